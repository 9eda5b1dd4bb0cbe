//! Edits that come from others: all that they would change is shown, and nothing is stored before it is accepted.

use browser_tests::{Key, Outcome, Page, scenario};
use domain::ids::EntryId;
use domain::journal::{ActionField, Answer, CellName, CommuneField, Edit, Entry, Journal};
use domain::territory::ParticipationState as State;
use fixtures::edits::{action, answer, cell, of_action, of_commune};
use fixtures::mel::MEL;
use formats::EditsFile;
use serde_json::{Value, json};

const FIELD: &str = "Reprendre un fichier de modifications";
const FRETIN: &str = "59256";
const LILLE: &str = "59350";
/// What the browser keeps under the id of the bundled document.
const STORED: &str = "return JSON.stringify(Object.entries(localStorage).filter(([key]) => key.startsWith('carnet/')))";

/// A file of edits, each by somebody else.
fn file(edits: impl IntoIterator<Item = Edit>) -> String {
    let about = MEL.about();
    let entry = |(number, edit): (u8, Edit)| Entry {
        id: EntryId::from_random([number; 12]),
        rank: u64::from(number),
        at: 0,
        parents: None,
        replaces: [].into(),
        author: Some("Un inconnu".into()),
        edit,
    };
    let journal = Journal::of((1..).zip(edits).map(entry));
    EditsFile { document: about.id.clone(), title: about.title.to_string(), journal, damaged: Vec::new() }.write()
}

/// Deletes an action, renames a commune, claims that nothing changes in a published answer, confirms and answers.
fn hostile() -> String {
    let permit: CellName = cell("permis-de-louer", "59011");
    let claims_nothing = Answer { before: Some(State::No), ..Answer::since(permit, State::No, None) };
    let on = MEL.about().reference;
    file([
        Edit::DeleteAction { action: action("archives") },
        of_commune(LILLE, [CommuneField::Name("L’Isle".into())]),
        of_action("assurances", [ActionField::Title("Assurances gratuites".into())]),
        Edit::answer(claims_nothing),
        Edit::Confirm { cells: vec![cell("achat-energie", FRETIN)], on },
        answer(cell("papier-fournitures", FRETIN), State::Interested, ("2018", "")),
    ])
}

fn review(page: &Page) -> Outcome {
    page.open("#/modifications")?;
    page.choose_file(FIELD, "inconnu.json", &hostile())?;
    page.shows("À relire avant d’ajouter : « inconnu.json »")
}

scenario!(all_that_edits_from_elsewhere_would_change_is_shown_before_anything_is_stored, |page| {
    page.open("#/modifications")?;
    let before = page.run(STORED, vec![])?;
    review(page)?;
    page.focus_comes_to("the heading of the review", |name| name.starts_with("À relire avant d’ajouter"))?;
    let shown = page.within("À relire avant d’ajouter : « inconnu.json »");
    shown.shows("Le fichier ne dit pas quelle commune l’envoie.")?;
    shown.shows("Ce qui serait supprimé : 1")?;
    shown.shows("Action supprimée")?;
    shown.shows("Actions et communes : 2")?;
    shown.shows("Lille : Nom")?;
    shown.shows("Lille → , puis L’Isle")?;
    shown.shows("Mutualisation des assurances : Intitulé")?;
    shown.shows("Assurances gratuites")?;
    shown.shows("Réponses illustratives qui seraient confirmées : 1")?;
    page.does_not_show("Commune ajoutée")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    // Nothing is stored, and nothing is shown elsewhere.
    page.gives(STORED, &[], before.clone())?;
    page.shows("Aucune modification par rapport aux données d’origine")?;
    page.click("Ne rien ajouter")?;
    page.shows("« inconnu.json » n’a pas été ajouté. Rien n’a changé ici, et rien n’en est gardé.")?;
    page.does_not_show("À relire avant d’ajouter")?;
    page.gives(STORED, &[], before)?;
    page.reload()?;
    page.shows("Aucune modification par rapport aux données d’origine")?;
});

