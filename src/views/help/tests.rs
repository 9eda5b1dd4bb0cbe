//! Tests that the help is whole: its links lead somewhere, its pictures can be shown, and it names every key.

use domain::sorting::collation_key;

use super::*;
use crate::route::Address;
use wording::grid::labels;
use wording::help::{HelpBlock, HelpPicture, HelpSection};

fn pages() -> impl Iterator<Item = (HelpPage, &'static HelpText)> {
    HelpPage::ALL.into_iter().map(|(page, _)| (page, text_of(page)))
}

fn has_section(page: HelpPage, id: &str) -> bool {
    text_of(page).sections.iter().any(|section| section.id == id)
}

/// Every text of a section in which a link may stand.
fn texts(section: &HelpSection) -> Vec<&'static str> {
    let of_block = |block: &HelpBlock| match *block {
        HelpBlock::Paragraph(text) => vec![text],
        HelpBlock::Steps(lines) | HelpBlock::Points(lines) => lines.to_vec(),
        HelpBlock::Terms(terms) => terms.concat(),
        HelpBlock::Keys(keys) => keys.iter().map(|(_, effect)| *effect).collect(),
        HelpBlock::Picture(_) => Vec::new(),
    };
    section.blocks.iter().flat_map(of_block).collect()
}

#[test]
fn every_page_says_something_under_addresses_that_differ() {
    for (page, text) in pages() {
        assert!(!text.title.is_empty() && !text.lead.is_empty() && !text.sections.is_empty(), "{page:?}");
        let mut ids: Vec<&str> = text.sections.iter().map(|section| section.id).collect();
        assert!(ids.iter().all(|id| id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')), "{ids:?}");
        ids.sort_unstable();
        let count = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), count, "{page:?}");
        assert!(text.sections.iter().all(|section| !section.blocks.is_empty()), "{page:?}");
    }
}

#[test]
fn every_link_of_the_help_leads_to_a_page() {
    let mut count = 0;
    for (page, text) in pages() {
        for mut rest in text.sections.iter().flat_map(texts) {
            while let Some((_, words, path, after)) = render::next_link(rest) {
                let to = Route::of_hash(path);
                assert!(!words.is_empty() && !matches!(to, Route::Unknown(_)), "{page:?}: {path}");
                if let Route::HelpPart(page, part) = &to {
                    assert!(has_section(*page, part), "{path}");
                }
                count += 1;
                rest = after;
            }
            assert!(!rest.contains("]("), "{rest}");
        }
    }
    assert!(count > 20);
}

#[test]
fn the_help_of_every_page_is_a_part_that_exists() {
    let hashes = [
        "",
        "commune",
        "commune/59350",
        "commune/59350/comparer",
        "commune/59350/voisines",
        "commune/59350/envoyer",
        "actions",
        "actions/a",
        "actions/a/modifier",
        "ajouter-une-action",
        "perimetre",
        "perimetre/ajouter",
        "perimetre/59350",
        "chiffre/communes",
        "verifier",
        "evolution",
        "groupes",
        "grille",
        "donnees",
        "contradictions",
        "presenter",
        "modifications",
        "journal",
        "a-propos",
        "accessibilite",
        "aide",
        "nulle/part",
    ];
    for hash in hashes {
        let route = Address::of_hash(hash).route;
        match route.help() {
            Route::Help(_) => {}
            Route::HelpPart(page, part) => assert!(has_section(page, &part), "{hash}: {part}"),
            other => panic!("{hash}: {other:?}"),
        }
    }
}

#[test]
fn the_words_are_in_the_order_of_the_alphabet() {
    let keys: Vec<_> = help::glossary::PAGE.sections.iter().map(|word| collation_key(word.title)).collect();
    assert!(keys.is_sorted(), "{keys:?}");
}

#[test]
fn the_page_of_the_keys_has_every_key_of_the_grid_and_of_the_slides() {
    let keys: Vec<(&str, &str)> = help::keys::PAGE
        .sections
        .iter()
        .flat_map(|section| section.blocks)
        .filter_map(|block| if let HelpBlock::Keys(keys) = block { Some(*keys) } else { None })
        .flatten()
        .copied()
        .collect();
    assert!(labels::KEYS.iter().all(|key| keys.contains(key)));
    assert!(wording::present::KEYS.iter().all(|key| keys.contains(key)));
}

#[test]
fn a_picture_is_shown_in_its_size_and_all_of_them_stay_small() {
    let pictures = [HelpPicture::Answering, HelpPicture::Account, HelpPicture::Grid, HelpPicture::Slide];
    let mut bytes = 0;
    for picture in pictures {
        let png = pictures::file_of(picture);
        assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
        let [width, height] = pictures::size_of(png).unwrap();
        assert!(width == 640 && (200..=480).contains(&height), "{picture:?}: {width} × {height}");
        bytes += png.len();
        let shown = pages().any(|(_, text)| render::body(text).contains(picture.description()));
        assert!(shown, "{picture:?}");
    }
    assert!(bytes < 45_000, "{bytes} bytes");
}

#[test]
fn a_text_is_escaped_and_its_links_are_addresses() {
    const BLOCKS: &[HelpBlock] = &[HelpBlock::Paragraph("a < b, [la grille](grille) & [un mot](aide/mots/seuil).")];
    const SECTIONS: &[HelpSection] = &[HelpSection { id: "x", title: "T", blocks: BLOCKS }];
    assert_eq!(
        render::body(&HelpText { title: "", lead: "", sections: SECTIONS }),
        "<section aria-labelledby=\"aide-x\"><h2 id=\"aide-x\" tabindex=\"-1\">T</h2><p>a &lt; b, \
         <a href=\"#/grille\">la grille</a> &amp; <a href=\"#/aide/mots/seuil\">un mot</a>.</p></section>"
    );
}
