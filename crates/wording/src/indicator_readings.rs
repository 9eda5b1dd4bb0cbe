//! What claims count beyond plain communes, actions and participations, in French: sets of communes, inhabitants, means,
//! ranks, superlatives and answers.

use claims::{AnswerKind, CommuneSet, Condition, FigureValue, Group, Leader, Measure, Stage, Statistic};
use domain::indicators::SizeClass;
use domain::territory::{ActionIndex, CommuneIndex, ParticipationState, Provenance, Territory};

use super::claim_readings::bounds;
use super::commune::size_class_of;
use super::numbers::{counted, whole};

/// What is counted, as a noun and its complements.
#[must_use]
pub fn measure(measure: Measure, territory: &Territory) -> String {
    match measure {
        Measure::NonMembers => "communes non membres".to_owned(),
        Measure::Joining => "communes entrées".to_owned(),
        Measure::Leaving => "communes sorties".to_owned(),
        Measure::Actions(stage) => at_stage(stage).to_owned(),
        Measure::ActionsIn(group, stage) => [at_stage(stage), " ", &of_group(group, territory)].concat(),
        Measure::Illustrative(Some(stage)) => [at_stage(stage), " illustratives"].concat(),
        Measure::Illustrative(None) => "actions illustratives".to_owned(),
        Measure::Gained(threshold) => ["communes de plus dans ", &bounds(threshold)].concat(),
        Measure::Lost(threshold) => ["communes de moins dans ", &bounds(threshold)].concat(),
        Measure::TakingMore => "communes dans plus d’actions".to_owned(),
        Measure::TakingFewer => "communes dans moins d’actions".to_owned(),
        Measure::GainOf(action) => ["communes gagnées par ", &title(action, territory)].concat(),
        Measure::JoinedByPeers(commune) => {
            ["actions de communes de sa taille auxquelles ne participe pas ", &name(commune, territory)].concat()
        }
        Measure::Participations => "participations".to_owned(),
        Measure::PossibleParticipations => "participations possibles".to_owned(),
        Measure::IllustrativeParticipations => "participations illustratives".to_owned(),
        Measure::CommunesIn(set) => of_set(set, territory),
        Measure::InhabitantsOf(set) => ["habitants des ", &of_set(set, territory)].concat(),
        Measure::Typical(statistic, size) => {
            let statistic = match statistic {
                Statistic::Lowest => "plus petit nombre",
                Statistic::Highest => "plus grand nombre",
                Statistic::Median => "nombre médian",
                Statistic::Mean => "nombre moyen",
            };
            [statistic, " d’actions par commune", &of_size(size)].concat()
        }
        Measure::Rank { commune, among } => {
            let among = among.map_or_else(String::new, |size| [" parmi les communes", &of_size(Some(size))].concat());
            ["rang de ", &name(commune, territory), " par le nombre d’actions", &among].concat()
        }
        Measure::Leads { leader, with_others } => leads(leader, with_others, territory),
        Measure::Answers(kind) => match kind {
            AnswerKind::Any => "réponses",
            AnswerKind::Known => "réponses connues",
            AnswerKind::Unknown => "réponses inconnues",
            AnswerKind::From(Provenance::Published) => "réponses publiées",
            AnswerKind::From(Provenance::Entered) => "réponses saisies",
            AnswerKind::From(Provenance::Illustrative) => "réponses illustratives",
        }
        .to_owned(),
        Measure::FullyAnswered => "actions en cours dont toutes les réponses sont connues".to_owned(),
        _ => "cas d’une commune seule de sa taille à ne pas participer à une action".to_owned(),
    }
}

const fn at_stage(stage: Stage) -> &'static str {
    match stage {
        Stage::UnderStudy => "actions à l’étude",
        Stage::Registered => "actions inscrites au schéma",
        Stage::Deployed => "actions déployées",
        Stage::Running => "actions en cours",
        Stage::Pending => "actions inscrites à déployer",
        Stage::Stopped => "actions arrêtées",
    }
}

fn title(action: ActionIndex, territory: &Territory) -> String {
    quoted(&territory.action(action).title)
}

fn quoted(text: &str) -> String {
    ["«\u{a0}", text, "\u{a0}»"].concat()
}

fn name(commune: CommuneIndex, territory: &Territory) -> String {
    territory.commune(commune).display_name().to_string()
}

fn of_group(group: Group, territory: &Territory) -> String {
    let noun = match group {
        Group::Domain(_) => "du domaine ",
        Group::Objective(_) => "de l’objectif ",
        Group::Form(_) => "de la forme ",
    };
    [noun, &quoted(&group.name(territory))].concat()
}

