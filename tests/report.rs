//! The report on the scheme: composed, with own words, printed, and taken into a word processor.

use browser_tests::{Key, Outcome, Page, PrintedPage, pages_by_libreoffice, printed_pages, scenario};

use crate::deck_files::part;

const REPORT: &str = "#/rapport";
const FOREWORD: &str = "Texte de « Avant-propos »";

/// The parts that a printed report has, in their order.
const PARTS: [&str; 10] = [
    "Sommaire",
    "1. Ce qu’il faut retenir",
    "2. Les résultats en graphiques",
    "3. Selon la taille des communes et les domaines",
    "4. Les actions, fiche par fiche",
    "5. Ce qui est prévu et à l’étude",
    "Annexe 1. Les réponses de toutes les communes",
    "Annexe 2. Les chiffres publiés, vérifiés",
    "Annexe 3. Méthode et définitions",
    "Annexe 4. Sources, et ce qui est illustratif",
];

/// A heading is higher than a line of the text, in points.
const HEADING: f64 = 13.5;
/// What of the lower edge of a page is for the foot.
const FOOT: f64 = 60.0;

fn plain(text: &str) -> String {
    let ligatures = [('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl")];
    let text = text.replace(['\u{a0}', '\u{202f}'], " ");
    ligatures.into_iter().fold(text, |text, (sign, letters)| text.replace(sign, letters))
}

fn printed(page: &Page) -> Outcome<Vec<PrintedPage>> {
    let pages = printed_pages(&page.print_a4()?)?;
    for (number, printed) in (1..).zip(&pages) {
        assert_eq!(printed.outside(), Vec::<&browser_tests::PrintedLine>::new(), "page {number}");
        if let Some(last) = printed.last_above(FOOT).filter(|_| number > 1) {
            assert!(last.height() < HEADING, "a heading ends page {number}: {last:?}");
        }
        let words = printed.text().split_whitespace().count();
        assert!(words > 60, "page {number} is almost empty: {}", printed.text());
        if number > 1 {
            assert!(plain(&printed.text()).contains("données illustratives"), "page {number} says that nowhere");
            assert!(plain(&printed.text()).contains("Empreinte "), "page {number} has no fingerprint");
        }
    }
    Ok(pages)
}

scenario!(the_report_is_printed_whole_with_its_margins_and_without_a_heading_at_a_page_s_end, |page| {
    page.open("#/")?;
    page.go_to("Présenter", "Rapport")?;
    page.shows("1. Ce qu’il faut retenir")?;
    page.gives("return [...document.querySelectorAll('.report-paper img')].every((it) => it.complete)", &[], true)?;
    let pages = printed(page)?;
    let all = plain(&pages.iter().map(PrintedPage::text).collect::<Vec<_>>().join("\n"));
    let mut from = 0;
    for part in PARTS {
        // The contents name each part too: those stand on the second page.
        let found = all.match_indices(part).map(|(at, _)| at).filter(|at| *at > from).last();
        from = found.unwrap_or_else(|| panic!("« {part} » is not after the part before: {all}"));
    }
    assert!((14..=30).contains(&pages.len()), "{} pages", pages.len());
    assert!(plain(&pages[0].text()).contains("Ce rapport repose en partie sur des données illustratives."));
    let page_of = |part: &str| pages.iter().rposition(|it| plain(&it.text()).contains(part)).unwrap_or_default();
    let matrix = page_of("Annexe 1. Les")..page_of("Annexe 2. Les");
    assert!(matrix.len() > 1, "{matrix:?}");
    for (at, sheet) in pages.iter().enumerate() {
        assert_eq!(sheet.size.0 > sheet.size.1, matrix.contains(&at), "page {} of the matrix {matrix:?}", at + 1);
    }
    // No sheet is printed smaller because the matrix is wide.
    let is_text = |it: &&browser_tests::PrintedLine| plain(&it.text).starts_with("Véhicules de service");
    let text = pages.iter().flat_map(|it| &it.lines).find(is_text);
    assert!(text.is_some_and(|it| it.height() > 10.0), "{text:?}");
    if page.is_chromium() {
        let last = plain(&pages[pages.len() - 1].text());
        assert!(last.contains(&format!("Page {0} sur {0}", pages.len())), "{last}");
    }
    // Once another page is open, nothing of it is left in the margins.
    page.open("#/a-propos")?;
    page.gives("return document.documentElement.style.length", &[], 0)?;
});

scenario!(own_words_with_live_figures_are_recorded_and_undone, |page| {
    page.open(REPORT)?;
    page.field(FOREWORD).fill("# Un mot\n\n**{communes_au_moins 5}** communes, {nombre_de_maires}.")?;
    page.press(&[Key::Tab])?;
    page.shows("2. Ce qu’il faut retenir")?;
    page.within("Rapport, comme il s’imprime")
        .shows("86 (illustratif)¹ communes, [chiffre inconnu : nombre_de_maires].")?;
    page.shows("1 chiffre inconnu à cette date : « nombre_de_maires ».")?;
    page.within("Rapport, comme il s’imprime").link("86").click_it()?;
    page.is_at("#/chiffre/communes_au_moins/5?le=2019-12-13")?;
    page.open(REPORT)?;
    page.field(FOREWORD).has_value("# Un mot\n\n**{communes_au_moins 5}** communes, {nombre_de_maires}.")?;
    page.click("Annuler")?;
    page.field(FOREWORD).has_value("")?;
    page.shows("1. Ce qu’il faut retenir")?;
});

scenario!(what_is_being_typed_is_printed_and_a_copy_leaves_the_focus, |page| {
    page.open(REPORT)?;
    page.field(FOREWORD).click_it()?;
    page.type_text("Encore dans le champ.")?;
    // Firefox tells the page of it only once it has taken what it prints, but for the keys that print.
    if page.is_chromium() {
        let pages = printed_pages(&page.print_a4()?)?;
        assert!(pages.iter().any(|it| plain(&it.text()).contains("Encore dans le champ.")));
    }
    page.run(
        "[...document.querySelectorAll('button')].find((it) => it.textContent.startsWith('Copier pour')).focus()",
        vec![],
    )?;
    page.press(&[Key::Enter])?;
    page.shows("Le rapport est copié")?;
    page.focus_comes_to("the button", |name| name == "Copier pour un traitement de texte")?;
});

scenario!(parts_are_left_out_moved_and_added, |page| {
    page.open(REPORT)?;
    page.field("Les réponses de toutes les communes").click_it()?;
    page.does_not_show("Annexe 4.")?;
    page.button("Monter : Ce qu’il faut retenir").click_it()?;
    page.focus_comes_to("the button that moved it", |name| name.contains("Monter"))?;
    page.field("Titre d’une section à ajouter").fill("Équilibre financier")?;
    page.click("Ajouter la section")?;
    page.shows("vide : n’apparaît pas tant que rien n’est écrit")?;
    page.field("Texte de « Équilibre financier »").fill("À l’équilibre.")?;
    page.press(&[Key::Tab])?;
    page.within("Rapport, comme il s’imprime").shows("À l’équilibre.")?;
    page.reopen_the_browser()?;
    page.within("Rapport, comme il s’imprime").shows("À l’équilibre.")?;
    page.button("Supprimer : Équilibre financier").click_it()?;
    page.does_not_show("À l’équilibre.")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
});

scenario!(own_words_are_printed_on_any_sheet_and_stand_in_the_file_for_word_processors, |page| {
    page.open(REPORT)?;
    page.field(FOREWORD).fill("# Le mot de la vice-présidente\n\n**{communes_au_moins 5}** communes, merci.")?;
    page.press(&[Key::Tab])?;
    page.within("Rapport, comme il s’imprime").shows("communes, merci.")?;
    for pdf in [page.print_a4()?, page.print_letter()?, page.print_landscape()?] {
        let pages = printed_pages(&pdf)?;
        let all = plain(&pages.iter().map(PrintedPage::text).collect::<Vec<_>>().join("\n"));
        assert!(all.contains("Le mot de la vice-présidente") && all.contains("86¹ communes, merci."), "{all}");
        for (number, sheet) in (1..).zip(&pages) {
            assert!(sheet.outside().is_empty(), "page {number}: {:?}", sheet.outside());
            assert!(sheet.text().split_whitespace().count() > 40, "page {number}: {}", sheet.text());
        }
    }
    page.click("Enregistrer en ODT")?;
    page.shows("Le fichier rapport-2019-12-13.odt est prêt.")?;
    let content = plain(&part(&page.take_download()?.bytes, "content.xml")?);
    for text in ["Le mot de la vice-présidente", ">86<", " communes, merci.", "text:table-of-content", "Annexe 4."] {
        assert!(content.contains(text), "{text} is not in the file");
    }
});

scenario!(the_report_is_taken_into_a_word_processor, |page| {
    page.open(REPORT)?;
    page.click("Enregistrer en ODT")?;
    page.shows("Le fichier rapport-2019-12-13.odt est prêt.")?;
    let file = page.take_download()?;
    assert!(file.bytes.starts_with(b"PK") && file.name.contains(".odt"), "{}", file.name);
    if let Some(sheets) = pages_by_libreoffice("rapport.odt", &file.bytes)? {
        let texts: Vec<String> = sheets.iter().map(|sheet| plain(&sheet.text())).collect();
        for (number, sheet) in (1..).zip(&sheets) {
            assert!(sheet.outside().is_empty(), "page {number}: {:?}", sheet.outside());
        }
        for part in PARTS {
            assert!(texts.iter().any(|text| text.contains(part)), "{part}");
        }
        // The definition of a figure stands at the foot of its page.
        let key = texts.iter().rfind(|text| text.contains(PARTS[1])).map(String::as_str).unwrap_or_default();
        assert!(key.contains("Communes membres qui participent à au moins 5 actions"), "{key}");
    }
    page.run("addEventListener('copy', (it) => setTimeout(() => { window.copied = it.defaultPrevented }))", vec![])?;
    page.click("Copier pour un traitement de texte")?;
    page.shows("Le rapport est copié")?;
    page.gives("return window.copied", &[], true)?;
});

scenario!(the_pages_of_all_communes_are_made_one_by_one_can_be_stopped_and_are_printed, |page| {
    page.open(REPORT)?;
    // The driver waits only so long for a print: without the parts that are large.
    for part in ["Les résultats en graphiques", "Les actions, fiche par fiche", "Les réponses de toutes les communes"]
    {
        page.field(part).click_it()?;
    }
    // They are soon made: the buttons are pressed as soon as they are there.
    let stop = "const all = () => [...document.querySelectorAll('button')], named = (name) => all().find((it) => it.textContent.trim() === name); \
        const watch = new MutationObserver(() => { \
          const stop = named('Arrêter'); \
          if (stop) { watch.disconnect(); window.seen = document.querySelector('.job-progress').textContent; named('Imprimer').click(); stop.click(); } }); \
        watch.observe(document.body, { childList: true, subtree: true })";
    page.run(stop, Vec::new())?;
    page.field("Les communes, page par page").click_it()?;
    page.shows("Les pages des communes se préparent : imprimez ensuite, ou arrêtez-les.")?;
    let seen = page.gives_that("the progress", "return window.seen ?? ''", &[], |it| *it != "")?;
    assert!(seen.as_str().is_some_and(|it| it.contains("Pages des communes")), "{seen}");
    page.focus_comes_to("the button that goes on", |name| name == "Préparer les pages qui manquent")?;
    page.shows("des 90 pages des communes.")?;
    page.click("Préparer les pages qui manquent")?;
    page.does_not_show("des 90 pages des communes.")?;
    page.does_not_show("Pages des communes :")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    let pages = printed_pages(&page.print_a4()?)?;
    let all = plain(&pages.iter().map(PrintedPage::text).collect::<Vec<_>>().join("\n"));
    for sentence in ["Anstaing participe à 14", "Lille : entre 20 et 21 actions", "Willems"] {
        assert!(all.contains(sentence), "{sentence}");
    }
    for (number, sheet) in (1..).zip(&pages) {
        assert!(sheet.outside().is_empty(), "page {number}: {:?}", sheet.outside());
        assert!(number == 1 || sheet.text().split_whitespace().count() > 60, "page {number}: {}", sheet.text());
    }
    assert!(pages.len() > 90, "{} pages", pages.len());
});
