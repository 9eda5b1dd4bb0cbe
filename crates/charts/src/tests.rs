//! Properties of every chart, for any amount of data.

mod files;
mod maps;

use super::paint::Paint;
use super::rendered::{crossed, crossings, outside, overlapping, texts};
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
    let possible = name(long, 8);
    Curve { label: "Courbe".into(), reached, of: 95, axis: name(long, 0), shares: shares(), pinned, possible }
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
        undated: count % 3 * 10,
        possible: name(long, 7),
    }
}

fn dumbbell(count: u32, long: bool) -> Dumbbell {
    let row = |rank: u32| Growth {
        name: name(long, rank),
        is_name_illustrative: rank.is_multiple_of(3),
        to: if rank.is_multiple_of(2) { String::new() } else { "#/".into() },
        link_label: name(long, rank),
        before: (!rank.is_multiple_of(3)).then_some(FigureRange { min: rank % 40, max: rank % 40 + 9, of: 95 }),
        now: FigureRange { min: rank % 90, max: rank % 90 + rank % 5, of: 95 },
        value: "entre\u{a0}20 %\u{a0}et\u{a0}95 % (entre\u{a0}18\u{a0}et\u{a0}86 sur\u{a0}90)".into(),
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
        left_out: name(long, count),
    }
}

fn histogram(count: u32, long: bool) -> Histogram {
    let bars = (0..count).map(|rank| (rank.to_string(), rank * 7 % 31, rank * 7 % 31 + rank % 3)).collect();
    let chosen = count.checked_sub(1).map(|last| (last as usize * 2 / 3, last as usize, name(long, last)));
    let legends = ["à coup sûr", "peut-être"].map(str::to_owned);
    Histogram { label: "Répartition".into(), bars, legends, axis: "actions".into(), chosen }
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
            class: match rank % 7 {
                5 => RegionClass::Between,
                6 => RegionClass::Outside,
                class => RegionClass::Known(u8::try_from(class).unwrap_or(0)),
            },
            chosen: rank == 1,
            ..Region::default()
        }
    };
    Choropleth {
        label: "Carte".into(),
        view_box: "0 0 960 960".into(),
        regions: (0..count).map(region).collect(),
        classes: (0..5).map(|rank| [&name(long, rank), " et plus"].concat()).collect(),
        between: "entre deux".into(),
        outside: "pas membre".into(),
        own: name(long, 1),
    }
}

