//! Accessibility: axe-core finds no violations, the keyboard suffices, and narrow screens work.

use browser_tests::{Failure, Key, Outcome, Page, Setup, scenario};
use serde_json::json;

const VIEWS: [&str; 26] = [
    "#/",
    "#/commune",
    "#/commune/59350",
    "#/commune/59011",
    "#/actions",
    "#/actions/permis-de-louer",
    "#/grille",
    "#/ajouter-une-action",
    "#/actions/assurances/modifier",
    "#/perimetre",
    "#/perimetre/ajouter",
    "#/perimetre/59350",
    "#/groupes",
    "#/evolution",
    "#/evolution/2015-06-19/2020-03-14",
    "#/verifier",
    "#/donnees",
    "#/chiffre/communes_au_moins/5?le=2019-12-13",
    "#/chiffre/participations/59350?le=2019-12-13&publie",
    "#/presenter/chiffres",
    "#/presenter/carte/communes_participantes/permis-de-louer?le=2019-12-13",
    "#/modifications",
    "#/journal",
    "#/contradictions",
    "#/a-propos",
    "#/accessibilite",
];

/// Runs axe-core and collects its findings, so that one run reports all of them.
fn collect_violations(page: &Page, what: &str, findings: &mut Vec<String>) -> Outcome {
    findings.extend(page.axe()?.into_iter().map(|finding| format!("{what}: {finding}")));
    Ok(())
}

/// The states of the grid: a selected range, both dialogs, filters without results.
fn grid_states(page: &Page, findings: &mut Vec<String>) -> Outcome {
    page.open("#/grille")?;
    page.click("Anstaing, Achat groupé d’électricité et de gaz : participe depuis octobre 2015, illustratif")?;
    page.press(&[Key::Shift, Key::Down])?;
    page.type_text("i")?;
    page.shows("2 cases : intéressée.")?;
    collect_violations(page, "a range of the grid", findings)?;
    page.press(&[Key::Enter])?;
    page.shows("Jusqu’au, ce jour compris")?;
    collect_violations(page, "the detail of a cell", findings)?;
    page.press(&[Key::Escape])?;
    page.click("Coller…")?;
    page.field("Ce qui est collé").fill("oui\nbof")?;
    page.shows("1 n’est pas comprise")?;
    collect_violations(page, "a paste before it is applied", findings)?;
    page.within("Coller depuis un tableur").click("Annuler")?;
    page.click("Aide au clavier")?;
    page.click("Filtrer, trier, changer de date – 90 communes × 25 actions : 2 250 cases.")?;
    page.field("Action").fill("zzz")?;
    page.shows("Aucune case ne répond à ces filtres.")?;
    collect_violations(page, "a grid without cells", findings)?;
    page.button("Annuler").click_it()?;
    page.shows("Aucune modification")
}

/// The journal with a change, its other states, and a comparison of two named states.
fn journal_states(page: &Page, findings: &mut Vec<String>) -> Outcome {
    page.click("Journal")?;
    page.field("Nom de l’état présent").fill("Conseil")?;
    page.click("Nommer cet état")?;
    page.shows("1 état a un nom")?;
    page.field("Nom de l’état présent").fill(" ")?;
    page.click("Nommer cet état")?;
    page.shows("Écrivez un nom")?;
    collect_violations(page, "the journal with a change and a name refused", findings)?;
    page.within("Voir par").click("Commune")?;
    page.shows("Fretin : 1 étape")?;
    collect_violations(page, "the journal by commune", findings)?;
    page.field("Mots cherchés").fill("rien de tel")?;
    page.shows("Aucun changement ne correspond")?;
    collect_violations(page, "the journal without what is looked for", findings)?;
    page.click("Comparer avec maintenant : Conseil")?;
    page.shows("Les deux états disent la même chose")?;
    page.button("Annuler").click_it()?;
    page.button("Annuler").click_it()?;
    page.shows("1 modification : 1 réponse")?;
    collect_violations(page, "two states compared", findings)?;
    page.button("Rétablir").click_it()?;
    page.shows("Les deux états disent la même chose")
}

