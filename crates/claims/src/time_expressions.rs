//! Time expressions: « au 13 décembre 2019 », « en mars 2017 », « fin 2016 », « depuis 2016 ».

use crate::lexicon::{TimeExpression, end_of};
use crate::numbers::number;
use crate::tokens::{Token, TokenKind};
use crate::when::last_known_day;
use crate::{Measure, Obstacle, Stage, When};
use domain::dates::{Day, ReducedDate};
use domain::french_dates::month_named;
use domain::indicators::Scope;
use domain::territory::Territory;

/// The preposition before a date, which decides what the date means.
#[derive(Clone, Copy)]
enum DatePreposition {
    In,
    The,
    On,
    EndOf,
    StartOf,
    Since,
    SinceEndOf,
}

const PREPOSITIONS: &[(DatePreposition, &str)] = &[
    (
        DatePreposition::In,
        "en|en l an|en l annee|dans l annee|pendant l annee|au cours de l annee|au cours de|courant|durant l annee|\
         sur l annee|durant|pendant|pour l annee|l annee|au mois de|au mois d|au cours du mois de|annee|des l annee",
    ),
    (DatePreposition::The, "le|du|ce"),
    (DatePreposition::On, "au|a la date du|a|a partir d aujourd hui le"),
    (
        DatePreposition::EndOf,
        "fin|a la fin de|en fin de|a la fin de l annee|a la fin du mois de|fin de l annee|en fin d annee|a fin|des fin",
    ),
    (DatePreposition::StartOf, "debut|au debut de|au debut de l annee|en debut d annee"),
    (
        DatePreposition::Since,
        "depuis|depuis le|depuis l annee|depuis le mois de|a partir de|a partir du|a compter de|a compter du|\
         depuis l an|depuis le debut de|depuis le debut de l annee|depuis debut|a partir de l annee",
    ),
    (DatePreposition::SinceEndOf, "depuis fin|depuis la fin de|depuis la fin de l annee"),
];

/// The time expression that begins at a token, and the index of the token after it.
pub(super) fn time_expression(tokens: &[Token], at: usize) -> Option<(TimeExpression, usize)> {
    if let Some(period) = between(tokens, at) {
        return Some(period);
    }
    let mut longest: Option<(DatePreposition, usize)> = None;
    for (preposition, phrases) in PREPOSITIONS {
        for phrase in phrases.split('|') {
            if let Some(next) = end_of(tokens, at, phrase.split(' '))
                && longest.is_none_or(|(_, end)| next > end)
            {
                longest = Some((*preposition, next));
            }
        }
    }
    let Some((preposition, start)) = longest else {
        // A full date needs no preposition; a number alone is not a year.
        let (date, next) = date(tokens, at)?;
        return date.month().map(|_| (TimeExpression::In(date), next)).map(|(month, next)| {
            (if date.day().is_some() { TimeExpression::TheDay(date.first_day()) } else { month }, next)
        });
    };
    let (date, next) = date(tokens, start)?;
    let is_day = date.day().is_some();
    let time = match preposition {
        DatePreposition::The | DatePreposition::In if is_day => TimeExpression::TheDay(date.first_day()),
        DatePreposition::On if is_day => TimeExpression::On(date.first_day()),
        DatePreposition::In => TimeExpression::In(date),
        DatePreposition::EndOf if !is_day => TimeExpression::On(date.last_day()),
        DatePreposition::StartOf if !is_day => TimeExpression::On(date.first_day()),
        DatePreposition::Since => TimeExpression::Since(date),
        DatePreposition::SinceEndOf if !is_day => TimeExpression::Since(date.last_day().into()),
        _ => return None,
    };
    Some((time, next))
}

/// « entre 2015 et 2019 », « de 2015 à 2019 »
fn between(tokens: &[Token], at: usize) -> Option<(TimeExpression, usize)> {
    let and = match tokens.get(at)?.word() {
        "entre" => "et",
        "de" => "a",
        "du" => "au",
        _ => return None,
    };
    // « entre le 31 décembre 2018 et le 13 décembre 2019 »
    let article = |at: usize| usize::from(matches!(tokens.get(at).map(Token::word), Some("le" | "l")));
    let (from, next) = date(tokens, at + 1 + article(at + 1))?;
    if tokens.get(next)?.word() != and {
        return None;
    }
    let (to, next) = date(tokens, next + 1 + article(next + 1))?;
    (from.first_day() <= to.first_day()).then_some((TimeExpression::Between(from, to), next))
}

