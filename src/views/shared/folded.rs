//! A long list of changes, of which a part is shown at first. The rest can be shown, and is printed in any case.

use leptos::prelude::*;

use crate::components::{Button, ChangedItem, ChangedItemList};
use crate::views::shared::AppActions;
use wording::journal::{self, labels};

/// How many more lines each press of the button shows.
const MORE: usize = 100;

/// A list and how much of it is shown.
pub struct FoldedList {
    /// The number of lines.
    pub count: usize,
    /// How many are shown at first.
    pub first: usize,
    /// How many are printed at most.
    pub printed: usize,
    /// What the list is about, for the screen reader text of its button.
    pub about: String,
}

/// Gives the lines from one index to another, both within the list.
pub type LinesBetween = Box<dyn Fn(usize, usize) -> Vec<ChangedItem> + Send + Sync>;

/// The list with its button. `end` is called when the last lines are shown and the button is removed.
pub fn folded_list(list: FoldedList, lines: LinesBetween, end: Callback<()>, app: AppActions) -> AnyView {
    let FoldedList { count, first, printed, about } = list;
    if count == 0 {
        return ().into_any();
    }
    let shown = RwSignal::new(first.min(count));
    let lines = StoredValue::new(lines);
    let items = Box::new(move || lines.with_value(|lines| lines(0, shown.get().min(count))));
    // What is printed besides is a list of its own, so that the shown one stays as it is and keeps the focus.
    let rest = move || {
        let (from, to) = (shown.get(), printed.min(count));
        let is_printing = app.printing.get() && from < to;
        let items = Box::new(move || lines.with_value(|lines| lines(from, to)));
        is_printing.then(|| view! { <ChangedItemList items then=labels::THEN /> }.into_any()).into_any()
    };
    let unprinted = move || journal::not_printed(count.saturating_sub(shown.get().max(printed)));
    view! {
        <ChangedItemList items then=labels::THEN />
        {move || rest()}
        <p class="print-only">{move || unprinted()}</p>
        {show_more(shown, count, about, end)}
    }
    .into_any()
}

/// How many lines of a long list are not shown yet, and the button that shows more.
fn show_more(shown: RwSignal<usize>, count: usize, about: String, end: Callback<()>) -> AnyView {
    let left = move || count.saturating_sub(shown.get());
    // The button is not rendered again while lines are left, so that it keeps the focus.
    let is_more = Memo::new(move |_| left() > 0);
    let press = Callback::new(move |()| {
        shown.update(|shown| *shown += MORE);
        if shown.get_untracked() >= count {
            end.run(());
        }
    });
    let content = move || {
        let of = about.clone();
        let button = || {
            view! {
                <p class="history-more">
                    {move || journal::others(left())} " "
                    <Button label=labels::MORE of class="quiet" press />
                </p>
            }
            .into_any()
        };
        is_more.get().then(button).into_any()
    };
    view! { {move || content()} }.into_any()
}
