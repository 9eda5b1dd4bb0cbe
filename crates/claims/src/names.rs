//! The names that a territory gives its communes, its actions and itself, found in a sentence.

use crate::Obstacle;
use crate::lexicon::{WordClass, end_of};
use crate::tokens::Token;
use domain::folding::folded;
use domain::territory::{ActionIndex, Territory};

/// Every name in full, as folded words.
pub(super) struct ActionNames {
    names: Vec<(String, WordClass)>,
}

/// Words that say nothing of which action is meant.
const EMPTY: &str = " a action au aux avec d de demarche des dispositif du en et l la le les offre par pour ";

/// Words that many actions could go by: they name none on their own.
const COMMON: &str = " achat achats centre commun commune communs conseil groupe groupes lutte metropolitain \
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
        for (place, commune) in territory.places_of_communes() {
            let name = folded(&commune.name);
            // « Le Maisnil » is « du Maisnil » after « de ».
            if let Some(rest) = name.strip_prefix("le ") {
                names.push((rest.to_owned(), WordClass::Commune(place)));
            }
            names.push((name, WordClass::Commune(place)));
        }
        for (place, action) in territory.places_of_actions() {
            let head = action.title.split([':', ',', '(']).next().unwrap_or_default();
            names.push((folded(&action.title), WordClass::Action(place)));
            names.push((folded(head), WordClass::Action(place)));
        }
        // A name that two things share names neither; one of a letter or two would be found in any sentence.
        let is_shared =
            |(name, mark): &(String, WordClass)| names.iter().any(|(other, its)| other == name && its != mark);
        let is_name = |entry: &&(String, WordClass)| {
            (entry.0.len() > 2 || matches!(entry.1, WordClass::Commune(_)) && !entry.0.is_empty()) && !is_shared(entry)
        };
        let names = names.iter().filter(is_name).cloned().collect();
        Self { names }
    }

    /// The longest name at a place, and the place after it.
    pub(super) fn at(&self, tokens: &[Token], at: usize) -> Option<(WordClass, usize)> {
        let mut longest: Option<(WordClass, usize)> = None;
        for (name, mark) in &self.names {
            if let Some(next) = end_of(tokens, at, name.split(' '))
                && longest.is_none_or(|(_, end)| next > end)
            {
                longest = Some((*mark, next));
            }
        }
        longest
    }
}

/// The action that some words mean: the only one whose title or id has them all.
pub(super) fn action_named<'a>(
    territory: &Territory,
    words: impl Iterator<Item = &'a str> + Clone,
) -> Result<ActionIndex, Obstacle> {
    let is_in = |list: &str, word: &str| list.split(' ').any(|listed| listed == word);
    let said: Vec<&str> = words.filter(|word| !is_in(EMPTY, word)).collect();
    if said.iter().all(|word| is_in(COMMON, word)) {
        return Err(Obstacle::Name);
    }
    let mut found = Vec::new();
    let mut whole = Vec::new();
    for (place, action) in territory.places_of_actions() {
        let (title, id) = (own_words(&action.title), own_words(action.id.as_str()));
        let has = |own: &[String], word: &str| own.iter().any(|own| singular(own) == singular(word));
        if said.iter().all(|word| has(&title, word) || has(&id, word)) {
            found.push(place);
            if title.len() == said.len() || id.len() == said.len() && said.iter().all(|word| has(&id, word)) {
                whole.push(place);
            }
        }
    }
    match (found.as_slice(), whole.as_slice()) {
        ([only], _) | (_, [only]) => Ok(*only),
        ([], _) => Err(Obstacle::Name),
        _ => Err(Obstacle::Ambiguous),
    }
}

/// The words of a name that say which one it is.
fn own_words(name: &str) -> Vec<String> {
    let is_empty = |word: &str| EMPTY.split(' ').any(|empty| empty == word);
    folded(name).split(' ').filter(|word| !is_empty(word)).map(str::to_owned).collect()
}

fn singular(word: &str) -> &str {
    if word.len() > 3 { word.strip_suffix(['s', 'x']).unwrap_or(word) } else { word }
}
