//! Exchanges with other programs: exports with the edits inside, and the file of another territory.

use std::fs;
use std::path::Path;

use browser_tests::{Outcome, Page, scenario};
use domain::territory::{Package, Territory};
use fixtures::mel;
use tables::read;
use tables::write::{ExportFormat, export};

const CHOOSE: &str = "Choisir un paquet ou un classeur";

/// Answers a cell of the grid.
fn answer(page: &Page) -> Outcome {
    page.open("#/grille")?;
    page.click("Anstaing, Achat groupé d’électricité et de gaz : participe depuis octobre 2015, illustratif")?;
    page.focus_comes_to("the grid", |name| name == "Communes et actions")?;
    page.press_letter(&[], 'n')?;
    page.shows("1 modification")
}

/// The package of the example territory.
fn example() -> Outcome<Package> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/exemples/grand-chambery");
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        files.push((entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path())?));
    }
    Package::from_files(files).map_err(|problems| browser_tests::Failure::new(format!("{problems:?}")))
}

scenario!(every_export_is_read_again_with_the_edits, |page| {
    answer(page)?;
    page.open("#/echanges")?;
    for (button, ending) in [
        ("Classeur Excel (.xlsx)", "xlsx"),
        ("Classeur OpenDocument (.ods)", "ods"),
        ("CSV pour Excel en français", "csv"),
        ("CSV ouvert", "csv"),
        ("Paquet de données (.zip)", "zip"),
    ] {
        page.click(button)?;
        let file = page.take_download()?;
        assert!(file.name.ends_with(&format!(".{ending}")), "{}", file.name);
        page.shows("est proposé au téléchargement")?;
        let package = read::package(&file.name, &file.bytes, Some(&mel::package()))
            .map_err(|faults| browser_tests::Failure::new(format!("{button}: {faults:?}")))?;
        let territory = Territory::read(&package).map_err(|all| browser_tests::Failure::new(format!("{all:?}")))?;
        let (edited, original) = (territory.participations(), mel::MEL.participations());
        let differing = edited.iter().filter(|row| !original.contains(row)).count();
        assert!(differing == 1 || edited.len() + 1 == original.len(), "{button}: {differing} rows differ");
    }
});

scenario!(a_package_of_another_territory_gets_a_file_of_its_own, |page| {
    let package = example()?;
    let territory = Territory::read(&package).map_err(|all| browser_tests::Failure::new(format!("{all:?}")))?;
    let day = territory.about().reference;
    let file = export(&package, &territory, day, ExportFormat::Package)
        .map_err(|why| browser_tests::Failure::new(why.to_string()))?;
    page.open("#/echanges")?;
    page.choose_files(CHOOSE, [("chambery.zip", file.bytes.as_slice())].into_iter())?;
    page.shows("Rien n’est encore enregistré")?;
    page.click("Enregistrer son carnet")?;
    let saved = page.take_download()?;
    assert!(saved.name.starts_with("carnet-grand-chambery"), "{}", saved.name);
    let path = page.open_changed("autre.html", |_| String::from_utf8_lossy(&saved.bytes).into_owned(), "#/")?;
    page.shows("Chambéry")?;
    page.does_not_show("Lille")?;
    assert!(path.is_file());
});

scenario!(what_is_no_territory_is_refused_with_all_its_faults, |page| {
    page.open("#/echanges")?;
    page.choose_files(CHOOSE, [("abime.zip", &b"PK\x03\x04abc"[..])].into_iter())?;
    page.shows("n’est pas ouvert")?;
    let bundled = export(&mel::package(), &mel::MEL, mel::MEL.about().reference, ExportFormat::Ods);
    let bundled = bundled.map_err(|why| browser_tests::Failure::new(why.to_string()))?;
    page.choose_files(CHOOSE, [("carnet.ods", bundled.bytes.as_slice())].into_iter())?;
    page.shows("C’est le territoire de ce carnet")?;
});

