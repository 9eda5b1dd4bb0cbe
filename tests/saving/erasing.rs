//! Erasing a name from a copy, and what the browser keeps of a document.

use browser_tests::{Key, scenario};

use super::files::{answer, confirmed_copy};

scenario!(a_copy_without_a_name_keeps_the_history_and_the_browser_forgets_the_rest, |page| {
    page.open("#/modifications")?;
    page.shows("Aucun geste de ce carnet n’est signé")?;
    page.open("#/journal")?;
    page.field("Votre fonction ou votre nom (facultatif)").fill("Léa Dubois")?;
    page.press(&[Key::Tab])?;
    page.open("#/commune/59256")?;
    answer(page)?;
    page.click("1 geste pas encore dans le fichier")?;
    let part = page.within("Effacer un nom");
    part.click("Effacer ce que ce navigateur garde de ce carnet")?;
    page.shows("Rien n’est effacé : 1 geste n’est dans aucun fichier. Enregistrez d’abord une copie")?;
    part.click("Préparer une copie sans ce nom")?;
    page.shows("« Léa Dubois » n’y est plus nulle part dans les données")?;
    let copy = page.take_download()?;
    assert!(copy.name.ends_with("-sans-un-nom.html"), "{}", copy.name);
    let copy = copy.text()?;
    assert!(!copy.contains("Léa Dubois"));
    // The page itself still has the name.
    let named = confirmed_copy(page)?;
    assert!(String::from_utf8(named)?.contains("Léa Dubois"));
    part.click("Effacer ce que ce navigateur garde de ce carnet")?;
    page.within("Confirmer l’effacement").shows("Ce qui n’est dans aucun fichier sera perdu")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.click("Non, ne rien effacer")?;
    page.focus_comes_to("the button", |name| name.starts_with("Effacer ce que ce navigateur garde"))?;
    page.shows("1 modification par rapport aux données d’origine")?;
    part.click("Effacer ce que ce navigateur garde de ce carnet")?;
    page.click("Oui, effacer")?;
    page.shows("Aucune modification par rapport aux données d’origine")?;
    page.stores("neither the name nor the commune", |stored| {
        let mut kept = stored.iter().flat_map(|(key, text)| [key, text]);
        kept.all(|text| !text.contains("Léa") && !text.contains("carnet-commune/"))
    })?;
    page.database_stores("nothing", <[String]>::is_empty)?;
    page.open_changed("sans-un-nom.html", |_| copy, "#/journal")?;
    page.shows("1 geste depuis le")?;
    page.does_not_show("Léa")?;
    page.open("#/modifications")?;
    page.shows("Aucune modification par rapport aux données d’origine")?;
});
