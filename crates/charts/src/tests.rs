//! Properties of every chart, for any amount of data.

use super::rendered::{outside, overlapping, texts};
use super::shape::Shape;
use super::text_metrics::{SMALL, width_of};
use super::*;

/// A name that is too long for every chart.
const LONG: &str =
    "Syndicat intercommunal à vocation unique de Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson et environs";
/// The widths that charts are tested at, in pixels.
const WIDTHS: [i32; 3] = [340, 720, 1080];

fn name(long: bool, rank: u32) -> String {
    if long { LONG.to_owned() } else { ["Nom ", &rank.to_string()].concat() }
}

fn shares() -> Vec<String> {
    ["0 %", "25 %", "50 %", "75 %", "100 %"].map(str::to_owned).to_vec()
}

fn curve(count: u32, long: bool) -> Curve {
    let reached = (0..count).map(|k| (90 - 90 * k / count.max(1), 95 - 90 * k / count.max(1))).collect();
    let pinned = [2, 3, 5, count].into_iter().filter(|k| *k > 0).map(|k| (k, name(long, k))).collect();
    Curve { label: "Courbe".into(), reached, of: 95, axis: name(long, 0), shares: shares(), pinned }
}

fn steps(count: u32, long: bool) -> Steps {
    let day = |rank: u32| i32::try_from(rank).unwrap() * 40;
    let year = |rank: u32| Year { days: (day(rank), day(rank + 1)), name: "2019".into(), count: "+ 12".into() };
    Steps {
        label: "Escalier".into(),
        days: (0, day(count)),
        years: (0..count).map(year).collect(),
        line: (0..count).map(|rank| (day(rank), rank + 1)).collect(),
        line_end: name(long, count),
        other: (0..count).map(|rank| (day(rank), rank * 2)).collect(),
        other_end: name(long, 2 * count),
        named: (0..count.min(8)).map(|rank| (count - count.min(8) + rank + 1, name(long, rank))).collect(),
        named_head: "dont".into(),
    }
}

fn dumbbell(count: u32, long: bool) -> Dumbbell {
    let row = |rank: u32| Growth {
        name: name(long, rank),
        to: if rank.is_multiple_of(2) { String::new() } else { "#/".into() },
        before: (!rank.is_multiple_of(3)).then_some(FigureRange { min: rank % 40, max: rank % 40 + 9, of: 95 }),
        now: FigureRange { min: rank % 90, max: rank % 90 + rank % 5, of: 95 },
        value: "entre 20 % et 95 %".into(),
        illustrative: rank.is_multiple_of(2),
        chosen: rank == 1,
    };
    let rows = (0..count).map(row).collect();
    let text = |word: &str| word.to_owned();
    Dumbbell {
        label: "Haltères".into(),
        before: text("fin 2016"),
        now: text("fin 2019"),
        possible: text("possible"),
        shares: shares(),
        rows,
    }
}

fn histogram(count: u32, long: bool) -> Histogram {
    let bars = (0..count).map(|rank| (rank.to_string(), rank * 7 % 31)).collect();
    let chosen = count.checked_sub(1).map(|last| (last as usize, name(long, last)));
    Histogram { label: "Répartition".into(), bars, axis: "actions".into(), chosen }
}

fn matrix(columns: u32, rows: u32, long: bool) -> Matrix {
    let groups = |count: u32| (0..6).map(|rank| (count / 6 + u32::from(rank < count % 6), name(long, rank))).collect();
    let states = [DotFill::Full, DotFill::Empty, DotFill::Half, DotFill::Unknown, DotFill::Dash];
    // Runs of equal cells, as in sorted tables.
    let cells = (0..columns * rows).map(|rank| states[(rank / 4 * 7 % 5) as usize]).collect();
    Matrix {
        label: "Grille".into(),
        columns: groups(columns),
        rows: groups(rows),
        cells,
        chosen: (rows > 0).then(|| (MatrixLine::Row(rows / 2), name(long, 0))),
        states: states.map(|state| (state, "participe".to_owned())).to_vec(),
    }
}