/// Every view, then the other states of views.
fn every_view_and_state(page: &Page) -> Outcome {
    let mut findings = Vec::new();
    for view in VIEWS {
        page.open(view)?;
        collect_violations(page, view, &mut findings)?;
    }
    page.open("#/nulle/part")?;
    collect_violations(page, "an unknown page", &mut findings)?;
    for slide in ["titre", "calendrier", "seuils", "carte", "adoption", "commune", "suite", "sources"] {
        page.open(&format!("#/presenter/{slide}"))?;
        collect_violations(page, slide, &mut findings)?;
    }
    page.type_text("o")?;
    page.shows("9 sur 9")?;
    collect_violations(page, "all the slides", &mut findings)?;
    grid_states(page, &mut findings)?;
    page.open("#/")?;
    page.click("Publié seulement")?;
    page.shows("Sans les données illustratives")?;
    collect_violations(page, "published only", &mut findings)?;
    page.open("#/commune/59256")?;
    page.field("Commune").fill("li")?;
    page.shows("Lille 59350")?;
    collect_violations(page, "communes found", &mut findings)?;
    page.press(&[Key::Escape])?;
    page.click("Corriger : Mutualisation des assurances")?;
    page.click("Non, elle ne participe plus")?;
    page.click("Enregistrer la réponse")?;
    page.shows("Dernier jour : indiquez jusqu’à quand la commune a participé.")?;
    collect_violations(page, "an answer with an error", &mut findings)?;
    page.field("Dernier jour de participation, ce jour compris").fill("2019")?;
    page.shows("Après")?;
    collect_violations(page, "an answer with its effect", &mut findings)?;
    page.click("Enregistrer la réponse")?;
    page.shows("modifié")?;
    collect_violations(page, "an answer that was changed", &mut findings)?;
    scheme_states(page, &mut findings)?;
    journal_states(page, &mut findings)?;
    page.click("Modifications")?;
    page.click("Repartir des données d’origine")?;
    page.shows("Retirer la modification, qui que ce soit")?;
    collect_violations(page, "a change and a question", &mut findings)?;
    page.store("carnet/6c1f0a52-9b7e-4d38-a1c4-2e5f83d0b976", "abîmé")?;
    page.reload()?;
    page.shows("sont illisibles")?;
    collect_violations(page, "a draft that cannot be read", &mut findings)?;
    if findings.is_empty() { Ok(()) } else { Err(Failure::new(findings.join("\n"))) }
}

/// Forms with errors, and open questions.
fn scheme_states(page: &Page, findings: &mut Vec<String>) -> Outcome {
    page.open("#/ajouter-une-action")?;
    page.field("Déployée").fill("hier")?;
    page.button("Ajouter l’action").click_it()?;
    page.shows("3 réponses à corriger")?;
    collect_violations(page, "an action with faults", findings)?;
    page.open("#/perimetre/ajouter")?;
    page.button("Ajouter la commune").click_it()?;
    page.shows("2 réponses à corriger")?;
    collect_violations(page, "a commune with faults", findings)?;
    page.open("#/actions/assurances")?;
    page.click("Arrêter l’action")?;
    page.shows("Enregistrer l’arrêt")?;
    collect_violations(page, "an action that is to stop", findings)?;
    page.click("Supprimer l’action")?;
    page.shows("Vous pourrez annuler")?;
    collect_violations(page, "an action that is to be deleted", findings)?;
    page.click("Oui, supprimer")?;
    page.shows("n’est plus dans ce carnet")?;
    collect_violations(page, "an action that was deleted", findings)?;
    page.click("Annuler la suppression")?;
    page.shows("Mutualisation des assurances")
}

scenario!(axe_finds_no_violation_in_the_light_theme, |page| { every_view_and_state(page)? });

scenario!(axe_finds_no_violation_in_the_dark_theme, Setup::dark(), |page| { every_view_and_state(page)? });

/// Presses Tab until the name of the focused element begins with `name`.
fn tab_to(page: &Page, name: &str) -> Outcome {
    for _ in 0..120 {
        page.press(&[Key::Tab])?;
        if page.focused_name()?.starts_with(name) {
            return Ok(());
        }
    }
    Err(Failure::new(format!("Tab never reaches « {name} »")))
}

scenario!(an_answer_can_be_corrected_with_the_keyboard_alone, |page| {
    page.open("#/")?;
    tab_to(page, "Ma commune")?;
    page.press(&[Key::Enter])?;
    page.shows("Quelle est votre commune")?;
    tab_to(page, "Commune")?;
    page.type_text("fretin")?;
    page.shows("59256")?;
    page.press(&[Key::Down])?;
    page.press(&[Key::Enter])?;
    page.shows("Fretin participe à 4 des 25")?;
    tab_to(page, "Corriger : Mutualisation des assurances")?;
    page.press(&[Key::Enter])?;
    // The group has the answer that is noted; arrows go to the others.
    tab_to(page, "Non, elle n’a jamais participé")?;
    page.press(&[Key::Up])?;
    page.press(&[Key::Up])?;
    tab_to(page, "Participe depuis (facultatif)")?;
    page.type_text("2019")?;
    tab_to(page, "Enregistrer la réponse")?;
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
    let title = page.run("return document.title", vec![])?;
    assert_eq!(title, json!("Actions – Schéma de mutualisation de la Métropole Européenne de Lille"));
});

scenario!(at_320_pixels_pages_scroll_only_vertically, |page| {
    page.open("#/")?;
    for view in VIEWS {
        page.open(view)?;
        page.narrow()?;
        let beyond = "const edge = document.documentElement.clientWidth; \
                      if (document.documentElement.scrollWidth <= edge) return []; \
                      return [...document.body.querySelectorAll('*')].filter((it) => it.getBoundingClientRect().right > edge + 1) \
                          .map((it) => it.tagName + '.' + it.getAttribute('class') + ' ' + it.textContent.slice(0, 40)).slice(0, 20)";
        assert_eq!(page.run(beyond, vec![])?, json!([]), "{view} is too wide");
    }
});
