//! The sentences about the territory, as they stand within another sentence: in small letters, without a day and without
//! a sign at the end. Each is `None` where there is nothing to say.

use domain::indicators::{
    ActionsFound, DaySnapshot, DeploymentYears, Figure, FigureFinding, Interval, account,
    inhabitants as inhabitants_of, without_population,
};
use domain::territory::Action;

use super::pieces::Said;
use crate::findings::{at_least as at_least_text, illustrative};
use crate::numbers::{agreed, counted, fraction, ranged, whole};
use crate::overview::communes_of;

/// « le territoire compte 90 communes membres et 1 143 572 habitants ». Inhabitants are left out where the population of
/// a commune is not known.
pub(super) fn members(snapshot: &DaySnapshot) -> Said {
    let members = u64::from(snapshot.members());
    let communes = [&*counted(members, "commune"), agreed(members, " membre", " membres")].concat();
    let said = Said::new("le territoire compte ").figure(&communes, snapshot, Figure::Communes);
    let all = snapshot.tally.cells.members();
    if !without_population(&snapshot.territory, all).is_empty() {
        return said;
    }
    let people = inhabitants_of(&snapshot.territory, all);
    said.words(" et ").figure(&counted(people, "habitant"), snapshot, Figure::Population)
}

/// « 86 communes sur 90 participent à au moins 5 actions ».
pub(super) fn at_least(snapshot: &DaySnapshot, k: u32) -> Option<Said> {
    if snapshot.running() == 0 {
        return None;
    }
    let sentence = at_least_text(snapshot.reaching(k), snapshot.members(), k);
    let (figure, rest) = Said::cut(&sentence, &[" participe", " ne participe"]);
    Some(Said::default().figure(&figure, snapshot, Figure::AtLeast(k)).words(&rest))
}

/// « 4 communes sur 90 participent à moins de 5 actions ».
pub(super) fn below(snapshot: &DaySnapshot, k: u32) -> Option<Said> {
    let (reached, members) = (snapshot.reaching(k), snapshot.members());
    let count = Interval { min: members - reached.max.min(members), max: members - reached.min.min(members) };
    if snapshot.running() == 0 {
        return None;
    }
    let (figure, verb) = participating(count, members);
    let rest = [verb, " à moins ", &super::page::of_actions(k)].concat();
    Some(Said::default().figure(&figure, snapshot, Figure::AtLeast(k)).words(&rest))
}

/// A number of communes as a subject, and the verb that follows it.
pub(super) fn participating(count: Interval, of: u32) -> (String, &'static str) {
    match (count.is_certain(), count.min) {
        (true, 0) => (["aucune commune sur\u{a0}", &whole(of.into())].concat(), " ne participe"),
        (true, all) if all == of && of > 1 => (["les ", &counted(of.into(), "commune")].concat(), " participent"),
        _ => (communes_of(count, of), agreed(count.max.into(), " participe", " participent")),
    }
}

/// « la moitié au moins des communes participe à 13 actions ou plus : 49 communes sur 90 ».
pub(super) fn half(snapshot: &DaySnapshot) -> Option<Said> {
    let FigureFinding::Half { reached: Some((k, communes)), of, .. } = FigureFinding::half(snapshot) else {
        return None;
    };
    let opening = ["la moitié au moins des communes participe à ", &*counted(k.into(), "action"), " ou plus\u{a0}: "];
    Some(Said::new(&opening.concat()).figure(&communes_of(communes, of), snapshot, Figure::AtLeast(k)))
}

/// « 37 actions sont inscrites au schéma ».
pub(super) fn registered(snapshot: &DaySnapshot) -> Said {
    let found = ActionsFound::on(snapshot, Action::is_registered_on);
    let rest = verb(found.count, [" n’est inscrite", " est inscrite", " sont inscrites"]);
    let rest = [rest, " au schéma", &illustrative(found)].concat();
    Said::default().figure(&actions(found.count), snapshot, Figure::Registered).words(&rest)
}

