//! The texts of the page where a commune's answers are summed up and sent.

use domain::dates::{Day, LocalTime};
use domain::invisible_signs::{TextKind, made_visible};
use domain::journal::AnswerProgress;
use domain::territory::{Commune, Territory};
use formats::CoveringNote;
use persistence::WriteError;

use super::numbers::{FIXED, NARROW, agreed, counted, list, whole};
use super::punctuation::{COLON, quoted};
use super::{dates, names, times};

pub mod labels;
pub mod mail;
pub mod receipt;
pub mod table;

/// The title of the page: whose answer it is, and how much it holds.
#[must_use]
pub fn title(commune: &Commune, progress: &AnswerProgress) -> String {
    let of = names::of(commune);
    if progress.is_empty() {
        return ["Rien n’est encore répondu pour ", commune.display_name()].concat();
    }
    ["La réponse ", &of, COLON, &counts(progress)].concat()
}

/// « 3 corrections et 20 confirmations ».
#[must_use]
pub fn counts(progress: &AnswerProgress) -> String {
    let counted = |number: usize, noun: &str| (number > 0).then(|| counted(number as u64, noun));
    let parts = [counted(progress.corrections(), "correction"), counted(progress.confirmed.len(), "confirmation")];
    list(&parts.into_iter().flatten().collect::<Vec<_>>())
}

/// The same with the actions that are left: « 3 corrections et 20 confirmations, 2 actions sans réponse ».
#[must_use]
pub fn counts_and_rest(progress: &AnswerProgress) -> String {
    let rest = match progress.unanswered.len() as u64 {
        0 => String::new(),
        rest => [", ", &*counted(rest, "action"), " sans réponse"].concat(),
    };
    [counts(progress), rest].concat()
}

/// How many actions have no answer yet, before the link that goes on.
#[must_use]
pub fn unanswered(count: usize, of: usize) -> String {
    match count {
        0 => ["Les ", &*whole(of as u64), " actions en cours ont leur réponse."].concat(),
        1 => format!("Une action sur {} n’a pas encore de réponse.", whole(of as u64)),
        _ => format!("{} actions sur {} n’ont pas encore de réponse.", whole(count as u64), whole(of as u64)),
    }
}

/// What can be done all the same.
pub const CAN_BE_SENT: &str = "Vous pouvez envoyer sans attendre\u{a0}: une réponse suivante complétera celle-ci.";

/// What the page is for, where nothing was answered.
#[must_use]
pub fn nothing_yet(running: usize) -> String {
    match running as u64 {
        0 => "Aucune action n’est en cours à cette date.".to_owned(),
        running => format!(
            "Confirmez ou corrigez {} en cours{FIXED}: ce que vous répondez se retrouve ici, prêt à envoyer.",
            [
                agreed(running, "la seule action", "les "),
                &*if running > 1 { counted(running, "action") } else { String::new() }
            ]
            .concat()
        ),
    }
}

/// What the file holds.
#[must_use]
pub fn what_is_sent(commune: &Commune) -> String {
    format!(
        "Le fichier ne contient que la réponse {}{FIXED}: ni les essais annulés, ni ce qui concerne d’autres communes. Rien ne part de lui-même{FIXED}: c’est vous qui l’envoyez.",
        names::of(commune)
    )
}

/// The name of the file: the commune, the day on which it is made, the fingerprint.
#[must_use]
pub fn file_name(commune: &Commune, day: &str, fingerprint: &str) -> String {
    let name: String = names::folded(commune.display_name()).replace(' ', "-").chars().take(60).collect();
    format!("reponse-{name}-{day}-{fingerprint}.json")
}

/// The message after the file was offered as a download.
#[must_use]
pub fn offered(file: &str) -> String {
    format!("Le fichier «{FIXED}{file}{FIXED}» est proposé au téléchargement.")
}

/// The question after the file was offered, or the answer copied as text.
#[must_use]
pub fn is_it_there(file: Option<&str>) -> String {
    match file {
        Some(file) => format!("Le fichier «{FIXED}{file}{FIXED}» est-il bien dans vos téléchargements{NARROW}?"),
        None => format!("L’avez-vous collée dans un message{NARROW}?"),
    }
}

/// The message once the user has found it.
pub const CONFIRMED: &str = "C’est noté. Joignez-le maintenant à un message\u{a0}: le texte est prêt ci-dessous.";
/// The message once the user has pasted it.
pub const CONFIRMED_PASTED: &str = "C’est noté.";
/// The message if the user has not found it.
pub const NOT_FOUND: &str =
    "Rien n’est noté. Recommencez, ou copiez la réponse en texte pour la coller dans le message.";
