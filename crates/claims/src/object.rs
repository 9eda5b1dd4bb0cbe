//! What communes take part in: so many actions, or an action by its name.

use crate::clause::Clause;
use crate::lexicon::{Join, Noun, WordClass};
use crate::quantity::Cursor;
use crate::{Comparison, Measure, Obstacle, Threshold};
use domain::territory::ActionIndex;

/// What is taken part in.
pub(super) enum Object {
    /// A number of actions within bounds.
    Within(Threshold),
    /// Actions by their names.
    Actions(Vec<ActionIndex>),
}

impl Clause<'_> {
    /// What follows the verb, to the end, and whether it is « aucune action ».
    pub(super) fn object(&self, cursor: &mut Cursor<'_>) -> Result<(Object, bool), Obstacle> {
        // « participent au moins à 5 actions »; « ont adopté le permis de louer »
        let early = cursor.compare();
        let may_lack_to = self.items.iter().any(|item| item.mark == WordClass::Joined);
        if !cursor.pass(WordClass::To) && !may_lack_to {
            return Err(Obstacle::NotComputed);
        }
        if cursor.pass(WordClass::Vague) {
            return Err(Obstacle::Vague);
        }
        let mut counts = *cursor;
        if let Some(read) = self.bounds(&mut counts, early) {
            let (threshold, is_none) = read?;
            counts.pass(WordClass::OfScheme);
            if !counts.is_done() {
                return Err(Obstacle::NotComputed);
            }
            return Ok((Object::Within(threshold), is_none));
        }
        let rest = cursor.items.get(cursor.at..).unwrap_or_default();
        let is_name = |mark: WordClass| {
            !matches!(
                mark,
                WordClass::Number(_)
                    | WordClass::Unclear
                    | WordClass::Percent
                    | WordClass::Commune(_)
                    | WordClass::Takes
                    | WordClass::Joined
                    | WordClass::Compare(_)
            )
        };
        if early.is_some() || rest.is_empty() || !rest.iter().all(|item| is_name(item.mark)) {
            return Err(Obstacle::NotComputed);
        }
        let said: Vec<WordClass> = rest
            .iter()
            .map(|item| item.mark)
            .filter(|mark| {
                !matches!(mark, WordClass::To | WordClass::Of | WordClass::The | WordClass::Noun(Noun::Actions))
            })
            .collect();
        if let [WordClass::Action(action)] = said.as_slice() {
            return Ok((Object::Actions(vec![*action]), false));
        }
        let whole = self.action_of(rest);
        if let Ok(action) = whole {
            return Ok((Object::Actions(vec![action]), false));
        }
        // « au permis de louer et aux assurances »
        let mut actions = Vec::new();
        for name in rest.split(|item| item.mark == WordClass::Join(Join::And)) {
            let only = name
                .iter()
                .find_map(|item| if let WordClass::Action(action) = item.mark { Some(action) } else { None });
            let is_named =
                only.filter(|_| name.iter().all(|item| matches!(item.mark, WordClass::Action(_) | WordClass::To)));
            actions.push(is_named.map_or_else(|| self.action_of(name), Ok)?);
        }
        Ok((Object::Actions(actions), false))
    }

    /// Bounds on a number of actions; `None` where there is no number.
    fn bounds(
        &self,
        cursor: &mut Cursor<'_>,
        early: Option<Comparison>,
    ) -> Option<Result<(Threshold, bool), Obstacle>> {
        if cursor.pass(WordClass::None) {
            let is_noun = cursor.noun() == Some(Noun::Actions);
            return is_noun.then_some(Ok((Threshold { min: 0, max: Some(0) }, true)));
        }
        if cursor.pass(WordClass::All) {
            let is_noun = cursor.noun() == Some(Noun::Actions);
            return is_noun.then_some(Ok((Threshold::ALL, false)));
        }
        if cursor.pass(WordClass::Between) {
            let (min, and, max) = (cursor.whole(), cursor.pass(WordClass::Join(Join::And)), cursor.whole());
            let bound = |number: Option<u64>| number.and_then(|number| u32::try_from(number).ok());
            let is_read = and && cursor.noun() == Some(Noun::Actions);
            return Some(match (bound(min), bound(max)) {
                (Some(min), Some(max)) if is_read && min <= max => Ok((Threshold { min, max: Some(max) }, false)),
                _ => Err(Obstacle::NotComputed),
            });
        }
        let mut comparison = early.or_else(|| cursor.compare());
        let number = cursor.whole()?;
        if comparison.is_none() {
            comparison = cursor.compare_after();
        }
        let is_left_out = self.was(|it| matches!(it, Measure::Participating(_))) && cursor.is_done();
        if cursor.noun() != Some(Noun::Actions) && !is_left_out {
            return Some(Err(Obstacle::NotComputed));
        }
        if comparison.is_none() {
            comparison = cursor.compare_after();
        }
        Some(within(comparison, number).map(|threshold| (threshold, false)))
    }
}

fn within(comparison: Option<Comparison>, number: u64) -> Result<Threshold, Obstacle> {
    let number = u32::try_from(number).map_err(|_| Obstacle::NotComputed)?;
    let up_to = |max: Option<u32>| max.map(|max| Threshold { min: 0, max: Some(max) }).ok_or(Obstacle::NotComputed);
    match comparison {
        // « participent à cinq actions »: to five at least, or to five and no more?
        None => Err(Obstacle::Ambiguous),
        Some(Comparison::Equal) => Ok(Threshold { min: number, max: Some(number) }),
        Some(Comparison::AtLeast) => Ok(Threshold::at_least(number)),
        Some(Comparison::MoreThan) => number.checked_add(1).map(Threshold::at_least).ok_or(Obstacle::NotComputed),
        Some(Comparison::AtMost) => up_to(Some(number)),
        Some(Comparison::LessThan) => up_to(number.checked_sub(1)),
        Some(Comparison::About(_) | Comparison::Other) => Err(Obstacle::Vague),
    }
}

impl Threshold {
    /// All the running actions, however many run on the day.
    pub(super) const ALL: Self = Self::at_least(u32::MAX);

    /// The bounds once it is known how many actions run; `None` where none does.
    pub(super) fn of_running(self, running: u32) -> Option<Self> {
        Some(match self {
            Self::ALL => Self::at_least(Some(running).filter(|&running| running > 0)?),
            Self { min, max: Some(max) } if max == u32::MAX - 1 => Self { min, max: Some(running.checked_sub(1)?) },
            other => other,
        })
    }
}
