//! The EPCI's own words: the title, the foreword, the sections.

use domain::journal::{MAX_PASSAGE_SIGNS, Passage, PassageName};
use leptos::prelude::*;

use super::made::ReportState;
use crate::components::{DataTable, LONGEST_TEXT, TableCell, TableColumn, TableRow, while_shown};
use wording::report::{ReportPart, labels, live_figures, page, unknown_figures};

const LIVE: [TableColumn; 3] =
    [TableColumn::Words(labels::TYPED), TableColumn::Words(labels::GIVES), TableColumn::Words(labels::WHAT)];

pub(super) fn own_words(state: ReportState) -> AnyView {
    let each = move || {
        let is_own = |part: &ReportPart| part.text_passage().is_some();
        let parts = state.choice.with(|it| it.all().iter().map(|(part, _)| part.clone()).collect::<Vec<_>>());
        parts.into_iter().filter(is_own).collect::<Vec<_>>()
    };
    view! {
        <p class="muted">{labels::HOW}</p>
        {live(state)}
        {title_field(state, ReportPart::Cover)}
        <For each=each key=ReportPart::word let:part>
            {texts(state, part)}
        </For>
    }
    .into_any()
}

/// The figures that can be typed between braces.
fn live(state: ReportState) -> AnyView {
    let open = RwSignal::new(false);
    let rows = Signal::derive(move || {
        let row = |it: wording::report::LiveFigure| TableRow {
            cells: vec![
                TableCell::Name { text: it.typed, to: None, tag: None },
                TableCell::Text(it.value),
                TableCell::Text(it.what),
            ],
            class: "",
        };
        state.session().snapshot.with(|it| live_figures(it).into_iter().map(row).collect::<Vec<_>>())
    });
    view! {
        <details on:toggle=move |_| open.update(|open| *open = !*open)>
            <summary>{labels::LIVE}</summary>
            {move || {
                open.get()
                    .then(|| view! { <DataTable caption=labels::LIVE_CAPTION class="bars" columns=&LIVE rows /> }.into_any())
            }}
        </details>
    }
    .into_any()
}

/// The field of a title: of the report, or of a section that was added.
fn title_field(state: ReportState, part: ReportPart) -> AnyView {
    let Some(name) = part.title_passage() else { return ().into_any() };
    let id = ["titre-", &part.id()].concat();
    let stored = StoredValue::new(part);
    let title = Memo::new(move |_| state.composition.with(|it| stored.get_value().title(it)));
    let label = move || match stored.get_value() {
        ReportPart::Cover => labels::REPORT_TITLE.to_owned(),
        _ => labels::title_of(&title.get()),
    };
    let typed = name.clone();
    let keep = move |text: String| state.session().keep_typed(&[passage(typed.clone(), &text)]);
    let save = move |text: String| state.write(vec![passage(name.clone(), &text)], labels::TEXT_SAVED);
    view! {
        <p class="field field-long">
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type="text"
                autocomplete="off"
                maxlength=LONGEST_TEXT
                prop:value=move || title.get()
                on:input=move |event| keep(event_target_value(&event))
                on:change=while_shown(move |event| save(event_target_value(&event)))
            />
        </p>
    }
    .into_any()
}

/// The fields of a part: its title, where it has an own one, and its words.
fn texts(state: ReportState, part: ReportPart) -> AnyView {
    let Some(name) = part.text_passage() else { return ().into_any() };
    let id = ["texte-", &part.id()].concat();
    let said_id = [&id, "-chiffres"].concat();
    let title = matches!(part, ReportPart::Own(_)).then(|| title_field(state, part.clone()));
    let stored = StoredValue::new(part);
    let text = Memo::new(move |_| state.composition.with(|it| stored.get_value().text(it).to_owned()));
    let label = move || labels::text_of(&state.name(&stored.get_value()));
    let unknown = move || {
        let names = state.session().snapshot.with(|snapshot| text.with(|text| unknown_figures(snapshot, text)));
        page::unknown_figures(&names)
    };
    let typed = name.clone();
    let keep = move |text: String| state.session().keep_typed(&[passage(typed.clone(), &text)]);
    let save = move |text: String| state.write(vec![passage(name.clone(), &text)], labels::TEXT_SAVED);
    view! {
        <div class="report-own">
            {title}
            <p class="field field-long">
                <label for=id.clone()>{label}</label>
                <textarea
                    id=id
                    rows="6"
                    maxlength=MAX_PASSAGE_SIGNS.to_string()
                    aria-describedby=said_id.clone()
                    prop:value=move || text.get()
                    on:input=move |event| keep(event_target_value(&event))
                    on:change=while_shown(move |event| save(event_target_value(&event)))
                ></textarea>
                <span id=said_id class="refused" role="status">
                    {unknown}
                </span>
            </p>
        </div>
    }
    .into_any()
}

/// A passage with these words; empty ones remove it.
fn passage(name: PassageName, text: &str) -> Passage {
    Passage { name, text: (!text.trim().is_empty()).then(|| text.into()) }
}
