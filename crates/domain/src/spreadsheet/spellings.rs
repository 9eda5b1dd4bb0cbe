//! The spellings of the names of communes: abbreviations, articles behind, « Ville de » before, numbers beside.

use crate::folding::folded;
use crate::ids::CommuneCode;
use crate::spreadsheet::departments::is_department_number;
use crate::spreadsheet::signs::without_footnote_mark;

/// The folded articles that begin the names of communes.
pub(super) const ARTICLES: [&str; 8] = ["le", "la", "les", "l", "aux", "au", "las", "los"];

/// What stands before a name, as folded words; « de » and its kin follow.
const PREFIXES: [&[&str]; 7] = [
    &["ville"],
    &["commune"],
    &["commune", "nouvelle"],
    &["mairie"],
    &["municipalite"],
    &["hotel", "de", "ville"],
    &["mairie", "de", "la", "commune"],
];

/// The words of a label, folded and spelled out, and the numbers among them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct LabelParts {
    pub(super) words: Vec<String>,
    pub(super) numbers: Vec<String>,
}

/// Sorts the words of a label apart from its codes and départements. A mark of a footnote and « Cedex 9 » are left out,
/// and so is what a spreadsheet adds to a number (« 61350,00 »).
pub(super) fn sorted_apart(label: &str) -> LabelParts {
    let label = without_footnote_mark(label).unwrap_or(label);
    let folded = folded(&with_signs_in_words(label));
    let all: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let mut parts = LabelParts::default();
    let mut words = Vec::new();
    let mut rest = all.into_iter().peekable();
    while let Some(word) = rest.next() {
        let is_code = CommuneCode::parse(&word.to_ascii_uppercase()).is_some();
        if word == "cedex" {
            rest.next_if(|next| next.len() <= 2 && next.bytes().all(|byte| byte.is_ascii_digit()));
        } else if is_code || is_department_number(word) || word.bytes().all(|byte| byte.is_ascii_digit()) {
            // A spreadsheet turns 01001 into 1001.
            parts.numbers.push(if word.len() == 4 { ["0", word].concat() } else { word.to_owned() });
            if word.len() > 3 {
                rest.next_if(|next| next.bytes().all(|byte| byte == b'0'));
            }
        } else {
            words.push(word);
        }
    }
    if !parts.numbers.is_empty() && matches!(words[..], ["insee" | "code"] | ["code", "insee"]) {
        words.clear();
    }
    parts.words = spelled_out(&words.join(" ")).into_iter().map(str::to_owned).collect();
    parts
}

/// A label with the signs that stand for words written out: « & », « s/ ».
fn with_signs_in_words(label: &str) -> String {
    let mut written = String::with_capacity(label.len());
    for letter in label.chars() {
        match letter {
            '&' => written.push_str(" et "),
            '/' => {
                let before = written.char_indices().rev().nth(1).map(|(_, letter)| letter);
                if written.ends_with(['s', 'S']) && before.is_none_or(|letter| !letter.is_alphanumeric()) {
                    written.pop();
                    written.push_str("sur ");
                } else {
                    written.push('/');
                }
            }
            _ => written.push(letter),
        }
    }
    written
}

/// The words of a folded name, with the abbreviations that stand for one word written out.
pub(super) fn spelled_out(folded: &str) -> Vec<&str> {
    let word = |word| match word {
        "st" => "saint",
        "ste" => "sainte",
        "sts" => "saints",
        "stes" => "saintes",
        _ => word,
    };
    folded.split(' ').filter(|word| !word.is_empty()).map(word).collect()
}

/// Words in the form in which names are compared: without the spaces between, and with one spelling for
/// « lès » and « lez ».
pub(super) fn joined(words: &[&str]) -> String {
    words.concat().replace("lez", "les")
}

/// The words of a name after its article.
pub(super) fn without_article<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    match words {
        [first, rest @ ..] if ARTICLES.contains(first) && !rest.is_empty() => rest,
        _ => words,
    }
}

/// The most spellings of one label that are tried.
const MOST: usize = 25;

/// The names that words may stand for: « S. » is Saint, Sainte, sur or sous.
pub(super) fn variants(words: &[&str]) -> Vec<String> {
    const OF_S: [&str; 5] = ["saint", "sainte", "saints", "sur", "sous"];
    if words.len() < 2 {
        return vec![joined(words)];
    }
    let mut variants = vec![String::new()];
    for word in words {
        let ends: &[&str] = if *word == "s" { &OF_S } else { std::slice::from_ref(word) };
        let longer = |start: &String| ends.iter().map(|end| [start, *end].concat()).collect::<Vec<_>>();
        variants = variants.iter().take(MOST).flat_map(longer).collect();
    }
    variants.iter().map(|variant| joined(&[variant])).collect()
}

/// The names that words may hold after « Ville de », « Commune du », « Mairie des »: « du » has an article in it.
pub(super) fn after_prefix<'a>(words: &[&'a str]) -> Option<Vec<&'a str>> {
    let rest = PREFIXES.iter().filter_map(|prefix| words.strip_prefix(*prefix)).min_by_key(|rest| rest.len())?;
    let (preposition, rest) = rest.split_first()?;
    of(preposition, rest)
}

/// The names that words may hold before « (Ville de) », « , Commune du ».
pub(super) fn before_suffix<'a>(words: &[&'a str]) -> Option<Vec<&'a str>> {
    let [rest @ .., word, preposition] = words else { return None };
    PREFIXES.contains(&[*word].as_slice()).then(|| of(preposition, rest)).flatten()
}

/// A name after a preposition.
fn of<'a>(preposition: &str, name: &[&'a str]) -> Option<Vec<&'a str>> {
    let article: &[&str] = match preposition {
        "de" | "d" => &[],
        "du" => &["le"],
        "des" => &["les"],
        _ => return None,
    };
    (!name.is_empty()).then(|| [article, name].concat())
}
