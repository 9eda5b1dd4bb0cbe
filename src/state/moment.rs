//! A day and a scope apart from those of the session.

use leptos::prelude::*;

use super::Session;

impl Session {
    /// The same session at a day and a scope of its own, which begin as those of this one: choosing another there leaves
    /// the rest of the page as it is. While they are the same, so is the snapshot, and nothing is counted twice.
    #[must_use]
    pub fn at_own_moment(self) -> Self {
        let (day, scope) = (RwSignal::new(self.day.get_untracked()), RwSignal::new(self.scope.get_untracked()));
        let snapshot = Memo::new_owning(move |last| {
            let is_same = day.get() == self.day.get() && scope.get() == self.scope.get();
            let counted = || self.revision.with(|revision| revision.snapshot(last, day.get(), scope.get()));
            (if is_same { self.snapshot.get() } else { counted() }, true)
        });
        Self { day, scope, snapshot, ..self }
    }

    /// Goes back to the day and the scope of that session.
    pub fn follow_moment_of(self, other: Self) {
        self.day.set(other.day.get());
        self.scope.set(other.scope.get());
    }
}
