//! The texts about the whole territory.

use domain::indicators::{Adoption, DaySnapshot, Figure, FigureFinding};
use domain::territory::ActionIndex;

use super::names::{self, MembersBy};
use super::pieces::{PhraseLine, PhraseSentence, Said};
use super::{PhraseKind, PhraseText, deliberation, page, said};
use crate::numbers::{counted, whole};
use crate::overview::communes_of;

/// How many actions are listed at most.
const LISTED: usize = 5;

pub(super) fn texts(snapshot: &DaySnapshot, kind: PhraseKind, k: u32) -> Vec<Option<PhraseText>> {
    match kind {
        PhraseKind::Press => vec![press(snapshot, k)],
        PhraseKind::Summary => summaries(snapshot, k),
        PhraseKind::Answer => answers(snapshot, k),
        PhraseKind::Deliberation => deliberation::of_territory(snapshot, k),
        PhraseKind::Caption => captions(snapshot, k),
    }
}

/// The finding that comes first: how many communes reach the threshold or, where no action runs, how many there are.
fn first(snapshot: &DaySnapshot, k: u32) -> PhraseSentence {
    said::at_least(snapshot, k).unwrap_or_else(|| said::members(snapshot)).on_day(snapshot)
}

/// How many communes reach the other thresholds of the territory.
pub(super) fn other_thresholds(snapshot: &DaySnapshot, k: u32) -> Vec<Said> {
    let others = snapshot.territory.about().thresholds.iter().filter(|other| **other != k && **other > 0);
    others.filter_map(|other| said::at_least(snapshot, *other)).collect()
}

fn sentence(said: Option<Said>) -> Option<PhraseSentence> {
    said.map(Said::sentence)
}

fn heading(snapshot: &DaySnapshot) -> PhraseLine {
    PhraseLine::fixed(&page::of_scheme(snapshot.territory.about()), ".")
}

/// The actions of the scheme: in one sentence where nothing has to be said of illustrative ones.
fn stages(snapshot: &DaySnapshot) -> Vec<Said> {
    let stages = match said::stages(snapshot) {
        Some(together) => vec![Some(together)],
        None => {
            vec![Some(said::registered(snapshot)), Some(said::deployed(snapshot)), said::deployed_in_year(snapshot)]
        }
    };
    stages.into_iter().flatten().collect()
}

/// The actions of the scheme and those under study.
fn statuses(snapshot: &DaySnapshot) -> Vec<Said> {
    stages(snapshot).into_iter().chain(said::under_study(snapshot)).collect()
}

fn sentences(said: Vec<Said>) -> Vec<Option<PhraseSentence>> {
    said.into_iter().map(|said| Some(said.sentence())).collect()
}

fn press(snapshot: &DaySnapshot, k: u32) -> Option<PhraseText> {
    let mut body = vec![Some(first(snapshot, k))];
    // « En outre » once.
    let others = other_thresholds(snapshot, k).into_iter().enumerate();
    body.extend(
        others.map(|(at, said)| Some(if at == 0 { said.after(page::ALSO).ended(".") } else { said.sentence() })),
    );
    body.extend(sentences(stages(snapshot)));
    body.push(sentence(said::leading(snapshot)));
    body.push(said::under_study(snapshot).map(|said| said.after(page::LASTLY).ended(".")));
    let lines = vec![
        heading(snapshot),
        PhraseLine::paragraph(body),
        PhraseLine::paragraph(vec![sentence(said::sources(snapshot))]),
    ];
    PhraseText::of(snapshot, "communique", page::PRESS, lines)
}

fn summaries(snapshot: &DaySnapshot, k: u32) -> Vec<Option<PhraseText>> {
    let one = vec![PhraseLine::paragraph(vec![Some(first(snapshot, k))])];
    let short = vec![PhraseLine::paragraph(vec![
        Some(first(snapshot, k)),
        statuses(snapshot).into_iter().next().map(Said::sentence),
    ])];
    let mut participation = vec![said::at_least(snapshot, k)];
    participation.extend(other_thresholds(snapshot, k).into_iter().map(Some));
    participation.extend([said::half(snapshot), said::leading(snapshot)]);
    let long = vec![
        heading(snapshot),
        PhraseLine::paragraph(vec![Some(said::members(snapshot).on_day(snapshot))]),
        PhraseLine::paragraph(sentences(statuses(snapshot))),
        PhraseLine::paragraph(participation.into_iter().map(sentence).collect()),
        PhraseLine::paragraph(vec![sentence(said::sources(snapshot))]),
    ];
    vec![
        PhraseText::of(snapshot, "resume-1", page::SUMMARIES[0], one),
        PhraseText::of(snapshot, "resume-2", page::SUMMARIES[1], short),
        PhraseText::of(snapshot, "resume-3", page::SUMMARIES[2], long),
    ]
}

