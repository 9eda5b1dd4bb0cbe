//! The texts about one commune.

use domain::indicators::{Cell, ComparedWith, DaySnapshot, Figure, FigureFinding, Interval, peers_of};
use domain::territory::{ActionIndex, CommuneIndex};

use super::names::NAMED;
use super::pieces::{PhraseLine, Said};
use super::{PhraseKind, PhraseText, deliberation, page};
use crate::findings::sentence as finding_text;
use crate::names::of;
use crate::numbers::{agreed, counted, whole};

/// How many actions of a commune a press paragraph names at most.
const SHORT: usize = 6;

pub(super) fn texts(snapshot: &DaySnapshot, commune: CommuneIndex, kind: PhraseKind) -> Vec<Option<PhraseText>> {
    let name = snapshot.territory.commune(commune).display_name();
    let first = || participations(snapshot, commune).map(|said| said.on_day(snapshot));
    let also = |said: Option<Said>| said.map(Said::sentence);
    let text = |slot: &'static str, title: &str, lines: Vec<PhraseLine>| PhraseText::of(snapshot, slot, title, lines);
    let place = || also(rank(snapshot, commune));
    let peers = || also(joined_by_peers(snapshot, commune));
    let lists = || {
        let [yes, no] = [Cell::Yes, Cell::No].map(|cell| named(snapshot, commune, cell));
        [also(yes), also(no), also(unknown(snapshot, commune))]
    };
    match kind {
        PhraseKind::Press => {
            let heading = PhraseLine::fixed(&page::of_scheme(snapshot.territory.about()), ".");
            let is_short = actions_with(snapshot, commune, Cell::Yes).len() <= SHORT;
            let yes = lists().into_iter().next().flatten().filter(|_| is_short);
            let body = PhraseLine::paragraph(vec![first(), place(), yes]);
            vec![text("communique", page::PRESS, vec![heading, body])]
        }
        PhraseKind::Summary => {
            let [yes, no, missing] = lists();
            let long = vec![
                PhraseLine::paragraph(vec![first(), place(), peers()]),
                PhraseLine::paragraph(vec![yes]),
                PhraseLine::paragraph(vec![no, missing]),
            ];
            vec![
                text("resume-1", page::SUMMARIES[0], vec![PhraseLine::paragraph(vec![first()])]),
                text("resume-2", page::SUMMARIES[1], vec![PhraseLine::paragraph(vec![first(), place(), peers()])]),
                text("resume-3", page::SUMMARIES[2], long),
            ]
        }
        PhraseKind::Answer => {
            let [yes, no, missing] = lists();
            let same_size = joined_by_peers(snapshot, commune).map(|said| said.on_day(snapshot));
            let joined = vec![PhraseLine::paragraph(vec![first(), yes, missing.clone()])];
            let left = vec![PhraseLine::paragraph(vec![first(), no, missing])];
            vec![
                text("place", &page::where_is(name), vec![PhraseLine::paragraph(vec![first(), place()])]),
                text("actions", &page::which_joined(name), joined),
                text("sans", &page::which_not_joined(name), left),
                text("taille", &page::same_size_joined(name), vec![PhraseLine::paragraph(vec![same_size])]),
            ]
        }
        PhraseKind::Deliberation => deliberation::of_commune(snapshot, commune),
        PhraseKind::Caption => {
            let title = Said::new(&page::commune_chart(name, snapshot.day())).ended(".");
            let own = also(participations(snapshot, commune));
            vec![text("fiche", page::UNDER_COMMUNE, vec![PhraseLine::paragraph(vec![Some(title), own])])]
        }
    }
}

fn own_figure(snapshot: &DaySnapshot, commune: CommuneIndex) -> Figure {
    Figure::Participations(snapshot.territory.commune(commune).code)
}

fn name(snapshot: &DaySnapshot, commune: CommuneIndex) -> String {
    snapshot.territory.commune(commune).display_name().to_string()
}

/// « Lille participe à 20 des 25 actions en cours ».
pub(super) fn participations(snapshot: &DaySnapshot, commune: CommuneIndex) -> Option<Said> {
    let (count, running) = (snapshot.count_of(commune)?, snapshot.running());
    if running == 0 {
        return None;
    }
    let all = counted(running.into(), "action");
    let (verb, figure) = match count {
        Interval { min: 1, max: 1 } if running == 1 => {
            (" participe à ", "1\u{a0}action sur\u{a0}1 en cours".to_owned())
        }
        Interval { min: 0, max: 0 } => (" ne participe à ", "aucune action".to_owned()),
        Interval { min, max } if min == max => {
            (" participe à ", [&*whole(min.into()), " des\u{a0}", &all, " en cours"].concat())
        }
        Interval { min, max } => {
            let (min, max) = (whole(min.into()), whole(max.into()));
            let all = ["\u{a0}et\u{a0}", &*max, " sur\u{a0}", &whole(running.into()), " en cours"].concat();
            (" participe à un nombre d’actions compris ", ["entre\u{a0}", &*min, &all].concat())
        }
    };
    Some(Said::new(&[&*name(snapshot, commune), verb].concat()).figure(
        &figure,
        snapshot,
        own_figure(snapshot, commune),
    ))
}

