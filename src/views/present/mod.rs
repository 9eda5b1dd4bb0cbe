//! The slides of a council meeting, controlled by keys, a clicker, fingers, the wheel or clicks. Figures link to their
//! accounts.

mod bar;
mod chart;
mod commands;
mod control;
mod keys_help;
mod on_paper;
mod over;
mod slides;
mod speaker;
mod speaker_view;
mod stage;
mod steps;
mod supposed;
mod table;
mod talk;
mod theme;

use domain::deck::{DeckName, SlideDeck, SlideName, SlideSubject};
use domain::indicators::Figure;
use domain::territory::CommuneIndex;
use leptos::prelude::*;

use crate::browser::{awake, dialog, keys, pointing, screen};
use crate::route::{Address, Route, Slide};
use crate::state::Session;
use crate::views::shared::AppActions;
use crate::views::shared::supposed::take_back;
use commands::{DeckCommand, command_of};
use control::DeckControl;
use slides::{SlideFacts, SlideTools};
use speaker::Speaker;
use stage::ShownSlides;
use steps::Front;
use theme::StageTheme;
use wording::{decks, pages, present};

pub use speaker::PresentationState;

/// Renders the checklist of a commune. It is a parameter because it belongs to another folder of views.
pub type DrawChecklist = fn(Session, CommuneIndex, AppActions) -> AnyView;

/// The ids of the dialogs, of what covers the screen while it is black or white, and of the button that leaves.
const ACCOUNT: &str = "compte-fenetre";
const TABLE: &str = "tableau-fenetre";
const KEYS: &str = "touches-fenetre";
const BLACK: &str = "ecran-noir";
const LEAVE: &str = "quitter";

/// The slides. All of them are in the page, so that they print and can be shown together; one is visible.
#[component]
pub fn Deck(
    /// The session of what is supposed: what is edited over a slide is no answer yet.
    session: Session,
    /// The session of the document.
    document: Session,
    /// The composed deck; the usual slides without one.
    deck: Option<SlideDeck>,
    presentation: PresentationState,
    route: ReadSignal<Route>,
    app: AppActions,
    check: DrawChecklist,
) -> impl IntoView {
    let take_back = Callback::new(move |()| _ = take_back(document));
    let control = DeckControl::new(ShownSlides { deck }, presentation, route, app, take_back);
    let DeckControl { slide, over, cover, table, are_keys_shown, .. } = control;
    let theme = StageTheme::recalled();
    let speaker = Speaker::new(control, theme, session.letters_are_shortcuts());
    awake::keep_screen_on();
    listen(session, control, speaker);
    follow_links(control, app);
    let show_table = Callback::new(move |of: usize| control.show_table(of));
    let tools = SlideTools {
        sessions: StoredValue::new((session, document)),
        stage: control.stage,
        window: app.window,
        show_table,
    };
    let all = (0..control.len()).map(|index| {
        let rank = present::number(index + 1, control.len());
        let facts = control.facts.with_value(|all| all[index]);
        one(tools, index, rank, facts, control)
    });
    lead_focus(session, app, control);
    keep_place(control, route, app);
    let aside = at_own_moment(session, over);
    let back = |id: &'static str| Callback::new(move |()| dialog::close(id));
    let class = move || match cover.get() {
        Front::All => "deck deck-all",
        _ => "deck",
    };
    let is_covered = Memo::new(move |_| matches!(cover.get(), Front::Black | Front::White));
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        control.show(cover.get_untracked());
    };
    view! {
        <main id="contenu" class=move || theme.class()>
            <div class=class inert=move || is_covered.get().then(String::new)>
                <a class="skip" href="#contenu" on:click=skip>
                    {pages::SKIP}
                </a>
                {move || {
                    (cover.get() == Front::All)
                        .then(|| view! { <h1 class="visually-hidden">{present::ALL_SLIDES}</h1> }.into_any())
                }}
                {all.collect::<Vec<_>>()}
                {bar::bar(control, theme, app, speaker.button())}
            </div>
            {move || covered(control, cover.get())}
            <dialog
                id=ACCOUNT
                class="over"
                aria-labelledby="compte"
                on:close=move |_| _ = over.get_untracked().map(|_| app.go.run(control.route(slide.get_untracked(), None)))
            >
                {move || over.get().map(|figure| over::over(aside, figure, app, check, back(ACCOUNT))).into_any()}
            </dialog>
            <dialog id=TABLE class="over" aria-labelledby="tableau-titre" on:close=move |_| table.set(None)>
                {move || table.get().map(|of| table::table(session, &subject_of(control, of), back(TABLE))).into_any()}
            </dialog>
            <dialog id=KEYS class="over" aria-labelledby="touches-titre" on:close=move |_| are_keys_shown.set(false)>
                {move || are_keys_shown.get().then(|| keys_help::keys_help(session, back(KEYS))).into_any()}
            </dialog>
        </main>
    }
    .into_any()
}