fn answers(snapshot: &DaySnapshot, k: u32) -> Vec<Option<PhraseText>> {
    let threshold = counted(k.into(), "action");
    let how_many = vec![PhraseLine::paragraph(vec![said::at_least(snapshot, k).map(|said| said.on_day(snapshot))])];
    let scheme = vec![PhraseLine::paragraph({
        let mut said = statuses(snapshot).into_iter();
        let first = said.next().map(|said| said.on_day(snapshot));
        std::iter::once(first).chain(sentences(said.collect())).collect()
    })];
    vec![
        PhraseText::of(snapshot, "combien", page::how_many(&threshold), how_many),
        PhraseText::of(snapshot, "lesquelles", page::which_below(k), which_below(snapshot, k)),
        PhraseText::of(snapshot, "actions", page::WHICH_ACTIONS, most_adopted(snapshot)),
        PhraseText::of(snapshot, "schema", page::WHERE_IS_SCHEME, scheme),
    ]
}

/// Which communes do not reach the threshold, and of which that is not known.
fn which_below(snapshot: &DaySnapshot, k: u32) -> Vec<PhraseLine> {
    let (communes, figure) = (MembersBy::threshold(snapshot, k), Figure::AtLeast(k));
    let below = [" participe à moins ", " participent à moins "];
    let named = names::taking_part(snapshot, &communes.no, &figure, below)
        .map(|said| said.words(&page::of_actions(k)))
        .filter(|_| snapshot.running() > 0);
    let missing = names::unknown(snapshot, &communes.unknown, &figure).filter(|_| snapshot.running() > 0);
    vec![PhraseLine::paragraph(vec![
        said::below(snapshot, k).map(|said| said.on_day(snapshot)),
        sentence(named),
        sentence(missing),
    ])]
}

/// The actions with the highest share of their communes, one a line.
fn most_adopted(snapshot: &DaySnapshot) -> Vec<PhraseLine> {
    let FigureFinding::Adoption { actions, .. } = FigureFinding::adoption(snapshot) else { return Vec::new() };
    let line = |(action, adoption): &(ActionIndex, Adoption)| {
        let figure = Figure::Participants(snapshot.territory.action(*action).id.clone());
        let communes = match adoption.max {
            0 if adoption.of == snapshot.members() => ["aucune commune sur\u{a0}", &whole(adoption.of.into())].concat(),
            // « aucune commune sur 4 » is read as of a territory of four.
            0 => ["0\u{a0}commune sur\u{a0}", &whole(adoption.of.into())].concat(),
            _ => communes_of(adoption.interval(), adoption.of),
        };
        let said = Said::default().action(snapshot, *action).words("\u{a0}: ").figure(&communes, snapshot, figure);
        PhraseLine::item(said.ended("\u{202f};"))
    };
    let mut lines: Vec<PhraseLine> = actions.iter().filter(|(_, it)| it.of > 0).take(LISTED).map(line).collect();
    if let Some(last) = lines.last_mut().and_then(|line| line.sentences.last_mut()) {
        last.end = ".";
    }
    let opening = PhraseLine::fixed(&page::most_adopted(snapshot.day()), "\u{a0}:");
    if lines.is_empty() { lines } else { std::iter::once(opening).chain(lines).collect() }
}

fn captions(snapshot: &DaySnapshot, k: u32) -> Vec<Option<PhraseText>> {
    let caption = |title: &str, finding: Option<Said>| {
        let title = Said::new(title).sentence();
        finding.map(|it| vec![PhraseLine::paragraph(vec![Some(title), Some(it.sentence())])])
    };
    let day = snapshot.day();
    let of = |slot: &'static str, title: &'static str, lines: Option<Vec<PhraseLine>>| {
        PhraseText::of(snapshot, slot, title, lines?)
    };
    vec![
        of("carte", page::UNDER_MAP, caption(&crate::overview::map(day), said::at_least(snapshot, k))),
        of("seuils", page::UNDER_THRESHOLDS, caption(&page::thresholds_chart(day), said::half(snapshot))),
        of("actions", page::UNDER_ACTIONS, caption(&page::actions_chart(day), said::leading(snapshot))),
        of("annees", page::UNDER_YEARS, caption(&page::years_chart(day), Some(said::deployed(snapshot)))),
    ]
}
