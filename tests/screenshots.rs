//! Screenshots of every view in the usual sizes, for review.

use browser_tests::{Outcome, Page, Setup, scenario};

const VIEWS: [(&str, &str); 25] = [
    ("overview", "#/"),
    ("choice", "#/commune"),
    ("commune", "#/commune/59350"),
    ("peers", "#/commune/59350/comparer"),
    ("neighbours", "#/commune/59350/voisines"),
    ("actions", "#/actions"),
    ("action", "#/actions/permis-de-louer"),
    ("account", "#/chiffre/communes_au_moins/5?le=2019-12-13"),
    ("grid", "#/grille"),
    ("groups", "#/groupes"),
    ("evolution", "#/evolution"),
    ("verify", "#/verifier"),
    ("quality", "#/donnees"),
    ("slide-figures", "#/presenter/chiffres"),
    ("slide-map", "#/presenter/carte"),
    ("slide-account", "#/presenter/seuils/communes_au_moins/5?le=2019-12-13"),
    ("changes", "#/modifications"),
    ("journal", "#/journal"),
    ("about", "#/a-propos"),
    ("decks", "#/diaporamas"),
    ("report", "#/rapport"),
    ("phrases", "#/phrases"),
    ("gather", "#/recueillir"),
    ("exchange", "#/echanges"),
    ("paper", "#/formulaires"),
];

/// An office screen, a telephone and a projector.
const SIZES: [(u32, u32); 3] = [(1366, 768), (390, 844), (1920, 1080)];

fn take_screenshots(page: &Page, theme: &str, sizes: &[(u32, u32)]) -> Outcome {
    for (name, view) in VIEWS {
        page.open(view)?;
        for &(width, height) in sizes {
            if page.supports_width(width) {
                let file = page.screenshot(&format!("{name}-{theme}"), width, height)?;
                assert!(file.is_file());
            }
        }
    }
    Ok(())
}

scenario!(every_view_has_screenshots_in_the_light_theme, |page| { take_screenshots(page, "day", &SIZES)? });

scenario!(every_view_has_screenshots_in_the_dark_theme, Setup::dark(), |page| {
    take_screenshots(page, "night", &SIZES)?;
});

scenario!(every_view_has_screenshots_in_forced_light_colours, Setup::forced_colours(false), |page| {
    take_screenshots(page, "forced-day", &SIZES[..1])?;
});

scenario!(every_view_has_screenshots_in_forced_dark_colours, Setup::forced_colours(true), |page| {
    take_screenshots(page, "forced-night", &SIZES[..1])?;
});

scenario!(the_page_of_a_commune_can_be_printed, |page| {
    page.open("#/commune/59256")?;
    let pdf = page.print()?;
    assert!(pdf.starts_with(b"%PDF") && pdf.len() > 10_000);
});
