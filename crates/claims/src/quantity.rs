//! A quantity and its noun: « 95 % des communes », « neuf communes sur dix », « une quinzaine d’actions ».

use crate::clause::pass_territory;
use crate::lexicon::{Noun, WordClass};
use crate::marking::MarkedSpan;
use crate::{Comparison, Decimal, Value};

/// What was read of a quantity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Quantity {
    pub(super) value: Value,
    pub(super) comparison: Comparison,
    /// The noun, unless it is left out.
    pub(super) noun: Option<Noun>,
    /// « les communes », with no quantity: all of them, if the verb says so.
    pub(super) is_plain: bool,
    /// « les 90 communes »: as many as there are.
    pub(super) is_definite: bool,
    /// « 95 % des 90 communes »: how many there are is taken for granted.
    pub(super) granted: Option<u64>,
    /// The place after what is said of how many: « 95 % », « neuf communes sur dix ».
    pub(super) end: usize,
}

/// A place in a list of marks.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    pub(super) items: &'a [MarkedSpan],
    pub(super) at: usize,
}

impl Cursor<'_> {
    pub(super) fn peek(&self) -> Option<WordClass> {
        self.items.get(self.at).map(|item| item.mark)
    }

    /// Goes past a mark, if it is there.
    pub(super) fn pass(&mut self, mark: WordClass) -> bool {
        let is_there = self.peek() == Some(mark);
        self.at += usize::from(is_there);
        is_there
    }

    /// Goes past a mark that `take` makes something of.
    pub(super) fn take<T>(&mut self, take: impl FnOnce(WordClass) -> Option<T>) -> Option<T> {
        let taken = self.peek().and_then(take);
        self.at += usize::from(taken.is_some());
        taken
    }

    pub(super) fn is_done(&self) -> bool {
        self.at >= self.items.len()
    }

    fn number(&mut self) -> Option<Decimal> {
        self.take(|mark| if let WordClass::Number(number) = mark { Some(number) } else { None })
    }

    pub(super) fn whole(&mut self) -> Option<u64> {
        self.number().and_then(Decimal::as_whole)
    }

    pub(super) fn noun(&mut self) -> Option<Noun> {
        self.take(|mark| if let WordClass::Noun(noun) = mark { Some(noun) } else { None })
    }

    pub(super) fn compare(&mut self) -> Option<Comparison> {
        self.take(|mark| if let WordClass::Compare(comparison) = mark { Some(comparison) } else { None })
    }

    /// A comparison that follows its quantity.
    pub(super) fn compare_after(&mut self) -> Option<Comparison> {
        self.take(|mark| if let WordClass::Compare(said) | WordClass::Beyond(said) = mark { Some(said) } else { None })
    }

    /// « de », « des », « de ses », « de toutes les »
    fn of(&mut self) -> bool {
        let is_there = self.pass(WordClass::Of);
        self.pass(WordClass::The) || is_there
    }

    /// « sur 90 », « / 90 »
    fn out_of(&mut self) -> Option<u64> {
        let before = *self;
        if self.pass(WordClass::OutOf) {
            self.pass(WordClass::The);
            if let Some(whole) = self.whole() {
                return Some(whole);
            }
        }
        *self = before;
        None
    }

    /// A quantity; the cursor stays where it is when there is none.
    pub(super) fn quantity(&mut self) -> Option<Quantity> {
        let before = *self;
        let read = self.read_quantity();
        if read.is_none() {
            *self = before;
        }
        read
    }

    /// « sur les 90 communes, 86 »
    fn out_of_a_whole(&mut self) -> Option<Quantity> {
        self.pass(WordClass::OutOf);
        self.pass(WordClass::The);
        let (whole, noun) = (self.whole()?, self.noun()?);
        pass_territory(self);
        let quantity = self.quantity().filter(|quantity| quantity.noun.is_none())?;
        match quantity.value {
            Value::Number(number) => {
                let value = Value::out_of(number.as_whole()?, whole);
                Some(Quantity { value, noun: Some(noun), ..quantity })
            }
            Value::Percent(_) | Value::Fraction { .. } => {
                Some(Quantity { granted: Some(whole), noun: Some(noun), ..quantity })
            }
            Value::OutOf { .. } => None,
        }
    }

    fn read_quantity(&mut self) -> Option<Quantity> {
        if self.peek() == Some(WordClass::OutOf) {
            return self.out_of_a_whole();
        }
        let mut comparison = self.compare();
        let has_article = self.pass(WordClass::The);
        comparison = comparison.or_else(|| self.compare());
        let mut quantity = Quantity {
            value: Value::ALL,
            comparison: Comparison::Equal,
            noun: None,
            is_plain: false,
            is_definite: false,
            granted: None,
            end: 0,
        };
        if let Some(number) = self.number() {
            self.after_number(number, has_article, &mut comparison, &mut quantity)?;
        } else if self.pass(WordClass::Half) || self.peek() == Some(WordClass::Most) {
            if self.pass(WordClass::Most) && comparison.replace(Comparison::MoreThan).is_some() {
                return None;
            }
            quantity.value = Value::Fraction { part: 1, whole: 2 };
            quantity.end = self.at;
            if self.of() {
                quantity.granted = self.whole();
            }
            quantity.noun = self.noun();
        } else if self.pass(WordClass::All) {
            if let Some(count) = self.whole() {
                quantity.value = Value::OutOf { count, of: count };
                quantity.is_definite = true;
            }
            quantity.noun = Some(self.noun()?);
        } else if self.pass(WordClass::Each) {
            quantity.noun = Some(self.noun()?);
        } else if self.pass(WordClass::None) {
            self.of();
            quantity.granted = self.whole();
            quantity.value = Value::Number(Decimal::whole(0));
            quantity.noun = Some(self.noun()?);
        } else if has_article {
            quantity.is_plain = true;
            quantity.noun = Some(self.noun()?);
        } else {
            return None;
        }
        // « cinq actions ou plus », « 90 communes environ »
        if comparison.is_none() {
            comparison = self.compare_after();
            if comparison.is_some() {
                quantity.end = self.at;
            }
        }
        if quantity.end == 0 {
            quantity.end = self.at;
        }
        quantity.comparison = comparison.unwrap_or(Comparison::Equal);
        let says_number = !quantity.is_plain && quantity.value != Value::ALL;
        (says_number || quantity.comparison == Comparison::Equal).then_some(quantity)
    }

    fn after_number(
        &mut self,
        number: Decimal,
        has_article: bool,
        comparison: &mut Option<Comparison>,
        quantity: &mut Quantity,
    ) -> Option<()> {
        if self.pass(WordClass::Percent) {
            quantity.value = Value::Percent(number);
            // « 95 % au moins des communes »
            if comparison.is_none() {
                *comparison = self.compare_after();
            }
            quantity.end = self.at;
            if self.of() {
                quantity.granted = self.whole();
            }
            self.pass(WordClass::All);
        } else if let Some(whole) = self.take(|mark| if let WordClass::Nth(whole) = mark { Some(whole) } else { None })
        {
            quantity.value = Value::Fraction { part: number.as_whole()?, whole };
            quantity.end = self.at;
            if self.of() {
                quantity.granted = self.whole();
            }
        } else if let Some(so_many) =
            self.take(|mark| if let WordClass::Some(so_many) = mark { Some(so_many) } else { None })
        {
            quantity.value = Value::Number(Decimal::whole(so_many * number.as_whole()?));
            if comparison.is_none_or(|said| said == Comparison::ABOUT) {
                *comparison = Some(Comparison::SOME);
            }
            quantity.end = self.at;
            self.of();
        } else if let Some(whole) = self.out_of() {
            quantity.value = Value::out_of(number.as_whole()?, whole);
            quantity.end = self.at;
        } else {
            quantity.value = Value::Number(number);
            quantity.end = self.at;
            let before = *self;
            if self.of() {
                match self.whole() {
                    // « 25 des 37 actions »
                    Some(whole) => {
                        quantity.value = Value::out_of(number.as_whole()?, whole);
                        quantity.end = self.at;
                    }
                    // « 1,2 million d’habitants », « 86 des communes »
                    None if self.peek() == Some(WordClass::Noun(Noun::Inhabitants)) => {}
                    None => *self = before,
                }
            }
            quantity.is_definite = has_article;
        }
        quantity.noun = self.noun();
        if let (Value::Number(_), Some(_)) = (quantity.value, quantity.noun)
            && let Some(whole) = self.out_of()
        {
            quantity.value = Value::out_of(number.as_whole()?, whole);
            quantity.end = self.at;
        }
        Some(())
    }
}
