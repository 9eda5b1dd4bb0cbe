//! Screenshots of every view in the usual sizes, for review.

use browser_tests::{Outcome, Page, Setup, scenario};

const VIEWS: [(&str, &str); 16] = [
    ("overview", "#/"),
    ("choice", "#/commune"),
    ("commune", "#/commune/59350"),
    ("actions", "#/actions"),
    ("action", "#/actions/permis-de-louer"),
    ("account", "#/chiffre/communes_au_moins/5?le=2019-12-13"),
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
];

/// An office screen, a telephone and a projector.
const SIZES: [(u32, u32); 3] = [(1366, 768), (390, 844), (1920, 1080)];

fn take_screenshots(page: &Page, theme: &str) -> Outcome {
    for (name, view) in VIEWS {
        page.open(view)?;
        for (width, height) in SIZES {
            if page.supports_width(width) {
                let file = page.screenshot(&format!("{name}-{theme}"), width, height)?;
                assert!(file.is_file());
            }
        }
    }
    Ok(())
}

scenario!(every_view_has_screenshots_in_the_light_theme, |page| { take_screenshots(page, "day")? });

scenario!(every_view_has_screenshots_in_the_dark_theme, Setup::dark(), |page| { take_screenshots(page, "night")? });

scenario!(the_page_of_a_commune_can_be_printed, |page| {
    page.open("#/commune/59256")?;
    let pdf = page.print()?;
    assert!(pdf.starts_with(b"%PDF") && pdf.len() > 10_000);
});
