//! A quantity and its noun: « 95 % des communes », « neuf communes sur dix », « une quinzaine d’actions ».

use crate::clause::pass_territory;
use crate::lexicon::{Join, Noun, WordClass};
use crate::marking::MarkedSpan;
use crate::{Comparison, Decimal, Value};

/// A quantity that was read, with its noun.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Quantity {
    pub(super) value: Value,
    pub(super) comparison: Comparison,
    /// The noun; `None` when it is left out.
    pub(super) noun: Option<Noun>,
    /// « les communes », without a quantity: it means all of them only if the verb has « toutes ».
    pub(super) is_plain: bool,
    /// « les 90 communes »: the number is that of all of them.
    pub(super) is_definite: bool,
    /// 90 in « 95 % des 90 communes »: the total that the text presupposes.
    pub(super) presupposed: Option<u64>,
    /// The position after the number: after « 95 % » or « neuf communes sur dix ».
    pub(super) end: usize,
}

impl Quantity {
    /// Exactly this value, of nothing that is named.
    pub(super) const fn equal_to(value: Value) -> Self {
        Self {
            value,
            comparison: Comparison::Equal,
            noun: None,
            is_plain: false,
            is_definite: false,
            presupposed: None,
            end: 0,
        }
    }
}

/// A position in a list of marked spans.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    pub(super) items: &'a [MarkedSpan],
    pub(super) at: usize,
}

