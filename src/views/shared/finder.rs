//! A field that finds a commune from a few letters or a code.

use std::sync::Arc;

use domain::ids::CommuneCode;
use domain::sorting::{CollationKey, collation_key, sorted};
use domain::territory::Territory;
use leptos::prelude::*;

use crate::components::while_shown;
use crate::route::Route;
use crate::state::Session;
use wording::{finder, names};

/// How many communes the list shows at most: more than share a postal code.
const MAX_RESULTS: usize = 12;

/// A commune that was found.
#[derive(Clone, PartialEq)]
struct FoundCommune {
    code: CommuneCode,
    name: Arc<str>,
    /// Why it was found.
    why: String,
}

/// What is typed in the field, and what is found by it. Copies share the same signals.
#[derive(Clone, Copy)]
struct FinderState {
    session: Session,
    go: Callback<Route>,
    typed: RwSignal<String>,
    /// Whether the list is open.
    open: RwSignal<bool>,
    /// The result that Enter chooses. Of several communes with the code that is typed, none is proposed.
    active: RwSignal<Option<usize>>,
    results: Memo<Vec<FoundCommune>>,
}

/// The field and its list, after the combobox pattern of WAI-ARIA.
#[component]
pub fn Finder(session: Session, go: Callback<Route>) -> impl IntoView {
    let (typed, open, active) = (RwSignal::new(String::new()), RwSignal::new(false), RwSignal::new(None));
    let territory = session.current();
    let results = Memo::new(move |_| typed.with(|typed| find(&territory, typed)));
    let state = FinderState { session, go, typed, open, active, results };
    view! {
        <div class="finder">
            <label for="commune-cherchee">{finder::LABEL}</label>
            <input
                id="commune-cherchee"
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                placeholder=finder::PLACEHOLDER
                aria-autocomplete="list"
                aria-controls="communes-trouvees"
                aria-expanded=move || Some(state.has_results().to_string())
                aria-activedescendant=move || {
                    active.get().filter(|_| state.has_results()).map(|rank| format!("trouvee-{rank}"))
                }
                prop:value=move || typed.get()
                on:input=move |event| state.type_in(event_target_value(&event))
                on:keydown=move |event| state.on_key(&event)
                on:blur=while_shown(move |_| open.set(false))
            />
            <ul
                id="communes-trouvees"
                role="listbox"
                aria-label=finder::FOUND
                class=move || if state.has_results() { String::new() } else { "empty".to_owned() }
            >
                {move || {
                    let results = if state.has_results() { results.get() } else { Vec::new() };
                    results.into_iter().enumerate().map(|it| state.option(it)).collect::<Vec<_>>().into_any()
                }}
            </ul>
            <p role="status" class=move || if results.read().is_empty() { "finder-nothing" } else { "visually-hidden" }>
                {move || state.status()}
            </p>
        </div>
    }
}

impl FinderState {
    fn has_results(self) -> bool {
        self.open.get() && !self.results.read().is_empty()
    }

    fn type_in(self, text: String) {
        let is_code = text.chars().any(|sign| sign.is_ascii_digit());
        self.typed.set(text);
        self.active.set((self.results.read().len() == 1 || !is_code).then_some(0));
        self.open.set(true);
    }

    fn choose(self, code: CommuneCode) {
        self.open.set(false);
        self.typed.set(String::new());
        self.session.choose_commune(code);
        self.go.run(Route::Commune(code));
    }

    fn on_key(self, event: &leptos::ev::KeyboardEvent) {
        let Self { open, active, results, .. } = self;
        let count = results.read().len();
        let moved = |by: usize, from: usize| Some((active.get_untracked().unwrap_or(from) + by) % count.max(1));
        match event.key().as_str() {
            _ if event.is_composing() => return,
            "ArrowDown" => active.set(if open.get_untracked() { moved(1, count.saturating_sub(1)) } else { Some(0) }),
            "ArrowUp" => active.set(moved(count.saturating_sub(1), 0)),
            "Escape" => return open.set(false),
            "Enter" => {
                event.prevent_default();
                let chosen = active.get_untracked().and_then(|rank| Some(results.read().get(rank)?.code));
                return chosen.map_or((), |code| self.choose(code));
            }
            _ => return,
        }
        event.prevent_default();
        open.set(true);
    }

    /// How many communes are found, for screen readers, and for everyone if there are none.
    fn status(self) -> String {
        let count = self.results.read().len();
        let is_asked = !self.typed.read().trim().is_empty() && (self.open.get() || count == 0);
        if is_asked { finder::count(count) } else { String::new() }
    }

    /// A commune in the list.
    fn option(self, (rank, FoundCommune { code, name, why }): (usize, FoundCommune)) -> AnyView {
        view! {
            <li
                id=format!("trouvee-{rank}")
                role="option"
                aria-selected=move || (self.active.get() == Some(rank)).to_string()
                // The field keeps the focus while the button is down, since the list closes without it.
                on:mousedown=move |event| event.prevent_default()
                on:click=move |_| self.choose(code)
            >
                {name.to_string()}
                " "
                <span class="muted">{why}</span>
            </li>
        }
        .into_any()
    }
}

fn find(territory: &Territory, typed: &str) -> Vec<FoundCommune> {
    if typed.trim().is_empty() {
        return Vec::new();
    }
    let found = territory.communes().iter().filter_map(|commune| {
        let (rank, by) = names::found_by(commune, typed)?;
        let name = commune.display_name();
        let found = FoundCommune { code: commune.code, name: Arc::clone(name), why: finder::found(commune, &by) };
        Some(((rank, collation_key(name)), found))
    });
    let found = sorted(found.collect(), |(one, _), (other, _): &((u8, CollationKey), FoundCommune)| one.cmp(other));
    found.into_iter().map(|(_, found)| found).take(MAX_RESULTS).collect()
}
