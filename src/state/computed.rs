//! What a session computes from its revision: the territory, and all figures of the shown day.

use std::sync::Arc;

use domain::dates::Day;
use domain::indicators::{DaySnapshot, Scope};
use domain::territory::Territory;
use leptos::prelude::*;

use super::revision::Revision;

/// What is computed from a revision.
pub(super) struct Computed {
    pub(super) territory: Memo<Arc<Territory>>,
    pub(super) snapshot: Memo<Arc<DaySnapshot>>,
    pub(super) tables: Memo<u32>,
}

impl Computed {
    /// `known` is a snapshot that may already be the first one.
    pub(super) fn from(
        revision: RwSignal<Revision>,
        day: RwSignal<Day>,
        scope: RwSignal<Scope>,
        known: Option<Memo<Arc<DaySnapshot>>>,
    ) -> Self {
        let territory = Memo::new_with_compare(move |_| revision.with(|it| Arc::clone(&it.territory)), always_changed);
        let snapshot = Memo::new_owning(move |last: Option<Arc<DaySnapshot>>| {
            let last = last.or_else(|| known.map(|known| known.get_untracked()));
            (revision.with(|revision| revision.snapshot(last, day.get(), scope.get())), true)
        });
        let tables = Memo::new(move |_| revision.with(|it| it.tables));
        Self { territory, snapshot, tables }
    }
}

/// A recomputed territory always counts as changed, because comparing two territories costs more than drawing one.
fn always_changed<Value>(_: Option<&Value>, _: Option<&Value>) -> bool {
    true
}
