//! Accessibility: what axe-core, our own checks of the drawn page, and the keyboard alone find in every view and state.

use std::collections::BTreeMap;

use browser_tests::{Failure, Key, Outcome, Page, Setup, scenario};
use serde_json::Value;

use states::every_view_and_state;

mod charts;
mod contrast;
mod declaration;
mod forced_colours;
mod forms;
mod grid;
mod markup;
mod messages;
mod rings;
mod sizes;
mod slides;
mod states;
mod tab_walk;
mod trees;

/// What is wrong in the drawn page beside the rules of axe-core.
const STRUCTURE: &str = include_str!("accessibility/structure.js");

/// What is wrong with the meaning of elements, and with what styles do to it.
const SEMANTICS: &str = include_str!("accessibility/semantics.js");

/// What was found wrong, each with the states it was found in.
#[derive(Default)]
struct FoundFaults(BTreeMap<String, Vec<String>>);

impl FoundFaults {
    fn add(&mut self, state: &str, faults: impl IntoIterator<Item = String>) {
        for fault in faults {
            self.0.entry(fault).or_default().push(state.to_owned());
        }
    }

    /// Runs a script that returns faults as texts.
    fn add_from(&mut self, page: &Page, state: &str, script: &str, arguments: Vec<Value>) -> Outcome {
        let faults: Vec<String> = serde_json::from_value(page.run(script, arguments)?)?;
        self.add(state, faults);
        Ok(())
    }

    /// A failure with each fault, and the first states that have it.
    fn are_none(&self) -> Outcome {
        if self.0.is_empty() {
            return Ok(());
        }
        let line = |(fault, states): (&String, &Vec<String>)| {
            let first: Vec<&str> = states.iter().map(String::as_str).take(3).collect();
            format!("in {} of {} states: {fault}", first.join(", "), states.len())
        };
        Err(Failure::new(self.0.iter().map(line).collect::<Vec<_>>().join("\n")))
    }
}

/// Runs axe-core in every view and state.
fn axe_in_every_state(page: &Page) -> Outcome {
    let mut faults = FoundFaults::default();
    every_view_and_state(page, &mut |state| {
        faults.add(state, page.axe()?);
        Ok(())
    })?;
    faults.are_none()
}

scenario!(axe_finds_no_violation_in_the_light_theme, |page| { axe_in_every_state(page)? });

scenario!(axe_finds_no_violation_in_the_dark_theme, Setup::dark(), |page| { axe_in_every_state(page)? });

scenario!(figures_tables_fields_and_headings_have_names_of_their_own_in_every_state, |page| {
    let mut faults = FoundFaults::default();
    every_view_and_state(page, &mut |state| faults.add_from(page, state, STRUCTURE, Vec::new()))?;
    faults.are_none()?;
});

scenario!(lists_links_labels_and_their_order_are_what_they_seem_in_every_state, |page| {
    let mut faults = FoundFaults::default();
    every_view_and_state(page, &mut |state| faults.add_from(page, state, SEMANTICS, Vec::new()))?;
    faults.are_none()?;
});

scenario!(faults_of_lists_links_labels_and_their_order_are_found, |page| {
    page.open("#/plan")?;
    let plant = "document.querySelector('main').insertAdjacentHTML('beforeend', `<section class=planted> \
        <p class=tall></p> <p><strong>Un titre</strong></p> <b>gras</b> \
        <div><a href=#/un>Un</a> <a href=#/deux>Deux</a> <a href=#/trois>Trois</a></div> \
        <ul><div>rien</div></ul> <div class=moved>après</div> \
        <p>Voir <a class=bare href=#/quatre>ici</a></p> <p>Voir <a href=#/cinq>ici</a></p> \
        <p>Lire <a href=https://example.org/un rel=noreferrer>un site</a></p> \
        <p>Lire <a href=https://example.org/deux>https://example.org/deux (autre site)</a></p> \
        <p>Lire <a href=file:///trois rel=noreferrer>file:///trois (autre site)</a></p> \
        <button>Faire</button> <button>Faire</button> \
        <label for=loin>Loin</label> <input id=loin class=far></section>`); \
        const sheet = new CSSStyleSheet(); sheet.replaceSync('.tall { min-height: 2em } .moved { order: 2 } .bare { text-decoration: none } \
        .far { display: block; margin-top: 200px } .planted:hover b { display: none }'); \
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]";
    page.run(plant, Vec::new())?;
    let found = page.run(SEMANTICS, Vec::new())?.to_string();
    for fault in [
        "is empty",
        "a heading that is none",
        "stands for how it looks",
        "links that are no list",
        "a list with something else",
        "is moved",
        "without a line",
        "does not say where it leads",
        "tells where the reader comes from",
        "an unexpected scheme",
        "two buttons",
        "far from its field",
        "shown by the pointer alone",
    ] {
        assert!(found.contains(fault), "{fault}: {found}");
    }
});

scenario!(an_answer_can_be_corrected_with_the_keyboard_alone, |page| {
    page.open("#/")?;
    page.tab_to("Ma commune")?;
    page.press(&[Key::Enter])?;
    page.shows("Quelle est votre commune")?;
    page.tab_to("Votre commune ?")?;
    page.type_text("fretin")?;
    page.shows("59256")?;
    page.press(&[Key::Down])?;
    page.press(&[Key::Enter])?;
    page.shows("Fretin participe à 4 des 25")?;
    page.tab_to("Corriger : Mutualisation des assurances")?;
    page.press(&[Key::Enter])?;
    // The group has the answer that is noted; arrows go to the others.
    page.tab_to("Non, elle n’a jamais participé")?;
    page.press(&[Key::Up])?;
    page.press(&[Key::Up])?;
    page.tab_to("Participe depuis (facultatif)")?;
    page.type_text("2019")?;
    page.tab_to("Enregistrer la réponse")?;
    page.press(&[Key::Enter])?;
    page.shows("1 modification, gardée dans ce navigateur")?;
    page.focus_comes_to("Corriger : Mutualisation des assurances", |name| {
        name == "Corriger : Mutualisation des assurances"
    })?;
});

scenario!(a_new_page_focuses_its_heading_and_sets_the_title, |page| {
    page.open("#/")?;
    page.click("Actions")?;
    page.shows("25 actions déployées pour 37 inscrites")?;
    page.focus_comes_to_role("heading")?;
    let title = "Actions – Schéma de mutualisation de la Métropole Européenne de Lille";
    page.gives("return document.title", &[], title)?;
});
