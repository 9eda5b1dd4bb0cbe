//! The journal: what was changed, by whom, the way back of each step, and the states that were named.

use browser_tests::{Key, Outcome, Page, scenario};

const ACTION: &str = "Mutualisation des assurances";

/// Says that a commune takes part, and since when.
fn answer(page: &Page, commune: &str, name: &str, since: &str) -> Outcome {
    page.open(&format!("#/commune/{commune}"))?;
    page.click(&format!("Corriger : {ACTION}"))?;
    page.click("Oui, elle participe")?;
    page.field("Depuis quand (facultatif)").fill(since)?;
    page.click("Enregistrer la réponse")?;
    page.sees(&format!("{name} participe à"))?;
    page.sees("Participe depuis")
}

scenario!(nothing_was_changed_yet_and_the_journal_says_so, |page| {
    page.open("#/")?;
    page.click("Journal")?;
    page.sees("Rien n’a encore été changé")?;
    page.sees("le changement sera raconté ici")?;
    page.sees("Aucun état n’a de nom")?;
});

scenario!(a_change_is_told_with_its_author_taken_back_alone_and_brought_back, |page| {
    page.open("#/journal")?;
    page.field("Votre nom (facultatif)").fill("Léa Dubois")?;
    page.press(&[Key::Tab])?;
    answer(page, "59256", "Fretin", "2018")?;
    answer(page, "59275", "Gruson", "2019")?;
    page.click("Journal")?;
    page.sees("2 changements par 1 personne depuis le")?;
    page.sees("Léa Dubois")?;
    page.sees("2 étapes, la dernière d’abord.")?;
    page.sees("Participe depuis 2018")?;
    page.click(&format!("Annuler ce changement : Réponse, Fretin, {ACTION}"))?;
    page.sees("Retrait : réponse")?;
    page.sees("dont 1 ne compte plus")?;
    page.focus_comes_to("the way back", |name| name.starts_with("Rétablir : Réponse, Fretin"))?;
    page.click(&format!("Rétablir : Réponse, Fretin, {ACTION}"))?;
    page.sees("2 changements par 1 personne depuis le")?;
    page.sees_not("ne compte plus")?;
    page.button("Annuler").click_it()?;
    page.sees("Annulé le")?;
    page.reload()?;
    page.sees("Léa Dubois")?;
    assert_eq!(page.field("Votre nom (facultatif)").value()?, "Léa Dubois");
});

scenario!(changes_are_seen_by_commune_and_found_by_words_and_by_choice, |page| {
    answer(page, "59256", "Fretin", "2018")?;
    answer(page, "59275", "Gruson", "2019")?;
    page.open("#/journal")?;
    page.within("Voir par").click("Commune")?;
    page.sees("Fretin : 1 étape")?;
    page.sees("Gruson : 1 étape")?;
    page.field("Mots cherchés").fill("fretin assur")?;
    page.sees("1 sur 2 étapes")?;
    page.sees_not("Gruson : 1 étape")?;
    page.field("Mots cherchés").fill("rien de tel")?;
    page.sees("Aucun changement ne correspond à ces choix.")?;
    page.field("Mots cherchés").fill("a")?;
    page.field("En vigueur").choose("Non : annulées, retirées")?;
    page.sees("Aucun changement ne correspond")?;
    page.field("En vigueur").choose("Oui")?;
    page.sees("2 étapes")?;
});

scenario!(the_present_state_is_named_compared_with_what_came_later_and_its_name_deleted, |page| {
    page.open("#/journal")?;
    page.field("Nom de l’état présent").fill(" ")?;
    page.click("Nommer cet état")?;
    page.sees("Écrivez un nom")?;
    page.field("Nom de l’état présent").fill("Conseil du 13 décembre")?;
    page.click("Nommer cet état")?;
    page.sees("1 état a un nom")?;
    page.sees("aucun changement depuis")?;
    page.field("Nom de l’état présent").fill("Conseil du 13 décembre")?;
    page.click("Nommer cet état")?;
    page.sees("Un autre état s’appelle déjà « Conseil du 13 décembre »")?;
    answer(page, "59256", "Fretin", "2018")?;
    page.click("Journal")?;
    page.sees("1 changement depuis")?;
    page.click("Comparer avec maintenant : Conseil du 13 décembre")?;
    page.sees("1 réponse diffère")?;
    page.sees("De « Conseil du 13 décembre » à « maintenant »")?;
    page.sees("Participe depuis 2018")?;
    page.sees("Aucune action ne diffère")?;
    page.button("Annuler").click_it()?;
    page.sees("Les deux états disent la même chose")?;
    page.click("Retour au journal")?;
    page.click("Supprimer ce nom : Conseil du 13 décembre")?;
    page.sees("Aucun état n’a de nom")?;
    page.button("Annuler").click_it()?;
    page.sees("1 état a un nom")?;
});

scenario!(an_address_of_a_state_that_is_not_known_says_so, |page| {
    page.open("#/journal/comparer/0123456789abcdef01234567/maintenant")?;
    page.sees("Cet état n’est pas connu ici")?;
});
