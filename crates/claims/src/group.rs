//! Groups of actions: a domain, an objective or a form of sharing.

use std::sync::Arc;

use crate::tokens::{Token, TokenKind};
use domain::folding::folded;
use domain::territory::{ActionIndex, Territory};

/// How many tokens after « les domaines » a name may stand without its noun.
const LISTED_WITHIN: usize = 12;

/// The actions of a domain, of an objective or of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// The domain of this action.
    Domain(ActionIndex),
    /// The objective at this position in the territory's list.
    Objective(usize),
    /// The form of this action.
    Form(ActionIndex),
}

impl Group {
    /// The domain, the sentence of the objective, or the form.
    #[must_use]
    pub fn name(self, territory: &Territory) -> Arc<str> {
        let name = match self {
            Self::Domain(action) => Some(Arc::clone(&territory.action(action).domain)),
            Self::Objective(at) => territory.about().objectives.get(at).map(|it| Arc::clone(&it.sentence)),
            Self::Form(action) => territory.action(action).form.clone(),
        };
        name.unwrap_or_default()
    }

    /// The groups of the territory, each once.
    #[must_use]
    pub fn all(territory: &Territory) -> Vec<Self> {
        let mut groups: Vec<Self> = (0..territory.about().objectives.len()).map(Self::Objective).collect();
        for (index, action) in territory.indexed_actions() {
            for group in [Self::Domain(index), Self::Form(index)] {
                let is_named = matches!(group, Self::Domain(_)) || action.form.is_some();
                if is_named && territory.indexed_actions().all(|(it, _)| it >= index || !group.contains(territory, it))
                {
                    groups.push(group);
                }
            }
        }
        groups
    }

    /// The noun before its name.
    pub(super) const fn noun(self) -> &'static str {
        match self {
            Self::Domain(_) => "domaine",
            Self::Objective(_) => "objectif",
            Self::Form(_) => "forme",
        }
    }

    /// Whether an action is in the group.
    #[must_use]
    pub fn contains(self, territory: &Territory, action: ActionIndex) -> bool {
        let action = territory.action(action);
        match self {
            Self::Domain(of) => territory.action(of).domain == action.domain,
            Self::Objective(at) => {
                territory.about().objectives.get(at).is_some_and(|it| action.objectives.contains(&it.id))
            }
            Self::Form(of) => territory.action(of).form == action.form,
        }
    }

    /// The group whose noun and name begin at a token, and the index of the token after them: « le domaine de
    /// l’habitat ».
    pub(super) fn at(names: &[(String, Self)], tokens: &[Token], at: usize) -> Option<(Self, usize)> {
        let word = tokens.get(at)?.word();
        let mut longest: Option<(Self, usize)> = None;
        for (name, group) in names {
            let noun = group.noun();
            let is_plural = |word: &str| word.strip_suffix('s') == Some(noun);
            // « les domaines Eau et Habitat »
            let nearby = tokens.get(at.saturating_sub(LISTED_WITHIN)..at).unwrap_or_default();
            let is_listed = nearby.iter().any(|token| is_plural(token.word()));
            if word != noun && !is_plural(word) && !is_listed {
                continue;
            }
            let first = at + usize::from(word == noun || is_plural(word));
            let mut start = first;
            while matches!(tokens.get(start).map(Token::word), Some("de" | "d" | "du" | "des" | "l" | "la" | "le")) {
                start += 1;
            }
            let next = [first, start].into_iter().find_map(|start| end_of_name(tokens, start, name));
            if let Some(next) = next
                && longest.is_none_or(|(_, end)| next > end)
            {
                longest = Some((*group, next));
            }
        }
        longest
    }

    /// The folded names of all groups.
    pub(super) fn names(territory: &Territory) -> Vec<(String, Self)> {
        Self::all(territory).into_iter().map(|group| (folded(&group.name(territory)), group)).collect()
    }
}

/// The index after these words, with signs between them (« Permis de louer : lutte… »), if they are the tokens from
/// `at` on.
pub(super) fn end_of_name(tokens: &[Token], at: usize, name: &str) -> Option<usize> {
    let mut next = at;
    for word in name.split(' ') {
        while next > at && matches!(tokens.get(next)?.kind, TokenKind::Sign(sign) if ":,()-–/&".contains(sign)) {
            next += 1;
        }
        let is_it = match &tokens.get(next)?.kind {
            TokenKind::Word(it) => it == word,
            TokenKind::Number(it) => it.as_whole().is_some_and(|it| it.to_string() == word),
            _ => false,
        };
        if !is_it {
            return None;
        }
        next += 1;
    }
    (next > at).then_some(next)
}
