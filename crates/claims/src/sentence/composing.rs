//! Puts several segments together as one clause: without fillers, date and introduction, in the usual order of words.

use super::SentenceReader;
use crate::clause::{Clause, UndatedClaim};
use crate::lexicon::{Join, Noun, TimeExpression, WordClass};
use crate::marking::MarkedSpan;
use crate::segment::is_claim;
use crate::tokens::{Token, TokenKind};
use crate::{Comparison, Decimal, Measure, Obstacle, Value};
use domain::territory::CommuneIndex;

/// What « sauf » takes out.
enum Exception {
    /// « sauf quatre »
    Count(u64),
    /// « sauf Lille et Roubaix »
    Communes(Vec<CommuneIndex>),
}

impl SentenceReader<'_> {
    /// Reads several clauses as one: takes out fillers and the date, then parses what is left.
    pub(super) fn clause(
        &self,
        parts: &[&[MarkedSpan]],
        join: Join,
    ) -> Result<(Vec<UndatedClaim>, Option<TimeExpression>), Obstacle> {
        let mut kept: Vec<MarkedSpan> = Vec::new();
        let mut time = None;
        let mut on_average = false;
        // « 25 actions qui, … »: what they do comes later.
        let last = parts.last().and_then(|part| part.last()?.tokens.end.checked_sub(1));
        if last.and_then(|at| self.tokens.get(at)).is_some_and(|token| token.word() == "qui") {
            return Err(Obstacle::NotComputed);
        }
        for (rank, part) in parts.iter().enumerate() {
            let start = part.first().map_or(0, |item| item.tokens.start);
            // « 12 des, les 90 communes »: a comma does not go on with a phrase that is not complete.
            let is_open = matches!(
                kept.last().map(|item| item.class),
                Some(WordClass::Of | WordClass::The | WordClass::To | WordClass::OutOf | WordClass::Compare(_))
            );
            // « …, et 12, participent à … »: nor does a number alone before a comma begin one.
            let opens_with_verb = matches!(
                part.first().map(|item| item.class),
                Some(
                    WordClass::TakesPart
                        | WordClass::Not
                        | WordClass::Is(_)
                        | WordClass::Stage(_)
                        | WordClass::Reaches(_)
                )
            );
            let is_bare = kept.iter().all(|item| matches!(item.class, WordClass::Number(_) | WordClass::Compare(_)));
            if rank > 0 && opens_with_verb && is_bare {
                return Err(Obstacle::NotComputed);
            }
            // « Le permis de louer, agents, compte … »: words between commas are no part of a name.
            let subject: Vec<&MarkedSpan> =
                kept.iter().chain(part.iter().take_while(|item| item.class != WordClass::Holds)).collect();
            let has_holds = part.iter().any(|item| item.class == WordClass::Holds);
            if has_holds && !kept.is_empty() && subject.iter().any(|item| item.class == WordClass::Unknown) {
                return Err(Obstacle::NotComputed);
            }
            if rank > 0 && is_open && !part.iter().all(|item| matches!(item.class, WordClass::When(_))) {
                return Err(Obstacle::NotComputed);
            }
            if rank > 0 && self.is_and_before(start) {
                kept.push(MarkedSpan { class: WordClass::Join(Join::And), tokens: start..start });
            }
            for item in *part {
                match item.class {
                    WordClass::Filler => {}
                    WordClass::When(given) if time.is_none_or(|other| other == given) => time = Some(given),
                    WordClass::When(_) => return Err(Obstacle::Ambiguous),
                    WordClass::OnAverage => on_average = true,
                    _ => kept.push(item.clone()),
                }
            }
        }
        if matches!(
            time,
            Some(
                TimeExpression::In(_)
                    | TimeExpression::TheDay(_)
                    | TimeExpression::Since(_)
                    | TimeExpression::Between(..)
                    | TimeExpression::SinceAdoption
            )
        ) {
            let is_new_actions = |pair: &[MarkedSpan]| {
                pair[0].class == WordClass::New && pair[1].class == WordClass::Noun(Noun::Actions)
            };
            if let Some(at) = kept.windows(2).position(is_new_actions) {
                kept.remove(at);
            }
        }
        // Removes an introduction that reports the claim: « le bilan montre que… ».
        let that = kept.iter().position(|item| item.class == WordClass::That);
        let reports = that.filter(|&end| kept[..end].iter().any(|item| item.class == WordClass::Reports));
        if let Some(end) = reports.filter(|&end| !is_claim(&kept[..end])) {
            kept.drain(..=end);
        }
        self.restore(&mut kept)?;
        let composed = compose(&mut kept, self.tokens);
        let except = if composed.is_ok() { take_exception(&mut kept)? } else { None };
        let clause = Clause {
            items: &kept,
            tokens: self.tokens,
            territory: self.territory,
            join,
            time,
            on_average,
            part: self.part,
            before: self.before,
        };
        // « 4 communes de plus à au moins 5 actions » is one of the few changes that are computed.
        let undated = match composed {
            Ok(()) => clause.read()?,
            Err(obstacle) => clause.templated().map_err(|_| obstacle)?,
        };
        match except {
            Some(exception) => Ok((excepting(&undated, &exception)?, time)),
            None => Ok((undated, time)),
        }
    }

    fn is_and_before(&self, token: usize) -> bool {
        let before = token.checked_sub(1).and_then(|before| self.tokens.get(before));
        before.is_some_and(|token| token.word() == "et")
    }
}

