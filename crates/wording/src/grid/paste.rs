//! The texts of the preview of a paste: what changes, what is set aside, what is not understood, what is asked.

use domain::spreadsheet::{LabelTarget, LineRole, PasteError, PastePlace, SetAside, SetAsideKind, SpreadsheetPaste};
use domain::territory::Territory;

use crate::grid::paste_reasons::reason;
use crate::numbers::{agreed, counted, list, whole};
use crate::punctuation::COLON;

/// The most actions that the first line names; the others are in the table below it.
const NAMED: usize = 8;

/// The most cells that a sentence quotes.
const QUOTED: usize = 3;

/// The first line: how many cells change, in which actions; how many stay; how many are not understood.
#[must_use]
pub fn preview(pasted: &SpreadsheetPaste, territory: &Territory) -> String {
    let title = |action| quoted(&territory.action(action).title);
    let actions = pasted.changed_actions().into_iter().map(title).collect();
    summary(pasted.changes.len(), actions, pasted.same, pasted.errors.len())
}

fn summary(changes: usize, actions: Vec<String>, same: usize, errors: usize) -> String {
    if changes + same + errors == 0 {
        return "Collez ci-dessous ce que vous avez copié dans le tableur\u{a0}: rien ne change avant que vous l’appliquiez.".to_owned();
    }
    let verb = |count: usize, one: &str, many: &str| [" ", agreed(count as u64, one, many)].concat();
    let change = match changes {
        0 => "Aucune case ne change".to_owned(),
        _ => [
            &counted(changes as u64, "case"),
            &*verb(changes, "change", "changent"),
            " dans ",
            &some(actions, "actions"),
        ]
        .concat(),
    };
    let stay = match same {
        0 => String::new(),
        _ => [", ", &whole(same as u64), &verb(same, "reste", "restent"), " comme avant"].concat(),
    };
    let not_understood = match errors {
        0 => String::new(),
        1 => ", 1 n’est pas comprise".to_owned(),
        _ => [", ", &whole(errors as u64), " ne sont pas comprises"].concat(),
    };
    [&change, &stay, &not_understood, "."].concat()
}

/// These names, or the first of them; `others` is what the others are.
fn some(mut names: Vec<String>, others: &str) -> String {
    if names.len() > NAMED {
        let more = names.len() - (NAMED - 1);
        names.truncate(NAMED - 1);
        names.push([&whole(more as u64), " autres ", others, ", nommées plus bas"].concat());
    }
    list(&names)
}

/// The question whether to answer for what nobody named: « Appliquer à l’action « Archives », que le tableau collé ne
/// nomme pas. »
#[must_use]
pub fn apply_to(targets: &[LabelTarget], territory: &Territory) -> String {
    let actions = targets.iter().filter_map(|target| match target {
        LabelTarget::Action(action) => Some(quoted(&territory.action(*action).title)),
        LabelTarget::Commune(_) => None,
    });
    let communes = targets.iter().filter_map(|target| match target {
        LabelTarget::Commune(commune) => Some(quoted(territory.commune(*commune).display_name())),
        LabelTarget::Action(_) => None,
    });
    let group = |names: Vec<String>, one: &str, many: &str, others: &str| {
        let word = agreed(names.len() as u64, one, many);
        (!names.is_empty()).then(|| [word, &some(names, others)].concat())
    };
    let groups = [
        group(actions.collect(), "à l’action ", "aux actions ", "actions"),
        group(communes.collect(), "à la commune ", "aux communes ", "communes"),
    ];
    let groups: Vec<String> = groups.into_iter().flatten().collect();
    ["Appliquer ", &list(&groups), ", que ce qui est collé ne nomme pas."].concat()
}

/// The position of a cell in the pasted text: « ligne 3, colonne 2 ».
#[must_use]
pub fn position(row: usize, column: usize) -> String {
    ["ligne ", &(row + 1).to_string(), ", colonne ", &(column + 1).to_string()].concat()
}

