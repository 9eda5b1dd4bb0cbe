//! Edits in a browser whose places are emptied, damaged, shut or silent: found again, or said.

use browser_tests::{Outcome, Page, Setup, scenario};

const KEY: &str = "carnet/6c1f0a52-9b7e-4d38-a1c4-2e5f83d0b976";
const KEPT: &str = "1 modification, gardée dans ce navigateur";
const ONE_MORE: &str = "Fretin participe à 5 des 25";

fn answer(page: &Page) -> Outcome {
    page.open("#/commune/59256")?;
    answer_here(page)
}

fn answer_here(page: &Page) -> Outcome {
    page.click("Corriger : Mutualisation des assurances")?;
    page.click("Oui, elle participe")?;
    page.click("Enregistrer la réponse")?;
    page.sees(ONE_MORE)
}

/// What no user can do: a script that changes what the browser gives the program.
fn answer_with(page: &Page, script: &str) -> Outcome {
    page.open_with_script("carnet.html", script, "#/commune/59256")?;
    answer_here(page)
}

scenario!(an_edit_is_in_both_places_before_it_is_said_to_be_kept, |page| {
    answer(page)?;
    page.sees(KEPT)?;
    assert_eq!(page.stored()?.keys().filter(|key| key.starts_with(KEY)).count(), 1);
    assert_eq!(page.database_rows()?.values().filter(|text| text.contains("\"assurances\"")).count(), 1);
    page.reload()?;
    page.sees(ONE_MORE)?;
    page.sees(KEPT)?;
    page.reopen_the_browser()?;
    page.sees(ONE_MORE)?;
});

scenario!(a_storage_that_was_emptied_is_filled_again_from_the_database, |page| {
    answer(page)?;
    page.sees(KEPT)?;
    page.empty_storage()?;
    page.reload()?;
    page.sees(ONE_MORE)?;
    page.sees("1 modification manquait dans l’un des deux endroits")?;
    assert!(page.stored()?.keys().any(|key| key.starts_with(KEY)));
    page.click("Compris")?;
    page.sees_not("manquait")?;
});

scenario!(a_database_that_was_emptied_is_filled_again_from_the_storage, |page| {
    answer(page)?;
    page.sees(KEPT)?;
    page.delete_database()?;
    page.reload()?;
    page.sees(ONE_MORE)?;
    page.sees("1 modification manquait dans l’un des deux endroits")?;
    page.sees(KEPT)?;
    assert!(page.database_rows()?.values().any(|text| text.contains("\"assurances\"")));
});

scenario!(what_is_emptied_under_an_open_page_is_written_again_with_the_next_edit, |page| {
    answer(page)?;
    page.sees(KEPT)?;
    page.delete_database()?;
    page.empty_storage()?;
    page.click("Annuler")?;
    page.sees("Fretin participe à 4 des 25")?;
    page.click("Rétablir")?;
    page.sees(KEPT)?;
    page.sees("manquait dans l’un des deux endroits")?;
    page.reload()?;
    page.sees(ONE_MORE)?;
    assert_eq!(page.database_rows()?.len(), 4);
});

scenario!(edits_that_are_in_neither_place_are_said_to_be_lost, |page| {
    answer(page)?;
    page.sees(KEPT)?;
    page.delete_database()?;
    page.empty_storage()?;
    page.reload()?;
    page.sees("1 modification gardée dans ce navigateur n’y est plus")?;
    page.sees("Fretin participe à 4 des 25")?;
    page.click("Continuer sans")?;
    page.sees_not("n’y est plus")?;
    page.reload()?;
    page.sees("Fretin participe à 4 des 25")?;
    page.sees_not("n’y est plus")?;
});

scenario!(another_tab_that_is_still_open_gives_back_what_both_places_have_lost, |page| {
    answer(page)?;
    page.sees(KEPT)?;
    page.second_tab()?;
    page.sees(ONE_MORE)?;
    page.delete_database()?;
    page.empty_storage()?;
    page.reload()?;
    page.sees(ONE_MORE)?;
    page.sees_not("n’y est plus")?;
    page.sees(KEPT)?;
});

