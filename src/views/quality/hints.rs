//! The hints of the data checks: one list for each rule, with links to the data concerned.

use std::sync::Arc;

use domain::checks::{Finding, Hint, HintTarget, RuleFindings, Severity, TableKey};
use domain::ids::ActionId;
use domain::indicators::{DaySnapshot, Figure};
use domain::territory::Territory;
use leptos::prelude::*;

use crate::components::{LinkItem, Links, Section, signed};
use crate::route::{Address, Route, ShownMoment};
use crate::views::shared::marks::{ILLUSTRATIVE, account_address, illustrative_tag};
use wording::{hints, punctuation};

/// The findings of the rules, the most serious first, then one sentence with the rules that found nothing.
#[component]
pub fn Hints(snapshot: Memo<Arc<DaySnapshot>>, checked: Signal<Vec<RuleFindings>>) -> impl IntoView {
    let title = Signal::derive(move || checked.with(|it| hints::heading(it)));
    let list = move || {
        let snapshot = snapshot.get();
        let rules = |checked: &Vec<RuleFindings>| {
            let rules = checked.iter().filter(|it| !it.findings.is_empty());
            rules.map(|it| rule(&snapshot, it)).collect::<Vec<_>>()
        };
        checked.with(rules).into_any()
    };
    let without_findings = move || checked.with(|it| hints::rules_without_findings(it));
    view! {
        <Section id="contradictions" class="chart" title>
            {move || list()}
            <p class="source">{move || without_findings()}</p>
        </Section>
    }
    .into_any()
}

fn rule(snapshot: &DaySnapshot, checked: &RuleFindings) -> AnyView {
    let severity = checked.rule.severity();
    let class = if severity == Severity::Serious { "severity-serious" } else { "severity-slight" };
    let items: Vec<LinkItem> = checked.findings.iter().map(|finding| item(snapshot, finding)).collect();
    view! {
        <div class="hint">
            <h3>{hints::rule_heading(checked)}</h3>
            <p>{signed(class, hints::severity(severity))} " " {hints::reason(checked.rule)}</p>
            <Links class="hint-places" items />
        </div>
    }
    .into_any()
}

/// A finding, with a link to the data concerned.
fn item(snapshot: &DaySnapshot, finding: &Finding) -> LinkItem {
    let territory = &snapshot.territory;
    let (text, to, tag) = match finding.target {
        HintTarget::Commune(index) => {
            let commune = territory.commune(index);
            (commune.display_name().to_string(), Route::Commune(commune.code).hash(), None)
        }
        HintTarget::Action(index) => {
            let action = territory.action(index);
            let to = match finding.hint {
                Hint::NobodyKnown { .. } | Hint::CompleteListOfNobody => {
                    account_address(snapshot, Figure::Participants(action.id.clone()))
                }
                _ => Route::Action(action.id.clone()).hash(),
            };
            (action.title.to_string(), to, illustrative_tag(action))
        }
        HintTarget::Cell(action, commune) => {
            let is_illustrative = snapshot.view().cell(action, commune).is_illustrative();
            let (action, commune) = (territory.action(action), territory.commune(commune));
            let tag = illustrative_tag(action).or_else(|| is_illustrative.then_some(ILLUSTRATIVE));
            let text = punctuation::pair(commune.display_name(), &action.title);
            // Where the finding is about another day than the one shown, its link leads to that day.
            let day = finding.hint.day().unwrap_or_else(|| snapshot.day());
            let moment = Some(ShownMoment { day, scope: snapshot.scope() });
            let to = Address { route: Route::Commune(commune.code), moment }.hash();
            (text, to, tag)
        }
        HintTarget::Figure(index) => {
            let figure = territory.published().get(index);
            let text = figure.map(|it| it.precision.as_ref().unwrap_or(&it.id).to_string());
            (text.unwrap_or_default(), Route::Verify.hash(), None)
        }
        HintTarget::Entry(entry) => (
            edit_target_name(territory, &finding.hint).unwrap_or_else(|| entry.to_string()),
            Route::Changes.hash(),
            None,
        ),
    };
    LinkItem { text, to, aside: hints::hint(&finding.hint), tag }
}

/// The name of the cell, action or commune of an edit that has no effect.
fn edit_target_name(territory: &Territory, hint: &Hint) -> Option<String> {
    let action = |id: &ActionId| territory.find_action(id).map(|index| territory.action(index).title.to_string());
    let commune = |code| territory.find_commune(code).map(|index| territory.commune(index).display_name().to_string());
    match hint {
        Hint::EditOfNothing { cell, .. } => {
            let name = commune(cell.commune).unwrap_or_else(|| cell.commune.to_string());
            Some(punctuation::pair(&name, &action(&cell.action).unwrap_or_else(|| cell.action.to_string())))
        }
        Hint::EditWithoutEffect { key: TableKey::Action(id), .. } => Some(action(id).unwrap_or_else(|| id.to_string())),
        Hint::EditWithoutEffect { key: TableKey::Commune(code), .. } => {
            Some(commune(*code).unwrap_or_else(|| code.to_string()))
        }
        _ => None,
    }
}