/// An error in three texts: where it is, what is written, why it is not understood.
#[must_use]
pub fn error(error: &PasteError, territory: &Territory) -> [String; 3] {
    [position(error.row, error.column), error.text.clone(), reason(&error.kind, territory)]
}

/// What is set aside, or read in a way worth knowing, in one sentence.
#[must_use]
pub fn set_aside(aside: &SetAside) -> String {
    let one = aside.places.len() == 1;
    let (subject, predicate) = match aside.kind {
        SetAsideKind::Title => (["Titre", "Titres"], ["non lu", "non lus"]),
        SetAsideKind::MergedHead => {
            (["Ligne d’en-tête groupée", "Lignes d’en-têtes groupées"], ["non lue", "non lues"])
        }
        SetAsideKind::RepeatedHead => (["En-tête répété", "En-têtes répétés"], ["laissé de côté", "laissés de côté"]),
        SetAsideKind::Total => (["Total", "Totaux"], ["laissé de côté", "laissés de côté"]),
        SetAsideKind::Footnote => (["Note de bas de tableau", "Notes de bas de tableau"], ["non lue", "non lues"]),
        SetAsideKind::FootnoteMark => {
            (["Appel de note", "Appels de note"], ["la réponse est lue sans lui", "les réponses sont lues sans eux"])
        }
        SetAsideKind::TickBox => (
            ["Case à cocher", "Cases à cocher"],
            ["une case cochée est lue «\u{a0}oui\u{a0}», une case vide ou barrée «\u{a0}non\u{a0}»"; 2],
        ),
        SetAsideKind::PostalCode => (
            ["Code postal", "Codes postaux"],
            ["non lu, ce n’est pas un code INSEE", "non lus, ce ne sont pas des codes INSEE"],
        ),
        SetAsideKind::NotCodes => (
            ["Colonne de nombres", "Colonnes de nombres"],
            [
                "non lue, ce ne sont pas les codes INSEE des communes",
                "non lues, ce ne sont pas les codes INSEE des communes",
            ],
        ),
        SetAsideKind::Descriptive => (["Autre colonne", "Autres colonnes"], ["non lue", "non lues"]),
        SetAsideKind::ReadAs(role) => (["Colonne", "Colonnes"], read_as(role)),
        SetAsideKind::NameOverCode => (
            ["Nom à côté du code d’une autre commune", "Noms à côté du code d’une autre commune"],
            ["c’est le nom qui compte, le nombre peut être un code postal"; 2],
        ),
        SetAsideKind::NameOnThisDay => (
            ["Nom que deux communes ont porté", "Noms que plusieurs communes ont portés"],
            ["c’est celle qui est membre à la date affichée"; 2],
        ),
    };
    let at = usize::from(!one);
    let mut quotes: Vec<String> = aside.places.iter().take(QUOTED).map(place).collect();
    if aside.places.len() > QUOTED {
        quotes.push(
            [
                &whole((aside.places.len() - QUOTED) as u64),
                agreed((aside.places.len() - QUOTED) as u64, " autre", " autres"),
            ]
            .concat(),
        );
    }
    [subject[at], " (", &list(&quotes), ")", COLON, predicate[at], "."].concat()
}

/// What the cells of a column are read as.
const fn read_as(role: LineRole) -> [&'static str; 2] {
    match role {
        LineRole::Answer => ["lue comme les réponses", "lues comme les réponses"],
        LineRole::Since => [
            "lue comme la date depuis laquelle la réponse vaut",
            "lues comme les dates depuis lesquelles les réponses valent",
        ],
        LineRole::LastDay => {
            ["lue comme le dernier jour où la réponse vaut", "lues comme les derniers jours où les réponses valent"]
        }
        LineRole::Until => [
            "lue comme le jour à partir duquel la réponse ne vaut plus",
            "lues comme les jours à partir desquels les réponses ne valent plus",
        ],
        LineRole::Note => ["lue comme remarque", "lues comme remarques"],
        LineRole::Source => ["ajoutée à la remarque", "ajoutées aux remarques"],
    }
}

