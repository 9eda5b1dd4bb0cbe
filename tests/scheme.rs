//! Editing the scheme: actions and communes are added, changed, stopped and deleted, with confirmation and undo.

use browser_tests::{Key, Outcome, Page, scenario};

/// Adds the action « Fourrière animale », deployed in 2018.
fn add_an_action(page: &Page) -> Outcome {
    page.open("#/actions")?;
    page.click("Ajouter une action")?;
    page.is_at("#/ajouter-une-action")?;
    page.field("Titre (obligatoire)").fill("Fourrière animale")?;
    page.field("Domaine (obligatoire)").fill("Sécurité")?;
    page.field("Déployée").fill("04/2018")?;
    page.button("Ajouter l’action").click_it()
}

scenario!(an_action_that_is_added_renamed_and_stopped_is_counted_on_all_pages, |page| {
    page.open("#/actions")?;
    page.shows("25 actions déployées")?;
    add_an_action(page)?;
    page.is_at("#/actions/fourriere-animale")?;
    page.shows("Fourrière animale : entre 0 et 90 communes sur 90")?;
    page.click("Modifier l’action")?;
    page.field("Titre (obligatoire)").fill("Fourrière et refuge")?;
    page.field("Description").fill("Un refuge pour toutes les communes.")?;
    page.button("Enregistrer").click_it()?;
    page.is_at("#/actions/fourriere-animale")?;
    page.shows("Fourrière et refuge")?;
    page.shows("Un refuge pour toutes les communes.")?;
    page.click("Actions")?;
    page.shows("26 actions déployées")?;
    page.open("#/actions/fourriere-animale")?;
    page.click("Arrêter l’action")?;
    page.focus_comes_to("the date", |name| name.starts_with("Arrêtée à partir de"))?;
    page.type_text("2018")?;
    page.button("Enregistrer l’arrêt").click_it()?;
    page.shows("L’arrêt doit venir après le déploiement, en avril 2018.")?;
    page.field("Arrêtée à partir de").fill("01/07/2019")?;
    page.button("Enregistrer l’arrêt").click_it()?;
    page.shows("arrêtée, au 13 décembre 2019")?;
    page.focus_comes_to_role("heading")?;
    page.reopen_the_browser()?;
    page.open("#/actions/fourriere-animale")?;
    page.shows("déployée en avril 2018, puis arrêtée le 1er juillet 2019")?;
    page.button("Annuler").click_it()?;
    page.shows("en cours, au 13 décembre 2019")?;
});

scenario!(all_errors_of_a_form_are_shown_at_their_fields_and_the_input_is_kept, |page| {
    page.open("#/ajouter-une-action")?;
    page.field("Domaine (obligatoire)").fill("Sécurité")?;
    page.field("Déployée").fill("hier")?;
    page.button("Ajouter l’action").click_it()?;
    page.shows("2 réponses à corriger avant d’enregistrer")?;
    page.focus_comes_to("the first of them", |name| name.starts_with("Titre"))?;
    page.field("Déployée").has_value("hier")?;
    page.link("Déployée : cette date ne se lit pas. Écrivez 2019, 04/2019 ou 01/04/2019.").click_it()?;
    page.focus_comes_to("the date", |name| name.starts_with("Déployée"))?;
    page.field("Titre (obligatoire)").fill("mutualisation des ASSURANCES")?;
    page.field("Inscrite au schéma").fill("2019")?;
    page.field("Déployée").fill("2018")?;
    page.shows("Remarque : elle serait déployée avant d’être inscrite.")?;
    page.button("Ajouter l’action").click_it()?;
    page.shows("Une autre action porte déjà ce titre.")?;
    page.shows("Aucune modification")?;
});

scenario!(a_form_without_changes_records_nothing, |page| {
    page.open("#/actions/permis-de-louer/modifier")?;
    page.field("Déployée").fill("2019-04-01")?;
    page.button("Enregistrer").click_it()?;
    page.shows("Rien n’a changé : rien n’est enregistré.")?;
    page.shows("Aucune modification")?;
});

