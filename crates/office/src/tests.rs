//! What holds for every file, whatever texts are in it.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use documents::*;
use quick_xml::Reader;
use quick_xml::events::Event;
use zip::{CompressionMethod, ZipArchive};

use crate::{odp, odt};

const HOSTILE: &str = "<a href=\"x\">]]>&amp;\u{0}\u{1}\u{b}\u{ffff} ' \" \r\n\t  é\u{202e}𝄞 --> <?x?> {}";
const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"1\"/>";

/// Every kind of block and element, with this text wherever there is one.
fn report(text: &str) -> WrittenDocument {
    let runs = || vec![WrittenRun::text(text).bold().marked(text).linked(text).noted(vec![text.into()])];
    let picture = |content: PictureContent| WrittenPicture {
        content,
        size: (2, 1),
        title: text.to_owned(),
        alternative: text.to_owned(),
        caption: runs(),
        credits: text.to_owned(),
    };
    let png = STANDARD.encode(b"\x89PNG");
    let mut blocks = vec![
        WrittenBlock::Heading { level: 0, id: text.to_owned(), runs: runs() },
        WrittenBlock::Heading { level: 9, id: String::new(), runs: runs() },
        WrittenBlock::Contents { title: text.to_owned(), levels: 9 },
        WrittenBlock::List { is_ordered: true, items: vec![runs(), Vec::new()] },
        WrittenBlock::List { is_ordered: false, items: Vec::new() },
        WrittenBlock::PageBreak,
        WrittenBlock::Sheet(PaperSheet::Wide),
        WrittenBlock::Table(table(text)),
        WrittenBlock::Table(WrittenTable::default()),
        WrittenBlock::PageBreak,
        WrittenBlock::Picture(picture(PictureContent::Svg(SVG.to_owned()))),
        WrittenBlock::Picture(picture(PictureContent::Png(png))),
        WrittenBlock::Picture(picture(PictureContent::Jpeg(text.to_owned()))),
        WrittenBlock::PageBreak,
    ];
    for style in [ParagraphStyle::Title, ParagraphStyle::Quote, ParagraphStyle::Warning, ParagraphStyle::Small] {
        blocks.push(WrittenBlock::Paragraph { style, runs: runs() });
    }
    WrittenDocument {
        title: text.to_owned(),
        language: text.to_owned(),
        furniture: PageFurniture { head: text.to_owned(), source: text.to_owned(), ..PageFurniture::default() },
        words: DocumentWords { page: text.to_owned(), figure: text.to_owned(), ..DocumentWords::default() },
        has_cover: true,
        blocks,
    }
}

fn table(text: &str) -> WrittenTable {
    WrittenTable {
        caption: vec![text.into()],
        columns: vec![
            WrittenColumn { head: vec![WrittenRun::text(text).noted(vec!["n".into()])], ..Default::default() };
            3
        ],
        rows: vec![WrittenRow::texts([text]), WrittenRow::texts([text; 5]), WrittenRow::default()],
        note: vec![text.into()],
        is_dense: true,
        has_turned_heads: true,
    }
}

fn deck(text: &str) -> Presentation {
    let runs = || vec![WrittenRun::text(text).italic().marked(text).linked(text).noted(vec![text.into()])];
    let picture =
        WrittenPicture { content: PictureContent::Svg(SVG.to_owned()), caption: runs(), ..Default::default() };
    let elements = vec![
        SlideElement::Text { style: ParagraphStyle::Lead, paragraphs: vec![runs(), runs()] },
        SlideElement::List { is_ordered: true, items: vec![runs()] },
        SlideElement::Figure(BigFigure { value: runs(), fraction: runs(), label: runs() }),
        SlideElement::Picture(picture),
        SlideElement::Table(table(text)),
    ];
    let slide = SlidePage {
        title: runs(),
        elements,
        notes: vec![text.to_owned()],
        foot: text.to_owned(),
        ..SlidePage::default()
    };
    let beside = SlidePage { arrangement: SlideArrangement::Beside, is_cover: true, ..slide.clone() };
    let empty = SlidePage { arrangement: SlideArrangement::Beside, ..SlidePage::default() };
    let slides = vec![slide, beside, empty];
    let (title, language) = (text.to_owned(), text.to_owned());
    Presentation { title, language, format: SlideFormat::Wide, look: SlideLook::Dark, slides }
}

/// The parts of a file.
fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        parts.insert(file.name().unwrap().into_owned(), content);
    }
    parts
}