/// A day, a month of a year, or a year.
fn date(tokens: &[Token], at: usize) -> Option<(ReducedDate, usize)> {
    if let TokenKind::Day(day) = tokens.get(at)?.kind {
        return Some((day.into(), at + 1));
    }
    let is_first = |at: usize| matches!(tokens.get(at).map_or("", Token::word), "premier" | "er");
    let (day, month_at) = match number(tokens, at) {
        _ if is_first(at) => (Some(1), at + 1),
        Some((day, next)) if is_first(next) && day.as_whole() == Some(1) => (Some(1), next + 1),
        Some((day, next)) if month(tokens, next).is_some() => (Some(day.as_whole()?), next),
        _ => (None, at),
    };
    let month = month(tokens, month_at);
    let (year, next) = number(tokens, if month.is_some() { month_at + 1 } else { month_at })?;
    let year = year.as_whole().and_then(|year| u16::try_from(year).ok()).filter(|year| (1900..=2100).contains(year))?;
    let start = Day::new(year, month.unwrap_or(1), u8::try_from(day.unwrap_or(1)).ok()?)?;
    Some((start.reduced(month.is_some(), day.is_some()), next)).filter(|_| day.is_none() || month.is_some())
}

fn month(tokens: &[Token], at: usize) -> Option<u8> {
    month_named(tokens.get(at)?.word())
}

/// Whether a clause counts a state or events. A date means something else for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aspect {
    /// A state: « le schéma compte 37 actions », « 25 actions étaient déployées ».
    State,
    /// An event: « ont été déployées ».
    Event,
    /// Either: « 25 actions déployées », « sont déployées ».
    Either,
}

