//! The status of each place of the map on a day, from the status reports that pass a filter.
//!
//! A status holds until the next one. If only its week, month or year is known, it starts on the first possible day and is
//! uncertain until the last.
use crate::index::{Atlas, PlaceRow, StatusRow};
use crate::model::{ActorId, Dated, Day, DocumentId, PlaceId, Status, Voice};
use crate::order::ordered;

/// The status of one place on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing<'a> {
    /// The place.
    pub place: PlaceId,
    /// Its status; `None` if no report mentions it by that day.
    pub status: Option<Status>,
    /// Since when, according to the reports.
    pub since: Option<Dated>,
    /// The reports that say so, in order of date.
    pub by: Vec<&'a StatusRow>,
    /// Whether the day falls within the interval of every date they give, so that the status may not have begun yet.
    pub uncertain: bool,
    /// Whether reports of the same day contradict each other.
    pub disagree: bool,
    /// Every report about it by that day, in order of date.
    pub reports: Vec<&'a StatusRow>,
}

/// The id of a status, and the word for none.
#[must_use]
pub fn status_word<'a>(atlas: &Atlas<'a>, status: Option<Status>) -> &'a str {
    status.map_or("unreported", |status| atlas.str(atlas.status_kind(status).id))
}

/// Every status, from the weakest to the strongest.
pub fn statuses(atlas: &Atlas<'_>) -> impl DoubleEndedIterator<Item = Status> + use<> {
    Status::first(atlas.status_kinds().len())
}

/// The places that the map shows, in the order of the corpus: those that can have a status, or with no statuses all that have a point.
pub fn capitals<'a>(atlas: &Atlas<'a>) -> impl Iterator<Item = PlaceId> + use<'a> {
    let (kind, has_statuses) = (atlas.map().kind(), !atlas.status_kinds().is_empty());
    let is_shown = move |place: &PlaceRow| if has_statuses { place.kind() == kind } else { place.point().is_some() };
    PlaceId::first(atlas.places().len()).zip(atlas.places()).filter(move |(_, place)| is_shown(place)).map(|(id, _)| id)
}

/// The status in a report. What only the side asserts that would gain by it counts as a claim, however it was coded.
#[must_use]
pub fn told(atlas: &Atlas<'_>, report: &StatusRow) -> Status {
    let side_of = |actor: ActorId| Some(atlas.actors().get(actor.row())?.side);
    let Some(side) = report.claimant().and_then(side_of) else { return report.status };
    statuses(atlas).find(|status| atlas.status_kind(*status).claim() == Some((report.status, side))).unwrap_or(report.status)
}

/// The status that a status is the claim of; itself where it is none.
#[must_use]
pub fn unclaimed(atlas: &Atlas<'_>, status: Status) -> Status {
    atlas.status_kind(status).claim().map_or(status, |(claimed, _)| claimed)
}