/// Remembers the slide that is shown, and gives the page its address where that named one that is gone.
fn keep_place(control: DeckControl, route: ReadSignal<Route>, app: AppActions) {
    Effect::new(move |_| {
        let slide = control.slide.get();
        control.presentation.remember_rank(slide);
        let is_gone = control.stage.with_value(|stage| stage.len() > 0 && stage.place_of(&route.read()).is_none());
        if is_gone {
            app.go.run(control.route(slide, None));
        }
    });
}

/// Listens to keys, clickers, fingers, the wheel and the mouse.
fn listen(session: Session, control: DeckControl, speaker: Speaker) {
    let letters = session.letters_are_shortcuts();
    keys::on_press(move |press| {
        speaker.bring_back();
        let command = command_of(press, letters.get_untracked(), control.is_number_begun());
        // The browser closes a dialog, and what is open in it before.
        let is_the_browser_s = command == Some(DeckCommand::Back) && control.front() == Front::Dialog;
        !is_the_browser_s && command.is_some_and(|command| control.run(command))
    });
    let is_bare = move || control.front() == Front::Nothing;
    pointing::on_swipe(move |across| {
        if across.abs() > 60 && is_bare() {
            control.run(DeckCommand::By(if across < 0 { 1 } else { -1 }));
        }
    });
    pointing::on_wheel(move |down| {
        // A slide that does not fit is scrolled by the browser.
        if is_bare() && !screen::scrolls_on(&heading_of(control.slide.get_untracked()), down) {
            control.run(DeckCommand::By(if down { 1 } else { -1 }));
        }
    });
    pointing::on_bare_click(".presenting .slide-content", move || {
        speaker.bring_back();
        if is_bare() {
            control.run(DeckCommand::By(1));
        }
    });
}

/// Keeps what is opened over a slide in the slides: a link to a commune, an action or a figure opens its account there.
fn follow_links(control: DeckControl, app: AppActions) {
    for id in [ACCOUNT, TABLE] {
        pointing::on_follow(id, move |hash| {
            let figure = match Address::of_hash(hash).route {
                Route::Commune(code) | Route::Peers(code) | Route::Neighbours(code) => Figure::Participations(code),
                Route::Action(id) => Figure::Participants(id),
                Route::Account(figure) | Route::Present(_, Some(figure)) | Route::PresentDeck(_, _, Some(figure)) => {
                    figure
                }
                _ => return false,
            };
            app.go.run(control.route(control.slide.get_untracked(), Some(figure)));
            true
        });
    }
}

/// The session of the accounts: a day that is chosen there is theirs, until they are closed, and the slides keep their own.
fn at_own_moment(session: Session, over: Memo<Option<Figure>>) -> Session {
    let aside = session.at_own_moment();
    let is_open = Memo::new(move |_| over.read().is_some());
    Effect::new(move |before: Option<bool>| {
        let is_open = is_open.get();
        if !(is_open && before == Some(true)) {
            aside.follow_moment_of(session);
        }
        is_open
    });
    aside
}

