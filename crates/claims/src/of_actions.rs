//! Clauses about actions, and about the contents of the territory or of its scheme.

use crate::clause::{Clause, ClauseReading, Negation, UndatedClaim, negation, pass_territory};
use crate::lexicon::{Noun, Tense, TimeExpression, WordClass};
use crate::time_expressions::Aspect;
use crate::{Decimal, Measure, Obstacle, Stage, Value};

impl Clause<'_> {
    /// « la MEL compte 90 communes », « le schéma comporte 37 actions », « 1,2 million d’habitants »
    pub(super) fn territory_has(&self) -> ClauseReading {
        let mut cursor = self.cursor();
        let verb_position = self.items.iter().position(|item| item.class == WordClass::Holds);
        let (mut action, mut is_scheme, mut has_subject) = (None, false, false);
        if let Some(subject) =
            cursor.take(|class| matches!(class, WordClass::Epci | WordClass::Scheme).then_some(class))
        {
            (is_scheme, has_subject) = (subject == WordClass::Scheme, true);
            pass_territory(&mut cursor);
        } else if let Some(end) = verb_position.filter(|end| *end > 0) {
            // « le permis de louer ne réunit que 20 communes »
            let is_open = self.items[end - 1].class == WordClass::Not;
            let end = end - usize::from(is_open);
            let words = self.items.get(..end).unwrap_or_default();
            action = Some(self.action_of(words)?);
            (cursor.at, has_subject) = (end, true);
        }
        let is_negated = cursor.skip(WordClass::Not);
        let has_verb = cursor.skip(WordClass::Holds)
            || has_subject && (cursor.skip(WordClass::To) || cursor.skip(WordClass::ThereAre));
        let negation = if has_verb { negation(&mut cursor, is_negated) } else { Negation::Absent };
        let there_are = !has_subject && cursor.skip(WordClass::ThereAre);
        if has_subject && !has_verb && is_negated || negation == Negation::Open {
            return Err(Obstacle::Ambiguous);
        }
        let start = cursor.at;
        let quantity = cursor.quantity().ok_or_else(|| self.vague_or(Obstacle::NotComputed))?;
        let end = quantity.end;
        pass_territory(&mut cursor);
        let of_scheme = cursor.skip(WordClass::OfScheme);
        let stage = cursor.take(|class| if let WordClass::Stage(stage) = class { Some(stage) } else { None });
        cursor.skip(WordClass::OfScheme);
        let measure = match (quantity.noun, stage) {
            (Some(Noun::Communes), None) if !is_scheme => action.map_or(Measure::Communes, Measure::Participants),
            (Some(Noun::Inhabitants), None) if !is_scheme && action.is_none() => Measure::Population,
            (Some(Noun::Actions), Some(stage)) if action.is_none() => Measure::Actions(stage),
            (Some(Noun::Actions), None) if (is_scheme && has_verb) || (there_are && of_scheme) => {
                Measure::Actions(Stage::Registered)
            }
            (Some(Noun::Ideas), Some(Stage::UnderStudy)) => Measure::Actions(Stage::UnderStudy),
            (Some(Noun::Actions), None) => return Err(Obstacle::Ambiguous),
            _ => return Err(Obstacle::NotComputed),
        };
        if !cursor.is_done() || quantity.is_plain || quantity.value == Value::ALL {
            return Err(Obstacle::NotComputed);
        }
        let mut undated_claim = self.undated_claim(measure, &quantity, (start, end));
        if stage.is_some() {
            undated_claim.aspect = Aspect::Either;
        }
        if negation == Negation::Negated {
            undated_claim.comparison = quantity.comparison.negated().ok_or(Obstacle::Ambiguous)?;
        }
        Ok(vec![undated_claim])
    }

    /// « le nombre de communes est de 90 », « nombre d’actions déployées : 25 », « la population est de… »
    pub(super) fn labelled(&self) -> ClauseReading {
        let mut cursor = self.cursor();
        let noun = if cursor.skip(WordClass::Population) {
            Noun::Inhabitants
        } else {
            let is_label = cursor.skip(WordClass::NumberOf);
            cursor.noun().filter(|_| is_label).ok_or(Obstacle::NotComputed)?
        };
        pass_territory(&mut cursor);
        let of_scheme = cursor.skip(WordClass::OfScheme);
        let stage = cursor.take(|class| if let WordClass::Stage(stage) = class { Some(stage) } else { None });
        cursor.skip(WordClass::OfScheme);
        cursor.skip(WordClass::Amounts);
        let start = cursor.at;
        let quantity = cursor.quantity().ok_or(Obstacle::NotComputed)?;
        let measure = match (noun, stage) {
            (Noun::Communes, None) => Measure::Communes,
            (Noun::Inhabitants, None) => Measure::Population,
            (Noun::Actions, Some(stage)) => Measure::Actions(stage),
            (Noun::Actions, None) if of_scheme => Measure::Actions(Stage::Registered),
            _ => return Err(Obstacle::Ambiguous),
        };
        let is_number = matches!(quantity.value, Value::Number(_)) && quantity.noun.is_none_or(|its| its == noun);
        if !cursor.is_done() || !is_number {
            return Err(Obstacle::NotComputed);
        }
        let aspect = if stage.is_some() { Aspect::Either } else { Aspect::State };
        Ok(vec![UndatedClaim { aspect, ..self.undated_claim(measure, &quantity, (start, quantity.end)) }])
    }

    /// « 25 actions ont été déployées », « 25 des 37 actions sont déployées », « deux actions à l’étude »
    pub(super) fn of_actions(&self) -> ClauseReading {
        let mut cursor = self.cursor();
        let mut quantity = cursor.quantity().ok_or_else(|| self.vague_or(Obstacle::NotComputed))?;
        let end = quantity.end;
        let elides = quantity.noun.is_none() && self.before.is_some_and(|before| before.noun() == Some(Noun::Actions));
        if !matches!(quantity.noun, Some(Noun::Actions | Noun::Ideas)) && !elides {
            return Err(Obstacle::NotComputed);
        }
        pass_territory(&mut cursor);
        let of_scheme = cursor.skip(WordClass::OfScheme);
        // « la moitié des actions inscrites sont déployées »: the registered actions are the total.
        let may_be_of_registered =
            quantity.value.is_share() && self.items.iter().any(|item| matches!(item.class, WordClass::Is(_)));
        let has_registered = may_be_of_registered && cursor.skip(WordClass::Stage(Stage::Registered));
        let is_open = cursor.skip(WordClass::Not);
        let tense = cursor.take(|class| if let WordClass::Is(tense) = class { Some(tense) } else { None });
        if cursor.skip(WordClass::NotAtAll) || is_open != (quantity.value == Value::Number(Decimal::whole(0))) {
            return Err(Obstacle::Ambiguous);
        }
        let stage = cursor.take(|class| if let WordClass::Stage(stage) = class { Some(stage) } else { None });
        let of_scheme = cursor.skip(WordClass::OfScheme) || of_scheme;
        if let (Value::Number(number), true) = (quantity.value, cursor.skip(WordClass::OutOf)) {
            cursor.skip(WordClass::The);
            let (count, of) = (number.as_whole(), cursor.whole());
            quantity.value = Value::out_of(count.ok_or(Obstacle::NotComputed)?, of.ok_or(Obstacle::NotComputed)?);
            cursor.noun();
            cursor.skip(WordClass::Stage(Stage::Registered));
        }
        let stage = match stage {
            Some(stage) => stage,
            None if of_scheme && tense != Some(Tense::Perfect) => Stage::Registered,
            None if self.time == Some(TimeExpression::AtAdoption) && tense.is_none() => Stage::Registered,
            // « 37 actions, dont 25 déployées »
            None if matches!(self.part, Some(Stage::Deployed | Stage::Running | Stage::Pending)) => Stage::Registered,
            None => return Err(Obstacle::Ambiguous),
        };
        // « ont été arrêtées » may mean that they were decided.
        let is_decided = self.tokens.iter().any(|token| token.word().starts_with("arret"));
        if stage == Stage::Stopped && tense == Some(Tense::Perfect) && is_decided {
            return Err(Obstacle::Ambiguous);
        }
        let is_fragment =
            quantity.value.is_share() && tense.is_none() && !matches!(quantity.value, Value::OutOf { .. });
        let is_idea = has_registered && stage == Stage::Registered
            || quantity.noun == Some(Noun::Ideas) && stage != Stage::UnderStudy;
        if !cursor.is_done() || quantity.is_plain || is_fragment || is_idea {
            return Err(Obstacle::NotComputed);
        }
        let aspect = match tense {
            Some(Tense::Past) => Aspect::State,
            Some(Tense::Perfect) => Aspect::Event,
            Some(Tense::Present) | None => Aspect::Either,
        };
        Ok(vec![UndatedClaim { aspect, ..self.undated_claim(Measure::Actions(stage), &quantity, (0, end)) }])
    }

    /// « la MEL a déployé 25 actions », « le déploiement de 25 actions »
    pub(super) fn deployed_by(&self) -> ClauseReading {
        let mut cursor = self.cursor();
        if cursor.skip(WordClass::Epci) || cursor.skip(WordClass::Scheme) {
            pass_territory(&mut cursor);
        }
        if !cursor.skip(WordClass::Deploys) {
            return Err(Obstacle::NotComputed);
        }
        cursor.skip(WordClass::Of);
        let start = cursor.at;
        let quantity = cursor.quantity().ok_or(Obstacle::NotComputed)?;
        let end = quantity.end;
        cursor.skip(WordClass::OfScheme);
        let is_count = matches!(quantity.value, Value::Number(_)) && quantity.noun == Some(Noun::Actions);
        if !cursor.is_done() || !is_count {
            return Err(Obstacle::NotComputed);
        }
        let undated_claim = self.undated_claim(Measure::Actions(Stage::Deployed), &quantity, (start, end));
        Ok(vec![UndatedClaim { aspect: Aspect::Event, ..undated_claim }])
    }
}
