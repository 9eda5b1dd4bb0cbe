//! The sentence of each kind of finding, certain and uncertain, singular and plural, with and without a tie.

use domain::indicators::{
    ActionsFound, BeforeAfter, BusiestYears, DaySnapshot, Distribution, FigureFinding, GainedAndLost, Grouping,
    Interval, Leaders, Measured, PeersJoined, Scope, Spread,
};
use domain::territory::Territory;
use fixtures::small_territory::{day, made};

use crate::findings::{at_least, change};

const fn certain(count: u32) -> Interval {
    Interval { min: count, max: count }
}

const fn range(min: u32, max: u32) -> Interval {
    Interval { min, max }
}

const ACTIONS: [&str; 3] = [
    "a,Achats,D,,,,2015,2015,,oui,,publie,s",
    "b,Bois,E,,,,2015,2016,,,,publie,s",
    "c,Cartes,E,,,,2015,2016,,,,publie,s",
];

fn territory(rows: &[&str]) -> Territory {
    made(&["59001,,Un,1000,,", "59002,,Deux,1500,,", "59003,,Trois,9000,,"], &ACTIONS, rows)
}

/// The sentence with plain spaces.
fn text(finding: &FigureFinding) -> String {
    let days = BeforeAfter { before: day("2018-12-31"), after: day("2019-12-13") };
    change(finding, &territory(&[]), days).replace(['\u{a0}', '\u{202f}'], " ")
}

/// The sentence about a territory with these rows.
fn of_rows(rows: &[&str], found: fn(&DaySnapshot) -> FigureFinding) -> String {
    let snapshot = DaySnapshot::on(&territory(rows).into(), day("2019-12-13"), Scope::Everything);
    text(&found(&snapshot))
}

const B: [&str; 3] = ["b,59001,participe,,,,saisi,", "b,59002,non,,,,saisi,", "b,59003,non,,,,saisi,"];
const C: [&str; 3] = ["c,59001,participe,,,,saisi,", "c,59002,non,,,,saisi,", "c,59003,non,,,,saisi,"];

#[test]
fn a_number_of_communes_agrees_with_its_verb() {
    let text = |communes| at_least(communes, 90, 5).replace('\u{a0}', " ");
    assert_eq!(text(certain(86)), "86 communes sur 90 participent à au moins 5 actions");
    assert_eq!(text(certain(90)), "Les 90 communes participent à au moins 5 actions");
    assert_eq!(text(certain(0)), "Aucune commune sur 90 ne participe à au moins 5 actions");
    assert_eq!(text(certain(1)), "1 commune sur 90 participe à au moins 5 actions");
    assert_eq!(text(range(3, 88)), "Entre 3 et 88 communes sur 90 participent à au moins 5 actions");
    assert_eq!(text(range(0, 1)), "Entre 0 et 1 commune sur 90 participe à au moins 5 actions");
}

#[test]
fn several_domains_agree_with_the_number_of_communes() {
    let several = |communes| text(&FigureFinding::SeveralDomains { communes, of: 90 });
    assert_eq!(several(Some(certain(90))), "Les 90 communes participent à des actions de plusieurs domaines");
    assert_eq!(several(Some(certain(1))), "1 commune sur 90 participe à des actions de plusieurs domaines");
    assert_eq!(several(None), "Les actions en cours ne couvrent pas plusieurs domaines");
}

#[test]
fn half_of_the_communes_reach_a_number_of_actions_or_it_is_not_known() {
    let half = |reached, is_possible| text(&FigureFinding::Half { reached, is_possible, of: 9 });
    assert_eq!(
        half(Some((1, certain(5))), true),
        "La moitié au moins des communes participe à 1 action ou plus : 5 communes sur 9"
    );
    assert_eq!(half(None, true), "On ne sait pas si la moitié des communes participe à au moins une action");
    assert_eq!(half(None, false), "Moins de la moitié des communes participe à au moins une action");
}

