//! Sentences of the kinds that the pages say, read on the day and in the scope of their page.

use claims::{Verdict, read};
use domain::indicators::Scope;

use crate::{MEL, day};

/// The day, the scope and the sentence of each line.
const SENTENCES: &str = include_str!("own_sentences.txt");

#[test]
fn no_sentence_of_a_page_is_contradicted_or_out_of_reach() {
    let mut wrong = Vec::new();
    for line in SENTENCES.lines() {
        let (page, sentence) = line.split_once('\t').expect("a page and a sentence");
        let (day_text, scope) = page.split_once(' ').expect("a day and a scope");
        let scope = if scope == "published" { Scope::PublishedOnly } else { Scope::Everything };
        let claims = read(sentence, &MEL, day(day_text), scope);
        let is_right = |verdict: Verdict| verdict <= Verdict::Truncated;
        if claims.is_empty() || !claims.iter().all(|claim| is_right(claim.verdict)) {
            let verdicts: Vec<&str> = claims.iter().map(|claim| claim.verdict.as_str()).collect();
            wrong.push(format!("{page} {sentence}: {}", verdicts.join(" ")));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
