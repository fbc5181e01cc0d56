//! What `map.toml` says of the map, and its outlines: areas that share borders, in degrees.
use super::{PlaceKind, SideId, Status, closed_enum};

/// What the map shows and in which words.
#[derive(Clone, Debug, PartialEq)]
pub struct MapInfo {
    /// Title of the view.
    pub title: String,
    /// What stands below it.
    pub lead: String,
    /// The places that have a status.
    pub kind: PlaceKind,
    /// What such a place is called.
    pub place: String,
    /// What several are called.
    pub places: String,
    /// What the area is called that a place lies in.
    pub area: String,
    /// Where the lines and points come from, and what they do not imply.
    pub credit: String,
    /// Subject of the figures that count places of the strongest status; empty if there are none.
    pub counts: String,
    /// The statuses, from the weakest to the strongest. Without any the map shows which places are named, and how often.
    pub statuses: Vec<StatusKind>,
    /// What the record tells of.
    pub record: RecordWords,
}

impl Default for MapInfo {
    fn default() -> Self {
        Self {
            title: "Places in the reports".to_owned(),
            lead: "Every place with a known position that the reports name. The larger the mark, the more passages name it.".to_owned(),
            kind: PlaceKind::Capital,
            place: "place".to_owned(),
            places: "places".to_owned(),
            area: "area".to_owned(),
            credit: String::new(),
            counts: String::new(),
            statuses: Vec::new(),
            record: RecordWords::default(),
        }
    }
}

/// How things can stand in a place.
#[derive(Clone, Debug, PartialEq)]
pub struct StatusKind {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// What is said of the places that have it, beside their number.
    pub counted: String,
    /// The same in two words, in a line with other numbers.
    pub brief: String,
    /// What happened, on a time axis.
    pub event: String,
    /// The mark.
    pub shape: Shape,
    /// Its colour.
    pub colour: Colour,
    /// The status that this one is the claim of, and the side that alone asserts it.
    pub claim: Option<(Status, SideId)>,
}

/// What the record tells of.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordWords {
    /// The status that a place has from then on, where it is one that reports give too.
    pub status: Option<Status>,
    /// What became of such a place: a participle.
    pub done: String,
    /// The same in the past tense.
    pub did: String,
}

impl Default for RecordWords {
    fn default() -> Self {
        Self { status: None, done: "recorded".to_owned(), did: "recorded".to_owned() }
    }
}

closed_enum! {
    /// The mark of a status.
    Shape {
        /// A full disc.
        Disc = "disc",
        /// A hollow triangle with a bar.
        Triangle = "triangle",
        /// A lozenge, half of it full.
        Lozenge = "lozenge",
        /// A square of diagonal lines.
        Hatched = "hatched",
        /// A full square.
        Square = "square",
        /// A hollow circle with a dot.
        Ring = "ring",
        /// A full cross.
        Cross = "cross",
        /// A full star.
        Star = "star",
    }
}

closed_enum! {
    /// The colour of a mark; each has a shade for a light and one for a dark page.
    Colour {
        /// Blue.
        Blue = "blue",
        /// Amber.
        Amber = "amber",
        /// Orange.
        Orange = "orange",
        /// Violet.
        Violet = "violet",
        /// The colour of the text.
        Ink = "ink",
        /// Red.
        Red = "red",
        /// Green.
        Green = "green",
        /// Brown.
        Brown = "brown",
    }
}

/// Outlines in which the places are drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BaseMap {
    /// Lines as (longitude, latitude). A border that two areas share is one line.
    pub arcs: Vec<Vec<(f64, f64)>>,
    /// The areas that the map is of.
    pub areas: Vec<Area>,
    /// Those around.
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
