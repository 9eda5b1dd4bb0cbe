//! The same program with another territory in its block: it speaks of that one, and of no other.

use std::fs;

use browser_tests::{Outcome, Page, Setup, other_file, scenario, single_file};
use formats::page::FileParts;

use crate::saving::files::{open_elsewhere, same};

/// Names of the bundled territory, which nothing of the program may say by itself.
const BUNDLED: [&str; 6] = ["Lille", "MEL", "Métropole Européenne", "métropolitain", "Roubaix", "59350"];

/// The pages that the tour visits, beside those of the site map.
const PAGES: [&str; 10] = [
    "#/commune/73065",
    "#/commune/73098/comparer",
    "#/commune/73106/voisines",
    "#/commune/73101/envoyer",
    "#/actions/police-pluricommunale",
    "#/actions/secretaires-remplacants",
    "#/chiffre/communes_au_moins/1?le=2026-01-01",
    "#/presenter/titre",
    "#/presenter/sources",
    "#/evolution",
];

/// The addresses of all pages that the site map links to.
const LINKED: &str =
    "return [...document.querySelectorAll('main a[href^=\"#/\"]')].map((link) => link.getAttribute('href'));";

/// Whether the open page says nothing of the bundled territory: its title, its text and what its elements are called.
fn says_nothing_of_the_bundled_territory(page: &Page, address: &str) -> Outcome {
    let all = page.run("return document.title + document.getElementById('app').outerHTML", vec![])?;
    let all = all.as_str().unwrap_or_default();
    // Pictures of the help are data.
    let told: Vec<&str> =
        all.split("data:image/png;base64,").map(|part| part.split_once('"').map_or(part, |it| it.1)).collect();
    let told = if told.len() > 1 { told.concat() } else { all.to_owned() };
    for name in BUNDLED {
        let at = told
            .find(name)
            .map(|at| &told[told.floor_char_boundary(at.saturating_sub(80))..told.ceil_char_boundary(at + 80)]);
        assert_eq!(at, None, "{name} at {address}");
    }
    Ok(())
}

/// Saves a copy, whose name is that of the territory; returns its content.
fn copy(page: &Page) -> Outcome<Vec<u8>> {
    page.click("Enregistrer une copie")?;
    page.shows("est proposée au téléchargement")?;
    let file = page.take_download()?;
    assert!(file.name.starts_with("carnet-grand-chambery-"), "{}", file.name);
    Ok(file.bytes)
}

scenario!(the_file_of_another_territory_has_the_same_program_and_speaks_of_it_alone, |page| {
    let [bundled, other] = [fs::read(single_file()?)?, fs::read(other_file()?)?];
    let program = |file: &[u8]| FileParts::of(file).map(|parts| parts.program_sum()).ok();
    assert!(program(&bundled).is_some() && program(&bundled) == program(&other));
    page.open_file(&other_file()?, "#/")?;
    page.shows("Grand Chambéry")?;
    page.shows("8 actions déployées sur 9 inscrites au schéma")?;
    page.open_file(&other_file()?, "#/plan")?;
    page.shows("Plan")?;
    let linked = page.run(LINKED, vec![])?;
    let linked: Vec<&str> = linked.as_array().into_iter().flatten().filter_map(|it| it.as_str()).collect();
    assert!(linked.len() > 20, "{linked:?}");
    for address in linked.into_iter().chain(PAGES) {
        page.open_file(&other_file()?, address)?;
        assert!(!page.heading()?.is_empty(), "{address}");
        says_nothing_of_the_bundled_territory(page, address)?;
    }
    assert_eq!(page.complaints()?, Vec::<String>::new());
});

scenario!(a_copy_of_another_territory_is_identical_and_takes_its_edits, |page| {
    page.open_file(&other_file()?, "#/modifications")?;
    page.shows("Ce fichier ne contient aucune modification")?;
    same("the file and its copy", &fs::read(other_file()?)?, &copy(page)?)?;
    page.open_file(&other_file()?, "#/commune/73065")?;
    page.click("Corriger : Secrétaires de mairie remplaçants")?;
    page.click("Oui, elle participe")?;
    page.click("Enregistrer la réponse")?;
    page.click("1 geste pas encore dans le fichier")?;
    let edited = copy(page)?;
    open_elsewhere(page, "copie.html", &edited, "#/commune/73065")?;
    page.shows("dans le fichier")?;
    let figures = |file: &[u8]| FileParts::of(file).map(|parts| parts.figures().to_owned()).ok();
    assert_eq!(figures(&edited), figures(&fs::read(other_file()?)?));
});

scenario!(another_territory_has_its_own_figures_where_no_script_runs, Setup::scripts_off(), |page| {
    page.open_file(&other_file()?, "")?;
    page.shows("Mutualisation à Grand Chambéry (exemple, schéma inventé)")?;
    page.shows("Chiffres clés au 1er janvier 2026")?;
    page.shows("Communes participant à au moins 1 action")?;
    page.shows("Données illustratives : toutes les participations")?;
    page.does_not_show("Lille")?;
});
