//! Accounts of figures: who is counted, who is not, and on which data.

use browser_tests::{Key, Outcome, Page, scenario};

/// The text that the page copies, taken from the call, since not every browser lets a scenario read the clipboard.
pub fn copied(page: &Page, button: &str) -> Outcome<String> {
    page.run(
        "window.copied = ''; navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }",
        vec![],
    )?;
    page.click(button)?;
    let copied = page.gives_that("a text", "return window.copied", &[], |text| *text != "")?;
    page.shows("Copié")?;
    Ok(copied.as_str().unwrap_or_default().to_owned())
}

scenario!(the_communes_below_a_threshold_are_one_click_away, |page| {
    page.open("#/")?;
    page.click("95 % des communes dans au moins 5 actions 86 communes sur 90 voir lesquelles, et les 4 autres")?;
    page.is_at("#/chiffre/communes_au_moins/5?le=2019-12-13")?;
    assert_eq!(page.heading()?, "86 communes sur 90 participent à au moins 5 actions");
    page.shows("Non comptées : 4 communes")?;
    page.shows("Tressin 3 actions")?;
    page.shows("Comptées : 86 communes")?;
    page.shows("1 134 514 habitants sur 1 143 572 (99 %)")?;
    page.shows("Repose sur 2 250 réponses : 90 publiées (4 %), 2 110 illustratives (93 %) et 50 inconnues (2 %).")?;
    page.click("Tressin")?;
    page.shows("Tressin participe à 3 des 25")?;
});

scenario!(the_account_of_the_deployed_actions_lists_them_with_dates, |page| {
    page.open("#/")?;
    page.click("25 actions déployées sur 37 inscrites au schéma")?;
    page.shows("Comptées : 25 actions")?;
    page.shows("Permis de louer : lutte contre la non-décence de l’habitat le 1er avril 2019 publié")?;
    page.shows("Non comptées : 14 actions")?;
    page.back()?;
    page.shows("sur 37 inscrites au schéma")?;
});

scenario!(with_published_data_only_an_account_lists_unknown_communes, |page| {
    page.open("#/chiffre/communes_au_moins/5?le=2019-12-13&publie")?;
    assert_eq!(page.heading()?, "Entre 0 et 90 communes sur 90 participent à au moins 5 actions");
    page.shows("Peut-être, faute de réponses : 90 communes")?;
    page.choose_shown("Tout")?;
    page.is_at("#/chiffre/communes_au_moins/5?le=2019-12-13")?;
    page.shows("Non comptées : 4 communes")?;
});

scenario!(the_address_of_an_account_has_the_figure_and_the_day, |page| {
    page.open("#/chiffre/communes_participantes/permis-de-louer?le=2023-01-01")?;
    page.shows("28 communes sur 95")?;
    page.click("Actions")?;
    page.is_at("#/actions?le=2023-01-01")?;
    page.choose_shown("13 décembre 2019")?;
    page.is_at("#/actions")?;
    page.open("#/chiffre/participations/59005?le=2019-12-13")?;
    page.shows("Allennes-les-Marais est membre depuis le 14 mars 2020")?;
    page.open("#/chiffre/rien")?;
    page.shows("Cette page n’existe pas")?;
});

scenario!(an_account_can_be_copied_as_a_text_and_as_a_table, |page| {
    page.open("#/chiffre/communes_au_moins/5?le=2019-12-13")?;
    let text = copied(page, "Copier en texte")?;
    assert!(text.contains("Non comptées\u{a0}: 4\u{a0}communes\n- Fretin (illustratif) (4\u{a0}actions)"), "{text}");
    assert!(text.contains("calées sur les chiffres publiés"), "{text}");
    assert!(text.contains("Empreinte "), "{text}");
    let table = copied(page, "Copier en tableau")?;
    assert!(table.starts_with("code\tnom\tcompte\tminimum\tmaximum\t"), "{table}");
    assert!(table.contains("\n59256\tFretin\tnon\t4\t4\t\tillustratif\r\n"), "{table}");
    assert_eq!(table.lines().count(), 1 + 90 + 3);
});

scenario!(a_figure_can_be_opened_with_the_keyboard_and_its_account_follows_a_correction, |page| {
    page.open("#/commune/59256")?;
    page.click("Corriger : Mutualisation des assurances")?;
    page.click("Oui, elle participe")?;
    page.click("Enregistrer la réponse")?;
    page.shows("Fretin participe à 5 des 25")?;
    page.focus_comes_to("« Corriger »", |name| name.starts_with("Corriger"))?;
    page.run("document.querySelector('h1 a').focus()", vec![])?;
    page.press(&[Key::Enter])?;
    page.is_at("#/chiffre/participations/59256?le=2019-12-13")?;
    page.shows("Comptées : 5 actions")?;
    page.shows("1 saisie (4 %)")?;
    page.open("#/chiffre/communes_au_moins/5?le=2019-12-13")?;
    page.shows("Non comptées : 3 communes")?;
});

scenario!(the_fingerprint_changes_with_the_data_and_returns_with_an_undo, |page| {
    let mark = "return document.querySelector('footer').textContent.match(/[0-9A-Z]{4}-[0-9A-Z]{4}/)[0]";
    page.open("#/")?;
    page.shows("Empreinte des données")?;
    let before = page.run(mark, vec![])?;
    let before = before.as_str().unwrap_or_default();
    page.open("#/commune/59256")?;
    page.shows(before)?;
    page.click("Confirmer : Mutualisation des assurances")?;
    page.shows("confirmé")?;
    page.does_not_show(before)?;
    page.gives_that("another fingerprint", mark, &[], |now| now != before)?;
    page.button("Annuler").click_it()?;
    page.shows("Aucune modification")?;
    page.shows(before)?;
});
