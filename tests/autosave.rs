//! Autosave when local storage or the database is emptied, damaged, blocked or not responding: edits are recovered, or
//! their loss is reported.

use browser_tests::{Outcome, Page, Setup, scenario};

const KEY: &str = "carnet/6c1f0a52-9b7e-4d38-a1c4-2e5f83d0b976";
const SAVED: &str = "1 modification, gardée dans ce navigateur";
/// What the text of the edit has.
const EDIT: &str = "\"assurances\"";
const FIVE_ACTIONS: &str = "Fretin participe à 5 des 25";

fn answer(page: &Page) -> Outcome {
    page.open("#/commune/59256")?;
    answer_here(page)
}

fn answer_here(page: &Page) -> Outcome {
    page.click("Corriger : Mutualisation des assurances")?;
    page.click("Oui, elle participe")?;
    page.click("Enregistrer la réponse")?;
    page.shows(FIVE_ACTIONS)
}

/// Answers in a page with a script that changes the browser's API.
fn answer_with(page: &Page, script: &str) -> Outcome {
    page.open_with_script("carnet.html", script, "#/commune/59256")?;
    answer_here(page)
}

scenario!(an_edit_is_in_both_copies_before_it_counts_as_saved, |page| {
    answer(page)?;
    page.shows(SAVED)?;
    assert_eq!(page.stored()?.keys().filter(|key| key.starts_with(KEY)).count(), 1);
    page.database_stores("the edit once", |rows| rows.iter().filter(|text| text.contains(EDIT)).count() == 1)?;
    page.reload()?;
    page.shows(FIVE_ACTIONS)?;
    page.shows(SAVED)?;
    page.reopen_the_browser()?;
    page.shows(FIVE_ACTIONS)?;
});

scenario!(emptied_local_storage_is_restored_from_the_database, |page| {
    answer(page)?;
    page.shows(SAVED)?;
    page.clear_local_storage()?;
    page.reload()?;
    page.shows(FIVE_ACTIONS)?;
    page.shows("1 entrée du journal manquait dans l’un des deux endroits")?;
    page.stores("the edits", |stored| stored.keys().any(|key| key.starts_with(KEY)))?;
    page.click("Compris")?;
    page.does_not_show("manquait")?;
});

scenario!(an_emptied_database_is_restored_from_local_storage, |page| {
    answer(page)?;
    page.shows(SAVED)?;
    page.delete_database()?;
    page.reload()?;
    page.shows(FIVE_ACTIONS)?;
    page.shows("1 entrée du journal manquait dans l’un des deux endroits")?;
    page.shows(SAVED)?;
    page.database_stores("the edit", |rows| rows.iter().any(|text| text.contains(EDIT)))?;
});

scenario!(copies_emptied_while_the_page_is_open_are_written_again_with_the_next_edit, |page| {
    answer(page)?;
    page.shows(SAVED)?;
    page.delete_database()?;
    page.clear_local_storage()?;
    page.click("Annuler")?;
    page.shows("Fretin participe à 4 des 25")?;
    page.click("Rétablir")?;
    page.shows(SAVED)?;
    page.shows("manquait dans l’un des deux endroits")?;
    page.reload()?;
    page.shows(FIVE_ACTIONS)?;
    page.database_stores("four rows", |rows| rows.len() == 4)?;
});

scenario!(edits_that_are_in_neither_copy_are_reported_as_lost, |page| {
    answer(page)?;
    page.shows(SAVED)?;
    page.delete_database()?;
    page.clear_local_storage()?;
    page.reload()?;
    page.shows("1 entrée du journal gardée dans ce navigateur n’y est plus")?;
    page.shows("Fretin participe à 4 des 25")?;
    page.click("Continuer sans")?;
    page.does_not_show("n’y est plus")?;
    page.reload()?;
    page.shows("Fretin participe à 4 des 25")?;
    page.does_not_show("n’y est plus")?;
});

scenario!(edits_lost_in_both_copies_are_restored_from_another_tab, |page| {
    answer(page)?;
    page.shows(SAVED)?;
    page.second_tab()?;
    page.shows(FIVE_ACTIONS)?;
    page.delete_database()?;
    page.clear_local_storage()?;
    page.reload()?;
    page.shows(FIVE_ACTIONS)?;
    page.does_not_show("n’y est plus")?;
    page.shows(SAVED)?;
});

scenario!(edits_damaged_in_both_copies_are_reported_and_stay_unchanged, |page| {
    answer(page)?;
    page.shows(SAVED)?;
    let chunk = page.stored()?.into_keys().find(|key| key.starts_with(KEY)).unwrap_or_default();
    page.store(&chunk, "{\"abîmé\":")?;
    page.damage_database("{\"abîmé aussi\":")?;
    page.reload()?;
    page.shows("sont illisibles")?;
    page.shows("1 entrée du journal ne se retrouve nulle part ailleurs")?;
    page.shows("Fretin participe à 4 des 25")?;
    answer_here(page)?;
    page.shows(SAVED)?;
    assert_eq!(page.stored()?[&chunk], "{\"abîmé\":");
    page.database_stores("the damaged row", |rows| rows.iter().any(|text| text == "{\"abîmé aussi\":"))?;
});

