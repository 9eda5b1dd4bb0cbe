//! The main task: find a commune, correct an answer, see the figures change, and find the correction again later.

use browser_tests::{Failure, Key, Outcome, Page, scenario};

const ACTION: &str = "Permis de louer : lutte contre la non-décence de l’habitat";

/// Answers that Fretin takes part in the action since April 2019. In the bundled data, Fretin has four actions, one
/// less than the threshold.
fn correct_the_action(page: &Page) -> Outcome {
    page.open("#/commune/59256")?;
    page.click(&format!("Corriger : {ACTION}"))?;
    page.click("Oui, elle participe")?;
    page.field("Participe depuis (facultatif)").fill("04/2019")?;
    page.click("Enregistrer la réponse")
}

fn expect(what: &str, actual: &str, expected: &str) -> Outcome {
    if actual == expected { Ok(()) } else { Err(Failure::new(format!("{what}: « {actual} », not « {expected} »"))) }
}

scenario!(a_correction_changes_the_figures_on_all_pages_and_survives_a_restart, |page| {
    page.open("#/")?;
    expect("the finding", &page.heading()?, "86 communes sur 90 participent à au moins 5 actions")?;
    page.click("Ma commune")?;
    page.shows("Quelle est votre commune")?;
    page.field("Votre commune ?").fill("fret")?;
    page.shows("59256")?;
    page.press(&[Key::Enter])?;
    page.is_at("#/commune/59256")?;
    page.shows("Fretin participe à 4 des 25 actions en cours")?;
    page.shows("Fretin participe à moins de 5 actions")?;
    page.within(ACTION).shows("Ne participe pas : absente de la liste complète")?;
    correct_the_action(page)?;
    page.within(ACTION).shows("Participe depuis avril 2019")?;
    page.within(ACTION).shows("modifié")?;
    page.shows("Fretin participe à 5 des 25 actions en cours")?;
    page.shows("Fretin participe à au moins 5 actions")?;
    page.shows("1 sur 25 vérifiées")?;
    page.shows("1 modification, gardée dans ce navigateur")?;
    page.go_to("Bilan", "Vue d’ensemble")?;
    page.shows("87 communes sur 90 participent à au moins 5 actions")?;
    page.open("#/actions/permis-de-louer")?;
    page.shows("23 communes sur 90")?;
    page.reopen_the_browser()?;
    page.open("#/")?;
    page.shows("87 communes sur 90 participent à au moins 5 actions")?;
    page.click("Ma commune")?;
    page.shows("Fretin participe à 5 des 25 actions en cours")?;
});

scenario!(a_commune_is_found_without_accents_and_lomme_leads_to_lille, |page| {
    page.open("#/commune")?;
    for (typed, suggested) in [
        ("st andre", "Saint-André-lez-Lille"),
        ("marcq en baroeul", "Marcq-en-Barœul"),
        ("lomme", "Lille Lomme, commune associée"),
        ("villeneuve d'ascq", "Villeneuve-d’Ascq"),
    ] {
        page.field("Votre commune ?").fill(typed)?;
        page.shows(suggested)?;
    }
    page.field("Votre commune ?").fill("zzz")?;
    page.shows("Aucune commune ne correspond")?;
    page.field("Votre commune ?").fill("hellemmes")?;
    page.press(&[Key::Enter])?;
    page.shows("Lomme et Hellemmes sont associées à Lille")?;
});

scenario!(every_answer_can_be_undone_and_redone, |page| {
    correct_the_action(page)?;
    page.shows("Fretin participe à 5 des 25")?;
    page.button("Annuler").click_it()?;
    page.shows("Fretin participe à 4 des 25")?;
    page.shows("Aucune modification")?;
    page.button("Rétablir").click_it()?;
    page.shows("Fretin participe à 5 des 25")?;
    page.click(&format!("Revenir à l’origine : {ACTION}"))?;
    page.shows("Fretin participe à 4 des 25")?;
    page.button("Annuler").click_it()?;
    page.shows("Fretin participe à 5 des 25")?;
});

scenario!(a_confirmed_illustrative_answer_counts_as_entered_and_a_published_one_stays_published, |page| {
    page.open("#/commune/59350")?;
    let illustrative = "Mutualisation des assurances";
    page.within(illustrative).shows("illustratif")?;
    page.click(&format!("Confirmer : {illustrative}"))?;
    page.within(illustrative).shows("saisi")?;
    page.within(illustrative).shows("confirmé")?;
    page.click(&format!("Confirmer : {ACTION}"))?;
    page.within(ACTION).shows("publié")?;
    page.shows("2 sur 25 vérifiées")?;
});

