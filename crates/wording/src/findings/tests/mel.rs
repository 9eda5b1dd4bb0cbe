//! All sentences of the bundled territory: with and without illustrative data, on three days.

use std::sync::Arc;

use domain::indicators::{CountClasses, DaySnapshot, FigureFinding, Interval, Scope, between};
use domain::territory::CommuneIndex;
use fixtures::mel::{MEL, day};

use crate::findings::{self, change, said};
use crate::overview;

const DAYS: [&str; 3] = ["2016-12-31", "2019-12-13", "2020-12-31"];

fn snapshot(on: &str, scope: Scope) -> DaySnapshot {
    DaySnapshot::on(&Arc::new(MEL.clone()), day(on), scope)
}

/// A text with plain spaces.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn plainly(on: &str, scope: Scope, found: fn(&DaySnapshot) -> FigureFinding) -> String {
    plain(&said(&snapshot(on, scope), found))
}

fn commune(name: &str) -> CommuneIndex {
    MEL.indexed_communes().find(|(_, it)| &*it.name == name).map(|(index, _)| index).unwrap()
}

/// All sentences about a day and about what changed since the end of 2015.
fn all(on: &str, scope: Scope) -> Vec<String> {
    let snapshot = snapshot(on, scope);
    let mut found = FigureFinding::all(&snapshot);
    for &commune in snapshot.tally.cells.members() {
        found.push(FigureFinding::commune(&snapshot, commune));
        found.push(FigureFinding::rank(&snapshot, commune, snapshot.tally.cells.members()));
        found.push(FigureFinding::peers(&snapshot, commune));
    }
    let changes = between(&MEL, day("2015-12-31"), day(on), scope);
    found.extend(FigureFinding::all_changes(&MEL, &changes, scope));
    let sentences = found.iter().map(|finding| change(finding, &MEL, changes.days));
    sentences.chain([findings::between(&MEL, &changes, scope)]).map(|text| plain(&text)).collect()
}

#[test]
fn without_illustrative_data_no_sentence_ranks_what_may_be_ranked_otherwise() {
    let published = |found| plainly("2019-12-13", Scope::PublishedOnly, found);
    assert_eq!(
        published(FigureFinding::extremes),
        "Le nombre d’actions par commune va d’un minimum compris entre 0 et 24 à un maximum compris entre 1 et 25"
    );
    assert_eq!(
        published(FigureFinding::adoption),
        "On ne sait pas quelle action réunit la plus grande part des communes"
    );
    assert_eq!(
        published(FigureFinding::deployments),
        "25 actions déployées au 13 décembre 2019, dont 20 illustratives ; on ne sait pas quelle année a été la plus active"
    );
    assert_eq!(
        published(FigureFinding::upcoming),
        "12 actions attendent d’être déployées, dont 10 illustratives ; 2 idées sont à l’étude"
    );
    assert_eq!(
        published(|snapshot| FigureFinding::Sources(snapshot.backing(None))),
        "2 160 réponses sur 2 250 sont inconnues ; les autres viennent de sources publiées ou d’une saisie"
    );
    assert_eq!(
        published(FigureFinding::half),
        "On ne sait pas si la moitié des communes participe à au moins une action"
    );
    assert_eq!(
        published(FigureFinding::most_common),
        "On ne sait pas quel nombre d’actions est le plus fréquent ; celui de 90 communes sur 90 n’est connu qu’entre deux bornes"
    );
    assert_eq!(
        published(|snapshot| FigureFinding::peers(snapshot, commune("Lille"))),
        "On ne sait pas si une action réunit des communes de même taille sans celle-ci."
    );
    assert_eq!(
        published(|snapshot| FigureFinding::rank(snapshot, commune("Lille"), snapshot.tally.cells.members())),
        "entre la 1re et la 90e sur 90"
    );
}

