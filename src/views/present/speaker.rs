//! The presenter's window: opened, lost, found again, closed with the slides.

use leptos::prelude::*;

use super::commands::{DeckCommand, command_of};
use super::control::DeckControl;
use super::heading_of;
use super::speaker_view::speaker_view;
use super::steps::{DeckStep, Front};
use super::talk::{Cue, SpeakerWindow, Talk};
use super::theme::StageTheme;
use crate::browser::beside::{self, SidePlace, SideWindow};
use crate::browser::clock;
use crate::browser::keys::KeyPress;
use crate::components::Button;
use wording::speaker;

/// Under which the tab remembers the talk while the window is open.
const KEY: &str = "carnet-orateur";

/// What of a presentation outlives its slides, which are drawn again when the deck or the tables change: what covers
/// them, the talk, and the presenter's window. Copies share it.
#[derive(Clone, Copy)]
pub struct PresentationState {
    /// What is shown instead of a slide; never a dialog.
    pub cover: RwSignal<Front>,
    talk: RwSignal<Talk>,
    state: RwSignal<SpeakerWindow>,
    window: StoredValue<Option<SideWindow>, LocalStorage>,
    held: StoredValue<HeldPresentation>,
}

/// What nothing on the screen follows.
#[derive(Clone, Debug, Default)]
struct HeldPresentation {
    /// The name of the deck that is presented, an empty one for the usual slides; `None` while none is.
    of: Option<String>,
    /// Whether the time of the talk runs.
    has_begun: bool,
    /// The slide that was shown last, by its index.
    rank: usize,
}

impl PresentationState {
    /// The state before anything is presented. A window that was open before the page was loaded again is lost.
    pub fn new() -> Self {
        let before = beside::recalled(KEY).as_deref().and_then(Talk::read);
        let state = if before.is_some() { SpeakerWindow::Lost } else { SpeakerWindow::Closed };
        Self {
            cover: RwSignal::new(Front::Nothing),
            talk: RwSignal::new(before.unwrap_or_else(|| Talk::beginning(clock::now()))),
            state: RwSignal::new(state),
            window: StoredValue::new_local(None),
            held: StoredValue::new(HeldPresentation { has_begun: before.is_some(), ..HeldPresentation::default() }),
        }
    }

    /// Follows what is presented: the name of its deck, an empty one for the usual slides. Whoever leaves the slides,
    /// or shows those of another deck, ends the talk.
    pub fn follow(self, of: Option<String>) {
        let before = self.held.with_value(|held| held.of.clone());
        if of.is_none() || before.is_some() && before != of {
            beside::remember(KEY, None);
            self.close_window();
            self.state.set(SpeakerWindow::Closed);
            self.cover.set(Front::Nothing);
            self.talk.set(Talk::beginning(clock::now()));
            self.held.set_value(HeldPresentation::default());
        }
        self.held.update_value(|held| held.of = of);
    }

    fn has_begun(self) -> bool {
        self.held.with_value(|held| held.has_begun)
    }

    /// The slide that was shown last, by its index.
    pub fn rank(self) -> usize {
        self.held.with_value(|held| held.rank)
    }

    /// Remembers the slide that is shown.
    pub fn remember_rank(self, rank: usize) {
        self.held.update_value(|held| held.rank = rank);
    }

    fn close_window(self) {
        _ = self.window.try_update_value(Option::take).flatten().map(SideWindow::close);
    }
}

/// The presenter's window. Copies share it.
#[derive(Clone, Copy)]
pub struct Speaker {
    pub control: DeckControl,
    pub theme: StageTheme,
    /// The time of now.
    pub now: RwSignal<u64>,
    /// Whether the key of the full screen was pressed last, in the window, which cannot fill another one.
    pub is_full_asked: RwSignal<bool>,
    letters: Signal<bool>,
}

impl Speaker {
    /// The window of slides that are now shown. One that is open shows these from now on.
    pub fn new(control: DeckControl, theme: StageTheme, letters: Signal<bool>) -> Self {
        let shared = control.presentation;
        let this =
            Self { control, theme, now: RwSignal::new(clock::now()), is_full_asked: RwSignal::new(false), letters };
        if !shared.has_begun()
            && let Some(planned) = control.stage.with_value(|stage| stage.deck.as_ref().and_then(|deck| deck.minutes))
        {
            shared.talk.update(|talk| talk.planned = Some(planned));
        }
        this.draw();
        beside::every_second(move || this.look());
        beside::before_leaving(move || shared.close_window());
        this
    }

    /// The talk.
    pub fn talk(self) -> RwSignal<Talk> {
        self.control.presentation.talk
    }

    /// Opens the window, or brings it before the others.
    pub fn open(self) {
        let PresentationState { talk, state, held, window, .. } = self.control.presentation;
        if state.get_untracked() == SpeakerWindow::Open {
            window.with_value(|window| _ = window.as_ref().map(SideWindow::find));
            return;
        }
        self.control.presentation.close_window();
        // A window that was closed by mistake goes on where it was; « remettre à zéro » begins again.
        if !self.control.presentation.has_begun() {
            talk.update(|talk| talk.began = clock::now());
            held.update_value(|held| held.has_begun = true);
        }
        let opened = SideWindow::open(speaker::TITLE, &SidePlace(talk.get_untracked().place));
        state.set(SpeakerWindow::after_opening(opened.is_some()));
        window.set_value(opened);
        self.draw();
        self.remember();
    }