/// « 37 actions sont inscrites au schéma et 25 sont déployées, dont 5 en 2019 »; nothing where something has to be
/// said of illustrative ones, or where the years are not known.
pub(super) fn stages(snapshot: &DaySnapshot) -> Option<Said> {
    let [registered, deployed] =
        [Action::is_registered_on, Action::is_deployed_on].map(|holds| ActionsFound::on(snapshot, holds));
    let year = snapshot.day().year();
    let in_year = DeploymentYears::of(snapshot).in_year(year);
    if registered.count == 0 || deployed.count == 0 || registered.illustrative + deployed.illustrative > 0 {
        return None;
    }
    let said = Said::default()
        .figure(&actions(registered.count), snapshot, Figure::Registered)
        .words(agreed(registered.count.into(), " est inscrite", " sont inscrites"))
        .words(" au schéma et ")
        .figure(&whole(deployed.count.into()), snapshot, Figure::Deployed)
        .words(agreed(deployed.count.into(), " est déployée", " sont déployées"));
    if in_year.max == 0 || deployed.count < 2 {
        return Some(said);
    }
    // All of them: nothing to compare.
    if in_year.is_certain() && in_year.min == deployed.count {
        return Some(said);
    }
    let said = said.words(", dont ").figure(&whole(in_year.min.into()), snapshot, Figure::DeployedIn(year));
    Some(said.words(&[" en ", &year.to_string()].concat()))
}

/// « 25 actions sont déployées ».
pub(super) fn deployed(snapshot: &DaySnapshot) -> Said {
    let found = ActionsFound::on(snapshot, Action::is_deployed_on);
    let rest = verb(found.count, [" n’est déployée", " est déployée", " sont déployées"]);
    let rest = [rest, &*illustrative(found)].concat();
    Said::default().figure(&actions(found.count), snapshot, Figure::Deployed).words(&rest)
}

/// « 5 actions ont été déployées en 2019 »; nothing where none was.
pub(super) fn deployed_in_year(snapshot: &DaySnapshot) -> Option<Said> {
    let year = snapshot.day().year();
    let count = DeploymentYears::of(snapshot).in_year(year);
    if count.max == 0 {
        return None;
    }
    let rest = [agreed(count.max.into(), " a été déployée en ", " ont été déployées en "), &year.to_string()].concat();
    Some(Said::default().figure(&ranged(count, "action"), snapshot, Figure::DeployedIn(year)).words(&rest))
}

/// « 2 idées sont à l’étude »; nothing where none is.
pub(super) fn under_study(snapshot: &DaySnapshot) -> Option<Said> {
    let found = ActionsFound::on(snapshot, Action::is_under_study_on);
    if found.count == 0 {
        return None;
    }
    let rest = [agreed(found.count.into(), " est à l’étude", " sont à l’étude"), &*illustrative(found)].concat();
    Some(Said::default().figure(&counted(found.count.into(), "idée"), snapshot, Figure::UnderStudy).words(&rest))
}

/// « « Permis de louer » réunit la plus grande part des communes : 22 sur 90 »; nothing where no single action does for
/// certain.
pub(super) fn leading(snapshot: &DaySnapshot) -> Option<Said> {
    let FigureFinding::Adoption { actions, leaders } = FigureFinding::adoption(snapshot) else { return None };
    let [at] = leaders.certain[..] else { return None };
    let (action, adoption) = *actions.get(at)?;
    if adoption.min == 0 {
        return None;
    }
    let tie = if leaders.may_tie { ", peut-être à égalité avec d’autres" } else { "" };
    let figure = Figure::Participants(snapshot.territory.action(action).id.clone());
    let said = Said::default()
        .action(snapshot, action)
        .words(&[" réunit la plus grande part des communes", tie, "\u{a0}: "].concat())
        .figure(&fraction(adoption.interval(), adoption.of), snapshot, figure);
    Some(said)
}

/// What the answers of the day rest on, as a sentence of its own.
pub(super) fn sources(snapshot: &DaySnapshot) -> Option<Said> {
    let backing = snapshot.backing(None);
    let text = crate::overview::backing(backing, snapshot.scope());
    (backing.total() > 0).then(|| Said::default().answers(text.trim_end_matches('.')))
}

/// The inhabitants of the communes that a figure counts; nothing where they are not known.
pub(super) fn inhabitants(snapshot: &DaySnapshot, figure: &Figure) -> Option<u64> {
    let (people, _) = account(&snapshot.territory, &snapshot.tally, figure)?.inhabitants?;
    let is_known = without_population(&snapshot.territory, snapshot.tally.cells.members()).is_empty();
    (is_known && people.min == people.max && people.min > 0).then_some(people.min)
}

fn actions(count: u32) -> String {
    if count == 0 { "aucune action".to_owned() } else { counted(count.into(), "action") }
}

/// The verb for none, for one and for many.
const fn verb(count: u32, [none, one, many]: [&'static str; 3]) -> &'static str {
    if count == 0 { none } else { agreed(count as u64, one, many) }
}
