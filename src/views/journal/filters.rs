//! The filters and the grouping of the journal.

use std::sync::Arc;

use domain::ids::{ActionId, CommuneCode};
use domain::journal::{EditKind, HistoryFilter, SearchWord};
use domain::sorting::{CollationKey, collation_key, sorted};
use leptos::prelude::*;

use super::select::{JournalSelect, OptionSource, SelectOptions};
use crate::components::Radio;
use crate::views::shared::HistoryView;
use wording::journal::labels;
use wording::names;

/// The chosen filters, as the values of the lists; empty for no filter.
#[derive(Clone, Copy)]
pub struct FilterChoices {
    pub by: RwSignal<HistoryGrouping>,
    commune: RwSignal<String>,
    action: RwSignal<String>,
    /// A name after `=`, or `-` for entries without an author.
    author: RwSignal<String>,
    kind: RwSignal<String>,
    in_force: RwSignal<String>,
    words: RwSignal<String>,
}

/// How entries are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryGrouping {
    Day,
    Commune,
    Action,
}

const GROUPINGS: [(HistoryGrouping, &str); 3] = [
    (HistoryGrouping::Day, labels::DAY),
    (HistoryGrouping::Commune, labels::COMMUNE),
    (HistoryGrouping::Action, labels::ACTION),
];

/// The kinds of entries, each with its value in the list.
const KINDS: [(&str, EditKind); 7] = [
    ("answers", EditKind::Answer),
    ("confirmations", EditKind::Confirmation),
    ("tables", EditKind::Tables),
    ("named-states", EditKind::NamedState),
    ("composition", EditKind::Composition),
    ("received", EditKind::Reception),
    ("returns", EditKind::Reversal),
];

/// Whether an entry is in force, each with its value in the list.
const IN_FORCE: [(&str, bool); 2] = [("in-force", true), ("not-in-force", false)];

/// The meaning of a list's value; `None` if nothing was chosen.
fn of_value<Meaning: Copy>(known: &[(&str, Meaning)], value: &str) -> Option<Meaning> {
    known.iter().find(|(key, _)| *key == value).map(|(_, meaning)| *meaning)
}

impl FilterChoices {
    pub fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            by: RwSignal::new(HistoryGrouping::Day),
            commune: empty(),
            action: empty(),
            author: empty(),
            kind: empty(),
            in_force: empty(),
            words: empty(),
        }
    }

    /// The filter for the history.
    pub fn filter(self, history_view: &HistoryView) -> HistoryFilter {
        let author = self.author.get();
        HistoryFilter {
            commune: CommuneCode::parse(&self.commune.get()),
            action: ActionId::parse(&self.action.get()),
            author: match author.split_at_checked(1) {
                Some(("=", name)) => Some(Some(name.into())),
                Some(_) => Some(None),
                None => None,
            },
            kind: of_value(&KINDS, &self.kind.read()),
            in_force: of_value(&IN_FORCE, &self.in_force.read()),
            words: SearchWord::of(&self.words.read(), &history_view.names),
        }
    }
}

/// The form of the filters.
#[component]
pub fn JournalFilters(history_view: Memo<Arc<HistoryView>>, choices: FilterChoices) -> impl IntoView {
    let pair = |(value, name): (&str, &str)| (value.to_owned(), name.to_owned());
    let communes: OptionSource = Box::new(move || {
        let history_view = history_view.get();
        let named = history_view.names.communes().map(|(code, name)| (code.to_string(), name.to_string()));
        all(labels::EVERY, named.collect())
    });
    let actions: OptionSource = Box::new(move || {
        let history_view = history_view.get();
        let named = history_view.names.actions().map(|(id, title)| (id.to_string(), title.to_string()));
        all(labels::EVERY, named.collect())
    });
    let authors: OptionSource = Box::new(move || {
        let named = history_view
            .read()
            .history
            .authors()
            .iter()
            .map(|name| (["=", name].concat(), names::shown(name)))
            .collect();
        let mut options = all(labels::EVERYBODY, named);
        options.push(pair(("-", labels::UNSIGNED)));
        options
    });
    let kinds = [("", labels::EVERY)].into_iter().chain(KINDS.map(|(key, kind)| (key, labels::kind(kind))));
    let kinds: SelectOptions = kinds.map(pair).collect();
    let kinds: OptionSource = Box::new(move || kinds.clone());
    let counts = [("", labels::EVERY)].into_iter().chain(IN_FORCE.map(|(key, is)| (key, labels::in_force(is))));
    let counts: SelectOptions = counts.map(pair).collect();
    let counts: OptionSource = Box::new(move || counts.clone());
    let by = choices.by;
    let option = |(grouping, name): (HistoryGrouping, &str)| {
        let checked = Signal::derive(move || by.get() == grouping);
        let choose = Callback::new(move |()| by.set(grouping));
        view! { <Radio name="journal-par".to_owned() label=name.to_owned() checked choose /> }.into_any()
    };
    let groupings: Vec<AnyView> = GROUPINGS.map(option).into();
    let words = choices.words;
    view! {
        <div class="journal-filters" role="search" aria-label=labels::FILTERS>
            <fieldset class="choices">
                <legend>{labels::GROUPED_BY}</legend>
                {groupings}
            </fieldset>
            <div class="journal-field">
                <label for="journal-mots">{labels::WORDS}</label>
                <input
                    id="journal-mots"
                    type="text"
                    autocomplete="off"
                    prop:value=move || words.get()
                    on:input=move |event| words.set(event_target_value(&event))
                />
            </div>
            <JournalSelect id="journal-commune" label=labels::COMMUNE options=communes value=choices.commune />
            <JournalSelect id="journal-action" label=labels::ACTION options=actions value=choices.action />
            <JournalSelect id="journal-auteur" label=labels::AUTHOR options=authors value=choices.author />
            <JournalSelect id="journal-sorte" label=labels::KIND options=kinds value=choices.kind />
            <JournalSelect id="journal-compte" label=labels::IN_FORCE options=counts value=choices.in_force />
        </div>
    }
    .into_any()
}

/// The options of a list: « tous », then each by name.
fn all(everything: &str, named: SelectOptions) -> SelectOptions {
    let named = named.into_iter().map(|(value, name)| (collation_key(&name), value, name)).collect();
    let named = sorted(named, |one: &(CollationKey, String, String), other| one.0.cmp(&other.0));
    let named = named.into_iter().map(|(_, value, name)| (value, name));
    std::iter::once((String::new(), everything.to_owned())).chain(named).collect()
}
