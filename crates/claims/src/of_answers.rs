//! Counts of answers: the cells of the members and the running actions, as known, unknown or of a provenance.

use crate::AnswerKind;
use domain::checks::illustrative;
use domain::indicators::{Backing, Cell, Cells, DayView, SizeClass, alone, backing};
use domain::territory::{Provenance, Territory};

type CountAndTotal = ((u64, u64), Option<u64>);

/// The answers of a kind, out of all answers.
pub(super) fn answers(kind: AnswerKind, cells: &Cells) -> CountAndTotal {
    let all = backing(cells).into_iter().sum::<Backing>();
    let count = match kind {
        AnswerKind::Any => all.total(),
        AnswerKind::Known => all.known().count,
        AnswerKind::Unknown => all.unknown,
        AnswerKind::From(Provenance::Published) => all.published,
        AnswerKind::From(Provenance::Entered) => all.entered,
        AnswerKind::From(Provenance::Illustrative) => all.illustrative,
    };
    ((count.into(), count.into()), Some(all.total().into()))
}

/// The certain and the possible answers by which members take part, out of those about actions that concern them.
pub(super) fn participations(cells: &Cells) -> CountAndTotal {
    let count = |kind: Cell| cells.all().iter().filter(|cell| **cell == kind).count() as u64;
    let [yes, no, unknown] = [Cell::Yes, Cell::No, Cell::Unknown].map(count);
    ((yes, yes + unknown), Some(yes + no + unknown))
}

/// The illustrative rows of participations.
pub(super) fn illustrative_participations(territory: &Territory) -> u32 {
    illustrative(territory).into_iter().map(|it| it.participations).sum()
}

/// The running actions of which no answer is unknown, out of the running actions.
pub(super) fn fully_answered(cells: &Cells) -> CountAndTotal {
    let count = backing(cells).into_iter().filter(|backing| backing.unknown == 0).count() as u64;
    ((count, count), Some(cells.running().len() as u64))
}

/// The certain and the possible cases of a commune that alone in its size class does not take part in an action.
pub(super) fn alone_cases(view: DayView<'_>, cells: &Cells) -> (u64, u64) {
    let mut possible = 0;
    for (_, line) in cells.by_action() {
        for class in SizeClass::ALL {
            let of_class = cells
                .members()
                .iter()
                .zip(line)
                .filter(|(member, _)| SizeClass::of(view.territory.commune(**member)) == Some(class));
            let (mut yes, mut no, mut unknown) = (0, 0, 0);
            for (_, cell) in of_class {
                match cell {
                    Cell::Yes => yes += 1,
                    Cell::No => no += 1,
                    Cell::Unknown => unknown += 1,
                    Cell::NotConcerned => {}
                }
            }
            let may_be = no == 1 && yes + unknown >= 2 || no == 0 && unknown >= 1 && yes + unknown >= 3;
            possible += u64::from(may_be);
        }
    }
    (alone(view.territory, cells).len() as u64, possible)
}