#[test]
fn the_busiest_years_are_named_together_or_not_at_all() {
    let text = |count, illustrative, years: &[u16], actions| {
        let busiest = Some(BusiestYears { years: years.to_vec(), actions });
        text(&FigureFinding::Deployments { actions: ActionsFound { count, illustrative }, busiest })
    };
    assert_eq!(
        text(9, 0, &[2016], certain(4)),
        "9 actions déployées au 13 décembre 2019, dont 4 en 2016, l’année la plus active"
    );
    assert_eq!(
        text(9, 0, &[2016, 2019], certain(4)),
        "9 actions déployées au 13 décembre 2019, dont 4 en 2016 et 4 en 2019, les années les plus actives"
    );
    assert_eq!(
        text(9, 0, &[2015, 2016, 2017, 2018], certain(2)),
        "9 actions déployées au 13 décembre 2019, dont 2 dans chacune des 4 années les plus actives"
    );
    assert_eq!(
        text(9, 1, &[2016], range(4, 5)),
        "9 actions déployées au 13 décembre 2019, dont 1 illustrative ; au moins 4 en 2016, l’année la plus active"
    );
}

#[test]
fn an_action_leads_alone_with_others_or_perhaps() {
    assert_eq!(
        of_rows(&[], FigureFinding::adoption),
        "On ne sait pas quelle action réunit la plus grande part des communes"
    );
    assert_eq!(
        of_rows(&[B, C].concat(), FigureFinding::adoption),
        "La plus grande part des communes est réunie par « Bois », 33 % (1 sur 3) et « Cartes », 33 % (1 sur 3)"
    );
    let all = ["b,59001,participe,,,,saisi,", "b,59002,participe,,,,saisi,", "b,59003,participe,,,,saisi,"];
    assert_eq!(
        of_rows(&[all, C].concat(), FigureFinding::adoption),
        "« Bois » réunit la plus grande part des communes : 100 % (3 sur 3)"
    );
    assert_eq!(
        of_rows(&all, FigureFinding::adoption),
        "« Bois » réunit la plus grande part des communes, peut-être à égalité avec d’autres : 100 % (3 sur 3)"
    );
    let none = [B, C].concat().iter().map(|row| row.replace("participe", "non")).collect::<Vec<_>>();
    let none: Vec<&str> = none.iter().map(String::as_str).collect();
    assert_eq!(of_rows(&none, FigureFinding::adoption), "Aucune action en cours ne réunit de commune");
}

#[test]
fn a_share_and_not_a_count_decides_which_action_leads() {
    // 1 of the 2 communes that « Bois » applies to, and 1 of 3.
    let rows = ["b,59001,participe,,,,saisi,", "b,59002,non,,,,saisi,", "b,59003,non_concernee,,,,saisi,"];
    let rows = [&rows[..], &C[..]].concat();
    assert_eq!(
        of_rows(&rows, FigureFinding::adoption),
        "« Bois » réunit la plus grande part des communes : 50 % (1 sur 2)"
    );
}

#[test]
fn groups_and_sizes_lead_alone_together_or_it_is_not_known() {
    let groups = |rows: &[&str]| of_rows(rows, |snapshot| FigureFinding::groups(snapshot, Grouping::Domain));
    assert_eq!(groups(&[]), "On ne sait pas quel domaine touche le plus de communes");
    assert_eq!(groups(&[B, C].concat()), "Le domaine « E » touche le plus de communes : 1 sur 3");
    let a = ["a,59002,participe,,,,saisi,"];
    assert_eq!(
        groups(&[&B[..], &C[..], &a[..]].concat()),
        "Les 2 domaines touchent autant de communes : 1 sur 3 pour chacun"
    );
    assert_eq!(
        of_rows(&[], |snapshot| FigureFinding::groups(snapshot, Grouping::Form)),
        "Aucune action en cours n’a de forme indiquée"
    );
    assert_eq!(
        of_rows(&[B, C].concat(), FigureFinding::sizes),
        "Les communes de moins de 2 000 habitants participent le plus : 1,0 action en moyenne"
    );
    assert_eq!(
        of_rows(&[], FigureFinding::sizes),
        "On ne sait pas quelle classe de taille participe le plus en moyenne"
    );
}

