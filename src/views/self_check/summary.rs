//! A commune's figures: its count, its places, the thresholds it reaches.

use domain::indicators::{Range, SizeClass, peers_of, place};
use domain::territory::CommuneIndex;
use leptos::prelude::*;

use crate::parts::Bar;
use crate::state::{Picture, Session};
use crate::text::{commune, numbers, overview};

/// The figures, beside the list.
#[component]
pub fn Summary(session: Session, place: CommuneIndex) -> impl IntoView {
    let content = move || {
        let picture = session.picture.get();
        let count = picture.count_of(place)?;
        let running = u32::try_from(picture.cells.running().len()).unwrap_or(u32::MAX);
        let thresholds = picture.territory.about().thresholds.clone();
        Some(view! {
            <p class="figure figure-alone">
                <span class="figure-value">{numbers::range(count)}</span>
                <span class="figure-label">{format!("sur {} en cours", numbers::counted(running.into(), "action"))}</span>
                <Bar min=count.min max=count.max of=running />
            </p>
            <dl class="facts">{places(&picture, place, count)}</dl>
            <ul class="thresholds">
                {thresholds.into_iter().map(|k| view! { <li>{commune::threshold(k, count)}</li> }).collect_view()}
            </ul>
            <p class="source">{overview::source(picture.day, picture.scope)}</p>
        })
    };
    view! {
        <section class="summary" aria-labelledby="en-chiffres">
            <h2 id="en-chiffres">"En chiffres"</h2>
            {content}
        </section>
    }
}

fn places(picture: &Picture, own: CommuneIndex, count: Range) -> impl IntoView + use<> {
    let counts_of = |communes: &[CommuneIndex]| -> Vec<Range> {
        communes.iter().filter(|commune| **commune != own).filter_map(|commune| picture.count_of(*commune)).collect()
    };
    let all = counts_of(picture.cells.members());
    let peers = counts_of(&peers_of(&picture.territory, &picture.cells, own));
    let class = SizeClass::of(picture.territory.commune(own));
    view! {
        <div>
            <dt>"Parmi toutes les communes"</dt>
            <dd>{commune::place(place(count, &all), all.len() + 1)}</dd>
        </div>
        {class
            .map(|class| {
                view! {
                    <div>
                        <dt>{format!("Parmi les communes {}", commune::size_class_of(class))}</dt>
                        <dd>{commune::place(place(count, &peers), peers.len() + 1)}</dd>
                    </div>
                }
            })}
        <div class="muted">
            <dt>"Règle"</dt>
            <dd>"À égalité, les communes partagent la meilleure place."</dd>
        </div>
    }
}
