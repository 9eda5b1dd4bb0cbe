//! What maps show, large and small.

use super::*;

#[test]
fn a_region_of_unknown_class_is_hatched_and_has_the_shade_of_no_class() {
    let region = |class| Region { path: "M0 0h60v60h-60z".into(), class, ..Region::default() };
    let chart = |class| Choropleth {
        view_box: "0 0 60 60".into(),
        regions: vec![region(class)],
        classes: vec!["0 à 4".into()],
        between: "entre deux classes".into(),
        ..Choropleth::default()
    };
    let draw = |class| svg(&chart(class).draw(720, 600), SvgTarget::Page("essai"));
    let (between, known) = (draw(RegionClass::Between), draw(RegionClass::Known(0)));
    assert!(between.contains("d-blank") && between.contains("entre deux classes"));
    assert_eq!(between.matches("d-class-0").count(), 1, "in the legend alone");
    assert!(!known.contains("d-blank") && !known.contains("entre deux classes"));
    assert_eq!(known.matches("d-class-0").count(), 2);
}

#[test]
fn no_word_of_a_small_multiple_is_cut() {
    let panel = |name: &str| Panel {
        label: name.into(),
        name: name.into(),
        figure: "entre\u{a0}0\u{202f}% et 100\u{202f}%".into(),
        caption: "au moins 5 (entre\u{a0}0\u{a0}et\u{a0}90 sur\u{a0}90)".into(),
        chosen: None,
        small: SmallMultiple::Map(vec![RegionClass::Between, RegionClass::Outside]),
    };
    let panels: Vec<Panel> = ["fin 2016", "fin 2017", "31 décembre 2018", "13 décembre 2019"].map(panel).to_vec();
    let chart = Multiples {
        panels,
        view_box: "0 0 60 60".into(),
        paths: ["M0 0h30v60h-30z", "M30 0h30v60h-30z"].map(str::to_owned).to_vec(),
        between: "plusieurs classes possibles".into(),
        outside: "pas membre à cette date".into(),
        ..Multiples::default()
    };
    for width in [280, 300, 340, 720, 1080] {
        let drawing = chart.draw(width);
        assert_eq!((outside(&drawing), overlapping(&drawing)), (Vec::new(), Vec::new()), "{width}");
        let texts = texts(&drawing);
        assert!(texts.iter().all(|text| !text.contains('…')), "{width}: {texts:?}");
        assert!(texts.contains(&"pas membre à cette date".to_owned()), "{width}: {texts:?}");
    }
}

#[test]
fn a_map_has_the_names_that_fit_and_the_highlighted_one() {
    let drawing = choropleth(95, true).draw(720, 600);
    let cut = LONG.split(" de ").next().unwrap_or_default();
    let shown = texts(&drawing).into_iter().filter(|text| text.starts_with(cut)).count();
    assert_eq!(shown, 1 + 5 + 1, "the chosen one in any case, the five classes, and its legend");
    assert!(texts(&choropleth(16, false).draw(1080, 1080)).contains(&"Nom 4".to_owned()));
    assert!(width_of("Nom 4", &SMALL) < 600);
}