/// « toutes les communes sauf quatre participent… »: four do not.
fn excepting(undated: &[UndatedClaim], exception: &Exception) -> Result<Vec<UndatedClaim>, Obstacle> {
    let [of_all] = undated else { return Err(Obstacle::Exception) };
    let measure = match of_all.measure {
        Measure::Participating(threshold) => threshold.complement().map(Measure::Participating),
        Measure::Participants(action) => Some(Measure::NonParticipants(action)),
        Measure::NonParticipants(action) => Some(Measure::Participants(action)),
        _ => None,
    };
    let (Some(measure), Value::ALL, Comparison::Equal) = (measure, of_all.value, of_all.comparison) else {
        return Err(Obstacle::Exception);
    };
    let (count, names) = match exception {
        Exception::Count(count) => (*count, [].as_slice()),
        Exception::Communes(communes) => (communes.len() as u64, communes.as_slice()),
    };
    let left = UndatedClaim { measure, value: Value::Number(Decimal::whole(count)), ..of_all.clone() };
    let mut all = vec![left];
    for &commune in names {
        all.push(of_all.for_commune(measure, commune).ok_or(Obstacle::Exception)?);
    }
    Ok(all)
}

/// Puts the words into the order that the forms of a clause have.
fn compose(kept: &mut Vec<MarkedSpan>, tokens: &[Token]) -> Result<(), Obstacle> {
    let word = |item: &MarkedSpan| tokens.get(item.tokens.start).map_or("", Token::word);
    // « De plus, … » adds nothing; elsewhere it is a difference.
    if kept.first().is_some_and(|item| item.class == WordClass::Change && word(item) == "de" && item.tokens.len() == 2)
    {
        kept.remove(0);
    }
    if kept.iter().any(|item| matches!(item.class, WordClass::Change | WordClass::Multiple)) {
        return Err(Obstacle::Change);
    }
    if kept.iter().any(|item| item.class == WordClass::Money) {
        return Err(Obstacle::Money);
    }
    for at in 1..kept.len() {
        // « bénéficient de » is « participent à ».
        let is_verb = kept[at - 1].class == WordClass::TakesPart;
        if is_verb
            && kept[at].class == WordClass::Of
            && (word(&kept[at - 1]).starts_with("benefici") || word(&kept[at - 1]).starts_with("profit"))
        {
            kept[at].class = WordClass::To;
        }
    }
    reach(kept);
    if kept.first().is_some_and(|item| item.class == WordClass::ThereAre)
        && let Some(at) = kept.iter().position(|item| item.class == WordClass::Noun(Noun::Actions))
        && kept.get(at + 1).is_some_and(|item| word(item) == "qui")
    {
        kept.remove(at + 1);
        kept.remove(0);
    }
    let position = |wanted: fn(WordClass) -> bool| kept.iter().position(|item| wanted(item.class));
    let verb = position(|class| class == WordClass::TakesPart);
    // « les communes participant à … sont au nombre de 22 », « le nombre de communes participant à … est de 22 »
    let are_so_many = position(|class| class == WordClass::AreSoMany);
    let starts_with = |first: WordClass| {
        kept.first().is_some_and(|item| item.class == first)
            && kept.get(1).is_some_and(|item| item.class == WordClass::Noun(Noun::Communes))
    };
    let amounts =
        position(|class| class == WordClass::Amounts).filter(|_| starts_with(WordClass::NumberOf) && verb.is_some());
    let has_number_of = starts_with(WordClass::NumberOf);
    let so_many = are_so_many.filter(|_| starts_with(WordClass::The)).or(amounts);
    if let Some(at) = so_many {
        let quantity = kept.split_off(at + 1);
        kept.pop();
        kept.splice(0..1, quantity);
        return Ok(());
    }
    // « nombre de communes participant à … : 22 »
    let is_label = has_number_of || kept.first().is_some_and(|item| item.class == WordClass::Noun(Noun::Communes));
    let is_after_colon = |item: &MarkedSpan| {
        let before = item.tokens.start.checked_sub(1).and_then(|at| tokens.get(at));
        matches!(item.class, WordClass::Number(_)) && before.is_some_and(|it| it.kind == TokenKind::Sign(':'))
    };
    if is_label
        && verb.is_some()
        && let Some(at) = kept.iter().position(is_after_colon)
    {
        let quantity = kept.split_off(at);
        kept.splice(0..usize::from(has_number_of), quantity);
        return Ok(());
    }
    // « au nombre de 22, les communes participent… »
    if are_so_many == Some(0)
        && let Some(the) = position(|class| class == WordClass::The)
        && kept.get(the + 1).is_some_and(|item| item.class == WordClass::Noun(Noun::Communes))
    {
        kept.remove(the);
        kept.remove(0);
        return Ok(());
    }
    // « Participent au permis de louer : Lille, Roubaix et Tourcoing. »
    let is_name = |item: &MarkedSpan| matches!(item.class, WordClass::Commune(_));
    if verb == Some(0)
        && let Some(first) = kept.iter().position(is_name)
        && kept[first..].iter().all(|item| is_name(item) || item.class == WordClass::Join(Join::And))
    {
        kept.rotate_left(first);
    }
    Ok(())
}

