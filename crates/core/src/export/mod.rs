//! What a reader takes away: tables as CSV and JSON, networks as GraphML, places as GeoJSON, the matrix and the map as SVG.
mod concordance;
mod csv;
mod graphml;
mod json;
mod map;
mod map_picture;
mod picture;
mod table;
mod tables;
mod xml;

pub use concordance::{collocates_table, concordance_table, concordance_text};
pub use graphml::{affiliation_graphml, agreement_graphml};
pub use map::{geojson, map_table, status_table};
pub use map_picture::map_svg;
pub use picture::matrix_svg;
pub use table::{About, Table};
pub use tables::{affiliation_table, agreement_table, figures_table, hits_table, matrix_table, statements_table};
