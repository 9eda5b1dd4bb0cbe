//! The version to publish: the result, without what only concerns those who work on it.

use browser_tests::scenario;
use serde_json::json;

use super::files::{answer, document, open_elsewhere};

scenario!(a_version_to_publish_has_the_figures_and_no_name_no_hour_and_nothing_undone, |page| {
    page.open("#/journal")?;
    page.field("Votre fonction ou votre nom (facultatif)").fill("Léa Dubois")?;
    page.open("#/commune/59256")?;
    answer(page)?;
    page.open("#/commune/59350")?;
    page.click("Confirmer : Mutualisation des assurances")?;
    page.shows("2 modifications")?;
    page.button("Annuler").click_it()?;
    page.open("#/modifications")?;
    page.shows("1 modification par rapport aux données d’origine")?;
    page.click("Préparer une version à diffuser")?;
    let file = page.take_download()?;
    page.shows("La version à diffuser est proposée au téléchargement")?;
    assert!(file.name.ends_with("-a-diffuser.html"), "{}", file.name);
    let text = file.text()?;
    assert!(!text.contains("Léa Dubois"));
    let journal = &document(&text)?["journal"];
    assert_eq!(journal.as_array().map(Vec::len), Some(1), "{journal}");
    let at = journal[0]["at"].as_u64().unwrap_or(1);
    assert_eq!((at % 86_400_000, &journal[0]["author"]), (0, &json!(null)), "{journal}");
    // The own copy still has all of it.
    page.shows("1 modification par rapport aux données d’origine")?;
    page.open("#/journal")?;
    page.shows("Léa Dubois")?;
    open_elsewhere(page, "publiee.html", text.as_bytes(), "#/modifications")?;
    page.shows("1 modification par rapport aux données d’origine")?;
});
