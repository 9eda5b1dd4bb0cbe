//! A sheet for each deployed action, and for those to come of which the EPCI says something: what it is, who takes part, what the EPCI says of it.

use documents::{ParagraphStyle, WrittenBlock, WrittenRun};
use domain::indicators::{DaySnapshot, Figure};
use domain::sorting::{collation_key, sorted};
use domain::territory::{Action, ActionIndex, ActionReport, CommuneIndex, ParticipationState, Provenance, Status};

use super::{ReportInput, figures, own_text, page, paragraph};
use crate::numbers::counted;
use crate::punctuation::COMMA;
use crate::{actions, findings};

/// More communes than this are not named but counted.
const NAMED: usize = 60;

/// The sheets of the running actions, by domain, then of those that have stopped, then of those that are registered and
/// that the EPCI says something of: of the others, the table of what comes next says all.
pub(super) fn sheets(input: &ReportInput<'_>) -> Vec<WrittenBlock> {
    let mut blocks = Vec::new();
    for status in [Status::Running, Status::Stopped, Status::Registered] {
        for index in of_status(input.snapshot, status) {
            let is_silent = input.snapshot.territory.action(index).report == ActionReport::default();
            if status != Status::Registered || !is_silent {
                blocks.extend(sheet(input, index));
            }
        }
    }
    if blocks.is_empty() {
        blocks.push(WrittenBlock::paragraph(page::NO_SHEET));
    }
    blocks
}

/// The actions that are there on the day, by domain, then in the order of the scheme.
pub(super) fn of_status(snapshot: &DaySnapshot, status: Status) -> Vec<ActionIndex> {
    let territory = &snapshot.territory;
    let of_status = territory.indexed_actions().filter(|(_, action)| action.status_on(snapshot.day()) == status);
    let domain = |index: &ActionIndex| collation_key(&territory.action(*index).domain);
    sorted(of_status.map(|(index, _)| index).collect(), |one, other| domain(one).cmp(&domain(other)))
}

fn sheet(input: &ReportInput<'_>, index: ActionIndex) -> Vec<WrittenBlock> {
    let snapshot = input.snapshot;
    let action = snapshot.territory.action(index);
    let is_illustrative = action.provenance == Provenance::Illustrative;
    let mut blocks = vec![
        WrittenBlock::Heading {
            level: 2,
            id: page::action_id(&action.id),
            runs: vec![ReportInput::marked(&*action.title, is_illustrative)],
        },
        WrittenBlock::styled(ParagraphStyle::Small, identity(action, snapshot)),
    ];
    blocks.extend(action.description.as_ref().map(|text| WrittenBlock::paragraph(&**text)));
    let stages = ReportInput::marked(actions::stages(action, snapshot.scope()), is_illustrative);
    blocks.push(labelled(actions::STAGES, vec![stages]));
    blocks.extend(objectives(input, action));
    blocks.extend(participants(input, index));
    blocks.extend(own_words(input, action));
    blocks
}

/// « Habitat, en cours ; forme : service commun ».
fn identity(action: &Action, snapshot: &DaySnapshot) -> String {
    let form = action.form.as_ref().map_or_else(|| page::form(page::NOT_GIVEN), |form| page::form(form));
    [&*action.domain, COMMA, actions::status_of_one(action.status_on(snapshot.day())), &form].concat()
}

/// A paragraph after its label in bold.
pub(super) fn labelled(label: &str, runs: Vec<WrittenRun>) -> WrittenBlock {
    let mut all = vec![WrittenRun::text(label).bold(), WrittenRun::text("\u{a0}: ")];
    all.extend(runs);
    paragraph(all)
}

/// The objectives of the scheme that the action serves.
fn objectives(input: &ReportInput<'_>, action: &Action) -> Option<WrittenBlock> {
    let known = &input.snapshot.territory.about().objectives;
    let sentence = |id: &std::sync::Arc<str>| known.iter().find(|it| it.id == *id).map(|it| it.sentence.to_string());
    let sentences: Vec<String> = action.objectives.iter().filter_map(sentence).collect();
    (!sentences.is_empty()).then(|| labelled(page::SERVES, vec![sentences.join("\u{202f}; ").into()]))
}

/// Who takes part, who does not, whose answer is not known. Where most take part, the others are named instead.
fn participants(input: &ReportInput<'_>, index: ActionIndex) -> Vec<WrittenBlock> {
    let snapshot = input.snapshot;
    let action = snapshot.territory.action(index);
    let Some(adoption) = snapshot.adoption_of(index) else { return Vec::new() };
    let share = findings::share(adoption.interval(), adoption.of);
    let figure = input.figure(share, Figure::Participants(action.id.clone()));
    let mut blocks = vec![labelled(page::TAKE_PART, vec![figure])];
    let states = [
        ParticipationState::TakesPart,
        ParticipationState::Interested,
        ParticipationState::No,
        ParticipationState::NotConcerned,
        ParticipationState::Unknown,
    ];
    let of_state = states.map(|state| communes(snapshot, index, state));
    let most = of_state.iter().map(Vec::len).max().unwrap_or_default();
    let is_illustrative = snapshot.backing(Some(index)).illustrative > 0;
    let mut is_told = false;
    for (state, communes) in states.into_iter().zip(&of_state) {
        if communes.is_empty() {
            continue;
        }
        let label = actions::of_state(state, communes.len());
        let is_longest = communes.len() == most && communes.len() * 2 > snapshot.members() as usize && !is_told;
        let names = if is_longest || communes.len() > NAMED {
            is_told |= is_longest;
            if is_longest { page::ALL_OTHERS.to_owned() } else { counted(communes.len() as u64, "commune") }
        } else {
            communes.join(", ")
        };
        blocks.push(labelled(&label, vec![ReportInput::marked(names, is_illustrative), WrittenRun::text(".")]));
    }
    blocks
}

fn communes(snapshot: &DaySnapshot, action: ActionIndex, state: ParticipationState) -> Vec<String> {
    let view = snapshot.view();
    let of_state = snapshot.tally.cells.members().iter().filter(|it| view.cell(action, **it).state == state);
    by_name(snapshot, of_state.copied().collect())
        .into_iter()
        .map(|it| snapshot.territory.commune(it).display_name().to_string())
        .collect()
}

/// Communes by name.
pub(super) fn by_name(snapshot: &DaySnapshot, communes: Vec<CommuneIndex>) -> Vec<CommuneIndex> {
    let keyed = |index| (collation_key(snapshot.territory.commune(index).display_name()), index);
    let keyed: Vec<_> = communes.into_iter().map(keyed).collect();
    sorted(keyed, |(one, _), (other, _)| one.cmp(other)).into_iter().map(|(_, index)| index).collect()
}

/// What the EPCI says of the action; what it does not say is named in one line.
pub(super) fn own_words(input: &ReportInput<'_>, action: &Action) -> Vec<WrittenBlock> {
    let report = &action.report;
    let texts = [&report.objective, &report.result, &report.difficulty, &report.prospect];
    let mut blocks = Vec::new();
    let mut missing = Vec::new();
    for (label, text) in page::OF_AN_ACTION.into_iter().zip(texts) {
        match text {
            Some(text) => blocks.push(labelled(label, own_text::inline(text, &|name| figures::live(input, name)))),
            None => missing.push(label),
        }
    }
    if !missing.is_empty() {
        let labels: Vec<String> = missing.iter().enumerate().map(|(at, label)| page::in_list(at, label)).collect();
        let said = WrittenRun::text(page::not_given(labels.len())).italic();
        blocks.push(labelled(&crate::numbers::list(&labels), vec![said]));
    }
    blocks
}