impl Cursor<'_> {
    pub(super) fn peek(&self) -> Option<WordClass> {
        self.items.get(self.at).map(|item| item.class)
    }

    /// Skips a span of this class; returns whether it was there.
    pub(super) fn skip(&mut self, class: WordClass) -> bool {
        let is_next = self.peek() == Some(class);
        self.at += usize::from(is_next);
        is_next
    }

    /// Skips a span of which `take` returns a value, and returns that value.
    pub(super) fn take<T>(&mut self, take: impl FnOnce(WordClass) -> Option<T>) -> Option<T> {
        let taken = self.peek().and_then(take);
        self.at += usize::from(taken.is_some());
        taken
    }

    pub(super) fn is_done(&self) -> bool {
        self.at >= self.items.len()
    }

    fn number(&mut self) -> Option<Decimal> {
        self.take(|class| if let WordClass::Number(number) = class { Some(number) } else { None })
    }

    pub(super) fn whole(&mut self) -> Option<u64> {
        self.number().and_then(Decimal::as_whole)
    }

    pub(super) fn noun(&mut self) -> Option<Noun> {
        self.take(|class| if let WordClass::Noun(noun) = class { Some(noun) } else { None })
    }

    pub(super) fn compare(&mut self) -> Option<Comparison> {
        self.take(|class| if let WordClass::Compare(comparison) = class { Some(comparison) } else { None })
    }

    /// Reads a comparison that follows its quantity. « plus de » and « moins de » belong to what they precede: « les
    /// communes de plus de 50 000 habitants ».
    pub(super) fn compare_after(&mut self) -> Option<Comparison> {
        self.take(|class| match class {
            WordClass::Compare(Comparison::MoreThan | Comparison::LessThan) => None,
            WordClass::Compare(comparison) | WordClass::Beyond(comparison) => Some(comparison),
            _ => None,
        })
    }

    /// Skips « de », « des », « de ses ».
    fn of(&mut self) -> bool {
        let has_of = self.skip(WordClass::Of);
        self.skip(WordClass::The) || has_of
    }

    /// Reads « sur 90 » or « / 90 ».
    fn out_of(&mut self) -> Option<u64> {
        let before = *self;
        if self.skip(WordClass::OutOf) {
            self.skip(WordClass::The);
            if let Some(whole) = self.whole() {
                return Some(whole);
            }
        }
        *self = before;
        None
    }

    /// Reads a quantity; the cursor does not move when there is none.
    pub(super) fn quantity(&mut self) -> Option<Quantity> {
        let before = *self;
        let quantity = self.read_quantity();
        if quantity.is_none() {
            *self = before;
        }
        quantity
    }

    /// Reads « sur les 90 communes, 86 ».
    fn share_of_total(&mut self) -> Option<Quantity> {
        self.skip(WordClass::OutOf);
        self.skip(WordClass::The);
        let (whole, noun) = (self.whole()?, self.noun()?);
        pass_territory(self);
        self.skip(WordClass::OfScheme);
        let quantity = self.quantity().filter(|quantity| quantity.noun.is_none())?;
        match quantity.value {
            Value::Number(number) => {
                let value = Value::out_of(number.as_whole()?, whole);
                Some(Quantity { value, noun: Some(noun), ..quantity })
            }
            Value::Percent(_) | Value::Fraction { .. } => {
                Some(Quantity { presupposed: Some(whole), noun: Some(noun), ..quantity })
            }
            Value::OutOf { .. } | Value::Between { .. } => None,
        }
    }

    fn read_quantity(&mut self) -> Option<Quantity> {
        if self.peek() == Some(WordClass::OutOf) {
            return self.share_of_total();
        }
        let mut comparison = self.compare();
        let has_article = self.skip(WordClass::The);
        comparison = comparison.or_else(|| self.compare());
        let mut quantity = Quantity::equal_to(Value::ALL);
        if comparison.is_none() && self.skip(WordClass::Between) {
            let (min, and, max) = (self.whole()?, self.skip(WordClass::Join(Join::And)), self.whole()?);
            quantity.value = Value::Between { min, max };
            quantity.end = self.at;
            quantity.noun = self.noun();
            return (and && min <= max).then_some(quantity);
        }
        if let Some(number) = self.number() {
            self.after_number(number, has_article, &mut comparison, &mut quantity)?;
        } else if let Some(whole) =
            self.take(|class| if let WordClass::Nth(whole) = class { Some(whole) } else { None })
        {
            quantity.value = Value::Fraction { part: 1, whole };
            quantity.end = self.at;
            if self.of() {
                quantity.presupposed = self.whole();
            }
            quantity.noun = self.noun();
        } else if self.peek() == Some(WordClass::AllOfThem)
            && self.items.get(self.at + 1).is_some_and(|item| item.class == WordClass::To)
        {
            // « toutes dans au moins deux »: all of those just named.
            self.at += 1;
        } else if self.skip(WordClass::Half) || self.peek() == Some(WordClass::Most) {
            if self.skip(WordClass::Most) && comparison.replace(Comparison::MoreThan).is_some() {
                return None;
            }
            quantity.value = Value::Fraction { part: 1, whole: 2 };
            // « la moitié au moins des communes »
            comparison = comparison.or_else(|| self.compare_after());
            quantity.end = self.at;
            if self.of() {
                quantity.presupposed = self.whole();
            }
            quantity.noun = self.noun();
        } else if self.skip(WordClass::All) {
            if let Some(count) = self.whole() {
                quantity.value = Value::OutOf { count, of: count };
                quantity.is_definite = true;
            }
            quantity.noun = Some(self.noun()?);
        } else if self.skip(WordClass::Each) {
            quantity.presupposed = self.whole();
            quantity.noun = Some(self.noun()?);
        } else if self.skip(WordClass::None) {
            self.of();
            quantity.presupposed = self.whole();
            quantity.value = Value::Number(Decimal::whole(0));
            quantity.noun = Some(self.noun()?);
            // « aucune commune sur 90 »
            quantity.presupposed = quantity.presupposed.or_else(|| self.out_of());
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
        let has_number = !quantity.is_plain && quantity.value != Value::ALL;
        (has_number || quantity.comparison == Comparison::Equal).then_some(quantity)
    }

    /// Reads what follows a number: a unit, a total, a noun.
    fn after_number(
        &mut self,
        number: Decimal,
        has_article: bool,
        comparison: &mut Option<Comparison>,
        quantity: &mut Quantity,
    ) -> Option<()> {
        if self.skip(WordClass::Percent) {
            quantity.value = Value::Percent(number);
            // « 95 % au moins des communes »
            if comparison.is_none() {
                *comparison = self.compare_after();
            }
            quantity.end = self.at;
            if self.of() {
                quantity.presupposed = self.whole();
            }
            self.skip(WordClass::All);
        } else if let Some(whole) =
            self.take(|class| if let WordClass::Nth(whole) = class { Some(whole) } else { None })
        {
            quantity.value = Value::Fraction { part: number.as_whole()?, whole };
            if comparison.is_none() {
                *comparison = self.compare_after();
            }
            quantity.end = self.at;
            if self.of() {
                quantity.presupposed = self.whole();
            }
        } else if let Some(so_many) =
            self.take(|class| if let WordClass::Some(so_many) = class { Some(so_many) } else { None })
        {
            quantity.value = Value::Number(Decimal::whole(so_many * number.as_whole()?));
            if comparison.is_none_or(|given| given == Comparison::ABOUT) {
                *comparison = Some(Comparison::SOME);
            }
            quantity.end = self.at;
            self.of();
        } else if let Some(whole) = self.out_of() {
            quantity.value = Value::out_of(number.as_whole()?, whole);
            quantity.end = self.at;
            // « 3/4 des communes »
            if self.of() {
                quantity.presupposed = self.whole();
            }
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