fn multiples(count: u32, long: bool) -> Multiples {
    let panel = |rank: u32| Panel {
        label: name(long, rank),
        name: name(long, rank),
        figure: "95 %".into(),
        caption: name(long, rank),
        chosen: Some(0),
        small: SmallMultiple::Bars((0..rank).map(|count| (count, count + count % 3)).collect()),
    };
    let panels = (0..count).map(panel).collect();
    Multiples { label: "Années".into(), panels, between: "peut-être".into(), ..Multiples::default() }
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
fn no_line_to_a_label_crosses_another_one_or_a_text() {
    for (count, width) in [1, 2, 7, 25, 39, 95].into_iter().flat_map(|count| WIDTHS.map(|width| (count, width))) {
        for drawing in [false, true].into_iter().flat_map(|long| every_chart(count, long, width)) {
            let of = [&drawing.label, " of ", &count.to_string(), " on ", &width.to_string()].concat();
            assert_eq!(crossed(&drawing), Vec::<String>::new(), "{of}");
            assert_eq!(crossings(&drawing), Vec::new(), "{of}");
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
        Shape::Rect { at, size, paint } if *paint != Paint::Possible => Some(at.1 + size.1),
        _ => None,
    });
    let feet: Vec<i32> = feet.collect();
    assert!(feet.len() > 3 && feet.iter().all(|foot| *foot == feet[0]));
    assert!(texts(&curve(25, false).draw(720, 320)).contains(&"0 %".to_owned()));
}

/// The heights of the bars of one paint, from left to right.
fn heights(drawing: &Drawing, wanted: Paint) -> Vec<i32> {
    let height = |shape: &Shape| match shape {
        Shape::Rect { size, paint, .. } if *paint == wanted => Some(size.1),
        _ => None,
    };
    drawing.shapes.iter().filter_map(height).collect()
}

#[test]
fn a_histogram_draws_what_is_possible_above_what_is_certain_and_writes_both_numbers() {
    let bars = [("3", 2, 2), ("4", 0, 4), ("5", 1, 3)].map(|(name, certain, most)| (name.to_owned(), certain, most));
    let legends = ["à coup sûr", "peut-être"].map(str::to_owned);
    let chart = Histogram { bars: bars.to_vec(), legends, ..Histogram::default() };
    let drawing = chart.draw(720, 260);
    let (certain, possible) = (heights(&drawing, Paint::Bar), heights(&drawing, Paint::Possible));
    assert_eq!((certain.len(), possible.len()), (2, 2));
    assert!((possible[0] - 2 * certain[0]).abs() <= 1 && (possible[1] - 2 * certain[1]).abs() <= 1);
    for text in ["2", "0–4", "1–3", "à coup sûr", "peut-être"] {
        assert!(texts(&drawing).contains(&text.to_owned()), "{text}: {:?}", texts(&drawing));
    }
    let certain = Histogram { bars: vec![("3".into(), 2, 2)], ..chart };
    assert!(!texts(&certain.draw(720, 260)).contains(&"peut-être".to_owned()));
}

#[test]
fn an_interval_has_its_percentages_and_its_fraction_on_two_lines() {
    for width in [340, 720] {
        let texts = texts(&dumbbell(2, false).draw(width));
        for text in ["entre\u{a0}20 %\u{a0}et\u{a0}95 %", "(entre\u{a0}18\u{a0}et\u{a0}86 sur\u{a0}90)"] {
            assert!(texts.contains(&text.to_owned()), "{text}: {texts:?}");
        }
    }
}

#[test]
fn an_uncertain_earlier_share_has_a_ring_at_both_ends_and_no_growth_from_one_of_them() {
    let rings = |min, max| {
        let before = Some(FigureRange { min, max, of: 90 });
        let now = FigureRange { min: 80, max: 80, of: 90 };
        let chart = Dumbbell { rows: vec![Growth { before, now, ..Growth::default() }], ..Dumbbell::default() };
        let drawn = svg(&chart.draw(720), SvgTarget::Page("essai"));
        (drawn.matches("d-ring").count(), drawn.matches("d-curve").count())
    };
    assert_eq!(rings(40, 40), (1, 1));
    assert_eq!(rings(40, 60), (2, 0));
}

#[test]
fn the_band_of_a_curve_has_a_legend_if_there_is_one() {
    let texts_of = |reached: Vec<(u32, u32)>| texts(&Curve { reached, ..curve(4, false) }.draw(720, 340));
    assert!(texts_of(vec![(3, 3), (2, 3)]).contains(&"Nom 8".to_owned()));
    assert!(!texts_of(vec![(3, 3), (2, 2)]).contains(&"Nom 8".to_owned()));
}

#[test]
fn steps_of_unknown_day_are_hatched_above_those_that_are_known_and_have_a_legend() {
    let draw = |undated| svg(&Steps { undated, ..steps(4, false) }.draw(720, 340), SvgTarget::Page("essai"));
    let (known, open) = (draw(0), draw(20));
    assert!(!known.contains("essai-hachures") && !known.contains("Nom 7"));
    assert!(open.contains("essai-hachures") && open.contains("Nom 7"));
    let of_nothing = Steps { line: Vec::new(), undated: 20, ..steps(4, false) }.draw(720, 340);
    assert!(svg(&of_nothing, SvgTarget::Page("essai")).contains("essai-hachures"), "the band alone");
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
