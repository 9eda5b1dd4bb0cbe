//! Texts that are ready to be used: chosen, looked into, edited, copied, checked.

use browser_tests::{Key, Outcome, Page, scenario};

const PRESS: &str = "Paragraphe pour la presse";
const FIRST: &str = "86 communes sur 90 participent à au moins 5 actions";

/// Takes down what is put on the clipboard, since not every browser lets a scenario read it.
fn listen(page: &Page) -> Outcome {
    page.run(
        "window.copied = {}; \
         const set = DataTransfer.prototype.setData; \
         DataTransfer.prototype.setData = function (type, text) { window.copied[type] = text; return set.call(this, type, text); }; \
         navigator.clipboard.writeText = (text) => { window.copied = {'text/plain': text}; return Promise.resolve(); }",
        vec![],
    )?;
    Ok(())
}

/// What was copied as this type, with plain spaces.
fn copied(page: &Page, kind: &str) -> Outcome<String> {
    let text = "return (window.copied[arguments[0]] ?? '').replace(/[\\u00a0\\u202f]/g, ' ')";
    let copied = page.gives_that("a copy", text, &[kind.into()], |text| *text != "")?;
    page.shows("Copié.")?;
    Ok(copied.as_str().unwrap_or_default().to_owned())
}

scenario!(each_figure_of_a_text_leads_to_its_account_and_follows_the_day_and_the_data, |page| {
    page.open("#/phrases")?;
    page.within(PRESS)
        .shows("Au 13 décembre 2019, 86 communes sur 90 (illustratif)¹ participent à au moins 5 actions")?;
    page.within(PRESS).shows("Communes membres qui participent à au moins 5 actions en cours")?;
    page.within(PRESS).link("86 communes sur 90").click_it()?;
    page.is_at("#/chiffre/communes_au_moins/5?le=2019-12-13")?;
    page.back()?;
    page.choose_shown("Publié seulement")?;
    page.within(PRESS).shows("entre 0 et 90 communes sur 90¹ participent à au moins 5 actions")?;
    page.field("Seuil").choose("au moins 2 actions")?;
    page.within(PRESS).shows("participent à au moins 2 actions")?;
    page.choose_shown("Tout")?;
    page.choose_shown("fin 2016")?;
    page.within(PRESS).shows("Au 31 décembre 2016, les 85 communes (illustratif)¹ participent à au moins 2 actions")?;
});

scenario!(a_commune_and_an_action_have_texts_of_their_own_and_questions_are_answered, |page| {
    page.open("#/phrases")?;
    page.field("Sujet").choose("Une commune")?;
    page.field("Commune").choose("Fretin")?;
    page.click("Réponse à une question")?;
    page.within("Où en est Fretin ?").shows("Fretin participe à 4 des 25 actions en cours (illustratif)¹.")?;
    page.field("Sujet").choose("Une action")?;
    page.field("Action").choose("Permis de louer : lutte contre la non-décence de l’habitat")?;
    let who = "Qui participe à « Permis de louer : lutte contre la non-décence de l’habitat » ?";
    page.within(who).shows("22 communes sur 90¹ participent à")?;
    page.within(who).shows("Roubaix")?;
    page.click("Délibération")?;
    page.within("Considérants").shows("Considérant qu’au 13 décembre 2019, 22 communes sur 90¹ participent à")?;
    page.within("Décision").shows("de prendre acte qu’au 13 décembre 2019, 22 communes sur 90¹ participent à")?;
    page.go_to("Atelier", "Grille")?;
    page.go_to("Présenter", "Phrases")?;
    let chosen = "return document.activeElement && [...document.querySelectorAll('select')].map((it) => it.selectedOptions[0].textContent).join()";
    page.gives_that("the action", chosen, &[], |it| it.as_str().is_some_and(|it| it.contains("Permis de louer")))?;
    page.within("Décision").shows("22 communes sur 90")?;
});

