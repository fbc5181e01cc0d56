//! What a reader takes away: tables as CSV and JSON, networks as GraphML, places as GeoJSON, the matrix and the map as SVG.
mod coded;
mod concordance;
mod csv;
mod graphml;
mod json;
mod listed;
mod map;
mod map_picture;
mod picture;
mod reported;
mod table;
mod tables;
mod xml;

pub use coded::{figures_table, hits_table, statements_table, timeline_table};
pub use concordance::{collocates_table, concordance_table, concordance_text};
pub use graphml::{affiliation_graphml, agreement_graphml};
pub use listed::{actors_table, documents_table, issues_table};
pub use map::{geojson, map_table, status_table};
pub use map_picture::map_svg;
pub use picture::matrix_svg;
pub use reported::{meetings_table, quotations_table};
pub use table::{About, Table};
pub use tables::{affiliation_table, agreement_table, matrix_table};
