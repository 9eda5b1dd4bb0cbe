//! The texts of tables that can be sorted and filtered.

use super::arithmetic::uncapitalized;
use super::numbers::{agreed, whole};

/// The label of the filter.
pub const FILTER: &str = "Filtrer";

/// Which keys lead through a long table.
pub const KEYS: &str = "Au clavier\u{a0}: ↑ et ↓ d’une ligne à l’autre, ← et → d’un lien à l’autre de la ligne, Début et Fin aux extrémités.";

/// What the values of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortedValues {
    Numbers,
    Days,
    Words,
}

/// By what a table is sorted: « Trié par habitants, du plus grand au plus petit. »
#[must_use]
pub fn sorted_by(column: &str, values: SortedValues, is_descending: bool) -> String {
    let order = match (values, is_descending) {
        (SortedValues::Numbers, true) => "du plus grand au plus petit",
        (SortedValues::Numbers, false) => "du plus petit au plus grand",
        (SortedValues::Days, true) => "du plus récent au plus ancien",
        (SortedValues::Days, false) => "du plus ancien au plus récent",
        (SortedValues::Words, true) => "de Z à A",
        (SortedValues::Words, false) => "de A à Z",
    };
    ["Trié par ", &*uncapitalized(column), ", ", order, "."].concat()
}

/// How many rows a filter leaves: « 3 lignes sur 90 contiennent « lille ». »
#[must_use]
pub fn filtered(shown: usize, of: usize, search: &str) -> String {
    let searched = ["«\u{a0}", search.trim(), "\u{a0}»."].concat();
    if shown == 0 {
        return ["Aucune des ", &*whole(of as u64), " lignes ne contient ", &searched].concat();
    }
    let verb = agreed(shown as u64, "\u{a0}ligne sur\u{a0}", "\u{a0}lignes sur\u{a0}");
    let contains = agreed(shown as u64, " contient ", " contiennent ");
    [&*whole(shown as u64), verb, &whole(of as u64), contains, &searched].concat()
}

/// An example of what to look for: the beginning of a row.
#[must_use]
pub fn example(name: &str) -> String {
    [name, "…"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_filter_leaves_is_said_with_the_total() {
        assert_eq!(filtered(3, 90, " lille"), "3\u{a0}lignes sur\u{a0}90 contiennent «\u{a0}lille\u{a0}».");
        assert_eq!(filtered(1, 90, "lomme"), "1\u{a0}ligne sur\u{a0}90 contient «\u{a0}lomme\u{a0}».");
        assert_eq!(filtered(0, 90, "zzz"), "Aucune des 90 lignes ne contient «\u{a0}zzz\u{a0}».");
    }

    #[test]
    fn the_order_of_a_table_is_said_in_the_words_of_its_column() {
        let sorted = sorted_by("Habitants", SortedValues::Numbers, true);
        assert_eq!(sorted, "Trié par habitants, du plus grand au plus petit.");
        assert_eq!(sorted_by("Commune", SortedValues::Words, false), "Trié par commune, de A à Z.");
    }
}
