//! The page « Vérifier »: a text marked claim by claim, and the published figures by what their verdicts are worth.

use browser_tests::{Key, Outcome, Page, scenario};

const RELEASE: &str = "La métropole compte 90 communes. 37 actions sont inscrites au schéma.\n\nLille participe à 30 actions, et 12 agents y travaillent. Le territoire compte 91 communes.";

/// Opens the page and checks a text.
fn check(page: &Page, text: &str) -> Outcome {
    page.open("#/verifier")?;
    page.field("Votre texte : une phrase, ou un communiqué entier").fill(text)?;
    page.button("Vérifier").click_it()
}

scenario!(only_figures_that_rest_on_no_invented_row_count_as_verified, |page| {
    page.open("#/verifier")?;
    assert_eq!(
        page.heading()?,
        "3 des 12 chiffres publiés sont vérifiés, 8 ne s’accordent qu’avec des données inventées, 1 est contredit"
    );
    page.shows("calées sur les chiffres publiés : que ces chiffres se retrouvent dans le tableau ne prouve rien")?;
    page.shows("3 chiffres sont vérifiés")?;
    page.shows("8 chiffres ne s’accordent qu’avec des données inventées")?;
    page.shows("1 chiffre demande une explication")?;
    page.shows("exact, sur des données inventées")?;
    page.shows("Les chiffres publiés : ")?;
    let text = page.root().text()?;
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} is not in {text}"));
    assert!(place("ne prouve rien") < place("Un texte à vérifier"));
    assert!(place("Un texte à vérifier") < place("Les chiffres publiés : "));
    page.click("Ce que disent les verdicts")?;
    page.focus_comes_to_role("paragraph")?;
    page.gives("return document.activeElement.innerText.startsWith('Exact')", &[], true)?;
    page.still()?;
    let levels = page.run(
        "return [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].map((it) => +it.localName[1])",
        vec![],
    )?;
    let levels: Vec<u64> = levels.as_array().into_iter().flatten().filter_map(serde_json::Value::as_u64).collect();
    assert_eq!(levels.first(), Some(&1));
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
});

scenario!(a_whole_text_is_marked_and_each_claim_leads_to_its_detail_and_back, |page| {
    check(page, RELEASE)?;
    page.shows("5 affirmations : 2 exactes (dont 1 sur des données inventées), 2 contredites (dont 1 par des données inventées), 1 hors de portée")?;
    page.gives("return document.querySelectorAll('.marked-text > p').length", &[], 2)?;
    page.click("2 : exact, sur des données inventées, voir le détail")?;
    page.focus_comes_to_role("listitem")?;
    page.gives("return document.activeElement.id", &[], "affirmation-2")?;
    page.press(&[Key::Tab])?;
    page.focus_comes_to("the way back", |name| name == "Revenir au texte")?;
    page.press(&[Key::Enter])?;
    page.focus_comes_to("the number in the text", |name| name.starts_with("2 : exact"))?;
    page.shows("contredit, par des données inventées")?;
    page.shows("hors de portée")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
});

scenario!(a_text_is_judged_again_on_another_day_and_survives_a_visit_to_another_page, |page| {
    check(page, "La métropole compte 90 communes.")?;
    page.shows("1 affirmation : 1 exacte")?;
    page.choose_shown("fin 2016")?;
    page.shows("1 affirmation : 1 contredite")?;
    page.choose_shown("13 décembre 2019")?;
    page.shows("1 affirmation : 1 exacte")?;
    page.link("90").click_it()?;
    page.is_at("#/chiffre/communes?le=2019-12-13")?;
    page.back()?;
    page.shows("1 affirmation : 1 exacte")?;
    page.field("Votre texte : une phrase, ou un communiqué entier").has_value("La métropole compte 90 communes.")?;
});

scenario!(a_text_without_claims_says_so, |page| {
    check(page, "Bonjour à toutes et à tous.")?;
    page.shows("Rien à vérifier : aucune affirmation chiffrée")?;
    page.does_not_show("Copier le résultat")?;
});

scenario!(the_result_is_copied_with_verdicts_what_they_rest_on_and_the_source, |page| {
    check(page, RELEASE)?;
    page.run(
        "window.copied = ''; navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }",
        vec![],
    )?;
    page.click("Copier le résultat")?;
    page.shows("Copié")?;
    let text = "return window.copied.replace(/[\\u00a0\\u202f]/g, ' ')";
    let copied = page.gives_that("a text", text, &[], |text| *text != "")?;
    let copied = copied.as_str().unwrap_or_default();
    for expected in [
        "5 affirmations : 2 exactes",
        "ne prouve rien",
        "La métropole compte 90 communes [1].",
        "[2] « 37 actions sont inscrites au schéma » : exact, sur des données inventées",
        "[4] « 12 agents y travaillent » : hors de portée",
        "au 13 décembre 2019, toutes les données. Empreinte",
    ] {
        assert!(copied.contains(expected), "{expected:?} is not in {copied}");
    }
});