scenario!(another_territory_opens_in_the_place_of_that_of_the_file_and_is_saved_as_its_own, |page| {
    let package = example()?;
    let territory = Territory::read(&package).map_err(|all| browser_tests::Failure::new(format!("{all:?}")))?;
    let file = export(&package, &territory, territory.about().reference, ExportFormat::Package)
        .map_err(|why| browser_tests::Failure::new(why.to_string()))?;
    page.open("#/echanges")?;
    page.choose_files(CHOOSE, [("chambery.zip", file.bytes.as_slice())].into_iter())?;
    page.click("L’ouvrir ici")?;
    page.shows("à la place de « Métropole Européenne de Lille »")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.gives("return document.title.includes('Chambéry')", &[], true)?;
    page.open("#/grille")?;
    page.click("Aillon-le-Vieux, Achat groupé d’électricité et de gaz : participe depuis 2018, illustratif")?;
    page.focus_comes_to("the grid", |name| name == "Communes et actions")?;
    page.press_letter(&[], 'n')?;
    page.shows("1 modification")?;
    // It is what is opened after a reload, too, with what was answered.
    page.reload()?;
    page.shows("à la place de « Métropole Européenne de Lille »")?;
    page.shows("1 modification")?;
    page.open("#/echanges")?;
    page.click("CSV ouvert")?;
    let exported = String::from_utf8_lossy(&page.take_download()?.bytes).into_owned();
    assert!(exported.contains("73004") && !exported.contains("59350"));
    page.open("#/modifications")?;
    page.click("Enregistrer une copie")?;
    page.shows("est proposée au téléchargement")?;
    let copy = page.take_download()?;
    assert!(copy.name.starts_with("carnet-grand-chambery"), "{}", copy.name);
    page.click("Revenir au territoire du fichier")?;
    page.does_not_show("est ouvert dans cet onglet")?;
    page.shows("Métropole Européenne de Lille")?;
    page.does_not_show("1 modification")?;
    page.open("#/echanges")?;
    page.click("Ouvrir « Grand Chambéry »")?;
    page.shows("est ouvert dans cet onglet")?;
    page.shows("1 modification")?;
    // Where it cannot be read, that is said until somebody has taken note of it, and nothing is written over.
    let damage = "const key = Object.keys(localStorage).find((it) => it.startsWith('carnet-territoires/')); \
                  const whole = localStorage[key]; localStorage[key] = whole.slice(0, 1000); return [key, whole]";
    let whole = page.run(damage, vec![])?;
    page.reload()?;
    page.shows("ne se lit plus dans ce navigateur : vous voyez celui du fichier")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.gives("return localStorage[arguments[0][0]].length", std::slice::from_ref(&whole), 1000)?;
    page.run("localStorage[arguments[0][0]] = arguments[0][1]; return 0", vec![whole])?;
    page.reload()?;
    page.shows("est ouvert dans cet onglet")?;
    // Its file has the same program, and opens as that of any territory.
    page.open_changed("chambery.html", |_| String::from_utf8_lossy(&copy.bytes).into_owned(), "#/modifications")?;
    page.shows("1 modification")?;
    page.does_not_show("est ouvert dans cet onglet")?;
    page.does_not_show("Lille")?;
});

scenario!(a_new_carnet_opens_in_place_and_one_that_cannot_be_kept_does_not, |page| {
    page.open("#/echanges")?;
    page.field("Les communes, une par ligne : code INSEE, nom, population")
        .fill("73065 Chambéry 59856\n73008 Aix-les-Bains")?;
    page.click("Lire cette liste")?;
    page.field("Nom de l’EPCI").fill("Les Deux Lacs")?;
    page.run("Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };", vec![])?;
    page.click("L’ouvrir ici")?;
    page.shows("Ce navigateur ne peut pas le garder")?;
    page.reload()?;
    page.does_not_show("est ouvert dans cet onglet")?;
    page.field("Les communes, une par ligne : code INSEE, nom, population")
        .fill("73065 Chambéry 59856\n73008 Aix-les-Bains")?;
    page.click("Lire cette liste")?;
    page.field("Nom de l’EPCI").fill("Les Deux Lacs")?;
    page.click("L’ouvrir ici")?;
    page.shows("« Les Deux Lacs » est ouvert dans cet onglet à la place de « Métropole Européenne de Lille »")?;
    page.open("#/ajouter-une-action")?;
    page.field("Titre (obligatoire)").fill("Fourrière animale")?;
    page.field("Domaine (obligatoire)").fill("Sécurité")?;
    page.button("Ajouter l’action").click_it()?;
    page.open("#/actions")?;
    page.shows("Fourrière animale")?;
});
