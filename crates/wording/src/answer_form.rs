//! The texts of the form of an answer, and of what is said once it is recorded.

use domain::answering::{
    AnswerChoice, AnswerError, AnswerErrorKind, AnswerField, CellAnswer, ImplausibleDate, Overlap, ResolvedAnswer,
};
use domain::dates::{Day, ReducedDate};
use domain::invisible_signs::code_point;
use domain::journal::RecordedAnswer;
use domain::territory::{Commune, Participation, ParticipationState};

use super::arithmetic::uncapitalized;
use super::journal::answer;
use super::punctuation::COLON;
use super::{dates, names, states};

/// The label of a choice.
#[must_use]
pub const fn choice(choice: AnswerChoice) -> &'static str {
    match choice {
        AnswerChoice::TakesPart => "Oui, elle participe",
        AnswerChoice::Stopped => "Non, elle ne participe plus",
        AnswerChoice::Never => "Non, elle n’a jamais participé",
        AnswerChoice::Interested => "Non, mais elle est intéressée",
        AnswerChoice::NotConcerned => "Elle n’est pas concernée",
        AnswerChoice::Unknown => "Nous ne savons pas",
    }
}

/// The label of the first day.
#[must_use]
pub const fn since(choice: Option<AnswerChoice>) -> &'static str {
    match choice {
        Some(AnswerChoice::Interested) => "Intéressée depuis (facultatif)",
        Some(AnswerChoice::NotConcerned) => "Non concernée depuis (facultatif)",
        Some(AnswerChoice::Unknown) => "Inconnue depuis (facultatif)",
        _ => "Participe depuis (facultatif)",
    }
}

/// The label of the last day.
#[must_use]
pub const fn last_day(choice: Option<AnswerChoice>) -> &'static str {
    match choice {
        Some(AnswerChoice::Stopped) => "Dernier jour de participation, ce jour compris",
        _ => "Jusqu’au, ce jour compris (facultatif)",
    }
}

/// The label of the last day of a participation that may never have been.
pub const LAST_DAY_IF_ANY: &str = "Dernier jour de participation (facultatif)";

/// The hint on the dates.
pub const DATES_HINT: &str = "2019, 04/2019 ou 01/04/2019.";

/// The label of the remark.
pub const NOTE: &str = "Remarque (facultatif)";

/// The error messages, each in a sentence.
#[must_use]
pub fn errors(errors: &[AnswerError]) -> String {
    errors.iter().map(|error| self::error(*error)).collect::<Vec<_>>().join(" ")
}

fn error(error: AnswerError) -> String {
    let field = match error.field {
        AnswerField::Choice => "",
        AnswerField::Since => "Premier jour",
        AnswerField::LastDay => "Dernier jour",
        AnswerField::Note => "Remarque",
    };
    let what = match error.kind {
        AnswerErrorKind::Missing => return "Choisissez d’abord une réponse.".to_owned(),
        AnswerErrorKind::LastDayMissing => "indiquez jusqu’à quand la commune a participé.".to_owned(),
        AnswerErrorKind::NotUnderstood => {
            "cette date n’est pas comprise\u{202f}; écrivez une année (2019), un mois (04/2019) ou un jour (01/04/2019)."
                .to_owned()
        }
        AnswerErrorKind::EndsBeforeStart => "il doit venir après le premier.".to_owned(),
        AnswerErrorKind::StoppedBeforeStart(start) => [
            "la participation notée commence ",
            &dates::when(start),
            "\u{202f}; si la commune n’a jamais participé, choisissez cette réponse.",
        ]
        .concat(),
        AnswerErrorKind::Implausible(why) => implausible(why),
        AnswerErrorKind::InvisibleSign(sign) => [
            "elle contient un signe que l’on ne voit pas (",
            &code_point(sign),
            ")\u{202f}; écrivez-la de nouveau sans lui.",
        ]
        .concat(),
    };
    [field, COLON, &what].concat()
}

/// Why a date cannot be true, within a sentence.
#[must_use]
pub fn implausible(why: ImplausibleDate) -> String {
    match why {
        ImplausibleDate::BeforeAction(date) => [
            "l’action date ",
            &dates::dating_from(date),
            "\u{202f}; cette réponse ne peut pas être vraie avant. Si la date de l’action est fausse, corrigez d’abord \
             l’action.",
        ]
        .concat(),
        ImplausibleDate::AfterStop(date) => {
            ["l’action est arrêtée ", &dates::since(date), "\u{202f}; on ne peut plus la rejoindre."].concat()
        }
        ImplausibleDate::TooLate(limit) => {
            ["cette date est trop lointaine\u{202f}; elle peut aller jusqu’au ", &dates::day(limit), "."].concat()
        }
    }
}

/// The legend of the question what becomes of the period that is overlapped.
#[must_use]
pub fn overlap_question(said: &Participation) -> String {
    let since = said.since.map(|date| [" ", &dates::since(date)].concat()).unwrap_or_default();
    ["Il est noté\u{a0}: «\u{a0}", &states::within(said.state), &since, "\u{a0}». Est-ce une correction\u{202f}?"]
        .concat()
}

/// The label of an answer to that question.
#[must_use]
pub fn overlap(overlap: Overlap, since: ReducedDate) -> String {
    match overlap {
        Overlap::Corrected => "Corriger ce qui était noté, qui était faux".to_owned(),
        Overlap::Ended => ["Nouvelle période\u{a0}: ce qui était noté reste vrai ", &dates::until(since)].concat(),
    }
}

/// The headings of what holds before and after.
pub const BEFORE: &str = "Avant";
pub const AFTER: &str = "Après";

/// What a cell without any period says.
pub const NOTHING_NOTED: &str = "rien n’est noté";

