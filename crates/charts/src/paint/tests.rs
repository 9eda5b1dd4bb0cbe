//! The colours of the paints, on the page and in a file.

use super::*;

/// Every paint.
const ALL: [Paint; 42] = [
    Paint::Ink,
    Paint::Soft,
    Paint::Accent,
    Paint::Paper,
    Paint::Band,
    Paint::Bar,
    Paint::Faint,
    Paint::BarGround,
    Paint::Area,
    Paint::Possible,
    Paint::Hatch,
    Paint::PossibleClass,
    Paint::MapHatch,
    Paint::Class(0),
    Paint::Class(1),
    Paint::Class(2),
    Paint::Class(3),
    Paint::Class(4),
    Paint::Blank,
    Paint::Outside,
    Paint::Outline,
    Paint::Edge,
    Paint::Hairline,
    Paint::Gridline,
    Paint::Curve,
    Paint::Lighter,
    Paint::Dotted,
    Paint::Ring,
    Paint::Halo,
    Paint::NameOnPale,
    Paint::NameOnDark,
    Paint::Contour,
    Paint::MarkFull,
    Paint::MarkRing,
    Paint::MarkHole,
    Paint::MarkPoint,
    Paint::MarkDash,
    Paint::RowFull,
    Paint::RowHalf,
    Paint::RowEmpty,
    Paint::Small(4),
    Paint::Small(5),
];

const STYLE: &str = include_str!("../../../../style/components/drawing.css");

/// The colour that the style sheet gives a class in the light theme.
fn colour_on_the_page(class: &str, property: &str) -> Option<Colour> {
    let (_, rule) = STYLE.split_once(&[".", class, " {"].concat()).unwrap_or_else(|| panic!("no rule: {class}"));
    let (rule, _) = rule.split_once('}').unwrap();
    let (_, value) = rule.split_once(&[" ", property, ": "].concat()).unwrap_or_else(|| panic!("{class}: {rule}"));
    let (value, _) = value.split_once(';').unwrap();
    value.strip_prefix("var(").map(|token| light(token.trim_end_matches(')')))
}

#[test]
fn the_page_and_a_file_give_every_paint_the_same_colours() {
    for paint in ALL {
        let style = paint.style();
        if style.class.is_empty() {
            continue;
        }
        assert_eq!(colour_on_the_page(style.class, "fill"), style.fill, "{paint:?}");
        if style.stroke.is_some() {
            assert_eq!(colour_on_the_page(style.class, "stroke"), style.stroke, "{paint:?}");
        }
    }
}