#[test]
fn the_mean_the_median_and_the_extremes_are_ranges_if_answers_are_missing() {
    let of = |counts: &[Interval]| {
        let spread = Spread::of(counts).unwrap();
        let (lowest, highest) = (spread.lowest.count, spread.highest.count);
        [
            text(&FigureFinding::Mean { mean: spread.mean, lowest, highest }),
            text(&FigureFinding::Median(spread.median)),
            text(&FigureFinding::Extremes { lowest, highest }),
        ]
    };
    assert_eq!(
        of(&[certain(4), certain(9), certain(10)]),
        [
            "Une commune participe à 7,6 actions en moyenne, de 4 à 10",
            "La moitié des communes au moins participe à 9 actions ou plus",
            "Le nombre d’actions par commune va de 4 à 10",
        ]
    );
    assert_eq!(
        of(&[certain(3), range(3, 6)]),
        [
            "Une commune participe en moyenne à un nombre d’actions compris entre 3,0 et 4,5",
            "La médiane des participations est comprise entre 3 et 4,5",
            "Le nombre d’actions par commune va de 3 à un maximum compris entre 3 et 6",
        ]
    );
    assert_eq!(of(&[certain(3); 2])[0], "Chaque commune participe à 3 actions");
    assert_eq!(of(&[certain(3); 2])[2], "Chaque commune participe à 3 actions");
    assert_eq!(of(&[certain(0)])[0], "Aucune commune ne participe à une action");
}

#[test]
fn the_most_common_number_of_actions_is_so_for_any_unknown_answers() {
    let most = |counts: &[Interval]| {
        let distribution = Distribution::of(counts);
        let measures: Vec<Measured> = distribution.counts.iter().map(|(_, count)| Measured::count(*count)).collect();
        text(&FigureFinding::MostCommon { distribution, leaders: Leaders::of(&measures) })
    };
    assert_eq!(
        most(&[certain(3), certain(5), certain(5)]),
        "2 communes participent à exactement 5 actions : c’est le nombre le plus fréquent"
    );
    assert_eq!(
        most(&[certain(3), certain(5), certain(5), certain(5), range(3, 4)]),
        "3 communes participent à exactement 5 actions : c’est le nombre le plus fréquent ; celui de 1 commune sur 5 n’est connu qu’entre deux bornes"
    );
    assert_eq!(
        most(&[certain(5), certain(5), range(3, 4), range(3, 4)]),
        "2 communes participent à exactement 5 actions : c’est le nombre le plus fréquent, peut-être à égalité avec d’autres ; celui de 2 communes sur 4 n’est connu qu’entre deux bornes"
    );
    assert_eq!(
        most(&[certain(3), certain(5)]),
        "Les nombres d’actions les plus fréquents sont 3 et 5, avec 1 commune chacun"
    );
}

#[test]
fn a_lone_commune_is_said_to_be_one_of_several_if_answers_are_missing() {
    let alone = |cases, is_all| text(&FigureFinding::Alone { cases, is_all });
    assert!(alone(0, true).starts_with("Aucune commune n’est seule"));
    assert!(alone(0, false).starts_with("On ne connaît aucune commune"));
    assert!(alone(1, true).starts_with("Une fois, une commune est seule"));
    assert!(alone(4, true).starts_with("4 fois, une commune est seule"));
    assert!(alone(4, false).starts_with("Au moins 4 fois, une commune est seule"));
}

