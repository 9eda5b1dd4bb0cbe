//! Everybody can use it: axe-core finds nothing, the keyboard is enough, narrow screens lose nothing.

use browser_tests::{Failure, Key, Outcome, Page, Setup, scenario};
use serde_json::json;

const VIEWS: [&str; 25] = [
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
    "#/a-propos",
    "#/accessibilite",
];

/// Runs axe and keeps what it finds, so that one telling names everything that is wrong.
fn axe_is_silent(page: &Page, what: &str, findings: &mut Vec<String>) -> Outcome {
    findings.extend(page.axe()?.into_iter().map(|finding| format!("{what}: {finding}")));
    Ok(())
}

/// What the grid shows besides itself: a range, both dialogs, filters that leave nothing.
fn the_grid(page: &Page, findings: &mut Vec<String>) -> Outcome {
    page.open("#/grille")?;
    page.click("Anstaing, Achat groupé d’électricité et de gaz : participe depuis octobre 2015, illustratif")?;
    page.press(&[Key::Shift, Key::Down])?;
    page.type_text("i")?;
    page.sees("2 cases : intéressée.")?;
    axe_is_silent(page, "a range of the grid", findings)?;
    page.press(&[Key::Enter])?;
    page.sees("N’est plus vrai à partir de")?;
    axe_is_silent(page, "the detail of a cell", findings)?;
    page.press(&[Key::Escape])?;
    page.click("Coller…")?;
    page.field("Ce qui est collé").fill("oui\nbof")?;
    page.sees("1 n’est pas comprise")?;
    axe_is_silent(page, "a paste before it is applied", findings)?;
    page.within("Coller depuis un tableur").click("Annuler")?;
    page.click("Aide au clavier")?;
    page.click("Filtrer, trier, changer de date – 90 communes × 25 actions : 2 250 cases.")?;
    page.field("Action").fill("zzz")?;
    page.sees("Aucune case ne répond à ces filtres.")?;
    axe_is_silent(page, "a grid without cells", findings)?;
    page.button("Annuler").click_it()?;
    page.sees("Aucune modification")
}

/// The journal with a change in it, its other states, and two states compared.
fn the_journal(page: &Page, findings: &mut Vec<String>) -> Outcome {
    page.click("Journal")?;
    page.field("Nom de l’état présent").fill("Conseil")?;
    page.click("Nommer cet état")?;
    page.sees("1 état a un nom")?;
    page.field("Nom de l’état présent").fill(" ")?;
    page.click("Nommer cet état")?;
    page.sees("Écrivez un nom")?;
    axe_is_silent(page, "the journal with a change and a name refused", findings)?;
    page.within("Voir par").click("Commune")?;
    page.sees("Fretin : 1 étape")?;
    axe_is_silent(page, "the journal by commune", findings)?;
    page.field("Mots cherchés").fill("rien de tel")?;
    page.sees("Aucun changement ne correspond")?;
    axe_is_silent(page, "the journal without what is looked for", findings)?;
    page.click("Comparer avec maintenant : Conseil")?;
    page.sees("Les deux états disent la même chose")?;
    page.button("Annuler").click_it()?;
    page.button("Annuler").click_it()?;
    page.sees("1 réponse diffère")?;
    axe_is_silent(page, "two states compared", findings)?;
    page.button("Rétablir").click_it()?;
    page.sees("Les deux états disent la même chose")
}

/// Every view, then every state of a view that differs from it.
fn every_view_and_state(page: &Page) -> Outcome {
    let mut findings = Vec::new();
    for view in VIEWS {
        page.open(view)?;
        axe_is_silent(page, view, &mut findings)?;
    }
    page.open("#/nulle/part")?;
    axe_is_silent(page, "an unknown page", &mut findings)?;
    for slide in ["titre", "calendrier", "seuils", "carte", "adoption", "commune", "suite", "sources"] {
        page.open(&format!("#/presenter/{slide}"))?;
        axe_is_silent(page, slide, &mut findings)?;
    }
    page.type_text("o")?;
    page.sees("9 sur 9")?;
    axe_is_silent(page, "all the slides", &mut findings)?;
    the_grid(page, &mut findings)?;
    page.open("#/")?;
    page.click("Publié seulement")?;
    page.sees("Sans les données illustratives")?;
    axe_is_silent(page, "published only", &mut findings)?;
    page.open("#/commune/59256")?;
    page.field("Commune").fill("li")?;
    page.sees("Lille 59350")?;
    axe_is_silent(page, "communes found", &mut findings)?;
    page.press(&[Key::Escape])?;
    page.click("Corriger : Mutualisation des assurances")?;
    page.click("Non, elle ne participe plus")?;
    page.click("Enregistrer la réponse")?;
    page.sees("Indiquez depuis quand")?;
    axe_is_silent(page, "an answer with an error", &mut findings)?;
    page.field("Depuis quand").fill("2019")?;
    page.click("Enregistrer la réponse")?;
    page.sees("modifié")?;
    axe_is_silent(page, "an answer that was changed", &mut findings)?;
    scheme_states(page, &mut findings)?;
    the_journal(page, &mut findings)?;
    page.click("Mes modifications")?;
    page.click("Repartir des données d’origine")?;
    page.sees("Retirer toutes vos modifications")?;
    axe_is_silent(page, "a change and a question", &mut findings)?;
    page.store("carnet/6c1f0a52-9b7e-4d38-a1c4-2e5f83d0b976", "abîmé")?;
    page.reload()?;
    page.sees("sont illisibles")?;
    axe_is_silent(page, "a draft that cannot be read", &mut findings)?;
    if findings.is_empty() { Ok(()) } else { Err(Failure::new(findings.join("\n"))) }
}

