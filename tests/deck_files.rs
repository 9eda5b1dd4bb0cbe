//! Decks outside of the program and what they take in: the file for slide programs, pictures, words that are being typed.

use std::io::{Cursor, Read};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use browser_tests::{Failure, Key, Outcome, Page, pages_by_libreoffice, scenario};
use serde_json::json;

use crate::decks::compose;

const ODP: &str = "Enregistrer en ODP (Impress, PowerPoint)";

/// A part of an archive, as text.
pub fn part(archive: &[u8], name: &str) -> Outcome<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(archive)).map_err(|why| Failure::new(why.to_string()))?;
    let mut text = String::new();
    let mut file = archive.by_name(name).map_err(|why| Failure::new(format!("{name}: {why}")))?;
    file.read_to_string(&mut text)?;
    Ok(text)
}

/// A PNG picture of this size.
pub fn picture(width: u32, height: u32) -> Outcome<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().map_err(|why| Failure::new(why.to_string()))?;
    let pixel = |at: u32| [u8::try_from(at / width % 251).unwrap_or(0), 120, 90];
    let pixels: Vec<u8> = (0..width * height).flat_map(pixel).collect();
    writer.write_image_data(&pixels).map_err(|why| Failure::new(why.to_string()))?;
    drop(writer);
    Ok(bytes)
}

pub fn add(page: &Page, subject: &str) -> Outcome {
    page.field("Ce qu’elle montre").choose(subject)?;
    page.click("Ajouter la diapositive")
}

scenario!(a_deck_is_a_file_for_slide_programs_with_texts_charts_and_notes, |page| {
    compose(page)?;
    add(page, "Communes par nombre d’actions")?;
    add(page, "Cartes d’année en année")?;
    page.shows("11. Cartes d’année en année")?;
    let note = page.within("2. Chiffres clés");
    note.field("Note de qui présente").fill("Rappeler le vote & la suite")?;
    page.press(&[Key::Tab])?;
    page.click(&[ODP, " : Conseil de décembre"].concat())?;
    page.shows("est proposé au téléchargement")?;
    let file = page.take_download()?;
    assert!(file.name.starts_with("conseil-de-decembre-2019-12-13"), "{}", file.name);
    let content = part(&file.bytes, "content.xml")?.replace(['\u{a0}', '\u{202f}'], " ");
    assert_eq!(content.matches("<draw:page ").count(), 11);
    for text in ["Conseil de décembre", "86 communes sur 90", "Rappeler le vote &amp; la suite", "illustratif"] {
        assert!(content.contains(text), "{text}");
    }
    assert!(content.matches("<draw:image ").count() >= 6, "{}", content.matches("<draw:image ").count());
    if let Some(sheets) = pages_by_libreoffice("conseil.odp", &file.bytes)? {
        assert_eq!(sheets.len(), 11);
        for (number, sheet) in (1..).zip(&sheets) {
            assert!(sheet.outside().is_empty(), "slide {number}: {:?}", sheet.outside());
            assert!(sheet.on_each_other().is_empty(), "slide {number}: {:?}", sheet.on_each_other());
            assert!(number == 1 || sheet.text().contains("illustratives"), "slide {number}: {}", sheet.text());
        }
    }
    page.click("Présenter ce diaporama")?;
    page.press(&[Key::End])?;
    page.shows("11 sur 11")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.click("Les chiffres en tableau")?;
    page.shows("Les chiffres en tableau : ")?;
    assert_eq!(page.axe()?, Vec::<String>::new());
});

scenario!(the_usual_slides_are_a_file_for_slide_programs, |page| {
    // With the longest labels, and on the dark ground that was chosen for the slides.
    page.open("#/presenter/chiffres?le=2019-12-13&publie")?;
    page.click("Fond sombre")?;
    page.open("#/diaporamas?le=2019-12-13&publie")?;
    page.click(&[ODP, " : Diaporama usuel"].concat())?;
    page.shows("est proposé au téléchargement")?;
    let file = page.take_download()?;
    assert_eq!(part(&file.bytes, "content.xml")?.matches("<draw:page ").count(), 9);
    assert!(part(&file.bytes, "styles.xml")?.contains("draw:fill-color=\"#1"));
    for (number, sheet) in (1..).zip(&pages_by_libreoffice("usuel.odp", &file.bytes)?.unwrap_or_default()) {
        assert!(sheet.outside().is_empty(), "slide {number}: {:?}", sheet.outside());
        assert!(sheet.on_each_other().is_empty(), "slide {number}: {:?}", sheet.on_each_other());
    }
});

