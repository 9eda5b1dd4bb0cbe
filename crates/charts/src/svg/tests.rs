//! The exact SVG of small drawings.

use super::*;
use crate::shape::px;
use crate::text_metrics::STRONG;

fn drawing(shapes: Vec<Shape>) -> Drawing {
    Drawing { label: "« 95 % » & plus".to_owned(), size: (px(100), px(50)), shapes }
}

fn rect(paint: Paint) -> Shape {
    Shape::Rect { at: (0, 5), size: (px(10), px(2)), paint }
}

fn text(text: &str) -> Shape {
    Shape::Text(Text { at: (0, 0), line: text.to_owned(), full: String::new(), style: STRONG })
}

fn line() -> Shape {
    Shape::Path { d: "M0 0h9".to_owned(), paint: Paint::Hairline }
}

#[test]
fn svg_for_the_page_has_classes_and_no_colours() {
    let draw = svg(&drawing(vec![rect(Paint::Bar), text("a<b")]), SvgTarget::Page("essai"));
    assert_eq!(
        draw,
        "<svg width=\"100\" height=\"50\" viewBox=\"0 0 100 50\" role=\"img\" \
         aria-label=\"« 95 % » &amp; plus\"><rect x=\"0\" y=\".5\" width=\"10\" height=\"2\" class=\"d-bar\"/>\
         <text x=\"0\" y=\"0\" font-size=\"13\" font-weight=\"650\" class=\"d-ink\">a&lt;b</text> </svg>"
    );
    assert!(!draw.contains("style") && !draw.contains('#'));
}

#[test]
fn svg_for_a_file_has_colours_and_no_links() {
    let link = Shape::Link { to: "#/commune".to_owned(), label: "Lille".to_owned(), shapes: vec![rect(Paint::Bar)] };
    let draw = svg(&drawing(vec![link, rect(Paint::Hairline)]), SvgTarget::File);
    assert!(draw.contains("xmlns=\"http://www.w3.org/2000/svg\"") && draw.contains("font-family="));
    assert!(draw.contains("fill=\"#23707c\"") && draw.contains("fill=\"none\" stroke=\"#"), "{draw}");
    for absent in ["<a ", "href", "style", "class=", "var("] {
        assert!(!draw.contains(absent), "{absent}: {draw}");
    }
}

#[test]
fn links_have_a_name_and_their_drawing_is_a_group() {
    let shapes = vec![Shape::Link { to: "#/x?a&b".to_owned(), label: "Lille".to_owned(), shapes: Vec::new() }];
    let inner = vec![Shape::Group { at: (0, 0), scale: UNSCALED, shapes }];
    let draw = svg(&drawing(inner), SvgTarget::Page("essai"));
    assert!(draw.contains("role=\"group\""), "{draw}");
    assert!(draw.contains("<a href=\"#/x?a&amp;b\" aria-label=\"Lille\"></a>"), "{draw}");
}

#[test]
fn hatches_of_two_drawings_have_different_ids() {
    let [one, other] = ["un", "deux"].map(|id| svg(&drawing(vec![rect(Paint::Possible)]), SvgTarget::Page(id)));
    assert!(one.contains("id=\"un-hachures\"") && one.contains("fill=\"url(#un-hachures)\""), "{one}");
    assert!(other.contains("id=\"deux-hachures\"") && !other.contains("un-hachures"), "{other}");
    assert!(!svg(&drawing(vec![rect(Paint::Bar)]), SvgTarget::Page("un")).contains("<defs>"));
}

#[test]
fn strokes_and_hatches_are_not_scaled_with_their_group() {
    let half = vec![Shape::Group { at: (0, 0), scale: 500_000, shapes: vec![line(), rect(Paint::Possible)] }];
    let draw = svg(&drawing(half), SvgTarget::Page("essai"));
    assert!(draw.contains("stroke-width=\"2\"") && draw.contains("rotate(45) scale(2)"), "{draw}");
}
