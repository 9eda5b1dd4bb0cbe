//! Label placement: no label covers another, and each is as near as possible to what it names.

use super::shape::Point;

/// Places labels along an axis between `low` and `high`. `wanted` has the wanted middle and the length of each
/// label; the result has the middles. The labels keep their order and do not overlap, and the sum of the squared
/// moves is minimal. If they are too long together, they start at `low` and go beyond `high`.
#[must_use]
pub fn spread(wanted: &[Point], (low, high): Point) -> Vec<i32> {
    // Isotonic regression: with the lengths before each label subtracted, labels that must not overlap become
    // points that must not change their order. Points in the wrong order are merged into a cluster at their mean.
    let mut before = 0;
    let mut clusters: Vec<LabelCluster> = Vec::new();
    let mut shifts = Vec::new();
    for (middle, length) in wanted {
        let shift = before + length / 2;
        shifts.push(shift);
        before += length;
        clusters.push(LabelCluster { sum: i64::from(middle - shift), count: 1 });
        while let [.., one, other] = clusters[..]
            && one.sum * other.count > other.sum * one.count
        {
            clusters.truncate(clusters.len() - 2);
            clusters.push(LabelCluster { sum: one.sum + other.sum, count: one.count + other.count });
        }
    }
    let last = (high - before).max(low);
    let means = clusters.iter().flat_map(|cluster| (0..cluster.count).map(|_| cluster.mean().clamp(low, last)));
    means.zip(shifts).map(|(mean, shift)| mean + shift).collect()
}

#[derive(Clone, Copy)]
struct LabelCluster {
    sum: i64,
    count: i64,
}

impl LabelCluster {
    fn mean(self) -> i32 {
        i32::try_from((self.sum * 2 + self.count).div_euclid(self.count * 2)).unwrap_or(0)
    }
}

/// Whether labels of these lengths fit between `low` and `high` together.
#[must_use]
pub fn fits(wanted: &[Point], (low, high): Point) -> bool {
    wanted.iter().map(|(_, length)| length).sum::<i32>() <= high - low
}

/// A rectangle on the drawing: its upper left corner and its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    pub at: Point,
    pub size: Point,
}

impl Area {
    /// Whether the two areas overlap in more than an edge.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        let visible =
            |at: i32, size: i32, other_at: i32, other_size: i32| at + size <= other_at || other_at + other_size <= at;
        !visible(self.at.0, self.size.0, other.at.0, other.size.0)
            && !visible(self.at.1, self.size.1, other.at.1, other.size.1)
    }
}

/// Which labels to draw. They come in order of importance; each is drawn unless it overlaps a drawn one.
#[must_use]
pub fn visible(labels: &[Area]) -> Vec<bool> {
    let mut drawn: Vec<bool> = Vec::new();
    for label in labels {
        let is_free = labels.iter().zip(&drawn).all(|(other, drawn)| !drawn || !label.overlaps(*other));
        drawn.push(is_free);
    }
    drawn
}

/// The indices of the figures, the greatest figure first; equal ones keep their order.
#[must_use]
pub fn greatest_first(figures: &[i64]) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::new();
    for (index, figure) in figures.iter().enumerate() {
        let at = order.iter().position(|other| figures[*other] < *figure).unwrap_or(order.len());
        order.insert(at, index);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rendered::numbers;

    fn cost(wanted: &[Point], middles: &[i32]) -> i64 {
        wanted.iter().zip(middles).map(|((wanted, _), middle)| i64::from(middle - wanted).pow(2)).sum()
    }

    #[test]
    fn labels_that_do_not_overlap_are_not_moved() {
        assert_eq!(spread(&[(10, 10), (30, 10), (50, 10)], (0, 100)), [10, 30, 50]);
        assert_eq!(spread(&[], (0, 100)), Vec::<i32>::new());
        assert_eq!(spread(&[(-20, 10)], (0, 100)), [5]);
        assert_eq!(spread(&[(120, 10)], (0, 100)), [95]);
    }

    #[test]
    fn labels_at_one_position_move_apart_evenly() {
        assert_eq!(spread(&[(50, 10), (50, 10)], (0, 100)), [45, 55]);
        assert_eq!(spread(&[(100, 10), (100, 10)], (0, 100)), [85, 95]);
    }

    #[test]
    fn labels_never_overlap_keep_their_order_and_stay_between_the_ends() {
        for seed in 0..500 {
            let mut number = numbers(seed);
            let count = number(12);
            let mut wanted: Vec<Point> = (0..count).map(|_| (number(1000), 2 * number(40))).collect();
            wanted.sort_unstable();
            let middles = spread(&wanted, (0, 1000));
            for (one, other) in (0..middles.len()).zip(1..middles.len()) {
                assert!(
                    middles[one] + wanted[one].1 / 2 <= middles[other] - wanted[other].1 / 2,
                    "{seed}: {middles:?}"
                );
            }
            if fits(&wanted, (0, 1000)) {
                let inside =
                    |(middle, (_, length)): (&i32, &Point)| middle - length / 2 >= 0 && middle + length / 2 <= 1000;
                assert!(middles.iter().zip(&wanted).all(inside), "{seed}: {middles:?}");
            }
        }
    }

    #[test]
    fn no_other_placement_moves_labels_less() {
        for seed in 0..60 {
            let mut number = numbers(seed);
            let mut wanted: Vec<Point> = (0..3).map(|_| (number(24), 2 * (1 + number(4)))).collect();
            wanted.sort_unstable();
            let actual = cost(&wanted, &spread(&wanted, (0, 30)));
            let mut least = i64::MAX;
            for middles in (0..=30).flat_map(|a| (a..=30).flat_map(move |b| (b..=30).map(move |c| [a, b, c]))) {
                let ends = |at: usize| (middles[at] - wanted[at].1 / 2, middles[at] + wanted[at].1 / 2);
                if ends(0).0 >= 0 && ends(2).1 <= 30 && (0..2).all(|at| ends(at).1 <= ends(at + 1).0) {
                    least = least.min(cost(&wanted, &middles));
                }
            }
            assert!(actual == least, "{seed}: {wanted:?}: {actual} instead of {least}");
        }
    }

    #[test]
    fn labels_that_are_too_long_together_start_at_the_first_end() {
        assert_eq!(spread(&[(50, 80), (50, 80)], (0, 100)), [40, 120]);
        assert!(!fits(&[(50, 80), (50, 80)], (0, 100)));
    }

    #[test]
    fn a_label_that_would_cover_a_more_important_one_is_left_out() {
        let area = |x, y| Area { at: (x, y), size: (10, 4) };
        assert_eq!(visible(&[area(0, 0), area(5, 2), area(10, 0), area(0, 4)]), [true, false, true, true]);
        for seed in 0..200 {
            let mut number = numbers(seed);
            let areas: Vec<Area> = (0..20).map(|_| area(number(60), number(20))).collect();
            let drawn = visible(&areas);
            for (rank, one) in areas.iter().enumerate() {
                let covered = (0..areas.len()).any(|at| at != rank && drawn[at] && areas[at].overlaps(*one));
                assert!(!(drawn[rank] && covered), "{seed}");
                assert!(drawn[rank] || covered, "{seed}: a label with room was left out");
            }
        }
    }

    #[test]
    fn the_greatest_come_first_and_equal_ones_keep_their_order() {
        assert_eq!(greatest_first(&[1, 3, 2, 3]), [1, 3, 2, 0]);
    }
}
