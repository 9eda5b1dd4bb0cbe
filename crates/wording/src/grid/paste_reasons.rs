//! Why a cell of a paste is not understood, and what to do about it.

use domain::spreadsheet::{MAX_PASTED_CELLS, MAX_PASTED_ROWS, PasteErrorKind};
use domain::territory::{CommuneIndex, MAX_SIGNS, Territory};

use crate::numbers::{list, whole};
use crate::{answer_form, dates};

/// The reason of an error.
#[must_use]
pub fn reason(kind: &PasteErrorKind, territory: &Territory) -> String {
    let name = |commune: CommuneIndex| territory.commune(commune).display_name().to_string();
    let with_code = |commune: &CommuneIndex| {
        let commune = territory.commune(*commune);
        [&*commune.name, " (", commune.code.as_str(), ")"].concat()
    };
    let words = match kind {
        PasteErrorKind::NotAnAnswer => "ni un état ni une date que le carnet comprend",
        PasteErrorKind::ErrorValue => "valeur d’erreur d’une formule du tableur",
        PasteErrorKind::NotADate => "n’est pas une date que le carnet comprend",
        PasteErrorKind::DatesDisagree => "n’est pas la date que donne la réponse elle-même",
        PasteErrorKind::BesideNoAnswer => "à côté d’une case sans réponse",
        PasteErrorKind::EndsBeforeStart => "finirait avant de commencer",
        PasteErrorKind::UnknownName => "aucune commune ni action de ce nom, ou plusieurs",
        PasteErrorKind::NoName => "rien ne dit de quelle commune ou action il s’agit",
        PasteErrorKind::OfSeveralAnswers => "rien ne dit à laquelle des réponses cela se rapporte",
        PasteErrorKind::NamedTwice => "déjà nommée plus haut ou plus à gauche",
        PasteErrorKind::AnsweredTwice => {
            "une autre réponse est donnée à la même case plus bas ou plus à droite\u{a0}: gardez la bonne"
        }
        PasteErrorKind::MisplacedName => {
            "un nom parmi les réponses\u{a0}: il faut une ligne par commune et une colonne par action, dans un seul tableau"
        }
        PasteErrorKind::SecondTable => "un autre tableau commence ici, qui n’est pas lu\u{a0}: collez-le à part",
        PasteErrorKind::BesideNo => {
            "une date de fin à côté d’un non\u{a0}: écrivez «\u{a0}non depuis\u{a0}» ou «\u{a0}oui, plus depuis\u{a0}», et la date"
        }
        PasteErrorKind::NotRunning(_) => "cette action n’est pas en cours à la date affichée",
        PasteErrorKind::AnswerAsHead => "une réponse en tête de colonne\u{a0}: il faut une colonne par action",
        PasteErrorKind::NoAnswers => "des noms, et aucune réponse",
        PasteErrorKind::Beyond => "au-delà de la dernière ligne ou colonne de la grille",
        PasteErrorKind::Illustrative => "marquée comme illustrative\u{a0}: une donnée inventée n’est pas recopiée",
        PasteErrorKind::ImplausibleDate(why) => return answer_form::implausible(*why),
        PasteErrorKind::NoteTooLong => {
            return ["sa remarque dépasse ", &whole(MAX_SIGNS as u64), " signes\u{a0}: raccourcissez-la"].concat();
        }
        PasteErrorKind::TooManyRows(rows) => return too_many(*rows, "lignes", MAX_PASTED_ROWS),
        PasteErrorKind::TooManyCells(cells) => return too_many(*cells, "cases", MAX_PASTED_CELLS),
        PasteErrorKind::OtherSeparator(sign) => {
            return [
                "des «\u{a0}",
                sign.encode_utf8(&mut [0; 4]),
                "\u{a0}» entre les cases au lieu de tabulations\u{a0}: ouvrez le fichier dans le tableur, puis copiez-y les cases",
            ]
            .concat();
        }
        PasteErrorKind::SeveralCommunes(communes) => {
            let communes: Vec<String> = communes.iter().map(with_code).collect();
            return ["plusieurs communes ont ce nom\u{a0}: ", &list(&communes), "\u{202f}; ajoutez le code INSEE"]
                .concat();
        }
        PasteErrorKind::Associated(parent) => {
            return ["associée à ", &name(*parent), "\u{a0}: elle n’a pas de réponse à elle"].concat();
        }
        PasteErrorKind::NameAndCodeDisagree(commune) => {
            return ["le nom et le nombre ne disent pas la même commune\u{a0}: ", &with_code(commune)].concat();
        }
        PasteErrorKind::NoLongerMember { commune, followed_by } => {
            let left =
                territory.commune(*commune).until.map(|date| [" depuis le ", &dates::day(date.first_day())].concat());
            let follower =
                followed_by.map(|follower| ["\u{202f}; ", &with_code(&follower), " l’est depuis ce jour"].concat());
            let [left, follower] = [left, follower].map(Option::unwrap_or_default);
            return ["n’est plus membre", &left, &follower].concat();
        }
        PasteErrorKind::NotYetMember(commune) => {
            let joins =
                territory.commune(*commune).since.map(|date| [" avant le ", &dates::day(date.first_day())].concat());
            return ["n’est pas membre", &joins.unwrap_or_default()].concat();
        }
    };
    words.to_owned()
}

fn too_many(found: usize, of: &str, most: usize) -> String {
    let [found, most] = [found, most].map(|number| whole(number as u64));
    [&found, " ", of, ", et le carnet en lit ", &most, " au plus\u{a0}: copiez seulement le tableau de vos communes"]
        .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_large_is_said_with_its_number_and_what_to_copy_instead() {
        let territory = fixtures::small_territory::made(&["59001,,Un,1,,"], &["a,A,D,,,,,,,,,publie,s"], &[]);
        let said = |kind| reason(&kind, &territory).replace(['\u{a0}', '\u{202f}'], " ");
        assert_eq!(
            said(PasteErrorKind::TooManyRows(1_000_000)),
            "1 000 000 lignes, et le carnet en lit 5 000 au plus : copiez seulement le tableau de vos communes"
        );
        assert!(said(PasteErrorKind::TooManyCells(600_000)).starts_with("600 000 cases, et le carnet en lit 500 000"));
    }
}
