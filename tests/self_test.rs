//! Tests of the harness itself, on a page made for them.

use std::fs;

use browser_tests::{Failure, Key, Outcome, Page, scenario, screenshots};
use serde_json::json;

const PAGE: &str = r#"<!DOCTYPE html>
<html lang="fr" data-carnet="ouvert"><head><meta charset="utf-8"><title>Essai</title></head><body>
<main>
<h1>Page&#8239;d’essai&nbsp;!</h1>
<label>Commune <input id="c" name="c"></label>
<label for="e">État</label><select id="e"><option>Non</option><option>Oui, depuis</option></select>
<label>Depuis le <input type="date"></label>
<label><input type="checkbox"> J’accepte</label>
<section aria-labelledby="t"><h2 id="t">Achats</h2><button type="button" data-say="achats">Confirmer</button></section>
<table><caption>Actions</caption><tr><th scope="row">Habitat</th><td><button type="button" data-say="habitat">Confirmer</button></td></tr></table>
<button type="button" aria-label="Annuler la dernière modification" aria-pressed="true">↶</button>
<p hidden>caché</p>
<output id="o">rien</output>
<a href="data:application/json,{}" download="reponse.json">Télécharger</a>
</main>
<script>
const say = (text) => { document.getElementById('o').textContent = text; };
document.querySelectorAll('button').forEach((b) => b.addEventListener('click', () => setTimeout(() => say('dit ' + b.dataset.say), 300)));
document.querySelectorAll('input[type=date], #c').forEach((i) => i.addEventListener('input', () => say('écrit ' + i.value)));
</script>
</body></html>"#;

fn open_the_page(page: &Page) -> Outcome {
    page.open_changed("essai.html", |_| PAGE.to_owned(), "#/").map(drop)
}

scenario!(elements_are_located_by_role_and_name, |page| {
    open_the_page(page)?;
    assert_eq!(page.heading()?, "Page d’essai !");
    page.within("Achats").click("Confirmer")?;
    page.shows("dit achats")?;
    page.within("Habitat").click("Confirmer")?;
    page.shows("dit habitat")?;
    page.does_not_show("dit achats")?;
    page.does_not_show("caché")?;
    page.button("Annuler la dernière modification").is_on()?;
});

scenario!(fields_can_be_filled, |page| {
    open_the_page(page)?;
    page.field("Commune").fill("Lille")?;
    page.field("Commune").fill("St-André")?;
    page.shows("écrit St-André")?;
    page.field("Commune").has_value("St-André")?;
    page.field("Depuis le").fill("2019-04-01")?;
    page.shows("écrit 2019-04-01")?;
    page.field("État").choose("Oui, depuis")?;
    page.field("État").has_value("Oui, depuis")?;
    page.click("J’accepte")?;
    page.field("J’accepte").is_on()?;
    page.click("Télécharger")?;
    assert_eq!(page.downloads(1)?[0].name, "reponse.json");
});

scenario!(the_keyboard_moves_the_focus, |page| {
    open_the_page(page)?;
    page.press(&[Key::Tab])?;
    page.focus_comes_to("the field", |name| name == "Commune")?;
    page.focus_comes_to_role("textbox")?;
    page.type_text("Lille")?;
    page.shows("écrit Lille")?;
    page.press(&[Key::Tab])?;
    page.focus_comes_to("the list", |name| name == "État")?;
    page.press(&[Key::Shift, Key::Tab])?;
    page.focus_comes_to("the field", |name| name == "Commune")?;
});

scenario!(local_storage_survives_a_restart_and_can_be_filled_and_freed, |page| {
    open_the_page(page)?;
    page.store("carnet/essai", "gardé")?;
    page.reopen_the_browser()?;
    assert_eq!(page.stored()?.get("carnet/essai").map(String::as_str), Some("gardé"));
    page.second_tab()?;
    assert_eq!(page.stored()?.len(), 1);
    page.tab(0)?;
    page.fill_storage()?;
    if page.store("carnet/plus", "x").is_ok() {
        return Err(Failure::new("The storage still has room"));
    }
    page.free_storage()?;
    page.store("carnet/plus", "x")?;
});

scenario!(axe_finds_violations_and_screenshots_have_their_size, |page| {
    open_the_page(page)?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.run(
        "document.querySelector('label').remove(); document.body.append(document.createElement('input'))",
        vec![],
    )?;
    assert!(page.axe()?.iter().any(|finding| finding.starts_with("label:")));
    page.resize(1024, 700)?;
    page.gives("return [innerWidth, innerHeight]", &[], json!([1024, 700]))?;
    let file = page.screenshot("self-test", 800, 600)?;
    assert!(file.starts_with(screenshots()?) && fs::read(file)?.starts_with(b"\x89PNG"));
    assert!(page.print()?.starts_with(b"%PDF"));
});
