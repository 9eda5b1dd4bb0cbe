//! The journal: changes with their authors, undo of single changes, and named states.

use browser_tests::{Key, Outcome, Page, scenario};

const ACTION: &str = "Mutualisation des assurances";

/// Answers that a commune takes part, since a date.
fn answer(page: &Page, commune: &str, name: &str, since: &str) -> Outcome {
    page.open(&format!("#/commune/{commune}"))?;
    page.click(&format!("Corriger : {ACTION}"))?;
    page.click("Oui, elle participe")?;
    page.field("Participe depuis (facultatif)").fill(since)?;
    page.click("Enregistrer la réponse")?;
    page.shows(&format!("{name} participe à"))?;
    page.shows("Participe depuis")
}

scenario!(without_changes_the_journal_says_so, |page| {
    page.open("#/")?;
    page.go_to("Atelier", "Journal")?;
    page.shows("Rien n’a encore été changé")?;
    page.shows("le changement sera raconté ici")?;
    page.shows("Aucun état n’a de nom")?;
});

scenario!(a_change_has_its_author_and_can_be_undone_and_redone_by_itself, |page| {
    page.open("#/journal")?;
    page.field("Votre fonction ou votre nom (facultatif)").fill("Léa Dubois")?;
    page.press(&[Key::Tab])?;
    answer(page, "59256", "Fretin", "02/2019")?;
    answer(page, "59275", "Gruson", "2019")?;
    page.go_to("Atelier", "Journal")?;
    page.shows("2 gestes par 1 personne depuis le")?;
    page.shows("Léa Dubois")?;
    page.shows("2 étapes, la dernière d’abord.")?;
    page.shows("Participe depuis février 2019")?;
    page.click(&format!("Annuler ce changement : Réponse, Fretin, {ACTION}"))?;
    page.shows("Retrait : réponse")?;
    page.shows("dont 1 ne compte plus")?;
    page.focus_comes_to("the way back", |name| name.starts_with("Rétablir : Réponse, Fretin"))?;
    page.click(&format!("Rétablir : Réponse, Fretin, {ACTION}"))?;
    page.shows("2 gestes par 1 personne depuis le")?;
    page.does_not_show("ne compte plus")?;
    page.button("Annuler").click_it()?;
    page.shows("Annulé le")?;
    page.reload()?;
    page.shows("Léa Dubois")?;
    page.field("Votre fonction ou votre nom (facultatif)").has_value("Léa Dubois")?;
});

scenario!(changes_can_be_grouped_by_commune_and_filtered, |page| {
    answer(page, "59256", "Fretin", "02/2019")?;
    answer(page, "59275", "Gruson", "2019")?;
    page.open("#/journal")?;
    page.within("Voir par").click("Commune")?;
    page.shows("Fretin : 1 étape")?;
    page.shows("Gruson : 1 étape")?;
    page.field("Mots cherchés").fill("fretin assur")?;
    page.shows("1 sur 2 étapes")?;
    page.does_not_show("Gruson : 1 étape")?;
    page.field("Mots cherchés").fill("rien de tel")?;
    page.shows("Aucun changement ne correspond à ces choix.")?;
    page.field("Mots cherchés").fill("a")?;
    page.field("En vigueur").choose("Non : annulées, retirées")?;
    page.shows("Aucun changement ne correspond")?;
    page.field("En vigueur").choose("Oui")?;
    page.shows("2 étapes")?;
});

scenario!(a_state_can_be_named_compared_with_the_current_one_and_its_name_deleted, |page| {
    page.open("#/journal")?;
    page.field("Nom de l’état présent").fill(" ")?;
    page.click("Nommer cet état")?;
    page.shows("Écrivez un nom")?;
    page.field("Nom de l’état présent").fill("Conseil du 13 décembre")?;
    page.click("Nommer cet état")?;
    page.shows("1 état a un nom")?;
    page.shows("aucun geste depuis")?;
    page.field("Nom de l’état présent").fill("Conseil du 13 décembre")?;
    page.click("Nommer cet état")?;
    page.shows("Un autre état s’appelle déjà « Conseil du 13 décembre »")?;
    answer(page, "59256", "Fretin", "02/2019")?;
    page.go_to("Atelier", "Journal")?;
    page.shows("1 geste depuis")?;
    page.click("Comparer avec maintenant : Conseil du 13 décembre")?;
    page.shows("1 modification : 1 réponse")?;
    page.shows("De « Conseil du 13 décembre » à « maintenant »")?;
    page.shows("Participe depuis février 2019")?;
    page.shows("Aucune action ne diffère")?;
    page.button("Annuler").click_it()?;
    page.shows("Les deux états disent la même chose")?;
    page.click("Retour au journal")?;
    page.click("Supprimer ce nom : Conseil du 13 décembre")?;
    page.shows("Aucun état n’a de nom")?;
    page.button("Annuler").click_it()?;
    page.shows("1 état a un nom")?;
});

