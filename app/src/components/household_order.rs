//! Which households a caseload shows, and in which order. Pure: it knows the summaries, who looks
//! and what time it is, and nothing else.

use crate::domain::id::PersonId;
use crate::domain::plan::household::HOUSING_SOON;
use crate::domain::plan::outcome::is_asked;
use crate::domain::spelling::{is_found, order_key};
use crate::domain::summary::Summary;
use crate::domain::time::{Day, Moment, WallTime};
use crate::model::{Caseload, Finder};
use std::cmp::Reverse;

/// The orders there are, as they stand in an address, with the Fluent ids of their words; the first
/// is the default.
pub const SORTS: [(&str, &str); 5] = [
    ("urgent", "staff-sort-urgent"),
    ("alias", "staff-sort-alias"),
    ("sign", "staff-sort-sign"),
    ("appointment", "staff-sort-appointment"),
    ("unread", "staff-sort-unread"),
];
/// The filters there are; the first is the default.
pub const FILTERS: [(&str, &str); 9] = [
    ("all", "staff-filter-all"),
    ("urgent", "staff-filter-urgent"),
    ("overdue", "staff-filter-overdue"),
    ("waiting", "staff-filter-waiting"),
    ("unread", "staff-filter-unread"),
    ("help", "staff-filter-help"),
    ("ending", "staff-filter-ending"),
    ("silent", "staff-filter-silent"),
    ("closed", "staff-filter-closed"),
];
/// A family that gave no sign for so many days is silent: three weeks.
pub const SILENT_DAYS: i32 = 21;

/// Who looks, and when.
#[derive(Debug, Clone, Copy)]
pub struct Looker {
    pub me: PersonId,
    pub now: Moment,
}

impl Looker {
    /// Steps whose due day is over.
    #[must_use]
    pub fn overdue(self, household: &Summary) -> usize {
        let today: Day = self.now.day();
        household.due.partition_point(|due| *due < today)
    }

    /// The first appointment that is still to come.
    #[must_use]
    pub fn next_appointment(self, household: &Summary) -> Option<WallTime> {
        let now = self.now.wall();
        let once = household.appointments.iter().copied().find(|when| *when >= now);
        let repeating = household.series.iter().filter_map(|series| {
            series.occurrences(now.day, Day::LAST).map(|it| it.when).find(|when| *when >= now)
        });
        repeating.chain(once).min()
    }

    /// Of how many appointments somebody is asked what came of them.
    #[must_use]
    pub fn without_outcome(self, household: &Summary) -> usize {
        let now = self.now.wall();
        household.outcomes.iter().filter(|last| is_asked(**last, now)).count()
    }

    /// Notes that the one who looks has not read.
    #[must_use]
    pub fn unread(self, household: &Summary) -> usize {
        household.unread.get(&self.me).copied().unwrap_or(0)
    }

    /// For how many days the family gave no sign, where it is [`SILENT_DAYS`] or more; none, where it never gave one.
    #[must_use]
    pub fn silent(self, household: &Summary) -> Option<Option<i32>> {
        let Some(sign) = household.sign else { return Some(None) };
        let days = self.now.day().since(sign.day());
        (days >= SILENT_DAYS).then_some(Some(days))
    }

    /// In how many days their place to live ends, where that is soon or over.
    #[must_use]
    pub fn ending(self, household: &Summary) -> Option<i32> {
        Some(household.housing_until?.since(self.now.day())).filter(|left| *left <= HOUSING_SOON)
    }

    /// The households that match what is looked for and the filter, in the chosen order.
    #[must_use]
    pub fn choose(self, caseload: &Caseload) -> Vec<&Summary> {
        let Finder { search, sort, filter } = &caseload.finder;
        let all = caseload.households.iter();
        let mut chosen: Vec<&Summary> =
            all.filter(|household| matches(household, search) && self.passes(household, filter)).collect();
        self.sort(&mut chosen, sort);
        chosen
    }

    /// Whether a household is among those that a filter shows: one that was closed where closed ones are asked for, and
    /// where it asks for help again.
    #[must_use]
    pub fn passes(self, household: &Summary, filter: &str) -> bool {
        match filter {
            "closed" => household.closed.is_some(),
            _ if !household.is_active() => false,
            "urgent" => household.urgent > 0,
            "overdue" => self.overdue(household) > 0,
            "waiting" => !household.waiting.is_empty(),
            "unread" => self.unread(household) > 0,
            "help" => household.help > 0,
            "ending" => self.ending(household).is_some(),
            "silent" => self.silent(household).is_some(),
            _ => true,
        }
    }

