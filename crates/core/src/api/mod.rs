//! What `window.stanceAtlas` takes and answers, as typed values; the app only carries them over to JavaScript and back.
mod argument;
mod capitals;
mod coding;
mod compare;
#[cfg(test)]
mod declarations;
mod documents;
mod error;
mod export;
mod given;
mod quote;
mod reported;

pub use argument::{Count, FilterArgument, Ids, Switch, SwitchOrWord, Text};
pub use capitals::{Capital, CapitalRecord, DayArgument, RecordSource, Span, StatusReport, capitals, report};
pub use coding::{Actor, Figure, FigureValue, Issue, Place, Statement, actors, figure, figures, issues, places, statement, statements};
pub use compare::{Cell, Compared, Parties, PartyArgument, compare};
pub use documents::{DocumentInfo, Facets, Hit, SearchAnswer, Version, documents, hit, search, version};
pub use error::ApiError;
pub use export::{ExportArgument, FORMATS, File, Options, What, export, file};
pub use given::{Arguments, Given};
pub use reported::{Meeting, Quotation, meeting, meetings, quotation, quotations};