/// The days that a time expression means for a measure; `leads` when it opens the sentence.
///
/// # Errors
/// The expression has no definite days, or could mean a state as well as a period.
pub(super) fn place_in_time(
    time: Option<TimeExpression>,
    measure: Measure,
    aspect: Aspect,
    leads: bool,
    territory: &Territory,
    day: Day,
) -> Result<When, Obstacle> {
    let reference = territory.about().reference;
    let adopted = || territory.about().adopted.ok_or(Obstacle::Date);
    let is_deployment = matches!(
        measure,
        Measure::Actions(Stage::Deployed)
            | Measure::ActionsIn(_, Stage::Deployed)
            | Measure::Joining
            | Measure::Leaving
    );
    let has_events = match measure {
        Measure::Actions(stage) | Measure::ActionsIn(_, stage) | Measure::Illustrative(Some(stage)) => match stage {
            Stage::Deployed | Stage::Registered | Stage::Stopped => true,
            // « mises à l’étude entre … et … », not « à l’étude depuis … »
            Stage::UnderStudy => aspect == Aspect::Event || matches!(time, Some(TimeExpression::Between(..))),
            Stage::Running | Stage::Pending => false,
        },
        Measure::Joining | Measure::Leaving => true,
        other => other.is_change(),
    };
    let since = |start: ReducedDate| {
        let from = start.first_day();
        let to = if from <= day { day } else { start.last_day() };
        if has_events && aspect != Aspect::State { When::Within { from, to } } else { When::Throughout { from, to } }
    };
    let is_of_action =
        matches!(measure, Measure::Participants(_) | Measure::NonParticipants(_) | Measure::ParticipatesIn { .. });
    Ok(match time {
        None | Some(TimeExpression::Now) => When::On(day),
        // « depuis son lancement » may be that of the action.
        Some(TimeExpression::AtAdoption | TimeExpression::SinceAdoption) if is_of_action => {
            return Err(Obstacle::Ambiguous);
        }
        Some(TimeExpression::On(day)) => When::On(day),
        Some(TimeExpression::TheDay(day)) if !has_events || leads || aspect == Aspect::State => When::On(day),
        Some(TimeExpression::TheDay(day)) if aspect == Aspect::Event => When::Within { from: day, to: day },
        Some(TimeExpression::TheDay(_)) => return Err(Obstacle::Ambiguous),
        Some(TimeExpression::In(period)) => {
            let to = last_known_day(period, reference);
            if is_deployment && aspect == Aspect::State {
                return Err(Obstacle::Ambiguous);
            }
            if is_deployment || has_events && aspect == Aspect::Event {
                When::Within { from: period.first_day(), to }
            } else {
                When::On(to)
            }
        }
        Some(TimeExpression::Between(from, to)) if has_events && aspect != Aspect::State => {
            let within = |from: Day| When::Within { from, to: last_known_day(to, reference) };
            let days = within(from.first_day());
            // Whether an event of the first day is between the two days is not clear.
            let has_same = |later: ReducedDate| {
                let count = |when| measure.figures(territory, Scope::Everything, when).map(|it| (it[0].min, it[0].max));
                count(days) == count(within(later.first_day()))
            };
            let is_difference = measure.is_change();
            if from.day().is_some() && !is_difference && !from.next().is_some_and(has_same) {
                return Err(Obstacle::Ambiguous);
            }
            days
        }
        Some(TimeExpression::Since(start)) => since(start),
        Some(TimeExpression::AtAdoption) => When::On(adopted()?.last_day()),
        Some(TimeExpression::SinceAdoption) => since(adopted()?),
        Some(TimeExpression::Between(..) | TimeExpression::Unplaced) => return Err(Obstacle::Date),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    fn parsed(text: &str) -> Option<TimeExpression> {
        let tokens = tokens(text);
        time_expression(&tokens, 0).filter(|(_, next)| *next == tokens.len()).map(|(time, _)| time)
    }

    #[test]
    fn time_expressions_are_read() {
        let day = |text| Day::parse(text).unwrap();
        let date = |text| ReducedDate::parse(text).unwrap();
        for (text, expected) in [
            ("au 13 décembre 2019", TimeExpression::On(day("2019-12-13"))),
            ("AU 1ER JANVIER 2017", TimeExpression::On(day("2017-01-01"))),
            ("au premier janvier 2017", TimeExpression::On(day("2017-01-01"))),
            ("au 13/12/2019", TimeExpression::On(day("2019-12-13"))),
            ("le 19 juin 2015", TimeExpression::TheDay(day("2015-06-19"))),
            ("2019-12-13", TimeExpression::TheDay(day("2019-12-13"))),
            ("en mars 2017", TimeExpression::In(date("2017-03"))),
            ("en 2019", TimeExpression::In(date("2019"))),
            ("au cours de l’année 2019", TimeExpression::In(date("2019"))),
            ("fin 2016", TimeExpression::On(day("2016-12-31"))),
            ("à la fin de l’année 2016", TimeExpression::On(day("2016-12-31"))),
            ("fin fév 2016", TimeExpression::On(day("2016-02-29"))),
            ("fin février 2016", TimeExpression::On(day("2016-02-29"))),
            ("début 2017", TimeExpression::On(day("2017-01-01"))),
            ("depuis 2016", TimeExpression::Since(date("2016"))),
            ("depuis le 1er janvier 2017", TimeExpression::Since(date("2017-01-01"))),
            ("depuis fin 2016", TimeExpression::Since(date("2016-12-31"))),
            ("entre 2015 et 2019", TimeExpression::Between(date("2015"), date("2019"))),
            ("de 2015 à 2019", TimeExpression::Between(date("2015"), date("2019"))),
        ] {
            assert_eq!(parsed(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn other_text_is_not_read_as_a_time_expression() {
        for text in [
            "2019",
            "en ma 2019",
            "en jui 2019",
            "en 12",
            "en 3000",
            "au 31 février 2019",
            "le 13 décembre",
            "entre 2019 et 2015",
            "fin",
            "en",
        ] {
            assert_eq!(parsed(text), None, "{text}");
        }
    }
}
