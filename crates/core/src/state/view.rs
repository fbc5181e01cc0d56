//! The views.
use crate::geo::{MapKind, map_kind};
use crate::index::Atlas;
use crate::model::closed_enum;

closed_enum! {
    /// A view of the corpus. The spelling is the one in the URL.
    View {
        /// The list of reports, hits, and the reader.
        Documents = "documents",
        /// Every hit in its context, aligned.
        Concordance = "concordance",
        /// The places: their status on a day, or how often they are named.
        Map = "map",
        /// Who stands where: matrix, comparison, agreement, an actor's page.
        Stances = "stances",
        /// Events, statements and changes of status on one axis of time.
        Timeline = "timeline",
        /// The numbers of the reports, by subject.
        Figures = "figures",
        /// Codebook, sources, limits.
        Method = "method",
    }
}

impl View {
    /// The views that a corpus has something for, in order.
    #[must_use]
    pub fn of(atlas: &Atlas<'_>) -> Vec<Self> {
        let has = |view: &Self| match view {
            Self::Map => map_kind(atlas) != MapKind::None,
            Self::Stances => !atlas.statements().is_empty(),
            Self::Figures => !atlas.figures().is_empty(),
            Self::Documents | Self::Concordance | Self::Timeline | Self::Method => true,
        };
        Self::ALL.iter().copied().filter(has).collect()
    }
}