/// The status of every place of the map on a day.
#[must_use]
pub fn standings<'a>(atlas: &Atlas<'a>, reports: &[&'a StatusRow], day: Day) -> Vec<Standing<'a>> {
    capitals(atlas).map(|place| standing(atlas, place, of_place(atlas, reports, place), day)).collect()
}

/// The reports about one place, in order of date, and for the same date in order of publication.
#[must_use]
pub fn of_place<'a>(atlas: &Atlas<'_>, reports: &[&'a StatusRow], place: PlaceId) -> Vec<&'a StatusRow> {
    let reports: Vec<&StatusRow> = reports.iter().copied().filter(|report| report.place == place).collect();
    let published = |report: &StatusRow| {
        let document = atlas.passage_of(report.quote).map_or(DocumentId::new(0), |passage| passage.document);
        atlas.documents().get(document.row()).map(|document| document.published.first.get())
    };
    let key = |row: usize| (reports[row].from.first.get(), reports[row].from.dated().last(), published(reports[row]));
    let order = ordered(reports.len(), &|left, right| key(left).cmp(&key(right)));
    order.into_iter().map(|row| reports[row]).collect()
}

fn standing<'a>(atlas: &Atlas<'a>, place: PlaceId, mut reports: Vec<&'a StatusRow>, day: Day) -> Standing<'a> {
    reports.retain(|report| report.from.first.get() <= day.0);
    let ended = |report: &StatusRow| report.to.first.get() != 0 && report.to.dated().last() < day;
    let holding: Vec<&StatusRow> = reports.iter().copied().filter(|report| !ended(report)).collect();
    let mut standing = Standing { place, status: None, since: None, by: Vec::new(), uncertain: false, disagree: false, reports };
    for group in holding.chunk_by(|left, right| left.from.first == right.from.first) {
        let settled = settle(atlas, group);
        let says = |status: Option<Status>| group.iter().copied().filter(move |report| Some(told(atlas, report)) == status);
        // A claim takes nothing from what it is the claim of.
        if standing.status != Some(settled) && standing.status != Some(unclaimed(atlas, settled)) {
            standing.status = Some(settled);
            standing.since = says(standing.status).map(|report| report.from.dated()).min_by_key(|from| from.last());
            standing.by.clear();
        }
        standing.by.extend(says(standing.status));
        standing.disagree = is_contradicted(atlas, group);
    }
    standing.uncertain = standing.status.is_some() && standing.by.iter().all(|report| report.from.dated().last() > day);
    standing
}

/// Which of several reports of the same day counts: the report's own voice takes precedence over a party's word, and a claim comes
/// last. Among equals the stronger status wins, then the most precise date, then the latest publication.
fn settle(atlas: &Atlas<'_>, group: &[&StatusRow]) -> Status {
    let rank = |report: &StatusRow| match report.voice() {
        Voice::Report => 2,
        _ if unclaimed(atlas, told(atlas, report)) != told(atlas, report) => 0,
        _ => 1,
    };
    let exact = |report: &StatusRow| report.from.first.get() - report.from.dated().last().0;
    let counts = |report: &&&StatusRow| (rank(report), told(atlas, report), exact(report));
    group.iter().max_by_key(counts).map_or(Status::new(0), |report| told(atlas, report))
}

/// Whether two reports of the same day contradict each other. A claim does not contradict what it is the claim of.
fn is_contradicted(atlas: &Atlas<'_>, group: &[&StatusRow]) -> bool {
    let plain = |report: &StatusRow| unclaimed(atlas, told(atlas, report));
    group.windows(2).any(|pair| plain(pair[0]) != plain(pair[1]))
}

/// The days from which reports give a status, sorted, without duplicates.
#[must_use]
pub fn reported_days(reports: &[&StatusRow]) -> Vec<Day> {
    sorted(reports.iter().map(|report| Day(report.from.first.get())).collect())
}

/// The days of the record, sorted, without duplicates.
#[must_use]
pub fn record_days(atlas: &Atlas<'_>) -> Vec<Day> {
    sorted(atlas.falls().iter().flat_map(|fall| [Day(fall.earliest.get()), Day(fall.latest.get())]).collect())
}

/// Days, sorted, without duplicates.
#[must_use]
pub fn sorted(days: Vec<Day>) -> Vec<Day> {
    let mut sorted: Vec<Day> = ordered(days.len(), &|left, right| days[left].cmp(&days[right])).into_iter().map(|row| days[row]).collect();
    sorted.dedup();
    sorted
}

/// The day shown if none is chosen: the last day of the reports that pass the filter, or of all reports if none does.
#[must_use]
pub fn last_reported(atlas: &Atlas<'_>, reports: &[&StatusRow]) -> Option<Day> {
    let last = |days: Vec<Day>| days.last().copied();
    last(reported_days(reports)).or_else(|| last(reported_days(&atlas.status().iter().collect::<Vec<_>>())))
}
