//! Which steps are shown, and by what they are grouped.

use std::sync::Arc;

use domain::ids::{ActionId, CommuneCode};
use domain::journal::{GestureKind, HistoryFilter, SearchWord};
use domain::sorting::sorted;
use leptos::prelude::*;

use super::history_view::HistoryView;
use super::select::{OptionSource, Select, SelectOptions};
use crate::components::Radio;
use crate::wording::names::folded;

/// What the reader has chosen, as the values of the lists; empty where nothing was.
#[derive(Clone, Copy)]
pub struct FilterChoices {
    /// By what the steps are grouped: `jour`, `commune` or `action`.
    pub by: RwSignal<String>,
    commune: RwSignal<String>,
    action: RwSignal<String>,
    /// A name behind `=`, or `-` for what is not signed.
    author: RwSignal<String>,
    kind: RwSignal<String>,
    in_force: RwSignal<String>,
    words: RwSignal<String>,
}

/// By what steps are grouped.
const WAYS_TO_GROUP: [(&str, &str); 3] = [("jour", "Jour"), ("commune", "Commune"), ("action", "Action")];

const KINDS: [(GestureKind, &str); 5] = [
    (GestureKind::Answer, "Réponses"),
    (GestureKind::Confirmation, "Confirmations"),
    (GestureKind::Tables, "Actions et communes"),
    (GestureKind::Snapshot, "États nommés"),
    (GestureKind::Return, "Annulations et retraits"),
];

impl FilterChoices {
    pub fn new() -> Self {
        let nothing = || RwSignal::new(String::new());
        Self {
            by: RwSignal::new("jour".to_owned()),
            commune: nothing(),
            action: nothing(),
            author: nothing(),
            kind: nothing(),
            in_force: nothing(),
            words: nothing(),
        }
    }

    /// What is looked for.
    pub fn sought(self, told: &HistoryView) -> HistoryFilter {
        let author = self.author.get();
        HistoryFilter {
            commune: CommuneCode::parse(&self.commune.get()),
            action: ActionId::parse(&self.action.get()),
            author: match author.split_at_checked(1) {
                Some(("=", name)) => Some(Some(name.into())),
                Some(_) => Some(None),
                None => None,
            },
            kind: KINDS.into_iter().find(|(_, name)| *name == *self.kind.read()).map(|(kind, _)| kind),
            in_force: match self.in_force.read().as_str() {
                "oui" => Some(true),
                "non" => Some(false),
                _ => None,
            },
            words: SearchWord::of(&self.words.read(), &told.names),
        }
    }
}

/// The choice.
#[component]
pub fn Filters(told: Memo<Arc<HistoryView>>, choices: FilterChoices) -> impl IntoView {
    let pair = |(value, name): (&str, &str)| (value.to_owned(), name.to_owned());
    let communes: OptionSource = Box::new(move || {
        let told = told.get();
        let named = told.names.communes().map(|(code, name)| (code.to_string(), name.to_string()));
        all("Toutes", named.collect())
    });
    let actions: OptionSource = Box::new(move || {
        let told = told.get();
        let named = told.names.actions().map(|(id, title)| (id.to_string(), title.to_string()));
        all("Toutes", named.collect())
    });
    let authors: OptionSource = Box::new(move || {
        let named = told.read().story.authors().iter().map(|name| (["=", name].concat(), name.to_string())).collect();
        let mut options = all("Tous", named);
        options.push(pair(("-", "Sans nom")));
        options
    });
    let kinds = [("", "Toutes")].into_iter().chain(KINDS.map(|(_, name)| (name, name)));
    let kinds: SelectOptions = kinds.map(pair).collect();
    let kinds: OptionSource = Box::new(move || kinds.clone());
    let counts = [("", "Toutes"), ("oui", "Oui"), ("non", "Non\u{a0}: annulées, retirées")];
    let counts: SelectOptions = counts.map(pair).into();
    let counts: OptionSource = Box::new(move || counts.clone());
    let by = choices.by;
    let way = |(value, name): (&'static str, &str)| {
        let checked = Signal::derive(move || *by.read() == value);
        let choose = Callback::new(move |()| by.set(value.to_owned()));
        view! { <Radio name="journal-par".to_owned() label=name.to_owned() checked choose /> }.into_any()
    };
    let ways: Vec<AnyView> = WAYS_TO_GROUP.map(way).into();
    let words = choices.words;
    view! {
        <div class="journal-filters" role="search" aria-label="Changements">
            <fieldset class="choices">
                <legend>"Voir par"</legend>
                {ways}
            </fieldset>
            <div class="journal-field">
                <label for="journal-mots">"Mots cherchés"</label>
                <input
                    id="journal-mots"
                    type="text"
                    autocomplete="off"
                    prop:value=move || words.get()
                    on:input=move |event| words.set(event_target_value(&event))
                />
            </div>
            <Select id="journal-commune" label="Commune" options=communes value=choices.commune />
            <Select id="journal-action" label="Action" options=actions value=choices.action />
            <Select id="journal-auteur" label="Auteur" options=authors value=choices.author />
            <Select id="journal-sorte" label="Sorte" options=kinds value=choices.kind />
            <Select id="journal-compte" label="En vigueur" options=counts value=choices.in_force />
        </div>
    }
    .into_any()
}

/// Everything, then each one by name.
fn all(everything: &str, named: SelectOptions) -> SelectOptions {
    let named = named.into_iter().map(|(value, name)| (folded(&name), value, name)).collect();
    let named = sorted(named, |one: &(String, String, String), other| one.0.cmp(&other.0));
    let named = named.into_iter().map(|(_, value, name)| (value, name));
    std::iter::once((String::new(), everything.to_owned())).chain(named).collect()
}