/// Reads a part to its end, with every attribute, and gives its texts.
fn read(part: &str) -> String {
    let mut reader = Reader::from_str(part);
    reader.config_mut().check_end_names = true;
    let (mut depth, mut texts) = (0, String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(element) => {
                element.attributes().for_each(|attribute| drop(attribute.unwrap()));
                depth += 1;
            }
            Event::Empty(element) => element.attributes().for_each(|attribute| drop(attribute.unwrap())),
            Event::End(_) => depth -= 1,
            Event::Text(text) => texts.push_str(&text),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    let is_odd =
        |sign: char| sign < ' ' && !matches!(sign, '\n' | '\r' | '\t') || matches!(sign, '\u{fffe}' | '\u{ffff}');
    assert!(!part.contains(is_odd), "a sign that XML forbids");
    texts
}

fn both(text: &str) -> [Vec<u8>; 2] {
    [odt(&report(text)).unwrap(), odp(&deck(text)).unwrap()]
}

#[test]
fn whatever_the_texts_are_every_part_is_well_formed() {
    for text in [HOSTILE, "", "a", &"long ".repeat(5000), "{}", "#/page", "\u{a0}"] {
        for bytes in both(text) {
            for (name, part) in parts(&bytes).iter().filter(|(name, _)| name.ends_with(".xml")) {
                let part = str::from_utf8(part).unwrap();
                read(part);
                assert!(!part.contains("script:"), "{name}");
            }
        }
    }
    assert!(odt(&WrittenDocument::default()).is_ok() && odp(&Presentation::default()).is_ok());
}

#[test]
fn a_file_says_what_it_is_in_its_first_bytes_and_lists_its_parts() {
    for (bytes, kind) in both("a").into_iter().zip(["text", "presentation"]) {
        let kind = format!("application/vnd.oasis.opendocument.{kind}");
        assert_eq!(&bytes[30..38], b"mimetype");
        assert_eq!(&bytes[38..38 + kind.len()], kind.as_bytes());
        let mut archive = ZipArchive::new(Cursor::new(&*bytes)).unwrap();
        assert_eq!(archive.by_index(0).unwrap().compression(), CompressionMethod::Stored);
        let parts = parts(&bytes);
        let manifest = str::from_utf8(&parts["META-INF/manifest.xml"]).unwrap();
        for name in parts.keys().filter(|name| *name != "mimetype" && !name.starts_with("META-INF")) {
            assert!(manifest.contains(&format!("manifest:full-path=\"{name}\"")), "{name}: {manifest}");
        }
    }
}

#[test]
fn the_same_value_gives_the_same_bytes() {
    assert_eq!(both(HOSTILE), both(HOSTILE));
}

#[test]
fn a_picture_that_is_shown_twice_is_there_once_and_what_is_none_is_left_out() {
    let svg = || {
        WrittenBlock::Picture(WrittenPicture {
            content: PictureContent::Svg(SVG.to_owned()),
            ..WrittenPicture::default()
        })
    };
    let broken = WrittenPicture { content: PictureContent::Png("?".to_owned()), ..WrittenPicture::default() };
    let blocks = vec![svg(), svg(), WrittenBlock::Picture(broken)];
    let parts = parts(&odt(&WrittenDocument { blocks, ..WrittenDocument::default() }).unwrap());
    let content = str::from_utf8(&parts["content.xml"]).unwrap();
    assert_eq!(parts.keys().filter(|name| name.starts_with("Pictures/")).count(), 1);
    assert_eq!(content.matches("Pictures/1.svg").count(), 2);
}

#[test]
fn every_style_that_is_used_is_there() {
    for bytes in both("a") {
        let parts = parts(&bytes);
        let all = ["content.xml", "styles.xml"].map(|part| str::from_utf8(&parts[part]).unwrap()).concat();
        for kind in ["text", "table", "draw", "presentation"] {
            for rest in all.split(&format!("{kind}:style-name=\"")).skip(1) {
                let name = rest.split('"').next().unwrap();
                assert!(all.contains(&format!(" style:name=\"{name}\"")), "{kind}: {name}");
            }
        }
    }
}

#[test]
fn footnotes_of_a_slide_are_the_speakers() {
    let slide =
        SlidePage { title: vec![WrittenRun::text("a").noted(vec!["la définition".into()])], ..SlidePage::default() };
    let parts = parts(&odp(&Presentation { slides: vec![slide], ..Presentation::default() }).unwrap());
    let content = str::from_utf8(&parts["content.xml"]).unwrap();
    let notes = content.split("<presentation:notes").nth(1).unwrap();
    assert!(read(content).contains("la définition") && notes.contains("la définition"), "{content}");
}
