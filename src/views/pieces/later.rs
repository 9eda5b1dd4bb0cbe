//! A part of a page that need not be drawn at once.

use std::sync::Arc;

use leptos::prelude::*;

use super::Ways;
use crate::state::{Picture, Session};

/// A part that follows what it shows at once while it is in sight, and else as soon as the browser has time: the first
/// frame after a click, or after the page is opened, then waits for nothing that is not seen. A part is drawn from one
/// value as a whole, the very one that the head of the page shows, so that what is seen together never disagrees.
///
/// The id is the part's own on the page; `draw` is given the value to follow.
pub fn later<Value: Send + Sync + 'static>(
    ways: Ways,
    id: &'static str,
    latest: Memo<Arc<Value>>,
    draw: impl Fn(Memo<Arc<Value>>) -> AnyView + Send + 'static,
) -> AnyView {
    let id = ["partie-", id].concat();
    let shown = RwSignal::new(None::<Arc<Value>>);
    let in_sight = RwSignal::new(false);
    let followed = Memo::new_with_compare(
        move |_| shown.get().unwrap_or_else(|| latest.get_untracked()),
        |one: Option<&Arc<Value>>, other| !one.zip(other).is_some_and(|(one, other)| Arc::ptr_eq(one, other)),
    );
    let is_drawn = Memo::new(move |_| shown.with(Option::is_some));
    let (watched, waiting, left) = (id.clone(), id.clone(), id.clone());
    Effect::new(move || ways.watch.run((watched.clone(), Callback::new(move |seen| in_sight.set(seen)))));
    Effect::new(move || {
        let value = latest.get();
        if in_sight.get() {
            ways.forget.run(waiting.clone());
            shown.set(Some(value));
        } else {
            let draw = move |()| shown.set(Some(latest.get_untracked()));
            ways.later.run((waiting.clone(), Callback::new(draw)));
        }
    });
    on_cleanup(move || ways.forget.run(left));
    view! {
        <div class="later" id=id>
            {move || is_drawn.get().then(|| draw(followed)).into_any()}
        </div>
    }
    .into_any()
}

/// A part that shows a session's picture.
pub fn later_of(session: Session, ways: Ways, id: &'static str, draw: fn(Session, Ways) -> AnyView) -> AnyView {
    later(ways, id, session.picture, move |picture: Memo<Arc<Picture>>| draw(session.following(picture), ways))
}
