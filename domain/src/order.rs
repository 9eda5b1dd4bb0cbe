//! Sorting, compiled once: a sort of its own for every kind of row would weigh several kilobytes each in the file.

use std::cmp::Ordering;

/// The same items in order, each once.
#[must_use]
pub fn distinct<Item: Ord>(items: Vec<Item>) -> Vec<Item> {
    let mut items = sorted(items, Item::cmp);
    items.dedup();
    items
}

/// The same items in order; those that compare as equal keep the order they had.
#[must_use]
pub fn sorted<Item>(mut items: Vec<Item>, compare: impl Fn(&Item, &Item) -> Ordering) -> Vec<Item> {
    let order = order(items.len(), &|one, other| compare(&items[one], &items[other]));
    for (one, other) in swaps(order) {
        items.swap(one, other);
    }
    items
}

/// What to swap, one after another, to bring the items into an order, given as the place that each comes from.
fn swaps(mut order: Vec<usize>) -> Vec<(usize, usize)> {
    let mut swaps = Vec::new();
    for start in 0..order.len() {
        let mut at = start;
        while order[at] != at {
            let from = order[at];
            order[at] = at;
            if from == start {
                break;
            }
            swaps.push((at, from));
            at = from;
        }
    }
    swaps
}

/// Runs of one, two, four … places, merged two by two: the sort of the standard library is fifteen times as long.
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut merged = order.clone();
    let mut length = 1;
    while length < count {
        for start in (0..count).step_by(2 * length) {
            let (middle, end) = (count.min(start + length), count.min(start + 2 * length));
            let (mut left, mut right) = (start, middle);
            for place in &mut merged[start..end] {
                let from_left = right == end || left < middle && compare(order[left], order[right]).is_le();
                let from = if from_left { &mut left } else { &mut right };
                *place = order[*from];
                *from += 1;
            }
        }
        std::mem::swap(&mut order, &mut merged);
        length *= 2;
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_keep_the_order_they_had() {
        let items = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        let by_number = sorted(items, |one, other| one.0.cmp(&other.0));
        assert_eq!(by_number, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }

    #[test]
    fn any_row_is_put_in_the_order_that_the_standard_library_gives_it() {
        for count in 0..40_usize {
            for seed in 1..40 {
                let items: Vec<(usize, usize)> = (0..count).map(|place| (place * seed * 7 % 11, place)).collect();
                let mut expected = items.clone();
                expected.sort_by_key(|item| item.0);
                assert_eq!(sorted(items, |one, other| one.0.cmp(&other.0)), expected);
            }
        }
    }

    #[test]
    fn of_items_that_are_the_same_one_is_left() {
        assert_eq!(distinct(vec!["b", "a", "b", "c", "a"]), ["a", "b", "c"]);
        assert!(distinct(Vec::<u8>::new()).is_empty());
    }
}
