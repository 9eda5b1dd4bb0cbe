//! Drafts in a browser whose storage is full, blocked, damaged, newer or shared: no edit is lost or overwritten.

use browser_tests::{Outcome, Page, Setup, scenario};

const KEY: &str = "carnet/6c1f0a52-9b7e-4d38-a1c4-2e5f83d0b976";
/// Where it stands when the last opening began, as long as it has not ended.
const OPENING: &str = "carnet-ouverture";
const ACTION: &str = "Mutualisation des assurances";

fn answer(page: &Page) -> Outcome {
    page.open("#/commune/59256")?;
    page.click(&format!("Corriger : {ACTION}"))?;
    page.click("Oui, elle participe")?;
    page.click("Enregistrer la réponse")?;
    page.shows("Fretin participe à 5 des 25")
}

/// All edits of the document in local storage.
fn saved_edits(page: &Page) -> Outcome<String> {
    let texts = page.stored()?.into_iter().filter(|(key, _)| key.starts_with(KEY)).map(|(_, text)| text);
    Ok(texts.collect())
}

scenario!(with_blocked_storage_there_is_a_warning_and_the_edits_can_be_downloaded, Setup::storage_blocked(), |page| {
    page.open("#/")?;
    page.shows("n’autorise pas ce carnet à garder les modifications")?;
    answer(page)?;
    page.shows("1 modification, pas encore gardée")?;
    page.click("Enregistrer les modifications dans un fichier")?;
    assert!(page.downloads(1)?[0].text()?.contains("\"assurances\""));
});

scenario!(with_full_storage_there_is_a_warning_and_edits_are_in_both_copies_once_there_is_space, |page| {
    page.open("#/")?;
    page.fill_storage()?;
    answer(page)?;
    page.shows("en un seul exemplaire : sa mémoire locale est pleine")?;
    page.shows("1 modification, gardée en un seul exemplaire")?;
    page.free_storage()?;
    page.click("Réessayer")?;
    page.shows("1 modification, gardée dans ce navigateur")?;
    page.does_not_show("est pleine")?;
    assert!(saved_edits(page)?.contains("\"assurances\""));
});

scenario!(unreadable_edits_stay_unchanged_until_the_user_sets_them_aside, |page| {
    page.open("#/")?;
    page.store(KEY, "{\"abîmé")?;
    page.reload()?;
    page.shows("sont illisibles")?;
    answer(page)?;
    page.shows("1 modification, gardée dans ce navigateur")?;
    assert_eq!(page.stored()?[KEY], "{\"abîmé");
    page.click("Enregistrer ce qui était gardé dans un fichier")?;
    assert_eq!(page.downloads(1)?[0].text()?, "{\"abîmé");
    page.click("Mettre de côté et continuer")?;
    page.does_not_show("sont illisibles")?;
    page.stores("what was unreadable", |stored| stored.values().any(|text| text == "{\"abîmé"))?;
    page.reload()?;
    page.shows("Fretin participe à 5 des 25")?;
    page.does_not_show("sont illisibles")?;
});

scenario!(edits_of_a_newer_version_are_reported_and_stay_unchanged, |page| {
    page.open("#/commune/59256")?;
    let newer = "{\"id\":\"000000000000000000000001\",\"v\":12}\n";
    let key = format!("{KEY}/autre/1");
    page.store(&key, newer)?;
    page.reload()?;
    page.shows("viennent d’une version plus récente du carnet (format 12)")?;
    page.shows("Fretin participe à 4 des 25")?;
    page.does_not_show("Mettre de côté")?;
    answer(page)?;
    page.shows("1 modification, gardée dans ce navigateur")?;
    assert_eq!(page.stored()?[&key], newer);
});

scenario!(a_draft_of_version_1_is_read_and_stays_unchanged, |page| {
    page.open("#/commune/59256")?;
    let draft = "{\"document\":\"6c1f0a52-9b7e-4d38-a1c4-2e5f83d0b976\",\"format\":\"carnet-de-mutualisation\",\"journal\":[{\"action\":\"assurances\",\"at\":1,\"commune\":\"59256\",\"edit\":\"answer\",\"id\":\"0102030405060708090a0b0c\",\"rank\":1,\"state\":\"participe\"}],\"kind\":\"answers\",\"title\":\"\",\"version\":1}";
    page.store(KEY, draft)?;
    page.reload()?;
    page.shows("Fretin participe à 5 des 25")?;
    page.shows("1 modification, gardée dans ce navigateur")?;
    assert_eq!(page.stored()?[KEY], draft);
});

