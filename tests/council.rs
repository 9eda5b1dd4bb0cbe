//! A whole meeting: a deck is composed, shown at the sizes of projectors by a clicker with the presenter's window beside
//! it, a hypothesis is tried, the window is lost and found, and the deck is printed.

use browser_tests::{Key, Outcome, Page, PrintedPage, printed_pages, scenario};

use crate::back_row::has_no_fault;
use crate::clicker::{black_button, press_as};
use crate::deck_files::{add, picture};
use crate::decks::compose;
use crate::speaker::{LOST, open_beside};

/// The windows of four projectors.
const SIZES: [(u32, u32); 4] = [(1920, 1080), (1280, 720), (1024, 768), (800, 600)];

/// How many slides the deck of the meeting has.
const SLIDES: usize = 14;

/// Composes the deck of the meeting: the usual slides, and each kind of the others.
fn composed(page: &Page) -> Outcome {
    compose(page)?;
    page.field("Présenté par").fill("Anne Roy, vice-présidente")?;
    page.field("Date de la séance").fill("18 décembre 2026")?;
    page.press(&[Key::Tab])?;
    for subject in ["Communes par nombre d’actions", "Cartes d’année en année", "Texte", "Image"] {
        add(page, subject)?;
    }
    page.field("Ce qu’elle montre").choose("Comparaison de deux dates")?;
    page.field("Du").fill("31/12/2016")?;
    page.press(&[Key::Tab])?;
    page.click("Ajouter la diapositive")?;
    page.shows("14. Comparaison")?;
    page.within("12. Texte").field("Texte").fill("Deux décisions\n- adhérer aux archives\n- reporter la voirie")?;
    page.press(&[Key::Tab])?;
    let plan = picture(1600, 900)?;
    page.choose_files("Choisir une image : 13. Image", [("plan.png", plan.as_slice())].into_iter())?;
    page.shows("Retirer l’image")?;
    let shows = page.within("13. Image");
    shows.field("Ce que montre l’image, pour qui ne la voit pas").fill("Le plan du pôle")?;
    page.press(&[Key::Tab])?;
    page.within("2. Chiffres clés").field("Note de qui présente").fill("Rappeler le vote de 2015")?;
    page.press(&[Key::Tab])
}

scenario!(every_kind_of_slide_of_a_composed_deck_is_whole_and_large_on_four_projectors, |page| {
    composed(page)?;
    page.click("Présenter ce diaporama")?;
    for slide in 1..=SLIDES {
        page.shows(&format!("{slide} sur {SLIDES}"))?;
        assert_eq!(page.axe()?, Vec::<String>::new(), "slide {slide}");
        page.at_each(&SIZES, |width, height| {
            has_no_fault(page, &format!("slide {slide} at {width} × {height}"), true)
        })?;
        assert!(press_as(page, "PageDown", "PageDown")?);
    }
});

scenario!(a_deck_is_presented_by_a_clicker_with_notes_a_hypothesis_and_a_window_that_is_lost, |page| {
    composed(page)?;
    page.click("Présenter ce diaporama")?;
    page.shows("Présenté par Anne Roy, vice-présidente · Séance du 18 décembre 2026")?;
    open_beside(page)?;
    page.shows("1 sur 14")?;
    assert!(press_as(page, "PageDown", "PageDown")?);
    page.shows("Rappeler le vote de 2015")?;
    page.tab(0)?;
    page.shows("2 sur 14")?;
    // The figure of the slide, and back, with the black button alone.
    black_button(page)?;
    black_button(page)?;
    page.shows("Non comptées : 4 communes")?;
    black_button(page)?;
    page.does_not_show("Non comptées")?;
    // « Et si Fretin participait ? »
    let deck = page.address()?;
    let deck = deck.split_once('#').map_or("", |(_, hash)| hash).to_owned();
    page.open(&format!("#{deck}/participations/59256?le=2019-12-13"))?;
    page.click("Corriger : Mutualisation des assurances")?;
    page.click("Oui, elle participe")?;
    page.click("Enregistrer la réponse")?;
    page.click("Revenir à la diapositive")?;
    page.shows("Hypothèse : 87 au lieu de 86 communes dans au moins 5 actions")?;
    // The window was left behind by the page that it belonged to, and comes back.
    page.reload()?;
    page.shows(LOST)?;
    page.shows("Hypothèse : 87 au lieu de 86")?;
    // Browsers open windows again for real keys alone.
    page.press(&[Key::PageDown])?;
    page.does_not_show(LOST)?;
    page.press(&[Key::PageUp])?;
    page.tab(1)?;
    page.shows("2 sur 14")?;
    page.tab(0)?;
    page.type_text("z")?;
    page.does_not_show("Hypothèse")?;
    page.shows("86 communes sur 90 participent à au moins 5 actions")?;
});

scenario!(a_composed_deck_is_printed_with_one_slide_a_page, |page| {
    composed(page)?;
    // More words than a sheet has room for, in the letters of the screen.
    let item =
        "- une phrase d’une centaine de signes, comme on en écrit quand on n’a pas le temps d’en écrire de courtes\n";
    page.within("12. Texte").field("Texte").fill(&item.repeat(12))?;
    page.press(&[Key::Tab])?;
    page.click("Présenter ce diaporama")?;
    page.shows("1 sur 14")?;
    // Upright, on another sheet, and with other margins.
    for pdf in [page.print_a4()?, page.print_letter()?, page.print_landscape()?] {
        let pages = printed_pages(&pdf)?;
        assert_eq!(pages.len(), SLIDES);
        for (number, printed) in (1..).zip(&pages) {
            assert!(printed.outside().is_empty(), "page {number}: {:?}", printed.outside());
            assert!(printed.on_each_other().is_empty(), "page {number}: {:?}", printed.on_each_other());
            assert!(printed.text().contains(&format!("{number} sur {SLIDES}")), "page {number}: {}", printed.text());
        }
        // Charts have their letters.
        let text = pages.iter().map(PrintedPage::text).collect::<Vec<_>>().join("\n");
        for of_a_chart in ["au moins tant d’actions", "20 et plus", "37 inscrites", "Téléphonie et accès à internet"]
        {
            assert!(text.contains(of_a_chart), "{of_a_chart} is not in {text}");
        }
        assert_eq!(pages[11].text().matches("une phrase d’une centaine").count(), 12, "{}", pages[11].text());
        // Own words without a title stand under that of the deck.
        assert!(pages[11].text().contains("Conseil de décembre"), "{}", pages[11].text());
    }
});
