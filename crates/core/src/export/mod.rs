//! What a reader takes away: tables as CSV and JSON, networks as GraphML, places as GeoJSON, the matrix and the map as SVG.
mod concordance;
mod csv;
mod graphml;
mod map;
mod map_picture;
mod picture;
mod table;
mod tables;

pub use concordance::{collocates_table, concordance_table};
pub use graphml::{affiliation_graphml, agreement_graphml};
pub use map::{geojson, map_table, status_table};
pub use map_picture::map_svg;
pub use picture::matrix_svg;
pub use table::{About, Table};
pub use tables::{affiliation_table, agreement_table, figures_table, hits_table, matrix_table, statements_table};

/// Escapes text for XML, attributes included; characters that XML 1.0 does not have are left out.
fn xml(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            c if c < ' ' || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}
