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
    let rendered = svg(&drawing(vec![rect(Paint::Bar), text("a<b")]), SvgTarget::Page("essai"));
    assert_eq!(
        rendered,
        "<svg width=\"100\" height=\"50\" viewBox=\"0 0 100 50\" role=\"img\" \
         aria-labelledby=\"essai\"><rect x=\"0\" y=\".5\" width=\"10\" height=\"2\" class=\"d-bar\"/>\
         <text x=\"0\" y=\"0\" font-size=\"13\" font-weight=\"600\" class=\"d-ink\">a&lt;b</text> </svg>"
    );
    assert!(!rendered.contains("style") && !rendered.contains('#'));
}

#[test]
fn svg_for_a_file_has_colours_and_no_links() {
    let mut linked = drawing(vec![rect(Paint::Hairline)]);
    linked.link("#/commune", "Lille", drawing(vec![rect(Paint::Bar)]));
    let rendered = svg(&linked, SvgTarget::File);
    assert!(rendered.contains("xmlns=\"http://www.w3.org/2000/svg\"") && rendered.contains("font-family="));
    assert!(rendered.contains("fill=\"#23707c\"") && rendered.contains("fill=\"none\" stroke=\"#"), "{rendered}");
    assert!(!rendered.contains("<a ") && !rendered.contains("href"), "{rendered}");
}

#[test]
fn links_have_a_name_and_their_drawing_is_a_group() {
    let (mut linked, mut outer) = (drawing(Vec::new()), drawing(Vec::new()));
    linked.link("#/x?a&b", "Lille", drawing(Vec::new()));
    linked.link_among_many("#/y", "Roubaix", drawing(Vec::new()));
    outer.group((0, 0), UNSCALED, linked);
    let rendered = svg(&outer, SvgTarget::Page("essai"));
    assert!(rendered.contains("role=\"group\""), "{rendered}");
    assert!(rendered.contains("<a href=\"#/x?a&amp;b\" aria-label=\"Lille\"></a>"), "{rendered}");
    assert!(rendered.contains("<a href=\"#/y\" aria-label=\"Roubaix\" tabindex=\"-1\"></a>"), "{rendered}");
}

#[test]
fn pictures_within_a_drawing_have_names_of_their_own_on_the_page_alone() {
    let picture = || Shape::Picture { label: "fin 2016".to_owned(), shapes: vec![line()] };
    let rendered = svg(&drawing(vec![picture()]), SvgTarget::Page("essai"));
    assert!(rendered.contains("role=\"group\""), "{rendered}");
    assert!(rendered.contains("<g role=\"img\" aria-label=\"fin 2016\"><path"), "{rendered}");
    assert!(!svg(&drawing(vec![picture()]), SvgTarget::File).contains("fin 2016"));
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
    let rendered = svg(&drawing(half), SvgTarget::Page("essai"));
    assert!(rendered.contains("stroke-width=\"2\"") && rendered.contains("rotate(45) scale(2)"), "{rendered}");
}

#[test]
fn a_hatch_in_a_file_is_lines_within_its_shape() {
    let rendered =
        svg(&drawing(vec![Shape::Rect { at: (0, 0), size: (px(12), px(6)), paint: Paint::Possible }]), SvgTarget::File);
    // Along which x + y is 4.243 and 12.728, the upper right half of the second one cut off.
    assert!(
        rendered.contains("<path d=\"M0 4.24L4.24 0M6.72 6L12 .72\" fill=\"none\" stroke=\"#23707c\""),
        "{rendered}"
    );
    let triangle = Shape::Path { d: "M0 0h6v-6z".to_owned(), paint: Paint::PossibleClass };
    let rendered = svg(&drawing(vec![triangle]), SvgTarget::File);
    assert!(rendered.contains("M4.24 0L6 -1.75") && !rendered.contains("pattern"), "{rendered}");
}

#[test]
fn marks_in_a_file_are_discs_and_dashes() {
    let row = |paint| Shape::Path { d: "M0 0m5 5h10.1".to_owned(), paint };
    let rendered = svg(&drawing(vec![row(Paint::MarkFull)]), SvgTarget::File);
    let disc = |x: &str| format!("M{x} 5a3.9 3.9 0 1 0 7.8 0a3.9 3.9 0 1 0 -7.8 0z");
    assert!(
        rendered.contains(&format!("<path d=\"{}{}\" fill=\"#23707c\"/>", disc("1.1"), disc("11.1"))),
        "{rendered}"
    );
    let rendered = svg(&drawing(vec![row(Paint::MarkDash)]), SvgTarget::File);
    assert!(rendered.contains("<path d=\"M5 5h5M15 5h5\" fill=\"none\""), "{rendered}");
}
