//! A true sentence stays uncontradicted whatever aside is put into it.

use claims::{Claim, Verdict, read};
use domain::indicators::Scope;
use proptest::prelude::*;

use crate::MEL;
use crate::corpus::sentences;

/// Asides that leave the meaning of a sentence as it is, or that no reader can be sure of.
const ASIDES: [&str; 45] = [
    "dont Lille et Roubaix",
    "dont Lille",
    "dont la plupart sont rurales",
    "dont douze rurales",
    "dont bilan",
    "dont résultats communs",
    "Lille, Roubaix et vingt autres",
    "et leur CCAS",
    "et leurs trois syndicats",
    "soit près du quart du territoire",
    "soit plus qu’hier",
    "fait rare",
    "une première",
    "bravo",
    "qui y travaillent depuis longtemps",
    "qui comptent 5 000 agents",
    "qui, elles, s’en félicitent",
    "heureusement",
    "sans surprise",
    "sans compter les syndicats",
    "après deux ans d’efforts",
    "avant l’été",
    "rien de moins",
    "grâce au service commun",
    "selon le bilan",
    "selon M. Dupont, maire",
    "comme en Bretagne",
    "dans les Weppes",
    "pour la plupart rurales",
    "toutes volontaires",
    "notamment les plus petites",
    "y compris les plus petites",
    "ce dont le conseil se réjouit",
    "on le sait",
    "et c’est heureux",
    "le conseil l’a rappelé",
    "chiffre en hausse de 5 points",
    "12 de plus qu’ailleurs",
    "pour 98 k€ par an",
    "article 5 du règlement",
    "délibération n° 12",
    "voir page 14",
    "à 18 h 30",
    "sauf erreur",
    "hors Lille",
];

/// The verbs before which an aside may stand.
const VERBS: [&str; 12] = [
    " participent",
    " participe ",
    " prennent part",
    " ne participent",
    " ne participe",
    " participaient",
    " compte ",
    " comptait ",
    " sont ",
    " ont été ",
    " comporte ",
    " étaient ",
];

fn claims(line: &str) -> Vec<Claim> {
    read(line, &MEL, MEL.about().reference, Scope::Everything)
}

/// The sentences of the corpus that are true and have one claim.
fn true_sentences() -> Vec<String> {
    let is_true = |(_, expected): &(String, String)| {
        (expected.starts_with("exact") || expected.starts_with("truncated")) && !expected.contains(" | ")
    };
    sentences().into_iter().filter(is_true).map(|(sentence, _)| sentence).collect()
}

/// The sentence with an aside before its verb, at its beginning and at its end, each with the range of the aside.
fn with_aside(sentence: &str, aside: &str) -> Vec<(String, std::ops::Range<usize>)> {
    let mut all = Vec::new();
    let mut put = |before: &str, open: &str, close: &str, after: &str| {
        let start = before.len();
        let end = start + open.len() + aside.len() + close.len();
        all.push((format!("{before}{open}{aside}{close}{after}"), start..end));
    };
    let bare = sentence.trim_end_matches(['.', '!']);
    for at in VERBS.iter().filter_map(|verb| bare.find(verb)).filter(|at| *at > 0) {
        let (before, after) = bare.split_at(at);
        for (open, close) in [(", ", ","), (" – ", " –"), (" (", ")"), (" - ", " -"), (" ", "")] {
            put(before, open, close, after);
        }
    }
    put("", "", ", ", bare);
    put(bare, ", ", ".", "");
    put(bare, " (", ").", "");
    put(bare, " – ", ".", "");
    put(bare, " ; ", ".", "");
    all
}

/// The claims that are contradicted and lie outside of the aside.
fn contradicted(line: &str, aside: &std::ops::Range<usize>) -> Vec<String> {
    let is_own = |claim: &Claim| aside.start <= claim.text.start && claim.text.end <= aside.end;
    let wrong = claims(line).into_iter().filter(|claim| claim.verdict == Verdict::Contradicted && !is_own(claim));
    wrong.map(|claim| format!("{line}: {}", &line[claim.text])).collect()
}

/// Whether names that follow a name are no aside: « Villeneuve d’Ascq, Lille, Roubaix et vingt autres ».
fn is_list_of_names(line: &str, aside: &std::ops::Range<usize>) -> bool {
    let letters = |text: &str| text.chars().filter(|sign| sign.is_alphabetic()).collect::<String>();
    let before = letters(&line[..aside.start]);
    let is_name = MEL.communes().iter().any(|commune| letters(&commune.name) == before);
    is_name && line[aside.clone()].contains("Lille, Roubaix")
}

#[test]
fn no_aside_makes_a_true_sentence_contradicted() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for (rank, sentence) in true_sentences().iter().enumerate() {
        for (turn, aside) in ASIDES.iter().enumerate() {
            // Every fifth place, another one for each sentence.
            for (line, range) in with_aside(sentence, aside).into_iter().skip((rank + turn) % 5).step_by(5) {
                if is_list_of_names(&line, &range) {
                    continue;
                }
                wrong.extend(contradicted(&line, &range));
                count += 1;
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 10_000, "{count}");
}

/// Words that random asides are made of: none of them denies.
const WORDS: [&str; 24] = [
    "le",
    "la",
    "les",
    "leur",
    "des",
    "du",
    "dans",
    "en",
    "et",
    "dont",
    "qui",
    "soit",
    "notamment",
    "conseil",
    "bilan",
    "rural",
    "CCAS",
    "syndicats",
    "agents",
    "12 agents",
    "quarante syndicats",
    "commun",
    ",",
    "avec",
];

proptest! {
    #[test]
    fn no_words_between_make_a_true_sentence_contradicted(
        pick in any::<prop::sample::Index>(), words in prop::collection::vec(0..WORDS.len(), 1..7),
    ) {
        let sentences = true_sentences();
        let sentence = pick.get(&sentences);
        let aside: Vec<&str> = words.into_iter().map(|word| WORDS[word]).collect();
        for (line, range) in with_aside(sentence, &aside.join(" ")) {
            prop_assert_eq!(contradicted(&line, &range), Vec::<String>::new());
        }
    }
}
