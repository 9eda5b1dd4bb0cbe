//! A long job that is done one item at a time while the browser is idle, so that the page answers meanwhile: how far it
//! is, and the button that stops it.

use std::collections::VecDeque;

use leptos::prelude::*;

use super::AppActions;
use crate::components::Button;

/// A job. Copies share it.
#[derive(Clone, Copy)]
pub struct IdleJob<Item: Copy + Send + Sync + 'static> {
    /// Stored, since a job is passed by value everywhere.
    app: StoredValue<AppActions>,
    /// The name of the task that does the next item.
    task: &'static str,
    waiting: RwSignal<VecDeque<Item>>,
    done: RwSignal<usize>,
    step: StoredValue<Option<Callback<()>>>,
}

impl<Item: Copy + Send + Sync + 'static> IdleJob<Item> {
    /// A job that does nothing yet. `each` does an item; `end` comes after the last one. It ends with its component.
    pub fn new(app: AppActions, task: &'static str, each: Callback<Item>, end: Callback<()>) -> Self {
        let job = Self {
            app: StoredValue::new(app),
            task,
            waiting: RwSignal::default(),
            done: RwSignal::new(0),
            step: StoredValue::new(None),
        };
        job.step.set_value(Some(Callback::new(move |()| job.do_next(each, end))));
        on_cleanup(move || app.cancel.run(task.to_owned()));
        job
    }

    /// Does these items, after `done` that are done already, in the place of what waited before.
    pub fn start(self, done: usize, items: impl IntoIterator<Item = Item>) {
        self.done.set(done);
        self.waiting.set(items.into_iter().collect());
        if untrack(|| self.is_running()) { self.schedule() } else { self.stop() }
    }

    /// Does no more. What is done stays.
    pub fn stop(self) {
        self.app.with_value(|app| app.cancel.run(self.task.to_owned()));
        self.waiting.set(VecDeque::new());
    }

    /// Whether items wait.
    pub fn is_running(self) -> bool {
        self.waiting.with(|waiting| !waiting.is_empty())
    }

    /// How many items are done, and how many there are with those that wait.
    pub fn counts(self) -> (usize, usize) {
        let done = self.done.get();
        (done, done + self.waiting.read().len())
    }

    fn schedule(self) {
        if let Some(step) = self.step.try_get_value().flatten() {
            self.app.with_value(|app| app.when_idle.run((self.task.to_owned(), step)));
        }
    }

    fn do_next(self, each: Callback<Item>, end: Callback<()>) {
        // The user may have left the page.
        let Some(Some(item)) = self.waiting.try_update(VecDeque::pop_front) else { return };
        each.run(item);
        self.done.update(|done| *done += 1);
        if self.waiting.with_untracked(VecDeque::is_empty) { end.run(()) } else { self.schedule() }
    }

    /// How far the job is, and the button that stops it; nothing before and afterwards.
    pub fn progress(self, labels: JobLabels, stop: Callback<()>) -> AnyView {
        let is_running = Memo::new(move |_| self.is_running());
        let shown = move || {
            if !is_running.get() {
                return ().into_any();
            }
            let JobLabels { name, said, stop: label, stop_id } = labels;
            view! {
                <div class="job-progress">
                    <progress
                        aria-label=name
                        max=move || self.counts().1.to_string()
                        prop:value=move || self.counts().0.to_string()
                    ></progress>
                    <span>
                        {move || {
                            let (done, of) = self.counts();
                            said(done, of)
                        }}
                    </span>
                    <Button id=stop_id.to_owned() label press=stop />
                </div>
            }
            .into_any()
        };
        view! { {shown} }.into_any()
    }
}

/// The words of a job.
#[derive(Clone, Copy)]
pub struct JobLabels {
    /// The name of the progress.
    pub name: &'static str,
    /// How many items are done, of how many.
    pub said: fn(usize, usize) -> String,
    /// The button that stops it, and its id.
    pub stop: &'static str,
    pub stop_id: &'static str,
}
