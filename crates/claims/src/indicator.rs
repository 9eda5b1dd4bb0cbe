//! The counts of measures that need more than a plain count of communes, actions or participations.

use crate::leading::{Lead, rank_of, spread_of};
use crate::measure::certain;
use crate::{Measure, Stage, Statistic, of_answers};
use domain::indicators::{Cells, DayView, Interval, PeersJoined};

impl Measure {
    /// The count of a measure that is not a plain count of communes, actions or participations, and its total.
    pub(super) fn indicator(self, view: DayView<'_>, cells: &Cells) -> Option<((u64, u64), Option<u64>)> {
        let DayView { territory, day, .. } = view;
        let both = |count: Interval| (u64::from(count.min), u64::from(count.max));
        Some(match self {
            Self::NonMembers => {
                let all = territory.communes().len() as u64;
                (certain(all - cells.members().len() as u64), Some(all))
            }
            Self::CommunesIn(set) => {
                let count = set.communes(view, cells);
                ((count.min, count.max), Some(count.of))
            }
            Self::InhabitantsOf(set) => {
                let count = set.inhabitants(view, cells);
                ((count.min, count.max), Some(count.of))
            }
            Self::ActionsIn(_, stage) => {
                let count = |stage| self.actions_at(stage, territory, day);
                (certain(count(stage)), Some(count(Stage::Registered)))
            }
            Self::Typical(statistic, size) => {
                let spread = spread_of(size, view, cells)?;
                match statistic {
                    Statistic::Lowest => (both(spread.lowest.count), None),
                    Statistic::Highest => (both(spread.highest.count), None),
                    // Doubled, since it may be a whole number and a half.
                    Statistic::Median => {
                        let [min, max] = [spread.median.min, spread.median.max]
                            .map(|half| half.whole() * 2 + u64::from(half.and_a_half()));
                        // Of an odd number of communes it is a whole number.
                        if spread.mean.min.denominator.is_multiple_of(2) {
                            ((min, max), Some(2))
                        } else {
                            ((min / 2, max / 2), Some(1))
                        }
                    }
                    Statistic::Mean => {
                        let (min, max) = (spread.mean.min, spread.mean.max);
                        ((min.numerator, max.numerator), Some(min.denominator))
                    }
                }
            }
            Self::Rank { commune, among } => (both(rank_of(commune, among, view, cells)?), None),
            Self::Leads { leader, with_others } => {
                let range = match leader.leads(with_others, view, cells)? {
                    Lead::Certain => (1, 1),
                    Lead::Possible | Lead::Shared => (0, 1),
                    Lead::Impossible => (0, 0),
                };
                (range, None)
            }
            Self::Answers(kind) => of_answers::answers(kind, cells),
            Self::Participations => of_answers::participations(cells),
            Self::PossibleParticipations => {
                let all = of_answers::participations(cells).1?;
                (certain(all), None)
            }
            Self::FullyAnswered => of_answers::fully_answered(cells),
            Self::Illustrative(stage) => {
                let count = |measure: Self| {
                    if let Some(stage) = stage {
                        measure.actions_at(stage, territory, day)
                    } else {
                        let all = territory.indexed_actions();
                        all.filter(|(action, _)| measure.counts_action(territory, *action)).count() as u64
                    }
                };
                (certain(count(self)), Some(count(Self::Actions(Stage::Registered))))
            }
            Self::JoinedByPeers(commune) => {
                cells.members().binary_search(&commune).ok()?;
                let PeersJoined { joined, may_be, .. } = PeersJoined::of(territory, cells, commune);
                ((joined.len() as u64, may_be as u64), None)
            }
            Self::IllustrativeParticipations => {
                (certain(of_answers::illustrative_participations(territory).into()), None)
            }
            Self::Alone => (of_answers::alone_cases(view, cells), None),
            _ => return None,
        })
    }
}
