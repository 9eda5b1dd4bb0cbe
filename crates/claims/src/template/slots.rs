//! What the slots of a template read: objects, ranks, kinds of answers, ranges, sizes and numbers of domains.

use super::Slots;
use crate::clause::Clause;
use crate::lexicon::{Join, Noun, WordClass};
use crate::object::Object;
use crate::quantity::{Cursor, Quantity};
use crate::{AnswerKind, Comparison, Condition, Decimal, Value};
use domain::indicators::SizeClass;
use domain::territory::{ActionIndex, Provenance};

impl Clause<'_> {
    /// The object of a verb, up to the next verb or colon.
    pub(super) fn object_of(&self, cursor: &mut Cursor<'_>, slots: &mut Slots) -> bool {
        const NEXT: &str = "rassemblent|representent|regroupent|comptent|reunissent|totalisent|abritent";
        let is_end = |&at: &usize| {
            let cursor = Cursor { at, ..*cursor };
            cursor.peek() == Some(WordClass::Holds)
                || self.follows_a_colon(&cursor)
                || NEXT.split('|').any(|word| self.is_at(word, at))
        };
        let end = (cursor.at + 1..self.items.len()).find(is_end).unwrap_or(self.items.len());
        let mut object = Cursor { items: self.items.get(..end).unwrap_or_default(), at: cursor.at };
        cursor.at = end;
        slots.condition = match self.object(&mut object) {
            Ok((Object::Within(threshold), false)) if threshold.min < u32::MAX - 1 => {
                Some(Condition::Within(threshold))
            }
            Ok((Object::Actions(actions), _)) if actions.len() == 1 => {
                actions.first().copied().map(Condition::TakesPart)
            }
            _ => None,
        };
        slots.condition.is_some()
    }

    pub(super) fn rank(&self, cursor: &mut Cursor<'_>) -> Option<u64> {
        const WORDS: [&str; 10] = [
            "premiere",
            "deuxieme",
            "troisieme",
            "quatrieme",
            "cinquieme",
            "sixieme",
            "septieme",
            "huitieme",
            "neuvieme",
            "dixieme",
        ];
        if let Some(rank) = cursor.take(|class| if let WordClass::Ordinal(rank) = class { Some(rank) } else { None }) {
            return Some(rank);
        }
        if self.skip_word("seconde", cursor) {
            return Some(2);
        }
        let rank = (1..).zip(WORDS).find(|(_, word)| self.is_at(word, cursor.at)).map(|(rank, _)| rank)?;
        cursor.at += 1;
        Some(rank)
    }

    pub(super) fn answer_kind(&self, cursor: &mut Cursor<'_>) -> Option<AnswerKind> {
        let kinds = [
            ("connues|connue", AnswerKind::Known),
            ("inconnues|inconnue", AnswerKind::Unknown),
            ("publiees|publiee", AnswerKind::From(Provenance::Published)),
            ("saisies|saisie", AnswerKind::From(Provenance::Entered)),
            ("illustratives|illustrative|inventees|inventee", AnswerKind::From(Provenance::Illustrative)),
        ];
        let is_here = |words: &str| words.split('|').any(|word| self.is_at(word, cursor.at));
        let kind = kinds.into_iter().find(|(words, _)| is_here(words)).map(|(_, kind)| kind)?;
        cursor.at += 1;
        Some(kind)
    }
}

pub(crate) const fn action_in(class: WordClass) -> Option<ActionIndex> {
    if let WordClass::Action(action) = class { Some(action) } else { None }
}

/// « entre 31 et 35 communes sur 90 », « entre 88 % et 93 % »: the lower bound as a quantity, and the upper one.
pub(super) fn range(cursor: &mut Cursor<'_>) -> Option<(Quantity, Value)> {
    let bound = |cursor: &mut Cursor<'_>| {
        let number = cursor.take(|class| if let WordClass::Number(number) = class { Some(number) } else { None })?;
        Some(if cursor.skip(WordClass::Percent) { Value::Percent(number) } else { Value::Number(number) })
    };
    cursor.skip(WordClass::Between).then_some(())?;
    let min = bound(cursor)?;
    cursor.skip(WordClass::Join(Join::And)).then_some(())?;
    let max = bound(cursor)?;
    let mut quantity = Quantity { comparison: Comparison::AtLeast, end: cursor.at, ..Quantity::equal_to(min) };
    if min.is_share() {
        cursor.skip(WordClass::Of);
    }
    quantity.noun = cursor.noun();
    let (mut values, before) = ([min, max], *cursor);
    if let ([Value::Number(min), Value::Number(max)], true) = (values, cursor.skip(WordClass::OutOf)) {
        match (min.as_whole(), max.as_whole(), cursor.whole()) {
            (Some(min), Some(max), Some(of)) => {
                values = [min, max].map(|count| Value::OutOf { count, of });
                quantity.end = cursor.at;
            }
            _ => *cursor = before,
        }
    }
    quantity.value = values[0];
    Some((quantity, values[1]))
}

/// The value after a truncated one at its number of decimals; `None` for a whole number, which is not truncated.
pub(super) fn next_printed(value: Value) -> Option<Value> {
    let next = |number: Decimal| Some(Decimal { digits: number.digits.checked_add(1)?, ..number });
    match value {
        Value::Percent(number) => next(number).map(Value::Percent),
        Value::Number(number) if number.decimals > 0 => next(number).map(Value::Number),
        _ => None,
    }
}

/// « de moins de 2 000 habitants », « de 5 000 à 9 999 habitants », « de 50 000 habitants et plus »
pub(super) fn size(cursor: &mut Cursor<'_>) -> Option<SizeClass> {
    cursor.skip(WordClass::Of);
    let is_between = cursor.skip(WordClass::Between);
    let before = cursor.compare();
    let first = u32::try_from(cursor.whole()?).ok()?;
    let link = if is_between { WordClass::Join(Join::And) } else { WordClass::To };
    let second = if before.is_none() && cursor.skip(link) { Some(cursor.whole()?) } else { None };
    (cursor.noun() == Some(Noun::Inhabitants)).then_some(())?;
    let comparison = if second.is_some() { None } else { before.or_else(|| cursor.compare_after()) };
    let (from, below) = match (comparison, second) {
        (_, Some(last)) => (first, Some(u32::try_from(last).ok()?.checked_add(1)?)),
        (Some(Comparison::LessThan), _) => (0, Some(first)),
        (Some(Comparison::AtMost), _) => (0, Some(first.checked_add(1)?)),
        (Some(Comparison::AtLeast), _) => (first, None),
        (Some(Comparison::MoreThan), _) => (first.checked_add(1)?, None),
        _ => return None,
    };
    Some(SizeClass { from, below }).filter(|size| size.below.is_none_or(|below| from < below))
}

/// « plusieurs domaines », « au moins 3 domaines », « 3 domaines au moins »
pub(super) fn domains(cursor: &mut Cursor<'_>, clause: &Clause<'_>) -> Option<u32> {
    if cursor.peek() == Some(WordClass::Vague) && clause.is_at("plusieurs", cursor.at) {
        cursor.at += 1;
        return clause.skip_word("domaines", cursor).then_some(2);
    }
    let before = cursor.compare();
    let number = u32::try_from(cursor.whole()?).ok()?;
    clause.skip_word("domaines", cursor).then_some(())?;
    match before.or_else(|| cursor.compare_after())? {
        Comparison::AtLeast => Some(number),
        Comparison::MoreThan => number.checked_add(1),
        _ => None,
    }
}
