//! A commune's answer as a table, for whoever works in a spreadsheet; it is read back where answers are gathered.

use domain::dates::{Day, ReducedDate};
use domain::indicators::{DayView, Scope};
use domain::spreadsheet::state_word;
use domain::territory::{ActionIndex, CommuneIndex, Provenance, Territory};

use crate::numbers::{FIXED, agreed, counted};
use crate::punctuation::quoted;

/// The heads of the columns. All of them are words that the reading of tables knows.
pub const HEADS: [&str; 9] = [
    "Code INSEE",
    "Commune",
    "Identifiant de l’action",
    "Intitulé",
    "Réponse",
    "Depuis",
    "N’est plus vrai à partir de",
    "Remarque",
    "Confirmée",
];

/// The name of the sheet.
pub const SHEET: &str = "Réponse";

/// The forms that the table comes in: the word of the format, the ending of the file, and the button.
pub const FORMATS: [(&str, &str, &str); 3] =
    [("csv-fr", "csv", "CSV pour Excel"), ("ods", "ods", "Classeur .ods"), ("xlsx", "xlsx", "Classeur .xlsx")];

/// The heading, and what the table is for.
pub const TITLE: &str = "En tableau";
pub const WHAT: &str = "Les mêmes réponses, une ligne par action, dates et remarques comprises\u{a0}: à relire dans un tableur, et à renvoyer à la place du fichier de réponse. Le mot, le nom et la fonction n’y sont pas\u{a0}: dites-les dans le message.";

/// That the module is at work.
pub const MAKING: &str = "Le tableau se prépare…";

/// What is to be changed in the message once the table is offered.
pub const NAME_IN_MESSAGE: &str = "Dans le texte du message, mettez ce nom à la place de celui du fichier de réponse.";

/// The name of the file, from that of the file of the answer.
#[must_use]
pub fn file_name(answer: &str, ending: &str) -> String {
    [answer.strip_suffix(".json").unwrap_or(answer), ".", ending].concat()
}

/// The rows: the heads, and a row for each answered action; `confirmed` are those that the commune leaves as they were.
/// Illustrative dates and remarks are left out, as in the file of the answer.
#[must_use]
pub fn rows(
    territory: &Territory,
    day: Day,
    index: CommuneIndex,
    corrected: &[ActionIndex],
    confirmed: &[ActionIndex],
) -> Vec<Vec<String>> {
    let view = DayView { territory, day, scope: Scope::Everything };
    let commune = territory.commune(index);
    let row = |(action, is_confirmed): (ActionIndex, bool)| {
        let cell = view.cell(action, index);
        let row = cell.row().filter(|row| row.provenance != Provenance::Illustrative);
        let date = |date: Option<ReducedDate>| date.map(|date| date.to_string()).unwrap_or_default();
        let of = territory.action(action);
        [
            commune.code.to_string(),
            commune.display_name().to_string(),
            of.id.to_string(),
            of.title.to_string(),
            state_word(cell.state).to_owned(),
            date(row.and_then(|row| row.since)),
            date(row.and_then(|row| row.until)),
            row.and_then(|row| row.note.as_deref()).unwrap_or_default().to_owned(),
            if is_confirmed { "oui" } else { "" }.to_owned(),
        ]
        .to_vec()
    };
    let mut answered: Vec<(ActionIndex, bool)> = corrected.iter().map(|action| (*action, false)).collect();
    answered.extend(confirmed.iter().map(|action| (*action, true)));
    answered.sort_by_key(|(action, _)| *action);
    let heads = HEADS.iter().map(|head| (*head).to_owned()).collect();
    std::iter::once(heads).chain(answered.into_iter().map(row)).collect()
}

/// What the table cannot say: answers to these actions, and so many fields of the commune itself; empty if it says all.
#[must_use]
pub fn left_out(titles: &[&str], fields: usize) -> String {
    let quoted: Vec<String> = titles.iter().map(|title| quoted(title)).collect();
    let actions = match titles.len() as u64 {
        0 => String::new(),
        count => format!(
            "Ce tableau ne dit pas tout de {}{FIXED}: {}.",
            agreed(count, "cette action", "ces actions"),
            crate::numbers::list(&quoted)
        ),
    };
    let fields = match fields as u64 {
        0 => String::new(),
        count => format!(
            "{} de la fiche de la commune n’y {} pas.",
            counted(count, "correction"),
            agreed(count, "tient", "tiennent")
        ),
    };
    let parts: Vec<String> = [actions, fields].into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        return String::new();
    }
    [&*parts.join(" "), " Envoyez plutôt le fichier de réponse."].concat()
}