scenario!(without_a_database_edits_are_in_one_copy_with_a_warning, |page| {
    answer_with(page, "Object.defineProperty(window, 'indexedDB', {value: null})")?;
    page.shows("1 modification, gardée en un seul exemplaire")?;
    page.shows("sa base de données est fermée à ce carnet")?;
    page.click("Compris")?;
    page.does_not_show("est fermée à ce carnet")?;
    page.reload()?;
    page.shows(FIVE_ACTIONS)?;
});

scenario!(a_database_that_does_not_respond_is_reported_and_does_not_block_the_page, |page| {
    answer_with(page, "IDBFactory.prototype.open = () => new EventTarget()")?;
    page.shows("sa base de données ne répond pas")?;
    page.shows("1 modification, gardée en un seul exemplaire")?;
});

scenario!(a_full_database_is_reported_and_can_be_tried_again, |page| {
    let full = "const add = IDBObjectStore.prototype.add; let full = true; addEventListener('place', () => { full = false; }); \
                IDBObjectStore.prototype.add = function (...given) { \
                  if (full) throw new DOMException('essai', 'QuotaExceededError'); return add.apply(this, given); }";
    answer_with(page, full)?;
    page.shows("sa base de données est pleine")?;
    page.run("dispatchEvent(new Event('place'))", vec![])?;
    page.click("Réessayer")?;
    page.shows(SAVED)?;
    page.does_not_show("est pleine")?;
});

scenario!(if_local_storage_cannot_be_written_the_database_suffices, |page| {
    answer_with(page, "Storage.prototype.setItem = () => { throw new DOMException('essai', 'InvalidStateError') }")?;
    page.shows("1 modification, gardée en un seul exemplaire")?;
    page.shows("sa mémoire locale est fermée à ce carnet")?;
    page.reload()?;
    page.shows(FIVE_ACTIONS)?;
});

scenario!(if_local_storage_cannot_be_read_the_database_suffices, |page| {
    answer_with(page, "Storage.prototype.getItem = () => { throw new DOMException('essai', 'InvalidStateError') }")?;
    page.shows("1 modification, gardée en un seul exemplaire")?;
    page.reload()?;
    page.shows(FIVE_ACTIONS)?;
});

scenario!(two_tabs_that_edit_in_turn_lose_nothing, |page| {
    page.open("#/commune/59256")?;
    page.second_tab()?;
    answer_here(page)?;
    page.tab(0)?;
    page.shows(FIVE_ACTIONS)?;
    page.click("Annuler")?;
    page.shows("Fretin participe à 4 des 25")?;
    page.tab(1)?;
    page.shows("Fretin participe à 4 des 25")?;
    page.click("Rétablir")?;
    page.shows(FIVE_ACTIONS)?;
    page.tab(0)?;
    page.shows(FIVE_ACTIONS)?;
    page.shows(SAVED)?;
    page.database_stores("four rows", |rows| rows.len() == 4)?;
});

scenario!(a_private_window_saves_edits_while_it_is_open, Setup::private(), |page| {
    answer(page)?;
    page.shows(SAVED)?;
    page.reload()?;
    page.shows(FIVE_ACTIONS)?;
});

scenario!(autosave_does_not_violate_the_policy_of_the_page, |page| {
    page.open_observed("#/commune/59256")?;
    answer_here(page)?;
    page.shows(SAVED)?;
    assert_eq!(page.policy_violations()?, Vec::<String>::new());
});

/// Keeps what the program does about a request that fails, as the browser does until the request has ended.
const KEEP_HANDLERS: &str = "window.handlers = []; \
    const known = Object.getOwnPropertyDescriptor(IDBRequest.prototype, 'onerror'); \
    Object.defineProperty(IDBRequest.prototype, 'onerror', { ...known, set(handler) { \
      if (handler) window.handlers.push(handler); \
      known.set.call(this, handler); \
    } });";

/// The next transaction fails, so that the database is opened again.
const FAIL_ONCE: &str = "const begin = IDBDatabase.prototype.transaction; \
    IDBDatabase.prototype.transaction = function (...all) { \
      IDBDatabase.prototype.transaction = begin; \
      throw new DOMException('', 'InvalidStateError'); \
    };";

scenario!(a_request_that_ends_after_the_database_was_opened_again_does_not_stop_the_program, |page| {
    page.open("#/commune/59256")?;
    page.run(KEEP_HANDLERS, vec![])?;
    page.click("Confirmer : Mutualisation des assurances")?;
    page.shows("1 modification, gardée dans ce navigateur")?;
    page.run(FAIL_ONCE, vec![])?;
    page.click("Confirmer : Archives métropolitaines")?;
    page.shows("2 modifications, gardées dans ce navigateur")?;
    page.gives("return window.handlers[0](new Event('error')) ?? 'handled'", &[], "handled")?;
});
