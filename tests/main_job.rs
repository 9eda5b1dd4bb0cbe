//! A clerk opens the file, finds the commune, corrects an action, sees the figures move, and finds it all again.

use browser_tests::{Failure, Key, Outcome, Page, scenario};

const ACTION: &str = "Permis de louer : lutte contre la non-décence de l’habitat";

/// Says that Fretin, which has four actions in the bundled data, one short of the threshold, takes part in the action since April 2019.
fn correct_the_action(page: &Page) -> Outcome {
    page.open("#/commune/59256")?;
    page.click(&format!("Corriger : {ACTION}"))?;
    page.click("Oui, elle participe")?;
    page.field("Depuis quand (facultatif)").fill("04/2019")?;
    page.click("Enregistrer la réponse")
}

fn expect(what: &str, found: &str, expected: &str) -> Outcome {
    if found == expected { Ok(()) } else { Err(Failure::new(format!("{what}: « {found} », not « {expected} »"))) }
}

scenario!(a_correction_moves_the_figures_everywhere_and_is_found_again, |page| {
    page.open("#/")?;
    expect("the finding", &page.heading()?, "86 communes sur 90 participent à au moins 5 actions")?;
    page.click("Ma commune")?;
    page.sees("Quelle est votre commune")?;
    page.field("Commune").fill("fret")?;
    page.sees("59256")?;
    page.press(&[Key::Enter])?;
    page.is_at("#/commune/59256")?;
    page.sees("Fretin participe à 4 des 25 actions en cours")?;
    page.sees("Seuil de 5 actions : pas atteint")?;
    page.within(ACTION).sees("Ne participe pas : absente de la liste complète")?;
    correct_the_action(page)?;
    page.within(ACTION).sees("Participe depuis avril 2019")?;
    page.within(ACTION).sees("modifié")?;
    page.sees("Fretin participe à 5 des 25 actions en cours")?;
    page.sees("Seuil de 5 actions : atteint")?;
    page.sees("1 sur 25 vérifiées")?;
    page.sees("1 modification, gardée dans ce navigateur")?;
    page.click("Vue d’ensemble")?;
    page.sees("87 communes sur 90 participent à au moins 5 actions")?;
    page.open("#/actions/permis-de-louer")?;
    page.sees("23 communes sur 90")?;
    page.reopen_the_browser()?;
    page.open("#/")?;
    page.sees("87 communes sur 90 participent à au moins 5 actions")?;
    page.click("Ma commune")?;
    page.sees("Fretin participe à 5 des 25 actions en cours")?;
});

scenario!(a_commune_is_found_whatever_the_accents_and_lomme_leads_to_lille, |page| {
    page.open("#/commune")?;
    for (typed, found) in [
        ("st andre", "Saint-André-lez-Lille"),
        ("marcq en baroeul", "Marcq-en-Barœul"),
        ("lomme", "Lille 59350"),
        ("villeneuve d'ascq", "Villeneuve-d’Ascq"),
    ] {
        page.field("Commune").fill(typed)?;
        page.sees(found)?;
    }
    page.field("Commune").fill("zzz")?;
    page.sees("Aucune commune ne correspond")?;
    page.field("Commune").fill("hellemmes")?;
    page.press(&[Key::Enter])?;
    page.sees("Lomme et Hellemmes sont associées à Lille")?;
});

scenario!(every_answer_can_be_undone_and_redone, |page| {
    correct_the_action(page)?;
    page.sees("Fretin participe à 5 des 25")?;
    page.button("Annuler").click_it()?;
    page.sees("Fretin participe à 4 des 25")?;
    page.sees("Aucune modification")?;
    page.button("Rétablir").click_it()?;
    page.sees("Fretin participe à 5 des 25")?;
    page.click(&format!("Revenir à l’origine : {ACTION}"))?;
    page.sees("Fretin participe à 4 des 25")?;
    page.button("Annuler").click_it()?;
    page.sees("Fretin participe à 5 des 25")?;
});

scenario!(confirming_makes_an_illustrative_row_an_entered_one_and_leaves_a_published_one, |page| {
    page.open("#/commune/59350")?;
    let illustrative = "Mutualisation des assurances";
    page.within(illustrative).sees("illustratif")?;
    page.click(&format!("Confirmer : {illustrative}"))?;
    page.within(illustrative).sees("saisi")?;
    page.within(illustrative).sees("confirmé")?;
    page.click(&format!("Confirmer : {ACTION}"))?;
    page.within(ACTION).sees("publié")?;
    page.sees("2 sur 25 vérifiées")?;
});

