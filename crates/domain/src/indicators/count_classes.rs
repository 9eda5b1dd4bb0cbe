//! Classes of communes by number of actions, with round limits, for the colours of the map and its legend.

use crate::indicators::Interval;

/// At most five classes of equal width. The last class has no upper limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountClasses {
    width: u32,
    classes: u32,
}

impl CountClasses {
    /// Classes for counts up to a number of running actions, with the smallest round width for which five are enough.
    ///
    /// ```
    /// use domain::indicators::CountClasses;
    /// let classes = CountClasses::up_to(25);
    /// assert_eq!(classes.limits(), [(0, Some(4)), (5, Some(9)), (10, Some(14)), (15, Some(19)), (20, None)]);
    /// assert_eq!((classes.class_of(4), classes.class_of(5), classes.class_of(25)), (0, 1, 4));
    /// ```
    #[must_use]
    pub fn up_to(running: u32) -> Self {
        let round = [1, 2, 5, 10, 20, 50, 100];
        let width = round.into_iter().find(|width| running <= width * 5).unwrap_or(running.div_ceil(5));
        let classes = (running / width + u32::from(running < width * 5)).clamp(1, 5);
        Self { width, classes }
    }

    /// The first and last count of each class; the last class has no last count.
    #[must_use]
    pub fn limits(self) -> Vec<(u32, Option<u32>)> {
        (0..self.classes)
            .map(|class| {
                let first = class * self.width;
                (first, (class + 1 < self.classes).then_some(first + self.width - 1))
            })
            .collect()
    }

    /// The index of the class that contains a count.
    #[must_use]
    pub fn class_of(self, count: u32) -> usize {
        (count / self.width).min(self.classes - 1) as usize
    }

    /// The indices of the lowest and the highest class that a count may be in.
    #[must_use]
    pub fn classes_of(self, count: Interval) -> (usize, usize) {
        (self.class_of(count.min), self.class_of(count.max))
    }

    /// How many of these counts are in each class, and how many may be in one class or another.
    ///
    /// ```
    /// use domain::indicators::{CountClasses, Interval};
    /// let count = |min, max| Interval { min, max };
    /// let (by_class, between) = CountClasses::up_to(10).sizes(&[count(0, 1), count(3, 3), count(2, 9)]);
    /// assert_eq!(by_class, [count(1, 1), count(1, 2), count(0, 1), count(0, 1), count(0, 1)]);
    /// assert_eq!(between, 1);
    /// ```
    #[must_use]
    pub fn sizes(self, counts: &[Interval]) -> (Vec<Interval>, u32) {
        let mut sizes = vec![Interval::default(); self.classes as usize];
        let mut between = 0;
        for (lowest, highest) in counts.iter().map(|count| self.classes_of(*count)) {
            between += u32::from(lowest < highest);
            for size in &mut sizes[lowest..=highest] {
                size.min += u32::from(lowest == highest);
                size.max += 1;
            }
        }
        (sizes, between)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_count_is_in_the_class_whose_limits_contain_it() {
        for running in 0..300 {
            let classes = CountClasses::up_to(running);
            let limits = classes.limits();
            assert!((1..=5).contains(&limits.len()), "{running}: {limits:?}");
            for count in 0..=running {
                let (first, last) = limits[classes.class_of(count)];
                assert!(first <= count && last.is_none_or(|last| count <= last), "{count} of {running}");
            }
            assert!(limits[limits.len() - 1].0 <= running, "{running}: the last class is empty: {limits:?}");
        }
    }
}
