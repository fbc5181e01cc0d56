//! The base map of a corpus folder: areas that share borders, in degrees.
use super::closed_enum;

/// Outlines in which the capitals are drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BaseMap {
    /// Where the lines and points come from, and what they do not imply.
    pub credit: String,
    /// Lines as (longitude, latitude). A border that two areas share is one line.
    pub arcs: Vec<Vec<(f64, f64)>>,
    /// The provinces; each has a capital.
    pub provinces: Vec<Area>,
    /// The countries around.
    pub neighbours: Vec<Area>,
}

/// A named area.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// Name.
    pub name: String,
    /// Its rings, both outlines and holes, each as a list of arc indices; `!n` is arc n reversed (as in TopoJSON).
    pub rings: Vec<Vec<i32>>,
}

impl BaseMap {
    /// The points of a ring, the first again at the end.
    #[must_use]
    pub fn ring(&self, ring: &[i32]) -> Vec<(f64, f64)> {
        let mut points: Vec<(f64, f64)> = Vec::new();
        for arc in ring {
            let line = &self.arcs[arc_row(*arc)];
            points.pop();
            if *arc >= 0 { points.extend(line) } else { points.extend(line.iter().rev()) }
        }
        points
    }

    /// Whether a point (longitude, latitude) lies in an area, by the parity of the borders east of it.
    #[must_use]
    pub fn contains(&self, area: &Area, (longitude, latitude): (f64, f64)) -> bool {
        let mut inside = false;
        for ring in &area.rings {
            for pair in self.ring(ring).windows(2) {
                let ((x1, y1), (x2, y2)) = (pair[0], pair[1]);
                if (y1 > latitude) != (y2 > latitude) && longitude < x1 + (latitude - y1) / (y2 - y1) * (x2 - x1) {
                    inside = !inside;
                }
            }
        }
        inside
    }
}

/// The index of an arc, whichever way it runs.
#[must_use]
pub fn arc_row(arc: i32) -> usize {
    (if arc < 0 { !arc } else { arc }) as usize
}

closed_enum! {
    /// What the map shows. The two layers are never mixed.
    Layer {
        /// What the reports say.
        Reports = "reports",
        /// What had happened, according to sources outside the corpus.
        Record = "record",
        /// Both, and where they differ.
        Both = "both",
    }
}