scenario!(two_tabs_show_each_other_s_answers, |page| {
    page.open("#/commune/59256")?;
    page.second_tab()?;
    answer(page)?;
    page.tab(0)?;
    page.shows("Fretin participe à 5 des 25")?;
    page.button("Annuler").click_it()?;
    page.shows("Fretin participe à 4 des 25")?;
    page.tab(1)?;
    page.shows("Fretin participe à 4 des 25")?;
});

scenario!(drafts_of_another_copy_of_the_file_are_announced, |page| {
    answer(page)?;
    page.store("carnet-copie/6c1f0a52-9b7e-4d38-a1c4-2e5f83d0b976", "file:///partage/carnet.html")?;
    page.reload()?;
    page.shows("fait depuis une autre copie du fichier")?;
    page.click("Voir ces modifications")?;
    page.shows("1 modification par rapport aux données d’origine")?;
    page.click("Compris")?;
    page.does_not_show("depuis une autre copie")?;
});

scenario!(an_unreadable_document_is_reported_and_leaves_drafts_unchanged, |page| {
    answer(page)?;
    page.shows("1 modification, gardée dans ce navigateur")?;
    page.stores("no opening that goes on", |stored| !stored.contains_key(OPENING))?;
    let before = page.stored()?;
    page.open_changed("casse.html", |text| text.replacen("\"kind\":\"document\"", "\"kind\":", 1), "#/")?;
    page.shows("Les données de ce fichier ne peuvent pas être lues")?;
    page.open("#/commune/59256")?;
    page.shows("Fretin participe à 5 des 25")?;
    page.stores("what it had before", |stored| *stored == before)?;
});

scenario!(an_answer_is_saved_even_if_the_program_stops_while_recording_it, |page| {
    page.open("#/commune/59256")?;
    page.click(&format!("Corriger : {ACTION}"))?;
    page.click("Oui, elle participe")?;
    // From here on, the page cannot be updated.
    page.run("Document.prototype.createElement = () => { throw new Error('essai') }; Node.prototype.insertBefore = Document.prototype.createElement; Document.prototype.createTextNode = Document.prototype.createElement", vec![])?;
    page.click("Enregistrer la réponse")?;
    page.reload()?;
    page.shows("Fretin participe à 5 des 25")?;
});

scenario!(after_an_opening_that_did_not_end_the_page_opens_without_the_edits_that_are_kept, |page| {
    answer(page)?;
    page.shows("1 modification, gardée dans ce navigateur")?;
    page.stores("no opening that goes on", |stored| !stored.contains_key(OPENING))?;
    let kept = page.stored()?;
    page.store(OPENING, "1700000000000")?;
    page.run("location.reload()", Vec::new())?;
    page.shows("La dernière ouverture d’un carnet dans ce navigateur n’est pas allée à son terme")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.click("Ouvrir sans les modifications gardées")?;
    page.shows("Ce carnet est ouvert sans les modifications gardées dans ce navigateur")?;
    page.shows("Fretin participe à 4 des 25")?;
    page.click(&format!("Confirmer : {ACTION}"))?;
    page.shows("pas encore gardée")?;
    page.click("1 geste pas encore dans le fichier")?;
    page.click("Enregistrer une copie")?;
    page.shows("est proposée au téléchargement")?;
    page.click("Oui, elle y est")?;
    assert_eq!(
        page.stored()?.into_iter().filter(|(key, _)| key != OPENING).collect::<Vec<_>>(),
        kept.into_iter().collect::<Vec<_>>()
    );
    page.open("#/commune/59256")?;
    page.reload()?;
    page.shows("Fretin participe à 5 des 25")?;
    page.does_not_show("sans les modifications")?;
    // Who chooses to open as usual finds everything.
    page.store(OPENING, "1700000000000")?;
    page.run("location.reload()", Vec::new())?;
    page.click("Ouvrir normalement")?;
    page.shows("Fretin participe à 5 des 25")?;
    page.stores("no opening that goes on", |stored| !stored.contains_key(OPENING))?;
});
