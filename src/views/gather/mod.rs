//! Gathering: all that communes have sent back, read at once, reviewed, settled and added; who is still missing.

mod board;
mod columns;
mod contested;
mod kept;
mod minutes;
mod receive;
mod review;

use std::sync::Arc;

use gathering::Gathering;
use leptos::prelude::*;

use crate::components::{PageHead, StatusLine, StatusMessage};
use crate::state::Session;
use crate::views::shared::{AppActions, MarkLegend};
use kept::Minutes;
use wording::gathering::{TABLES_AUTHOR, page as words};
use wording::overview;

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
    /// The minutes of what was taken, the last first.
    minutes: RwSignal<Vec<Minutes>>,
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

    /// Adds minutes to those that are kept. Whether the browser keeps them.
    fn add_minutes(self, minutes: Minutes) -> bool {
        let session = self.session();
        self.minutes.update(|all| all.insert(0, minutes));
        // What cannot be read is not written over.
        let is_readable = kept::read(&session.minutes()).is_some();
        is_readable && self.minutes.with_untracked(|all| session.keep_minutes(kept::written(all)))
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
    let message = RwSignal::new(StatusMessage::Nothing);
    let minutes = RwSignal::new(kept::read(&session.minutes()).unwrap_or_default());
    let state = GatherState { session: StoredValue::new(session), gathering, message, minutes, app };
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
            {move || minutes::minutes(state)}
            <board::Board state />
        </article>
    }
    .into_any()
}
