//! The one control that says which day and which data are shown, and opens the choice of both; before it, the link to
//! the help about the page.

use leptos::prelude::*;

use crate::route::{Route, Way};
use crate::state::Session;
use crate::views::shared::{AppActions, DayAndScope};
use wording::{moment, pages};

/// The days that the page « Évolution » compares: what the control says of them, and their choice.
#[derive(Clone, Copy)]
pub struct ComparedMoment {
    pub text: Signal<String>,
    pub choice: Callback<(), AnyView>,
}

/// The id of the button, and that of what it opens.
const BUTTON: &str = "moment";
const PANEL: &str = "moment-choix";

/// Whether a page belongs to a way whose pages show figures, or record answers, of a day.
pub const fn has_moment(route: &Route) -> bool {
    matches!(route.way(), Some(Way::Results | Way::OwnCommune | Way::Workshop | Way::Present))
}

/// The link to the help, the button with what is shown, and under it, once it is pressed, the choice.
#[component]
pub fn ShownMomentControl(
    session: Session,
    route: ReadSignal<Route>,
    compared: ComparedMoment,
    app: AppActions,
) -> impl IntoView {
    let is_between = Memo::new(move |_| matches!(*route.read(), Route::Between(_)));
    let text = move || {
        if is_between.get() { compared.text.get() } else { moment::shown(session.day.get(), session.scope.get()) }
    };
    let open = RwSignal::new(false);
    let page = Memo::new(move |_| route.read().page());
    Effect::new(move |before: Option<()>| {
        page.track();
        if before.is_some() {
            open.set(false);
        }
    });
    // What was opened once is only hidden afterwards: a field that is removed while it has the focus would still
    // report a change.
    let was_opened = Memo::new(move |before: Option<&bool>| open.get() || before.copied().unwrap_or_default());
    let choice = move || {
        was_opened.get().then(|| {
            session.tables.track();
            if is_between.get() { compared.choice.run(()) } else { view! { <DayAndScope session /> }.into_any() }
        })
    };
    let help = move || route.read().help().hash();
    view! {
        <div class="level-end">
            <a class="level-help" href=help>
                <span aria-hidden="true">{pages::HELP_SIGN}</span>
                <span class="visually-hidden">{pages::HELP_ON_PAGE}</span>
            </a>
            <button
                type="button"
                id=BUTTON
                class="shown-moment"
                aria-expanded=move || open.get().to_string()
                aria-controls=PANEL
                on:click=move |_| open.update(|it| *it = !*it)
                on:keydown=move |event| {
                    if event.key() == "Escape" {
                        open.set(false);
                    }
                }
            >
                <span class="visually-hidden">{moment::LABEL}</span>
                {move || text()}
            </button>
        </div>
        <div
            id=PANEL
            class="moment"
            role="group"
            aria-label=moment::GROUP
            hidden=move || !open.get()
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    app.focus.run(BUTTON.to_owned());
                    open.set(false);
                }
            }
        >
            {move || choice().into_any()}
        </div>
    }
    .into_any()
}
