//! Recognises the names of a territory's communes, of its actions and of the EPCI in a sentence.

use crate::group::end_of_name;
use crate::lexicon::{WordClass, end_of};
use crate::tokens::{Token, TokenKind};
use crate::{Group, Obstacle};
use domain::folding::folded;
use domain::territory::{ActionIndex, Territory};

/// Every full name, as folded words, with its class.
pub(super) struct ActionNames {
    names: Vec<(String, WordClass)>,
    groups: Vec<(String, Group)>,
}

/// Words that do not tell actions apart.
const STOP_WORDS: &str = " a action au aux avec d de demarche des dispositif du en et l la le les offre par pour ";

/// Words that fit many actions: on their own they name none.
const COMMON: &str = " agent agents achat achats centre commun commune communautaire communs conseil groupe groupes lutte metropolitain \
                      metropolitaine mise mutualisation numerique partage partagee partages plan projet public \
                      publique publics reseau service ";

impl ActionNames {
    pub(super) fn of(territory: &Territory) -> Self {
        let mut names = Vec::new();
        let epci = folded(&territory.about().epci);
        let initials: String =
            epci.split(' ').filter(|word| word.len() > 2).filter_map(|word| word.chars().next()).collect();
        if initials.len() > 1 {
            names.push((initials, WordClass::Epci));
        }
        names.push((epci, WordClass::Epci));
        for (index, commune) in territory.indexed_communes() {
            let name = folded(&commune.name);
            let is_only = commune.distinct_name.is_none();
            let class = if is_only { WordClass::Commune(index) } else { WordClass::Namesakes };
            if !is_only {
                // « Seyssel » names several communes, « Seyssel (74) » one.
                names.push((folded(commune.display_name()), WordClass::Commune(index)));
            }
            // « Le Maisnil » is « du Maisnil » after « de ».
            if let Some(rest) = name.strip_prefix("le ") {
                names.push((rest.to_owned(), class));
            }
            names.push((name, class));
        }
        for (index, action) in territory.indexed_actions() {
            let head = action.title.split([':', ',', '(']).next().unwrap_or_default();
            names.push((folded(&action.title), WordClass::Action(index)));
            names.push((folded(head), WordClass::Action(index)));
        }
        // A name that two entities share identifies neither. One of one or two letters would match in any sentence,
        // and is kept for communes only.
        let is_shared =
            |(name, class): &(String, WordClass)| names.iter().any(|(other, its)| other == name && its != class);
        let is_name = |entry: &&(String, WordClass)| {
            (entry.0.len() > 2
                || matches!(entry.1, WordClass::Commune(_) | WordClass::Namesakes) && !entry.0.is_empty())
                && !is_shared(entry)
        };
        let names = names.iter().filter(is_name).cloned().collect();
        Self { names, groups: Group::names(territory) }
    }

    /// The longest name that begins at a token, and the index of the token after it.
    pub(super) fn at(&self, tokens: &[Token], at: usize) -> Option<(WordClass, usize)> {
        let mut longest: Option<(WordClass, usize)> =
            Group::at(&self.groups, tokens, at).map(|(group, next)| (WordClass::Group(group), next));
        for (name, class) in &self.names {
            let marked = || if matches!(class, WordClass::Commune(_)) { end_of_marked(tokens, at, name) } else { None };
            if let Some(next) = end_of_name(tokens, at, name).or_else(marked)
                && longest.is_none_or(|(_, end)| next > end)
            {
                longest = Some((*class, next));
            }
        }
        longest
    }
}

/// The index of the token after a name with a number in brackets: « Seyssel (74) ».
fn end_of_marked(tokens: &[Token], at: usize, name: &str) -> Option<usize> {
    let (name, number) = name.rsplit_once(' ')?;
    let number: u64 = number.parse().ok()?;
    let next = end_of(tokens, at, name.split(' '))?;
    let kind = |at: usize| tokens.get(at).map(|token| &token.kind);
    let has_bracket = kind(next) == Some(&TokenKind::Sign('('));
    let at = next + usize::from(has_bracket);
    let is_it = matches!(kind(at), Some(TokenKind::Number(it)) if it.as_whole() == Some(number));
    (is_it && (!has_bracket || kind(at + 1) == Some(&TokenKind::Sign(')'))))
        .then_some(at + 1 + usize::from(has_bracket))
}

/// The action that these words name: the only one that has all of them in its title or in its id.
///
/// # Errors
/// No action has them, or several do.
pub(super) fn action_named<'a>(
    territory: &Territory,
    words: impl Iterator<Item = &'a str> + Clone,
) -> Result<ActionIndex, Obstacle> {
    let is_in = |list: &str, word: &str| list.split(' ').any(|listed| listed == word);
    let wanted: Vec<&str> = words.filter(|word| !is_in(STOP_WORDS, word)).collect();
    if wanted.iter().all(|word| is_in(COMMON, word)) {
        return Err(Obstacle::Name);
    }
    let mut matching = Vec::new();
    let mut complete = Vec::new();
    for (index, action) in territory.indexed_actions() {
        let (mut title, mut id) = (distinctive_words(&action.title), distinctive_words(action.id.as_str()));
        // « participent à la fête » is no « Prêt de matériel pour les fêtes ».
        if wanted.len() == 1
            && let Some(purpose) =
                folded(&action.title).split_once(" pour ").map(|(_, purpose)| distinctive_words(purpose))
        {
            title.retain(|word| !purpose.contains(word));
            id.retain(|word| !purpose.contains(word));
        }
        let has = |own: &[String], word: &str| own.iter().any(|own| singular(own) == singular(word));
        if wanted.iter().all(|word| has(&title, word) || has(&id, word)) {
            matching.push(index);
            if title.len() == wanted.len() || id.len() == wanted.len() && wanted.iter().all(|word| has(&id, word)) {
                complete.push(index);
            }
        }
    }
    match (matching.as_slice(), complete.as_slice()) {
        ([only], _) | (_, [only]) => Ok(*only),
        ([], _) => Err(Obstacle::Name),
        _ => Err(Obstacle::Ambiguous),
    }
}

/// The words of a name without the stop words.
fn distinctive_words(name: &str) -> Vec<String> {
    let is_stop_word = |word: &str| STOP_WORDS.split(' ').any(|stop_word| stop_word == word);
    folded(name).split(' ').filter(|word| !is_stop_word(word)).map(str::to_owned).collect()
}

fn singular(word: &str) -> &str {
    if word.len() > 3 { word.strip_suffix(['s', 'x']).unwrap_or(word) } else { word }
}