/// The message if the browser refuses to download.
pub const NOT_OFFERED: &str = "Ce navigateur ne laisse pas enregistrer de fichier\u{a0}: copiez la réponse en texte et collez-la dans le message.";
/// The message if the text of the answer is not that of an answer: a fault of the program.
pub const NOT_NOTED: &str = "L’envoi n’a pas pu être noté\u{a0}: gardez le fichier.";

/// The message after something was copied.
pub const COPIED: &str = "Copié\u{a0}: collez-le dans votre message.";
/// The message if the browser does not let the page copy.
pub const NOT_COPIED: &str =
    "Ce navigateur ne laisse pas copier\u{a0}: sélectionnez le texte ci-dessous et copiez-le vous-même.";

/// What was sent last and when.
#[must_use]
pub fn sent(at: LocalTime, progress: &AnswerProgress, fingerprint: &str) -> String {
    format!(
        "Dernier envoi, le {}{FIXED}: {}. Empreinte{FIXED}: {fingerprint}.",
        times::date_and_hour(at),
        counts(progress)
    )
}

/// What has changed since.
#[must_use]
pub fn changed_since(count: usize, at: LocalTime) -> String {
    let at = times::date_and_hour(at);
    match count as u64 {
        0 => "Rien n’a changé depuis.".to_owned(),
        count => format!(
            "{} {} depuis l’envoi du {at}{FIXED}: renvoyez-la. Le nouveau fichier remplace le précédent, même si celui-ci n’a pas été lu.",
            counted(count, "réponse"),
            agreed(count, "a changé", "ont changé"),
        )
        .replace("renvoyez-la", agreed(count, "renvoyez-la", "renvoyez-les")),
    }
}

/// That the browser does not remember what was sent.
#[must_use]
pub const fn not_remembered(why: WriteError) -> &'static str {
    match why {
        WriteError::Full => {
            "La mémoire de ce navigateur est pleine\u{a0}: l’envoi ne sera plus connu ici une fois la page fermée. Gardez le fichier."
        }
        _ => {
            "Ce navigateur ne garde rien pour ce carnet\u{a0}: l’envoi ne sera plus connu ici une fois la page fermée. Gardez le fichier."
        }
    }
}

/// That what the browser remembers cannot be read.
pub const UNREADABLE: &str = "Ce navigateur garde la trace d’un envoi qu’il ne sait plus lire\u{a0}: elle est laissée telle quelle, et rien n’est noté par-dessus. Dites dans votre message que cette réponse remplace la précédente.";

/// Who answers: « Claire Martin, secrétaire de mairie »; empty if neither is given.
#[must_use]
pub fn signed(name: &str, role: &str) -> String {
    let parts: Vec<String> =
        [name, role].iter().map(|text| names::shown(text.trim())).filter(|text| !text.is_empty()).collect();
    parts.join(", ")
}

/// « 29 novembre 2026 », from a day as in `2026-11-29`.
#[must_use]
pub fn today(day: &str) -> String {
    Day::parse(day).map_or_else(|| day.to_owned(), dates::day)
}

/// What a return code has, and what it has not.
#[must_use]
pub fn what_the_code_says(actions: usize) -> String {
    let states = match actions {
        1 => "l’état de l’action en cours".to_owned(),
        _ => ["l’état de chacune des ", &*counted(actions as u64, "action"), " en cours"].concat(),
    };
    [
        "Ces signes disent ",
        &*states,
        ", tel qu’il est montré ici, illustratif compris\u{a0}: rien des dates, des remarques et des confirmations. Qui tient le carnet les tape, ou colle le message qui les contient, à la page «\u{a0}Enregistrement\u{a0}». Une faute de frappe se voit.",
    ]
    .concat()
}

/// What whoever takes an answer in is told of its covering note: « Réponse de Lille, par Claire Martin. Remarque : « Vu. » »
#[must_use]
pub fn read_note(note: &CoveringNote, territory: &Territory) -> String {
    let commune = territory.find_commune(note.commune).map(|index| names::of(territory.commune(index)));
    let Some(of) = commune else { return String::new() };
    let signed = signed(&note.name, &note.role);
    let by = if signed.is_empty() { String::new() } else { [", par ", &signed, " (déclaré)"].concat() };
    let remark = made_visible(note.remark.trim(), TextKind::Prose);
    let remark = if remark.is_empty() { String::new() } else { [" Remarque\u{a0}: ", &*quoted(&remark)].concat() };
    [" Réponse ", &of, &by, ".", &remark].concat()
}

#[cfg(test)]
mod tests;
