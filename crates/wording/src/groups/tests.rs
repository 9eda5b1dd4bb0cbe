//! The sentences about groups, for all kinds of figures.

use domain::indicators::Interval;

use super::*;

#[test]
fn a_share_of_the_inhabitants_always_has_its_fraction() {
    assert_eq!(inhabitants(999, 999, 1000), "99\u{202f}% (999 sur\u{a0}1\u{202f}000)");
    assert_eq!(
        inhabitants(0, 1000, 1000),
        "entre\u{a0}0\u{202f}%\u{a0}et\u{a0}100\u{202f}% (entre\u{a0}0\u{a0}et\u{a0}1\u{202f}000 sur\u{a0}1\u{202f}000)"
    );
    assert_eq!(share(Interval { min: 0, max: 0 }, 0), "— (0 sur\u{a0}0)");
}

#[test]
fn three_communes_are_named_and_the_others_counted() {
    let text = |named: usize, others| {
        let names = ["A", "B", "C"].into_iter().take(named).enumerate();
        let names = names.map(|(index, name)| [before_name(index, named, others), name].concat());
        [names.collect::<String>(), and_others(others)].concat()
    };
    assert_eq!(text(1, 0), "A");
    assert_eq!(text(3, 0), "A, B et C");
    assert_eq!(text(3, 1), "A, B, C et une autre");
    assert_eq!(text(3, 12), "A, B, C et 12\u{a0}autres");
}
