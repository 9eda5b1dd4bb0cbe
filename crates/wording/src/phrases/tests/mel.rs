//! Texts of the bundled territory, whole.

use std::sync::Arc;

use domain::dates::Day;
use domain::ids::{ActionId, CommuneCode};
use domain::indicators::{DaySnapshot, Scope};
use fixtures::mel::MEL;

use super::super::{PhraseKind, PhraseSubject, body, texts};

fn said(scope: Scope, subject: PhraseSubject, kind: PhraseKind) -> Vec<String> {
    let snapshot = DaySnapshot::on(&Arc::new(MEL.clone()), Day::parse("2019-12-13").expect("a day"), scope);
    let plain = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
    texts(&snapshot, subject, kind, 5).iter().map(|text| plain(body(text, false))).collect()
}

fn commune(code: &str) -> PhraseSubject {
    let code = CommuneCode::parse(code).expect("a code");
    PhraseSubject::Commune(MEL.find_commune(code).expect("a commune"))
}

fn action(id: &str) -> PhraseSubject {
    PhraseSubject::Action(MEL.find_action(&ActionId::parse(id).expect("an id")).expect("an action"))
}

#[test]
fn a_press_paragraph_states_the_findings_of_the_day_and_what_they_rest_on() {
    let said = said(Scope::Everything, PhraseSubject::Territory, PhraseKind::Press);
    assert_eq!(
        said,
        ["Schéma de mutualisation, Métropole Européenne de Lille.\n\n\
            Au 13 décembre 2019, 86 communes sur 90 participent à au moins 5 actions (illustratif). \
            En outre, les 90 communes participent à au moins 2 actions (illustratif). \
            37 actions sont inscrites au schéma et 25 sont déployées, dont 5 en 2019 (illustratif). \
            « Achat groupé d’électricité et de gaz » réunit la plus grande part des communes : 84 sur 90 (illustratif). \
            Enfin, 2 idées sont à l’étude.\n\n\
            Données en partie illustratives : sur 2 250 réponses, 90 viennent de sources publiées, 0 est saisie, \
            2 110 sont illustratives, inventées pour remplir le tableau, et 50 sont inconnues."]
    );
}

#[test]
fn without_illustrative_data_figures_are_intervals_and_illustrative_actions_are_counted_apart() {
    let said = said(Scope::PublishedOnly, PhraseSubject::Territory, PhraseKind::Summary);
    assert_eq!(said[0], "Au 13 décembre 2019, entre 0 et 90 communes sur 90 participent à au moins 5 actions.");
    for expected in [
        "37 actions sont inscrites au schéma, dont 30 illustratives (illustratif).",
        "Entre 5 et 25 actions ont été déployées en 2019 (illustratif).",
        "2 160 réponses sur 2 250 sont inconnues.",
    ] {
        assert!(said[2].contains(expected), "{expected:?} is not in {}", said[2]);
    }
}

#[test]
fn a_deliberation_has_what_the_law_asks_for_the_facts_and_a_decision() {
    let said = said(Scope::Everything, action("permis-de-louer"), PhraseKind::Deliberation);
    let fact = "au 13 décembre 2019, 22 communes sur 90 participent à « Permis de louer : lutte contre la non-décence de l’habitat »";
    assert_eq!(
        said,
        [
            format!(
                "Vu le code général des collectivités territoriales, notamment son article L. 5211-39-1 ;\n\n\
                Vu le schéma de mutualisation adopté le 19 juin 2015 ;\n\n\
                Considérant qu’{fact}, soit 769 171 habitants ;"
            ),
            format!(
                "Le conseil, après en avoir délibéré, décide :\n– de prendre acte qu’{fact} ;\n\
                – de communiquer la présente délibération aux communes membres."
            ),
        ]
    );
}

#[test]
fn questions_about_a_commune_are_answered_with_its_place_and_its_actions() {
    let said = said(Scope::Everything, commune("59350"), PhraseKind::Answer);
    assert_eq!(
        said[0],
        "Au 13 décembre 2019, Lille participe à un nombre d’actions compris entre 20 et 21 sur 25 en cours (illustratif). \
        Lille est 1re sur 4 pour le nombre d’actions, parmi les communes de 50 000 habitants et plus (illustratif)."
    );
    let without = "Lille ne participe pas à « Instruction commune des autorisations d’urbanisme », à « Prévention des \
        risques professionnels », à « Service unifié de protection des données personnelles » (illustratif). Il manque \
        la réponse de Lille pour « Exercices communs de gestion de crise » (illustratif).";
    assert!(said[2].ends_with(without), "{}", said[2]);
}

#[test]
fn who_takes_part_is_named_and_where_many_have_not_answered_that_is_said_without_names() {
    let known = said(Scope::Everything, PhraseSubject::Territory, PhraseKind::Answer);
    assert!(known[1].contains("Fretin, Hantay, Salomé et Tressin participent à moins de 5 actions"), "{}", known[1]);
    let unknown = said(Scope::PublishedOnly, PhraseSubject::Territory, PhraseKind::Answer);
    assert!(unknown[1].ends_with("Des réponses manquent."), "{}", unknown[1]);
    let takers = said(Scope::Everything, action("permis-de-louer"), PhraseKind::Answer);
    assert!(takers[1].contains("Armentières, Croix, Halluin"), "{}", takers[1]);
    assert!(takers[2].contains("Wicres et Willems ne participent pas à « Permis de louer"), "{}", takers[2]);
}
