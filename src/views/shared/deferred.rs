//! Parts of a page that are drawn later while they are not visible.

use std::sync::Arc;

use leptos::prelude::*;

use super::AppActions;
use crate::state::Session;
use domain::indicators::DaySnapshot;

/// The value that a part of the page shows. While the part is visible, it is the latest value. Otherwise it is the
/// previous one, or none, until the browser is idle. So the first frame after a click, or after the page is opened,
/// does not wait for parts that are not visible. A visible part is drawn from the same value as the head of the page,
/// so that they never disagree.
///
/// `id` is the id of the element of the part.
pub fn deferred_value<Value: Send + Sync + 'static>(
    app: AppActions,
    id: &str,
    latest: Memo<Arc<Value>>,
) -> ReadSignal<Option<Arc<Value>>> {
    let shown = RwSignal::new(None);
    let is_visible = RwSignal::new(false);
    let (watched, waiting, left) = (id.to_owned(), id.to_owned(), id.to_owned());
    Effect::new(move || app.watch.run((watched.clone(), Callback::new(move |visible| is_visible.set(visible)))));
    Effect::new(move || {
        let value = latest.get();
        if is_visible.get() {
            app.cancel.run(waiting.clone());
            shown.set(Some(value));
        } else {
            let draw = move |()| shown.set(Some(latest.get_untracked()));
            app.when_idle.run((waiting.clone(), Callback::new(draw)));
        }
    });
    on_cleanup(move || app.cancel.run(left));
    shown.read_only()
}

/// A part of the page that is drawn from a [`deferred_value`]; `id` is unique on the page.
pub fn deferred<Value: Send + Sync + 'static>(
    app: AppActions,
    id: &'static str,
    latest: Memo<Arc<Value>>,
    draw: impl Fn(Memo<Arc<Value>>) -> AnyView + Send + 'static,
) -> AnyView {
    let id = ["partie-", id].concat();
    let shown = deferred_value(app, &id, latest);
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

/// A deferred part that shows the session's snapshot.
pub fn deferred_of(
    session: Session,
    app: AppActions,
    id: &'static str,
    draw: fn(Session, AppActions) -> AnyView,
) -> AnyView {
    deferred(app, id, session.snapshot, move |snapshot: Memo<Arc<DaySnapshot>>| draw(session.following(snapshot), app))
}

/// How many rows of a long table are in one body.
pub const ROWS_PER_BODY: usize = 12;