/// « Lille est 1re sur 4 pour le nombre d’actions, parmi les communes de 50 000 habitants et plus »; nothing for a
/// commune without peers.
pub(super) fn rank(snapshot: &DaySnapshot, commune: CommuneIndex) -> Option<Said> {
    let found = FigureFinding::place(snapshot, commune, ComparedWith::SameSize);
    let FigureFinding::Place(place) = &found else { return None };
    let is_known = domain::indicators::SizeClass::of(snapshot.territory.commune(commune)).is_some();
    if place.among < 2 || !is_known || snapshot.running() == 0 {
        return None;
    }
    let text = finding_text(&found, &snapshot.territory, snapshot.day());
    let own = [&*name(snapshot, commune), " est "].concat();
    let (place, rest) = text.strip_prefix(&*own)?.split_once(" pour ")?;
    let peers = peers_of(&snapshot.territory, &snapshot.tally.cells, commune);
    Some(Said::new(&own).among(place, snapshot, commune, &peers).words(&[" pour ", rest].concat()))
}

/// « 3 actions auxquelles Lille ne participe pas réunissent des communes de sa taille »; nothing where that is not known.
pub(super) fn joined_by_peers(snapshot: &DaySnapshot, commune: CommuneIndex) -> Option<Said> {
    let found = FigureFinding::peers(snapshot, commune);
    let FigureFinding::Peers(joined) = &found else { return None };
    if joined.peers == 0 || joined.joined.is_empty() {
        return None;
    }
    let text = finding_text(&found, &snapshot.territory, snapshot.day());
    let text = text.trim_end_matches('.');
    let (count, rest) = text.find(" auxquelles").or_else(|| text.find(" à laquelle")).map(|at| text.split_at(at))?;
    let peers = peers_of(&snapshot.territory, &snapshot.tally.cells, commune);
    let count = crate::arithmetic::uncapitalized(count);
    Some(Said::default().among(&count, snapshot, commune, &peers).words(rest))
}

/// The running actions in which the commune's cell is this one.
fn actions_with(snapshot: &DaySnapshot, commune: CommuneIndex, cell: Cell) -> Vec<ActionIndex> {
    let cells = &snapshot.tally.cells;
    cells.running().iter().copied().filter(|action| cells.get(*action, commune) == Some(cell)).collect()
}

/// « Lille participe à « Archives » et à « Énergie » », « Lille ne participe pas à « Sport », à « Zones » »; nothing without actions.
fn named(snapshot: &DaySnapshot, commune: CommuneIndex, cell: Cell) -> Option<Said> {
    let actions = actions_with(snapshot, commune, cell);
    let (verb, last) = if cell == Cell::Yes { (" participe", " et à ") } else { (" ne participe pas", ", à ") };
    let mut said = Said::new(&[&*name(snapshot, commune), verb].concat());
    for (at, action) in actions.iter().enumerate() {
        let joint = if at == 0 {
            " à "
        } else if at + 1 == actions.len() {
            last
        } else {
            ", à "
        };
        said = said.words(joint).answer(snapshot, *action, commune);
    }
    (!actions.is_empty()).then_some(said)
}

/// « Il manque la réponse de Lille pour « Sport » »; nothing where all is known.
fn unknown(snapshot: &DaySnapshot, commune: CommuneIndex) -> Option<Said> {
    let actions = actions_with(snapshot, commune, Cell::Unknown);
    if actions.len() > NAMED {
        return Some(Said::default().figure(page::MANY_MISSING, snapshot, own_figure(snapshot, commune)));
    }
    let missing = agreed(actions.len() as u64, page::MISSING[0], page::MISSING[1]);
    let mut said = Said::new(&[missing, &of(snapshot.territory.commune(commune))].concat());
    for (at, action) in actions.iter().enumerate() {
        let joint = if at == 0 {
            " pour "
        } else if at + 1 == actions.len() {
            " et "
        } else {
            ", "
        };
        said = said.words(joint).answer(snapshot, *action, commune);
    }
    (!actions.is_empty()).then_some(said)
}