    /// Sorts by one order; among equals by name.
    pub fn sort(self, chosen: &mut [&Summary], order: &str) {
        chosen.sort_by_cached_key(|household| {
            let name = (order_key(&household.alias), household.household);
            let rank: (i64, i64, i64) = match order {
                "alias" => (0, 0, 0),
                // Who was silent longest comes first, and before them who never gave a sign.
                "sign" => (household.sign.map_or(i64::MIN, |sign| sign.0), 0, 0),
                "appointment" => {
                    let next = self.next_appointment(household).map(WallTime::moment);
                    (next.map_or(i64::MAX, |next| next.0), 0, 0)
                }
                "unread" => (most(self.unread(household)), 0, 0),
                // Who asked for help first comes first.
                _ => (oldest_help(household), most(household.urgent), most(self.overdue(household))),
            };
            (rank, oldest_wait(household, order), name)
        });
    }
}

/// Every word looked for occurs in the alias or the municipality.
fn matches(household: &Summary, search: &str) -> bool {
    is_found(search, &format!("{} {}", household.alias, household.municipality))
}

/// The oldest request for help comes first, and before all whoever asked when nobody noted it.
fn oldest_help(household: &Summary) -> i64 {
    match (household.help, household.help_since) {
        (0, _) => i64::MAX,
        (_, since) => since.map_or(i64::MIN, |since| since.0),
    }
}

/// More comes first.
fn most(count: usize) -> i64 {
    Reverse(count).0.try_into().map_or(i64::MIN, |count: i64| -count)
}

