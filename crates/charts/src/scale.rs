//! Figures as lengths, and the round numbers along an axis.

/// The round numbers from 0 up to a greatest figure, at most so many above 0.
#[must_use]
pub fn ticks(greatest: u32, at_most: u32) -> Vec<u32> {
    let mut step = 1;
    let mut rank = 0;
    while greatest / step > at_most.max(1) {
        // 1, 2, 5, 10, 20, 50 …
        step = step * if rank % 3 == 1 { 5 } else { 4 } / 2;
        rank += 1;
    }
    (0..=greatest / step).map(|rank| rank * step).collect()
}

/// A figure known to lie between two, of a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FigureRange {
    /// What is certain.
    pub min: u32,
    /// What is possible.
    pub max: u32,
    /// The whole.
    pub of: u32,
}

/// A figure as a length: all of it is `length` long. Nothing of nothing.
#[must_use]
pub fn along(figure: u32, all: u32, length: i32) -> i32 {
    if all == 0 {
        return 0;
    }
    let length = i64::from(length) * i64::from(figure) / i64::from(all);
    i32::try_from(length).unwrap_or(i32::MAX)
}

/// The same between two numbers that need not begin at 0, such as days.
#[must_use]
pub fn between(at: i32, (first, last): (i32, i32), length: i32) -> i32 {
    let (passed, whole) = (i64::from(at) - i64::from(first), i64::from(last) - i64::from(first));
    if whole <= 0 {
        return length;
    }
    i32::try_from(i64::from(length) * passed.clamp(0, whole) / whole).unwrap_or(length)
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
        for greatest in 1..3000 {
            let ticks = ticks(greatest, 5);
            assert!((2..=6).contains(&ticks.len()), "{greatest}: {ticks:?}");
            assert!(ticks.last().is_some_and(|last| last * 2 > greatest), "{greatest}: {ticks:?}");
        }
    }

    #[test]
    fn a_figure_is_as_long_as_its_part() {
        assert_eq!(along(45, 90, 1000), 500);
        assert_eq!(along(3, 0, 1000), 0);
        assert_eq!(between(15, (10, 20), 1000), 500);
        assert_eq!([between(5, (10, 20), 1000), between(25, (10, 20), 1000)], [0, 1000]);
        assert_eq!(between(10, (10, 10), 1000), 1000);
    }
}
