//! Whole texts: their ranges hold, and what a sentence says does not depend on its neighbours.

use std::ops::Range;

use claims::{Claim, Measure, Reading, Threshold, Verdict, When, read, read_text};
use domain::indicators::{Cell, Cells, Scope};
use proptest::prelude::*;

use crate::MEL;
use crate::corpus::sentences;

fn in_text(text: &str) -> Vec<Claim> {
    read_text(text, &MEL, MEL.about().reference, Scope::Everything)
}

fn verdicts(text: &str) -> Vec<(&str, Verdict)> {
    in_text(text).into_iter().map(|claim| (&text[claim.text], claim.verdict)).collect()
}

#[test]
fn a_text_is_read_over_its_line_breaks_and_to_its_paragraphs() {
    let text = "Un bilan positif\n\nDepuis le 1er avril 2019, vingt-deux communes\nparticipent au permis\r\nde louer. La MEL \
                compte\n90 communes.\n\n37 actions sont inscrites au schéma\n25 actions sont déployées\n• 90 communes\n";
    assert_eq!(
        verdicts(text),
        [
            ("Depuis le 1er avril 2019, vingt-deux communes\nparticipent au permis\r\nde louer", Verdict::Exact),
            ("La MEL compte\n90 communes", Verdict::Exact),
            ("37 actions sont inscrites au schéma", Verdict::Exact),
            ("25 actions sont déployées", Verdict::Exact),
            ("90 communes", Verdict::Exact),
        ]
    );
}

#[test]
fn a_line_break_never_parts_a_denial_from_what_it_denies() {
    for text in [
        "La MEL ne compte pas\n80 communes",
        "Il est faux que\nLille participe au permis de louer",
        "Aucune commune de\nLille",
        "Le groupe de\n14 membres",
    ] {
        assert!(verdicts(text).iter().all(|(_, verdict)| *verdict != Verdict::Contradicted), "{text}");
    }
    assert_eq!(verdicts(""), []);
    assert_eq!(verdicts("\n\nBonjour\n\n"), []);
}

/// Signs and words between which a text may break.
const BETWEEN: [&str; 24] = [
    " ",
    "\n",
    "\r\n",
    "\n\n",
    "\t",
    ".",
    ". ",
    ", ",
    " (",
    ")",
    "[",
    " ; ",
    " – ",
    "« ",
    " »",
    " : ",
    "\u{202f}%",
    "👍🏽",
    "e\u{301}",
    "’",
    "…",
    "1er ",
    " 12",
    "\u{2028}",
];

fn parts() -> impl Strategy<Value = Vec<String>> {
    let piece = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0usize..9, 0..BETWEEN.len());
    let piece = piece.prop_map(|(pick, from, length, between)| {
        let sentences = sentences();
        let words: Vec<&str> = pick.get(&sentences).0.split(' ').collect();
        let from = from.index(words.len());
        let words = &words[from..(from + length).min(words.len())];
        words.join(" ") + BETWEEN[between]
    });
    prop::collection::vec(piece, 0..9)
}

/// What is judged of the words in a range: their place in it and the verdict.
fn judged(claims: &[Claim], within: &Range<usize>) -> Vec<(Range<usize>, Reading, Verdict)> {
    let is_in = |claim: &&Claim| within.start <= claim.text.start && claim.text.end <= within.end;
    let claims = claims.iter().filter(is_in);
    let of = |claim: &Claim| {
        let place = claim.text.start - within.start..claim.text.end - within.start;
        Some((place, claim.reading?, claim.verdict))
    };
    claims.filter_map(of).collect()
}

