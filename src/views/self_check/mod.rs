//! The pages of a commune: its choice, its figures, and the checklist of its answers.

mod answers;
mod checklist;
mod details;
mod entry;
mod sheet;
mod summary;

use answers::ChecklistState;
pub use checklist::Checklist;
use domain::indicators::{Figure, FigureFinding};
use domain::territory::CommuneIndex;
use leptos::prelude::*;

use crate::components::{Button, PageHead};
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::marks::figure_mark;
use crate::views::shared::{AppActions, Finder, MarkLegend};
use wording::scheme::labels::EDIT_COMMUNE;
use wording::{commune, findings, overview, self_check};

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
    app: AppActions,
    /// Draws the note on where answers are kept.
    note: fn(Session) -> AnyView,
) -> impl IntoView {
    let snapshot = session.snapshot;
    let territory = session.current();
    let own = territory.commune(index);
    let (code, identity, associated) = (own.code, commune::identity(own), commune::associated(own));
    let title = Signal::derive(move || {
        snapshot.with(|it| findings::sentence(&FigureFinding::commune(it, index), &it.territory, it.day()))
    });
    let mark = Signal::derive(move || snapshot.with(|it| figure_mark(it, Figure::Participations(code))));
    let over = Signal::stored(identity);
    let is_member = Memo::new(move |_| snapshot.with(|it| it.count_of(index).is_some()));
    let choose = Callback::new(move |()| session.choose_commune(code));
    let list = ChecklistState::new(session, index, app.focus);
    let check = Callback::new(move |()| list.go_to_next(None));
    let not_chosen = move || session.commune().get() != Some(code);
    let content = move || {
        if is_member.get() {
            view! {
                {move || app.printing.get().then(|| sheet::sheet(&list)).into_any()}
                // The figures come first for readers and on narrow screens; where there is room, they stand beside.
                <div class="self-check-columns">
                    <div class="self-check-aside">
                        <summary::Summary session index />
                    </div>
                    {checklist::checklist(&list, false, note(session))}
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
            <PageHead over title mark />
            <MarkLegend session />
            {associated.map(|sentence| view! { <p class="muted">{sentence}</p> }.into_any())}
            <div class="self-check-actions">
                {move || is_member.get().then(|| view! { <Button label=self_check::CHECK class="primary" press=check /> }.into_any()).into_any()}
                {move || not_chosen().then(|| view! { <Button label=self_check::CHOOSE press=choose /> }.into_any()).into_any()}
            </div>
            {move || content()}
            <div class="self-check-actions">
                <Button label=self_check::PRINT press=app.print />
                <a class="button quiet" href=Route::EditCommune(code).hash()>
                    {EDIT_COMMUNE}
                </a>
            </div>
        </article>
    }
    .into_any()
}
