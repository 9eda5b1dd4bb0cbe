//! The sentences about groups, for all kinds of figures.

use domain::indicators::{Grouping, Interval, Spread};

use super::*;

fn spread(counts: &[(u32, u32)]) -> Spread {
    let counts: Vec<Interval> = counts.iter().map(|&(min, max)| Interval { min, max }).collect();
    Spread::of(&counts).unwrap()
}

#[test]
fn the_title_gives_the_truncated_mean_and_both_extremes() {
    let text = |counts: &[(u32, u32)]| headline(Some(&spread(counts)), 25);
    assert_eq!(text(&[(4, 4), (9, 9), (10, 10)]), "Une commune participe à 7,6\u{a0}actions en moyenne, de 4 à 10");
    assert_eq!(text(&[(1, 1), (2, 2)]), "Une commune participe à 1,5\u{a0}action en moyenne, de 1 à 2");
    assert_eq!(text(&[(3, 3), (3, 3)]), "Chaque commune participe à 3\u{a0}actions");
    assert_eq!(text(&[(0, 0)]), "Aucune commune ne participe à une action");
    assert_eq!(
        text(&[(0, 25), (1, 24)]),
        "Une commune participe en moyenne à un nombre d’actions compris entre\u{a0}0,5\u{a0}et\u{a0}24,5"
    );
    assert_eq!(headline(None, 25), "Aucune commune n’est membre à cette date");
    assert_eq!(headline(Some(&spread(&[(0, 0)])), 0), "Aucune action n’est en cours à cette date");
}

#[test]
fn a_median_can_end_in_a_half_and_can_be_an_interval() {
    assert_eq!(
        median_sentence(spread(&[(6, 6), (7, 7)]).median),
        "La moitié des communes au moins participe à 6,5 actions ou plus"
    );
    assert_eq!(
        median_sentence(spread(&[(0, 25)]).median),
        "La médiane des participations est comprise entre\u{a0}0\u{a0}et\u{a0}25"
    );
}

#[test]
fn the_groups_that_reach_the_most_are_named_together_and_none_if_it_is_not_certain() {
    let text = |grouping, groups, leaders: &[&str]| {
        let leaders: Vec<String> = leaders.iter().map(|&name| name.to_owned()).collect();
        most(grouping, groups, &leaders, Interval { min: 88, max: 88 }, 90)
    };
    assert_eq!(
        text(Grouping::Domain, 8, &["Habitat"]),
        "Le domaine «\u{a0}Habitat\u{a0}» touche le plus de communes\u{a0}: 88\u{a0}sur\u{a0}90"
    );
    assert_eq!(
        text(Grouping::Form, 6, &["Convention", "Réseau"]),
        "Les formes «\u{a0}Convention\u{a0}» et «\u{a0}Réseau\u{a0}» touchent le plus de communes\u{a0}: 88\u{a0}sur\u{a0}90 pour chacune"
    );
    assert_eq!(
        text(Grouping::Objective, 4, &["a", "b", "c", "d"]),
        "Les 4\u{a0}objectifs touchent autant de communes\u{a0}: 88\u{a0}sur\u{a0}90 pour chacun"
    );
    assert_eq!(
        text(Grouping::Domain, 8, &["a", "b", "c", "d"]),
        "4\u{a0}domaines sur\u{a0}8 touchent le plus de communes\u{a0}: 88\u{a0}sur\u{a0}90 pour chacun"
    );
    assert_eq!(text(Grouping::Form, 6, &[]), "On ne sait pas quelle forme touche le plus de communes");
    assert_eq!(text(Grouping::Objective, 0, &[]), "Aucune action en cours n’a d’objectif indiqué");
}

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
fn the_sentence_about_several_domains_agrees_with_the_number_of_communes() {
    let text = |min, max| domains(Some(Interval { min, max }), 90);
    assert_eq!(text(90, 90), "Les 90\u{a0}communes participent à des actions de plusieurs domaines");
    assert_eq!(text(1, 1), "Une commune sur\u{a0}90 participe à des actions de plusieurs domaines");
    assert_eq!(text(0, 0), "Aucune commune sur\u{a0}90 ne participe à des actions de plusieurs domaines");
    assert_eq!(
        text(3, 90),
        "Entre\u{a0}3\u{a0}et\u{a0}90 communes sur\u{a0}90 participent à des actions de plusieurs domaines"
    );
    assert_eq!(domains(None, 90), "Les actions en cours ne couvrent pas plusieurs domaines");
    assert_eq!(in_domains(1), "1\u{a0}domaine");
    assert_eq!(in_domains(2), "2\u{a0}domaines, soit «\u{a0}plusieurs domaines\u{a0}»");
    assert_eq!(in_domains(20), "20\u{a0}domaines");
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

#[test]
fn if_answers_are_missing_the_sentence_does_not_claim_that_no_commune_is_alone() {
    assert!(alone(0, true).starts_with("Aucune commune n’est seule"));
    assert!(alone(0, false).starts_with("On ne connaît aucune commune"));
    assert!(alone(1, true).starts_with("Une fois, une commune est seule"));
    assert!(alone(4, false).starts_with("4\u{a0}fois, une commune est seule"));
}
