//! Sending what a commune answers: what is summed up, the file and what it holds, what was sent, the receipt.

mod code;
mod receipt;
mod table;

use std::fs;

use browser_tests::{Failure, Key, Outcome, Page, Setup, scenario, single_file};
use domain::dates::{Day, ReducedDate};
use domain::fingerprint::Fingerprint;
use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::journal::{Answer, CellName, Edit, Journal, NetAnswer};
use domain::territory::{Action, ParticipationState, Territory};
use formats::{AnswersFile, CoveringNote, Document, EditsFile};

const FRETIN: &str = "59256";
const SEND: &str = "#/commune/59256/envoyer";
const OFFER: &str = "Enregistrer le fichier de réponse";

fn document() -> Outcome<Document> {
    let text = fs::read_to_string(single_file()?)?;
    let document = formats::page::document_in(&text).ok_or_else(|| Failure::new("The file has no document"))?;
    document.map_err(|why| Failure::new(format!("{why:?}")))
}

fn cell(action: &str, commune: &str) -> Outcome<CellName> {
    let none = || Failure::new("not an id");
    Ok(CellName {
        action: ActionId::parse(action).ok_or_else(none)?,
        commune: CommuneCode::parse(commune).ok_or_else(none)?,
    })
}

/// The ids of all running actions.
fn actions(territory: &Territory) -> Vec<String> {
    let day = Day::parse("2019-12-13");
    let is_running = |it: &&Action| day.is_some_and(|day| it.is_deployed_on(day));
    territory.actions().iter().filter(is_running).map(|action| action.id.to_string()).collect()
}

fn answered(cell: CellName, state: ParticipationState, since: &str, note: Option<&str>) -> Edit {
    Edit::answer(Answer { note: note.map(Into::into), ..Answer::since(cell, state, ReducedDate::parse(since)) })
}

/// A file of edits, whose entries are numbered from `first`.
fn edits(document: &Document, first: u8, edits: Vec<Edit>) -> String {
    let mut journal = Journal::default();
    for (number, edit) in (first..).zip(edits) {
        journal.record(EntryId::from_random([number; 12]), 1_700_000_000_000, edit);
    }
    let about = document.territory.about();
    EditsFile { document: about.id.clone(), title: about.title.to_string(), journal, damaged: Vec::new() }.write()
}

/// Three corrections of Fretin and five confirmations, with mistakes on the way and an answer of another commune.
fn some_answers(document: &Document) -> Outcome<String> {
    use ParticipationState::{No, TakesPart};
    let on = Day::parse("2019-12-13").ok_or_else(|| Failure::new("a day"))?;
    let actions = actions(&document.territory);
    let others: Vec<&String> = actions.iter().filter(|it| *it != "permis-de-louer" && *it != "assurances").collect();
    let confirmed = others[3..8].iter().map(|action| cell(action, FRETIN)).collect::<Outcome<Vec<_>>>()?;
    Ok(edits(
        document,
        1,
        vec![
            answered(cell("permis-de-louer", FRETIN)?, TakesPart, "2019-06", None),
            answered(cell(others[1], FRETIN)?, No, "2012", None),
            Edit::Undo { entry: EntryId::from_random([2; 12]) },
            answered(cell("permis-de-louer", FRETIN)?, TakesPart, "2019-04", Some("délibération du 3\u{202f}!")),
            answered(cell("permis-de-louer", "59350")?, No, "2012", None),
            answered(cell("assurances", FRETIN)?, No, "2012", None),
            answered(cell(others[0], FRETIN)?, ParticipationState::NotConcerned, "2012", None),
            Edit::Confirm { cells: confirmed[..2].to_vec(), on },
            Edit::Confirm { cells: confirmed[2..].to_vec(), on },
        ],
    ))
}

fn take_in(page: &Page, name: &str, text: &str) -> Outcome {
    page.open("#/modifications")?;
    page.take_in(name, text)?;
    page.shows(&format!("reprises de « {name} »"))
}

fn begin(page: &Page) -> Outcome<Document> {
    let document = document()?;
    take_in(page, "brouillon.json", &some_answers(&document)?)?;
    page.open(SEND)?;
    page.shows("La réponse de Fretin : 3 corrections et 5 confirmations")?;
    Ok(document)
}

/// The answer of a file.
fn answer_in(text: &str) -> Outcome<NetAnswer> {
    AnswersFile::read(text).map(|file| file.answer).map_err(|why| Failure::new(format!("{why:?}")))
}

