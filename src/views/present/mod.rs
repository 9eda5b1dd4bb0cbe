//! The slides of a council meeting, controlled by keys, a clicker or swipes. Figures link to their accounts.

mod chart;
mod commands;
mod over;
mod slides;
mod supposed;
mod table;
mod upcoming;

use domain::indicators::Figure;
use domain::territory::CommuneIndex;
use leptos::prelude::*;

use crate::browser::{dialog, keys, screen};
use crate::route::{Route, Slide};
use crate::state::Session;
use crate::views::shared::AppActions;
use commands::{DeckCommand, command_of};
use slides::SlideTools;
use wording::{accessibility, pages, present};

/// Renders the checklist of a commune. It is a parameter because it belongs to another folder of views.
pub type DrawChecklist = fn(Session, CommuneIndex, AppActions) -> AnyView;

/// What the screen shows instead of one slide: nothing else, black, or all slides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum StageCover {
    #[default]
    Nothing,
    Black,
    All,
}

/// The slide that many positions further, stopping at the first and the last.
fn moved_by(from: Slide, by: isize) -> Slide {
    let to = rank_of(from).saturating_add_signed(by).min(Slide::ALL.len() - 1);
    Slide::ALL[to].0
}

/// The ids of the dialogs, and of what covers the screen while it is black.
const ACCOUNT: &str = "compte-fenetre";
const TABLE: &str = "tableau-fenetre";
const BLACK: &str = "ecran-noir";

/// The slides. All of them are in the page, so that they print and can be shown together; one is visible.
#[component]
pub fn Deck(
    session: Session,
    document: Session,
    route: ReadSignal<Route>,
    app: AppActions,
    check: DrawChecklist,
) -> impl IntoView {
    let slide = Memo::new(move |_| if let Route::Present(slide, _) = route.get() { slide } else { Slide::default() });
    let over = Memo::new(move |_| if let Route::Present(_, over) = route.get() { over } else { None });
    let (cover, table) = (RwSignal::new(StageCover::default()), RwSignal::new(None::<Slide>));
    let go = move |to: Slide| app.go.run(Route::Present(to, None));
    let show = move |next: StageCover| {
        cover.set(next);
        app.focus.run(match next {
            StageCover::Nothing => heading_of(slide.get_untracked()),
            StageCover::Black => BLACK.to_owned(),
            StageCover::All => opener_of(slide.get_untracked()),
        });
    };
    let run = move |command: DeckCommand| {
        let (current, covered) = (slide.get_untracked(), cover.get_untracked());
        match command {
            // A dialog has the keys to itself; the browser closes it.
            _ if over.get_untracked().is_some() || table.get_untracked().is_some() => return false,
            DeckCommand::FullScreen => screen::toggle_full(),
            DeckCommand::Instead(other) => show(if covered == other { StageCover::Nothing } else { other }),
            DeckCommand::Back if covered != StageCover::Nothing => show(StageCover::Nothing),
            DeckCommand::Back if screen::leave_full() => {}
            DeckCommand::Back => app.go.run(Route::Overview),
            _ if covered == StageCover::Black => show(StageCover::Nothing),
            // All slides scroll as a page does.
            _ if covered == StageCover::All => return false,
            DeckCommand::Read(by) if screen::scroll_around(&heading_of(current), by > 0) => {}
            DeckCommand::By(by) | DeckCommand::Read(by) => go(moved_by(current, by)),
            DeckCommand::To(index) => go(Slide::ALL[index].0),
        }
        true
    };
    keys::on_press(move |press| command_of(press, session.letters_are_shortcuts().get_untracked()).is_some_and(run));
    keys::on_swipe(move |across| {
        _ = (across.abs() > 60).then(|| run(DeckCommand::By(if across < 0 { 1 } else { -1 })));
    });
    let show_table = Callback::new(move |of: Slide| {
        table.set(Some(of));
        dialog::open_later(TABLE);
        app.focus.run("tableau-titre".to_owned());
    });
    let tools = SlideTools { session, document, window: app.window, show_table };
    let all = Slide::ALL.iter().enumerate().map(|(index, (it, _))| {
        let rank = present::number(index + 1, Slide::ALL.len());
        let shown = Signal::derive(move || cover.get() == StageCover::All || slide.get() == *it);
        one(tools, *it, rank, shown, (cover, app))
    });
    let press = move |command: DeckCommand| Callback::new(move |()| _ = run(command));
    lead_focus(session, app, slide, over);
    let back = |id: &'static str| Callback::new(move |()| dialog::close(id));
    let class = move || match cover.get() {
        StageCover::All => "deck deck-all",
        _ => "deck",
    };
    let is_black = Memo::new(move |_| cover.get() == StageCover::Black);
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        show(cover.get_untracked());
    };
    view! {
        <main id="contenu" class="presenting">
            <div class=class inert=move || is_black.get().then(String::new)>
                <a class="skip" href="#contenu" on:click=skip>
                    {pages::SKIP}
                </a>
                {move || {
                    (cover.get() == StageCover::All)
                        .then(|| view! { <h1 class="visually-hidden">{present::ALL_SLIDES}</h1> }.into_any())
                }}
                {all.collect::<Vec<_>>()}
                <nav class="deck-actions" aria-label=present::SLIDES>
                    {slides::deck_buttons([
                        (present::PREVIOUS, press(DeckCommand::By(-1))),
                        (present::NEXT, press(DeckCommand::By(1))),
                        (present::ALL, press(DeckCommand::Instead(StageCover::All))),
                        (present::FULL_SCREEN, press(DeckCommand::FullScreen)),
                        (present::PRINT, app.print),
                        (present::LEAVE, Callback::new(move |()| app.go.run(Route::Overview))),
                    ])}
                    <a href=Route::Accessibility.hash()>{accessibility::ON_SLIDES}</a>
                </nav>
            </div>
            {move || is_black.get().then(|| black(press(DeckCommand::Back))).into_any()}
            <dialog
                id=ACCOUNT
                class="over"
                aria-labelledby="compte"
                on:close=move |_| _ = over.get_untracked().map(|_| go(slide.get_untracked()))
            >
                {move || over.get().map(|figure| over::over(session, figure, app, check, back(ACCOUNT))).into_any()}
            </dialog>
            <dialog id=TABLE class="over" aria-labelledby="tableau-titre" on:close=move |_| table.set(None)>
                {move || table.get().map(|of| table::table(session, of, back(TABLE))).into_any()}
            </dialog>
        </main>
    }
    .into_any()
}