/// A cell with its text and position: « Total », ligne 97.
fn place(place: &PastePlace) -> String {
    let position = position(place.row, place.column);
    if place.text.is_empty() { position } else { [&quoted(&place.text), ", ", &position].concat() }
}

fn quoted(text: &str) -> String {
    ["«\u{a0}", text, "\u{a0}»"].concat()
}

/// The button that shows the other lines.
#[must_use]
pub fn and_more(more: usize) -> String {
    ["Montrer les ", &whole(more as u64), " autres"].concat()
}

/// The checkbox that also answers for cells whose illustrative answer is the same.
#[must_use]
pub fn confirm(count: usize) -> String {
    if count == 1 {
        "Répondre aussi pour la case qui dit déjà la même chose et qui est illustrative\u{a0}: elle deviendra saisie."
            .to_owned()
    } else {
        [
            "Répondre aussi pour les ",
            &whole(count as u64),
            " cases qui disent déjà la même chose et qui sont illustratives\u{a0}: elles deviendront saisies.",
        ]
        .concat()
    }
}

/// The title of what the last paste did not understand.
#[must_use]
pub fn left_over(count: usize) -> String {
    match count {
        1 => "Dernier collage\u{a0}: 1\u{a0}case n’a pas été comprise".to_owned(),
        _ => ["Dernier collage\u{a0}: ", &whole(count as u64), "\u{a0}cases n’ont pas été comprises"].concat(),
    }
}

/// The announcement after copying that list.
#[must_use]
pub fn list_copied(count: usize) -> String {
    [&counted(count as u64, "ligne"), agreed(count as u64, " copiée.", " copiées.")].concat()
}

/// The help on what a paste may contain.
pub const UNDERSTOOD: &str = "Compris\u{a0}: oui, non, 1, 0, x (pour oui), vrai, faux, ☑, ☐, intéressée, non concernée, «\u{a0}?\u{a0}», et une date comme 2017, 04/2017, avril 2017 ou 2017-04-01, seule ou après «\u{a0}oui depuis\u{a0}». Une case vide ne change rien. Si le bloc porte les noms des communes ou des actions, il est lu par noms, dans n’importe quel ordre\u{202f}; à côté d’une réponse, les colonnes «\u{a0}date\u{a0}», «\u{a0}depuis\u{a0}», «\u{a0}jusqu’à\u{a0}» (dernier jour), «\u{a0}observations\u{a0}» et «\u{a0}source\u{a0}» sont lues avec elle.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_counts_cells_and_names_the_actions_that_change() {
        let actions = |count: usize| (1..=count).map(|at| quoted(&format!("A{at}"))).collect::<Vec<_>>();
        assert_eq!(
            summary(3, actions(2), 1, 2),
            "3\u{a0}cases changent dans «\u{a0}A1\u{a0}» et «\u{a0}A2\u{a0}», 1 reste comme avant, 2 ne sont pas comprises."
        );
        assert_eq!(summary(1, actions(1), 0, 1), "1\u{a0}case change dans «\u{a0}A1\u{a0}», 1 n’est pas comprise.");
        assert_eq!(summary(0, actions(0), 2, 0), "Aucune case ne change, 2 restent comme avant.");
        assert!(summary(30, actions(25), 0, 0).ends_with("«\u{a0}A7\u{a0}» et 18 autres actions, nommées plus bas."));
    }

    #[test]
    fn what_is_set_aside_is_one_sentence_with_its_places() {
        let places = |count: usize| (0..count).map(|row| PastePlace { row, column: 0, text: "Total".into() }).collect();
        let total = |count| set_aside(&SetAside { kind: SetAsideKind::Total, places: places(count) });
        assert_eq!(total(1), "Total («\u{a0}Total\u{a0}», ligne 1, colonne 1)\u{a0}: laissé de côté.");
        assert!(total(5).contains("ligne 3, colonne 1 et 2 autres)\u{a0}: laissés de côté."));
    }
}
