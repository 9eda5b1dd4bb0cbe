//! The grid: answers with letters, ranges and pastes from a spreadsheet, each with one undo.

use browser_tests::{Failure, Key, Outcome, Page, scenario};
use serde_json::{Value, json};

const FIRST: &str = "Anstaing, Achat groupé d’électricité et de gaz : participe depuis octobre 2015, illustratif";
const SECOND: &str = "Anstaing, Achat groupé de véhicules : participe depuis le 1er mai 2019, illustratif";

/// Opens the grid and activates its first cell.
fn on_the_first_cell(page: &Page) -> Outcome {
    page.open("#/grille")?;
    page.shows("2 200 cases renseignées sur 2 250")?;
    activate(page, FIRST)
}

/// Activates a cell, and waits until keys go to the grid.
fn activate(page: &Page, cell: &str) -> Outcome {
    page.click(cell)?;
    page.focus_comes_to("the grid", |name| name == "Communes et actions").map(drop)
}

/// Presses keys together, `times` times.
fn press(page: &Page, keys: &[Key], times: usize) -> Outcome {
    (0..times).try_for_each(|_| page.press(keys))
}

/// Gives the accessible name of the active cell.
const ACTIVE: &str = "const grid = document.querySelector('[role=grid]'); \
    const cell = document.getElementById(grid.getAttribute('aria-activedescendant')); \
    return cell.getAttribute('aria-label').replaceAll('\u{a0}', ' ')";

/// Waits until the accessible name of the active cell begins so.
fn active_begins(page: &Page, start: &str) -> Outcome {
    let begins = |name: &Value| name.as_str().is_some_and(|name| name.starts_with(start));
    page.gives_that(&format!("« {start} »"), ACTIVE, &[], begins).map(drop)
}

fn expect(what: &str, actual: &str, expected: &str) -> Outcome {
    if actual == expected { Ok(()) } else { Err(Failure::new(format!("{what}: « {actual} », not « {expected} »"))) }
}

/// A text area outside the app, which stands for another program that uses the clipboard.
const OTHER_PROGRAM: &str = "const field = document.createElement('textarea'); field.id = 'ailleurs'; \
     field.addEventListener('copy', () => setTimeout(() => { field.dataset.copied = 'yes'; })); \
     field.value = arguments[0]; document.body.append(field); field.focus(); field.select()";

/// Copies a text as in another program.
fn copy_elsewhere(page: &Page, text: &str) -> Outcome {
    page.run(OTHER_PROGRAM, vec![json!(text)])?;
    page.press_letter(&[Key::Control], 'c')?;
    page.gives("return document.getElementById('ailleurs').dataset.copied ?? 'no'", &[], "yes")?;
    page.run("document.getElementById('ailleurs').remove()", vec![]).map(drop)
}