/// Forms with faults, and questions that are open.
fn scheme_states(page: &Page, findings: &mut Vec<String>) -> Outcome {
    page.open("#/ajouter-une-action")?;
    page.field("Déployée").fill("hier")?;
    page.button("Ajouter l’action").click_it()?;
    page.sees("3 réponses à corriger")?;
    axe_is_silent(page, "an action with faults", findings)?;
    page.open("#/perimetre/ajouter")?;
    page.button("Ajouter la commune").click_it()?;
    page.sees("2 réponses à corriger")?;
    axe_is_silent(page, "a commune with faults", findings)?;
    page.open("#/actions/assurances")?;
    page.click("Arrêter l’action")?;
    page.sees("Enregistrer l’arrêt")?;
    axe_is_silent(page, "an action that is to stop", findings)?;
    page.click("Supprimer l’action")?;
    page.sees("Vous pourrez annuler")?;
    axe_is_silent(page, "an action that is to be deleted", findings)?;
    page.click("Oui, supprimer")?;
    page.sees("n’est plus dans ce carnet")?;
    axe_is_silent(page, "an action that was deleted", findings)?;
    page.click("Annuler la suppression")?;
    page.sees("Mutualisation des assurances")
}

scenario!(axe_finds_nothing_in_any_view_by_day, |page| { every_view_and_state(page)? });

scenario!(axe_finds_nothing_in_any_view_by_night, Setup::dark(), |page| { every_view_and_state(page)? });

/// Presses Tab until what has the focus has this name.
fn tab_to(page: &Page, name: &str) -> Outcome {
    for _ in 0..120 {
        page.press(&[Key::Tab])?;
        if page.focused_name()?.starts_with(name) {
            return Ok(());
        }
    }
    Err(Failure::new(format!("Tab never reaches « {name} »")))
}

scenario!(the_main_job_is_done_with_the_keyboard_alone, |page| {
    page.open("#/")?;
    tab_to(page, "Ma commune")?;
    page.press(&[Key::Enter])?;
    page.sees("Quelle est votre commune")?;
    tab_to(page, "Commune")?;
    page.type_text("fretin")?;
    page.sees("59256")?;
    page.press(&[Key::Down])?;
    page.press(&[Key::Enter])?;
    page.sees("Fretin participe à 4 des 25")?;
    tab_to(page, "Corriger : Mutualisation des assurances")?;
    page.press(&[Key::Enter])?;
    tab_to(page, "Oui, elle participe")?;
    page.press(&[Key::Space])?;
    tab_to(page, "Depuis quand")?;
    page.type_text("2019")?;
    tab_to(page, "Enregistrer la réponse")?;
    page.press(&[Key::Enter])?;
    page.sees("1 modification, gardée dans ce navigateur")?;
    page.focus_comes_to("Corriger : Mutualisation des assurances", |name| {
        name == "Corriger : Mutualisation des assurances"
    })?;
});

scenario!(a_page_takes_the_focus_to_its_heading_and_names_the_tab, |page| {
    page.open("#/")?;
    page.click("Actions")?;
    page.sees("25 actions déployées pour 37 inscrites")?;
    page.focus_comes_to_a("heading")?;
    let title = page.run("return document.title", vec![])?;
    assert_eq!(title, json!("Actions – Schéma de mutualisation de la Métropole Européenne de Lille"));
});

scenario!(a_screen_of_320_pixels_scrolls_in_one_direction_only, |page| {
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