scenario!(an_action_is_deleted_after_confirmation_and_restored_with_its_participations, |page| {
    page.open("#/actions/permis-de-louer")?;
    page.click("Supprimer l’action")?;
    page.shows("28 réponses de 28 communes partent avec elle, dont 28 participations. Vous pourrez annuler.")?;
    page.focus_comes_to("« Non, garder »", |name| name == "Non, garder")?;
    page.press(&[Key::Enter])?;
    page.does_not_show("Vous pourrez annuler")?;
    page.shows("22 communes sur 90")?;
    page.click("Supprimer l’action")?;
    page.button("Oui, supprimer").click_it()?;
    page.shows("Cette action n’est plus dans ce carnet")?;
    page.focus_comes_to("the undo button", |name| name == "Annuler la suppression")?;
    page.go_to("Bilan", "Vérifier")?;
    page.shows("L’action dont parle ce chiffre n’est plus dans le carnet.")?;
    page.go_to("Atelier", "Qualité")?;
    page.shows("2 110 réponses sur 2 160 sont connues")?;
    page.open("#/chiffre/communes_participantes/permis-de-louer?le=2019-12-13")?;
    page.shows("Pas de chiffre à cette date")?;
    page.open("#/actions/permis-de-louer")?;
    page.shows("a été supprimée de ce carnet")?;
    page.click("Annuler la suppression")?;
    page.shows("22 communes sur 90")?;
    page.focus_comes_to_role("heading")?;
    // The deletion can be repeated.
    page.button("Rétablir").is_enabled()?;
});

scenario!(after_the_undo_of_an_added_action_its_page_offers_to_restore_it, |page| {
    add_an_action(page)?;
    page.shows("Fourrière animale")?;
    page.button("Annuler").click_it()?;
    page.shows("Cette action n’est plus dans ce carnet")?;
    page.shows("L’ajout de « Fourrière animale » a été annulé.")?;
    page.click("Rétablir l’action")?;
    page.shows("Fourrière animale : entre 0 et 90")?;
});

scenario!(a_form_keeps_its_input_while_another_tab_changes_the_tables, |page| {
    page.open("#/actions/permis-de-louer/modifier")?;
    page.field("Description").fill("Ce que j’étais en train d’écrire.")?;
    page.second_tab()?;
    add_an_action(page)?;
    page.shows("Fourrière animale")?;
    page.tab(0)?;
    page.shows("1 modification")?;
    page.field("Description").has_value("Ce que j’étais en train d’écrire.")?;
    page.button("Enregistrer").click_it()?;
    page.shows("Ce que j’étais en train d’écrire.")?;
});

scenario!(the_members_of_the_perimeter_change_with_the_dates_of_communes, |page| {
    page.open("#/perimetre")?;
    page.shows("90 communes sont membres de l’EPCI")?;
    page.link("Lille").click_it()?;
    page.is_at("#/perimetre/59350")?;
    page.field("N’est plus membre à partir de").fill("01/01/2019")?;
    page.field("Population").fill("beaucoup")?;
    page.button("Enregistrer").click_it()?;
    page.shows("Écrivez un nombre entier d’habitants")?;
    page.field("Population").fill("236 000")?;
    page.button("Enregistrer").click_it()?;
    page.is_at("#/perimetre")?;
    page.shows("89 communes sont membres de l’EPCI")?;
    page.choose_shown("fin 2018")?;
    page.shows("90 communes sont membres de l’EPCI")?;
    page.click("Ajouter une commune")?;
    page.field("Code INSEE (obligatoire)").fill("59999")?;
    page.field("Nom (obligatoire)").fill("Nouvelle-Ville")?;
    page.field("Membre depuis").fill("2019")?;
    page.button("Ajouter la commune").click_it()?;
    page.shows("90 communes sont membres de l’EPCI")?;
    page.choose_shown("13 décembre 2019")?;
    page.shows("90 communes sont membres de l’EPCI")?;
    page.go_to("Bilan", "Vue d’ensemble")?;
    page.shows("Nouvelle-Ville n’est pas sur la carte")?;
    page.open("#/commune/59350")?;
    page.shows("Lille est membre jusqu’au 31 décembre 2018 inclus")?;
});

