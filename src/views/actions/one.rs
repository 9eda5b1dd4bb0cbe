//! One action: its description, its status, its participants, its growth.

use domain::indicators::Figure;
use domain::territory::{Action, ActionIndex};
use leptos::prelude::*;

use crate::components::{FigureMark, PageHead, Section, figure};
use crate::state::Session;
use crate::views::actions::growth::AdoptionGrowth;
use crate::views::actions::participants::Participants;
use crate::views::shared::marks::{heading_mark, illustrative_tag};
use crate::views::shared::{Linked, MarkLegend, explained};
use wording::{actions, overview};

/// The page of an action.
#[component]
pub fn OneAction(
    session: Session,
    index: ActionIndex,
    /// The buttons and links that change it.
    changes: AnyView,
) -> impl IntoView {
    let snapshot = session.snapshot;
    let title = Signal::derive(move || {
        snapshot.with(|it| {
            let count = it.adoption_of(index).map(|it| (it.interval(), it.of));
            actions::participants(it.territory.action(index), count)
        })
    });
    let id = session.current().action(index).id.clone();
    let mark = Signal::derive(move || snapshot.with(|it| heading_mark(it, Figure::Participants(id.clone()))));
    let over = Signal::derive(move || snapshot.with(|it| actions::identity(it.territory.action(index), it.day())));
    let territory = session.current();
    let action = territory.action(index);
    let description =
        action.description.as_ref().map(|text| view! { <p class="from-tables">{text.to_string()}</p> }.into_any());
    // An action that was added has the source that it was added with.
    let is_as_published = session.bundled().has_unchanged(action).unwrap_or(true);
    let facts = facts(session, action, is_as_published);
    let backing =
        move || snapshot.with(|it| overview::backing_of_some(actions::FOR_THIS, it.backing(Some(index)), it.scope()));
    let runs = Memo::new(move |_| snapshot.with(|it| it.adoption_of(index).is_some()));
    let [before, word, after] = actions::ILLUSTRATIVE;
    let illustrative = illustrative_tag(action).map(|_| explained("backing", before, word, after));
    view! {
        <article class="page">
            <PageHead over title mark />
            {illustrative}
            <MarkLegend session />
            {move || runs.get().then(|| view! { <p class="backing">{move || backing()}</p> }.into_any()).into_any()}
            <div class="columns">
                <Section id="l-action" title=actions::THE_ACTION class="chart">
                    {description}
                    <dl class="facts">{facts}</dl>
                    {changes}
                </Section>
                {move || runs.get().then(|| view! { <AdoptionGrowth session index /> }.into_any()).into_any()}
            </div>
            {move || runs.get().then(|| view! { <Participants session index /> }.into_any()).into_any()}
        </article>
    }
    .into_any()
}

fn facts(session: Session, action: &Action, is_as_published: bool) -> Vec<AnyView> {
    let (territory, dated) = (session.current(), action.clone());
    let mark = FigureMark::unlinked(illustrative_tag(action).is_some());
    let stages = move || figure(actions::stages(&dated, session.scope.get()), mark.clone());
    let objectives = territory.about().objectives.iter().filter(|it| action.objectives.contains(&it.id));
    let objectives: Vec<&str> = objectives.map(|objective| &*objective.sentence).collect();
    let text = |text: String| text.into_any();
    let facts = [
        (actions::FORM, action.form.as_ref().map(|form| text(form.to_string()))),
        (actions::STAGES, Some(stages.into_any())),
        (actions::OBJECTIVES, (!objectives.is_empty()).then(|| text(objectives.join(" ")))),
        (actions::source(is_as_published), action.source.as_ref().map(|it| source(it))),
    ];
    let fact = |(name, value): (&'static str, Option<AnyView>)| {
        value.map(|value| {
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd class="address">{value}</dd>
                </div>
            }
            .into_any()
        })
    };
    facts.into_iter().filter_map(fact).collect()
}

fn source(source: &str) -> AnyView {
    view! { <Linked words=String::new() to=source.to_owned() /> }.into_any()
}
