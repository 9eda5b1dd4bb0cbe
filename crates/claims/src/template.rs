//! Templates: clauses as a row of words and slots. A clause has to match to its last word.
//!
//! | element | what it matches |
//! |---|---|
//! | `word`, `one\|other`, `two_words` | words; `?` before it: if they are there; `^`: after « le » or « la » |
//! | `Q`, `Qc`, `Qa`, `Qh`, `Q=word` | a quantity: of nothing named, of communes, of actions, of inhabitants, of `word` |
//! | `Pc` | « les communes », without a quantity |
//! | `V`, `W` | « participent », « qui participent » |
//! | `T` | « à au moins 5 actions », « au permis de louer », up to a verb or a colon |
//! | `K` | « au moins 5 actions », after its preposition |
//! | `A`, `O`, `C`, `G`, `S`, `Z`, `R`, `N`, `D`, `J` | an action by its title, one by any words of its title, a commune, a group, a size, a stage, a rank, a number, a number of domains, a kind of answer |
//! | `TO`, `OF`, `IN`, `BE`, `AND`, `EPCI`, `AMOUNT`, `HOLD`, `GOES`, `NE` | « à »; « de »; either; « sont »; « et »; the territory; « est de »; « compte »; « va de »; « ne » |
//! | `:` | nothing, after a colon, a bracket or « soit » |
//! | `#members` | nothing, where the clause has the word « membres » |
//! | `TIED` | « peut-être à égalité avec d’autres » |
//! | `TAIL` | nothing, or « : 67 sur 85 », « avec 67 communes » |

use crate::clause::{Clause, UndatedClaim};
use crate::lexicon::Join;
use crate::quantity::Quantity;
use crate::time_expressions::Aspect;
use crate::{AnswerKind, Comparison, Condition, Decimal, Group, Measure, Obstacle, Stage, Value};
use domain::indicators::SizeClass;
use domain::territory::{ActionIndex, CommuneIndex};
use slots::next_printed;
use table::Meaning;

mod elements;
mod indicators;
mod meanings;
mod slots;
mod table;

pub(crate) use meanings::counted_communes;
pub(crate) use slots::action_in;

/// What the slots of a template hold, each kind in the order of the clause.
#[derive(Default)]
pub(super) struct Slots {
    pub(super) quantities: Vec<(Quantity, (usize, usize))>,
    pub(super) actions: Vec<ActionIndex>,
    pub(super) communes: Vec<CommuneIndex>,
    pub(super) groups: Vec<Group>,
    pub(super) sizes: Vec<SizeClass>,
    pub(super) stages: Vec<Stage>,
    pub(super) ranks: Vec<(u64, (usize, usize))>,
    pub(super) numbers: Vec<(Decimal, (usize, usize))>,
    pub(super) condition: Option<Condition>,
    pub(super) answers: Option<AnswerKind>,
    /// The upper bound of the quantity at a position: « entre 31 et 35 communes sur 90 ».
    pub(super) uppers: Vec<(usize, Value)>,
    pub(super) with_others: bool,
    is_negated: Option<bool>,
}

impl Slots {
    /// Whether the first quantity is none: « aucune ».
    fn is_none(&self) -> bool {
        self.quantities.first().is_some_and(|(it, _)| it.value == Value::Number(Decimal::whole(0)))
    }
}

/// A claim of a template.
pub(super) enum Part {
    /// The quantity at this position is that of the measure.
    Counts(Measure, usize),
    /// The measure is this count, which is in words.
    Is(Measure, u64),
    /// A yes.
    Holds(Measure),
    /// The measure compared with the number at this position.
    Compares(Measure, Comparison, usize),
    /// The measure is at most the number at this position, which has been truncated.
    Below(Measure, usize),
    /// The measure compared with the rank at this position.
    Ranks(Measure, Comparison, usize),
}

