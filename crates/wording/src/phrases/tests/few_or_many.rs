//! Agreement for none, one and many; territories without actions, with one commune, with very many.

use std::sync::Arc;

use domain::dates::Day;
use domain::indicators::{DaySnapshot, Scope};
use domain::territory::Territory;
use fixtures::small_territory::made;

use super::all_texts;
use crate::phrases::{PhraseKind, PhraseSubject, body, first_threshold, texts, thresholds};

const ACTION: &str = "a,Archives,D,,,,2015,2015,,oui,,publie,s";

fn snapshot(territory: Territory) -> DaySnapshot {
    DaySnapshot::on(&Arc::new(territory), Day::parse("2019-12-13").expect("a day"), Scope::Everything)
}

/// The texts of a kind about the territory, in one line each, with plain spaces.
fn said(snapshot: &DaySnapshot, subject: PhraseSubject, kind: PhraseKind) -> Vec<String> {
    let plain = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ").replace("\n\n", " / ").replace('\n', " | ");
    texts(snapshot, subject, kind, 1).iter().map(|text| plain(body(text, false))).collect()
}

#[test]
fn one_commune_and_one_action_are_in_the_singular() {
    let one = snapshot(made(&["59001,,Alby,900,,"], &[ACTION], &["a,59001,participe,,,,publie,s"]));
    assert_eq!(
        said(&one, PhraseSubject::Territory, PhraseKind::Summary)[1],
        "Au 13 décembre 2019, 1 commune sur 1 participe à au moins 1 action. 1 action est inscrite au schéma et 1 est déployée."
    );
    let alby = one.tally.cells.members()[0];
    assert_eq!(
        said(&one, PhraseSubject::Commune(alby), PhraseKind::Summary),
        [
            "Au 13 décembre 2019, Alby participe à 1 action sur 1 en cours.",
            "Au 13 décembre 2019, Alby participe à 1 action sur 1 en cours.",
            "Au 13 décembre 2019, Alby participe à 1 action sur 1 en cours. / Alby participe à « Archives ».",
        ]
    );
}

#[test]
fn none_has_a_negation_and_nothing_is_said_of_actions_that_do_not_run() {
    let none = snapshot(made(&["59001,,Alby,900,,", "59002,,Bray,800,,"], &[ACTION], &[]));
    assert_eq!(
        said(&none, PhraseSubject::Territory, PhraseKind::Answer)[1],
        "Au 13 décembre 2019, les 2 communes participent à moins d’une action. Alby et Bray participent à moins d’une action."
    );
    let empty = snapshot(made(&["59001,,Alby,900,,", "59002,,Bray,800,,"], &[], &[]));
    assert_eq!(
        said(&empty, PhraseSubject::Territory, PhraseKind::Summary)[0],
        "Au 13 décembre 2019, le territoire compte 2 communes membres et 1 700 habitants."
    );
    let alby = empty.tally.cells.members()[0];
    assert!(said(&empty, PhraseSubject::Commune(alby), PhraseKind::Summary).is_empty());
    assert_eq!((thresholds(&empty), first_threshold(&empty)), (vec![2, 5], 5));
}

#[test]
fn no_text_has_an_empty_line_or_a_double_space() {
    let communes: Vec<String> = (0..158).map(|at| format!("59{at:03},,Commune {at},{},,", 500 + at * 100)).collect();
    let rows: Vec<String> = (0..100).map(|at| format!("a,59{at:03},participe,,,,publie,s")).collect();
    let communes: Vec<&str> = communes.iter().map(String::as_str).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let many = snapshot(made(&communes, &[ACTION], &rows));
    let texts = all_texts(&many, &[1, 2], 1);
    assert!(texts.len() > 1_000, "{}", texts.len());
    for text in &texts {
        let body = body(text, true);
        let wrong = ["  ", " .", "..", "..", "\n\n\n", " ,"].iter().find(|sign| body.contains(**sign));
        assert_eq!(wrong, None, "{body}");
        let begins = |first: char| first.is_uppercase() || first.is_ascii_digit() || first == '«';
        assert!(body.chars().next().is_some_and(begins), "{body}");
    }
}
