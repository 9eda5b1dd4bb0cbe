//! The declaration of accessibility, and the site map.

use browser_tests::scenario;
use serde_json::{Value, json};

scenario!(the_declaration_says_what_the_law_asks_for_and_what_is_missing, |page| {
    page.open("#/accessibilite")?;
    assert_eq!(page.heading()?, "Accessibilité : non conforme");
    for heading in [
        "Schéma pluriannuel et plan d’action",
        "État de conformité",
        "Résultats de nos propres essais",
        "Contenus non accessibles",
        "Établissement de cette déclaration",
        "Retour d’information et contact",
        "Autre accès",
        "Voies de recours",
    ] {
        page.root().heading_of(heading).text()?;
    }
    page.shows("l’article 47 de la loi n° 2005-102")?;
    page.shows("Ce ne sont pas les résultats d’un audit")?;
    page.shows("Ce que l’autorité doit compléter : son plan d’action de l’année.")?;
    page.does_not_show("Chaque graphique est un tableau")?;
    let counted = "const counts = [...document.querySelectorAll('main li')] \
        .map((it) => it.innerText.replace(/\\s+/g, ' ').match(/^(\\d+) critères? (conforme|non conforme|sans objet|à vérifier)s?/)) \
        .filter(Boolean).map((it) => +it[1]); return counts.length === 4 && counts.reduce((sum, it) => sum + it)";
    page.gives(counted, &[], 106)?;
    let to = "return [...document.querySelectorAll('main a')].map((it) => it.href).filter((it) => it.includes('defenseurdesdroits')).length";
    page.gives(to, &[], 2)?;
    page.link("plan du carnet").click_it()?;
    page.is_at("#/plan")?;
});

scenario!(the_declaration_is_filled_from_the_territory_s_data, |page| {
    let said = "\"accessibilite\":{\"etablie_le\":\"2026-03\",\"contact\":\"acces@mel.example.fr\",\
        \"plan_action\":\"https://mel.example.fr/plan\",\"derogations\":\"Aucune.\"},\"epci\":";
    page.open_changed("declaration.html", |text| text.replacen("\"epci\":", said, 1), "#/accessibilite")?;
    page.shows("Déclaration établie en mars 2026.")?;
    page.shows("Dérogations pour charge disproportionnée : Aucune.")?;
    page.link("acces@mel.example.fr").text()?;
    page.link("https://mel.example.fr/plan (autre site)").text()?;
    page.does_not_show("son plan d’action de l’année")?;
    page.shows("Ce que l’autorité doit compléter : son schéma pluriannuel d’accessibilité.")?;
});

scenario!(the_site_map_leads_to_every_page_that_it_lists, |page| {
    page.open("#/")?;
    page.link("Plan du carnet").click_it()?;
    page.is_at("#/plan")?;
    assert_eq!(page.heading()?, "Plan du carnet");
    let links =
        "return [...document.querySelectorAll('main a')].map((it) => [it.getAttribute('href'), it.textContent])";
    let links = page.gives_that("links", links, &[], |links| links.as_array().is_some_and(|all| all.len() > 20))?;
    let links: Vec<(String, String)> = serde_json::from_value(links)?;
    let mut names: Vec<&str> = links.iter().map(|(_, name)| name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    assert!(names.len() == links.len(), "{links:?}");
    for (to, name) in &links {
        page.open(to)?;
        let (title, start) = ("return document.title", [name, " – "].concat());
        let is_named = |title: &Value| title.as_str().is_some_and(|title| title.starts_with(&start));
        page.gives_that(&format!("a title for {to} « {name} »"), title, &[], is_named)?;
        assert!(!page.heading()?.contains("introuvable"), "{to}");
    }
});

scenario!(the_title_of_a_page_tells_it_from_every_other, |page| {
    for (hash, title) in [
        ("#/commune/59350", "Lille – "),
        ("#/commune/59350/envoyer", "Lille : envoyer – "),
        ("#/actions/assurances/modifier", "Modifier une action : Mutualisation des assurances – "),
        ("#/perimetre/59350", "Modifier une commune : Lille – "),
        ("#/plan", "Plan du carnet – "),
    ] {
        page.open(hash)?;
        let script = "return document.title.replace(/\\u00a0/g, ' ').startsWith(arguments[0])";
        page.gives(script, &[json!(title)], true)?;
    }
});
