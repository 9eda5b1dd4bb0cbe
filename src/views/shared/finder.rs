//! A field that finds a commune from a few letters.

use domain::sorting::{CollationKey, collation_key, sorted};
use domain::territory::{CommuneIndex, Territory};
use leptos::prelude::*;

use crate::route::Route;
use crate::state::Session;
use crate::wording::{finder, names};

/// How many communes the list shows at most.
const MAX_RESULTS: usize = 8;

/// The field and its list, after the combobox pattern of WAI-ARIA.
#[component]
pub fn Finder(session: Session, go: Callback<Route>) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let open = RwSignal::new(false);
    let active = RwSignal::new(0_usize);
    let territory = session.current();
    let results = Memo::new(move |_| typed.with(|typed| find(&territory, typed)));
    let choose = move |index: CommuneIndex| {
        let code = session.current().commune(index).code;
        open.set(false);
        typed.set(String::new());
        session.choose_commune(code);
        go.run(Route::Commune(code));
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let count = results.read().len();
        let moved_by = |by: usize| if count == 0 { 0 } else { (active.get_untracked() + by) % count };
        match event.key().as_str() {
            "ArrowDown" => active.set(if open.get_untracked() { moved_by(1) } else { 0 }),
            "ArrowUp" => active.set(moved_by(count.saturating_sub(1))),
            "Escape" => return open.set(false),
            "Enter" => {
                event.prevent_default();
                if let Some(index) = results.get_untracked().get(active.get_untracked()).copied() {
                    choose(index);
                }
                return;
            }
            _ => return,
        }
        event.prevent_default();
        open.set(true);
    };
    let has_results = move || open.get() && !results.read().is_empty();
    let no_result = move || !typed.read().trim().is_empty() && results.read().is_empty();
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
                aria-expanded=move || Some(has_results().to_string())
                aria-activedescendant=move || has_results().then(|| format!("trouvee-{}", active.get()))
                prop:value=move || typed.get()
                on:input=move |event| {
                    typed.set(event_target_value(&event));
                    active.set(0);
                    open.set(true);
                }
                on:keydown=on_key
                on:blur=move |_| open.set(false)
            />
            <ul id="communes-trouvees" role="listbox" aria-label=finder::FOUND class=move || if has_results() { String::new() } else { "empty".to_owned() }>
                {move || {
                    let territory = session.current();
                    let results = if has_results() { results.get() } else { Vec::new() };
                    results
                        .into_iter()
                        .enumerate()
                        .map(|(rank, index)| {
                            let commune = territory.commune(index);
                            view! {
                                <li
                                    id=format!("trouvee-{rank}")
                                    role="option"
                                    aria-selected=move || (active.get() == rank).to_string()
                                    // `mousedown` comes before the field loses the focus, which closes the list.
                                    on:mousedown=move |event| {
                                        event.prevent_default();
                                        choose(index);
                                    }
                                >
                                    {commune.display_name().to_string()}
                                    " "
                                    <span class="muted">{commune.code.to_string()}</span>
                                </li>
                            }
                            .into_any()
                        })
                        .collect::<Vec<_>>()
                        .into_any()
                }}
            </ul>
            <p role="status" class="finder-nothing">
                {move || if no_result() { finder::NOTHING.to_owned() } else { String::new() }}
            </p>
        </div>
    }
}

fn find(territory: &Territory, typed: &str) -> Vec<CommuneIndex> {
    if typed.trim().is_empty() {
        return Vec::new();
    }
    let results: Vec<(u8, CollationKey, CommuneIndex)> = territory
        .indexed_communes()
        .filter_map(|(index, commune)| {
            Some((names::matches(commune, typed)?, collation_key(commune.display_name()), index))
        })
        .collect();
    sorted(results, Ord::cmp).into_iter().map(|(_, _, index)| index).take(MAX_RESULTS).collect()
}
