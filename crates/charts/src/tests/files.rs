//! What every chart is as a file.

use super::*;

/// Whether office programs, which know SVG 1.1 and no style sheets, show it as browsers do.
fn assert_plain(svg: &str) {
    for absent in ["var(", "rgb", "hsl", "color-mix(", "calc(", "url(", "style", "class=", "role=", "aria-", "pattern"]
    {
        assert!(!svg.contains(absent), "{absent}: {svg}");
    }
    // Numbers and keywords alone; the colours are the only ones with a hash.
    for value in svg.split(['"', ' ']).filter(|value| value.starts_with('#')) {
        assert!(value.len() == 7 && value[1..].bytes().all(|sign| sign.is_ascii_hexdigit()), "{value}");
    }
    let elements = ["svg", "title", "g", "rect", "circle", "path", "text"];
    for element in svg.split('<').skip(1).map(|rest| rest.trim_start_matches('/')) {
        let name = element.split([' ', '>', '/']).next().unwrap();
        assert!(elements.contains(&name), "{name}: {svg}");
    }
    assert!(svg.starts_with("<svg ") && svg.contains(" version=\"1.1\"") && svg.contains(" viewBox=\"0 0 "), "{svg}");
}

#[test]
fn a_file_of_any_chart_is_plain_svg() {
    for (count, width) in [0, 1, 7, 39, 95].into_iter().flat_map(|count| WIDTHS.map(|width| (count, width))) {
        for drawing in every_chart(count, false, width) {
            let frame =
                FigureFrame { title: "Titre".into(), illustrative: "Inventé".into(), ..FigureFrame::default() };
            for drawing in [drawing.clone(), add_frame(drawing, &frame)] {
                assert_plain(&svg(&drawing, SvgTarget::File));
            }
        }
    }
}
