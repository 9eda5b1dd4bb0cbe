//! Scales: figures as lengths, and the round numbers of an axis.

use super::shape::UNSCALED;

/// The round numbers from 0 up to `max`, with at most `at_most` of them above 0.
#[must_use]
pub fn ticks(max: u32, at_most: u32) -> Vec<u32> {
    let mut step = 1;
    let mut rank = 0;
    while max / step > at_most.max(1) {
        // 1, 2, 5, 10, 20, 50 …
        step = step * if rank % 3 == 1 { 5 } else { 4 } / 2;
        rank += 1;
    }
    (0..=max / step).map(|rank| rank * step).collect()
}

/// A count between two bounds, and the total.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FigureRange {
    /// The certain count.
    pub min: u32,
    /// The possible count.
    pub max: u32,
    /// The total.
    pub of: u32,
}

/// Scales a figure so that `all` is `length` long; 0 when `all` is 0.
#[must_use]
pub fn along(figure: u32, all: u32, length: i32) -> i32 {
    if all == 0 {
        return 0;
    }
    let length = i64::from(length) * i64::from(figure) / i64::from(all);
    i32::try_from(length).unwrap_or(i32::MAX)
}

/// The position of `at` between two numbers, such as days, on an axis of `length`. Limited to the ends.
#[must_use]
pub fn between(at: i32, (first, last): (i32, i32), length: i32) -> i32 {
    let (offset, total) = (i64::from(at) - i64::from(first), i64::from(last) - i64::from(first));
    if total <= 0 {
        return length;
    }
    i32::try_from(i64::from(length) * offset.clamp(0, total) / total).unwrap_or(length)
}

/// The scale that undoes a scale of a drawing, both in millionths.
pub const fn inverse(scale: i32) -> i64 {
    1_000_000_000_000 / if scale > 0 { scale as i64 } else { 1 }
}

/// One scale within another, all in millionths.
pub fn scaled(outer: i32, scale: i32) -> i32 {
    i32::try_from(i64::from(outer) * i64::from(scale) / 1_000_000).unwrap_or(UNSCALED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_few() {
        assert_eq!(ticks(37, 4), [0, 10, 20, 30]);
        assert_eq!(ticks(25, 5), [0, 5, 10, 15, 20, 25]);
        assert_eq!(ticks(3, 4), [0, 1, 2, 3]);
        assert_eq!(ticks(0, 4), [0]);
        assert_eq!(ticks(95, 4), [0, 20, 40, 60, 80]);
        for max in 1..3000 {
            let ticks = ticks(max, 5);
            assert!((2..=6).contains(&ticks.len()), "{max}: {ticks:?}");
            assert!(ticks.last().is_some_and(|last| last * 2 > max), "{max}: {ticks:?}");
        }
    }

    #[test]
    fn a_figure_is_scaled_to_its_share_of_the_length() {
        assert_eq!(along(45, 90, 1000), 500);
        assert_eq!(along(3, 0, 1000), 0);
        assert_eq!(between(15, (10, 20), 1000), 500);
        assert_eq!([between(5, (10, 20), 1000), between(25, (10, 20), 1000)], [0, 1000]);
        assert_eq!(between(10, (10, 10), 1000), 1000);
    }
}