/// Opens the account that the address names, and leads the focus: to the account, or to the slide that is shown, for
/// screen readers; after an account, back to what opened it.
fn lead_focus(session: Session, app: AppActions, control: DeckControl) {
    let DeckControl { slide, over, .. } = control;
    Effect::new(move |before: Option<(usize, Option<Figure>)>| {
        let now = (slide.get(), over.get());
        // What is open over another slide is not about this one.
        if before.as_ref().is_some_and(|(of, _)| *of != now.0) {
            control::close_others();
        }
        match (before, &now.1) {
            (_, Some(_)) => {
                dialog::open_later(ACCOUNT);
                app.focus.run("compte".to_owned());
            }
            (Some((of, Some(figure))), None) if of == now.0 => {
                dialog::close(ACCOUNT);
                let snapshot = session.snapshot.get_untracked();
                dialog::give_back_focus(slides::address(&snapshot, control.route(of, Some(figure))), heading_of(of));
            }
            (_, None) => {
                dialog::close(ACCOUNT);
                app.focus.run(heading_of(now.0));
            }
        }
        now
    });
}

/// One slide. While all are shown, a link covers it, and what is under it cannot be reached.
fn one(tools: SlideTools, it: usize, rank: String, facts: SlideFacts, control: DeckControl) -> AnyView {
    let (cover, slide) = (control.cover, control.slide);
    let (opens, content) = (present::open(&rank), slides::slide(tools, it, &rank, facts));
    let class = move || {
        if cover.get() == Front::All || slide.get() == it { "slide" } else { "slide slide-off" }
    };
    view! {
        <section class=class aria-label=rank>
            <div class="slide-content" inert=move || (cover.get() == Front::All).then(String::new)>
                {content}
            </div>
            <a
                id=opener_of(it)
                class="slide-pick"
                href=control.route(it, None).hash()
                on:click=move |_| control.go_to(it)
            >
                <span class="visually-hidden">{move || [&*opens, &*facts.title.get()].concat()}</span>
            </a>
        </section>
    }
    .into_any()
}

/// What covers the screen while it is black or white.
fn covered(control: DeckControl, cover: Front) -> AnyView {
    let (class, name) = match cover {
        Front::Black => ("deck-cover", present::BLACK),
        Front::White => ("deck-cover deck-cover-white", present::WHITE),
        _ => return ().into_any(),
    };
    view! {
        <button type="button" id=BLACK class=class on:click=move |_| control.show(Front::Nothing)>
            <span class="visually-hidden">{name}</span>
        </button>
    }
    .into_any()
}

/// What the browser's tab says of a slide.
pub fn tab(slide: Slide) -> String {
    let rank = Slide::ALL.iter().position(|(other, _)| *other == slide).unwrap_or(0);
    present::tab(rank + 1, Slide::ALL.len())
}

/// The element id of a slide's heading, which takes the focus.
fn heading_of(slide: usize) -> String {
    ["diapositive-", &slide.to_string()].concat()
}

/// The element id of the link that opens a slide while all are shown.
fn opener_of(slide: usize) -> String {
    ["ouvrir-", &slide.to_string()].concat()
}

fn subject_of(control: DeckControl, slide: usize) -> SlideSubject {
    control.stage.with_value(|stage| stage.subject(slide))
}

/// What the browser's tab says of a slide of a composed deck.
pub fn tab_of_deck(session: Session, name: &DeckName, slide: &SlideName) -> String {
    let deck = session.journal().with(|journal| SlideDeck::read(&journal.composition(), name.clone()));
    let Some(deck) = deck else { return decks::GONE.to_owned() };
    deck.position(slide).map_or_else(|| deck.title.to_string(), |at| present::tab(at + 1, deck.slides.len()))
}