scenario!(a_published_answer_that_is_replaced_is_shown_as_it_was_whatever_the_file_claims, |page| {
    page.open("#/modifications")?;
    let permit = cell("permis-de-louer", LILLE);
    let said = Answer { before: Some(State::No), ..Answer::since(permit, State::No, None) };
    page.choose_file(FIELD, "menteur.json", &file([Edit::answer(said)]))?;
    let shown = page.within("À relire avant d’ajouter : « menteur.json »");
    shown.shows("Réponses : 1")?;
    shown.shows("Participe depuis le 1er avril 2019, publié")?;
    shown.shows("Ne participe pas")?;
    page.click("Ajouter ces modifications")?;
    page.shows("Une entrée nouvelle reprise de « menteur.json »")?;
    page.shows("1 modification par rapport aux données d’origine")?;
});

scenario!(an_entry_that_has_the_id_of_another_is_refused, |page| {
    let mine = file([answer(cell("papier-fournitures", FRETIN), State::Interested, ("2018", ""))]);
    let theirs = file([answer(cell("papier-fournitures", FRETIN), State::TakesPart, ("2018", ""))]);
    page.open("#/modifications")?;
    page.take_in("la-mienne.json", &mine)?;
    page.shows("1 modification par rapport aux données d’origine")?;
    let before: Value = page.run(STORED, vec![])?;
    page.choose_file(FIELD, "fausse.json", &theirs)?;
    page.shows("« fausse.json » n’a pas été repris : 1 entrée y porte l’identifiant d’une autre")?;
    page.does_not_show("À relire avant d’ajouter")?;
    page.gives(STORED, &[], before.clone())?;
    assert_ne!(before, json!("[]"));
});

scenario!(more_than_a_hundred_changes_are_all_within_reach_of_the_keyboard, |page| {
    let on = MEL.about().reference;
    let communes = MEL.communes().iter().filter(|commune| commune.is_member_on(on));
    let answers = communes
        .map(|commune| answer(cell("papier-fournitures", commune.code.as_str()), State::Interested, ("2018", "")));
    page.open("#/modifications")?;
    page.choose_file(FIELD, "tout.json", &file(answers))?;
    page.shows("À relire avant d’ajouter : « tout.json »")?;
    page.shows("et 36 autres")?;
    page.tab_to("Voir la suite : Réponses : 86")?;
    page.press(&[Key::Enter])?;
    page.does_not_show("et 36 autres")?;
    page.within("À relire avant d’ajouter : « tout.json »").shows("Wicres")?;
    page.tab_to("Ajouter ces modifications")?;
    page.press(&[Key::Enter])?;
    page.shows("90 entrées nouvelles reprises de « tout.json »")?;
});

/// An answer of Fretin, of the first version, that takes back an entry of somebody else and answers for Lille.
fn earlier_answer(of_others: EntryId) -> String {
    let id = MEL.about().id.to_string();
    json!({
        "format": "carnet-de-mutualisation", "version": 1, "kind": "answers", "document": id, "title": "",
        "note": { "commune": FRETIN, "at": 1, "name": "Claire" },
        "journal": [
            { "id": "0a0a0a0a0a0a0a0a0a0a0a0a", "rank": 9, "at": 1, "edit": "withdraw", "entries": [of_others.to_string()] },
            { "id": "0b0b0b0b0b0b0b0b0b0b0b0b", "rank": 10, "at": 2, "edit": "answer", "action": "assurances",
              "commune": LILLE, "state": "non" },
            { "id": "0c0c0c0c0c0c0c0c0c0c0c0c", "rank": 11, "at": 3, "edit": "answer", "action": "assurances",
              "commune": FRETIN, "state": "non" },
            { "id": "0d0d0d0d0d0d0d0d0d0d0d0d", "rank": 12, "at": 4, "edit": "answer", "action": "assurances",
              "commune": FRETIN, "state": "interessee" },
        ],
    })
    .to_string()
}

scenario!(an_answer_of_an_earlier_version_is_reduced_to_what_it_says_in_the_end, |page| {
    page.open("#/modifications")?;
    let said = answer(cell("papier-fournitures", LILLE), State::Interested, ("2018", ""));
    page.take_in("d-ici.json", &file([said]))?;
    page.shows("1 modification par rapport aux données d’origine")?;
    page.choose_file(FIELD, "ancienne.json", &earlier_answer(EntryId::from_random([1; 12])))?;
    let shown = page.within("À relire avant d’ajouter : « ancienne.json »");
    shown.shows("Le fichier dit venir de Fretin.")?;
    shown.shows("Réponse de Fretin, par Claire (déclaré).")?;
    shown.shows("Réponses d’autres communes que Fretin : 2")?;
    shown.shows("Réponses : 1")?;
    page.click("Ajouter ces modifications")?;
    page.shows("2 modifications par rapport aux données d’origine")?;
    page.open("#/journal")?;
    page.shows("2 gestes par")?;
    // What was answered and then answered otherwise did not arrive.
    page.does_not_show("Ne participe pas → Intéressée")?;
    page.open("#/modifications")?;
    page.choose_file(FIELD, "ancienne.json", &earlier_answer(EntryId::from_random([1; 12])))?;
    page.shows("tout y était déjà")?;
});