/// Opens the account that the address names, and leads the focus: to the account, or to the slide that is shown, for
/// screen readers; after an account, back to what opened it.
fn lead_focus(session: Session, app: AppActions, slide: Memo<Slide>, over: Memo<Option<Figure>>) {
    Effect::new(move |before: Option<(Slide, Option<Figure>)>| {
        let now = (slide.get(), over.get());
        match (before, &now.1) {
            (_, Some(_)) => {
                dialog::open_later(ACCOUNT);
                app.focus.run("compte".to_owned());
            }
            (Some((of, Some(figure))), None) if of == now.0 => {
                dialog::close(ACCOUNT);
                let snapshot = session.snapshot.get_untracked();
                dialog::give_back_focus(slides::address(&snapshot, of, figure), heading_of(of));
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
fn one(
    tools: SlideTools,
    it: Slide,
    rank: String,
    shown: Signal<bool>,
    (cover, app): (RwSignal<StageCover>, AppActions),
) -> AnyView {
    let pick = move |_| {
        cover.set(StageCover::Nothing);
        app.focus.run(heading_of(it));
    };
    let title = RwSignal::new(String::new());
    let (opens, content) = (present::open(&rank), slides::slide(tools, it, &rank, title));
    let class = move || if shown.get() { "slide" } else { "slide slide-off" };
    view! {
        <section class=class aria-label=rank>
            <div class="slide-content" inert=move || (cover.get() == StageCover::All).then(String::new)>
                {content}
            </div>
            <a
                id=opener_of(it)
                class="slide-pick"
                href=Route::Present(it, None).hash()
                on:click=pick
            >
                <span class="visually-hidden">{move || [&*opens, &*title.get()].concat()}</span>
            </a>
        </section>
    }
    .into_any()
}

/// What covers the screen while it is black.
fn black(press: Callback<()>) -> AnyView {
    view! {
        <button type="button" id=BLACK class="deck-cover" on:click=move |_| press.run(())>
            <span class="visually-hidden">{present::BLACK}</span>
        </button>
    }
    .into_any()
}

/// What the browser's tab says of a slide.
pub fn tab(slide: Slide) -> String {
    present::tab(rank_of(slide) + 1, Slide::ALL.len())
}

/// The element id of a slide's heading, which takes the focus.
fn heading_of(slide: Slide) -> String {
    ["diapositive-", &rank_of(slide).to_string()].concat()
}

/// The element id of the link that opens a slide while all are shown.
fn opener_of(slide: Slide) -> String {
    ["ouvrir-", &rank_of(slide).to_string()].concat()
}

fn rank_of(slide: Slide) -> usize {
    Slide::ALL.iter().position(|(other, _)| *other == slide).unwrap_or(0)
}