scenario!(an_edited_text_says_so_and_is_kept_like_every_edit, |page| {
    page.open("#/phrases")?;
    page.click("Modifier : Paragraphe pour la presse")?;
    page.focus_comes_to("the field", |name| name == "Votre texte : Paragraphe pour la presse")?;
    page.shows("C’est encore le texte calculé.")?;
    page.field("Votre texte : Paragraphe pour la presse").fill("Presque toutes nos communes participent.")?;
    page.shows("Texte modifié : ce n’est plus le texte calculé.")?;
    page.go_to("Atelier", "Journal")?;
    page.go_to("Présenter", "Phrases")?;
    page.field("Votre texte : Paragraphe pour la presse").has_value("Presque toutes nos communes participent.")?;
    page.choose_shown("fin 2016")?;
    page.shows("et le texte calculé a changé depuis")?;
    listen(page)?;
    page.click("Copier le texte : Paragraphe pour la presse")?;
    let text = copied(page, "text/plain")?;
    assert!(text.starts_with("Presque toutes nos communes participent.\n\n"), "{text}");
    assert!(text.contains("Texte modifié, d’après : "), "{text}");
    page.click("Revenir au texte calculé : Paragraphe pour la presse")?;
    page.focus_comes_to("« Modifier »", |name| name == "Modifier : Paragraphe pour la presse")?;
    page.within(PRESS).shows("Au 31 décembre 2016")?;
    page.reload()?;
    page.click("Retrouver mon texte : Paragraphe pour la presse")?;
    let own = page.field("Votre texte : Paragraphe pour la presse");
    own.has_value("Presque toutes nos communes participent.")?;
    page.shows("pas encore dans le fichier")?;
    own.fill("Toutes nos communes ?")?;
    // Before the field is left.
    page.reload()?;
    page.field("Votre texte : Paragraphe pour la presse").has_value("Toutes nos communes ?")?;
    page.open("#/journal")?;
    page.shows("4 gestes depuis le")?;
    page.shows("Phrase récrite")?;
    page.open("#/phrases")?;
    page.press_letter(&[Key::Control], 'z')?;
    page.field("Votre texte : Paragraphe pour la presse").has_value("Presque toutes nos communes participent.")?;
});

scenario!(a_text_is_copied_with_its_marks_its_definitions_and_its_source, |page| {
    page.open("#/phrases")?;
    listen(page)?;
    page.click("Copier le texte : Paragraphe pour la presse")?;
    let text = copied(page, "text/plain")?;
    for expected in
        ["86 communes sur 90¹ participent à au moins 5 actions (illustratif).", "\n¹ Communes membres", "Empreinte "]
    {
        assert!(text.contains(expected), "{expected:?} is not in {text}");
    }
    page.click("Copier pour un traitement de texte : Paragraphe pour la presse")?;
    let html = page.gives_that(
        "a formatted copy",
        "return (window.copied['text/html'] ?? '').replace(/[\\u00a0\\u202f]/g, ' ')",
        &[],
        |text| *text != "",
    )?;
    let html = html.as_str().unwrap_or_default();
    for expected in ["<p>Schéma de mutualisation, ", "<sup>1</sup></a> participent", "<div id=\"sdfootnote1\">"] {
        assert!(html.contains(expected), "{expected:?} is not in {html}");
    }
    page.click("Avec les définitions, en notes")?;
    page.within(PRESS).does_not_show("Communes membres qui participent")?;
    listen(page)?;
    page.click("Copier le texte : Paragraphe pour la presse")?;
    let text = copied(page, "text/plain")?;
    assert!(text.contains("86 communes sur 90 participent") && !text.contains('¹'), "{text}");
});

scenario!(every_claim_of_a_text_is_exact_for_the_page_that_checks_texts, |page| {
    page.open("#/phrases")?;
    page.click("Vérifier ce texte : Paragraphe pour la presse")?;
    page.is_at("#/verifier")?;
    page.shows(FIRST)?;
    let summary = "return [...document.querySelectorAll('h3')].map((it) => it.textContent).find((it) => it.includes('affirmations')) ?? ''";
    let said = page.gives_that("the verdicts", summary, &[], |text| *text != "")?;
    let said = said.as_str().unwrap_or_default();
    assert!(said.contains("exactes"), "{said}");
    for wrong in ["contredite", "hors de portée", "compatible", "tronque", "arrondit"] {
        assert!(!said.contains(wrong), "{said}");
    }
});
