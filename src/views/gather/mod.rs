//! Gathering: all that communes have sent back, read at once, reviewed, settled and added; who is still missing.

mod board;
mod columns;
mod contested;
mod minutes;
mod receive;
mod review;

use std::sync::Arc;

use gathering::Gathering;
use leptos::prelude::*;

use crate::components::{Button, PageHead, StatusLine, StatusMessage};
use crate::state::Session;
use crate::views::shared::{AppActions, MarkLegend};
use domain::ids::EntryId;
use wording::gathering::{TABLES_AUTHOR, page as words};
use wording::{TextBlock, overview};

/// The id of the page's title.
const TITLE: &str = "titre";

/// What the page has of one gathering.
#[derive(Clone, Copy)]
struct GatherState {
    /// Stored, since it is passed by value everywhere.
    session: StoredValue<Session>,
    /// The files that were received and are not taken yet, merged into what is here.
    gathering: Memo<Arc<Gathering>>,
    /// The message below the title.
    message: RwSignal<StatusMessage>,
    /// The entries of what was taken last, and its minutes, as long as the page is shown.
    taken: RwSignal<Option<(Vec<EntryId>, Vec<TextBlock>)>>,
    app: AppActions,
}

impl GatherState {
    fn session(self) -> Session {
        self.session.get_value()
    }

    /// Whether anything was received that is not taken yet.
    fn has_files(self) -> bool {
        self.gathering.with(|gathering| !gathering.files.is_empty())
    }

    fn say(self, message: StatusMessage) {
        self.message.set(message);
    }
}

/// The page « Recueillir ».
#[component]
pub fn GatherPage(session: Session, app: AppActions) -> impl IntoView {
    // Read before anything follows it.
    _ = session.column_choices();
    let gathering = Memo::new_with_compare(move |_| session.gathering(TABLES_AUTHOR), |_, _| true);
    let (message, taken) = (RwSignal::new(StatusMessage::Nothing), RwSignal::new(None));
    let state = GatherState { session: StoredValue::new(session), gathering, message, taken, app };
    let over = Signal::derive(move || session.snapshot.with(|it| overview::subtitle(&it.territory, it.day())));
    let title = Signal::derive(move || {
        gathering.with(|gathering| {
            if gathering.files.is_empty() {
                words::TITLE.to_owned()
            } else {
                session.with_here(TABLES_AUTHOR, |here| wording::gathering::summary(gathering, here))
            }
        })
    });
    let has_files = Memo::new(move |_| state.has_files());
    view! {
        <article class="page gather">
            <PageHead over title />
            <MarkLegend session />
            <p>{words::INTRODUCTION}</p>
            <receive::Receive state />
            <StatusLine class="gather-said" message />
            {move || has_files.get().then(|| review::review(state)).into_any()}
            {move || after(state)}
            <board::Board state />
        </article>
    }
    .into_any()
}

/// What follows the taking of answers: undoing all of it, and the minutes.
fn after(state: GatherState) -> AnyView {
    let Some((taken, blocks)) = state.taken.get() else { return ().into_any() };
    let undo = Callback::new(move |()| {
        state.session().undo_gathered(&taken, words::UNDONE);
        state.taken.set(None);
        state.say(Ok(words::UNDONE.to_owned()).into());
        state.app.focus.run(TITLE.to_owned());
    });
    view! {
        <div class="changes-actions">
            <Button label=words::UNDO press=undo />
        </div>
        {minutes::minutes(blocks)}
    }
    .into_any()
}
