//! The slides of a council meeting, controlled by keys, a clicker or swipes. Figures link to their accounts.

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

/// A command for the slides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DeckCommand {
    /// Moves by so many slides.
    By(isize),
    /// Goes to the slide at that index.
    To(usize),
    FullScreen,
    /// Shows that cover, or removes it if it is shown.
    Instead(StageCover),
    /// Closes the account, then the cover, then full screen, then the slides.
    Back,
}

/// The command of a key press; `None` if the slides do not use it.
fn command_of(press: &KeyPress) -> Option<DeckCommand> {
    if press.in_field {
        return None;
    }
    Some(match press.key.as_str() {
        "Escape" => DeckCommand::Back,
        " " if press.on_control => return None,
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

/// The slide that many positions further, stopping at the first and the last.
fn moved_by(from: Slide, by: isize) -> Slide {
    let index = Slide::ALL.iter().position(|(slide, _)| *slide == from).unwrap_or(0);
    let to = index.saturating_add_signed(by).min(Slide::ALL.len() - 1);
    Slide::ALL[to].0
}

/// The slides. All of them are in the page, so that they print and can be shown together; one is visible.
#[component]
pub fn Deck(session: Session, route: ReadSignal<Route>, app: AppActions, check: DrawChecklist) -> impl IntoView {
    let slide = Memo::new(move |_| if let Route::Present(slide, _) = route.get() { slide } else { Slide::default() });
    let over = Memo::new(move |_| if let Route::Present(_, over) = route.get() { over } else { None });
    let instead = RwSignal::new(StageCover::default());
    let go = move |to: Slide| app.go.run(Route::Present(to, None));
    let run = move |command: DeckCommand| {
        let current = slide.get_untracked();
        match command {
            _ if over.get_untracked().is_some()
                && command != DeckCommand::Back
                && command != DeckCommand::FullScreen =>
            {
                return false;
            }
            DeckCommand::By(_) | DeckCommand::To(_) if instead.get_untracked() == StageCover::Black => {
                instead.set(StageCover::Nothing);
            }
            DeckCommand::By(by) => go(moved_by(current, by)),
            DeckCommand::To(index) => go(Slide::ALL[index].0),
            DeckCommand::FullScreen => screen::toggle_full(),
            DeckCommand::Instead(other) => {
                instead.update(|it| *it = if *it == other { StageCover::Nothing } else { other });
                app.focus.run(heading_of(current));
            }
            DeckCommand::Back if over.get_untracked().is_some() => {
                go(current);
                app.focus.run(heading_of(current));
            }
            DeckCommand::Back if instead.get_untracked() != StageCover::Nothing => instead.set(StageCover::Nothing),
            DeckCommand::Back if screen::leave_full() => {}
            DeckCommand::Back => app.go.run(Route::Overview),
        }
        true
    };
    keys::on_press(move |press| command_of(press).is_some_and(run));
    keys::on_swipe(move |across| {
        _ = (across.abs() > 60).then(|| run(DeckCommand::By(if across < 0 { 1 } else { -1 })));
    });
    let class = move || match instead.get() {
        StageCover::Nothing => "deck".to_owned(),
        StageCover::Black => "deck deck-black".to_owned(),
        StageCover::All => "deck deck-all".to_owned(),
    };
    let all = Slide::ALL.iter().enumerate().map(|(index, (it, _))| {
        let (it, rank) = (*it, present::number(index + 1, Slide::ALL.len()));
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
                    <span class="visually-hidden">{present::OPEN}</span>
                </a>
            </section>
        }
        .into_any()
    });
    let press = move |command: DeckCommand| Callback::new(move |()| _ = run(command));
    // The account or slide that is shown takes the focus, for screen readers.
    Effect::new(move || {
        let id = if over.get().is_some() { "compte".to_owned() } else { heading_of(slide.get()) };
        app.focus.run(id);
    });
    view! {
        <div class=class>
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
            </nav>
            {move || over.get().map(|figure| over::over(session, figure, slide.get_untracked(), app, check)).into_any()}
        </div>
    }
    .into_any()
}

/// The element id of a slide's heading, which takes the focus.
fn heading_of(slide: Slide) -> String {
    let index = Slide::ALL.iter().position(|(other, _)| *other == slide).unwrap_or(0);
    ["diapositive-", &index.to_string()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(key: &str) -> KeyPress {
        KeyPress { key: key.to_owned(), shift: false, in_field: false, on_control: false }
    }

    #[test]
    fn a_clicker_and_the_arrows_change_slides_and_stop_at_the_ends() {
        assert_eq!(command_of(&press("PageDown")), Some(DeckCommand::By(1)));
        assert_eq!(command_of(&press("PageUp")), Some(DeckCommand::By(-1)));
        assert_eq!(command_of(&KeyPress { shift: true, ..press(" ") }), Some(DeckCommand::By(-1)));
        assert_eq!(moved_by(Slide::Title, -1), Slide::Title);
        assert_eq!(moved_by(Slide::Title, 1), Slide::Figures);
        assert_eq!(moved_by(Slide::Sources, 1), Slide::Sources);
    }

    #[test]
    fn keys_typed_in_a_field_or_that_press_a_button_are_not_commands() {
        assert_eq!(command_of(&KeyPress { in_field: true, ..press("ArrowRight") }), None);
        assert_eq!(command_of(&KeyPress { on_control: true, ..press(" ") }), None);
        assert_eq!(command_of(&press("Tab")), None);
    }
}
