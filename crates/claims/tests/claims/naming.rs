//! Short names for what claims count, for the corpus.

use claims::{AnswerKind, CommuneSet, Condition, Group, Leader, Measure, Stage, Statistic, Threshold};
use domain::indicators::SizeClass;

use crate::MEL;

/// The name of a measure that is not a plain count of communes, actions or participations.
pub fn name(measure: Measure) -> String {
    match measure {
        Measure::Actions(stage) => stage_name(stage).to_owned(),
        Measure::CommunesIn(set) => format!("communes{}", of_set(set)),
        Measure::InhabitantsOf(set) => format!("inhabitants{}", of_set(set)),
        Measure::ActionsIn(group, stage) => format!("{}:{}", stage_name(stage), group_name(group)),
        Measure::Typical(statistic, size) => format!("{}{}", statistic_name(statistic), of_size(size)),
        Measure::Rank { commune, among } => format!("rank:{}{}", MEL.commune(commune).code, of_size(among)),
        Measure::Leads { leader, with_others } => {
            let leads = if with_others { "leads-or-ties" } else { "leads" };
            match leader {
                Leader::Action(action) => format!("{leads}:{}", MEL.action(action).id),
                Leader::Share(action) => format!("{leads}-share:{}", MEL.action(action).id),
                Leader::Group(group) => format!("{leads}:{}", group_name(group)),
                Leader::Commune(commune) => format!("{leads}:{}", MEL.commune(commune).code),
                Leader::Size(size) => format!("{leads}{}", of_size(Some(size))),
                Leader::Gain(action) => format!("{leads}-gain:{}", MEL.action(action).id),
                Leader::Year(year) => format!("{leads}:{year}"),
                Leader::Number(number) => format!("{leads}-number:{number}"),
            }
        }
        Measure::Illustrative(Some(stage)) => format!("illustrative-{}", stage_name(stage)),
        Measure::Illustrative(None) => "illustrative".to_owned(),
        Measure::Gained(Threshold { min, .. }) => format!("gained[{min}-]"),
        Measure::Lost(Threshold { min, .. }) => format!("lost[{min}-]"),
        Measure::TakingMore => "taking-more".to_owned(),
        Measure::TakingFewer => "taking-fewer".to_owned(),
        Measure::GainOf(action) => format!("gain:{}", MEL.action(action).id),
        Measure::JoinedByPeers(commune) => format!("joined-by-peers:{}", MEL.commune(commune).code),
        Measure::Participations => "participations".to_owned(),
        Measure::PossibleParticipations => "possible-participations".to_owned(),
        Measure::IllustrativeParticipations => "illustrative-participations".to_owned(),
        Measure::Answers(AnswerKind::From(provenance)) => format!("answers:{provenance:?}").to_lowercase(),
        Measure::Answers(kind) => format!("answers:{kind:?}").to_lowercase(),
        other => format!("{other:?}").to_lowercase(),
    }
}

const fn stage_name(stage: Stage) -> &'static str {
    match stage {
        Stage::UnderStudy => "under_study",
        Stage::Registered => "registered",
        Stage::Deployed => "deployed",
        Stage::Running => "running",
        Stage::Pending => "pending",
        Stage::Stopped => "stopped",
    }
}

const fn statistic_name(statistic: Statistic) -> &'static str {
    match statistic {
        Statistic::Lowest => "lowest",
        Statistic::Highest => "highest",
        Statistic::Median => "median",
        Statistic::Mean => "mean",
    }
}

fn group_name(group: Group) -> String {
    group.name(&MEL).to_string()
}

fn of_size(size: Option<SizeClass>) -> String {
    match size {
        None => String::new(),
        Some(SizeClass { from, below: None }) => format!("({from}-)"),
        Some(SizeClass { from, below: Some(below) }) => format!("({from}-{})", below - 1),
    }
}

fn of_set(set: CommuneSet) -> String {
    let condition = match set.condition {
        Condition::Any => String::new(),
        Condition::Within(Threshold { min, max: None }) => format!("[{min}-]"),
        Condition::Within(Threshold { min, max: Some(max) }) => format!("[{min}-{max}]"),
        Condition::TakesPart(action) => format!("[in:{}]", MEL.action(action).id),
        Condition::Reached(group) => format!("[{}]", group_name(group)),
        Condition::Domains(least) => format!("[domains {least}-]"),
        Condition::Answers(action, state) => format!("[{}:{}]", state.as_str(), MEL.action(action).id),
        Condition::AllKnown => "[known]".to_owned(),
        Condition::NotAllKnown => "[not known]".to_owned(),
    };
    format!("{}{condition}", of_size(set.size))
}
