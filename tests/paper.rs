//! Paper forms: made for all communes, stopped, printed one page each, and typed back by their code.

use std::fs;

use browser_tests::{Failure, Key, Outcome, Page, scenario, single_file};
use domain::ids::CommuneCode;
use domain::indicators::{DayView, Scope};
use domain::return_code::{ReturnCode, return_code};
use domain::territory::{ParticipationState, Territory};
use serde_json::json;

const FRETIN: &str = "59256";
const FORMS: &str = "#/formulaires";
const CODE: &str = "Code de retour imprimé sur le formulaire";

fn territory() -> Outcome<Territory> {
    let text = fs::read_to_string(single_file()?)?;
    let document = formats::page::document_in(&text).ok_or_else(|| Failure::new("The file has no document"))?;
    document.map(|it| it.territory).map_err(|why| Failure::new(format!("{why:?}")))
}

/// The code that is printed for Fretin, and what it says.
fn code(territory: &Territory) -> Outcome<(String, ReturnCode)> {
    let none = || Failure::new("no code");
    let view = DayView { territory, day: territory.about().reference, scope: Scope::Everything };
    let fretin = CommuneCode::parse(FRETIN).and_then(|code| territory.find_commune(code)).ok_or_else(none)?;
    let text = return_code(view, fretin);
    let code = ReturnCode::read(territory, &text).map_err(|_| none())?;
    Ok((text, code))
}

fn title(territory: &Territory, code: &ReturnCode, at: usize) -> String {
    let action = territory.find_action(&code.states[at].0);
    action.map(|action| territory.action(action).title.to_string()).unwrap_or_default()
}

/// How many pages a PDF of Chromium has.
fn pages(pdf: &[u8]) -> usize {
    pdf.windows(12).filter(|it| it.starts_with(b"/Type /Page") && it[11] != b's').count()
}

/// The letter of another answer than the printed one, and its name.
fn another(printed: ParticipationState) -> (char, &'static str) {
    if printed == ParticipationState::Interested { ('n', "ne participe pas") } else { ('i', "intéressée") }
}

fn open_form(page: &Page, code: &str) -> Outcome {
    page.field(CODE).fill(code)?;
    page.press(&[Key::Enter])?;
    page.shows("Formulaire de Fretin")
}

scenario!(the_forms_of_all_communes_are_made_as_one_print_job, |page| {
    page.open(FORMS)?;
    page.click("Préparer")?;
    page.shows("90 formulaires sont prêts à imprimer.")?;
    page.focus_comes_to("the button that prints", |name| name == "Imprimer")?;
    page.gives("return document.querySelectorAll('.paper-form').length", &[], json!(90))?;
    let (code, _) = code(&territory()?)?;
    let printed = "return [...document.querySelectorAll('.paper-form')].map((it) => it.textContent).find((it) => it.includes('59256'))";
    page.gives_that("the form of Fretin with its code", printed, &[], |it| {
        it.as_str().is_some_and(|it| it.contains(&code) && it.contains("illustratif"))
    })?;
});

scenario!(the_making_of_forms_can_be_stopped_and_ends_with_the_page, |page| {
    page.open(FORMS)?;
    // The button that stops is pressed as soon as it is there.
    let stop = "const watch = new MutationObserver(() => { \
          const stop = [...document.querySelectorAll('button')].find((it) => it.textContent.trim() === 'Arrêter'); \
          if (stop) { watch.disconnect(); stop.click(); } }); \
        watch.observe(document.body, { childList: true, subtree: true })";
    page.run(stop, Vec::new())?;
    page.click("Préparer")?;
    page.shows("Arrêté :")?;
    page.focus_comes_to("the button that makes them", |name| name == "Préparer")?;
    page.field("Formulaires pour").choose("Fretin")?;
    page.click("Préparer")?;
    page.shows("1 formulaire est prêt à imprimer.")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    let pdf = page.print_a4()?;
    if page.is_chromium() {
        assert_eq!(pages(&pdf), 1);
    }
    page.open("#/journal")?;
    page.open(FORMS)?;
    page.does_not_show("prêt à imprimer")?;
});

scenario!(a_form_is_typed_back_with_one_key_for_each_action_and_undone_in_one_step, |page| {
    let territory = territory()?;
    let (text, code) = code(&territory)?;
    page.open(FORMS)?;
    // As people type it: in small letters, without spaces, with a letter for a digit.
    open_form(page, &text.to_lowercase().replace(' ', "").replace('0', "o"))?;
    page.focus_comes_to_role("button")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    let (letter, name) = another(code.states[1].1);
    // The first row is left, the second is answered, the third is answered and taken back, all others are left.
    page.press(&[Key::Enter])?;
    page.type_text(letter.to_string())?;
    page.shows("1 réponse change.")?;
    page.type_text(another(code.states[2].1).0.to_string())?;
    page.shows("2 réponses changent.")?;
    page.press(&[Key::Up])?;
    page.press(&[Key::Escape])?;
    page.shows("1 réponse change.")?;
    for _ in 2..code.states.len() {
        page.press(&[Key::Enter])?;
    }
    page.focus_comes_to("the button that records", |name| name == "Enregistrer")?;
    page.shows(&format!("→ {name}"))?;
    page.press(&[Key::Enter])?;
    page.shows("Formulaire de Fretin : 1 réponse notée.")?;
    page.focus_comes_to("the field for the next code", |name| name == CODE)?;
    page.open("#/journal")?;
    page.shows(&title(&territory, &code, 1))?;
    page.shows("1 geste depuis")?;
    page.open(FORMS)?;
    // The same form again: it says what was noted since, and leaves it.
    open_form(page, &text)?;
    page.shows("1 réponse a changé au carnet depuis l’impression.")?;
    page.shows(&format!("noté depuis : {name}, qui reste"))?;
    page.click("Enregistrer")?;
    page.shows("rien ne change, rien n’est enregistré.")?;
    page.run("document.activeElement.blur()", Vec::new())?;
    page.press_letter(&[Key::Control], 'z')?;
    open_form(page, &text)?;
    page.does_not_show("depuis l’impression")?;
});

scenario!(a_wrong_code_and_a_form_of_another_day_are_said, |page| {
    let (text, _) = code(&territory()?)?;
    page.open(FORMS)?;
    page.click("Ouvrir")?;
    page.shows("Tapez d’abord le code imprimé en haut du formulaire.")?;
    page.field(CODE).fill(&text.replacen(char::is_numeric, "Z", 1))?;
    page.click("Ouvrir")?;
    page.shows("un signe y est faux")?;
    page.focus_comes_to("the code", |name| name == CODE)?;
    page.open("#/formulaires?le=2016-12-31")?;
    open_form(page, &text)?;
    page.shows("Ce formulaire ne porte pas sur les actions en cours à la date affichée")?;
    page.shows("pas en cours à la date affichée")?;
});
