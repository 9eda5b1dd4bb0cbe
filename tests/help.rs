//! The help: reached from a page and read at an address of its own; its pictures, which these scenarios take.

use browser_tests::{Failure, Key, Outcome, Page, PictureCut, scenario, until};
use serde_json::json;

/// The width of every picture, in pixels.
const WIDTH: u32 = 640;

/// A picture of that height, of a page at three quarters of its size.
const fn cut(height: u32) -> PictureCut {
    PictureCut { width: WIDTH, height, scale: 0.75 }
}

/// Takes the pictures that `cargo xtask help-pictures` puts into the help. A page that changes its name or its headings
/// fails here, so that its picture is taken anew.
fn take_pictures(page: &Page) -> Outcome {
    // In a window this low, nothing stays before the page when it is scrolled.
    page.resize(880, 460)?;
    page.open("#/commune/59256")?;
    page.within("Vérifier les participations").shows("Confirmer")?;
    page.root().heading_of("Vérifier les participations").picture("help-picture-answering", 12, cut(372))?;
    page.open("#/chiffre/communes_au_moins/5?le=2019-12-13")?;
    page.within("Non comptées : 4 communes").shows("Fretin")?;
    let title = page.root().heading_of("86 communes sur 90 participent à au moins 5 actions");
    title.picture("help-picture-account", 8, cut(376))?;
    page.resize(1040, 900)?;
    page.open("#/grille")?;
    page.click("Anstaing, Achat groupé d’électricité et de gaz : participe depuis octobre 2015, illustratif")?;
    page.focus_comes_to("the grid", |name| name == "Communes et actions")?;
    for key in [Key::Down, Key::Down, Key::Right, Key::Right] {
        page.press(&[key])?;
    }
    page.root().button("Oui").picture("help-picture-grid", 12, cut(352))?;
    page.resize(1280, 720)?;
    page.open("#/presenter/chiffres")?;
    page.shows("(86 communes sur 90)")?;
    page.root().picture("help-picture-slide", 0, PictureCut { width: WIDTH, height: 360, scale: 0.5 })?;
    Ok(())
}

scenario!(the_pictures_of_the_help_can_be_taken, |page| { take_pictures(page)? });

scenario!(each_page_leads_to_its_part_of_the_help, |page| {
    for (view, help, part) in [
        ("#/grille", "#/aide/equipe/grille", "La grille"),
        ("#/commune/59350", "#/aide/mairie/repondre", "Répondre"),
        ("#/chiffre/communes_au_moins/5?le=2019-12-13", "#/aide/elus/compte", "Voir d’où il vient : son compte"),
        ("#/", "#/aide/elus/lire", "Lire un chiffre"),
    ] {
        page.open(view)?;
        page.click("Aide sur cette page")?;
        page.is_at(help)?;
        page.focus_comes_to(part, |name| name == part)?;
        page.back()?;
        page.is_at(view)?;
    }
});

scenario!(the_first_page_of_the_help_leads_to_each_person_s_page, |page| {
    for (door, title) in [
        ("Je réponds pour une commune", "Répondre pour une commune"),
        ("Je lis ou je présente les résultats", "Lire et présenter les résultats"),
        ("Je tiens les données", "Tenir les données"),
        ("Je viens d’un autre EPCI", "Le même carnet, pour un autre EPCI"),
        ("Les touches", "Les touches"),
        ("Les mots", "Les mots"),
    ] {
        page.open("#/aide")?;
        page.within("Choisissez votre page").click(door)?;
        page.focus_comes_to(title, |name| name == title)?;
        page.gives("return document.title.startsWith(arguments[0])", &[json!(title)], true)?;
    }
    page.within("Les pages de l’aide").click("De quoi avez-vous besoin ?")?;
    page.is_at("#/aide")?;
});

scenario!(a_word_has_an_address_and_takes_the_focus, |page| {
    page.open("#/aide/mots/seuil")?;
    page.focus_comes_to("Seuil", |name| name == "Seuil")?;
    page.within("Sur cette page").click("Empreinte")?;
    page.is_at("#/aide/mots/empreinte")?;
    page.focus_comes_to("Empreinte", |name| name == "Empreinte")?;
    // A second time, though the address does not change.
    page.within("Sur cette page").click("Empreinte")?;
    page.focus_comes_to("Empreinte", |name| name == "Empreinte")?;
    page.open("#/aide/elus")?;
    page.click("À propos")?;
    page.shows("À propos de ce carnet")?;
    page.open("#/aide/mots/mot-inconnu")?;
    page.shows("Ce que chaque mot veut dire")?;
});

scenario!(the_pictures_of_the_help_are_shown_and_described, |page| {
    let pictures = "const all = [...document.querySelectorAll('main img')]; \
                    const is_good = (it) => it.naturalWidth === it.width && it.alt.length > 60; \
                    Promise.all(all.map((it) => it.decode())).then(() => arguments[0](all.map(is_good)))";
    for (view, count) in [("#/aide", 0), ("#/aide/mairie", 1), ("#/aide/elus", 2), ("#/aide/equipe", 1)] {
        page.open(view)?;
        page.resize(1366, 768)?;
        until(&format!("the pictures of {view}"), || {
            let found = page.run_later(pictures, vec![])?;
            if found == json!(vec![true; count]) { Ok(()) } else { Err(Failure::new(format!("{found} are good"))) }
        })?;
    }
});

scenario!(the_help_can_be_printed, |page| {
    page.open("#/aide/mairie")?;
    let pdf = page.print()?;
    assert!(pdf.starts_with(b"%PDF") && pdf.len() > 10_000);
});
