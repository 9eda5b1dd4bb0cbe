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
pub fn sorted<Item>(items: Vec<Item>, compare: impl Fn(&Item, &Item) -> Ordering) -> Vec<Item> {
    let order = order(items.len(), &|one, other| compare(&items[one], &items[other]));
    let mut left: Vec<Option<Item>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| left[at].take()).collect()
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
}
