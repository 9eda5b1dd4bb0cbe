//! Locked computers: WebAssembly switched off, storage closed or short-lived, dialogs refused.

use browser_tests::{Key, Setup, scenario};
use serde_json::json;

use crate::saving::files::answer;

const WHERE_KEPT: &str = "Vos modifications seront gardées dans ce navigateur, sur ce poste";

scenario!(where_webassembly_is_switched_off_the_page_says_so_with_the_way_out, Setup::wasm_off(), |page| {
    page.open("")?;
    page.shows("WebAssembly est désactivé dans ce navigateur")?;
    page.shows("ouvrez ce même fichier avec un autre navigateur")?;
    page.shows("demandez à votre service informatique d’autoriser WebAssembly")?;
    page.shows("DefaultJavaScriptJitSetting")?;
    page.shows("javascript.options.wasm")?;
    page.shows("95 % (86 sur 90)")?;
    page.does_not_show("trop ancien")?;
    page.does_not_show("Ouverture du carnet")?;
    page.does_not_show("téléchargez le fichier")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.store("carnet/essai", "{\"gardé\":1}")?;
    page.reload()?;
    page.click("Enregistrer les modifications dans un fichier")?;
    assert_eq!(page.take_download()?.text()?, "{\"gardé\":1}");
});

scenario!(where_nothing_may_be_compiled_the_page_says_the_same, |page| {
    let refused = "WebAssembly.Module = function () { throw new WebAssembly.CompileError('essai') }";
    page.open_with_script("refus.html", refused, "")?;
    page.shows("WebAssembly est désactivé dans ce navigateur")?;
    page.shows("95 % (86 sur 90)")?;
});

scenario!(a_whole_program_that_the_browser_refuses_is_not_taken_for_a_damaged_file, |page| {
    let refused = "WebAssembly.compileStreaming = async () => { throw new WebAssembly.CompileError('essai') }";
    page.open_with_script("refus.html", refused, "")?;
    page.shows("Ce navigateur n’a pas pu démarrer le programme du carnet")?;
    page.shows("Le fichier est entier")?;
    page.shows("95 % (86 sur 90)")?;
    page.does_not_show("incomplet ou abîmé")?;
});

scenario!(before_the_first_edit_the_page_says_once_where_edits_are_kept, Setup::private(), |page| {
    page.open("#/")?;
    page.shows("86 communes sur 90")?;
    page.does_not_show(WHERE_KEPT)?;
    page.open("#/commune/59256")?;
    page.shows(WHERE_KEPT)?;
    page.shows("en navigation privée, jusqu’à sa fermeture seulement")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.click("Enregistrer une copie")?;
    page.shows("est proposée au téléchargement")?;
    // It does not move what is below while answers are given.
    answer(page)?;
    page.shows(WHERE_KEPT)?;
    page.shows("1 modification, gardée dans ce navigateur")?;
    page.reload()?;
    page.shows("Fretin participe à 5 des 25")?;
    page.does_not_show(WHERE_KEPT)?;
});

scenario!(the_note_on_where_edits_are_kept_can_be_put_away, |page| {
    page.open("#/grille")?;
    page.shows(WHERE_KEPT)?;
    page.click("Compris")?;
    page.does_not_show(WHERE_KEPT)?;
    page.open("#/commune/59256")?;
    page.shows("Fretin participe à 4 des 25")?;
    page.does_not_show(WHERE_KEPT)?;
});

scenario!(without_a_database_the_page_says_so_before_the_first_edit_and_offers_a_copy, |page| {
    let script = "Object.defineProperty(window, 'indexedDB', {value: null})";
    page.open_with_script("carnet.html", script, "#/commune/59256")?;
    page.shows("Ce navigateur ne gardera vos modifications qu’en un seul exemplaire")?;
    page.shows("sa base de données est fermée à ce carnet")?;
    page.does_not_show(WHERE_KEPT)?;
    page.click("Enregistrer une copie")?;
    page.shows("est proposée au téléchargement")?;
    page.take_download()?;
    page.click("Compris")?;
    page.does_not_show("qu’en un seul exemplaire")?;
});

scenario!(with_storage_blocked_the_page_says_so_before_the_first_edit, Setup::storage_blocked(), |page| {
    page.open("#/commune/59256")?;
    page.shows("n’autorise pas ce carnet à garder les modifications")?;
    page.shows("se perd quand elle se ferme")?;
    page.click("Autres façons de les garder")?;
    page.click("Enregistrer une copie")?;
    page.shows("est proposée au téléchargement")?;
});

scenario!(a_refused_dialog_leads_to_a_download, |page| {
    page.open("#/commune/59256")?;
    answer(page)?;
    // The page checks for the API when it is drawn.
    page.run("window.showSaveFilePicker = async () => {}", vec![])?;
    page.click("1 geste pas encore dans le fichier")?;
    // Firefox has no such dialog: there, one refusal shows that the page would be right.
    let refusals = ["SecurityError", "NotAllowedError", "TypeError"];
    for name in &refusals[..if page.is_chromium() { 3 } else { 1 }] {
        let refuse = "const name = arguments[0]; \
                      window.showSaveFilePicker = async () => { throw new DOMException('essai', name) }";
        page.run(refuse, vec![json!(name)])?;
        page.click("Enregistrer dans le fichier")?;
        page.shows("n’autorise pas la page à choisir un fichier")?;
        page.focus_comes_to("the download", |name| name == "Télécharger une copie")?;
        page.press(&[Key::Enter])?;
        page.shows("est proposée au téléchargement")?;
        page.does_not_show("Télécharger une copie")?;
        page.focus_comes_to("the button that saves", |name| name == "Enregistrer dans le fichier")?;
    }
    // A dialog that the user closes takes no focus.
    page.run("window.showSaveFilePicker = async () => { throw new DOMException('essai', 'AbortError') }", vec![])?;
    page.click("Enregistrer dans le fichier")?;
    page.shows("Aucun fichier n’a été choisi")?;
    page.button("Télécharger une copie").is_enabled()?;
    page.focus_comes_to("the button", |name| name == "Enregistrer dans le fichier")?;
});

scenario!(closing_does_not_ask_where_edits_are_kept_in_one_place, |page| {
    let script = "Object.defineProperty(window, 'indexedDB', {value: null})";
    page.open_with_script("carnet.html", script, "#/commune/59256")?;
    answer(page)?;
    page.shows("1 modification, gardée en un seul exemplaire")?;
    let asks = "const event = new Event('beforeunload', {cancelable: true}); dispatchEvent(event); return event.defaultPrevented";
    page.gives(asks, &[], false)?;
});