/// One period, within a list: « participe depuis avril 2018, saisi ».
#[must_use]
pub fn period(row: &Participation) -> String {
    uncapitalized(&answer(Some(&RecordedAnswer::of_row(row))))
}

/// What an answer says. After a participation, a « no » with a date is « no longer ».
fn resolved(answer: &ResolvedAnswer) -> String {
    let after = answer.after;
    let took_part = answer.before.state == ParticipationState::TakesPart;
    match (after.state, after.since) {
        (ParticipationState::No, Some(since)) if took_part => {
            let until = after.until.map(|date| [" ", &dates::until(date)].concat()).unwrap_or_default();
            ["ne participe plus ", &dates::since(since), &until].concat()
        }
        _ => said(after.state, after.since, after.until),
    }
}

fn said(state: ParticipationState, since: Option<ReducedDate>, until: Option<ReducedDate>) -> String {
    let since = since.map(|date| [" ", &dates::since(date)].concat()).unwrap_or_default();
    let until = until.map(|date| [" ", &dates::until(date)].concat()).unwrap_or_default();
    [states::within(state), since, until].concat()
}

/// What was recorded, or is supposed: « Enregistré : participe depuis mars 2018. »
#[must_use]
pub fn recorded(answer: &ResolvedAnswer, is_supposed: bool) -> String {
    let what = if is_supposed { "Hypothèse, pas une réponse\u{a0}: " } else { "Enregistré\u{a0}: " };
    [what, &resolved(answer), "."].concat()
}

/// What was recorded, or is supposed, of a commune and an action, for screen readers.
#[must_use]
pub fn recorded_of(commune: &Commune, action: &str, answer: &ResolvedAnswer, is_supposed: bool) -> String {
    let said = resolved(answer);
    let what = if is_supposed { " supposée pour «" } else { " enregistrée pour «" };
    ["Réponse ", &names::of(commune), what, "\u{a0}", action, "\u{a0}»\u{a0}: ", &said, "."].concat()
}

/// The remark on an answer that does not hold on the day shown.
#[must_use]
pub fn holds_on_other_days(shown: Day, answer: CellAnswer) -> String {
    let shown = dates::day(shown);
    let dates = [answer.since.map(dates::since), answer.until.map(dates::until)];
    let when = dates.into_iter().flatten().collect::<Vec<_>>().join(" ");
    ["Cette réponse ne vaut pas à la date affichée, le ", &shown, "\u{a0}: elle vaut ", &when, "."].concat()
}

/// The button that shows a day on which the answer holds.
#[must_use]
pub fn show_day(day: Day) -> String {
    ["Voir au ", &dates::day(day)].concat()
}

/// The announcement after undoing what was recorded.
#[must_use]
pub fn undone(recorded: &str) -> String {
    ["Annulé. ", recorded].concat()
}

/// The message if the cell was changed elsewhere while its form was open.
#[must_use]
pub fn changed_meanwhile(now: &[Participation]) -> String {
    let now = periods(now);
    [
        "Cette case a changé pendant que vous répondiez\u{a0}: elle dit maintenant «\u{a0}",
        &now,
        "\u{a0}». Relisez, puis enregistrez de nouveau si votre réponse est la bonne.",
    ]
    .concat()
}

/// All periods of a cell in one line.
#[must_use]
pub fn periods(rows: &[Participation]) -> String {
    all_of(&rows.iter().map(RecordedAnswer::of_row).collect::<Vec<_>>())
}

/// All of some periods in one line.
#[must_use]
pub fn all_of(periods: &[RecordedAnswer]) -> String {
    if periods.is_empty() {
        return NOTHING_NOTED.to_owned();
    }
    periods.iter().map(|period| uncapitalized(&answer(Some(period)))).collect::<Vec<_>>().join("\u{202f}; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> ReducedDate {
        ReducedDate::parse(text).unwrap()
    }

    #[test]
    fn an_end_is_told_by_the_last_day_on_which_it_holds() {
        let until = |text| said(ParticipationState::TakesPart, None, Some(date(text)));
        assert_eq!(until("2019-01-01"), "participe jusqu’au 31 décembre 2018 inclus");
        assert_eq!(until("2019-01"), "participe jusqu’à fin décembre 2018");
        assert_eq!(until("2019"), "participe jusqu’à fin 2018");
    }

    #[test]
    fn an_answer_of_other_days_is_told_with_its_end() {
        let answer = |since, until| CellAnswer { state: ParticipationState::TakesPart, since, until };
        let said = |answer| holds_on_other_days(date("2019-12-13").first_day(), answer);
        let both = said(answer(Some(date("2017")), Some(date("2019"))));
        assert!(both.ends_with("\u{a0}: elle vaut depuis 2017 jusqu’à fin 2018."), "{both}");
        assert!(said(answer(None, Some(date("2019")))).ends_with("\u{a0}: elle vaut jusqu’à fin 2018."));
        assert!(said(answer(Some(date("2022")), None)).ends_with("\u{a0}: elle vaut depuis 2022."));
    }

    #[test]
    fn an_error_names_its_field_and_what_to_do() {
        let kind = AnswerErrorKind::Implausible(ImplausibleDate::BeforeAction(date("2017-04")));
        let text = errors(&[AnswerError { field: AnswerField::Since, kind }]);
        assert!(text.starts_with("Premier jour\u{a0}: l’action date d’avril 2017\u{202f}; "), "{text}");
    }

    #[test]
    fn a_new_period_says_until_when_the_old_one_holds() {
        let text = overlap(Overlap::Ended, date("2018-04"));
        assert_eq!(text, "Nouvelle période\u{a0}: ce qui était noté reste vrai jusqu’à fin mars 2018");
    }
}
