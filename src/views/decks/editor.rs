//! The editor of a deck: what it is, and its slides in their order.

use domain::deck::{DeckField, DeckName, SlideDeck};
use domain::journal::Passage;
use leptos::prelude::*;

use super::add::adding;
use super::as_odp;
use super::slide::slide_editor;
use crate::components::{PageHead, Section, Select, StatusLine, StatusMessage, while_shown};
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::AppActions;
use wording::{decks, moment};

/// What the editor of a deck needs.
#[derive(Clone, Copy)]
pub struct DeckTools {
    /// The session, and what pages ask of the browser.
    held: StoredValue<(Session, AppActions)>,
    /// The name of the deck.
    name: StoredValue<DeckName>,
    /// The deck; `None` if it does not exist.
    pub deck: Memo<Option<SlideDeck>>,
    pub message: RwSignal<StatusMessage>,
}

impl DeckTools {
    pub fn session(self) -> Session {
        self.held.with_value(|(session, _)| *session)
    }

    pub fn app(self) -> AppActions {
        self.held.with_value(|(_, app)| *app)
    }

    /// The name of the deck.
    pub fn name(self) -> DeckName {
        self.name.get_value()
    }

    /// Writes passages, and says so.
    pub fn write(self, passages: Vec<Passage>) {
        self.write_and_say(passages, decks::WRITTEN);
    }

    /// Writes passages, and says what was done.
    pub fn write_and_say(self, passages: Vec<Passage>, said: impl Into<String>) {
        self.session().compose(passages, said);
        self.message.set(StatusMessage::Nothing);
    }

    /// Says why what was typed is not taken.
    fn refuse(self, why: &str) {
        self.message.set(Err(why.to_owned()).into());
    }
}

/// The editor. If the deck disappears meanwhile, it says so.
#[component]
pub fn DeckEditor(session: Session, name: DeckName, app: AppActions) -> impl IntoView {
    let name = StoredValue::new(name);
    let deck =
        Memo::new(move |_| session.journal().with(|journal| SlideDeck::read(&journal.composition(), name.get_value())));
    let tools = DeckTools {
        held: StoredValue::new((session, app)),
        name,
        deck,
        message: RwSignal::new(StatusMessage::Nothing),
    };
    // What is being typed when the page is left.
    on_cleanup(move || _ = session.record_typed(decks::WRITTEN));
    let exists = Memo::new(move |_| deck.with(Option::is_some));
    let title =
        Signal::derive(move || deck.with(|deck| deck.as_ref().map(|it| it.title.to_string()).unwrap_or_default()));
    let content = move || {
        if !exists.get() {
            return view! {
                <PageHead title=decks::GONE />
                <p>
                    <a href=Route::Decks.hash()>{decks::ALL_DECKS}</a>
                </p>
            }
            .into_any();
        }
        // Drawn once, so that an edit takes away neither the focus nor what is being typed and chosen.
        untrack(|| editor(tools, title))
    };
    view! { <article class="page page-narrow">{content}</article> }.into_any()
}

/// What the editor of a deck shows.
fn editor(tools: DeckTools, title: Signal<String>) -> AnyView {
    view! {
        <PageHead title />
        <div class="changes-actions">
            {move || present(tools)}
            <a class="button" href=Route::Decks.hash()>
                {decks::ALL_DECKS}
            </a>
            {as_odp(tools.session(), Some(tools.name()))}
        </div>
        <Section id="le-diaporama" title=decks::ABOUT_IT.to_owned()>
            <div class="deck-fields">{fields(tools)}</div>
            <StatusLine message=tools.message />
        </Section>
        <Section id="les-diapositives" title=decks::SLIDES.to_owned()>
            {slides(tools)}
        </Section>
        <Section id="ajouter-diapositive" title=decks::ADD.to_owned()>
            {adding(tools)}
        </Section>
    }
    .into_any()
}

/// The link that shows the deck; nothing while it has no slide.
fn present(tools: DeckTools) -> Option<AnyView> {
    let first = tools.deck.with(|deck| Some(deck.as_ref()?.slides.first()?.name.clone()))?;
    let to = Route::PresentDeck(tools.name(), first, None).hash();
    Some(view! { <a class="button primary" href=to>{decks::PRESENT_IT}</a> }.into_any())
}