/// That a file holds what Fretin answers and nothing else; gives the entries that it becomes in an untouched copy.
fn check_file(document: &Document, name: &str, text: &str) -> Outcome<Journal> {
    let answer = answer_in(text)?;
    assert_eq!((&answer.restored, &answer.retracted), (&vec![], &vec![]), "nothing takes anything back");
    for member in ["\"rank\"", "\"journal\"", "\"undo\"", "59350"] {
        assert!(!text.contains(member), "{member}");
    }
    let journal = answer.arrived(&Journal::default());
    let cells: Vec<CellName> = journal.entries().flat_map(|it| it.edit.cells()).cloned().collect();
    assert!(cells.iter().all(|cell| cell.commune.as_str() == FRETIN) && cells.len() == 8, "{cells:?}");
    let own = EditsFile::read(&some_answers(document)?).map_err(|why| Failure::new(format!("{why:?}")))?;
    let (sent, own) = (document.territory.after(&journal), document.territory.after(&own.journal));
    for action in actions(&document.territory) {
        let cell = cell(&action, FRETIN)?;
        let periods = |territory: &Territory| {
            territory.find_cell(&cell).map(|(action, commune)| territory.periods(action, commune).to_vec())
        };
        assert_eq!(periods(&sent), periods(&own), "{action}");
    }
    let fingerprint = Fingerprint::of(&sent).to_string();
    assert!(name.starts_with("reponse-fretin-") && name.ends_with(&format!("-{fingerprint}.json")), "{name}");
    Ok(journal)
}

scenario!(what_was_answered_is_summed_up_sent_and_read_back_by_a_fresh_copy, |page| {
    let document = begin(page)?;
    let corrected = page.within("Ce que vous corrigez");
    corrected.shows("Permis de louer : lutte contre la non-décence de l’habitat")?;
    corrected.shows("Participe depuis avril 2019, remarque : « délibération du 3 ! »")?;
    page.within("Ce que vous confirmez").shows("5 réponses confirmées sans changement.")?;
    page.within("Ce qui reste").shows("17 actions sur 25 n’ont pas encore de réponse.")?;
    page.field("Remarque (facultatif)").fill("Vu en conseil le 3.")?;
    page.field("Votre nom (facultatif)").fill("Claire Martin")?;
    page.field("Votre fonction (facultatif)").fill("secrétaire de mairie")?;
    let parts =
        ["Fretin (59256)", "3\u{a0}corrections", "Vu en conseil", "Claire Martin, secrétaire de mairie", "avril 2019"];
    let has_parts = |message: &str| parts.iter().all(|part| message.contains(part));
    let message = page.field("Texte du message").has_value_that(&format!("has {parts:?}"), has_parts)?;
    assert!(!message.contains('\u{202f}'), "{message}");
    page.click(OFFER)?;
    let file = page.take_download()?;
    let journal = check_file(&document, &file.name, &file.text()?)?;
    assert!(message.contains(&file.name));
    let note = CoveringNote::read(&file.text()?).ok_or_else(|| Failure::new("no note"))?;
    assert_eq!(
        (&*note.name, &*note.role, &*note.remark),
        ("Claire Martin", "secrétaire de mairie", "Vu en conseil le 3.")
    );
    assert!(journal.entries().all(|it| it.author.as_deref() == Some("Claire Martin, secrétaire de mairie")));
    page.shows("est-il bien dans vos téléchargements ?")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.does_not_show("Dernier envoi")?;
    page.click("Oui, il y est")?;
    page.shows("C’est noté.")?;
    page.focus_comes_to("the text to copy", |name| name == "Copier le texte du message")?;
    page.shows("Rien n’a changé depuis.")?;
    take_in(page, "la-mienne.json", &file.text()?)?;
    page.open("#/contradictions")?;
    page.shows("Aucune contradiction")?;
    page.clear_browser_data()?;
    page.open("#/commune/59256")?;
    page.reload()?;
    page.shows("Fretin participe à 4 des 25 actions en cours")?;
    take_in(page, "reponse.json", &file.text()?)?;
    page.shows("Claire Martin, secrétaire de mairie")?;
    page.open("#/journal")?;
    page.shows("Claire Martin, secrétaire de mairie (déclaré)")?;
    let fingerprint = Fingerprint::of(&document.territory.after(&journal)).to_string();
    page.shows(&fingerprint)?;
});

scenario!(what_has_changed_since_the_answer_was_sent_is_said_after_a_restart_and_sent_again, |page| {
    let document = begin(page)?;
    page.click(OFFER)?;
    let first = page.take_download()?.text()?;
    page.click("Oui, il y est")?;
    page.shows("Dernier envoi, le")?;
    page.reopen_the_browser()?;
    page.shows("Rien n’a changé depuis.")?;
    let actions = actions(&document.territory);
    let last = &actions[actions.len() - 1];
    let more = edits(
        &document,
        100,
        vec![
            answered(cell(last, FRETIN)?, ParticipationState::Interested, "2019", None),
            Edit::Withdraw { entries: [1, 4].map(|it| EntryId::from_random([it; 12])).to_vec(), cells: Vec::new() },
        ],
    );
    take_in(page, "suite.json", &more)?;
    page.open(SEND)?;
    page.shows("2 réponses ont changé depuis l’envoi du")?;
    page.shows("renvoyez-les")?;
    page.click(OFFER)?;
    let second = page.take_download()?.text()?;
    page.click("Oui, il y est")?;
    page.shows("Rien n’a changé depuis.")?;
    let first = answer_in(&first)?.arrived(&Journal::default());
    let second = answer_in(&second)?.arrived(&first);
    let after = document.territory.after(&first.merged_with(&second));
    let periods = |territory: &Territory| {
        let cell = cell("permis-de-louer", FRETIN).ok()?;
        territory.find_cell(&cell).map(|(action, commune)| territory.periods(action, commune).to_vec())
    };
    assert_eq!(periods(&after), periods(&document.territory), "the correction is taken back where it arrived");
});

