//! The sentence of each [`FigureFinding`]: all headlines, rankings and superlatives. What is stated is decided in the domain;
//! here it is only written.

mod actions;
mod changes;
mod communes;
mod comparison;
mod groups;
#[cfg(test)]
mod tests;

use domain::dates::Day;
use domain::indicators::{BeforeAfter, DaySnapshot, FigureFinding, Interval};
use domain::territory::Territory;

use super::arithmetic::capitalized;
use super::numbers::{agreed, counted, fraction, percentages, range, ranged, whole};
use super::overview::communes_of;
pub use actions::illustrative;
pub use changes::{headline as between, reaching};
pub use communes::commune;
#[cfg(test)]
pub use communes::rank;
pub use groups::group_name;

/// The sentence of a finding of a day: `said(snapshot, FigureFinding::half)`.
#[must_use]
pub fn said(snapshot: &DaySnapshot, found: fn(&DaySnapshot) -> FigureFinding) -> String {
    sentence(&found(snapshot), &snapshot.territory, snapshot.day())
}

/// The sentence of a finding, for the day that it is about.
#[must_use]
pub fn sentence(finding: &FigureFinding, territory: &Territory, day: Day) -> String {
    change(finding, territory, BeforeAfter { before: day, after: day })
}

/// The sentence of a finding, for the last of two days, or about the changes between them.
#[must_use]
pub fn change(finding: &FigureFinding, territory: &Territory, days: BeforeAfter<Day>) -> String {
    match finding {
        FigureFinding::NoMember => NO_MEMBER.to_owned(),
        FigureFinding::NoAction => NO_ACTION.to_owned(),
        FigureFinding::AtLeast { k, communes, of } => at_least(*communes, *of, *k),
        FigureFinding::Participations { cells, of } => participations(*cells, *of),
        FigureFinding::Half { reached, is_possible, of } => half(*reached, *is_possible, *of),
        FigureFinding::Deployments { actions, busiest } => actions::deployments(*actions, busiest.as_ref(), days.after),
        FigureFinding::Statuses { deployed, registered } => actions::statuses(*deployed, *registered),
        FigureFinding::Upcoming { waiting, ideas } => actions::upcoming(*waiting, *ideas),
        FigureFinding::Adoption { actions, leaders } => actions::adoption(territory, actions, leaders),
        FigureFinding::Extremes { lowest, highest } => extremes(*lowest, *highest),
        FigureFinding::Mean { mean, lowest, highest } => groups::mean(*mean, *lowest, *highest),
        FigureFinding::Median(median) => groups::median(*median),
        FigureFinding::Sizes { classes, leaders } => groups::sizes(classes, leaders),
        FigureFinding::Groups { grouping, groups, leaders, of } => {
            groups::most(territory, (*grouping, groups), leaders, *of)
        }
        FigureFinding::SeveralDomains { communes, of } => groups::several_domains(*communes, *of),
        FigureFinding::Alone { cases, is_all } => groups::alone(*cases, *is_all),
        FigureFinding::MostCommon { distribution, leaders } => groups::most_common(distribution, leaders),
        FigureFinding::Commune { commune, actions, running } => {
            communes::commune(territory.commune(*commune), *actions, *running)
        }
        FigureFinding::Rank { rank, among } => communes::rank(*rank, *among),
        FigureFinding::Peers(peers) => communes::peers(territory, peers),
        FigureFinding::Place(place) => comparison::place(territory, place),
        FigureFinding::Missing(missing) => comparison::missing(territory, missing),
        FigureFinding::Differences(differences) => comparison::differences(territory, differences),
        FigureFinding::Sources(backing) => communes::sources(territory, *backing),
        FigureFinding::Crossings(crossings) => changes::thresholds(crossings, days),
        FigureFinding::Gains { actions, leaders } => changes::adoption(territory, actions, leaders, days),
        FigureFinding::GainedAndLost(found) => changes::communes(*found, days),
        FigureFinding::Milestones(milestones) => changes::milestones(milestones, days),
    }
}

/// The text if no commune is a member.
pub const NO_MEMBER: &str = "Aucune commune n’est membre à cette date";
/// The text if no action runs.
const NO_ACTION: &str = "Aucune action n’est en cours à cette date";

/// « 86 communes sur 90 participent à au moins 5 actions ».
#[must_use]
pub fn at_least(communes: Interval, of: u32, k: u32) -> String {
    [&*participating(communes, of), " à au moins ", &counted(k.into(), "action")].concat()
}

/// « 86 communes sur 90 participent », « Aucune commune sur 90 ne participe », « Les 90 communes participent ».
fn participating(communes: Interval, of: u32) -> String {
    let all = whole(of.into());
    let (subject, verb) = match (communes.is_certain(), communes.min) {
        (true, 0) => (["Aucune commune sur\u{a0}", &all].concat(), "ne participe"),
        (true, count) if count == of && of > 1 => (["Les ", &*all, "\u{a0}communes"].concat(), "participent"),
        _ => (
            [&*capitalized(&ranged(communes, "commune")), " sur\u{a0}", &all].concat(),
            agreed(communes.max.into(), "participe", "participent"),
        ),
    };
    [&*subject, " ", verb].concat()
}

/// « 1 023 participations sur 2 241 possibles ».
fn participations(cells: Interval, of: u32) -> String {
    let possible = agreed(of.into(), " possible", " possibles");
    let counted = capitalized(&ranged(cells, "participation"));
    [&*counted, " sur\u{a0}", &*whole(of.into()), possible].concat()
}

/// The highest number of actions that at least half of the communes certainly take part in.
fn half(reached: Option<(u32, Interval)>, is_possible: bool, of: u32) -> String {
    match reached {
        Some((k, communes)) => [
            "La moitié au moins des communes participe à ",
            &*counted(k.into(), "action"),
            " ou plus\u{a0}: ",
            &communes_of(communes, of),
        ]
        .concat(),
        None if is_possible => "On ne sait pas si la moitié des communes participe à au moins une action".to_owned(),
        None => "Moins de la moitié des communes participe à au moins une action".to_owned(),
    }
}

/// The lowest and the highest number of actions.
fn extremes(lowest: Interval, highest: Interval) -> String {
    if lowest.is_certain() && lowest == highest {
        return ["Chaque commune participe à ", &counted(lowest.min.into(), "action")].concat();
    }
    let bound = |article: &str, name: &str, count: Interval| {
        let compris = if count.is_certain() { String::new() } else { [article, name, " compris "].concat() };
        [&*compris, &range(count)].concat()
    };
    let from = if lowest.is_certain() { "de " } else { "d’" };
    let (low, high) = (bound("un ", "minimum", lowest), bound("un ", "maximum", highest));
    ["Le nombre d’actions par commune va ", from, &*low, " à ", &*high].concat()
}

/// A share with its fraction: « 97 % (88 sur 90) », « entre 0 % et 100 % (entre 0 et 90 sur 90) ».
#[must_use]
pub fn share(count: Interval, of: u32) -> String {
    [&*percentages(count, of), " (", &fraction(count, of), ")"].concat()
}

/// A name in quotation marks.
fn quoted(name: &str) -> String {
    ["«\u{a0}", name, "\u{a0}»"].concat()
}
