//! One action: what it is, where it stands, who takes part, how it grew.

use domain::indicators::Range;
use domain::territory::{ActionIndex, Provenance};
use leptos::prelude::*;

use crate::state::Session;
use crate::text::{actions, overview};
use crate::views::actions::growth::Growth;
use crate::views::actions::takers::Takers;
use crate::views::marks::ProvenanceTag;
use crate::views::moment::Moment;

/// The page.
#[component]
pub fn OneAction(session: Session, place: ActionIndex) -> impl IntoView {
    let picture = session.picture;
    let territory = session.bundled();
    let action = territory.action(place).clone();
    let adoption = Memo::new(move |_| {
        picture.with(|it| it.adoption.iter().find(|(running, _)| *running == place).map(|(_, adoption)| *adoption))
    });
    let finding = {
        let action = action.clone();
        move || actions::takers(&action, adoption.get().map(|it| (Range { min: it.min, max: it.max }, it.of)))
    };
    let status = {
        let action = action.clone();
        move || {
            format!(
                "{}, {}, {}",
                action.domain,
                actions::status_of_one(action.status_on(session.day.get())),
                overview::at(session.day.get())
            )
        }
    };
    let objectives: Vec<String> = territory
        .about()
        .objectives
        .iter()
        .filter(|objective| action.objectives.contains(&objective.id))
        .map(|objective| objective.sentence.to_string())
        .collect();
    let (illustrative, stages) = (action.provenance == Provenance::Illustrative, actions::stages(&action));
    let source = action.source.clone();
    view! {
        <article class="page">
            <header class="page-head">
                <p class="page-over">{status}</p>
                <h1 id="titre" tabindex="-1">{finding}</h1>
                {illustrative
                    .then(|| {
                        view! {
                            <p class="backing">
                                <ProvenanceTag provenance=Provenance::Illustrative />
                                " Cette action est inventée pour remplir le tableau\u{a0}: son titre, ses dates et ses participants ne sont pas publiés."
                            </p>
                        }
                    })}
            </header>
            <Moment session />
            <div class="columns">
                <section aria-labelledby="l-action">
                    <h2 id="l-action">"L’action"</h2>
                    {action.description.as_ref().map(|text| view! { <p>{text.to_string()}</p> })}
                    <dl class="facts">
                        {action.form.as_ref().map(|form| view! { <Fact name="Forme" value=form.to_string() /> })}
                        <Fact name="Étapes" value=stages.join(", puis ").to_lowercase() />
                        {(!objectives.is_empty()).then(|| view! { <Fact name="Objectifs" value=objectives.join(" ") /> })}
                        {source.map(|source| view! { <Source source=source.to_string() /> })}
                    </dl>
                </section>
                {move || adoption.get().map(|_| view! { <Growth session place /> })}
            </div>
            {move || adoption.get().map(|_| view! { <Takers session place /> })}
        </article>
    }
}

#[component]
fn Fact(name: &'static str, value: String) -> impl IntoView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
        </div>
    }
}

/// A source: a link when it is an address, text otherwise.
#[component]
pub fn Source(source: String) -> impl IntoView {
    let shown = if source.starts_with("https://") || source.starts_with("http://") {
        view! {
            <a href=source.clone() rel="noreferrer" class="address">
                {source.clone()}
            </a>
        }
        .into_any()
    } else {
        source.into_any()
    };
    view! {
        <div>
            <dt>"Source"</dt>
            <dd>{shown}</dd>
        </div>
    }
}
