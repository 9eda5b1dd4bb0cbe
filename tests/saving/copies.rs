//! Copies of the file: identical without new edits, whatever the document contains.

use std::fs;

use browser_tests::{Server, Setup, scenario, single_file};
use formats::Document;
use formats::page::{FIGURES_END, FIGURES_START, original_figures};
use serde_json::{Value, json};

use super::files::{BLOCK, answer, confirmed_copy, copy, document, open_elsewhere, same};

/// Character sequences that could end a script, a string, a cell or a line early.
const HOSTILE: &str = "</script><script>window.hacked=1</script><!--<script>]]>&amp;&#39;\"'`\u{2028}\u{2029}\\u003c\\\u{202e}olleh\u{200f}\u{0}\r\n\u{1f469}\u{200d}\u{1f33e}\u{feff}=cmd|'/c calc'!A0";

/// The file with another document, and with what is shown of that without scripts.
fn with_document(text: &str, document: &Value) -> String {
    let text = &match (Document::read(&document.to_string()), text.split_once(FIGURES_START)) {
        (Ok(other), Some((before, after))) => {
            let (_, after) = after.split_once(FIGURES_END).unwrap_or_default();
            [before, FIGURES_START, &original_figures(&other.territory), FIGURES_END, after].concat()
        }
        _ => text.to_owned(),
    };
    let (before, after) = text.split_once(BLOCK).unwrap_or_default();
    let (_, after) = after.split_once("</script>").unwrap_or_default();
    let block =
        document.to_string().replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
    format!("{before}{BLOCK}{block}</script>{after}")
}

/// Appends the hostile text to every value of a column.
fn poison(document: &mut Value, file: &str, column: &str) {
    let tables = document["tables"].as_array_mut().into_iter().flatten();
    for table in tables.filter(|table| table["file"] == file) {
        let columns = table["columns"].as_array_mut().into_iter().flatten();
        for value in columns.filter(|it| it["name"] == column).filter_map(|it| it["values"].as_array_mut()).flatten() {
            *value = json!(format!("{}{HOSTILE}", value.as_str().unwrap_or_default()));
        }
    }
}

scenario!(a_copy_without_edits_is_identical_to_the_file, |page| {
    let finished = fs::read(single_file()?)?;
    page.open("#/modifications")?;
    page.shows("Ce fichier ne contient aucune modification")?;
    page.click("Enregistrer une copie")?;
    page.shows("est proposée au téléchargement")?;
    let download = page.take_download()?;
    let first = download.bytes;
    // The name has the first signs of the fingerprint that stands at the foot of every page.
    let (start, end) = ("carnet-metropole-europeenne-de-lille-2019-12-13-sans-modification-", ".html");
    let signs = download.name.strip_prefix(start).and_then(|rest| rest.strip_suffix(end)).unwrap_or_default();
    assert_eq!(signs.len(), 4, "{}", download.name);
    page.shows(&format!("Empreinte des données et des modifications : {signs}-"))?;
    page.shows("Version : tables au 13 décembre 2019, sans modification depuis.")?;
    same("the file and its copy", &finished, &first)?;
    open_elsewhere(page, "copie.html", &first, "#/modifications")?;
    same("the copy and its copy", &first, &copy(page)?)?;
});

scenario!(a_copy_contains_the_edits_and_its_copy_is_identical, |page| {
    page.open("#/commune/59256")?;
    answer(page)?;
    page.shows("1 geste pas encore dans le fichier")?;
    page.click("1 geste pas encore dans le fichier")?;
    page.shows("1 geste n’est pas encore dans un fichier")?;
    let first = copy(page)?;
    // Offered is not saved.
    page.shows("1 geste n’est pas encore dans un fichier")?;
    page.shows("à vérifier")?;
    page.click("Non, elle n’y est pas")?;
    page.shows("copiez les modifications en texte")?;
    page.shows("1 geste pas encore dans le fichier")?;
    same("a copy and another", &first, &confirmed_copy(page)?)?;
    page.shows("Toutes les modifications sont dans la copie de")?;
    page.shows("Version : tables au 13 décembre 2019, 1 modification depuis.")?;
    assert_eq!(document(&String::from_utf8(first.clone())?)?["journal"].as_array().map(Vec::len), Some(1));
    open_elsewhere(page, "copie.html", &first, "#/commune/59256")?;
    page.shows("Fretin participe à 5 des 25")?;
    page.shows("dans le fichier")?;
    page.does_not_show("pas encore dans le fichier")?;
    page.open_changed("encore.html", |_| String::from_utf8_lossy(&first).into_owned(), "#/modifications")?;
    page.shows("Toutes les modifications sont dans le fichier ouvert")?;
    same("the copy and its copy", &first, &copy(page)?)?;
    // After an undo, the copy differs, and its own copy is identical to it on another computer.
    page.click("Annuler")?;
    page.shows("1 geste n’est pas encore dans un fichier")?;
    let second = copy(page)?;
    assert_ne!(first, second);
    open_elsewhere(page, "retiree.html", &second, "#/modifications")?;
    page.shows("Aucune modification par rapport aux données d’origine")?;
    same("the third copy and its copy", &second, &copy(page)?)?;
});

