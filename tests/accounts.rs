//! Any figure says where it comes from: who is counted, who is not, and on what it rests.

use browser_tests::{Key, Outcome, Page, scenario};

/// The text that the page puts on the clipboard, whatever the browser lets a scenario read of it.
fn copied(page: &Page, button: &str) -> Outcome<String> {
    page.run(
        "window.copied = ''; navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }",
        vec![],
    )?;
    page.click(button)?;
    page.sees("Copié")?;
    Ok(page.run("return window.copied", vec![])?.as_str().unwrap_or_default().to_owned())
}

scenario!(who_is_that_5_percent_is_one_click_away, |page| {
    page.open("#/")?;
    page.click("95 % des communes dans au moins 5 actions 86 communes sur 90")?;
    page.is_at("#/chiffre/communes_au_moins/5?le=2019-12-13")?;
    assert_eq!(page.heading()?, "86 communes sur 90 participent à au moins 5 actions");
    page.sees("Non comptées : 4 communes")?;
    page.sees("Tressin 3 actions")?;
    page.sees("Comptées : 86 communes")?;
    page.sees("1 134 514 habitants sur 1 143 572 (99 %)")?;
    page.sees("Repose sur 2 250 réponses : 90 publiées (4 %), 2 110 illustratives (93 %) et 50 inconnues (2 %).")?;
    page.click("Tressin")?;
    page.sees("Tressin participe à 3 des 25")?;
});

scenario!(where_25_comes_from_is_a_list_of_actions_with_their_dates, |page| {
    page.open("#/")?;
    page.click("25 actions déployées sur 37 inscrites au schéma")?;
    page.sees("Comptées : 25 actions")?;
    page.sees("Permis de louer : lutte contre la non-décence de l’habitat le 1er avril 2019 publié")?;
    page.sees("Non comptées : 14 actions")?;
    page.back()?;
    page.sees("sur 37 inscrites au schéma")?;
});

scenario!(without_what_is_illustrative_an_account_says_what_is_not_known, |page| {
    page.open("#/chiffre/communes_au_moins/5?le=2019-12-13&publie")?;
    assert_eq!(page.heading()?, "Entre 0 et 90 communes sur 90 participent à au moins 5 actions");
    page.sees("Peut-être, faute de réponses : 90 communes")?;
    page.click("Tout")?;
    page.is_at("#/chiffre/communes_au_moins/5?le=2019-12-13")?;
    page.sees("Non comptées : 4 communes")?;
});

scenario!(an_address_brings_back_the_figure_and_its_day, |page| {
    page.open("#/chiffre/communes_participantes/permis-de-louer?le=2023-01-01")?;
    page.sees("28 communes sur 95")?;
    page.click("Actions")?;
    page.is_at("#/actions?le=2023-01-01")?;
    page.click("13 décembre 2019")?;
    page.is_at("#/actions")?;
    page.open("#/chiffre/participations/59005?le=2019-12-13")?;
    page.sees("Allennes-les-Marais est membre depuis le 14 mars 2020")?;
    page.open("#/chiffre/rien")?;
    page.sees("Cette page n’existe pas")?;
});

scenario!(an_account_is_copied_as_a_text_and_as_a_table, |page| {
    page.open("#/chiffre/communes_au_moins/5?le=2019-12-13")?;
    let text = copied(page, "Copier en texte")?;
    assert!(text.contains("Non comptées\u{a0}: 4\u{a0}communes\n- Fretin (4\u{a0}actions)"), "{text}");
    assert!(text.contains("Empreinte "), "{text}");
    let table = copied(page, "Copier en tableau")?;
    assert!(table.starts_with("code\tnom\tcompte\tminimum\tmaximum\t"), "{table}");
    assert!(table.contains("\n59256\tFretin\tnon\t4\t4\t"), "{table}");
    assert_eq!(table.lines().count(), 1 + 90 + 2);
});

scenario!(figures_are_reached_with_the_keyboard_and_a_correction_moves_their_account, |page| {
    page.open("#/commune/59256")?;
    page.click("Corriger : Mutualisation des assurances")?;
    page.click("Oui, elle participe")?;
    page.click("Enregistrer la réponse")?;
    page.sees("Fretin participe à 5 des 25")?;
    page.run("document.querySelector('h1 a').focus()", vec![])?;
    page.press(&[Key::Enter])?;
    page.is_at("#/chiffre/participations/59256?le=2019-12-13")?;
    page.sees("Comptées : 5 actions")?;
    page.sees("1 saisie (4 %)")?;
    page.open("#/chiffre/communes_au_moins/5?le=2019-12-13")?;
    page.sees("Non comptées : 3 communes")?;
});

scenario!(the_fingerprint_says_whether_two_people_see_the_same_data, |page| {
    let mark = "return document.querySelector('footer').textContent.match(/[0-9A-Z]{4}-[0-9A-Z]{4}/)[0]";
    page.open("#/")?;
    page.sees("Empreinte des données")?;
    let before = page.run(mark, vec![])?;
    let before = before.as_str().unwrap_or_default();
    page.open("#/commune/59256")?;
    page.sees(before)?;
    page.click("Confirmer : Mutualisation des assurances")?;
    page.sees("confirmé")?;
    page.sees_not(before)?;
    assert_ne!(page.run(mark, vec![])?, before);
    page.button("Annuler").click_it()?;
    page.sees("Aucune modification")?;
    page.sees(before)?;
});
