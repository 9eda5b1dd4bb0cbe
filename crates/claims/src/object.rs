//! The object of the verb: a number of actions, or actions by their names.

use crate::clause::Clause;
use crate::lexicon::{Join, Noun, WordClass};
use crate::quantity::Cursor;
use crate::template::action_in;
use crate::{Comparison, Measure, Obstacle, Threshold};
use domain::territory::ActionIndex;

/// What the communes of a clause take part in.
pub(super) enum Object {
    /// A number of actions within bounds.
    Within(Threshold),
    /// Actions by their names.
    Actions(Vec<ActionIndex>),
}

impl Clause<'_> {
    /// Reads from after the verb to the end of the clause; the flag says whether the object is « aucune action ».
    pub(super) fn object(&self, cursor: &mut Cursor<'_>) -> Result<(Object, bool), Obstacle> {
        // « participent au moins à 5 actions »; « ont adopté le permis de louer »
        let early = cursor.compare();
        let may_lack_to = self.items.iter().any(|item| item.class == WordClass::Joined);
        if !cursor.skip(WordClass::To) && !may_lack_to {
            return Err(Obstacle::NotComputed);
        }
        if cursor.skip(WordClass::Vague) {
            return Err(Obstacle::Vague);
        }
        let mut counts = *cursor;
        if let Some(bounds) = self.bounds(&mut counts, early) {
            let (threshold, is_none) = bounds?;
            counts.skip(WordClass::OfScheme);
            if !counts.is_done() {
                return Err(Obstacle::NotComputed);
            }
            return Ok((Object::Within(threshold), is_none));
        }
        let rest = cursor.items.get(cursor.at..).unwrap_or_default();
        let is_name = |class: WordClass| {
            !matches!(
                class,
                WordClass::Number(_)
                    | WordClass::Unclear
                    | WordClass::Ordinal(_)
                    | WordClass::Group(_)
                    | WordClass::Percent
                    | WordClass::Commune(_)
                    | WordClass::Namesakes
                    | WordClass::TakesPart
                    | WordClass::Joined
                    | WordClass::Compare(_)
            )
        };
        if early.is_some() || rest.is_empty() || !rest.iter().all(|item| is_name(item.class)) {
            return Err(Obstacle::NotComputed);
        }
        let classes: Vec<WordClass> = rest
            .iter()
            .map(|item| item.class)
            .filter(|class| {
                !matches!(class, WordClass::To | WordClass::Of | WordClass::The | WordClass::Noun(Noun::Actions))
            })
            .collect();
        if let [WordClass::Action(action)] = classes.as_slice() {
            return Ok((Object::Actions(vec![*action]), false));
        }
        // « à « Archives », à « Énergie » et à « Sport » »
        let in_list = |class: &WordClass| matches!(class, WordClass::Action(_) | WordClass::Join(Join::And));
        if classes.iter().all(in_list) {
            let actions = classes.iter().filter_map(|class| action_in(*class)).collect();
            return Ok((Object::Actions(actions), false));
        }
        if let Ok(action) = self.action_of(rest) {
            return Ok((Object::Actions(vec![action]), false));
        }
        // « au permis de louer et aux assurances »
        let mut actions = Vec::new();
        for name in rest.split(|item| item.class == WordClass::Join(Join::And)) {
            let only = name
                .iter()
                .find_map(|item| if let WordClass::Action(action) = item.class { Some(action) } else { None });
            let is_named =
                only.filter(|_| name.iter().all(|item| matches!(item.class, WordClass::Action(_) | WordClass::To)));
            actions.push(is_named.map_or_else(|| self.action_of(name), Ok)?);
        }
        Ok((Object::Actions(actions), false))
    }

    /// Reads bounds on a number of actions; `None` when there is no number.
    pub(super) fn bounds(
        &self,
        cursor: &mut Cursor<'_>,
        early: Option<Comparison>,
    ) -> Option<Result<(Threshold, bool), Obstacle>> {
        if cursor.skip(WordClass::None) {
            let is_noun = cursor.noun() == Some(Noun::Actions);
            return is_noun.then_some(Ok((Threshold { min: 0, max: Some(0) }, true)));
        }
        if cursor.skip(WordClass::All) {
            let is_noun = cursor.noun() == Some(Noun::Actions);
            return is_noun.then_some(Ok((Threshold::ALL, false)));
        }
        if cursor.skip(WordClass::Between) {
            let (min, and, max) = (cursor.whole(), cursor.skip(WordClass::Join(Join::And)), cursor.whole());
            let bound = |number: Option<u64>| number.and_then(|number| u32::try_from(number).ok());
            let is_read = and && cursor.noun() == Some(Noun::Actions);
            return Some(match (bound(min), bound(max)) {
                (Some(min), Some(max)) if is_read && min <= max => Ok((Threshold { min, max: Some(max) }, false)),
                _ => Err(Obstacle::NotComputed),
            });
        }
        let mut comparison = early.or_else(|| cursor.compare());
        // « n’atteignent pas ce seuil »
        if cursor.skip(WordClass::ThisThreshold) {
            return Some(match self.before.map(|before| before.measure) {
                Some(Measure::Participating(threshold @ Threshold { max: None, .. }))
                    if comparison == Some(Comparison::AtLeast) && threshold != Threshold::ALL =>
                {
                    Ok((threshold, false))
                }
                _ => Err(Obstacle::Ambiguous),
            });
        }
        let number = cursor.whole()?;
        if comparison.is_none() {
            comparison = cursor.compare_after();
        }
        let is_all = self.items.first().is_some_and(|item| item.class == WordClass::AllOfThem);
        let is_left_out = (is_all || self.follows(|it| matches!(it, Measure::Participating(_)))) && cursor.is_done();
        if cursor.noun() != Some(Noun::Actions) && !is_left_out {
            return Some(Err(Obstacle::NotComputed));
        }
        if comparison.is_none() {
            comparison = cursor.compare_after();
        }
        Some(threshold_of(comparison, number).map(|threshold| (threshold, false)))
    }
}

fn threshold_of(comparison: Option<Comparison>, number: u64) -> Result<Threshold, Obstacle> {
    let number = u32::try_from(number).map_err(|_| Obstacle::NotComputed)?;
    let up_to = |max: Option<u32>| max.map(|max| Threshold { min: 0, max: Some(max) }).ok_or(Obstacle::NotComputed);
    match comparison {
        // « participent à cinq actions » means either at least five or exactly five.
        None => Err(Obstacle::Ambiguous),
        Some(Comparison::Equal) => Ok(Threshold { min: number, max: Some(number) }),
        Some(Comparison::AtLeast) => Ok(Threshold::at_least(number)),
        Some(Comparison::MoreThan) => number.checked_add(1).map(Threshold::at_least).ok_or(Obstacle::NotComputed),
        Some(Comparison::AtMost) => up_to(Some(number)),
        Some(Comparison::LessThan) => up_to(number.checked_sub(1)),
        Some(Comparison::About(_) | Comparison::NotEqual) => Err(Obstacle::Vague),
    }
}

impl Threshold {
    /// Placeholder for "all the running actions", until the day and hence their number is known.
    pub(super) const ALL: Self = Self::at_least(u32::MAX);

    /// Replaces the placeholder, or its complement, by the number of running actions; `None` when none runs.
    pub(super) fn resolve(self, running: u32) -> Option<Self> {
        Some(match self {
            Self::ALL => Self::at_least(Some(running).filter(|&running| running > 0)?),
            Self { min, max: Some(max) } if max == u32::MAX - 1 => Self { min, max: Some(running.checked_sub(1)?) },
            other => other,
        })
    }
}