scenario!(no_content_breaks_a_copy, |page| {
    let finished = fs::read_to_string(single_file()?)?;
    let mut poisoned = document(&finished)?;
    for (file, column) in [
        ("communes.csv", "nom"),
        ("actions.csv", "intitule"),
        ("actions.csv", "description"),
        ("actions.csv", "domaine"),
        ("actions.csv", "source"),
        ("participations.csv", "note"),
        ("participations.csv", "source"),
    ] {
        poison(&mut poisoned, file, column);
    }
    for key in ["titre", "epci"] {
        poisoned["descriptor"]["carnet"][key] = json!(HOSTILE);
    }
    let poisoned = with_document(&finished, &poisoned);
    page.open_changed("hostile.html", |_| poisoned.clone(), "#/modifications")?;
    let first = copy(page)?;
    same("the hostile file and its copy", poisoned.as_bytes(), &first)?;
    page.open_changed("hostile.html", |_| poisoned.clone(), "#/commune/59256")?;
    let confirm =
        "[...document.querySelectorAll('button')].find((it) => it.textContent.startsWith('Confirmer')).click()";
    page.run(confirm, vec![])?;
    page.click("1 geste pas encore dans le fichier")?;
    let second = copy(page)?;
    open_elsewhere(page, "copie.html", &second, "#/modifications")?;
    page.shows("Toutes les modifications sont dans le fichier ouvert")?;
    same("the edited hostile copy and its copy", &second, &copy(page)?)?;
    // The key enters with the first edits.
    let (mut before, mut after) = (document(&poisoned)?, document(&String::from_utf8(second)?)?);
    assert_eq!(after["journal"].as_array().map(Vec::len), Some(1));
    for document in [&mut before, &mut after] {
        document.as_object_mut().map(|it| (it.remove("journal"), it.remove("version"), it.remove("key")));
    }
    assert_eq!(before, after);
    page.gives("return window.hacked ?? null", &[], Value::Null)?;
});

scenario!(edits_can_be_taken_in_as_pasted_text, |page| {
    page.open("#/commune/59256")?;
    answer(page)?;
    page.click("1 geste pas encore dans le fichier")?;
    page.click("Enregistrer les modifications dans un fichier")?;
    let text = page.take_download()?.text()?;
    page.run("navigator.clipboard.writeText = async (text) => { window.copied = text }", vec![])?;
    page.click("Copier les modifications en texte")?;
    page.shows("Les modifications sont copiées en texte")?;
    page.gives("return window.copied", &[], text.clone())?;
    // Where the clipboard is closed to the page, the text is shown.
    let closed =
        "navigator.clipboard.writeText = async () => { throw new Error('essai') }; document.execCommand = () => false";
    page.run(closed, vec![])?;
    page.click("Copier les modifications en texte")?;
    page.shows("Ce navigateur ne laisse pas copier")?;
    page.field("Les modifications en texte").has_value(&text)?;
    page.clear_browser_data()?;
    page.reload()?;
    page.shows("Aucune modification par rapport aux données d’origine")?;
    page.click("Coller des modifications")?;
    page.field("Le texte des modifications, ou un code de retour").fill("ceci n’en est pas")?;
    page.click("Reprendre ce texte")?;
    page.shows("« texte collé » n’a pas été repris")?;
    page.field("Le texte des modifications, ou un code de retour").fill(&text)?;
    page.click("Reprendre ce texte")?;
    page.click("Ajouter ces modifications")?;
    page.shows("Une entrée nouvelle reprise de « texte collé »")?;
    page.shows("1 modification par rapport aux données d’origine")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
});

scenario!(closing_asks_where_edits_are_nowhere_else, Setup::storage_blocked(), |page| {
    let asks = "const event = new Event('beforeunload', {cancelable: true}); dispatchEvent(event); return event.defaultPrevented";
    page.open("#/commune/59256")?;
    page.gives(asks, &[], false)?;
    answer(page)?;
    page.shows("pas encore gardée")?;
    page.does_not_show("gardée dans ce navigateur")?;
    page.gives(asks, &[], true)?;
    page.click("Autres façons de les garder")?;
    confirmed_copy(page)?;
    page.gives(asks, &[], false)?;
});

scenario!(a_modified_page_is_not_copied, |page| {
    page.open("#/modifications")?;
    page.run("document.querySelector('style').textContent += ' '", vec![])?;
    page.click("Enregistrer une copie")?;
    page.shows("peut-être une extension du navigateur")?;
    page.shows("vous pouvez les enregistrer seules")?;
});

scenario!(in_the_static_folder_a_message_says_that_only_the_single_file_can_be_copied, |page| {
    let server = Server::of(browser_tests::site()?)?;
    page.open_address(&server.address("#/modifications"))?;
    page.click("Enregistrer une copie")?;
    page.shows("seul le carnet en un fichier peut être copié")?;
});