/// The relative luminance of a colour, as WCAG defines it.
fn luminance(colour: Colour) -> f64 {
    let channel = |at: usize| {
        let digits = std::str::from_utf8(&colour[at..at + 2]).unwrap();
        let channel = f64::from(u8::from_str_radix(digits, 16).unwrap()) / 255.0;
        if channel <= 0.040_45 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

#[test]
fn text_has_a_sufficient_contrast_on_every_background() {
    for paint in [Paint::Ink, Paint::Soft, Paint::Accent] {
        for ground in [Paint::Paper, Paint::Band, Paint::Halo] {
            let of = |style: &ShapeStyle| luminance(style.fill.or(style.stroke).unwrap());
            let (text, ground) = (of(paint.style()) + 0.05, of(ground.style()) + 0.05);
            assert!(ground / text >= 4.5, "{paint:?}: {:.2}", ground / text);
        }
    }
}

const TOKENS: &str = include_str!("../../../../style/tokens.css");

/// The colour of a token in a theme: that of the light one unless the theme sets it again.
fn in_theme(theme: &str, token: &str) -> Colour {
    let (_, block) = TOKENS.split_once(theme).unwrap_or_else(|| panic!("no theme: {theme}"));
    let block = &block[..block.find('}').unwrap()];
    let value = block.split_once(&[token, ": "].concat()).map(|(_, rest)| rest.as_bytes()[..7].try_into().unwrap());
    value.unwrap_or_else(|| light(token))
}

fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    (one / other).max(other / one)
}

#[test]
fn in_every_theme_each_class_is_visible_on_the_paper_and_beside_its_neighbours_and_names_can_be_read_on_it() {
    for theme in [":root {", "(prefers-color-scheme: dark) {", "@media print {"] {
        let of = |token: &str| in_theme(theme, token);
        let classes = ["--class-0", "--class-1", "--class-2", "--class-3", "--class-4"].map(of);
        assert!(contrast(of("--line-strong"), of("--paper")) >= 3.0, "{theme}: the outline of the map");
        for (rank, class) in classes.into_iter().enumerate() {
            assert!(contrast(class, of("--paper")) >= 1.3, "{theme}: class {rank} on the paper");
            let name = if rank < usize::from(crate::map_label::FIRST_DARK) { "--ink" } else { "--paper" };
            assert!(contrast(class, of(name)) >= 4.5, "{theme}: a name on class {rank}");
            if rank > 0 {
                assert!(contrast(class, classes[rank - 1]) >= 1.3, "{theme}: class {rank} beside the one before");
            }
        }
    }
}

#[test]
fn a_class_beyond_the_last_looks_like_the_last() {
    assert_eq!(Paint::Class(9).style(), Paint::Class(4).style());
}

const STAGE: &str = include_str!("../../../../style/tokens-stage.css");

/// The colours of a block of a style sheet, by token.
fn colours_of<'css>(sheet: &'css str, block: &str) -> Vec<(&'css str, Colour)> {
    let (_, rest) = sheet.split_once(block).unwrap_or_else(|| panic!("no block: {block}"));
    let lines = rest[..rest.find('}').unwrap()].lines().filter_map(|line| line.trim().split_once(": "));
    lines
        .filter(|(_, value)| value.starts_with('#'))
        .map(|(token, value)| (token, value.as_bytes()[..7].try_into().unwrap()))
        .collect()
}

#[test]
fn the_grounds_of_the_slides_have_the_colours_of_the_themes_but_for_the_map() {
    for (block, theme) in [(".on-light {", ":root {"), (".on-dark {", "(prefers-color-scheme: dark) {")] {
        let colours = colours_of(STAGE, block);
        for (token, colour) in colours.iter().filter(|(token, _)| !token.starts_with("--class-")) {
            assert_eq!(*colour, in_theme(theme, token), "{block} {token}");
        }
        let of_theme = colours_of(TOKENS, "(prefers-color-scheme: dark) {");
        let is_there = |token: &str| token.starts_with("--class-") || colours.iter().any(|(other, _)| *other == token);
        assert!(of_theme.iter().all(|(token, _)| is_there(token)), "{block}");
    }
}

#[test]
fn on_a_washed_out_projector_each_class_of_the_slides_is_told_from_the_ground() {
    for (block, theme) in
        [(".presenting {", ":root {"), (".on-dark {", "dark) {"), (".presenting:not(.on-light) {", "dark) {")]
    {
        let classes: Vec<Colour> = colours_of(STAGE, block)
            .into_iter()
            .filter(|(token, _)| token.starts_with("--class-"))
            .map(|(_, it)| it)
            .collect();
        assert_eq!(classes.len(), 5, "{block}");
        for (rank, class) in classes.iter().enumerate() {
            assert!(contrast(*class, in_theme(theme, "--paper")) >= 1.6, "{block} class {rank} on the ground");
            let name = if rank < usize::from(crate::map_label::FIRST_DARK) { "--ink" } else { "--paper" };
            assert!(contrast(*class, in_theme(theme, name)) >= 4.5, "{block} a name on class {rank}");
            assert!(
                rank == 0 || contrast(*class, classes[rank - 1]) >= 1.3,
                "{block} class {rank} beside the one before"
            );
        }
    }
}
