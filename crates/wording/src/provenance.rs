//! What is said of figures that rest on illustrative rows.

use domain::indicators::Backing;
use domain::territory::{Provenance, Territory};

/// The mark in plain texts, after what rests on illustrative rows.
pub const MARK: &str = " (illustratif)";

/// The explanation of the mark. Its second part leads to what is said of illustrative data.
pub const LEGEND: [&str; 3] = ["Souligné de points\u{a0}: repose sur des données ", "illustratives", "."];

/// A plain text, with the mark if it rests on illustrative rows.
#[must_use]
pub fn marked(text: String, illustrative: bool) -> String {
    if illustrative { text + MARK } else { text }
}

/// What the territory says of its illustrative rows, or what is true of all such rows if it says nothing; `None` if a
/// figure with this backing rests on none.
#[must_use]
pub fn warning(territory: &Territory, backing: Backing) -> Option<String> {
    (backing.illustrative > 0).then(|| illustrative_rows(territory))
}

/// What is said of the illustrative rows, whether or not a figure rests on them.
#[must_use]
pub fn illustrative_rows(territory: &Territory) -> String {
    territory.about().warning(Provenance::Illustrative).map_or(GENERIC, |sentence| sentence).to_owned()
}

const GENERIC: &str = "Les données illustratives sont inventées pour remplir le tableau\u{a0}: elles ne prouvent rien.";

#[cfg(test)]
mod tests {
    use super::*;
    use fixtures::small_territory;

    #[test]
    fn a_territory_speaks_for_its_illustrative_rows_and_a_figure_without_them_needs_no_word() {
        let territory = small_territory::made(&[], &[], &[]);
        let illustrative = Backing { illustrative: 1, ..Backing::default() };
        assert_eq!(warning(&territory, illustrative).as_deref(), Some(GENERIC));
        let published = Backing { published: 1, unknown: 1, ..Backing::default() };
        assert_eq!(warning(&territory, published), None);
        let mel = warning(&fixtures::mel::MEL, illustrative).expect("a sentence");
        assert!(mel.contains("calées sur les chiffres publiés"), "{mel}");
    }
}
