//! Measures of what changed between two days: communes that take part in more or fewer actions, and the gains of actions.

use crate::{Leader, Measure, backing};
use domain::dates::Day;
use domain::indicators::{Backing, Cells, FigureFinding, Scope, between};
use domain::territory::Territory;

/// A count with its bounds, its total and what it rests on.
type BackedCount = ((u64, u64), Option<u64>, Backing);

impl Measure {
    /// Whether it compares two days.
    pub(super) const fn is_change(self) -> bool {
        matches!(
            self,
            Self::Gained(_)
                | Self::Lost(_)
                | Self::TakingMore
                | Self::TakingFewer
                | Self::GainOf(_)
                | Self::Leads { leader: Leader::Gain(_), .. }
        )
    }
}

/// The figure of a measure of a change; `None` of another measure, and of what is there on neither day.
pub(super) fn change(
    measure: Measure,
    territory: &Territory,
    scope: Scope,
    (from, to): (Day, Day),
) -> Option<BackedCount> {
    let (count, of) = match measure {
        Measure::TakingMore | Measure::TakingFewer => {
            let found = between(territory, from, to, scope).gained_and_lost();
            let count = if measure == Measure::TakingMore { found.gained } else { found.lost };
            ((count.min.into(), count.max.into()), Some(found.of.into()))
        }
        Measure::GainOf(action) | Measure::Leads { leader: Leader::Gain(action), .. } => {
            let finding = FigureFinding::gains(territory, &between(territory, from, to, scope), scope);
            let FigureFinding::Gains { actions, leaders } = finding else { return None };
            let at = actions.iter().position(|it| it.action == action)?;
            let count = if let Measure::Leads { with_others, .. } = measure {
                let is_leader = leaders.certain.contains(&at);
                let is_alone = leaders.certain.len() == 1 && !leaders.may_tie;
                let is_open = leaders.certain.is_empty() || is_leader || leaders.may_tie;
                (u64::from(is_leader && (with_others || is_alone)), u64::from(is_open))
            } else {
                let (min, max) = actions.get(at)?.gain;
                (u64::try_from(min).unwrap_or(0), u64::try_from(max).unwrap_or(0))
            };
            (count, None)
        }
        _ => return None,
    };
    let on = |day| backing::on(measure, territory, &Cells::on(territory, day, scope), day);
    Some((count, of, on(from) + on(to)))
}