impl Clause<'_> {
    /// The claims of the first template that matches and has a meaning here.
    pub(super) fn templated(&self) -> Result<Vec<UndatedClaim>, Obstacle> {
        for (template, meaning) in table::TEMPLATES.iter().chain(indicators::TEMPLATES) {
            let (template, on_average) = template.strip_prefix("~ ").map_or((*template, false), |rest| (rest, true));
            if on_average == self.on_average
                && let Some(claims) = self.matched(template, *meaning)
            {
                return Ok(claims);
            }
        }
        Err(Obstacle::NotComputed)
    }

    fn matched(&self, template: &str, meaning: Meaning) -> Option<Vec<UndatedClaim>> {
        let (mut cursor, mut slots) = (self.cursor(), Slots::default());
        for element in template.split(' ') {
            match element.strip_prefix('?') {
                Some(optional) => {
                    let before = cursor;
                    if !self.element(optional, &mut cursor, &mut slots) {
                        cursor = before;
                    }
                }
                None if !self.element(element, &mut cursor, &mut slots) => return None,
                None => {}
            }
        }
        if !cursor.is_done() || slots.is_negated.is_some_and(|is_negated| is_negated != slots.is_none()) {
            return None;
        }
        let mut claims = Vec::new();
        for part in meaning(&slots, self)? {
            let claim = self.claim_of(&part, &slots)?;
            let upper = slots.uppers.iter().find(|(at, _)| matches!(part, Part::Counts(_, counted) if counted == *at));
            let upper = upper.map(|(_, value)| UndatedClaim {
                value: next_printed(*value).unwrap_or(*value),
                comparison: if next_printed(*value).is_some() { Comparison::LessThan } else { Comparison::AtMost },
                ..claim.clone()
            });
            claims.push(claim);
            claims.extend(upper);
        }
        Some(claims)
    }

    fn claim_of(&self, part: &Part, slots: &Slots) -> Option<UndatedClaim> {
        let number = |number, comparison| Quantity { comparison, ..Quantity::equal_to(Value::Number(number)) };
        let claim = match *part {
            Part::Counts(measure, at) => {
                let (quantity, range) = slots.quantities.get(at)?;
                let mut claim = self.undated_claim(measure, quantity, *range);
                // « les 4 communes de plus de 50 000 habitants »: all of them, and they are 4.
                if let (true, Value::Number(number)) = (quantity.is_definite, quantity.value) {
                    claim.presupposed = Some(number.as_whole()?);
                    claim.value = Value::ALL;
                }
                claim
            }
            Part::Is(measure, count) => {
                let quantity = number(Decimal::whole(count), Comparison::Equal);
                self.undated_claim(measure, &quantity, (0, self.items.len()))
            }
            Part::Holds(measure) => {
                let yes = number(Decimal::whole(1), Comparison::Equal);
                self.undated_claim(measure, &yes, (0, self.items.len()))
            }
            Part::Compares(measure, comparison, at) => {
                let (bound, range) = slots.numbers.get(at)?;
                self.undated_claim(measure, &number(*bound, comparison), *range)
            }
            Part::Below(measure, at) => {
                let (bound, range) = slots.numbers.get(at)?;
                let next = next_printed(Value::Number(*bound));
                let comparison = if next.is_some() { Comparison::LessThan } else { Comparison::AtMost };
                let bound = Quantity { value: next.unwrap_or(Value::Number(*bound)), ..number(*bound, comparison) };
                self.undated_claim(measure, &bound, *range)
            }
            Part::Ranks(measure, comparison, at) => {
                let (rank, range) = slots.ranks.get(at)?;
                self.undated_claim(measure, &number(Decimal::whole(*rank), comparison), *range)
            }
        };
        let has_events = claim.measure.is_change()
            || matches!(
                claim.measure,
                Measure::Actions(_)
                    | Measure::ActionsIn(..)
                    | Measure::Joining
                    | Measure::Leaving
                    | Measure::Illustrative(_)
            );
        // « dont 20 illustratives » is about the time of what it is a part of.
        let is_part = self.join == Join::Including && self.before.is_some();
        let claim = UndatedClaim { is_restated: claim.is_restated || is_part, ..claim };
        Some(if has_events { UndatedClaim { aspect: Aspect::Either, ..claim } } else { claim })
    }
}
