//! Charts as everyone reads them: names, captions, tables that hold what is drawn, marks that are no colour alone.

use std::collections::BTreeSet;

use browser_tests::{Failure, Key, Outcome, Page, scenario, until};
use serde_json::json;

/// The names of the drawings of the page.
const NAMES: &str = "const textOf = (ids) => ids.split(' ').map((id) => document.getElementById(id)?.textContent).join(' '); \
    return [...document.querySelectorAll('main svg:not([aria-hidden]), main g[role=img]')].filter((it) => it.checkVisibility()) \
        .map((it) => it.getAttribute('aria-label') ?? textOf(it.getAttribute('aria-labelledby') ?? ''))";

/// The drawings without a table or the way to one in their section.
const WITHOUT_TABLE: &str = "return [...document.querySelectorAll('main .drawing svg')].filter((it) => it.checkVisibility()) \
    .map((it) => it.closest('section')).filter((it) => !/Les chiffres en tableau/.test(it.textContent)).map((it) => it.id)";

/// Waits until the names of the drawings satisfy a condition.
fn names_are(page: &Page, what: &str, is: impl Fn(&[String]) -> bool) -> Outcome {
    until(what, || {
        let names: Vec<String> = serde_json::from_value(page.run(NAMES, vec![])?)?;
        if is(&names) { Ok(()) } else { Err(Failure::new(format!("the names are {names:?}"))) }
    })
}

scenario!(each_chart_has_a_name_of_its_own_and_a_table_beside_it, |page| {
    for (view, least) in [("#/", 4), ("#/groupes", 2), ("#/evolution", 6), ("#/presenter/carte", 1)] {
        page.open(view)?;
        page.draw_all()?;
        page.shows("chiffres en tableau")?;
        names_are(page, &format!("names of {least} drawings or more on {view}, each of its own"), |names| {
            let different: BTreeSet<&str> = names.iter().map(|name| name.trim()).collect();
            names.len() >= least && different.len() == names.len() && !different.contains("")
        })?;
        page.gives(WITHOUT_TABLE, &[], json!([]))?;
    }
    page.open("#/evolution")?;
    page.draw_all()?;
    names_are(page, "a name of a map for each date", |names| {
        names.iter().filter(|name| name.starts_with("Carte, ")).count() == 5
    })?;
    page.open("#/")?;
    page.choose_shown("fin 2016")?;
    page.shows("31 décembre 2016")?;
    names_are(page, "the map to say its date", |names| names.iter().any(|name| name.contains("au 31 décembre 2016")))?;
});

scenario!(a_drawing_with_a_caption_is_a_figure_with_its_name, |page| {
    for view in ["#/groupes", "#/evolution", "#/presenter/carte"] {
        page.open(view)?;
        let captions = "return [...document.querySelectorAll('figure')].filter((it) => it.querySelector('figcaption') && it.checkVisibility()) \
            .map((it) => [it.getAttribute('role'), it.getAttribute('aria-label') === it.querySelector('figcaption').textContent])";
        until(&format!("the figures of {view}"), || {
            let found = page.run(captions, vec![])?;
            let all = found
                .as_array()
                .is_some_and(|all| !all.is_empty() && all.iter().all(|it| *it == json!(["figure", true])));
            if all { Ok(()) } else { Err(Failure::new(format!("{found}"))) }
        })?;
    }
});

scenario!(the_table_of_a_chart_holds_all_that_it_draws, |page| {
    page.open("#/")?;
    page.click("Les chiffres en tableau : déploiements")?;
    let of_2019 = page.within("Actions inscrites et déployées, année par année");
    of_2019.shows("Inscrites")?;
    of_2019.shows("Permis de louer")?;
    page.click("Les chiffres en tableau : part des communes par action")?;
    page.shows("Fin de l’année d’avant")?;
    page.open("#/evolution")?;
    page.click("Les chiffres en tableau : cartes par année")?;
    page.shows("pas membre à cette date")?;
    page.shows("Allennes-les-Marais")?;
    page.open("#/groupes")?;
    page.click("Les chiffres en tableau : toutes les réponses")?;
    page.shows("Les réponses à chaque action en cours")?;
    page.click("Chaque réponse, commune par commune et action par action : la grille")?;
    page.is_at("#/grille")?;
});

scenario!(one_s_commune_and_the_days_compared_are_marked_by_a_word, |page| {
    page.open("#/commune")?;
    page.field("Votre commune ?").fill("fretin")?;
    page.shows("59256")?;
    page.press(&[Key::Down])?;
    page.press(&[Key::Enter])?;
    page.shows("Fretin participe")?;
    page.open("#/")?;
    page.within("Tableau des communes").shows("Fretin votre commune")?;
    page.open("#/communes")?;
    page.shows("Fretin votre commune")?;
    page.open("#/presenter/carte")?;
    let legend =
        "return [...document.querySelectorAll('.slide text')].some((it) => it.textContent === 'Fretin, votre commune')";
    page.gives(legend, &[], true)?;
    page.open("#/evolution")?;
    page.within("Année par année").shows("date comparée")?;
});

scenario!(enlarged_pages_keep_the_letters_of_their_charts, |page| {
    let least = "return Math.min(...[...document.querySelectorAll('.drawing text')].map((it) => \
        parseFloat(it.getAttribute('font-size')) * Math.hypot(it.getScreenCTM().a, it.getScreenCTM().b)))";
    for view in ["#/", "#/groupes", "#/evolution"] {
        page.open(view)?;
        page.run("for (const it of document.querySelectorAll('section')) it.scrollIntoView()", vec![])?;
        page.at_each(&[(1366, 768), (1024, 768), (683, 384), (320, 256)], |_, _| {
            until(&format!("the letters of {view}"), || {
                let size = page.run(least, vec![])?.as_f64().unwrap_or_default();
                if size < 11.0 { Err(Failure::new(format!("{size} pixels"))) } else { Ok(()) }
            })
        })?;
    }
});

scenario!(no_two_tables_of_a_page_have_one_caption, |page| {
    for view in ["#/", "#/groupes", "#/evolution", "#/donnees"] {
        page.open(view)?;
        page.run("for (const it of document.querySelectorAll('section')) it.scrollIntoView()", vec![])?;
        page.shows("Empreinte")?;
        let twice = "const all = [...document.querySelectorAll('caption')].map((it) => it.textContent); \
            return all.filter((it, at) => all.indexOf(it) !== at)";
        page.gives(twice, &[], json!([]))?;
    }
});
