//! Answers: what is recorded, when it holds, and what it corrects.

use browser_tests::{Key, Outcome, Page, scenario};

/// An action that was deployed in 2019, in which Fretin takes part according to an illustrative row.
const ACTION: &str = "Mutualisation des assurances";

fn open_form(page: &Page) -> Outcome {
    page.open("#/commune/59256")?;
    page.click(&format!("Corriger : {ACTION}"))?;
    page.click("Oui, elle participe")
}

scenario!(an_answer_for_later_days_says_when_it_holds_and_leads_there, |page| {
    open_form(page)?;
    page.field("Participe depuis (facultatif)").fill("2022")?;
    page.shows("Cette réponse ne vaut pas à la date affichée, le 13 décembre 2019 : elle vaut depuis 2022.")?;
    page.click("Enregistrer la réponse")?;
    let row = page.within(ACTION);
    row.shows("Enregistré : participe depuis 2022.")?;
    row.shows("elle vaut depuis 2022.")?;
    row.click("Voir au 1er janvier 2022")?;
    row.shows("Participe depuis 2022")?;
    row.does_not_show("ne vaut pas à la date affichée")?;
});

scenario!(what_was_recorded_can_be_undone_where_it_is_said, |page| {
    open_form(page)?;
    page.field("Participe depuis (facultatif)").fill("03/2019")?;
    page.field("Remarque (facultatif)").fill("par courrier")?;
    page.click("Enregistrer la réponse")?;
    let row = page.within(ACTION);
    row.shows("Enregistré : participe depuis mars 2019.")?;
    page.focus_comes_to("« Corriger »", |name| name == format!("Corriger : {ACTION}"))?;
    row.click("Annuler : Enregistré : participe depuis mars 2019.")?;
    row.does_not_show("Enregistré")?;
    page.focus_comes_to("« Corriger »", |name| name == format!("Corriger : {ACTION}"))?;
    page.shows("Aucune modification")?;
});

scenario!(a_date_that_cannot_be_true_is_refused_at_once, |page| {
    open_form(page)?;
    for (typed, why) in
        [("1990", "Premier jour : l’action date de 2019"), ("2099", "Premier jour : cette date est trop lointaine")]
    {
        page.field("Participe depuis (facultatif)").fill(typed)?;
        page.click("Enregistrer la réponse")?;
        page.shows(why)?;
        page.shows("Aucune modification")?;
    }
});

scenario!(a_later_start_is_a_correction_unless_it_is_said_to_be_a_new_period, |page| {
    open_form(page)?;
    page.field("Participe depuis (facultatif)").fill("02/2019")?;
    page.click("Enregistrer la réponse")?;
    page.click(&format!("Corriger : {ACTION}"))?;
    page.field("Participe depuis (facultatif)").fill("04/2019")?;
    page.shows("Il est noté : « participe depuis février 2019 ». Est-ce une correction ?")?;
    page.field("Corriger ce qui était noté, qui était faux").is_on()?;
    page.shows("participe depuis avril 2019, saisi")?;
    page.click("Nouvelle période : ce qui était noté reste vrai jusqu’à fin mars 2019")?;
    page.shows("participe depuis février 2019 jusqu’à fin mars 2019, saisi ; participe depuis avril 2019, saisi")?;
    page.click("Corriger ce qui était noté, qui était faux")?;
    page.click("Enregistrer la réponse")?;
    page.within(ACTION).shows("Participe depuis avril 2019")?;
});

scenario!(the_last_day_of_a_participation_is_included, |page| {
    open_form(page)?;
    page.field("Participe depuis (facultatif)").fill("02/2019")?;
    page.click("Enregistrer la réponse")?;
    page.click(&format!("Corriger : {ACTION}"))?;
    page.click("Non, elle ne participe plus")?;
    page.field("Dernier jour de participation, ce jour compris").has_value("")?;
    page.field("Dernier jour de participation, ce jour compris").fill("31/12/2019")?;
    page.shows("participe depuis février 2019 jusqu’au 31 décembre 2019 inclus, saisi")?;
    page.click("Enregistrer la réponse")?;
    page.within(ACTION).shows("Participe depuis février 2019")?;
    page.within(ACTION).shows("Enregistré : ne participe plus depuis le 1er janvier 2020.")?;
});

scenario!(a_key_leaves_the_date_and_the_remark_of_the_old_answer_behind, |page| {
    open_form(page)?;
    page.field("Participe depuis (facultatif)").fill("03/2019")?;
    page.field("Remarque (facultatif)").fill("par courrier")?;
    page.click("Enregistrer la réponse")?;
    page.within(ACTION).shows("Participe depuis mars 2019")?;
    page.open("#/grille")?;
    page.click("Filtrer, trier – 90 communes × 25 actions : 2 250 cases.")?;
    page.field("Commune").fill("fretin")?;
    page.click(&format!("Fretin, {ACTION} : participe depuis mars 2019, modifié"))?;
    page.type_text("n")?;
    page.press(&[Key::Enter])?;
    let detail = page.within(&format!("Fretin, {ACTION}"));
    detail.shows("ne participe pas, saisi")?;
    detail.does_not_show("mars 2019")?;
    detail.does_not_show("par courrier")?;
});

scenario!(a_cell_that_another_tab_changed_meanwhile_is_read_again_before_it_is_answered, |page| {
    open_form(page)?;
    page.field("Remarque (facultatif)").fill("au téléphone")?;
    page.second_tab()?;
    page.open("#/commune/59256")?;
    page.click(&format!("Corriger : {ACTION}"))?;
    page.click("Elle n’est pas concernée")?;
    page.click("Enregistrer la réponse")?;
    page.within(ACTION).shows("Non concernée")?;
    page.tab(0)?;
    page.within(ACTION).shows("Non concernée")?;
    page.click("Enregistrer la réponse")?;
    page.shows("Cette case a changé pendant que vous répondiez : elle dit maintenant « non concernée, saisi »")?;
    page.click("Enregistrer la réponse")?;
    page.within(ACTION).shows("Enregistré : participe")?;
});