scenario!(a_commune_with_the_name_of_another_is_shown_with_its_departement_everywhere, |page| {
    page.open("#/perimetre")?;
    page.click("Ajouter une commune")?;
    page.field("Code INSEE (obligatoire)").fill("72269")?;
    page.field("Nom (obligatoire)").fill("Fretin")?;
    page.button("Ajouter la commune").click_it()?;
    page.shows("Fretin (72)")?;
    page.shows("Fretin (59)")?;
    page.open("#/commune")?;
    page.field("Votre commune ?").fill("fretin")?;
    page.shows("Fretin (59) code INSEE 59256")?;
    page.shows("Fretin (72) code INSEE 72269")?;
    page.open("#/commune/72269")?;
    page.shows("population non renseignée")?;
    assert!(page.heading()?.starts_with("Fretin (72)"));
    page.open("#/chiffre/population?le=2019-12-13")?;
    page.shows("sans Fretin (72), dont la population n’est pas renseignée")?;
});

scenario!(a_name_with_a_sign_that_nobody_sees_is_refused, |page| {
    page.open("#/perimetre/59256")?;
    page.field("Nom (obligatoire)").fill("Fre\u{200b}tin")?;
    page.button("Enregistrer").click_it()?;
    page.shows("Nom : ce texte contient un signe invisible (U+200B).")?;
    page.shows("Aucune modification")?;
});

const VIEWS: [&str; 18] = [
    "#/",
    "#/commune/59999",
    "#/actions",
    "#/actions/permis-de-louer",
    "#/perimetre",
    "#/groupes",
    "#/evolution",
    "#/evolution/2015-06-19/2020-03-14",
    "#/verifier",
    "#/donnees",
    "#/chiffre/communes_participantes/permis-de-louer?le=2019-12-13",
    "#/chiffre/communes_au_moins/5?le=2019-12-13",
    "#/presenter/chiffres?le=2019-12-13",
    "#/presenter/calendrier",
    "#/presenter/carte",
    "#/presenter/adoption",
    "#/presenter/suite",
    "#/modifications",
];

scenario!(every_page_opens_and_fits_with_hostile_titles_a_deleted_action_and_a_new_commune, |page| {
    page.open("#/ajouter-une-action")?;
    page.field("Titre (obligatoire)").fill(&["<img src=x onerror=alert(1)> & \" ", &"long".repeat(10)].concat())?;
    page.field("Domaine (obligatoire)").fill("=1+1</script><b>")?;
    page.field("Description").fill(&"x".repeat(400))?;
    page.field("Déployée").fill("2019")?;
    page.button("Ajouter l’action").click_it()?;
    page.shows("<img src=x onerror=alert(1)>")?;
    page.open("#/perimetre/ajouter")?;
    page.field("Code INSEE (obligatoire)").fill("59999")?;
    page.field("Nom (obligatoire)").fill(&["<i>", &"Ville".repeat(7)].concat())?;
    page.button("Ajouter la commune").click_it()?;
    page.shows("91 communes sont membres")?;
    page.open("#/actions/permis-de-louer")?;
    page.click("Supprimer l’action")?;
    page.button("Oui, supprimer").click_it()?;
    page.shows("n’est plus dans ce carnet")?;
    let mut wide = Vec::new();
    for view in VIEWS {
        page.open(view)?;
        assert_eq!(page.complaints()?, Vec::<String>::new(), "{view}");
        page.narrow()?;
        let beyond = "const edge = document.documentElement.clientWidth; \
                      if (document.documentElement.scrollWidth <= edge) return []; \
                      return [...document.body.querySelectorAll('*')].filter((it) => it.getBoundingClientRect().right > edge + 1) \
                          .map((it) => it.tagName + '.' + it.getAttribute('class') + ' ' + it.textContent.slice(0, 40)).slice(0, 9)";
        // What is drawn by the width of the window is drawn after that has changed.
        page.still()?;
        let overflowing = page.run(beyond, vec![])?;
        if overflowing != serde_json::json!([]) {
            wide.push(format!("{view}: {overflowing}"));
        }
    }
    assert_eq!(wide, Vec::<String>::new());
});
