//! What a claim counts, in English, for the output of `cargo xtask claims`.

use claims::{AnswerKind, CommuneSet, Condition, Leader, Measure, Stage, Statistic, Threshold};
use domain::indicators::SizeClass;
use domain::territory::{ActionIndex, CommuneIndex, Provenance, Territory};

/// What is counted.
pub fn in_words(measure: Measure, territory: &Territory) -> String {
    match measure {
        Measure::Communes => "member communes".to_owned(),
        Measure::Population => "inhabitants of the member communes".to_owned(),
        Measure::NonMembers => "communes that are not members".to_owned(),
        Measure::Joining => "communes that became members".to_owned(),
        Measure::Leaving => "communes that ceased to be members".to_owned(),
        Measure::Actions(stage) => at_stage(stage).to_owned(),
        Measure::ActionsIn(group, stage) => format!("{} in ‘{}’", at_stage(stage), group.name(territory)),
        Measure::Illustrative(Some(stage)) => format!("illustrative {}", at_stage(stage)),
        Measure::Illustrative(None) => "illustrative actions".to_owned(),
        Measure::Participating(threshold) => format!("communes with {}", participations(threshold)),
        Measure::Gained(threshold) => format!("more communes with {}", participations(threshold)),
        Measure::Lost(threshold) => format!("fewer communes with {}", participations(threshold)),
        Measure::Participants(action) => format!("communes that take part in ‘{}’", title(action, territory)),
        Measure::NonParticipants(action) => {
            format!("communes that do not take part in ‘{}’", title(action, territory))
        }
        Measure::ParticipationsOf(commune) => format!("participations of {}", name(commune, territory)),
        Measure::ParticipatesIn { commune, action } => {
            format!("{} takes part in ‘{}’", name(commune, territory), title(action, territory))
        }
        Measure::CommunesIn(set) => set_of(set, territory),
        Measure::InhabitantsOf(set) => format!("inhabitants of the {}", set_of(set, territory)),
        Measure::Mean => "mean participations of a commune".to_owned(),
        Measure::Typical(statistic, size) => {
            let statistic = match statistic {
                Statistic::Lowest => "lowest",
                Statistic::Highest => "highest",
                Statistic::Median => "median",
                Statistic::Mean => "mean",
            };
            format!("{statistic} participations of a commune{}", of_size(size))
        }
        Measure::Rank { commune, among } => {
            format!("rank of {} by participations{}", name(commune, territory), of_size(among))
        }
        Measure::Leads { leader, with_others } => {
            let most = if with_others { "surpassed by no other" } else { "ahead of all others" };
            format!("{}: {most}", leader_in_words(leader, territory))
        }
        Measure::Answers(kind) => match kind {
            AnswerKind::Any => "answers",
            AnswerKind::Known => "known answers",
            AnswerKind::Unknown => "unknown answers",
            AnswerKind::From(Provenance::Published) => "published answers",
            AnswerKind::From(Provenance::Entered) => "entered answers",
            AnswerKind::From(Provenance::Illustrative) => "illustrative answers",
        }
        .to_owned(),
        Measure::FullyAnswered => "running actions without an unknown answer".to_owned(),
        Measure::TakingMore => "communes that take part in more actions than before".to_owned(),
        Measure::TakingFewer => "communes that take part in fewer actions than before".to_owned(),
        Measure::GainOf(action) => format!("communes gained by ‘{}’", title(action, territory)),
        Measure::JoinedByPeers(commune) => {
            let name = name(commune, territory);
            format!("actions that communes of the size of {name} take part in and {name} does not")
        }
        Measure::IllustrativeParticipations => "illustrative rows of participations".to_owned(),
        Measure::Participations => "participations in running actions".to_owned(),
        Measure::PossibleParticipations => "possible participations in running actions".to_owned(),
        Measure::Alone => "times that a commune alone in its size class does not take part".to_owned(),
    }
}

fn title(action: ActionIndex, territory: &Territory) -> String {
    territory.action(action).title.to_string()
}

fn name(commune: CommuneIndex, territory: &Territory) -> String {
    territory.commune(commune).display_name().to_string()
}

const fn at_stage(stage: Stage) -> &'static str {
    match stage {
        Stage::UnderStudy => "actions under study",
        Stage::Registered => "registered actions",
        Stage::Deployed => "deployed actions",
        Stage::Running => "running actions",
        Stage::Pending => "registered actions to deploy",
        Stage::Stopped => "stopped actions",
    }
}

fn participations(Threshold { min, max }: Threshold) -> String {
    match (min, max) {
        (min, None) => format!("at least {min} participations"),
        (min, Some(max)) if min == max => format!("exactly {min} participations"),
        (0, Some(max)) => format!("at most {max} participations"),
        (min, Some(max)) => format!("{min} to {max} participations"),
    }
}

fn of_size(size: Option<SizeClass>) -> String {
    match size {
        None => String::new(),
        Some(SizeClass { from, below: None }) => format!(" of at least {from} inhabitants"),
        Some(SizeClass { from: 0, below: Some(below) }) => format!(" of fewer than {below} inhabitants"),
        Some(SizeClass { from, below: Some(below) }) => format!(" of {from} to {} inhabitants", below - 1),
    }
}

fn set_of(set: CommuneSet, territory: &Territory) -> String {
    let condition = match set.condition {
        Condition::Any => String::new(),
        Condition::Within(threshold) => format!(" with {}", participations(threshold)),
        Condition::TakesPart(action) => format!(" that take part in ‘{}’", title(action, territory)),
        Condition::Reached(group) => format!(" that take part in an action of ‘{}’", group.name(territory)),
        Condition::Domains(least) => format!(" that take part in at least {least} domains"),
        Condition::Answers(action, state) => {
            format!(" whose answer for ‘{}’ is {}", title(action, territory), state.as_str())
        }
        Condition::AllKnown => " without an unknown answer".to_owned(),
        Condition::NotAllKnown => " with an unknown answer".to_owned(),
    };
    format!("communes{}{condition}", of_size(set.size))
}

fn leader_in_words(leader: Leader, territory: &Territory) -> String {
    match leader {
        Leader::Action(action) => format!("communes of ‘{}’", title(action, territory)),
        Leader::Gain(action) => format!("communes gained by ‘{}’", title(action, territory)),
        Leader::Share(action) => format!("share of communes of ‘{}’", title(action, territory)),
        Leader::Group(group) => format!("communes reached by ‘{}’", group.name(territory)),
        Leader::Commune(commune) => format!("participations of {}", name(commune, territory)),
        Leader::Size(size) => format!("mean participations of the communes{}", of_size(Some(size))),
        Leader::Year(year) => format!("deployments in {year}"),
        Leader::Number(number) => format!("communes with exactly {number} participations"),
    }
}
