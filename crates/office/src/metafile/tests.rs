use charts::{FigureFrame, Histogram, SvgTarget, add_frame, svg};

use super::*;

fn drawn(shapes: &str) -> Option<Vec<u8>> {
    let root = "<svg width=\"100\" height=\"50.5\" viewBox=\"0 0 100 50.5\" xmlns=\"http://www.w3.org/2000/svg\">";
    metafile(&format!("{root}<title>A &amp; B</title>{shapes}</svg>"))
}

/// The kinds of the records of a file, each of which follows the one before.
fn kinds(file: &[u8]) -> Vec<u32> {
    let word = |at: usize| u32::from_le_bytes(file[at..at + 4].try_into().unwrap());
    let (mut at, mut kinds) = (0, Vec::new());
    while at < file.len() {
        kinds.push(word(at));
        at += usize::try_from(word(at + 4)).unwrap();
    }
    assert_eq!((at, word(48)), (file.len(), u32::try_from(file.len()).unwrap()), "the size");
    assert_eq!(word(52), u32::try_from(kinds.len()).unwrap(), "the number of records");
    assert_eq!(&file[40..44], b" EMF");
    kinds
}

#[test]
fn every_shape_that_charts_write_is_a_record() {
    let file = drawn(
        "<g transform=\"translate(1 2) scale(.5)\"><rect x=\"0\" y=\".5\" width=\"10\" height=\"2\" fill=\"#23707c\"/></g>\
         <path d=\"M1 2.5h10v-2l-10.5-.5zm1 0a3 3 0 0 0 0 6z\" fill=\"none\" stroke=\"#000000\" stroke-width=\"1\" \
         stroke-dasharray=\"4 3\"/><circle cx=\"3\" cy=\"4\" r=\"2\" fill=\"#ffffff\" stroke=\"#23707c\" \
         stroke-width=\"1.8\" stroke-linecap=\"round\"/><text x=\"0\" y=\"0\" font-size=\"13\" font-weight=\"bold\" \
         fill=\"#191f26\"><title>tout</title>a &lt; é</text> <text transform=\"translate(3 4) rotate(-90)\" \
         font-size=\"12\" text-anchor=\"end\" fill=\"none\" stroke=\"#faf8f3\" stroke-width=\"3.5\">b</text>",
    );
    let kinds = kinds(&file.unwrap());
    let count = |kind: u32| kinds.iter().filter(|one| **one == kind).count();
    assert_eq!((kinds[0], kinds.last()), (1, Some(&14)));
    assert_eq!([62, 63, 64, 61].map(count), [1, 1, 1, 4], "filled, both, drawn; closed");
    assert_eq!(count(84), 1 + 8, "a text, and the ground around another");
}

#[test]
fn a_chart_for_a_file_has_a_metafile() {
    let bars = (0..9).map(|rank| (rank.to_string(), rank, rank + 1)).collect();
    let frame = FigureFrame { title: "Titre d’« essai » & plus".to_owned(), ..FigureFrame::default() };
    let drawing = add_frame(Histogram { bars, ..Histogram::default() }.draw(400, 300), &frame);
    kinds(&metafile(&svg(&drawing, SvgTarget::File)).unwrap());
}

#[test]
fn of_anything_else_there_is_none() {
    for shapes in [
        "<image href=\"a.png\"/>",
        "<path d=\"M0 0c1 1 2 2 3 3\" fill=\"#000000\"/>",
        "<path d=\"h3\" fill=\"#000000\"/>",
        "<rect x=\"0\" y=\"0\" width=\"10%\" height=\"2\" fill=\"#23707c\"/>",
        "<rect x=\"0\" y=\"0\" width=\"1\" height=\"2\" fill=\"url(#a)\"/>",
        "<g transform=\"rotate(3)\"></g>",
        "<g>",
        "<é/>",
    ] {
        assert_eq!(drawn(shapes), None, "{shapes}");
    }
    assert_eq!(metafile(""), None);
}
