//! What is written, spelled out.

use super::*;
use crate::shape::px;
use crate::text_metrics::STRONG;

fn drawing(shapes: Vec<Shape>) -> Drawing {
    Drawing { label: "« 95 % » & plus".to_owned(), size: (px(100), px(50)), shapes }
}

fn rect(paint: Paint) -> Shape {
    Shape::Rect { at: (0, 5), size: (px(10), px(2)), paint }
}

fn text(words: &str) -> Shape {
    Shape::Text(Text { at: (0, 0), words: words.to_owned(), whole: String::new(), manner: STRONG })
}

fn line() -> Shape {
    Shape::Path { d: "M0 0h9".to_owned(), paint: Paint::Hairline }
}

#[test]
fn the_page_is_given_classes_and_no_style() {
    let drawn = svg(&drawing(vec![rect(Paint::Bar), text("a<b")]), SvgTarget::Page("essai"));
    assert_eq!(
        drawn,
        "<svg width=\"100\" height=\"50\" viewBox=\"0 0 100 50\" role=\"img\" \
         aria-label=\"« 95 % » &amp; plus\"><rect x=\"0\" y=\".5\" width=\"10\" height=\"2\" class=\"d-bar\"/>\
         <text x=\"0\" y=\"0\" font-size=\"13\" font-weight=\"650\" class=\"d-ink\">a&lt;b</text> </svg>"
    );
    assert!(!drawn.contains("style") && !drawn.contains('#'));
}

#[test]
fn a_file_stands_alone_without_style_or_links() {
    let link = Shape::Link { to: "#/commune".to_owned(), label: "Lille".to_owned(), shapes: vec![rect(Paint::Bar)] };
    let drawn = svg(&drawing(vec![link, rect(Paint::Hairline)]), SvgTarget::File);
    assert!(drawn.contains("xmlns=\"http://www.w3.org/2000/svg\"") && drawn.contains("font-family="));
    assert!(drawn.contains("fill=\"#23707c\"") && drawn.contains("fill=\"none\" stroke=\"#"), "{drawn}");
    for absent in ["<a ", "href", "style", "class=", "var("] {
        assert!(!drawn.contains(absent), "{absent}: {drawn}");
    }
}

#[test]
fn what_can_be_pressed_is_a_link_with_a_name_in_a_group() {
    let shapes = vec![Shape::Link { to: "#/x?a&b".to_owned(), label: "Lille".to_owned(), shapes: Vec::new() }];
    let inner = vec![Shape::Group { at: (0, 0), scale: AS_IT_IS, shapes }];
    let drawn = svg(&drawing(inner), SvgTarget::Page("essai"));
    assert!(drawn.contains("role=\"group\""), "{drawn}");
    assert!(drawn.contains("<a href=\"#/x?a&amp;b\" aria-label=\"Lille\"></a>"), "{drawn}");
}

#[test]
fn hatches_of_two_drawings_have_two_names() {
    let [one, other] = ["un", "deux"].map(|id| svg(&drawing(vec![rect(Paint::Possible)]), SvgTarget::Page(id)));
    assert!(one.contains("id=\"un-hachures\"") && one.contains("fill=\"url(#un-hachures)\""), "{one}");
    assert!(other.contains("id=\"deux-hachures\"") && !other.contains("un-hachures"), "{other}");
    assert!(!svg(&drawing(vec![rect(Paint::Bar)]), SvgTarget::Page("un")).contains("<defs>"));
}

#[test]
fn lines_and_hatches_look_the_same_in_a_scaled_group() {
    let half = vec![Shape::Group { at: (0, 0), scale: 500_000, shapes: vec![line(), rect(Paint::Possible)] }];
    let drawn = svg(&drawing(half), SvgTarget::Page("essai"));
    assert!(drawn.contains("stroke-width=\"2\"") && drawn.contains("rotate(45) scale(2)"), "{drawn}");
}
