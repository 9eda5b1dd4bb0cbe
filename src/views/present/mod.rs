//! The slides of a council meeting: one idea each, driven by keys, clicker or finger; figures lead to their accounts.

mod over;
mod slides;

use domain::territory::CommuneIndex;
use leptos::prelude::*;

use crate::browser::keys::{self, KeyPress};
use crate::browser::screen;
use crate::route::{Route, Slide};
use crate::state::Session;
use crate::views::shared::AppActions;
use crate::wording::present;

/// Draws a commune's list of answers, which another room keeps.
pub type DrawChecklist = fn(Session, CommuneIndex, AppActions) -> AnyView;

/// What is on the screen instead of one slide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum StageCover {
    #[default]
    Nothing,
    Black,
    All,
}

/// What a press asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DeckCommand {
    By(isize),
    To(usize),
    FullScreen,
    Instead(StageCover),
    Back,
}

/// What a press means to the slides; `None` where it is not theirs.
fn meaning(press: &KeyPress) -> Option<DeckCommand> {
    if press.in_field {
        return None;
    }
    Some(match press.key.as_str() {
        "Escape" => DeckCommand::Back,
        " " if press.on_way => return None,
        " " if press.shift => DeckCommand::By(-1),
        "ArrowRight" | "ArrowDown" | "PageDown" | " " => DeckCommand::By(1),
        "ArrowLeft" | "ArrowUp" | "PageUp" | "Backspace" => DeckCommand::By(-1),
        "Home" => DeckCommand::To(0),
        "End" => DeckCommand::To(Slide::ALL.len() - 1),
        "f" | "F" => DeckCommand::FullScreen,
        "b" | "B" | "." => DeckCommand::Instead(StageCover::Black),
        "o" | "O" => DeckCommand::Instead(StageCover::All),
        _ => return None,
    })
}

/// The slide that many steps further, the first and the last being the ends.
fn step(from: Slide, by: isize) -> Slide {
    let at = Slide::ALL.iter().position(|(slide, _)| *slide == from).unwrap_or(0);
    let to = at.saturating_add_signed(by).min(Slide::ALL.len() - 1);
    Slide::ALL[to].0
}

/// The deck. Every slide is there, so that all of them print and can be seen at once; one is shown.
#[component]
pub fn Deck(session: Session, route: ReadSignal<Route>, app: AppActions, check: DrawChecklist) -> impl IntoView {
    let slide = Memo::new(move |_| if let Route::Present(slide, _) = route.get() { slide } else { Slide::default() });
    let over = Memo::new(move |_| if let Route::Present(_, over) = route.get() { over } else { None });
    let instead = RwSignal::new(StageCover::default());
    let go = move |to: Slide| app.go.run(Route::Present(to, None));
    let act = move |wanted: DeckCommand| {
        let here = slide.get_untracked();
        match wanted {
            _ if over.get_untracked().is_some() && wanted != DeckCommand::Back && wanted != DeckCommand::FullScreen => {
                return false;
            }
            DeckCommand::By(_) | DeckCommand::To(_) if instead.get_untracked() == StageCover::Black => {
                instead.set(StageCover::Nothing);
            }
            DeckCommand::By(by) => go(step(here, by)),
            DeckCommand::To(at) => go(Slide::ALL[at].0),
            DeckCommand::FullScreen => screen::toggle_full(),
            DeckCommand::Instead(other) => {
                instead.update(|it| *it = if *it == other { StageCover::Nothing } else { other });
                app.focus.run(heading_of(here));
            }
            DeckCommand::Back if over.get_untracked().is_some() => {
                go(here);
                app.focus.run(heading_of(here));
            }
            DeckCommand::Back if instead.get_untracked() != StageCover::Nothing => instead.set(StageCover::Nothing),
            DeckCommand::Back if screen::leave_full() => {}
            DeckCommand::Back => app.go.run(Route::Overview),
        }
        true
    };
    keys::on_press(move |press| meaning(press).is_some_and(act));
    keys::on_swipe(move |across| {
        _ = (across.abs() > 60).then(|| act(DeckCommand::By(if across < 0 { 1 } else { -1 })));
    });
    let class = move || match instead.get() {
        StageCover::Nothing => "deck".to_owned(),
        StageCover::Black => "deck deck-black".to_owned(),
        StageCover::All => "deck deck-all".to_owned(),
    };
    let all = Slide::ALL.iter().enumerate().map(|(at, (it, _))| {
        let (it, rank) = (*it, present::number(at + 1, Slide::ALL.len()));
        let class = move || {
            let is_off = slide.get() != it && instead.get() != StageCover::All;
            if is_off { "slide slide-off".to_owned() } else { "slide".to_owned() }
        };
        let pick = move |_| instead.set(StageCover::Nothing);
        view! {
            <section
                class=class
                inert=move || (over.get().is_some() || instead.get() == StageCover::Black).then(String::new)
                aria-label=rank
            >
                {slides::slide(session, it, &rank)}
                <a class="slide-pick" href=Route::Present(it, None).hash() on:click=pick>
                    <span class="spoken">{present::OPEN}</span>
                </a>
            </section>
        }
        .into_any()
    });
    let press = move |wanted: DeckCommand| Callback::new(move |()| _ = act(wanted));
    // What is opened or shown next takes the focus, for who hears the slides.
    Effect::new(move || {
        let id = if over.get().is_some() { "compte".to_owned() } else { heading_of(slide.get()) };
        app.focus.run(id);
    });
    view! {
        <div class=class>
            {all.collect::<Vec<_>>()}
            <nav class="deck-ways" aria-label=present::SLIDES>
                {slides::deck_buttons([
                    (present::PREVIOUS, press(DeckCommand::By(-1))),
                    (present::NEXT, press(DeckCommand::By(1))),
                    (present::ALL, press(DeckCommand::Instead(StageCover::All))),
                    (present::FULL_SCREEN, press(DeckCommand::FullScreen)),
                    (present::PRINT, app.print),
                    (present::LEAVE, Callback::new(move |()| app.go.run(Route::Overview))),
                ])}
            </nav>
            {move || over.get().map(|figure| over::over(session, figure, slide.get_untracked(), app, check)).into_any()}
        </div>
    }
    .into_any()
}

/// The id of a slide's heading, which takes the focus.
fn heading_of(slide: Slide) -> String {
    let at = Slide::ALL.iter().position(|(other, _)| *other == slide).unwrap_or(0);
    ["diapositive-", &at.to_string()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(key: &str) -> KeyPress {
        KeyPress { key: key.to_owned(), shift: false, in_field: false, on_way: false }
    }

    #[test]
    fn a_clicker_and_the_arrows_go_on_and_back_and_stop_at_the_ends() {
        assert_eq!(meaning(&press("PageDown")), Some(DeckCommand::By(1)));
        assert_eq!(meaning(&press("PageUp")), Some(DeckCommand::By(-1)));
        assert_eq!(meaning(&KeyPress { shift: true, ..press(" ") }), Some(DeckCommand::By(-1)));
        assert_eq!(step(Slide::Title, -1), Slide::Title);
        assert_eq!(step(Slide::Title, 1), Slide::Figures);
        assert_eq!(step(Slide::Sources, 1), Slide::Sources);
    }

    #[test]
    fn what_is_typed_in_a_field_or_presses_a_button_is_not_for_the_slides() {
        assert_eq!(meaning(&KeyPress { in_field: true, ..press("ArrowRight") }), None);
        assert_eq!(meaning(&KeyPress { on_way: true, ..press(" ") }), None);
        assert_eq!(meaning(&press("Tab")), None);
    }
}
