//! A council meeting: full screen, offline, from any PC, driven by a clicker; an answer is one click away.

use browser_tests::{Key, Outcome, Page, scenario};

fn title_is(page: &Page, title: &str) -> Outcome {
    page.sees(title)?;
    page.sees_not("Carnet de mutualisation Métropole Européenne")
}

scenario!(the_slides_follow_the_arrows_the_clicker_and_the_ends, |page| {
    page.open("#/")?;
    page.click("Présenter")?;
    page.is_at("#/presenter/titre")?;
    title_is(page, "Schéma de mutualisation de la Métropole Européenne de Lille")?;
    page.press(&[Key::Right])?;
    page.is_at("#/presenter/chiffres")?;
    title_is(page, "86 communes sur 90 participent à au moins 5 actions")?;
    page.press(&[Key::PageDown])?;
    page.is_at("#/presenter/calendrier")?;
    title_is(page, "25 actions déployées au 13 décembre 2019, dont 7 en 2016")?;
    page.press(&[Key::Space])?;
    page.is_at("#/presenter/seuils")?;
    page.press(&[Key::End])?;
    page.is_at("#/presenter/sources")?;
    page.sees("sont illustratives")?;
    page.press(&[Key::Right])?;
    page.is_at("#/presenter/sources")?;
    page.press(&[Key::PageUp])?;
    page.is_at("#/presenter/suite")?;
    page.sees("Restauration collective locale et bio")?;
    page.press(&[Key::Home])?;
    page.is_at("#/presenter/titre")?;
    page.press(&[Key::Escape])?;
    page.is_at("#/")?;
    page.sees("Vue d’ensemble")?;
});

scenario!(a_figure_leads_to_its_account_over_the_slide_and_back, |page| {
    page.open("#/presenter/chiffres")?;
    page.click("95 % dans au moins 5 actions (86 communes sur 90)")?;
    page.is_at("#/presenter/chiffres/communes_au_moins/5?le=2019-12-13")?;
    page.sees("Non comptées : 4 communes")?;
    page.focus_comes_to_a("heading")?;
    page.press(&[Key::Right])?;
    page.sees("Non comptées : 4 communes")?;
    page.press(&[Key::Escape])?;
    page.is_at("#/presenter/chiffres")?;
    page.sees_not("Non comptées")?;
    page.press(&[Key::Right])?;
    page.is_at("#/presenter/calendrier")?;
});

scenario!(an_answer_changed_on_the_spot_redraws_the_slide, |page| {
    page.open("#/presenter/carte/participations/59256?le=2019-12-13")?;
    page.sees("Fretin participe à 4 des 25")?;
    page.click("Corriger : Mutualisation des assurances")?;
    page.click("Oui, elle participe")?;
    page.click("Enregistrer la réponse")?;
    page.sees("Fretin participe à 5 des 25")?;
    page.click("Revenir à la diapositive")?;
    page.is_at("#/presenter/carte")?;
    page.press(&[Key::Home])?;
    page.sees("1 sur 9")?;
    page.press(&[Key::Right])?;
    page.sees("87 communes sur 90 participent à au moins 5 actions")?;
});

scenario!(a_black_screen_and_all_the_slides_are_one_key_away, |page| {
    page.open("#/presenter/seuils")?;
    page.sees("La moitié au moins des communes")?;
    page.press(&[Key::Right])?;
    page.sees("De 3 à 21 actions")?;
    page.type_text("o")?;
    page.sees("1 sur 9")?;
    page.sees("9 sur 9")?;
    page.type_text("o")?;
    page.sees_not("9 sur 9")?;
    page.type_text("b")?;
    assert_eq!(
        page.run("return getComputedStyle(document.querySelector('.deck'), '::after').content", vec![])?,
        "\"\""
    );
    page.press(&[Key::Escape])?;
    page.sees("De 3 à 21 actions")?;
    page.is_at("#/presenter/carte")?;
});

scenario!(nothing_on_a_slide_is_cut_or_too_small_at_16_9_and_4_3, |page| {
    for (width, height) in [(1920, 1080), (1366, 768), (1024, 768)] {
        page.size(width, height)?;
        for slide in ["titre", "chiffres", "calendrier", "seuils", "carte", "adoption", "commune", "suite", "sources"] {
            page.open(&format!("#/presenter/{slide}"))?;
            // What stands out of the sheet, and letters under 24 pixels at a height of 1080.
            let faults = "const sheet = [...document.querySelectorAll('.slide-sheet')].find((it) => it.checkVisibility()); \
                const edge = sheet.getBoundingClientRect(), least = 24 * edge.height / 1040 - 0.6, found = []; \
                for (const it of sheet.querySelectorAll('h1, h2, p, li, a, span, text')) { \
                  if (!it.textContent.trim() || !it.checkVisibility()) continue; \
                  const box = it.getBoundingClientRect(); \
                  if (box.right > edge.right + 1 || box.bottom > edge.bottom + 1 || box.top < edge.top - 1) found.push('out: ' + it.textContent.slice(0, 40)); \
                  const scale = it.ownerSVGElement ? it.getScreenCTM().a : 1; \
                  const size = parseFloat(getComputedStyle(it).fontSize) * scale; \
                  if (size < least) found.push(size.toFixed(1) + ' px: ' + it.textContent.slice(0, 40)); \
                } return found.slice(0, 8)";
            assert_eq!(page.run(faults, vec![])?, serde_json::json!([]), "{slide} at {width} × {height}");
        }
    }
});

scenario!(the_slides_print_one_a_page, |page| {
    page.open("#/presenter/titre")?;
    let paper = page.printed_across()?;
    assert!(paper.starts_with(b"%PDF"));
    // Firefox packs what tells its pages apart.
    if page.is_chromium() {
        let pages = paper.windows(12).filter(|it| it.starts_with(b"/Type /Page") && it[11] != b's').count();
        assert_eq!(pages, 9);
    }
});
