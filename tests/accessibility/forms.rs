//! Forms: every field has its label, and an error marks its field alone, describes it, and takes the focus there.

use browser_tests::{Failure, Key, Outcome, Page, scenario, until};
use serde_json::json;

use super::messages::{hears, listen};
use super::states::VIEWS;

/// The fields marked as wrong: the label of each, and the texts that describe it.
const WRONG: &str = "const plain = (text) => (text || '').replace(/\\s+/g, ' ').trim(); \
    return [...document.querySelectorAll('[aria-invalid=true]')].filter((it) => it.checkVisibility()).map((it) => [ \
        plain((it.labels?.[0] || it.querySelector('legend')).textContent), \
        plain((it.getAttribute('aria-describedby') || '').split(/\\s+/).map((id) => document.getElementById(id)?.textContent).join(' '))])";

/// Waits until these fields, and no others, are marked as wrong, each described by this.
fn are_wrong(page: &Page, expected: &[(&str, &str)]) -> Outcome {
    until(&format!("{expected:?} to be wrong"), || {
        let found: Vec<(String, String)> = serde_json::from_value(page.run(WRONG, vec![])?)?;
        let is = |((label, why), (known, words)): (&(String, String), &(&str, &str))| {
            label.contains(known) && why.contains(words)
        };
        let all = found.len() == expected.len() && found.iter().zip(expected).all(is);
        if all { Ok(()) } else { Err(Failure::new(format!("{found:?} are"))) }
    })
}

scenario!(every_field_has_a_label_that_names_it, |page| {
    let bare = "document.getElementById('moment')?.click(); \
        document.querySelectorAll('details').forEach((it) => { it.open = true; }); \
        return new Promise(requestAnimationFrame).then(() => [...document.querySelectorAll('input, select, textarea')] \
            .filter((it) => !it.id || !document.querySelector('label[for=\"' + CSS.escape(it.id) + '\"]')) \
            .map((it) => it.outerHTML))";
    for view in VIEWS {
        page.open(view)?;
        page.gives(bare, &[], json!([]))?;
        let twice = "const ids = [...document.querySelectorAll('[id]')].map((it) => it.id); \
                     return ids.filter((it, at) => ids.indexOf(it) !== at)";
        page.gives(twice, &[], json!([]))?;
    }
});

scenario!(a_wrong_date_of_an_answer_is_the_only_field_marked, |page| {
    page.open("#/commune/59256")?;
    page.click("Corriger : Mutualisation des assurances")?;
    page.shows("Enregistrer la réponse")?;
    are_wrong(page, &[])?;
    page.click("Non, elle ne participe plus")?;
    page.click("Enregistrer la réponse")?;
    let last = "Dernier jour de participation, ce jour compris";
    are_wrong(page, &[(last, "Dernier jour : indiquez jusqu’à quand")])?;
    page.focus_comes_to(last, |name| name == last)?;
    page.type_text("2019")?;
    are_wrong(page, &[])?;
    page.click("Oui, elle participe")?;
    page.field("Participe depuis (facultatif)").fill("hier")?;
    page.click("Enregistrer la réponse")?;
    are_wrong(page, &[("Participe depuis", "Premier jour : cette date n’est pas comprise")])?;
    page.focus_comes_to("the first day", |name| name == "Participe depuis (facultatif)")?;
});

scenario!(a_wrong_date_in_the_detail_of_the_grid_takes_the_focus, |page| {
    page.open("#/grille")?;
    page.click("Anstaing, Achat groupé d’électricité et de gaz : participe depuis octobre 2015, illustratif")?;
    page.focus_comes_to("the grid", |name| name == "Communes et actions")?;
    page.press(&[Key::Enter])?;
    page.shows("Jusqu’au, ce jour compris")?;
    page.field("Jusqu’au, ce jour compris (facultatif)").fill("jamais")?;
    page.click("Enregistrer la réponse")?;
    are_wrong(page, &[("Jusqu’au, ce jour compris", "Dernier jour : cette date n’est pas comprise")])?;
    page.focus_comes_to("the last day", |name| name == "Jusqu’au, ce jour compris (facultatif)")?;
});

