//! Sorting with the standard library, compiled once. It sorts indices instead of items, so that the sort is not
//! compiled again for every type of item, which would make the WebAssembly larger and the start slower.

use std::cmp::Ordering;

/// The same items in ascending order, without duplicates.
#[must_use]
pub fn distinct<Item: Ord>(items: Vec<Item>) -> Vec<Item> {
    let mut items = sorted(items, Item::cmp);
    items.dedup();
    items
}

/// The same items in the order of `compare`. The sort is stable: items that compare as equal keep their order.
#[must_use]
pub fn sorted<Item>(items: Vec<Item>, compare: impl Fn(&Item, &Item) -> Ordering) -> Vec<Item> {
    let order = order(items.len(), &|one, other| compare(&items[one], &items[other]));
    let mut items: Vec<Option<Item>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|index| items[index].take()).collect()
}

/// The indices from 0 to `count` in sorted order. It is not generic, so that it is compiled once.
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut indices: Vec<usize> = (0..count).collect();
    indices.sort_by(|one, other| compare(*one, *other));
    indices
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
    fn of_equal_items_one_is_left() {
        assert_eq!(distinct(vec!["b", "a", "b", "c", "a"]), ["a", "b", "c"]);
        assert!(distinct(Vec::<u8>::new()).is_empty());
    }
}
