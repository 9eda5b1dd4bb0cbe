//! A part of a page that need not be drawn at once.

use std::sync::Arc;

use leptos::prelude::*;

use super::AppActions;
use crate::components::{TableRow, body, render_rows};
use crate::state::Session;
use domain::indicators::DaySnapshot;

/// A value as a part of the page shows it: the latest one while the part is in sight, and else the one there was until
/// the browser has time; nothing before that. The first frame after a click, or after the page is opened, then waits for
/// nothing that is not seen. A part is drawn from one value as a whole, the very one that the head of the page shows, so
/// that what is seen together never disagrees.
///
/// The id is that of the element that is drawn.
pub fn followed<Value: Send + Sync + 'static>(
    app: AppActions,
    id: &str,
    latest: Memo<Arc<Value>>,
) -> ReadSignal<Option<Arc<Value>>> {
    let shown = RwSignal::new(None);
    let in_sight = RwSignal::new(false);
    let (watched, waiting, left) = (id.to_owned(), id.to_owned(), id.to_owned());
    Effect::new(move || app.watch.run((watched.clone(), Callback::new(move |seen| in_sight.set(seen)))));
    Effect::new(move || {
        let value = latest.get();
        if in_sight.get() {
            app.forget.run(waiting.clone());
            shown.set(Some(value));
        } else {
            let draw = move |()| shown.set(Some(latest.get_untracked()));
            app.later.run((waiting.clone(), Callback::new(draw)));
        }
    });
    on_cleanup(move || app.forget.run(left));
    shown.read_only()
}

/// A part of the page that is drawn from a value it follows; `id` is its own on the page.
pub fn deferred<Value: Send + Sync + 'static>(
    app: AppActions,
    id: &'static str,
    latest: Memo<Arc<Value>>,
    draw: impl Fn(Memo<Arc<Value>>) -> AnyView + Send + 'static,
) -> AnyView {
    let id = ["partie-", id].concat();
    let shown = followed(app, &id, latest);
    let value = Memo::new_with_compare(
        move |_| shown.get().unwrap_or_else(|| latest.get_untracked()),
        |one: Option<&Arc<Value>>, other| !one.zip(other).is_some_and(|(one, other)| Arc::ptr_eq(one, other)),
    );
    let is_drawn = Memo::new(move |_| shown.with(Option::is_some));
    view! {
        <div class="later" id=id>
            {move || is_drawn.get().then(|| draw(value)).into_any()}
        </div>
    }
    .into_any()
}

/// A part that shows a session's picture.
pub fn deferred_of(
    session: Session,
    app: AppActions,
    id: &'static str,
    draw: fn(Session, AppActions) -> AnyView,
) -> AnyView {
    deferred(app, id, session.snapshot, move |snapshot: Memo<Arc<DaySnapshot>>| draw(session.following(snapshot), app))
}

/// How many rows of a long table are drawn together.
const TOGETHER: usize = 12;

/// The bodies of a table that is longer than the window: each follows by itself. `rows` are those from one place up to
/// another.
pub fn bodies<Value: Send + Sync + 'static>(
    app: AppActions,
    id: &'static str,
    count: usize,
    latest: Memo<Arc<Value>>,
    rows: fn(&Value, std::ops::Range<usize>) -> Vec<TableRow>,
) -> Vec<AnyView> {
    let one = |first: usize| {
        let id = ["lignes-", id, "-", &first.to_string()].concat();
        let shown = followed(app, &id, latest);
        let text =
            move || shown.with(|it| it.as_ref().map(|it| render_rows(&rows(it, first..count.min(first + TOGETHER)))));
        body(id, Signal::derive(move || text().unwrap_or_default()))
    };
    (0..count).step_by(TOGETHER).map(one).collect()
}
