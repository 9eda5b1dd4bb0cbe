//! The texts about passages of decks, of the report and of phrases.

use domain::journal::Passage;

/// What an edit of passages is called: « rapport rédigé », « diaporama composé ».
#[must_use]
pub fn edited(passages: &[Passage]) -> String {
    let is_of = |word: &str| passages.iter().all(|passage| passage.name.as_str().starts_with(word));
    if is_of("bilan/") {
        "rapport rédigé"
    } else if is_of("diaporama/") {
        "diaporama composé"
    } else if is_of("phrases/") {
        "phrase récrite"
    } else {
        "textes rédigés"
    }
    .to_owned()
}