scenario!(an_answer_made_from_other_tables_or_unknown_edits_says_so, |page| {
    let (commune, none) = (fixtures::edits::code(FRETIN), Journal::default());
    let said = answer(cell("papier-fournitures", FRETIN), State::Interested, ("2018", ""));
    let received = fixtures::edits::journal([answer(cell("assurances", LILLE), State::No, ("", ""))]);
    let mut own = received.clone();
    own.append(None, 0, said);
    let request = domain::journal::AnswerRequest {
        commune: Some(commune),
        author: Some("Claire".into()),
        received: &received,
        sent: &none,
        on: MEL.about().reference,
        day_of: |_| MEL.about().reference,
    };
    let mut made = own.answer_of(&request, &MEL, &MEL.after(&own));
    made.base.tables = domain::fingerprint::ContentDigest::of(&MEL.after(&own));
    let about = MEL.about();
    let file = formats::AnswersFile { document: about.id.clone(), title: about.title.to_string(), answer: made };
    page.open("#/modifications")?;
    page.choose_file(FIELD, "reponse.json", &file.write())?;
    let shown = page.within("À relire avant d’ajouter : « reponse.json »");
    shown.shows("Il a été fait sur d’autres tables que celles de ce carnet")?;
    shown.shows("Il a été fait sur un exemplaire qui avait des modifications inconnues ici")?;
    shown.shows("Réponses : 1")?;
    page.at_each(&[(1366, 768), (390, 844), (1920, 1080)], |width, height| {
        page.screenshot("review", width, height).map(drop)
    })?;
    page.click("Ne rien ajouter")?;
    page.shows("Aucune modification par rapport aux données d’origine")?;
});

/// A file of edits with this entry, as it would be written by somebody who wants to stop the program.
fn oversized(mut entry: Value) -> String {
    let id = MEL.about().id.to_string();
    for (member, value) in
        [("v", json!(4)), ("id", json!("010101010101010101010101")), ("rank", json!(1)), ("at", json!(1))]
    {
        entry[member] = value;
    }
    json!({
        "format": "carnet-de-mutualisation", "version": 4, "kind": "edits", "document": id, "title": "",
        "journal": [entry],
    })
    .to_string()
}

scenario!(what_is_too_large_is_refused_with_its_place_and_changes_nothing, |page| {
    let column = |name: &str, value: &str| json!({ "name": name, "values": [value], "rows": [0, -4_999_999] });
    let run = json!({ "file": "", "length": 5_000_000, "columns": [column("action", "assurances"), column("commune", LILLE)] });
    let confirmed = oversized(json!({ "edit": "confirm", "on": "2019-12-13", "cells": run }));
    assert!(confirmed.len() < 1_024, "a few bytes stand for millions of rows");
    let note = ["|", &"é".repeat(2_001)].concat();
    let said = json!([["assurances", LILLE, "non", "", "", note]]);
    let named = json!({ "edit": "snapshot", "name": "x".repeat(2_001), "entries": [] });
    page.open("#/modifications")?;
    let before = page.run(STORED, vec![])?;
    for (name, text, sentence) in [
        (
            "suite.json",
            confirmed,
            "dans sa modification n° 1, il annonce 5 000 000 lignes, et le carnet en lit 20 000 au plus",
        ),
        ("remarque.json", oversized(json!({ "edit": "answer", "answers": said })), "la remarque fait 2 001 signes"),
        ("nom.json", oversized(named), "le nom fait 2 001 signes"),
        ("longue.json", " ".repeat(5_000_001), "ses données font 5,1 Mo, et le carnet en lit 5 Mo au plus"),
    ] {
        page.choose_file(FIELD, name, &text)?;
        page.shows(sentence)?;
        page.does_not_show("À relire avant d’ajouter")?;
        page.gives(STORED, &[], before.clone())?;
    }
});
