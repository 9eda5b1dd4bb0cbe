//! The order of names in French, and sorting with the standard library, compiled once.
//!
//! It sorts indices instead of items, so that the sort is not compiled again for every type of item, which would make
//! the WebAssembly larger and the start slower.

use std::cmp::Ordering;

use crate::folding::folded;

/// The key by which a name is sorted in French, with [`collation_key`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CollationKey {
    /// The letters and digits without accents and case; `œ` is `oe`. A hyphen, an apostrophe or a space ends a word,
    /// and a short word comes before a longer one that begins with it.
    letters: String,
    /// Of names with the same letters, those without accents come first.
    accented: String,
    /// Of names that differ in nothing else, capitals and other signs decide, so that the order is total.
    text: String,
}

/// The key of a name in the order of a French dictionary: accents, case and punctuation count only between names that
/// are the same without them.
///
/// ```
/// use domain::sorting::collation_key;
/// let mut names = ["Zoo", "Énergie", "œuvres", "Eau", "Odette", "Urbanisme", "offre"];
/// names.sort_by_key(|name| collation_key(name));
/// assert_eq!(names, ["Eau", "Énergie", "Odette", "œuvres", "offre", "Urbanisme", "Zoo"]);
/// ```
#[must_use]
pub fn collation_key(name: &str) -> CollationKey {
    let is_mark = |letter: char| ('\u{300}'..='\u{36f}').contains(&letter);
    let letters = if name.contains(is_mark) { folded(&name.replace(is_mark, "")) } else { folded(name) };
    CollationKey { letters, accented: name.to_lowercase(), text: name.to_owned() }
}

/// The same names in the order of a French dictionary, without duplicates.
#[must_use]
pub fn distinct_names<Name: AsRef<str>>(names: Vec<Name>) -> Vec<Name> {
    let keyed = names.into_iter().map(|name| (collation_key(name.as_ref()), name)).collect();
    let mut keyed = sorted(keyed, |(one, _): &(CollationKey, Name), (other, _)| one.cmp(other));
    keyed.dedup_by(|(one, _), (other, _)| one == other);
    keyed.into_iter().map(|(_, name)| name).collect()
}

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
    fn names_are_sorted_as_in_a_french_dictionary() {
        let names = [
            "1er plan",
            "",
            "Abc",
            "Cote",
            "cote",
            "coté",
            "côte",
            "Côté",
            "Énergie",
            "Environnement",
            "L’Haÿ-les-Roses",
            "La Bassée",
            "Lambersart",
            "Le Maisnil",
            "Lille",
            "Odomez",
            "Œuf",
            "oeufs",
            "Ÿ-Ville",
            "Zoo",
        ];
        let mut expected: Vec<&str> = names.to_vec();
        expected.swap(0, 1);
        assert_eq!(distinct_names(names.iter().rev().copied().collect()), expected);
        assert_eq!(distinct_names(vec!["e\u{301}tage", "Étal", "Étape"]), ["e\u{301}tage", "Étal", "Étape"]);
        assert_eq!(distinct_names(vec!["b", "A", "b"]), ["A", "b"]);
    }

    #[cfg(not(target_family = "wasm"))]
    proptest::proptest! {
        /// The order is that of the folded letters, whatever the accents and the case, and only equal texts tie.
        #[test]
        fn the_order_is_total_and_accents_and_case_only_break_ties(
            one in "[aàAÉeéœŒoz' -]{0,5}",
            other in "[aàAÉeéœŒoz' -]{0,5}",
        ) {
            let order = collation_key(&one).cmp(&collation_key(&other));
            proptest::prop_assert_eq!(order, collation_key(&other).cmp(&collation_key(&one)).reverse());
            proptest::prop_assert_eq!(order.is_eq(), one == other);
            if folded(&one) != folded(&other) {
                proptest::prop_assert_eq!(order, folded(&one).cmp(&folded(&other)));
                let spelled = |text: &str| collation_key(&text.to_uppercase().replace('À', "A").replace('É', "e").replace('Œ', "oe"));
                proptest::prop_assert_eq!(order, spelled(&one).cmp(&spelled(&other)));
            }
        }
    }

    #[test]
    fn of_equal_items_one_is_left() {
        assert_eq!(distinct(vec!["b", "a", "b", "c", "a"]), ["a", "b", "c"]);
        assert!(distinct(Vec::<u8>::new()).is_empty());
    }
}