fn choropleth(count: u32, long: bool) -> Choropleth {
    let region = |rank: u32| {
        let (x, y) = (rank % 16 * 60, rank / 16 * 60);
        Region {
            path: ["M", &x.to_string(), " ", &y.to_string(), "h60v60h-60z"].concat(),
            name: name(long, rank),
            class: (rank % 7 < 5).then_some((rank % 7) as u8),
            possible: rank.is_multiple_of(4),
            chosen: rank == 1,
            ..Region::default()
        }
    };
    Choropleth {
        label: "Carte".into(),
        view_box: "0 0 960 960".into(),
        regions: (0..count).map(region).collect(),
        classes: (0..5).map(|rank| [&name(long, rank), " et plus"].concat()).collect(),
        possible: "possible".into(),
        outside: "pas membre".into(),
    }
}

fn multiples(count: u32, long: bool) -> Multiples {
    let panel = |rank: u32| Panel {
        name: name(long, rank),
        figure: "95 %".into(),
        caption: name(long, rank),
        chosen: Some(0),
        small: SmallMultiple::Bars((0..rank).collect()),
    };
    Multiples { label: "Années".into(), panels: (0..count).map(panel).collect(), ..Multiples::default() }
}

fn every_chart(count: u32, long: bool, width: i32) -> Vec<Drawing> {
    vec![
        curve(count, long).draw(width, 320),
        steps(count, long).draw(width, 300),
        dumbbell(count, long).draw(width),
        histogram(count, long).draw(width, 260),
        matrix(count, count, long).draw(width, 900),
        choropleth(count, long).draw(width, 600),
        multiples(count, long).draw(width),
    ]
}

#[test]
fn no_text_leaves_its_drawing_or_overlaps_another() {
    for (count, width) in [0, 1, 2, 7, 25, 39, 95].into_iter().flat_map(|count| WIDTHS.map(|width| (count, width))) {
        for drawing in [false, true].into_iter().flat_map(|long| every_chart(count, long, width)) {
            let of = [&drawing.label, " of ", &count.to_string(), " on ", &width.to_string()].concat();
            assert_eq!(outside(&drawing), Vec::new(), "{of}");
            assert_eq!(overlapping(&drawing), Vec::new(), "{of}");
        }
    }
}

#[test]
fn a_shortened_name_has_its_full_text_as_title() {
    for drawing in every_chart(7, true, 340) {
        let rendered = svg(&drawing, SvgTarget::Page("essai"));
        let shortened = texts(&drawing).iter().filter(|text| text.ends_with('…')).count();
        assert!(rendered.matches("<title>").count() >= shortened, "{}", drawing.label);
    }
}

#[test]
fn the_svg_of_a_large_matrix_stays_small() {
    let bytes = |columns, rows| svg(&matrix(columns, rows, false).draw(720, 900), SvgTarget::Page("essai")).len();
    assert!(bytes(95, 39) < 20_000, "{}", bytes(95, 39));
    assert!(bytes(160, 100) < 80_000, "{}", bytes(160, 100));
}

#[test]
fn bars_and_curves_begin_at_zero() {
    let drawing = histogram(7, false).draw(720, 260);
    let feet = drawing.shapes.iter().filter_map(|shape| match shape {
        Shape::Rect { at, size, .. } => Some(at.1 + size.1),
        _ => None,
    });
    let feet: Vec<i32> = feet.collect();
    assert!(feet.len() > 3 && feet.iter().all(|foot| *foot == feet[0]));
    assert!(texts(&curve(25, false).draw(720, 320)).contains(&"0 %".to_owned()));
}

#[test]
fn the_states_of_a_matrix_are_shapes_unless_cells_are_tiny() {
    let paints = |drawing: &Drawing| svg(drawing, SvgTarget::Page("essai"));
    let large = paints(&matrix(25, 25, false).draw(720, 900));
    for class in ["d-mark-full", "d-mark-ring", "d-mark-hole", "d-mark-dash", "d-mark-point"] {
        assert!(large.contains(class), "{class}");
    }
    let tiny = paints(&matrix(160, 100, false).draw(720, 900));
    assert!(tiny.contains("d-row-full") && tiny.contains("essai-hachures"));
}

#[test]
fn a_map_has_the_names_that_fit_and_the_highlighted_one() {
    let drawing = choropleth(95, true).draw(720, 600);
    let cut = LONG.split(" de ").next().unwrap_or_default();
    let shown = texts(&drawing).into_iter().filter(|text| text.starts_with(cut)).count();
    assert_eq!(shown, 1 + 5, "the chosen one in any case, and the five classes");
    assert!(texts(&choropleth(16, false).draw(1080, 1080)).contains(&"Nom 4".to_owned()));
    assert!(width_of("Nom 4", &SMALL) < 600);
}
