//! The views.
use crate::model::closed_enum;

closed_enum! {
    /// A view of the corpus. The spelling is the one in the URL.
    View {
        /// The list of reports, hits, and the reader.
        Documents = "documents",
        /// Every hit in its context, aligned.
        Concordance = "concordance",
        /// The capitals on a day.
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
