//! Illustrative data: the mark reaches everyone, and leads to what is said of such data.

use browser_tests::{Outcome, Page, scenario};
use serde_json::json;

/// Every page with figures.
const VIEWS: [&str; 16] = [
    "#/",
    "#/commune/59350",
    "#/actions",
    "#/actions/assurances",
    "#/actions/permis-de-louer",
    "#/grille",
    "#/groupes",
    "#/evolution",
    "#/verifier",
    "#/donnees",
    "#/chiffre/communes_au_moins/5?le=2019-12-13",
    "#/chiffre/participations/59350?le=2019-12-13",
    "#/presenter/chiffres",
    "#/presenter/commune",
    "#/presenter/suite",
    "#/perimetre",
];

/// Opens a page with the parts that are out of sight.
fn show_all(page: &Page, view: &str) -> Outcome {
    page.open(view)?;
    page.draw_all()
}

/// The elements that look illustrative and do not say so.
const WITHOUT_WORD: &str = "const says = (it) => (it.getAttribute('aria-label') || it.textContent).includes('illustratif'); \
    const seen = [...document.querySelectorAll('.illustrative, .tag-illustrative, .illustrative-cell, .illustrative-heading')] \
        .filter((it) => it.checkVisibility()); \
    const silent = seen.filter((it) => !(it.matches('.illustrative') ? says(it.parentElement) : says(it))); \
    return [seen.length > 0, silent.map((it) => it.outerHTML.slice(0, 200)).slice(0, 10)]";

scenario!(whatever_is_underlined_with_dots_says_the_word_to_those_who_do_not_see_the_dots, |page| {
    for view in VIEWS {
        show_all(page, view)?;
        let is_marked = !matches!(view, "#/actions/permis-de-louer" | "#/perimetre");
        let what = format!("marks on {view}, and their word");
        page.gives_that(&what, WITHOUT_WORD, &[], |found| {
            found[1] == json!([]) && (found[0] == json!(true) || !is_marked)
        })?;
    }
});

scenario!(without_illustrative_answers_no_figure_of_answers_is_marked, |page| {
    page.open("#/")?;
    page.choose_shown("Publié seulement")?;
    page.shows("Sans les données illustratives")?;
    // Titles, dates and numbers of illustrative actions keep the mark.
    let marked = "const answers = 'a[href*=\"chiffre/communes\"], a[href*=\"chiffre/participations\"]'; \
        return [...document.querySelectorAll('.illustrative-cell, .illustrative, .map a[aria-label*=illustratif]')] \
            .filter((it) => it.checkVisibility() && (!it.matches('.illustrative') || it.closest(answers))) \
            .map((it) => it.outerHTML.slice(0, 200)).slice(0, 10)";
    for view in VIEWS {
        // Without a day, the address keeps what is shown.
        show_all(page, view.split('?').next().unwrap_or_default())?;
        page.gives(marked, &[], json!([]))?;
    }
});

scenario!(the_map_and_the_account_of_a_figure_name_each_commune_with_its_mark, |page| {
    show_all(page, "#/")?;
    let label = "return document.getElementById('carte-59350').getAttribute('aria-label').replaceAll('\u{a0}', ' ')";
    page.gives(label, &[], "Lille : entre 20 et 21 actions (illustratif)")?;
    page.open("#/chiffre/communes_au_moins/5?le=2019-12-13")?;
    page.shows("Tressin 3 actions illustratif")?;
    page.shows("calées sur les chiffres publiés : que ces chiffres se retrouvent dans le tableau ne prouve rien")?;
});

scenario!(the_mark_is_explained_where_it_is_first_met_and_leads_to_what_is_said_of_such_data, |page| {
    page.open("#/")?;
    page.shows("Souligné de points : repose sur des données illustratives.")?;
    page.click("illustratives")?;
    page.is_at("#/a-propos")?;
    page.shows("calées sur les chiffres publiés : que ces chiffres se retrouvent dans le tableau ne prouve rien")?;
    page.open("#/presenter/chiffres")?;
    page.click("Données en partie illustratives")?;
    page.is_at("#/presenter/sources")?;
    page.shows("que ces chiffres se retrouvent dans le tableau ne prouve rien")?;
});

scenario!(the_mark_reaches_the_tiles_the_legend_of_the_map_and_the_buttons_of_a_chart, |page| {
    page.open("#/")?;
    page.shows("sur 25 depuis l’origine")?;
    let silent = "return [...document.querySelectorAll('.figure-link, .legend-class:not(:has(.swatch-outside)), #carte ~ .chart-away button')] \
        .filter((it) => !it.textContent.includes('illustratif')).map((it) => it.outerHTML.slice(0, 200))";
    page.gives(silent, &[], json!([]))?;
});

scenario!(without_illustrative_data_no_date_of_an_illustrative_action_is_told, |page| {
    let told = ["1er mai 2017", "28 juin 2019", "1er mars 2016"];
    for (view, said) in [
        ("#/actions", "date illustrative"),
        ("#/actions/materiel-fetes", "inscrite (date illustrative), puis déployée (date illustrative)"),
        ("#/chiffre/actions_deployees", "Prêt de matériel pour les fêtes et cérémonies illustratif"),
        ("#/chiffre/actions_deployees_en/2019", "Peut-être, faute de dates : 20 actions"),
        ("#/evolution", "Les actions illustratives restent comptées, à leur date, qui est inventée elle aussi."),
        ("#/", "dates illustratives laissées de côté"),
        ("#/presenter/calendrier", "5 ou plus"),
    ] {
        show_all(page, &[view, "?le=2019-12-13&publie"].concat())?;
        page.shows(said)?;
        for date in told {
            page.does_not_show(date)?;
        }
    }
    page.open("#/verifier?le=2019-12-13&publie")?;
    page.shows("«\u{a0}Publié seulement\u{a0}» laisse ces dates de côté, et son compte devient un intervalle")?;
    page.shows("5 chiffres restent possibles")?;
});

scenario!(those_that_certainly_have_the_extreme_count_are_told_from_those_that_may_have_it, |page| {
    page.open("#/groupes")?;
    page.shows("Saint-André-lez-Lille (illustratif), peut-être Lille (illustratif)")?;
});