scenario!(a_date_added_to_an_answer_is_marked_in_its_row, |page| {
    page.open("#/commune/59256")?;
    let row = page.within("Archives métropolitaines");
    row.click("Oui")?;
    row.field("Participe depuis (facultatif)").fill("hier")?;
    listen(page)?;
    for times in 1..=2 {
        row.click("Ajouter")?;
        hears(page, "alert", "Premier jour : cette date n’est pas comprise", times)?;
    }
    are_wrong(page, &[("Participe depuis", "Premier jour : cette date n’est pas comprise")])?;
    page.focus_comes_to("the date", |name| name == "Participe depuis (facultatif)")?;
    row.field("Participe depuis (facultatif)").fill("2019")?;
    are_wrong(page, &[])?;
});

scenario!(a_day_that_cannot_be_read_says_which_one_is_meant, |page| {
    page.open("#/")?;
    page.open_shown_moment()?;
    listen(page)?;
    page.type_shown_day("hier")?;
    hears(page, "alert", "« hier » ne se lit pas comme une date", 1)?;
    are_wrong(page, &[("Autre date", "jj/mm/aaaa « hier » ne se lit pas comme une date")])?;
    page.open("#/evolution")?;
    page.open_shown_moment()?;
    page.field("Autre date d’arrivée").fill("demain")?;
    page.press(&[Key::Enter])?;
    are_wrong(page, &[("Autre date d’arrivée", "Date d’arrivée : « demain » ne se lit pas")])?;
});

scenario!(the_forms_of_actions_and_communes_lead_to_their_first_error, |page| {
    page.open("#/ajouter-une-action")?;
    page.field("Déployée").fill("hier")?;
    page.button("Ajouter l’action").click_it()?;
    are_wrong(
        page,
        &[
            ("Titre (obligatoire)", "Donnez un titre à l’action."),
            ("Domaine (obligatoire)", "Donnez un domaine à l’action."),
            ("Déployée", "01/04/2019 Déployée : cette date ne se lit pas."),
        ],
    )?;
    page.focus_comes_to("the title", |name| name == "Titre (obligatoire)")?;
    page.open("#/actions/assurances")?;
    page.click("Arrêter l’action")?;
    page.field("Arrêtée à partir de").fill("hier")?;
    listen(page)?;
    page.click("Enregistrer l’arrêt")?;
    are_wrong(page, &[("Arrêtée à partir de", "Arrêtée à partir de : cette date ne se lit pas.")])?;
    hears(page, "alert", "Arrêtée à partir de : cette date ne se lit pas.", 1)?;
});

scenario!(an_empty_text_is_asked_for, |page| {
    page.open("#/verifier")?;
    page.button("Vérifier").click_it()?;
    let field = "Votre texte : une phrase, ou un communiqué entier";
    are_wrong(page, &[(field, "Écrivez ou collez d’abord un texte à vérifier.")])?;
    page.focus_comes_to("the text", |name| name == field)?;
    page.open("#/modifications")?;
    page.click("Coller des modifications")?;
    page.click("Reprendre ce texte")?;
    are_wrong(page, &[("Le texte des modifications", "Collez d’abord le texte")])?;
    page.open("#/journal")?;
    page.field("Nom de l’état présent").fill(" ")?;
    page.click("Nommer cet état")?;
    are_wrong(page, &[("Nom de l’état présent", "Écrivez un nom")])?;
    page.field("Nom de l’état présent").fill("Conseil")?;
    are_wrong(page, &[])?;
    page.open("#/grille")?;
    page.click("Coller…")?;
    page.field("Ce qui est collé").fill("oui\nbof")?;
    are_wrong(page, &[("Ce qui est collé", "1 n’est pas comprise")])?;
});