/// « n’atteignent pas cinq actions » is « ne participent pas à au moins cinq actions ».
fn reach(kept: &mut Vec<MarkedSpan>) {
    let reaches = kept.iter().enumerate().find_map(|(at, item)| match item.class {
        WordClass::Reaches(comparison) => Some((at, comparison)),
        _ => None,
    });
    let Some((at, comparison)) = reaches else { return };
    kept[at].class = WordClass::TakesPart;
    let is = |at: usize, class: WordClass| kept.get(at).is_some_and(|item| item.class == class);
    let next = at + 1 + usize::from(is(at + 1, WordClass::NotAtAll));
    let tokens = kept[at].tokens.end..kept[at].tokens.end;
    let has_article = is(next, WordClass::The);
    let words =
        [WordClass::To, WordClass::Compare(comparison)].map(|class| MarkedSpan { class, tokens: tokens.clone() });
    kept.splice(next..next + usize::from(has_article), words);
}

/// Takes out « sauf quatre », « à l’exception de Lille et Roubaix », « quatre communes exceptées ».
fn take_exception(kept: &mut Vec<MarkedSpan>) -> Result<Option<Exception>, Obstacle> {
    let noun = |at: usize| usize::from(kept.get(at).is_some_and(|item| item.class == WordClass::Noun(Noun::Communes)));
    let number = |at: usize| match kept.get(at).map(|item| item.class) {
        Some(WordClass::Number(number)) => number.as_whole(),
        _ => None,
    };
    if let Some(at) = kept.iter().position(|item| item.class == WordClass::Except) {
        let start = at + 1 + usize::from(kept.get(at + 1).is_some_and(|item| item.class == WordClass::Of));
        if let Some(count) = number(start) {
            let end = start + 1 + noun(start + 1);
            kept.drain(at..end);
            return Ok(Some(Exception::Count(count)));
        }
        let is_part = |item: &&MarkedSpan| matches!(item.class, WordClass::Commune(_) | WordClass::Join(Join::And));
        let mut names = Vec::new();
        let end = start + kept.iter().skip(start).take_while(is_part).count();
        for item in &kept[start..end] {
            if let WordClass::Commune(commune) = item.class {
                names.push(commune);
            }
        }
        kept.drain(at..end);
        return if names.is_empty() { Err(Obstacle::Exception) } else { Ok(Some(Exception::Communes(names))) };
    }
    let Some(at) = kept.iter().position(|item| item.class == WordClass::Excepted) else { return Ok(None) };
    let start = (0..at).rev().find(|&start| number(start).is_some() && start + 1 + noun(start + 1) == at);
    let Some((start, count)) = start.and_then(|start| Some((start, number(start)?))) else {
        return Err(Obstacle::Exception);
    };
    kept.drain(start..=at);
    Ok(Some(Exception::Count(count)))
}
