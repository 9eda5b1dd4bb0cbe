//! Sorting, compiled once: a sort of its own for every kind of row would weigh several kilobytes each in the file.

use std::cmp::Ordering;

/// The same items in order; those that compare as equal keep the order they had.
#[must_use]
pub fn sorted<Item>(items: Vec<Item>, compare: impl Fn(&Item, &Item) -> Ordering) -> Vec<Item> {
    let order = order(items.len(), &|one, other| compare(&items[one], &items[other]));
    let mut left: Vec<Option<Item>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| left[at].take()).collect()
}

fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|one, other| compare(*one, *other));
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