scenario!(an_invalid_or_missing_date_gives_a_message_and_changes_nothing, |page| {
    page.open("#/commune/59256")?;
    page.click(&format!("Corriger : {ACTION}"))?;
    page.click("Non, elle ne participe plus")?;
    page.click("Enregistrer la réponse")?;
    page.shows("Dernier jour : indiquez jusqu’à quand la commune a participé.")?;
    page.field("Dernier jour de participation, ce jour compris").fill("31/02/2019")?;
    page.click("Enregistrer la réponse")?;
    page.shows("Dernier jour : cette date n’est pas comprise")?;
    page.shows("Aucune modification")?;
    page.press(&[Key::Escape])?;
    page.does_not_show("cette date n’est pas comprise")?;
});

scenario!(my_edits_can_be_listed_downloaded_withdrawn_and_restored, |page| {
    correct_the_action(page)?;
    page.go_to("Atelier", "Enregistrement")?;
    page.shows("1 modification par rapport aux données d’origine")?;
    page.within("Fretin").shows("Participe depuis avril 2019")?;
    page.click("Enregistrer les modifications dans un fichier")?;
    let file = &page.downloads(1)?[0];
    assert!(file.name.starts_with("carnet-modifications-"), "{}", file.name);
    assert!(file.text()?.contains("\"permis-de-louer\""));
    page.click("Repartir des données d’origine")?;
    page.click("Oui, tout retirer")?;
    page.shows("Aucune modification par rapport aux données d’origine")?;
    page.button("Annuler").click_it()?;
    page.shows("1 modification par rapport")?;
    page.click(&format!("Revenir à l’origine : Fretin, {ACTION}"))?;
    page.shows("Aucune modification par rapport aux données d’origine")?;
    page.open("#/commune/59256")?;
    page.shows("Fretin participe à 4 des 25")?;
});

scenario!(a_file_of_edits_is_merged_as_a_whole_or_refused, |page| {
    correct_the_action(page)?;
    page.go_to("Atelier", "Enregistrement")?;
    page.click("Enregistrer les modifications dans un fichier")?;
    let good = page.downloads(1)?[0].text()?;
    let newer = good.replace("\"version\":5", "\"version\":7");
    let other = good.replace("6c1f0a52", "6c1f0a53");
    page.clear_browser_data()?;
    page.reload()?;
    page.shows("Aucune modification par rapport aux données d’origine")?;
    for (name, text, message) in [
        ("abime.json", &good[..good.len() / 2], "est pas un fichier de modifications du carnet, ou il est abîmé"),
        ("nouveau.json", newer.as_str(), "il vient d’une version plus récente du carnet (format 7)"),
        ("autre.json", other.as_str(), "il répond à un autre carnet"),
    ] {
        page.choose_file("Reprendre un fichier de modifications", name, text)?;
        page.shows(message)?;
        page.shows("Aucune modification par rapport aux données d’origine")?;
    }
    page.take_in("bon.json", &good)?;
    page.shows("Une entrée nouvelle reprise")?;
    page.shows("1 modification par rapport aux données d’origine")?;
    page.choose_file("Reprendre un fichier de modifications", "bon.json", &good)?;
    page.shows("ne contient rien de nouveau")?;
});

scenario!(an_unknown_address_gives_a_message_with_a_link, |page| {
    page.open("#/nulle/part")?;
    assert_eq!(page.heading()?, "Cette page n’existe pas");
    page.open("#/commune/75056")?;
    page.shows("n’a le code INSEE 75056")?;
    page.open("#/actions/rien")?;
    page.shows("Aucune action ne s’appelle")?;
    page.click("Voir les actions")?;
    page.shows("25 actions déployées pour 37 inscrites au schéma")?;
});

scenario!(the_page_of_a_future_member_has_the_date_of_its_membership, |page| {
    page.open("#/commune/59011")?;
    page.shows("Annœullin n’est pas membre à cette date")?;
    page.shows("membre depuis le 14 mars 2020")?;
    page.type_shown_day("2023-01-01")?;
    page.shows("Participe depuis le 1er janvier 2023")?;
});