scenario!(a_date_that_is_not_understood_or_is_missing_is_explained_and_changes_nothing, |page| {
    page.open("#/commune/59256")?;
    page.click(&format!("Corriger : {ACTION}"))?;
    page.click("Non, elle ne participe plus")?;
    page.click("Enregistrer la réponse")?;
    page.sees("Indiquez depuis quand la commune ne participe plus")?;
    page.field("Depuis quand").fill("31/02/2019")?;
    page.click("Enregistrer la réponse")?;
    page.sees("Cette date n’est pas comprise")?;
    page.sees("Aucune modification")?;
    page.press(&[Key::Escape])?;
    page.sees_not("Cette date n’est pas comprise")?;
});

scenario!(what_i_changed_is_listed_taken_away_brought_back_and_left_behind, |page| {
    correct_the_action(page)?;
    page.click("Mes modifications")?;
    page.sees("1 modification par rapport aux données d’origine")?;
    page.within("Fretin").sees("Participe depuis avril 2019")?;
    page.click("Enregistrer mes modifications dans un fichier")?;
    let file = &page.downloads(1)?[0];
    assert!(file.name.starts_with("carnet-modifications-"), "{}", file.name);
    assert!(file.text()?.contains("\"permis-de-louer\""));
    page.click("Repartir des données d’origine")?;
    page.click("Oui, tout retirer")?;
    page.sees("Vous n’avez rien modifié")?;
    page.button("Annuler").click_it()?;
    page.sees("1 modification par rapport")?;
    page.click(&format!("Revenir à l’origine : Fretin, {ACTION}"))?;
    page.sees("Vous n’avez rien modifié")?;
    page.open("#/commune/59256")?;
    page.sees("Fretin participe à 4 des 25")?;
});

scenario!(a_file_is_brought_back_whole_or_not_at_all, |page| {
    correct_the_action(page)?;
    page.click("Mes modifications")?;
    page.click("Enregistrer mes modifications dans un fichier")?;
    let good = page.downloads(1)?[0].text()?;
    let newer = good.replace("\"version\":2", "\"version\":7");
    let other = good.replace("6c1f0a52", "6c1f0a53");
    page.forget_everything()?;
    page.reload()?;
    page.sees("Vous n’avez rien modifié")?;
    for (name, text, said) in [
        ("abime.json", &good[..good.len() / 2], "est pas un fichier de modifications du carnet, ou il est abîmé"),
        ("nouveau.json", newer.as_str(), "il vient d’une version plus récente du carnet (format 7)"),
        ("autre.json", other.as_str(), "il répond à un autre carnet"),
    ] {
        page.choose_file("Reprendre un fichier de modifications", name, text)?;
        page.sees(said)?;
        page.sees("Vous n’avez rien modifié")?;
    }
    page.choose_file("Reprendre un fichier de modifications", "bon.json", &good)?;
    page.sees("Une entrée nouvelle reprise")?;
    page.sees("1 modification par rapport aux données d’origine")?;
    page.choose_file("Reprendre un fichier de modifications", "bon.json", &good)?;
    page.sees("ne contient rien de nouveau")?;
});

scenario!(an_address_that_leads_nowhere_says_so_and_leads_on, |page| {
    page.open("#/nulle/part")?;
    assert_eq!(page.heading()?, "Cette page n’existe pas");
    page.open("#/commune/75056")?;
    page.sees("n’a le code INSEE 75056")?;
    page.open("#/actions/rien")?;
    page.sees("Aucune action ne s’appelle")?;
    page.click("Voir les actions")?;
    page.sees("25 actions déployées pour 37 inscrites au schéma")?;
});

scenario!(a_commune_that_was_not_yet_a_member_says_when_it_is, |page| {
    page.open("#/commune/59011")?;
    page.sees("Annœullin n’est pas membre à cette date")?;
    page.sees("membre depuis le 14 mars 2020")?;
    page.field("Autre date").fill("2023-01-01")?;
    page.sees("Participe depuis le 1er janvier 2023")?;
});
