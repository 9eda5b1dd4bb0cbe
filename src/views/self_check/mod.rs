//! The pages of a commune: its choice, its figures, and the checklist of its answers.

mod checklist;
mod entry;
mod peers;
mod summary;

pub use checklist::Checklist;
use domain::indicators::Figure;
use domain::territory::CommuneIndex;
use leptos::prelude::*;

use crate::components::{Button, PageHead};
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::marks::account_address;
use crate::views::shared::{Finder, Moment};
use crate::wording::scheme::labels::EDIT_COMMUNE;
use crate::wording::{commune, overview, self_check};

/// The page where the user chooses a commune.
#[component]
pub fn CommuneChoice(session: Session, go: Callback<Route>) -> impl IntoView {
    view! {
        <article class="page page-narrow">
            <PageHead title=self_check::WHICH_COMMUNE />
            <p>{commune::CHOOSE}</p>
            <Finder session go />
        </article>
    }
    .into_any()
}

/// The page of a commune.
#[component]
pub fn SelfCheck(
    session: Session,
    index: CommuneIndex,
    go: Callback<Route>,
    print: Callback<()>,
    focus: Callback<String>,
) -> impl IntoView {
    let snapshot = session.snapshot;
    let territory = session.current();
    let own = territory.commune(index);
    let (code, identity, associated) = (own.code, commune::identity(own), commune::associated(own));
    let title = Signal::derive(move || {
        snapshot.with(|it| commune::headline(it.territory.commune(index), it.count_of(index), it.running()))
    });
    let to = Signal::derive(move || snapshot.with(|it| account_address(it, Figure::Participations(code))));
    let over = Signal::derive(move || self_check::on_day(&identity, session.day.get()));
    let is_member = Memo::new(move |_| snapshot.with(|it| it.count_of(index).is_some()));
    let choose = Callback::new(move |()| session.choose_commune(code));
    let not_chosen = move || session.commune().get() != Some(code);
    let content = move || {
        if is_member.get() {
            view! {
                <div class="self-check-columns">
                    <checklist::Checklist session index focus />
                    <div class="self-check-aside">
                        <summary::Summary session index />
                        <peers::Peers session index />
                    </div>
                </div>
            }
            .into_any()
        } else {
            let sentence = overview::not_a_member(session.current().commune(index));
            view! { <p class="backing">{sentence}</p> }.into_any()
        }
    };
    view! {
        <article class="page self-check">
            <PageHead over title to />
            {associated.map(|sentence| view! { <p>{sentence}</p> }.into_any())}
            <div class="self-check-actions">
                <Finder session go />
                <div class="actions">
                    {move || not_chosen().then(|| view! { <Button label=self_check::CHOOSE press=choose /> }.into_any()).into_any()}
                    <Button label=self_check::PRINT press=print />
                    <a class="button quiet" href=Route::EditCommune(code).hash()>
                        {EDIT_COMMUNE}
                    </a>
                </div>
            </div>
            <Moment session />
            {move || content()}
        </article>
    }
    .into_any()
}
