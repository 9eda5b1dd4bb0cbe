//! The elements of templates: each matches some of the clause's words and may fill a slot.

use super::Slots;
use super::slots::{action_in, domains, range, size};
use crate::clause::Clause;
use crate::lexicon::{Join, Noun, WordClass};
use crate::marking::MarkedSpan;
use crate::quantity::{Cursor, Quantity};
use crate::tokens::{Token, TokenKind};
use crate::{Condition, Decimal, Value};

impl Clause<'_> {
    /// Matches one element and fills its slot.
    pub(super) fn element(&self, element: &str, cursor: &mut Cursor<'_>, slots: &mut Slots) -> bool {
        let start = cursor.at;
        match element {
            "Q" => return self.quantity_of(None, cursor, slots),
            "Qc" => return self.quantity_of(Some(Noun::Communes), cursor, slots),
            "Qa" => return self.quantity_of(Some(Noun::Actions), cursor, slots),
            "Qh" => return self.quantity_of(Some(Noun::Inhabitants), cursor, slots),
            "Pc" => {
                return cursor.quantity().is_some_and(|it| it.is_plain && it.noun == Some(Noun::Communes));
            }
            "TAIL" => {
                if cursor.is_done() || !(self.follows_a_colon(cursor) || cursor.skip(WordClass::ThereAre)) {
                    return cursor.is_done();
                }
                return Self::any_quantity(cursor, slots);
            }
            ":" => return self.follows_a_colon(cursor),
            "TIED" => slots.with_others = cursor.skip(WordClass::MaybeTied),
            "#members" => {
                let words = self
                    .items
                    .first()
                    .zip(self.items.last())
                    .map(|(first, last)| first.tokens.start..(last.tokens.end + 1).min(self.tokens.len()));
                let words = words.and_then(|range| self.tokens.get(range)).unwrap_or_default();
                return words.iter().any(|token| matches!(token.word(), "membre" | "membres"));
            }
            "V" | "W" | "NE" => {
                let is_negated = cursor.skip(WordClass::Not);
                slots.is_negated = slots.is_negated.or(if element == "W" { None } else { Some(is_negated) });
                return match element {
                    "NE" => true,
                    "W" => {
                        self.skip_word("qui", cursor);
                        !is_negated && cursor.skip(WordClass::TakesPart)
                    }
                    _ => cursor.skip(WordClass::TakesPart),
                };
            }
            "T" => return self.object_of(cursor, slots),
            "K" => {
                let bounds = self.bounds(cursor, None).and_then(Result::ok).filter(|(it, _)| it.min < u32::MAX - 1);
                slots.condition = bounds.map(|(threshold, _)| Condition::Within(threshold));
            }
            "O" => {
                let rest = cursor.items.get(start..).unwrap_or_default();
                cursor.at = cursor.items.len();
                let named = rest.iter().find_map(|item| action_in(item.class)).filter(|_| rest.len() <= 2);
                let Some(action) = named.or_else(|| self.action_of(rest).ok()) else { return false };
                slots.actions.push(action);
            }
            "S" => slots.sizes.extend(size(cursor)),
            "D" => slots.condition = domains(cursor, self).map(Condition::Domains),
            "R" => slots.ranks.extend(self.rank(cursor).map(|rank| (rank, (start, start + 1)))),
            "J" => {
                let before = cursor.at;
                slots.answers = self.answer_kind(cursor);
                return cursor.at > before;
            }
            "IN" => return cursor.skip(WordClass::Of) || cursor.skip(WordClass::To),
            "AND" => return cursor.skip(WordClass::Join(Join::And)),
            "BE" => {
                cursor.take(|class| matches!(class, WordClass::Is(_)).then_some(()));
            }
            _ if element.starts_with('^') => {
                let before = cursor.items.get(start).and_then(|item| item.tokens.start.checked_sub(1));
                let before = before.and_then(|at| self.tokens.get(at)).map_or("", Token::word);
                return matches!(before, "le" | "la" | "les") && self.one_item(&element[1..], cursor, slots);
            }
            _ => {
                return match element.strip_prefix("Q=") {
                    Some(word) => self.quantity_of_word(word, cursor, slots),
                    None => self.one_item(element, cursor, slots),
                };
            }
        }
        cursor.at > start
    }

    /// Matches an element that is one item: a class of words, or words.
    fn one_item(&self, element: &str, cursor: &mut Cursor<'_>, slots: &mut Slots) -> bool {
        let start = cursor.at;
        let class = cursor.peek();
        let is_it = match (element, class) {
            ("TO", Some(WordClass::To))
            | ("OF", Some(WordClass::Of))
            | ("EPCI", Some(WordClass::Epci))
            | ("AMOUNT", Some(WordClass::Amounts))
            | ("GOES", Some(WordClass::GoesFrom))
            | ("HOLD", Some(WordClass::Holds)) => true,
            ("A", Some(WordClass::Action(action))) => {
                slots.actions.push(action);
                true
            }
            ("C", Some(WordClass::Commune(commune))) => {
                slots.communes.push(commune);
                true
            }
            ("G", Some(WordClass::Group(group))) => {
                slots.groups.push(group);
                true
            }
            ("Z", Some(WordClass::Stage(stage))) => {
                slots.stages.push(stage);
                true
            }
            ("N", Some(WordClass::Number(number))) => {
                slots.numbers.push((number, (start, start + 1)));
                true
            }
            ("1", Some(WordClass::Number(number))) => number == Decimal::whole(1),
            _ => element.split('|').any(|words| self.is_at(words, cursor.at)),
        };
        cursor.at += usize::from(is_it);
        is_it
    }

    /// Whether the item at a position is these words, joined by `_`.
    pub(super) fn is_at(&self, words: &str, at: usize) -> bool {
        let Some(tokens) = self.items.get(at).and_then(|item| self.tokens.get(item.tokens.clone())) else {
            return false;
        };
        !tokens.is_empty() && tokens.iter().map(Token::word).eq(words.split('_'))
    }

    pub(super) fn skip_word(&self, word: &str, cursor: &mut Cursor<'_>) -> bool {
        let is_it = self.is_at(word, cursor.at);
        cursor.at += usize::from(is_it);
        is_it
    }

    pub(super) fn follows_a_colon(&self, cursor: &Cursor<'_>) -> bool {
        let before = cursor.items.get(cursor.at).and_then(|item| item.tokens.start.checked_sub(1));
        before
            .and_then(|at| self.tokens.get(at))
            .is_some_and(|token| matches!(token.kind, TokenKind::Sign(':' | '(' | '–' | '—')) || token.word() == "soit")
    }

    fn any_quantity(cursor: &mut Cursor<'_>, slots: &mut Slots) -> bool {
        let start = cursor.at;
        if let Some((quantity, upper)) = range(cursor) {
            slots.uppers.push((slots.quantities.len(), upper));
            slots.quantities.push((quantity, (start, quantity.end)));
            return true;
        }
        cursor.at = start;
        let Some(quantity) = cursor.quantity().filter(|it| !it.is_plain) else { return false };
        slots.quantities.push((quantity, (start, quantity.end)));
        true
    }

    fn quantity_of(&self, noun: Option<Noun>, cursor: &mut Cursor<'_>, slots: &mut Slots) -> bool {
        let is_read =
            Self::any_quantity(cursor, slots) && slots.quantities.last().is_some_and(|(it, _)| it.noun == noun);
        // « 2 498 participations » are no actions.
        let last = cursor.items.get(..cursor.at).unwrap_or_default().iter().rev();
        let mut nouns = last.filter(|item| item.class == WordClass::Noun(Noun::Actions));
        let is_action = |item: &MarkedSpan| {
            self.tokens.get(item.tokens.start).is_some_and(|token| token.word().starts_with("action"))
        };
        is_read && (noun != Some(Noun::Actions) || nouns.next().is_some_and(is_action))
    }

    /// « 999 réponses sur 1 020 », « aucune réponse »
    fn quantity_of_word(&self, word: &str, cursor: &mut Cursor<'_>, slots: &mut Slots) -> bool {
        let start = cursor.at;
        let mut quantity = if cursor.skip(WordClass::None) {
            Quantity { end: cursor.at, ..Quantity::equal_to(Value::Number(Decimal::whole(0))) }
        } else if let Some(quantity) = cursor.quantity().filter(|it| it.noun.is_none() && !it.is_plain) {
            quantity
        } else {
            return false;
        };
        if !word.split('|').any(|word| self.skip_word(word, cursor)) {
            return false;
        }
        if let Value::Number(number) = quantity.value
            && cursor.skip(WordClass::OutOf)
        {
            let (Some(count), Some(of)) = (number.as_whole(), cursor.whole()) else { return false };
            if count > 0 {
                quantity.value = Value::OutOf { count, of };
                quantity.end = cursor.at;
            } else {
                quantity.presupposed = Some(of);
            }
        }
        slots.quantities.push((quantity, (start, quantity.end)));
        true
    }
}