/// Pastes as into another program; returns the pasted text.
fn paste_elsewhere(page: &Page) -> Outcome<String> {
    page.run(OTHER_PROGRAM, vec![json!("")])?;
    page.press_letter(&[Key::Control], 'v')?;
    let pasted = "return document.getElementById('ailleurs').value";
    let text = page.gives_that("a text", pasted, &[], |text| *text != "")?;
    page.run("document.getElementById('ailleurs').remove()", vec![])?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

scenario!(a_letter_answers_the_active_cell_and_an_undo_reverts_one_answer, |page| {
    on_the_first_cell(page)?;
    page.type_text("n")?;
    page.shows("Ne participe pas saisi")?;
    page.shows("modifié")?;
    page.shows("1 modification")?;
    let answered = FIRST.replace("participe depuis octobre 2015, illustratif", "ne participe pas, modifié");
    page.gives(ACTIVE, &[], answered)?;
    page.press(&[Key::Down])?;
    page.type_text("?")?;
    page.shows("Armentières, Achat groupé d’électricité et de gaz (illustratif) Inconnue saisi")?;
    page.shows("2 199 cases renseignées sur 2 250")?;
    page.press_letter(&[Key::Control], 'z')?;
    page.shows("Armentières, Achat groupé d’électricité et de gaz (illustratif) Participe depuis octobre 2015")?;
    page.press_letter(&[Key::Control], 'y')?;
    page.shows("Inconnue saisi")?;
    page.press(&[Key::Delete])?;
    page.shows(
        "Armentières, Achat groupé d’électricité et de gaz (illustratif) Participe depuis octobre 2015 illustratif",
    )?;
    page.press(&[Key::Delete])?;
    page.shows("Rien à rendre")?;
});

scenario!(a_selected_range_is_filled_as_one_edit, |page| {
    on_the_first_cell(page)?;
    press(page, &[Key::Shift, Key::Down], 2)?;
    page.press(&[Key::Shift, Key::Right])?;
    page.shows("6 cases choisies : 3 lignes × 2 colonnes")?;
    page.type_text("c")?;
    page.shows("6 cases : non concernée.")?;
    page.shows("6 modifications, ")?;
    page.shows("1 geste pas encore dans le fichier")?;
    page.button("Annuler").click_it()?;
    page.shows("Aucune modification")?;
    activate(page, SECOND)?;
    page.type_text("c")?;
    page.press_letter(&[Key::Control], ' ')?;
    page.shows("90 cases choisies : 90 lignes × 1 colonne")?;
    page.press(&[Key::Control, Key::Enter])?;
    page.shows("89 cases recopiées.")?;
    page.press_letter(&[Key::Control], 'z')?;
    page.shows("1 modification, ")?;
});

scenario!(a_paste_from_a_spreadsheet_has_a_preview_and_one_undo, |page| {
    let block = "Commune\tArchives métropolitaines\tAchat groupé de véhicules\tRien de tel\r\n\
                 59512\toui depuis 2017\tnon\toui\r\n\
                 Bondues\tpeut-être\t1\t\r\n\
                 Fretin\t01/04/2018\tsans objet\t\r\n";
    page.open("#/grille")?;
    copy_elsewhere(page, block)?;
    activate(page, FIRST)?;
    page.press_letter(&[Key::Control], 'v')?;
    let preview = page.within("Coller depuis un tableur");
    preview.shows("2 ne sont pas comprises")?;
    preview.shows("ligne 1, colonne 4 Rien de tel aucune commune ni action de ce nom")?;
    preview.shows("ligne 3, colonne 2 peut-être ni un état ni une date que le carnet comprend")?;
    preview.shows("Fretin Archives métropolitaines")?;
    preview.shows("Participe depuis le 1er avril 2018")?;
    page.shows("Aucune modification")?;
    preview.click("Annuler")?;
    page.focus_comes_to("the grid", |name| name == "Communes et actions")?;
    page.press_letter(&[Key::Control], 'v')?;
    preview.click("Appliquer")?;
    page.shows("4 modifications, ")?;
    page.click("Dernier collage : 2 cases n’ont pas été comprises")?;
    page.shows("ligne 1, colonne 4 Rien de tel aucune commune ni action de ce nom")?;
    page.click("Copier la liste")?;
    page.shows("2 lignes copiées.")?;
    page.click("Fermer la liste")?;
    page.does_not_show("Dernier collage")?;
    page.open("#/commune/59256")?;
    page.within("Archives métropolitaines").shows("Participe depuis le 1er avril 2018")?;
    page.button("Annuler").click_it()?;
    page.shows("Aucune modification")?;
});

scenario!(a_paste_asks_before_it_answers_for_an_action_that_nobody_named, |page| {
    let block = "Réponses du printemps\t\t\r\n\
                 Commune\tAdhésion\tDate\r\n\
                 59350 Saint-André-lez-Lille\tnon\t04/2018\r\n\
                 Lomme\tnon\t\r\n\
                 Mairie de Fretin\tintéressée\t\r\n";
    page.open("#/grille")?;
    copy_elsewhere(page, block)?;
    activate(page, FIRST)?;
    page.press_letter(&[Key::Control], 'v')?;
    let preview = page.within("Coller depuis un tableur");
    preview.shows("2 cases changent dans « Achat groupé d’électricité et de gaz », 1 n’est pas comprise.")?;
    preview.shows("Titre (« Réponses du printemps », ligne 1, colonne 1) : non lu.")?;
    preview.shows("Colonne (« Date », ligne 2, colonne 3) : lue comme la date depuis laquelle la réponse vaut.")?;
    preview.shows("ligne 4, colonne 1 Lomme associée à Lille")?;
    preview.shows("Ne participe pas depuis avril 2018")?;
    preview.click("Appliquer")?;
    page.shows("Aucune modification")?;
    preview
        .click("Appliquer à l’action « Achat groupé d’électricité et de gaz », que ce qui est collé ne nomme pas.")?;
    preview.field("Remarque ou source de tout le collage (facultatif)").fill("mail du 3 mars")?;
    preview.click("Appliquer")?;
    page.shows("2 cases collées.")?;
    page.open("#/commune/59256")?;
    page.shows("Intéressée saisi")?;
});

scenario!(cells_copied_as_spreadsheet_text_and_pasted_back_change_nothing, |page| {
    on_the_first_cell(page)?;
    press(page, &[Key::Shift, Key::Down], 1)?;
    press(page, &[Key::Shift, Key::Right], 1)?;
    page.press_letter(&[Key::Control], 'c')?;
    let row = "oui depuis 10/2015 (illustratif)\toui depuis 01/05/2019 (illustratif)\n";
    let expected = &row.repeat(2);
    expect("the copy", &paste_elsewhere(page)?.replace("\r\n", "\n"), expected)?;
    activate(page, FIRST)?;
    page.press_letter(&[Key::Control], 'v')?;
    let preview = page.within("Coller depuis un tableur");
    preview.shows("Aucune case ne change, 4 restent comme avant.")?;
    // What has the mark cannot be confirmed; the same answers without it can.
    preview.does_not_show("elles deviendront saisies")?;
    preview.click("Annuler")?;
    page.focus_comes_to("the grid", |name| name == "Communes et actions")?;
    copy_elsewhere(page, &expected.replace(" (illustratif)", ""))?;
    activate(page, FIRST)?;
    page.press_letter(&[Key::Control], 'v')?;
    page.click("Appliquer à l’action « Achat groupé de véhicules », que ce qui est collé ne nomme pas.")?;
    page.click("Répondre aussi pour les 4 cases qui disent déjà la même chose et qui sont illustratives : elles deviendront saisies.")?;
    page.click("Appliquer")?;
    page.shows("4 cases collées.")?;
    page.shows("Participe depuis octobre 2015 saisi")?;
});

scenario!(the_grid_can_be_filtered_sorted_and_transposed, |page| {
    on_the_first_cell(page)?;
    page.click("Filtrer, trier – 90 communes × 25 actions : 2 250 cases.")?;
    page.field("État").choose("Inconnue")?;
    page.shows("répondent aux filtres")?;
    page.click("Tout montrer")?;
    page.shows("90 communes × 25 actions : 2 250 cases.")?;
    page.field("Commune").fill("roubaix")?;
    page.shows("1 commune × 25 actions : 25 cases.")?;
    page.field("Action").fill("archives")?;
    page.shows("1 commune × 1 action : 1 case.")?;
    page.field("Action").fill("zzz")?;
    page.shows("Aucune case ne répond à ces filtres.")?;
    page.click("Tout montrer")?;
    page.field("Trier les communes par").choose("population")?;
    page.shows("Lille, Achat groupé d’électricité et de gaz")?;
    page.click("Roubaix")?;
    page.shows("25 cases choisies : 1 ligne × 25 colonnes")?;
    page.shows("Roubaix, Achat groupé d’électricité et de gaz")?;
    page.click("Actions en lignes")?;
    page.shows("Roubaix, Achat groupé d’électricité et de gaz")?;
    page.click("Tourcoing")?;
    page.shows("25 cases choisies : 25 lignes × 1 colonne")?;
});

scenario!(the_dialog_of_a_cell_edits_its_dates_and_its_remark, |page| {
    on_the_first_cell(page)?;
    page.press(&[Key::Enter])?;
    let detail = page.within("Anstaing, Achat groupé d’électricité et de gaz");
    detail.shows("participe depuis octobre 2015 (illustratif)")?;
    detail.field("Participe depuis (facultatif)").fill("un jour")?;
    detail.click("Enregistrer la réponse")?;
    detail.shows("Premier jour : cette date n’est pas comprise")?;
    detail.field("Participe depuis (facultatif)").fill("04/2014")?;
    detail.click("Enregistrer la réponse")?;
    detail.shows("l’action date d’octobre 2015")?;
    detail.field("Participe depuis (facultatif)").fill("04/2018")?;
    detail.field("Jusqu’au, ce jour compris (facultatif)").fill("2017")?;
    detail.click("Enregistrer la réponse")?;
    detail.shows("Dernier jour : il doit venir après le premier.")?;
    detail.field("Jusqu’au, ce jour compris (facultatif)").fill("")?;
    detail.field("Remarque (facultatif)").fill("vu avec la mairie")?;
    detail.click("Enregistrer la réponse")?;
    page.shows("Participe depuis avril 2018")?;
    page.focus_comes_to("the grid", |name| name == "Communes et actions")?;
    page.press(&[Key::Enter])?;
    detail.shows("vu avec la mairie")?;
    page.press(&[Key::Escape])?;
    page.focus_comes_to("the grid", |name| name == "Communes et actions")?;
    page.shows("1 modification, ")?;
});

scenario!(keys_reach_every_cell_and_tab_leaves_the_grid, |page| {
    page.open("#/grille")?;
    page.tab_to("Communes et actions")?;
    page.gives(ACTIVE, &[], FIRST)?;
    page.press(&[Key::Control, Key::End])?;
    active_begins(page, "Willems, Téléphonie et accès à internet")?;
    page.press(&[Key::Home])?;
    active_begins(page, "Willems, Achat groupé d’électricité")?;
    page.press(&[Key::PageUp])?;
    page.press(&[Key::Control, Key::Home])?;
    page.press(&[Key::End])?;
    active_begins(page, "Anstaing, Téléphonie")?;
    page.press_letter(&[Key::Shift], ' ')?;
    page.shows("25 cases choisies : 1 ligne × 25 colonnes")?;
    page.press_letter(&[Key::Control], 'a')?;
    page.shows("2 250 cases choisies : 90 lignes × 25 colonnes")?;
    page.press(&[Key::Escape])?;
    page.does_not_show("cases choisies")?;
    page.press(&[Key::Tab])?;
    page.focus_comes_to("what comes after the grid", |name| name != "Communes et actions")?;
});

scenario!(buttons_replace_the_keys_on_a_touch_screen, |page| {
    on_the_first_cell(page)?;
    page.click("Étendre")?;
    page.click("Armentières, Achat groupé de véhicules : participe depuis le 1er mai 2019, illustratif")?;
    page.shows("4 cases choisies : 2 lignes × 2 colonnes")?;
    page.click("Intéressée")?;
    page.shows("4 cases : intéressée.")?;
    page.click("Rendre")?;
    page.shows("4 cases rendues.")?;
    page.shows("Aucune modification")?;
});
