//! Files that are older or newer than the draft in the browser, or damaged.

use browser_tests::{Outcome, Page, scenario};
use serde_json::json;

use super::files::{ACTION, answer, confirmed_copy, copy, open_elsewhere, same};
use super::same_file::{file_state, simulate_file};

scenario!(for_a_file_older_than_the_draft_the_user_chooses_what_to_keep, |page| {
    page.open("#/commune/59256")?;
    answer(page)?;
    page.click("1 geste pas encore dans le fichier")?;
    confirmed_copy(page)?;
    // The first file again, which does not have the edit of the copy.
    page.open("#/modifications")?;
    page.reload()?;
    page.shows("Ce fichier est une copie plus ancienne : 1 geste y manque")?;
    page.click("Comparer")?;
    page.within("Comparaison").shows("Fretin, Mutualisation des assurances")?;
    page.within("Comparaison").shows("Participe, saisi")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    // Nothing is removed without a question that says what.
    page.click("Ne garder que le fichier")?;
    page.within("Confirmer ce qui est retiré").shows("Fretin, Mutualisation des assurances")?;
    page.click("Non, ne rien retirer")?;
    page.shows("1 modification par rapport aux données d’origine")?;
    page.click("Ne garder que le fichier")?;
    page.click("Oui, ne garder que cela")?;
    page.shows("Aucune modification par rapport aux données d’origine")?;
    page.does_not_show("copie plus ancienne")?;
    page.click("Annuler")?;
    page.shows("1 modification par rapport aux données d’origine")?;
    // The choice is remembered.
    page.reload()?;
    page.shows("1 geste pas encore dans le fichier")?;
    page.does_not_show("copie plus ancienne")?;
});

/// A file that a colleague edited on another computer, with an answer for another commune.
fn file_of_a_colleague(page: &Page) -> Outcome<String> {
    page.open_changed("collegue.html", |text| text, "#/commune/59350")?;
    confirmed(page)
}

/// The same copy, with the edit of a colleague and then with that of another one: both have its key.
fn files_of_two_colleagues(page: &Page) -> Outcome<[String; 2]> {
    let first = file_of_a_colleague(page)?;
    page.open_changed("collegue.html", |_| first.clone(), "#/commune/59009")?;
    page.reload()?;
    Ok([first, confirmed(page)?])
}

/// Confirms an answer; returns a copy with that, and empties the browser.
fn confirmed(page: &Page) -> Outcome<String> {
    page.click(&format!("Confirmer : {ACTION}"))?;
    page.click("1 geste pas encore dans le fichier")?;
    let file = String::from_utf8(copy(page)?)?;
    page.clear_browser_data()?;
    Ok(file)
}

scenario!(edits_only_in_the_file_and_only_in_the_browser_are_reported_and_merged, |page| {
    let [first, colleague] = files_of_two_colleagues(page)?;
    // Under the same name, as on a share, since a browser may separate storage by file.
    page.open_changed("partage.html", |_| first, "#/commune/59256")?;
    answer(page)?;
    page.open_changed("partage.html", |_| colleague, "#/modifications")?;
    page.reload()?;
    page.shows("1 geste seulement dans le fichier, 1 seulement dans ce navigateur")?;
    page.shows("3 modifications par rapport aux données d’origine")?;
    page.click("Comparer")?;
    page.within("Comparaison").shows("2 différences entre le fichier et ce navigateur")?;
    page.click("Garder les deux")?;
    page.does_not_show("seulement dans ce navigateur")?;
    page.reload()?;
    page.shows("3 modifications par rapport aux données d’origine")?;
    page.does_not_show("seulement dans ce navigateur")?;
});

scenario!(edits_of_the_original_in_the_browser_are_reviewed_before_they_enter_a_copy_with_a_key, |page| {
    let colleague = file_of_a_colleague(page)?;
    page.open_changed("partage.html", |text| text, "#/commune/59256")?;
    answer(page)?;
    page.open_changed("partage.html", |_| colleague, "#/modifications")?;
    page.reload()?;
    page.shows("Ce navigateur garde 1 geste de ce carnet qui n’a pas la clé de cette copie")?;
    page.shows("1 modification par rapport aux données d’origine")?;
    let part = page.within("Gardé à part dans ce navigateur");
    part.click("Relire ces gestes")?;
    page.shows("Rien ne prouve qui les a faits")?;
    page.shows("Fretin, Mutualisation des assurances")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.click("Ne rien ajouter")?;
    page.shows("Ce navigateur garde ces gestes à part, comme avant")?;
    page.shows("1 modification par rapport aux données d’origine")?;
    part.click("Relire ces gestes")?;
    page.click("Ajouter ces modifications")?;
    page.shows("2 modifications par rapport aux données d’origine")?;
    page.shows("Tout ce que ce navigateur gardait à part est ajouté")?;
    // From now on they are those of the copy.
    page.reload()?;
    page.shows("2 modifications par rapport aux données d’origine")?;
    page.does_not_show("gardait à part")?;
});

