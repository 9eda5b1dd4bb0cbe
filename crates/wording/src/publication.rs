//! The texts of the version that is published: the file without what only concerns those who work on it.

use super::numbers::FIXED;

/// The heading.
pub const TITLE: &str = "Une version à diffuser";

/// What it leaves out.
pub const LEAVES_OUT: &str = "Une copie et un fichier de modifications portent les noms donnés, l’heure de chaque geste et ce qui a été annulé. La version à diffuser n’a que le résultat\u{a0}: ni noms, ni heures, ni ce qui a été annulé, ni états nommés, ni les remarques qui commencent par «\u{a0}interne\u{a0}:\u{a0}». Gardez votre copie\u{a0}: l’historique n’est que là.";

/// The button that makes it.
pub const PREPARE: &str = "Préparer une version à diffuser";

/// The name of its file, from that of a copy: `carnet-…-a-diffuser.html`.
#[must_use]
pub fn file_name(copy: &str) -> String {
    [copy.strip_suffix(".html").unwrap_or(copy), "-a-diffuser.html"].concat()
}

/// The message after it was offered as a download.
#[must_use]
pub fn offered(name: &str) -> String {
    format!(
        "La version à diffuser est proposée au téléchargement{FIXED}: {name}. Ouvrez-la une fois avant de la donner. Elle ne remplace pas votre copie."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_file_is_told_from_a_copy_by_its_name() {
        assert_eq!(file_name("carnet-mel-K7Q2.html"), "carnet-mel-K7Q2-a-diffuser.html");
        assert!(offered("carnet-a-diffuser.html").contains("\u{a0}: carnet-a-diffuser.html."));
    }
}
