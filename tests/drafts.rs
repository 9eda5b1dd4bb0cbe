//! Edits in a browser that is full, blocked, damaged, newer, shared: nothing is lost, nothing is written over.

use browser_tests::{Outcome, Page, Setup, scenario};

const KEY: &str = "carnet/6c1f0a52-9b7e-4d38-a1c4-2e5f83d0b976";
const ACTION: &str = "Mutualisation des assurances";

fn answer(page: &Page) -> Outcome {
    page.open("#/commune/59256")?;
    page.click(&format!("Corriger : {ACTION}"))?;
    page.click("Oui, elle participe")?;
    page.click("Enregistrer la réponse")?;
    page.sees("Fretin participe à 5 des 25")
}

/// All that local storage holds of the edits of the document.
fn kept(page: &Page) -> Outcome<String> {
    let texts = page.stored()?.into_iter().filter(|(key, _)| key.starts_with(KEY)).map(|(_, text)| text);
    Ok(texts.collect())
}

scenario!(a_browser_that_keeps_nothing_says_so_and_offers_the_edits_as_a_file, Setup::storage_blocked(), |page| {
    page.open("#/")?;
    page.sees("n’autorise pas ce carnet à garder vos modifications")?;
    answer(page)?;
    page.sees("1 modification, pas encore gardée")?;
    page.click("Enregistrer mes modifications dans un fichier")?;
    assert!(page.downloads(1)?[0].text()?.contains("\"assurances\""));
});

scenario!(a_full_browser_says_so_and_keeps_the_edits_in_both_places_once_there_is_room, |page| {
    page.open("#/")?;
    page.fill_storage()?;
    answer(page)?;
    page.sees("en un seul exemplaire : sa mémoire locale est pleine")?;
    page.sees("1 modification, gardée en un seul exemplaire")?;
    page.free_storage()?;
    page.click("Réessayer")?;
    page.sees("1 modification, gardée dans ce navigateur")?;
    page.sees_not("est pleine")?;
    assert!(kept(page)?.contains("\"assurances\""));
});

scenario!(what_cannot_be_read_is_left_alone_until_it_is_put_aside, |page| {
    page.open("#/")?;
    page.store(KEY, "{\"abîmé")?;
    page.reload()?;
    page.sees("sont illisibles")?;
    answer(page)?;
    page.sees("1 modification, gardée dans ce navigateur")?;
    assert_eq!(page.stored()?[KEY], "{\"abîmé");
    page.click("Enregistrer ce qui était gardé dans un fichier")?;
    assert_eq!(page.downloads(1)?[0].text()?, "{\"abîmé");
    page.click("Mettre de côté et continuer")?;
    page.sees_not("sont illisibles")?;
    assert!(page.stored()?.values().any(|text| text == "{\"abîmé"));
    page.reload()?;
    page.sees("Fretin participe à 5 des 25")?;
    page.sees_not("sont illisibles")?;
});

scenario!(what_a_newer_version_wrote_is_named_and_left_alone, |page| {
    page.open("#/commune/59256")?;
    let newer = "{\"id\":\"000000000000000000000001\",\"v\":12}\n";
    let key = format!("{KEY}/autre/1");
    page.store(&key, newer)?;
    page.reload()?;
    page.sees("viennent d’une version plus récente du carnet (format 12)")?;
    page.sees("Fretin participe à 4 des 25")?;
    page.sees_not("Mettre de côté")?;
    answer(page)?;
    page.sees("1 modification, gardée dans ce navigateur")?;
    assert_eq!(page.stored()?[&key], newer);
});

scenario!(the_draft_of_the_first_version_is_taken_up_and_stays, |page| {
    page.open("#/commune/59256")?;
    let draft = "{\"document\":\"6c1f0a52-9b7e-4d38-a1c4-2e5f83d0b976\",\"format\":\"carnet-de-mutualisation\",\"journal\":[{\"action\":\"assurances\",\"at\":1,\"commune\":\"59256\",\"edit\":\"answer\",\"id\":\"0102030405060708090a0b0c\",\"rank\":1,\"state\":\"participe\"}],\"kind\":\"answers\",\"title\":\"\",\"version\":1}";
    page.store(KEY, draft)?;
    page.reload()?;
    page.sees("Fretin participe à 5 des 25")?;
    page.sees("1 modification, gardée dans ce navigateur")?;
    assert_eq!(page.stored()?[KEY], draft);
});

scenario!(two_tabs_see_each_other_s_answers, |page| {
    page.open("#/commune/59256")?;
    page.second_tab()?;
    answer(page)?;
    page.tab(0)?;
    page.sees("Fretin participe à 5 des 25")?;
    page.button("Annuler").click_it()?;
    page.sees("Fretin participe à 4 des 25")?;
    page.tab(1)?;
    page.sees("Fretin participe à 4 des 25")?;
});

scenario!(drafts_of_another_copy_of_the_file_are_announced, |page| {
    answer(page)?;
    page.store("carnet-copie/6c1f0a52-9b7e-4d38-a1c4-2e5f83d0b976", "file:///partage/carnet.html")?;
    page.reload()?;
    page.sees("faite depuis une autre copie du fichier")?;
    page.click("Voir ces modifications")?;
    page.sees("1 modification par rapport aux données d’origine")?;
    page.click("Compris")?;
    page.sees_not("depuis une autre copie")?;
});

scenario!(a_document_that_cannot_be_read_says_so_and_touches_no_draft, |page| {
    answer(page)?;
    let before = page.stored()?;
    page.open_changed("casse.html", |text| text.replacen("\"kind\":\"document\"", "\"kind\":", 1), "#/")?;
    page.sees("Les données de ce fichier ne peuvent pas être lues")?;
    page.open("#/commune/59256")?;
    assert_eq!(page.stored()?, before);
});

scenario!(a_program_that_stops_in_the_middle_of_an_answer_has_kept_it, |page| {
    page.open("#/commune/59256")?;
    page.click(&format!("Corriger : {ACTION}"))?;
    page.click("Oui, elle participe")?;
    // From here on nothing can be drawn.
    page.run("Document.prototype.createElement = () => { throw new Error('essai') }; Node.prototype.insertBefore = Document.prototype.createElement; Document.prototype.createTextNode = Document.prototype.createElement", vec![])?;
    page.click("Enregistrer la réponse")?;
    page.reload()?;
    page.sees("Fretin participe à 5 des 25")?;
});
