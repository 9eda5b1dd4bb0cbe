//! A commune checks itself: its figures, its actions one by one, an answer for each.

mod answer;
mod checklist;
mod entry;
mod finder;
mod peers;
mod summary;

use domain::territory::CommuneIndex;
use leptos::prelude::*;

pub use finder::Finder;

use crate::route::Route;
use crate::state::Session;
use crate::text::{commune, overview};
use crate::views::moment::Moment;

/// The choice of a commune.
#[component]
pub fn Choice(session: Session, go: Callback<Route>) -> impl IntoView {
    view! {
        <article class="page page-narrow">
            <h1 id="titre" tabindex="-1">"Quelle est votre commune\u{202f}?"</h1>
            <p>
                "Écrivez quelques lettres de son nom. Vous verrez ses actions, pourrez confirmer ou corriger chacune, et comparer avec les communes de même taille."
            </p>
            <Finder session go />
        </article>
    }
}

/// One commune's page.
#[component]
pub fn SelfCheck(
    session: Session,
    place: CommuneIndex,
    go: Callback<Route>,
    print: Callback<()>,
    focus: Callback<String>,
) -> impl IntoView {
    let picture = session.picture;
    let territory = session.bundled();
    let own = territory.commune(place);
    let (code, identity, led_here) = (own.code, commune::identity(own), commune::led_here(own));
    let finding = move || {
        picture.with(|it| commune::finding(it.territory.commune(place), it.count_of(place), it.cells.running().len()))
    };
    let is_member = Memo::new(move |_| picture.with(|it| it.count_of(place).is_some()));
    view! {
        <article class="page self-check">
            <header class="page-head">
                <p class="page-over">
                    {identity} ", "{move || overview::at(session.day.get())}
                </p>
                <h1 id="titre" tabindex="-1">{finding}</h1>
                {led_here.map(|sentence| view! { <p>{sentence}</p> })}
            </header>
            <div class="self-check-ways">
                <Finder session go />
                <p>
                    {move || {
                        (session.commune().get() != Some(code))
                            .then(|| {
                                view! {
                                    <button type="button" on:click=move |_| session.choose(code)>
                                        "C’est ma commune"
                                    </button>
                                }
                            })
                    }}
                    <button type="button" on:click=move |_| print.run(())>
                        "Imprimer la fiche"
                    </button>
                </p>
            </div>
            <Moment session />
            {move || {
                if is_member.get() {
                    view! {
                        <div class="self-check-columns">
                            <checklist::Checklist session place focus />
                            <div class="self-check-aside">
                                <summary::Summary session place />
                                <peers::Peers session place />
                            </div>
                        </div>
                    }
                        .into_any()
                } else {
                    let sentence = overview::not_a_member(session.bundled().commune(place));
                    view! { <p class="backing">{sentence}</p> }.into_any()
                }
            }}
        </article>
    }
}
