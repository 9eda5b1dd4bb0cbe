//! The texts about one action that runs on the day.

use domain::indicators::{DaySnapshot, Figure, FigureFinding};
use domain::territory::ActionIndex;

use super::names::{self, MembersBy};
use super::pieces::{PhraseLine, PhraseSentence, Said};
use super::{PhraseKind, PhraseText, deliberation, page, said};
use crate::numbers::counted;
use crate::punctuation::quoted;

pub(super) fn texts(snapshot: &DaySnapshot, action: ActionIndex, kind: PhraseKind) -> Vec<Option<PhraseText>> {
    let title = quoted(&snapshot.territory.action(action).title);
    let first = || with_inhabitants(snapshot, action).map(|said| said.on_day(snapshot));
    let also = |said: Option<Said>| said.map(Said::sentence);
    let of = |slot: &'static str, title: &str, lines: Vec<PhraseLine>| PhraseText::of(snapshot, slot, title, lines);
    let leads = || also(leading(snapshot, action));
    let [yes, no, missing] = lists(snapshot, action);
    match kind {
        PhraseKind::Press => {
            let heading = PhraseLine::fixed(&page::of_scheme(snapshot.territory.about()), ".");
            let body = PhraseLine::paragraph(vec![first(), leads()]);
            vec![of("communique", page::PRESS, vec![heading, body])]
        }
        PhraseKind::Summary => {
            let long = vec![
                PhraseLine::paragraph(vec![first(), leads()]),
                PhraseLine::paragraph(vec![yes]),
                PhraseLine::paragraph(vec![no, missing]),
            ];
            vec![
                of("resume-1", page::SUMMARIES[0], vec![PhraseLine::paragraph(vec![first()])]),
                of("resume-2", page::SUMMARIES[1], vec![PhraseLine::paragraph(vec![first(), leads()])]),
                of("resume-3", page::SUMMARIES[2], long),
            ]
        }
        PhraseKind::Answer => vec![
            of("combien", &page::how_many_in(&title), vec![PhraseLine::paragraph(vec![first()])]),
            of("qui", &page::who_takes_part(&title), vec![PhraseLine::paragraph(vec![first(), yes, missing.clone()])]),
            of("sans", &page::who_does_not(&title), vec![PhraseLine::paragraph(vec![first(), no, missing])]),
        ],
        PhraseKind::Deliberation => deliberation::of_action(snapshot, action),
        PhraseKind::Caption => {
            let chart = Said::new(&page::action_chart(&title, snapshot.day())).ended(".");
            let own = also(participants(snapshot, action));
            vec![of("carte", page::UNDER_MAP, vec![PhraseLine::paragraph(vec![Some(chart), own])])]
        }
    }
}

fn own_figure(snapshot: &DaySnapshot, action: ActionIndex) -> Figure {
    Figure::Participants(snapshot.territory.action(action).id.clone())
}

/// « 22 communes sur 90 participent à « Permis de louer » »; nothing for an action that concerns no commune.
pub(super) fn participants(snapshot: &DaySnapshot, action: ActionIndex) -> Option<Said> {
    let adoption = snapshot.adoption_of(action).filter(|it| it.of > 0)?;
    let (mut figure, mut verb) = said::participating(adoption.interval(), adoption.of);
    if adoption.max == 0 && adoption.of != snapshot.members() {
        // « aucune commune sur 5 » is read as of a territory of five.
        figure = ["0\u{a0}commune sur\u{a0}", &crate::numbers::whole(adoption.of.into())].concat();
        verb = " participe";
    }
    let said = Said::default().figure(&figure, snapshot, own_figure(snapshot, action));
    Some(said.words(&[verb, " à "].concat()).action(snapshot, action))
}

/// The same with the inhabitants of these communes: « …, soit 412 345 habitants »; without them where they are not known.
pub(super) fn with_inhabitants(snapshot: &DaySnapshot, action: ActionIndex) -> Option<Said> {
    let figure = own_figure(snapshot, action);
    let said = participants(snapshot, action)?;
    let Some(people) = said::inhabitants(snapshot, &figure) else { return Some(said) };
    Some(said.words(", soit ").figure(&counted(people, "habitant"), snapshot, figure))
}

/// The action has the highest share of its communes; nothing where that is not certain.
fn leading(snapshot: &DaySnapshot, action: ActionIndex) -> Option<Said> {
    let FigureFinding::Adoption { actions, leaders } = FigureFinding::adoption(snapshot) else { return None };
    let [at] = leaders.certain[..] else { return None };
    (actions.get(at)?.0 == action).then(|| said::leading(snapshot)).flatten()
}

/// Who takes part, who does not, and of whom that is not known.
fn lists(snapshot: &DaySnapshot, action: ActionIndex) -> [Option<PhraseSentence>; 3] {
    let (communes, figure) = (MembersBy::action(snapshot, action), own_figure(snapshot, action));
    let titled = |said: Option<Said>| said.map(|said| said.action(snapshot, action).sentence());
    let yes = names::taking_part(snapshot, &communes.yes, &figure, [" participe à ", " participent à "]);
    let no = names::taking_part(snapshot, &communes.no, &figure, [" ne participe pas à ", " ne participent pas à "]);
    let missing = names::unknown(snapshot, &communes.unknown, &figure);
    [titled(yes), titled(no), missing.map(Said::sentence)]
}
