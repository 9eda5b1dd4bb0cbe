//! Words that stand for others: « toutes », « elles », « seules quatre » for communes, « y » for an action.

use super::SentenceReader;
use super::asides::is_listed;
use super::reasons::OTHER_BODIES;
use crate::lexicon::{Noun, WordClass};
use crate::marking::MarkedSpan;
use crate::tokens::Token;
use crate::{Condition, Measure, Obstacle, Threshold};
use domain::territory::ActionIndex;

/// How many tokens back a body that is no commune may still be what « toutes » stands for.
const NEARBY: usize = 40;

impl SentenceReader<'_> {
    /// Writes out what is left out. Only communes take part in actions, so that « toutes », « elles » and « seules
    /// quatre » are communes where they do.
    ///
    /// # Errors
    /// They are perhaps only those communes of which the text has just spoken; or no action, or several, were named.
    pub(super) fn restore(&self, kept: &mut Vec<MarkedSpan>) -> Result<(), Obstacle> {
        let word = |at: usize| self.tokens.get(at).map_or("", Token::word);
        let implied = |class: WordClass, at: usize| MarkedSpan { class, tokens: at..at };
        let is_there =
            |item: &MarkedSpan| item.class == WordClass::TakesPart && item.tokens.clone().any(|at| word(at) == "y");
        if let Some(at) = kept.iter().position(is_there) {
            let action = self.action_before(kept[at].tokens.start)?;
            let end = kept[at].tokens.end;
            let after = kept[at + 1..].iter();
            let next = after
                .take_while(|item| matches!(item.class, WordClass::NotAtAll | WordClass::AllOfThem | WordClass::That))
                .count();
            kept.splice(
                at + 1 + next..at + 1 + next,
                [implied(WordClass::To, end), implied(WordClass::Action(action), end)],
            );
        }
        let Some(first) = kept.first().map(|item| item.tokens.start) else { return Ok(()) };
        let nearby = self.tokens.get(first.saturating_sub(NEARBY)..first).unwrap_or_default();
        if nearby.iter().any(|token| is_listed(OTHER_BODIES, token.word())) {
            return Ok(());
        }
        let is_verb = |item: Option<&MarkedSpan>| {
            item.is_some_and(|item| {
                matches!(item.class, WordClass::TakesPart | WordClass::Joined | WordClass::Not | WordClass::Reaches(_))
            })
        };
        let follows_some = self.before.is_some_and(|before| is_some_communes(before.measure));
        let before_first = first.checked_sub(1).map_or("", word);
        let excepts = kept[0].class == WordClass::Except;
        let is_excepted = |item: &MarkedSpan| {
            matches!(
                item.class,
                WordClass::Except
                    | WordClass::Of
                    | WordClass::Number(_)
                    | WordClass::Noun(Noun::Communes)
                    | WordClass::Commune(_)
                    | WordClass::Join(_)
            )
        };
        if let Some(at) = kept.iter().position(|item| item.class == WordClass::AllOfThem)
            && word(kept[at].tokens.start) == "toutes"
            && (at == 0 || excepts && kept[..at].iter().all(is_excepted))
        {
            let has_exception = excepts || kept.get(at + 1).is_some_and(|next| next.class == WordClass::Except);
            let is_next = kept.get(at + 1).is_some_and(|next| next.tokens.start == kept[at].tokens.end);
            if !is_next || !has_exception && !is_verb(kept.get(at + 1)) {
                return Ok(());
            }
            if follows_some && !has_exception {
                return Err(Obstacle::Part);
            }
            kept[at].class = WordClass::All;
            let end = kept[at].tokens.end;
            kept.insert(at + 1, implied(WordClass::Noun(Noun::Communes), end));
            return Ok(());
        }
        if before_first == "elles" && is_verb(kept.first()) {
            if follows_some {
                return Err(Obstacle::Part);
            }
            kept.splice(0..0, [implied(WordClass::The, first), implied(WordClass::Noun(Noun::Communes), first)]);
            return Ok(());
        }
        // « elles sont 22 à participer à … »
        let is_counted = before_first == "elles" && matches!(kept[0].class, WordClass::Is(_));
        let start = usize::from(is_counted);
        let is_number = |item: &&MarkedSpan| matches!(item.class, WordClass::Number(_) | WordClass::Compare(_));
        let end = start + kept[start..].iter().take_while(is_number).count();
        let has_only = before_first == "seules" && self.before.is_none();
        if (is_counted && !follows_some || has_only) && end > start && is_verb(kept.get(end)) {
            let at = kept[end].tokens.start;
            kept.insert(end, implied(WordClass::Noun(Noun::Communes), at));
            kept.drain(..start);
        }
        Ok(())
    }

    /// The one action that this sentence or the one before it names ahead of a token.
    fn action_before(&self, token: usize) -> Result<ActionIndex, Obstacle> {
        let mut named = match self.before.map(|before| before.measure) {
            Some(Measure::Participants(action) | Measure::ParticipatesIn { action, .. }) => Some(action),
            _ => None,
        };
        let mut stops = 0;
        let end = self.marked.partition_point(|item| item.tokens.end <= token);
        for item in self.marked.get(..end).unwrap_or_default().iter().rev() {
            match item.class {
                WordClass::Stop { .. } if stops == 1 => break,
                WordClass::Stop { .. } => stops += 1,
                WordClass::Action(action) if named.is_none_or(|other| other == action) => named = Some(action),
                WordClass::Action(_) => return Err(Obstacle::Ambiguous),
                _ => {}
            }
        }
        named.ok_or(Obstacle::Name)
    }
}

/// Whether a measure counts some of the communes rather than all of them.
pub(crate) fn is_some_communes(measure: Measure) -> bool {
    match measure {
        Measure::Participating(_) | Measure::Participants(_) | Measure::NonParticipants(_) => true,
        Measure::CommunesIn(set) => set.condition != Condition::Any || set.size.is_some(),
        _ => false,
    }
}

/// How a clause goes on from communes that were just counted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Follows {
    /// « 22 communes participent à …, 64 à … »
    Beside,
    /// « dont deux », « deux d’entre elles », « toutes »: communes of those.
    Among,
}

/// Whether a count of communes may be taken among all of them, after another count of communes.
///
/// « 22 communes participent au permis de louer, dont deux à moins de dix actions » counts two of these 22: only
/// where the second set lies within the first are they two of all.
pub(crate) fn is_of_all(before: Measure, measure: Measure, follows: Follows) -> bool {
    if !is_some_communes(before) || before == measure {
        return true;
    }
    let bounds = |measure| if let Measure::Participating(threshold) = measure { Some(threshold) } else { None };
    let bounds = (bounds(before), bounds(measure));
    match (follows, bounds) {
        (Follows::Beside, (Some(_), Some(_)) | (None, None)) => true,
        (Follows::Among, (Some(outer), Some(inner))) => is_within(inner, outer),
        _ => false,
    }
}

fn is_within(inner: Threshold, outer: Threshold) -> bool {
    inner.min >= outer.min && outer.max.is_none_or(|max| inner.max.is_some_and(|its| its <= max))
}
