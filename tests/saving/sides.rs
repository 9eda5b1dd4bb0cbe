//! A file that is older or newer than what the browser kept, or damaged.

use browser_tests::{Outcome, Page, scenario};
use serde_json::json;

use super::files::{ACTION, answer, copy, same};
use super::same_file::{lend, lent};

scenario!(a_file_that_is_older_than_what_the_browser_kept_says_so_and_lets_one_choose, |page| {
    page.open("#/commune/59256")?;
    answer(page)?;
    page.click("1 pas encore dans le fichier")?;
    copy(page)?;
    // The first file again: what went into the copy is missing in it.
    page.open("#/modifications")?;
    page.reload()?;
    page.sees("Ce fichier est une copie plus ancienne : 1 modification y manque")?;
    page.click("Comparer")?;
    page.within("Comparaison").sees("Fretin, Mutualisation des assurances")?;
    page.within("Comparaison").sees("Participe, saisi")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.click("Ne garder que le fichier")?;
    page.sees("Vous n’avez rien modifié")?;
    page.sees_not("copie plus ancienne")?;
    page.click("Annuler")?;
    page.sees("1 modification par rapport aux données d’origine")?;
    // What was chosen is not asked again.
    page.reload()?;
    page.sees("1 pas encore dans le fichier")?;
    page.sees_not("copie plus ancienne")?;
});

/// A file that a colleague edited elsewhere: another commune's answer in it.
fn of_a_colleague(page: &Page) -> Outcome<String> {
    page.open_changed("collegue.html", |text| text, "#/commune/59350")?;
    page.click(&format!("Confirmer : {ACTION}"))?;
    page.click("1 pas encore dans le fichier")?;
    let file = String::from_utf8(copy(page)?)?;
    page.forget_everything()?;
    Ok(file)
}

scenario!(a_file_that_has_what_the_browser_never_had_says_so_and_both_are_kept, |page| {
    let colleague = of_a_colleague(page)?;
    // Under the same name, as on a share: a browser that keeps by name finds what it kept.
    page.open_changed("partage.html", |text| text, "#/commune/59256")?;
    answer(page)?;
    page.open_changed("partage.html", |_| colleague, "#/modifications")?;
    page.reload()?;
    page.sees("1 modification seulement dans le fichier, 1 seulement dans ce navigateur")?;
    page.sees("2 modifications par rapport aux données d’origine")?;
    page.click("Comparer")?;
    page.within("Comparaison").sees("2 différences entre le fichier et ce navigateur")?;
    page.click("Garder les deux")?;
    page.sees_not("seulement dans ce navigateur")?;
    page.reload()?;
    page.sees("2 modifications par rapport aux données d’origine")?;
    page.sees_not("seulement dans ce navigateur")?;
});

scenario!(a_carnet_that_a_colleague_edited_is_brought_back_like_a_file_of_edits, |page| {
    let colleague = of_a_colleague(page)?;
    page.open("#/modifications")?;
    page.choose_file("Reprendre un fichier de modifications", "collegue.html", &colleague)?;
    page.sees("Une entrée nouvelle reprise")?;
    page.sees("1 modification par rapport aux données d’origine")?;
    page.choose_file(
        "Reprendre un fichier de modifications",
        "autre.html",
        &colleague.replace("6c1f0a52", "6c1f0a53"),
    )?;
    page.sees("il répond à un autre carnet")?;
});

scenario!(of_two_that_differ_the_browser_s_alone_can_be_kept, |page| {
    let colleague = of_a_colleague(page)?;
    page.open_changed("partage.html", |text| text, "#/commune/59256")?;
    answer(page)?;
    page.open_changed("partage.html", |_| colleague, "#/modifications")?;
    page.reload()?;
    page.click("Ne garder que ce navigateur")?;
    page.sees("1 modification par rapport aux données d’origine")?;
    page.within("Fretin").sees("Participe")?;
});

scenario!(damaged_entries_are_said_taken_away_and_never_written_over, |page| {
    let colleague = of_a_colleague(page)?;
    let damaged = colleague.replacen("\"sum\":\"", "\"sum\":\"x", 1);
    page.open_changed("abime.html", |_| damaged.clone(), "#/modifications")?;
    page.sees("1 modification de ce fichier est abîmée")?;
    page.sees("Vous n’avez rien modifié")?;
    page.click("Enregistrer ce qui est abîmé dans un fichier")?;
    let taken = page.taken_download()?.text()?;
    assert!(taken.contains("\"sum\":\"x") && taken.contains("59350"), "{taken}");
    // As long as nothing else changes, a copy is the file as it is.
    same("the damaged file and its copy", damaged.as_bytes(), &copy(page)?)?;
    page.open_changed("abime.html", |_| damaged.clone(), "#/commune/59256")?;
    lend(page, &damaged, "")?;
    answer(page)?;
    page.click("1 pas encore dans le fichier")?;
    page.click("Enregistrer dans le fichier")?;
    page.sees("l’enregistrer les effacerait")?;
    assert_eq!(lent(page, "content")?, json!(damaged));
});