    /// Draws in the window, if there is one.
    fn draw(self) {
        self.control.presentation.window.update_value(|window| {
            let on_press = move |press: &KeyPress| {
                self.run(command_of(press, self.letters.get_untracked(), self.control.is_number_begun()))
            };
            if let Some(window) = window {
                window.draw(move || speaker_view(self), on_press);
            }
        });
    }

    /// Brings a lost window back, when a key or a click lets the browser open one.
    pub fn bring_back(self) {
        if self.control.presentation.state.get_untracked() == SpeakerWindow::Lost {
            self.open();
        }
    }

    /// Runs the command of a key that was pressed in the window. From there no page can fill the screen: the start button
    /// of a clicker opens the figure at once.
    fn run(self, command: Option<DeckCommand>) -> bool {
        self.is_full_asked.set(command == Some(DeckCommand::FullScreen));
        match command {
            Some(DeckCommand::FullScreen) => true,
            Some(DeckCommand::Start) if self.control.front() != Front::Dialog => {
                self.control.take(DeckStep::Open);
                true
            }
            command => command.is_some_and(|command| self.control.run(command)),
        }
    }

    /// Begins the time again.
    pub fn restart(self) {
        self.talk().update(|talk| talk.began = clock::now());
        self.now.set(clock::now());
        self.remember();
    }

    /// Plans the time, in minutes.
    pub fn plan(self, minutes: Option<u32>) {
        self.talk().update(|talk| talk.planned = minutes);
        self.remember();
    }

    /// What is told of the slide.
    pub fn cue(self) -> Cue {
        let at = self.control.slide.get();
        let title =
            |index: usize| self.control.facts.with_value(|all| all.get(index).copied()).map(|facts| facts.title.get());
        Cue {
            rank: at + 1,
            of: self.control.len(),
            title: title(at).unwrap_or_default(),
            next: title(at + 1),
            note: self.control.stage.with_value(|stage| stage.note(at)).map(|note| note.to_string()),
        }
    }

    /// What is before the slide.
    pub fn front(self) -> Front {
        let DeckControl { over, table, are_keys_shown, cover, .. } = self.control;
        let is_open = over.read().is_some() || table.get().is_some() || are_keys_shown.get();
        if is_open { Front::Dialog } else { cover.get() }
    }

    /// Draws the slide and the next one in the window, as they are now.
    pub fn draw_pictures(self) {
        let at = self.control.slide.get_untracked();
        self.control.presentation.window.with_value(|window| {
            let Some(window) = window else { return };
            window.picture(&heading_of(at), "#orateur-ecran");
            let next = if at + 1 < self.control.len() { heading_of(at + 1) } else { String::new() };
            window.picture(&next, "#orateur-suivante");
        });
    }

    /// The button of the window, and what is said of it.
    pub fn button(self) -> AnyView {
        let press = Callback::new(move |()| self.open());
        let hide = Callback::new(move |()| self.control.presentation.state.set(SpeakerWindow::Closed));
        let notice = move || {
            let (text, can_hide) = match self.control.presentation.state.get() {
                SpeakerWindow::Blocked => (speaker::BLOCKED, true),
                SpeakerWindow::Lost => (speaker::LOST, false),
                SpeakerWindow::Open | SpeakerWindow::Closed => return ().into_any(),
            };
            let hide = can_hide.then(|| view! { <Button label=speaker::HIDE press=hide /> }.into_any());
            view! {
                <span>{text}</span>
                {hide}
            }
            .into_any()
        };
        view! {
            <Button label=speaker::TITLE class="quiet" press />
            <div class="deck-notice" role="status">
                {notice}
            </div>
        }
        .into_any()
    }

    fn look(self) {
        self.now.set(clock::now());
        let Some((sight, place)) = self
            .control
            .presentation
            .window
            .with_value(|window| window.as_ref().map(|window| (window.sight(), window.place())))
        else {
            return;
        };
        let before = self.control.presentation.state.get_untracked();
        let after = before.after_look(sight);
        if let (SpeakerWindow::Open, Some(SidePlace(place))) = (after, place)
            && self.talk().get_untracked().place != place
        {
            self.talk().update(|talk| talk.place = place);
            self.remember();
        }
        if after != before {
            self.control.presentation.close_window();
            self.control.presentation.state.set(after);
            self.remember();
        }
    }

    /// Has the tab remember the talk while its window is open, or is to come back.
    fn remember(self) {
        let is_wanted =
            matches!(self.control.presentation.state.get_untracked(), SpeakerWindow::Open | SpeakerWindow::Lost);
        let text = is_wanted.then(|| self.talk().get_untracked().text());
        beside::remember(KEY, text.as_deref());
    }
}

/// The commands of the window's buttons.
pub const COMMANDS: [(&str, DeckCommand); 5] = [
    (wording::present::PREVIOUS, DeckCommand::By(-1)),
    (wording::present::NEXT, DeckCommand::By(1)),
    (speaker::BLACK, DeckCommand::Black),
    (wording::present::ALL, DeckCommand::All),
    (speaker::BACK, DeckCommand::Back),
];
