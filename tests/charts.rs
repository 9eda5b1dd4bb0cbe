//! Charts: they have a table, and can be downloaded as self-contained images.

use browser_tests::{Outcome, Page, Setup, scenario};

fn downloaded(page: &Page, chart: &str, kind: &str) -> Outcome<Vec<u8>> {
    page.click(&format!("{kind} : {chart}"))?;
    let file = page.downloads(1)?.remove(0);
    assert!(file.name.starts_with("carnet-") && file.name.contains("-2019-12-13-"), "{}", file.name);
    Ok(file.bytes)
}

/// Gives back white instead of what was drawn, as some browsers do by themselves.
const WHITE: &str = "CanvasRenderingContext2D.prototype.getImageData = (x, y, width, height) => \
    new ImageData(new Uint8ClampedArray(width * height * 4).fill(255), width, height)";

scenario!(a_downloaded_svg_has_title_date_source_and_the_illustrative_notice, |page| {
    page.open("#/")?;
    let svg = String::from_utf8(downloaded(page, "déploiements", "Image SVG")?)?;
    for text in ["25", "déployées", "13 décembre 2019", "Source", "données illustratives", "Empreinte", "xmlns"] {
        assert!(svg.contains(text), "{text} is missing");
    }
    assert!(!svg.contains("class=") && !svg.contains("var(") && !svg.contains("<a "), "the file needs nothing else");
});

scenario!(a_chart_can_be_downloaded_as_png, |page| {
    page.open("#/")?;
    let png = downloaded(page, "carte des communes", "Image PNG")?;
    assert!(png.starts_with(b"\x89PNG") && png.len() > 20_000, "{} bytes", png.len());
});

scenario!(where_the_browser_falsifies_drawings_no_false_image_is_saved, Setup::drawings_falsified(), |page| {
    page.open("#/")?;
    if page.is_chromium() {
        page.run(WHITE, vec![])?;
    }
    page.click("Image PNG : carte des communes")?;
    page.shows("ce navigateur brouille les images que fait une page")?;
    let svg = String::from_utf8(downloaded(page, "carte des communes", "Image SVG")?)?;
    assert!(svg.contains("version=\"1.1\""), "the SVG, and nothing before it");
    page.does_not_show("ce navigateur brouille les images que fait une page")?;
});

scenario!(a_chart_downloaded_in_the_dark_theme_has_the_light_colours, Setup::dark(), |page| {
    page.open("#/")?;
    let svg = String::from_utf8(downloaded(page, "carte des communes", "Image SVG")?)?;
    assert!(svg.contains("#c6dddd"), "the palest class of the light palette");
});

scenario!(every_chart_has_its_table, |page| {
    page.open("#/")?;
    let chart = "La moitié au moins des communes participe à 13 actions ou plus : entre 49 et 52 communes sur 90";
    page.click("Les chiffres en tableau : seuils")?;
    page.within(chart).shows("86 (illustratif) 95 % (illustratif)")?;
    page.open("#/groupes")?;
    page.click("Les chiffres en tableau : toutes les réponses")?;
    page.within("Réponses par commune et par état").within("Lille").shows("20 (illustratif)")?;
});

scenario!(on_a_narrow_screen_the_letters_of_charts_stay_readable, |page| {
    page.open("#/")?;
    let least = "return Math.min(...[...document.querySelectorAll('.drawing text')].map((it) => \
        parseFloat(it.getAttribute('font-size')) * it.getScreenCTM().a))";
    page.narrow()?;
    page.open("#/")?;
    // Without any letters, the smallest size is no number.
    page.gives_that("letters of 10 pixels", least, &[], |size| size.as_f64().is_some_and(|size| size >= 10.0))?;
});