fn of_size(size: Option<SizeClass>) -> String {
    size.map_or_else(String::new, |size| [" ", &size_class_of(size)].concat())
}

fn of_set(set: CommuneSet, territory: &Territory) -> String {
    let condition = match set.condition {
        Condition::Any => String::new(),
        Condition::Within(threshold) => [" dans ", &bounds(threshold)].concat(),
        Condition::TakesPart(action) => [" qui participent à ", &title(action, territory)].concat(),
        Condition::Reached(group) => [" dans une action au moins ", &of_group(group, territory)].concat(),
        Condition::Domains(least) => [" dans au moins ", &counted(least.into(), "domaine")].concat(),
        Condition::Answers(action, state) => {
            let answer = match state {
                ParticipationState::Interested => " intéressées par ",
                ParticipationState::NotConcerned => " non concernées par ",
                _ => " dans ",
            };
            [answer, &title(action, territory)].concat()
        }
        Condition::AllKnown => " dont toutes les réponses sont connues".to_owned(),
        Condition::NotAllKnown => " dont une réponse au moins est inconnue".to_owned(),
    };
    ["communes", &of_size(set.size), &condition].concat()
}

fn leads(leader: Leader, with_others: bool, territory: &Territory) -> String {
    let (what, most) = match leader {
        Leader::Action(action) => (title(action, territory), " réunit le plus de communes"),
        Leader::Gain(action) => (title(action, territory), " gagne le plus de communes"),
        Leader::Share(action) => (title(action, territory), " réunit la plus grande part des communes"),
        Leader::Group(group) => (quoted(&group.name(territory)), " touche le plus de communes"),
        Leader::Commune(commune) => (name(commune, territory), " participe au plus d’actions"),
        Leader::Size(size) => (["les communes", &of_size(Some(size))].concat(), " participent le plus en moyenne"),
        Leader::Year(year) => (year.to_string(), " est l’année la plus active"),
        Leader::Number(number) => (counted(number.into(), "action"), " est le nombre le plus fréquent"),
    };
    let tied = if with_others { ", peut-être à égalité" } else { "" };
    [&what, most, tied].concat()
}

/// A median, which is counted doubled if it may be a whole number and a half.
#[must_use]
pub fn median(counted: &FigureValue) -> String {
    let of = counted.of.unwrap_or(1).max(1);
    let text = |count: u64| [&*whole(count / of), if count.is_multiple_of(of) { "" } else { ",5" }].concat();
    if counted.min == counted.max {
        text(counted.min)
    } else {
        ["entre\u{a0}", &text(counted.min), "\u{a0}et\u{a0}", &text(counted.max)].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arithmetic::tests::territory;
    use claims::Threshold;
    use domain::dates::Day;
    use domain::indicators::Backing;

    #[test]
    fn each_measure_says_what_is_counted() {
        let territory = territory();
        let (commune, _) = territory.indexed_communes().next().unwrap();
        let text = |it: Measure| measure(it, &territory);
        let small = SizeClass { from: 0, below: Some(2_000) };
        let condition = Condition::Within(Threshold::at_least(5));
        let set = CommuneSet { size: Some(small), condition };
        assert_eq!(
            text(Measure::CommunesIn(set)),
            "communes de moins de 2\u{202f}000 habitants dans au moins 5\u{a0}actions"
        );
        let any_size = CommuneSet { size: None, condition };
        assert_eq!(text(Measure::InhabitantsOf(any_size)), "habitants des communes dans au moins 5\u{a0}actions");
        assert_eq!(text(Measure::Typical(Statistic::Median, None)), "nombre médian d’actions par commune");
        assert_eq!(text(Measure::Actions(Stage::Pending)), "actions inscrites à déployer");
        assert_eq!(
            text(Measure::Rank { commune, among: Some(small) }),
            "rang de Bauvin par le nombre d’actions parmi les communes de moins de 2\u{202f}000 habitants"
        );
        let leads = |with_others| text(Measure::Leads { leader: Leader::Year(2016), with_others });
        assert_eq!(leads(false), "2016 est l’année la plus active");
        assert_eq!(leads(true), "2016 est l’année la plus active, peut-être à égalité");
    }

    #[test]
    fn a_median_may_have_a_half() {
        let text = |min, max, of| {
            let day = Day::end_of_year(2019);
            let backing = Backing::default();
            median(&FigureValue { from: None, day, min, max, of: Some(of), is_mean: true, backing })
        };
        assert_eq!(text(26, 26, 2), "13");
        assert_eq!(text(26, 27, 2), "entre\u{a0}13\u{a0}et\u{a0}13,5");
        assert_eq!(text(13, 13, 1), "13");
    }
}
