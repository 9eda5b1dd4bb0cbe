//! Sentences made from the figures of territories without unknown answers.

use claims::{Claim, CommuneSet, Condition, Group, Leader, Measure, Stage, Statistic, Threshold, Verdict, When, read};
use domain::dates::Day;
use domain::indicators::{Scope, SizeClass};
use domain::territory::Territory;
use fixtures::filled_territory::{filled, territories};
use proptest::prelude::*;

use crate::fillings::{SIZES, leaders, takes_part};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn a_sentence_with_the_right_figure_is_exact(
        territory in territories(), year in 2015u16..2020, number in 0u32..9,
    ) {
        let day = Day::end_of_year(year);
        let known = filled(&territory, day, Scope::Everything, &|action, commune| takes_part(number, action, commune));
        let sentences = sentences(&known, day);
        prop_assert!(sentences.len() > 5, "{:?}", sentences);
        for sentence in sentences {
            let claims = read(&sentence, &known, day, Scope::Everything);
            prop_assert!(!claims.is_empty(), "{}", sentence);
            let is_right = |claim: &Claim| claim.verdict <= Verdict::Truncated;
            prop_assert!(claims.iter().all(is_right), "{}: {:?}", sentence, claims);
        }
    }
}

/// Sentences with the figures of a territory without unknown answers.
fn sentences(territory: &Territory, day: Day) -> Vec<String> {
    let of = |measure: Measure| {
        let figures = measure.figures(territory, Scope::Everything, When::On(day))?;
        figures.first().map(|figure| (figure.min, figure.of.unwrap_or(0)))
    };
    let in_set = |condition| of(Measure::CommunesIn(CommuneSet { size: None, condition }));
    let inhabitants = |condition| of(Measure::InhabitantsOf(CommuneSet { size: None, condition }));
    let mut all = Vec::new();
    // « aucune » has other words; a number of 0 is not tried.
    let mut add = |figure: Option<(u64, u64)>, text: &dyn Fn(u64, u64) -> String| {
        if let Some((count, of)) = figure.filter(|(count, _)| *count > 0) {
            all.push(text(count, of));
        }
    };
    add(of(Measure::Communes), &|count, _| format!("{count} communes sont membres de l’EPCI"));
    add(of(Measure::NonMembers), &|count, _| format!("{count} communes ne sont pas membres de l’EPCI"));
    add(of(Measure::Actions(Stage::Pending)), &|count, _| format!("{count} actions attendent d’être déployées"));
    add(of(Measure::Actions(Stage::Stopped)), &|count, _| format!("{count} actions sont arrêtées"));
    for group in Group::all(territory) {
        let (name, noun) = (group.name(territory), noun(group));
        add(in_set(Condition::Reached(group)), &|count, of| {
            format!("{count} communes sur {of} participent à au moins une action {noun} « {name} »")
        });
        add(of(Measure::ActionsIn(group, Stage::Running)), &|count, _| {
            format!("{count} actions en cours {noun} « {name} »")
        });
    }
    for least in [1, 2, 3] {
        add(in_set(Condition::Domains(least)), &|count, of| {
            format!("{count} communes sur {of} participent à des actions d’au moins {least} domaines")
        });
        let condition = Condition::Within(Threshold::at_least(least));
        add(inhabitants(condition), &|count, _| {
            format!("{count} habitants vivent dans une commune qui participe à au moins {least} actions")
        });
        add(of(Measure::Participating(Threshold::at_least(least))), &|count, of| {
            format!("{count} communes dans au moins {least} actions ({count} communes sur {of})")
        });
        let set = CommuneSet { size: Some(SIZES[0]), condition };
        add(of(Measure::CommunesIn(set)), &|count, of| {
            format!("{count} communes sur {of} de moins de 2 000 habitants participent à au moins {least} actions")
        });
    }
    for (index, action) in territory.indexed_actions().filter(|(_, action)| action.is_running_on(day)) {
        let title = &action.title;
        add(of(Measure::Participants(index)), &|count, of| format!("« {title} » : {count} communes sur {of}"));
        add(inhabitants(Condition::TakesPart(index)), &|count, _| {
            format!("{count} habitants sont concernés par « {title} »")
        });
    }
    let typical = |statistic| of(Measure::Typical(statistic, None));
    if let (Some((low, _)), Some((high, _))) = (typical(Statistic::Lowest), typical(Statistic::Highest)) {
        add(Some((1, 1)), &|_, _| format!("Le nombre d’actions par commune va de {low} à {high}"));
        add(Some((1, 1)), &|_, _| format!("De {low} à {high} actions selon les communes"));
    }
    add(typical(Statistic::Mean), &|sum, of| {
        format!("La moyenne est de {},{} actions par commune", sum / of, sum % of * 10 / of)
    });
    add(typical(Statistic::Median), &|count, of| {
        let half = if count.is_multiple_of(of) { "" } else { ",5" };
        format!("La médiane est de {}{half}", count / of)
    });
    for (commune, row) in territory.indexed_communes() {
        let name = &row.name;
        add(of(Measure::Rank { commune, among: None }), &|rank, _| match rank {
            1 => format!("{name} est la 1re commune pour le nombre d’actions"),
            _ => format!("{name} est la {rank}e commune pour le nombre d’actions"),
        });
        add(of(Measure::ParticipationsOf(commune)), &|count, of| {
            format!("{name} participe à {count} des {of} actions en cours")
        });
    }
    for leader in leaders(territory) {
        let is_alone = of(Measure::Leads { leader, with_others: false });
        add(is_alone, &|_, _| match leader {
            Leader::Action(action) => format!("« {} » réunit le plus de communes", territory.action(action).title),
            Leader::Share(action) => {
                format!("« {} » réunit la plus grande part des communes", territory.action(action).title)
            }
            Leader::Commune(commune) => {
                format!("La commune qui participe au plus d’actions est {}", territory.commune(commune).name)
            }
            Leader::Group(Group::Domain(of)) => {
                format!("Le domaine « {} » touche le plus de communes", territory.action(of).domain)
            }
            Leader::Size(SizeClass { from: 0, .. }) => {
                "Les communes de moins de 2 000 habitants participent le plus".to_owned()
            }
            _ => "Toutes les communes participent à au moins 0 action".to_owned(),
        });
    }
    all.retain(|sentence| !sentence.ends_with("au moins 0 action"));
    all
}

const fn noun(group: Group) -> &'static str {
    match group {
        Group::Domain(_) => "du domaine",
        Group::Objective(_) => "de l’objectif",
        Group::Form(_) => "de la forme",
    }
}
