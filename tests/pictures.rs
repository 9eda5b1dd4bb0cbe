//! What a designer, a council and a mayor see: every view in the sizes that matter, kept as pictures.

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

/// The sizes: an office screen, a telephone, a projector.
const SIZES: [(u32, u32); 3] = [(1366, 768), (390, 844), (1920, 1080)];

fn pictures(page: &Page, look: &str) -> Outcome {
    for (name, view) in VIEWS {
        page.open(view)?;
        for (width, height) in SIZES {
            if page.can_be(width) {
                let picture = page.screenshot(&format!("{name}-{look}"), width, height)?;
                assert!(picture.is_file());
            }
        }
    }
    Ok(())
}

scenario!(every_view_is_pictured_by_day, |page| { pictures(page, "day")? });

scenario!(every_view_is_pictured_by_night, Setup::dark(), |page| { pictures(page, "night")? });

scenario!(a_commune_s_sheet_is_printed, |page| {
    page.open("#/commune/59256")?;
    let paper = page.printed()?;
    assert!(paper.starts_with(b"%PDF") && paper.len() > 10_000);
});