proptest! {
    #[test]
    fn a_line_break_in_a_sentence_contradicts_nothing(
        pick in any::<prop::sample::Index>(), place in any::<prop::sample::Index>(), windows: bool,
    ) {
        let sentences = sentences();
        let (sentence, expected) = pick.get(&sentences);
        prop_assume!(!expected.contains("contradicted"));
        let spaces: Vec<usize> = sentence.match_indices(' ').map(|(at, _)| at).collect();
        prop_assume!(!spaces.is_empty());
        let at = *place.get(&spaces);
        let text = [&sentence[..at], if windows { "\r\n" } else { "\n" }, &sentence[at + 1..]].concat();
        for (words, verdict) in verdicts(&text) {
            prop_assert!(verdict != Verdict::Contradicted, "{:?}: {}", text, words);
        }
    }

    #[test]
    fn the_claims_of_any_text_are_words_of_it_in_their_order(parts in parts()) {
        let text = parts.concat();
        let claims = in_text(&text);
        for claim in &claims {
            prop_assert!(text.get(claim.text.clone()).is_some_and(|words| !words.is_empty()), "{:?}", claim);
            let stop = claim.stopped_at.clone();
            prop_assert!(stop.is_none_or(|stop| text.get(stop).is_some_and(|word| !word.is_empty())), "{:?}", claim);
        }
        prop_assert!(claims.is_sorted_by_key(|claim| claim.text.start), "{:?}: {:?}", text, claims);
    }

    #[test]
    fn a_sentence_is_judged_alike_beside_any_other(
        first in any::<prop::sample::Index>(), second in any::<prop::sample::Index>(),
    ) {
        let sentences = sentences();
        let (first, second) = (&first.get(&sentences).0, &second.get(&sentences).0);
        let alone = judged(&in_text(second), &(0..second.len()));
        let apart = format!("{first}\n\n{second}");
        prop_assert_eq!(&judged(&in_text(&apart), &(first.len() + 2..apart.len())), &alone, "{}", apart);
        // In one paragraph it may be read of what comes before, or refused for it, but not judged otherwise.
        if first.ends_with(['.', '!', '?']) {
            let beside = format!("{first} {second}");
            for (place, reading, verdict) in judged(&in_text(&beside), &(first.len() + 1..beside.len())) {
                let same = alone.iter().filter(|it| it.0 == place).collect::<Vec<_>>();
                let is_same = |it: &&(Range<usize>, Reading, Verdict)| it.1 == reading && it.2 == verdict;
                prop_assert!(same.is_empty() || same.iter().any(is_same), "{}", beside);
            }
        }
    }
}

/// What is true of the communes that were just counted is never contradicted, however few they are.
#[test]
fn what_is_true_of_some_communes_is_not_judged_of_all() {
    let (day, mut tried) = (MEL.about().reference, 0);
    let cells = Cells::on(&MEL, day, Scope::Everything);
    for &action in cells.running() {
        let of = |measure: Measure| {
            let figures = measure.figures(&MEL, Scope::Everything, When::On(day)).expect("figures");
            (figures[0].min, figures[0].max)
        };
        let (count, most) = of(Measure::Participants(action));
        let title = MEL.action(action).title.split(':').next().unwrap_or_default().trim();
        for least in [2, 7, 10, 15] {
            let reaches = |commune: &&_| {
                let (own, highest) = of(Measure::ParticipationsOf(**commune));
                assert_eq!(Threshold::at_least(least).min, least);
                own >= least.into() && highest >= own
            };
            let takes_part =
                cells.members().iter().filter(|&&commune| cells.get(action, commune).is_some_and(Cell::is_yes));
            let among = takes_part.filter(reaches).count() as u64;
            if count != most || among == 0 {
                continue;
            }
            for part in [
                format!(", dont {among} à au moins {least} actions"),
                format!(", dont {among} participent à au moins {least} actions"),
                format!(" ; seules {among} participent à au moins {least} actions"),
                format!(" ; {among} d’entre elles participent à au moins {least} actions"),
                format!(" ; {among} participent à au moins {least} actions"),
                if among == count { format!(", toutes dans au moins {least} actions") } else { String::new() },
                if among == count {
                    format!(". Toutes participent à au moins {least} actions")
                } else {
                    String::new()
                },
                if among == count {
                    format!(". Elles participent toutes à au moins {least} actions")
                } else {
                    String::new()
                },
            ] {
                let line = format!("{count} communes participent à l’action « {title} »{part}.");
                for claim in read(&line, &MEL, day, Scope::Everything) {
                    assert!(claim.verdict != Verdict::Contradicted, "{line}: {claim:?}");
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 200, "{tried}");
}

/// Each run of the parts of a sentence would take hours here.
#[test]
fn a_long_list_comes_to_an_end_and_no_number_of_it_is_passed_over() {
    for piece in ["Lille, ", "Lille et Roubaix et ", "12, ", "22 communes ("] {
        let text = piece.repeat(3000);
        let claims = in_text(&text);
        for (at, _) in text.match_indices("12").chain(text.match_indices("22")) {
            let after = claims.partition_point(|claim| claim.text.start <= at);
            assert!(after > 0 && claims[after - 1].text.end > at, "{piece}{at}");
        }
    }
}