scenario!(a_logo_of_the_territory_stands_on_the_covers_of_slides_and_report, |page| {
    let logo = format!("data:image/png;base64,{}", STANDARD.encode(picture(520, 130)?));
    let add = |text: String| text.replacen("\"editeur\":null", &format!("\"editeur\":null,\"logo\":\"{logo}\""), 1);
    let copy = page.open_changed("logo.html", add, "#/presenter")?;
    // Within its room, in its proportion, and loaded.
    let shown = "return [...document.querySelectorAll(arguments[0])].map((it) => [it.alt, it.naturalWidth, \
                 Math.round(it.clientWidth / it.clientHeight * 10) > 10])";
    let once = json!([["Logo\u{a0}: Métropole Européenne de Lille", 520, true]]);
    page.gives(shown, &[json!(".slide-logo img")], once.clone())?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.open_file(&copy, "#/rapport")?;
    let in_report = ".report-part-couverture img";
    page.gives(shown, &[json!(in_report)], once)?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.open_file(&copy, "#/diaporamas")?;
    page.click(&[ODP, " : Diaporama usuel"].concat())?;
    page.shows("est proposé au téléchargement")?;
    let content = part(&page.take_download()?.bytes, "content.xml")?;
    let cover = content.split("<draw:page ").nth(1).unwrap_or_default();
    assert!(cover.contains(".png") && cover.contains("Logo"), "{cover}");
});

scenario!(a_picture_is_made_small_shown_on_its_slide_and_saved_in_the_file, |page| {
    compose(page)?;
    add(page, "Image")?;
    page.shows("10. Image")?;
    page.choose_files("Choisir une image : 10. Image", [("texte.png", &b"no picture"[..])].into_iter())?;
    page.shows("Ce n’est pas une image que ce navigateur sait lire")?;
    let large = picture(2400, 1200)?;
    page.choose_files("Choisir une image : 10. Image", [("plan.png", large.as_slice())].into_iter())?;
    page.shows("Retirer l’image")?;
    page.click("Retirer l’image : 10. Image")?;
    page.does_not_show("Retirer l’image")?;
    // Pasted as a screenshot is, which has no name.
    let paste = "const bytes = Uint8Array.from(atob(arguments[0]), (it) => it.charCodeAt(0)); \
        const data = new DataTransfer(); data.items.add(new File([bytes], 'image.png', {type: 'image/png'})); \
        const field = [...document.querySelectorAll('.deck-slide')].at(-1).querySelector('input[type=text][id$=texte]'); \
        field.focus(); \
        const event = new ClipboardEvent('paste', {bubbles: true, cancelable: true}); \
        Object.defineProperty(event, 'clipboardData', {value: data}); \
        return !field.dispatchEvent(event)";
    assert_eq!(page.run(paste, vec![json!(STANDARD.encode(&large))])?, json!(true));
    page.shows("Retirer l’image")?;
    let slide = page.within("10. Image");
    slide.field("Ce que montre l’image, pour qui ne la voit pas").fill("Le plan du pôle métropolitain")?;
    page.press(&[Key::Tab])?;
    assert_eq!(page.axe()?, Vec::<String>::new());
    page.reload()?;
    page.click("Présenter ce diaporama")?;
    page.press(&[Key::End])?;
    page.shows("Le plan du pôle métropolitain")?;
    let shown = "const it = document.querySelector('.slide-picture img'); \
                 return it.naturalWidth === 1280 && it.naturalHeight === 640 && it.src.length < 150000";
    page.gives(shown, &[], true)?;
    page.open("#/modifications")?;
    page.click("Enregistrer une copie")?;
    page.shows("est proposée au téléchargement")?;
    let copy = String::from_utf8_lossy(&page.take_download()?.bytes).into_owned();
    assert!(copy.contains(";w=1280;h=640;base64,"));
    page.open("#/diaporamas")?;
    page.click(&[ODP, " : Conseil de décembre"].concat())?;
    page.shows("est proposé au téléchargement")?;
    assert_eq!(part(&page.take_download()?.bytes, "content.xml")?.matches("<draw:page ").count(), 10);
});

scenario!(words_that_were_being_typed_when_the_page_ended_are_recorded, |page| {
    compose(page)?;
    let slide = page.within("2. Chiffres clés");
    slide.field("Note de qui présente").fill("Citer la commission")?;
    page.reload()?;
    let words = "return [...document.querySelectorAll('textarea')].map((it) => it.value).filter(Boolean).join()";
    page.gives(words, &[], "Citer la commission")?;
    page.open("#/journal")?;
    page.shows("Diaporama composé")?;
});

scenario!(words_that_are_being_typed_when_their_page_is_left_are_recorded, |page| {
    // Some browsers say that the field has changed once all is gone that its page had.
    compose(page)?;
    page.within("2. Chiffres clés").field("Note de qui présente").click_it()?;
    page.type_text("Remercier le maire")?;
    page.run("history.back()", vec![])?;
    page.shows("9 diapositives")?;
    page.click("Composer : Conseil de décembre")?;
    page.within("2. Chiffres clés").field("Note de qui présente").has_value("Remercier le maire")?;
    page.open("#/rapport")?;
    page.field("Texte de « Avant-propos »").click_it()?;
    page.type_text("Un mot.")?;
    page.run("location.hash = '#/journal'", vec![])?;
    page.shows("Rapport rédigé")?;
    page.does_not_show("une erreur du programme")?;
    page.open("#/rapport")?;
    page.within("Rapport, comme il s’imprime").shows("Un mot.")?;
});