#[test]
fn what_peers_have_joined_may_be_more_than_is_known() {
    let (commune, _) = territory(&[]).indexed_communes().next().unwrap();
    let peers = |peers, may_be| text(&FigureFinding::Peers(PeersJoined { commune, joined: Vec::new(), may_be, peers }));
    assert_eq!(peers(0, 0), "Un est seule de sa taille.");
    assert_eq!(peers(3, 0), "Un participe à toutes les actions qui réunissent des communes de sa taille.");
    assert!(peers(3, 1).starts_with("On ne sait pas si une action réunit"));
    let first = |snapshot: &DaySnapshot| FigureFinding::peers(snapshot, snapshot.tally.cells.members()[0]);
    let joined = ["a,59002,participe,,,,saisi,"];
    assert_eq!(
        of_rows(&joined, first),
        "Au moins 1 action à laquelle Un ne participe pas réunit des communes de sa taille."
    );
    assert_eq!(
        of_rows(&[&B[..], &C[..], &joined[..]].concat(), first),
        "1 action à laquelle Un ne participe pas réunit des communes de sa taille."
    );
}

#[test]
fn communes_that_gained_and_communes_that_lost_actions_are_counted_separately() {
    let of = |gained, lost| text(&FigureFinding::GainedAndLost(GainedAndLost { gained, lost, of: 90 }));
    assert_eq!(
        of(certain(62), certain(3)),
        "Entre le 31 décembre 2018 et le 13 décembre 2019, 62 communes sur 90 participent à plus d’actions, 3 à moins"
    );
    assert_eq!(
        of(certain(0), certain(0)),
        "Entre le 31 décembre 2018 et le 13 décembre 2019, aucune commune sur 90 ne participe à plus d’actions"
    );
    assert_eq!(
        of(range(3, 62), range(0, 3)),
        "Entre le 31 décembre 2018 et le 13 décembre 2019, entre 3 et 62 communes sur 90 participent à plus d’actions, entre 0 et 3 à moins"
    );
}

#[test]
fn the_action_that_gained_most_is_named_only_if_it_is_certain() {
    use domain::indicators::ActionGain;
    let territory = territory(&[]);
    let gains = |gains: &[(i64, i64)]| {
        let adoption = BeforeAfter { before: None, after: None };
        let actions: Vec<ActionGain> = territory
            .indexed_actions()
            .zip(gains)
            .map(|((action, _), gain)| ActionGain { action, adoption, gain: *gain })
            .collect();
        let measures: Vec<Measured> = gains.iter().map(|(min, max)| Measured { min: *min, max: *max, of: 1 }).collect();
        text(&FigureFinding::Gains { actions, leaders: Leaders::of(&measures) })
    };
    assert_eq!(
        gains(&[(22, 22), (3, 9)]),
        "Entre le 31 décembre 2018 et le 13 décembre 2019, « Achats » gagne le plus de communes : 22"
    );
    assert_eq!(
        gains(&[(54, 57), (3, 9)]),
        "Entre le 31 décembre 2018 et le 13 décembre 2019, « Achats » gagne le plus de communes : entre 54 et 57"
    );
    assert_eq!(
        gains(&[(22, 22), (22, 22)]),
        "Entre le 31 décembre 2018 et le 13 décembre 2019, 2 actions gagnent le plus de communes : 22 pour chacune"
    );
    assert_eq!(
        gains(&[(22, 22), (3, 22)]),
        "Entre le 31 décembre 2018 et le 13 décembre 2019, « Achats » gagne le plus de communes, peut-être à égalité avec d’autres : 22"
    );
    assert_eq!(gains(&[(22, 22), (-90, 90)]), "On ne sait pas quelle action gagne le plus de communes");
    assert_eq!(
        gains(&[(0, 0), (-2, 0)]),
        "Entre le 31 décembre 2018 et le 13 décembre 2019, aucune action n’a gagné de communes"
    );
    assert_eq!(gains(&[(0, 3), (-2, 0)]), "On ne sait pas si une action a gagné des communes");
    assert_eq!(gains(&[]), "Aucune action n’est en cours à l’une de ces dates");
}