scenario!(the_answer_is_sent_with_the_keyboard_alone_in_a_narrow_window, |page| {
    let document = begin(page)?;
    page.resize(if page.is_chromium() { 390 } else { 500 }, 844)?;
    page.run("document.getElementById('titre').focus()", Vec::new())?;
    page.tab_to("Remarque (facultatif)")?;
    page.type_text("Par téléphone.")?;
    page.tab_to(OFFER)?;
    page.press(&[Key::Enter])?;
    let file = page.take_download()?;
    check_file(&document, &file.name, &file.text()?)?;
    page.shows("est-il bien dans vos téléchargements ?")?;
    page.tab_to("Oui, il y est")?;
    // A Firefox that is driven presses no button by key after a download.
    if page.is_chromium() {
        page.press(&[Key::Enter])?;
    } else {
        page.click("Oui, il y est")?;
    }
    page.focus_comes_to("the text to copy", |name| name == "Copier le texte du message")?;
    page.shows("Dernier envoi, le")?;
    let beyond = "return document.documentElement.scrollWidth - innerWidth";
    page.gives_that("nothing beyond the window", beyond, &[], |it| it.as_i64().is_some_and(|beyond| beyond <= 0))?;
});

scenario!(nothing_is_noted_where_the_file_was_not_found, |page| {
    begin(page)?;
    page.click(OFFER)?;
    page.take_download()?;
    page.click("Non")?;
    page.shows("Rien n’est noté.")?;
    page.focus_comes_to("the button", |name| name == OFFER)?;
    page.does_not_show("Dernier envoi")?;
});

scenario!(a_browser_that_keeps_nothing_says_so_and_sends_all_the_same, Setup::storage_blocked(), |page| {
    let document = begin(page)?;
    page.shows("Ce navigateur ne garde rien pour ce carnet")?;
    page.click(OFFER)?;
    let file = page.take_download()?;
    check_file(&document, &file.name, &file.text()?)?;
    page.click("Oui, il y est")?;
    page.shows("Dernier envoi, le")?;
    page.shows("Ce navigateur ne garde rien pour ce carnet")?;
});

scenario!(a_trace_that_cannot_be_read_is_said_and_never_overwritten, |page| {
    let document = begin(page)?;
    let key = format!("carnet-envoi/{}/{FRETIN}", document.territory.about().id);
    page.store(&key, "{\"kind\":\"answers\"")?;
    page.reload()?;
    page.shows("Ce navigateur garde la trace d’un envoi qu’il ne sait plus lire")?;
    page.click(OFFER)?;
    page.take_download()?;
    page.click("Oui, il y est")?;
    page.shows("Dernier envoi, le")?;
    page.frame()?;
    assert_eq!(page.stored()?.get(&key).map(String::as_str), Some("{\"kind\":\"answers\""));
});

scenario!(before_anything_is_answered_the_page_leads_to_the_answers, |page| {
    page.open(SEND)?;
    page.shows("Rien n’est encore répondu pour Fretin")?;
    page.does_not_show(OFFER)?;
    page.click("Commencer")?;
    page.is_at("#/commune/59256")?;
    page.open("#/commune/59011/envoyer")?;
    page.shows("Rien n’est encore répondu pour Annœullin")?;
    page.shows("choisissez une autre date")?;
});

scenario!(the_message_is_written_to_the_contact_of_the_territory, |page| {
    let document = document()?;
    let contact = "\"contact\":\"Service des coopérations, coop@mel.example.fr\",\"epci\":";
    page.open_changed("contact.html", |text| text.replacen("\"epci\":", contact, 1), "#/modifications")?;
    page.take_in("brouillon.json", &some_answers(&document)?)?;
    page.shows("reprises de « brouillon.json »")?;
    page.run("location.hash = arguments[0]", vec![SEND.into()])?;
    page.shows("À coop@mel.example.fr.")?;
    let href = "return [...document.links].find((link) => link.textContent.trim() === arguments[0])?.href ?? ''";
    page.gives_that("an address to write to", href, &["Écrire le message".into()], |href| {
        let href = href.as_str().unwrap_or_default();
        let is_to_contact = href.starts_with("mailto:coop@mel.example.fr?subject=R%C3%A9ponse%20de%20Fretin");
        is_to_contact && href.len() <= 1_800 && href.contains("%0D%0A")
    })?;
    // What was edited on other tables is not shown with the original's.
    take_in(page, "brouillon.json", &some_answers(&document)?)?;
    page.open(SEND)?;
    page.shows("dont ce fichier ne donne pas l’adresse")?;
});