/// The fields of the deck itself.
fn fields(tools: DeckTools) -> Vec<AnyView> {
    let set = move |field: DeckField, text: &str| tools.write(SlideDeck::field(&tools.name(), field, text));
    let keep = move |field: DeckField| {
        Callback::new(move |text: String| {
            // Without a title there is no deck.
            if !(text.trim().is_empty() && field == DeckField::Title) {
                tools.session().keep_typed(&SlideDeck::field(&tools.name(), field, &text));
            }
        })
    };
    let value = move |of: fn(&SlideDeck) -> String| {
        Signal::derive(move || tools.deck.with(|it| it.as_ref().map(of).unwrap_or_default()))
    };
    let title = value(|deck| deck.title.to_string());
    let presenter = value(|deck| deck.presenter.as_deref().unwrap_or_default().to_owned());
    let meeting = value(|deck| deck.meeting.map(moment::typed).unwrap_or_default());
    let minutes = value(|deck| deck.minutes.map(|it| it.to_string()).unwrap_or_default());
    let set_title = move |text: String| {
        if text.trim().is_empty() { tools.refuse(decks::UNTITLED) } else { set(DeckField::Title, &text) }
    };
    let set_meeting = move |text: String| match moment::read_day(&text, None) {
        _ if text.trim().is_empty() => set(DeckField::Meeting, ""),
        Ok(day) => set(DeckField::Meeting, &day.to_string()),
        Err(why) => tools.refuse(&why),
    };
    let set_minutes = move |text: String| match text.trim().parse::<u32>() {
        _ if text.trim().is_empty() => set(DeckField::Minutes, ""),
        Ok(minutes) if (1..=600).contains(&minutes) => set(DeckField::Minutes, &minutes.to_string()),
        _ => tools.refuse(decks::NOT_MINUTES),
    };
    vec![
        line("diaporama-titre", decks::DECK_TITLE, title, Callback::new(set_title), Some(keep(DeckField::Title))),
        line(
            "diaporama-par",
            decks::PRESENTER,
            presenter,
            Callback::new(move |text: String| set(DeckField::Presenter, &text)),
            Some(keep(DeckField::Presenter)),
        ),
        line("diaporama-seance", decks::MEETING, meeting, Callback::new(set_meeting), None),
        line("diaporama-duree", decks::MINUTES, minutes, Callback::new(set_minutes), None),
        commune(tools, set),
    ]
}

/// The commune for whose council the deck is.
fn commune(tools: DeckTools, set: impl Fn(DeckField, &str) + Copy + Send + Sync + 'static) -> AnyView {
    let territory = tools.session().current();
    let all: Vec<_> = territory.communes().iter().map(|it| (it.code, it.display_name().to_string())).collect();
    let codes: Vec<_> = all.iter().map(|(code, _)| *code).collect();
    let options = std::iter::once(decks::WHOLE_TERRITORY.to_owned()).chain(all.into_iter().map(|(_, name)| name));
    let known = codes.clone();
    let chosen = Signal::derive(move || {
        let code = tools.deck.with(|deck| deck.as_ref().and_then(|it| it.commune));
        code.and_then(|code| known.iter().position(|other| *other == code)).map_or(0, |at| at + 1)
    });
    let choose = Callback::new(move |index: usize| {
        let code = index.checked_sub(1).and_then(|at| codes.get(at)).map(ToString::to_string);
        set(DeckField::Commune, &code.unwrap_or_default());
    });
    view! { <Select id="diaporama-commune" label=decks::COMMUNE options=options.collect() chosen choose /> }.into_any()
}

/// A field of one line that is written once it is left, and kept before.
pub fn line(
    id: &str,
    label: &'static str,
    value: Signal<String>,
    set: Callback<String>,
    keep: Option<Callback<String>>,
) -> AnyView {
    let id = id.to_owned();
    view! {
        <p class="field">
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type="text"
                autocomplete="off"
                maxlength="200"
                prop:value=move || value.get()
                on:input=move |event| keep.map(|keep| keep.run(event_target_value(&event))).unwrap_or_default()
                on:change=while_shown(move |event| set.run(event_target_value(&event)))
            />
        </p>
    }
    .into_any()
}

/// The slides, each with its fields. They are drawn again where one comes, goes or moves, and keep what is typed
/// otherwise.
fn slides(tools: DeckTools) -> AnyView {
    let names = Memo::new(move |_| {
        tools
            .deck
            .with(|deck| deck.as_ref().map_or_else(Vec::new, |it| it.slides.iter().map(|it| it.name.clone()).collect()))
    });
    view! {
        <ol class="deck-slides">
            <For each=move || names.get() key=Clone::clone children=move |name| slide_editor(tools, name) />
        </ol>
    }
    .into_any()
}