scenario!(edits_made_on_a_copy_with_edits_are_no_divergence, |page| {
    let colleague = file_of_a_colleague(page)?;
    open_elsewhere(page, "recue.html", colleague.as_bytes(), "#/commune/59256")?;
    answer(page)?;
    for _ in 0..2 {
        page.reload()?;
        page.shows("Fretin participe à 5 des 25")?;
        page.does_not_show("chacun de son côté")?;
        page.does_not_show("Ne garder que ce navigateur")?;
    }
    page.shows("2 modifications, dont 1 geste gardé dans ce navigateur")?;
});

scenario!(an_older_copy_opened_after_a_newer_one_says_so_and_the_newer_one_too, |page| {
    let newer = file_of_a_colleague(page)?;
    // Under one name, since a browser may separate storage by file.
    page.open_changed("partage.html", |_| newer.clone(), "#/")?;
    page.shows("86 communes sur 90")?;
    page.does_not_show("Ce fichier est")?;
    page.open_changed("partage.html", |text| text, "#/modifications")?;
    page.reload()?;
    page.shows("Ce fichier est une copie plus ancienne : une plus récente a déjà été ouverte")?;
    page.shows("elle n’est pas montrée ici")?;
    page.click("Compris")?;
    page.does_not_show("copie plus ancienne")?;
    page.reload()?;
    page.shows("Ce fichier est une copie plus ancienne")?;
    page.clear_browser_data()?;
    page.reload()?;
    page.shows("Aucune modification par rapport aux données d’origine")?;
    page.does_not_show("Ce fichier est")?;
    page.open_changed("partage.html", |_| newer, "#/modifications")?;
    page.reload()?;
    page.shows("Ce fichier est plus récent que ceux que ce navigateur a déjà ouverts : il contient 1 geste")?;
    page.reload()?;
    page.shows("1 modification par rapport aux données d’origine")?;
    page.does_not_show("Ce fichier est plus")?;
});

scenario!(the_file_of_a_colleague_can_be_merged_like_a_file_of_edits, |page| {
    let colleague = file_of_a_colleague(page)?;
    page.open("#/modifications")?;
    page.take_in("collegue.html", &colleague)?;
    page.shows("Une entrée nouvelle reprise")?;
    page.shows("1 modification par rapport aux données d’origine")?;
    page.choose_file(
        "Reprendre un fichier de modifications",
        "autre.html",
        &colleague.replace("6c1f0a52", "6c1f0a53"),
    )?;
    page.shows("il répond à un autre carnet")?;
});

scenario!(of_two_different_sets_of_edits_the_browser_s_alone_can_be_kept, |page| {
    let [first, colleague] = files_of_two_colleagues(page)?;
    page.open_changed("partage.html", |_| first, "#/commune/59256")?;
    answer(page)?;
    page.open_changed("partage.html", |_| colleague, "#/modifications")?;
    page.reload()?;
    page.click("Ne garder que ce navigateur")?;
    page.click("Oui, ne garder que cela")?;
    page.shows("2 modifications par rapport aux données d’origine")?;
    page.within("Fretin").shows("Participe")?;
});

scenario!(damaged_entries_are_reported_downloadable_and_never_overwritten, |page| {
    let colleague = file_of_a_colleague(page)?;
    let damaged = colleague.replacen("\"sum\":\"", "\"sum\":\"x", 1);
    page.open_changed("abime.html", |_| damaged.clone(), "#/modifications")?;
    page.shows("1 entrée de ce fichier est abîmée")?;
    page.shows("Aucune modification par rapport aux données d’origine")?;
    page.click("Enregistrer ce qui est abîmé dans un fichier")?;
    let downloaded = page.take_download()?.text()?;
    assert!(downloaded.contains("\"sum\":\"x") && downloaded.contains("59350"), "{downloaded}");
    // Without new edits, a copy is identical to the damaged file.
    same("the damaged file and its copy", damaged.as_bytes(), &copy(page)?)?;
    page.open_changed("abime.html", |_| damaged.clone(), "#/commune/59256")?;
    simulate_file(page, &damaged, "")?;
    answer(page)?;
    page.click("1 geste pas encore dans le fichier")?;
    page.click("Enregistrer dans le fichier")?;
    page.shows("l’enregistrer les effacerait")?;
    assert_eq!(file_state(page, "content")?, json!(damaged));
});