scenario!(the_address_of_an_unknown_state_gives_a_message, |page| {
    page.open("#/journal/comparer/0123456789abcdef01234567/maintenant")?;
    page.shows("Cet état n’est pas connu ici")?;
});

scenario!(a_change_of_a_date_alone_shows_both_dates_and_where_they_come_from, |page| {
    answer(page, "59256", "Fretin", "04/2019")?;
    for address in ["#/journal", "#/modifications"] {
        page.open(address)?;
        page.shows("(illustratif)")?;
        page.shows("Participe depuis avril 2019, saisi")?;
    }
    page.shows("1 modification par rapport aux données d’origine")?;
    page.shows("Le journal compte 1 geste, annulés compris.")?;
});

scenario!(what_a_colleague_changed_carries_the_colleague_s_name, |page| {
    page.open("#/journal")?;
    page.field("Votre fonction ou votre nom (facultatif)").fill("Claire")?;
    page.press(&[Key::Tab])?;
    answer(page, "59256", "Fretin", "02/2019")?;
    page.shows("modifié par Claire")?;
    page.open("#/modifications")?;
    page.shows(", par Claire")?;
    page.open("#/journal")?;
    page.field("Votre fonction ou votre nom (facultatif)").fill("Ahmed")?;
    page.press(&[Key::Tab])?;
    page.open("#/commune/59256")?;
    page.shows("modifié par Claire")?;
    page.does_not_show("par vous")?;
});

// Over slides they take back what is supposed there, and nothing else.
scenario!(the_keys_of_undo_work_on_every_page_but_not_in_a_text_field, |page| {
    answer(page, "59256", "Fretin", "02/2019")?;
    for address in ["#/commune/59256", "#/", "#/ajouter-une-action"] {
        page.open(address)?;
        page.press_letter(&[Key::Control], 'z')?;
        page.shows(&format!("Annulé : Fretin, {ACTION}, participe depuis février 2019, saisi → "))?;
        page.press_letter(&[Key::Control], 'y')?;
        page.shows(&format!("Rétabli : Fretin, {ACTION}, "))?;
    }
    page.open("#/journal")?;
    page.field("Mots cherchés").fill("fretin")?;
    page.press_letter(&[Key::Control], 'z')?;
    page.field("Mots cherchés").has_value_that("lacks what was typed last", |value| value != "fretin")?;
    page.frame()?;
    page.does_not_show("ne compte plus")?;
    page.shows("1 modification, ")?;
});

scenario!(a_long_comparison_is_printed_to_its_last_line, |page| {
    page.open("#/journal")?;
    page.field("Nom de l’état présent").fill("Avant")?;
    page.click("Nommer cet état")?;
    page.shows("1 état a un nom")?;
    page.open("#/grille")?;
    page.click("Anstaing, Achat groupé d’électricité et de gaz : participe depuis octobre 2015, illustratif")?;
    page.focus_comes_to("the grid", |name| name == "Communes et actions")?;
    page.press(&[Key::Shift, Key::Right])?;
    page.press(&[Key::Control, Key::Space])?;
    page.type_text("n")?;
    page.open("#/journal")?;
    page.click("Comparer avec maintenant : Avant")?;
    page.shows("Voir la suite")?;
    let lines = "return document.querySelectorAll('.changed-items li').length";
    page.gives(lines, &[], 100)?;
    page.run("window.dispatchEvent(new Event('beforeprint'))", vec![])?;
    let heading = page.heading()?.replace(['\u{a0}', '\u{202f}'], " ");
    page.gives_that(&format!("the lines of « {heading} »"), lines, &[], |printed| {
        printed.as_u64().is_some_and(|it| it > 100) && heading.starts_with(&format!("{printed} modifications"))
    })?;
    page.run("window.dispatchEvent(new Event('afterprint'))", vec![])?;
    page.gives(lines, &[], 100)?;
});

scenario!(the_figures_of_a_comparison_fit_their_page_at_every_width, |page| {
    page.open("#/journal")?;
    page.field("Nom de l’état présent").fill("Avant")?;
    page.click("Nommer cet état")?;
    page.click("Comparer avec maintenant : Avant")?;
    page.shows("Les deux états disent la même chose")?;
    for width in [1920, 1366, 1024, 800] {
        page.resize(width, 900)?;
        let hidden = "const area = document.querySelector('.states-compared').parentElement; return area.scrollWidth - area.clientWidth";
        page.gives(hidden, &[], 0)?;
    }
});
