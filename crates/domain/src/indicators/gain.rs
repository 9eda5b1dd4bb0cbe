//! How much a count can have grown between two days.

use crate::indicators::{ChangesBetween, Interval};

/// How many of the communes that are members on both of two days take part in more, or in fewer, actions on the last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GainedAndLost {
    /// The communes with more actions.
    pub gained: Interval,
    /// The communes with fewer actions.
    pub lost: Interval,
    /// The denominator of both: the communes that are members on both days.
    pub of: u32,
}

/// The least and the most by which a count can have grown. Unknown answers may have been anything on both days, so that
/// the least growth is from the maximum before to the minimum after, and the most from the minimum to the maximum.
#[must_use]
pub fn gain(before: Interval, after: Interval) -> (i64, i64) {
    let difference = |one: u32, other: u32| i64::from(one) - i64::from(other);
    (difference(after.min, before.max), difference(after.max, before.min))
}

impl ChangesBetween {
    /// How many communes gained actions, and how many lost some: certainly if the least and the most [`gain`] agree,
    /// possibly if one of them says so.
    #[must_use]
    pub fn gained_and_lost(&self) -> GainedAndLost {
        let gains = self.counts.iter().filter_map(|(_, count)| Some(gain(count.before?, count.after?)));
        gains.fold(GainedAndLost::default(), GainedAndLost::with)
    }
}

impl GainedAndLost {
    /// Adds a commune with this [`gain`].
    fn with(self, (least, most): (i64, i64)) -> Self {
        let add = |sum: Interval, certain: bool, possible: bool| Interval {
            min: sum.min + u32::from(certain),
            max: sum.max + u32::from(possible),
        };
        Self {
            gained: add(self.gained, least > 0, most > 0),
            lost: add(self.lost, most < 0, least < 0),
            of: self.of + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(min: u32, max: u32) -> Interval {
        Interval { min, max }
    }

    #[test]
    fn a_gain_is_between_the_least_and_the_most_that_both_days_allow() {
        assert_eq!(gain(range(4, 4), range(9, 9)), (5, 5));
        assert_eq!(gain(range(9, 9), range(4, 6)), (-5, -3));
        assert_eq!(gain(range(28, 39), range(28, 39)), (-11, 11));
    }

    #[test]
    fn a_gain_is_certain_only_if_no_unknown_answer_can_undo_it() {
        let of = |before, after| GainedAndLost::default().with(gain(before, after));
        assert_eq!(of(range(4, 4), range(9, 9)), GainedAndLost { gained: range(1, 1), lost: range(0, 0), of: 1 });
        assert_eq!(of(range(9, 9), range(4, 6)), GainedAndLost { gained: range(0, 0), lost: range(1, 1), of: 1 });
        assert_eq!(of(range(2, 5), range(3, 4)), GainedAndLost { gained: range(0, 1), lost: range(0, 1), of: 1 });
        assert_eq!(of(range(4, 4), range(4, 5)), GainedAndLost { gained: range(0, 1), lost: range(0, 0), of: 1 });
        assert_eq!(of(range(4, 4), range(4, 4)), GainedAndLost { gained: range(0, 0), lost: range(0, 0), of: 1 });
    }
}