#[test]
fn with_all_data_a_range_stays_a_range() {
    let all = |found| plainly("2019-12-13", Scope::Everything, found);
    assert_eq!(all(FigureFinding::extremes), "Le nombre d’actions par commune va de 3 à 21");
    assert_eq!(
        all(FigureFinding::adoption),
        "« Achat groupé d’électricité et de gaz » réunit la plus grande part des communes : 93 % (84 sur 90)"
    );
    assert_eq!(
        all(FigureFinding::deployments),
        "25 actions déployées au 13 décembre 2019, dont 7 en 2016, l’année la plus active"
    );
    assert_eq!(
        all(FigureFinding::most_common),
        "On ne sait pas quel nombre d’actions est le plus fréquent ; celui de 41 communes sur 90 n’est connu qu’entre deux bornes"
    );
    assert_eq!(
        plainly("2020-12-31", Scope::Everything, FigureFinding::extremes),
        "Le nombre d’actions par commune va d’un minimum compris entre 0 et 3 à un maximum compris entre 21 et 24"
    );
}

#[test]
fn the_legend_of_the_map_says_how_many_communes_are_certainly_and_possibly_in_a_class() {
    let legend = |on: &str, scope: Scope| {
        let snapshot = snapshot(on, scope);
        let classes = CountClasses::up_to(snapshot.running());
        let (sizes, between) = classes.sizes(&snapshot.tally.counts);
        let entries = classes.limits().into_iter().zip(sizes).map(|(limits, size)| overview::class(limits, size));
        entries.chain([overview::between_classes(between)]).map(|text| plain(&text)).collect::<Vec<_>>()
    };
    let between = "plusieurs classes possibles : ";
    assert_eq!(
        legend("2019-12-13", Scope::PublishedOnly),
        [
            "0 à 4 : entre 0 et 90 communes",
            "5 à 9 : entre 0 et 90 communes",
            "10 à 14 : entre 0 et 90 communes",
            "15 à 19 : entre 0 et 90 communes",
            "20 et plus : entre 0 et 90 communes",
            &[between, "90 communes"].concat(),
        ]
    );
    let all = legend("2019-12-13", Scope::Everything);
    assert_eq!(all[0], "0 à 4 : 4 communes");
    assert!(all[5].starts_with(between) && all.iter().filter(|text| text.contains("entre ")).count() > 1, "{all:?}");
}

#[test]
fn without_illustrative_data_no_year_no_illustrative_title_and_no_superlative_is_stated() {
    let illustrative = |text: &str| {
        let is_made_up =
            |action: &&domain::territory::Action| domain::indicators::are_dates_unknown(action, Scope::PublishedOnly);
        MEL.actions().iter().filter(is_made_up).any(|action| text.contains(&*action.title))
    };
    for on in DAYS {
        let sentences = all(on, Scope::PublishedOnly);
        assert!(sentences.len() > 250, "{on}");
        for text in sentences {
            let is_open = text.contains("On ne sait pas") || text.contains("on ne sait pas");
            let ranks = ["le plus", "la plus", "les plus"].iter().any(|word| text.contains(word));
            assert!(is_open || !ranks, "{on}: {text}");
            assert!(!illustrative(&text), "{on}: {text}");
            let bare = ["déployées,", "inscrites au"].iter().any(|word| text.contains(word));
            assert!(!bare || text.contains("illustrative"), "{on}: {text}");
            for forbidden in ["Toutes les réponses", "Aucune autre", "Rien", "toujours", "exactement"] {
                assert!(!text.contains(forbidden), "{on}: {text}");
            }
        }
    }
}

#[test]
fn every_sentence_is_whole_and_has_percentages_only_with_their_fraction() {
    for (on, scope) in DAYS.into_iter().flat_map(|on| [(on, Scope::Everything), (on, Scope::PublishedOnly)]) {
        for text in all(on, scope) {
            assert!(!text.contains("  ") && !text.contains("« »") && !text.ends_with([' ', ',', ':']), "{text}");
            assert!(!text.contains(" %") || text.contains(" sur "), "{text}");
        }
    }
}

#[test]
fn participations_are_out_of_all_that_are_possible() {
    let said = |min, max, of| {
        let finding = FigureFinding::Participations { cells: Interval { min, max }, of };
        plain(&findings::sentence(&finding, &MEL, day("2019-12-13")))
    };
    assert_eq!(said(1023, 1023, 2241), "1 023 participations sur 2 241 possibles");
    assert_eq!(said(0, 0, 1), "0 participation sur 1 possible");
    assert_eq!(said(22, 2182, 2250), "Entre 22 et 2 182 participations sur 2 250 possibles");
    let of_mel = plainly("2019-12-13", Scope::Everything, FigureFinding::participations);
    assert_eq!(of_mel, "Entre 1 154 et 1 204 participations sur 2 214 possibles");
}