scenario!(what_is_damaged_in_both_places_is_said_and_stays_as_it_is, |page| {
    answer(page)?;
    page.sees(KEPT)?;
    let chunk = page.stored()?.into_keys().find(|key| key.starts_with(KEY)).unwrap_or_default();
    page.store(&chunk, "{\"abîmé\":")?;
    page.damage_database("{\"abîmé aussi\":")?;
    page.reload()?;
    page.sees("sont illisibles")?;
    page.sees("Une modification ne se retrouve nulle part ailleurs")?;
    page.sees("Fretin participe à 4 des 25")?;
    answer_here(page)?;
    page.sees(KEPT)?;
    assert_eq!(page.stored()?[&chunk], "{\"abîmé\":");
    assert!(page.database_rows()?.values().any(|text| text == "{\"abîmé aussi\":"));
});

scenario!(a_browser_without_a_database_keeps_edits_once_and_says_so, |page| {
    answer_with(page, "Object.defineProperty(window, 'indexedDB', {value: null})")?;
    page.sees("1 modification, gardée en un seul exemplaire")?;
    page.sees("sa base de données est fermée à ce carnet")?;
    page.click("Compris")?;
    page.sees_not("est fermée à ce carnet")?;
    page.reload()?;
    page.sees(ONE_MORE)?;
});

scenario!(a_database_that_never_answers_keeps_nobody_waiting_and_is_said, |page| {
    answer_with(page, "IDBFactory.prototype.open = () => new EventTarget()")?;
    page.sees("sa base de données ne répond pas")?;
    page.sees("1 modification, gardée en un seul exemplaire")?;
});

scenario!(a_database_without_room_is_said_and_tried_again, |page| {
    let full = "const add = IDBObjectStore.prototype.add; let full = true; addEventListener('place', () => { full = false; }); \
                IDBObjectStore.prototype.add = function (...given) { \
                  if (full) throw new DOMException('essai', 'QuotaExceededError'); return add.apply(this, given); }";
    answer_with(page, full)?;
    page.sees("sa base de données est pleine")?;
    page.run("dispatchEvent(new Event('place'))", vec![])?;
    page.click("Réessayer")?;
    page.sees(KEPT)?;
    page.sees_not("est pleine")?;
});

scenario!(a_storage_that_throws_leaves_the_database, |page| {
    answer_with(page, "Storage.prototype.setItem = () => { throw new DOMException('essai', 'InvalidStateError') }")?;
    page.sees("1 modification, gardée en un seul exemplaire")?;
    page.sees("sa mémoire locale est fermée à ce carnet")?;
    page.reload()?;
    page.sees(ONE_MORE)?;
});

scenario!(a_storage_that_cannot_be_read_leaves_the_database, |page| {
    answer_with(page, "Storage.prototype.getItem = () => { throw new DOMException('essai', 'InvalidStateError') }")?;
    page.sees("1 modification, gardée en un seul exemplaire")?;
    page.reload()?;
    page.sees(ONE_MORE)?;
});

scenario!(two_tabs_that_edit_in_turn_lose_nothing, |page| {
    page.open("#/commune/59256")?;
    page.second_tab()?;
    answer_here(page)?;
    page.tab(0)?;
    page.sees(ONE_MORE)?;
    page.click("Annuler")?;
    page.sees("Fretin participe à 4 des 25")?;
    page.tab(1)?;
    page.sees("Fretin participe à 4 des 25")?;
    page.click("Rétablir")?;
    page.sees(ONE_MORE)?;
    page.tab(0)?;
    page.sees(ONE_MORE)?;
    page.sees(KEPT)?;
    assert_eq!(page.database_rows()?.len(), 4);
});

scenario!(a_private_window_keeps_what_it_can, Setup::private(), |page| {
    answer(page)?;
    page.sees(KEPT)?;
    page.reload()?;
    page.sees(ONE_MORE)?;
});

scenario!(nothing_of_the_keeping_is_refused_by_the_policy_of_the_page, |page| {
    page.open_watched("#/commune/59256")?;
    answer_here(page)?;
    page.sees(KEPT)?;
    assert_eq!(page.refused()?, Vec::<String>::new());
});