/// In the default order, of two equally urgent households the one that has waited longer is first.
fn oldest_wait(household: &Summary, order: &str) -> i32 {
    if SORTS[1..].iter().any(|(other, _)| *other == order) {
        return 0;
    }
    household.waiting.first().map_or(i32::MAX, |(since, _)| since.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::HouseholdId;
    use crate::domain::plan::Plan;
    use crate::domain::text::{Lang, Written};
    use std::collections::BTreeMap;
    use uuid::Uuid;

    const ME: PersonId = PersonId(Uuid::from_u128(7));

    fn looker() -> Looker {
        Looker { me: ME, now: WallTime::parse("2026-11-22T12:00").expect("a time").moment() }
    }

    fn household(alias: &str) -> Summary {
        let id = alias.bytes().fold(0, |sum, byte| sum * 256 + u128::from(byte));
        let mut summary = Summary::of(&Plan::new(HouseholdId(Uuid::from_u128(id))));
        summary.alias = alias.to_owned();
        summary
    }

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    fn aliases(caseload: &Caseload) -> Vec<&str> {
        looker().choose(caseload).iter().map(|household| household.alias.as_str()).collect()
    }

    fn caseload(households: Vec<Summary>, search: &str, sort: &str, filter: &str) -> Caseload {
        let finder = Finder { search: search.into(), sort: sort.into(), filter: filter.into() };
        Caseload { households, finder, news: Vec::new() }
    }

    #[test]
    fn a_step_due_today_is_not_overdue() {
        let mut iris = household("Iris");
        iris.due = vec![day("2026-11-20"), day("2026-11-21"), day("2026-11-22"), day("2026-12-01")];
        assert_eq!(looker().overdue(&iris), 2);
    }

    #[test]
    fn an_appointment_of_this_morning_is_over() {
        let mut iris = household("Iris");
        let time = |text| WallTime::parse(text).expect("a time");
        iris.appointments =
            vec![time("2026-11-22T09:00"), time("2026-11-22T12:00"), time("2026-11-23T09:00")];
        assert_eq!(looker().next_appointment(&iris), Some(time("2026-11-22T12:00")));
    }

    #[test]
    fn who_asked_for_help_first_stands_first() {
        let asked = |alias: &str, times, since: Option<i64>| {
            let mut summary = household(alias);
            (summary.help, summary.help_since) = (times, since.map(Moment));
            summary
        };
        let all = vec![
            asked("Aster", 3, Some(2_000)),
            asked("Berk", 0, None),
            asked("Cosmea", 1, Some(1_000)),
            // Noted by a server that did not know since when.
            asked("Dahlia", 1, None),
        ];
        assert_eq!(aliases(&caseload(all, "", "", "")), ["Dahlia", "Cosmea", "Aster", "Berk"]);
    }

    #[test]
    fn help_comes_before_urgent_and_urgent_before_waiting() {
        let mut help = household("Zegge");
        help.help = 1;
        let mut urgent = household("Vlier");
        urgent.urgent = 3;
        let mut waiting = household("Roos");
        waiting.waiting = vec![(day("2026-10-01"), Written { lang: Lang::Nl, text: "IND".into() })];
        let calm = household("Akelei");
        let all = vec![calm, waiting, urgent, help];
        assert_eq!(aliases(&caseload(all.clone(), "", "", "")), ["Zegge", "Vlier", "Roos", "Akelei"]);
        assert_eq!(aliases(&caseload(all, "", "alias", "all")), ["Akelei", "Roos", "Vlier", "Zegge"]);
    }

    #[test]
    fn who_never_gave_a_sign_is_looked_at_first() {
        let (mut old, mut fresh) = (household("Oud"), household("Vers"));
        old.sign = Some(Moment(1));
        fresh.sign = Some(Moment(2));
        let all = vec![fresh, old, household("Stil")];
        assert_eq!(aliases(&caseload(all, "", "sign", "")), ["Stil", "Oud", "Vers"]);
    }

    #[test]
    fn households_without_an_appointment_come_last() {
        let mut later = household("Later");
        later.appointments = vec![WallTime::parse("2026-12-05T10:00").expect("a time")];
        let mut soon = household("Zeer gauw");
        soon.appointments = vec![WallTime::parse("2026-11-22T12:30").expect("a time")];
        let all = vec![household("Geen"), later, soon];
        assert_eq!(aliases(&caseload(all, "", "appointment", "")), ["Zeer gauw", "Later", "Geen"]);
    }

    #[test]
    fn only_my_own_unread_notes_count() {
        let (mut mine, mut theirs) = (household("Mijn"), household("Hun"));
        mine.unread = BTreeMap::from([(ME, 2)]);
        theirs.unread = BTreeMap::from([(PersonId(Uuid::from_u128(8)), 5)]);
        assert_eq!(aliases(&caseload(vec![theirs, mine], "", "unread", "unread")), ["Mijn"]);
    }

    #[test]
    fn every_word_must_be_found_whatever_its_case() {
        let (mut one, two) = (household("Blauwe Regen"), household("Regenboog"));
        one.municipality = "Zaanstad".into();
        let all = vec![one, two];
        assert_eq!(aliases(&caseload(all.clone(), "  REGEN zaan ", "", "")), ["Blauwe Regen"]);
        assert_eq!(aliases(&caseload(all.clone(), "regen", "alias", "")), ["Blauwe Regen", "Regenboog"]);
        assert!(aliases(&caseload(all, "tulp", "", "")).is_empty());
    }

    #[test]
    fn names_are_found_however_they_are_written_and_stand_in_the_order_of_the_alphabet() {
        let all = ["Яблуня", "Їжачок", "Ґанок", "М’ята", "Жоржина", "Євшан"].map(household).to_vec();
        assert_eq!(aliases(&caseload(all.clone(), "М'ЯТА", "", "")), ["М’ята"]);
        assert_eq!(aliases(&caseload(all.clone(), "і\u{308}жачок", "", "")), ["Їжачок"]);
        assert_eq!(aliases(&caseload(all.clone(), "ганок", "", "")), ["Ґанок"]);
        let sorted = ["Ґанок", "Євшан", "Жоржина", "Їжачок", "М’ята", "Яблуня"];
        assert_eq!(aliases(&caseload(all, "", "alias", "")), sorted);
    }

    #[test]
    fn an_unknown_order_or_filter_is_the_default() {
        let mut urgent = household("Vlier");
        urgent.urgent = 1;
        let all = vec![household("Akelei"), urgent];
        assert_eq!(aliases(&caseload(all, "", "loudest", "nobody")), ["Vlier", "Akelei"]);
    }
}
