//! Runs the commands of the slides.

use domain::deck::SlideSubject;
use domain::indicators::Figure;
use leptos::prelude::*;

use super::commands::DeckCommand;
use super::slides::SlideFacts;
use super::speaker::PresentationState;
use super::stage::ShownSlides;
use super::steps::{DeckStep, Front, Situation};
use super::{ACCOUNT, BLACK, KEYS, LEAVE, TABLE, heading_of, opener_of};
use crate::browser::{clock, dialog, screen, stage};
use crate::route::Route;
use crate::views::shared::AppActions;

/// The largest number of a slide that is typed, and how long it waits for Enter, in milliseconds.
const MAX_NUMBER: usize = 999;
const NUMBER_WAITS: u64 = 5_000;

/// What was pressed lately.
#[derive(Clone, Copy, Debug, Default)]
struct LatelyPressed {
    /// The number that is being typed, and when its last digit was.
    number: Option<(usize, u64)>,
    /// When the screen became black or white.
    covered_at: u64,
}

/// The state of the slides, and what changes it. Copies share it.
#[derive(Clone, Copy)]
pub struct DeckControl {
    /// The slides, by their index.
    pub stage: StoredValue<ShownSlides>,
    /// The slide that is shown.
    pub slide: Memo<usize>,
    /// The figure whose account is open.
    pub over: Memo<Option<Figure>>,
    /// What is shown instead of a slide; never a dialog.
    pub cover: RwSignal<Front>,
    pub presentation: PresentationState,
    /// The slide whose table is open.
    pub table: RwSignal<Option<usize>>,
    /// Whether it is shown what the keys do.
    pub are_keys_shown: RwSignal<bool>,
    /// What is known of each slide.
    pub facts: StoredValue<Vec<SlideFacts>>,
    go: Callback<Route>,
    /// Takes back what was supposed last.
    take_back: Callback<()>,
    focus: Callback<String>,
    lately: StoredValue<LatelyPressed>,
}

impl DeckControl {
    pub fn new(
        stage: ShownSlides,
        presentation: PresentationState,
        route: ReadSignal<Route>,
        app: AppActions,
        take_back: Callback<()>,
    ) -> Self {
        let facts = (0..stage.len()).map(|_| SlideFacts::default()).collect();
        let stage = StoredValue::new(stage);
        let shown = move || {
            let found = stage.with_value(|stage| (stage.place_of(&route.read()), stage.len()));
            // A slide that is gone gives way to the one that stands in its place now.
            found.0.unwrap_or_else(|| (presentation.rank().min(found.1.saturating_sub(1)), None))
        };
        Self {
            stage,
            slide: Memo::new(move |_| shown().0),
            over: Memo::new(move |_| shown().1),
            cover: presentation.cover,
            presentation,
            table: RwSignal::new(None),
            are_keys_shown: RwSignal::new(false),
            facts: StoredValue::new(facts),
            go: app.go,
            take_back,
            focus: app.focus,
            lately: StoredValue::new(LatelyPressed::default()),
        }
    }

    /// The address of a slide, with the account over it.
    pub fn route(self, slide: usize, over: Option<Figure>) -> Route {
        self.stage.with_value(|stage| stage.route(slide, over))
    }

    /// How many slides there are.
    pub fn len(self) -> usize {
        self.stage.with_value(ShownSlides::len)
    }

    /// What is before the slide, untracked.
    pub fn front(self) -> Front {
        if self.over_dialog().is_some() { Front::Dialog } else { self.cover.get_untracked() }
    }

    /// Whether the number of a slide was begun.
    pub fn is_number_begun(self) -> bool {
        self.number().is_some()
    }

    /// Runs a command. Gives `false` if the browser is to handle it.
    pub fn run(self, command: DeckCommand) -> bool {
        let step = self.situation().step(command);
        if !matches!(command, DeckCommand::Digit(_) | DeckCommand::Nothing) {
            self.lately.update_value(|lately| lately.number = None);
        }
        step.map(|step| self.take(step)).is_some()
    }

    /// Shows a slide alone, and closes whatever is before it.
    pub fn go_to(self, slide: usize) {
        close_others();
        self.cover.set(Front::Nothing);
        self.go.run(self.route(slide, None));
        self.focus.run(heading_of(slide));
    }

    /// Shows that before the slide, or the slide.
    pub fn show(self, front: Front) {
        close_others();
        if self.over.get_untracked().is_some() {
            self.go.run(self.route(self.slide.get_untracked(), None));
        }
        self.cover.set(front);
        self.lately.update_value(|lately| lately.covered_at = clock::now());
        self.focus.run(match front {
            Front::Nothing | Front::Dialog => heading_of(self.slide.get_untracked()),
            Front::Black | Front::White => BLACK.to_owned(),
            Front::All => opener_of(self.slide.get_untracked()),
        });
    }

    /// Opens the table of a slide's chart.
    pub fn show_table(self, slide: usize) {
        self.table.set(Some(slide));
        dialog::open_later(TABLE);
        self.focus.run("tableau-titre".to_owned());
    }

    /// Whether a slide has a chart with a table, and no figure with an account.
    fn has_table_alone(self, slide: usize) -> bool {
        let subject = self.stage.with_value(|stage| stage.subject(slide));
        matches!(subject, SlideSubject::Distribution | SlideSubject::Years)
    }

    /// Opens what the keys do.
    pub fn show_keys(self) {
        self.cover.set(Front::Nothing);
        self.are_keys_shown.set(true);
        dialog::open_later(KEYS);
        self.focus.run("touches-titre".to_owned());
    }

    /// The dialog that is open before the others, and the id of its title.
    fn over_dialog(self) -> Option<(&'static str, &'static str)> {
        if self.are_keys_shown.get_untracked() {
            Some((KEYS, "touches-titre"))
        } else if self.over.get_untracked().is_some() {
            Some((ACCOUNT, "compte"))
        } else {
            self.table.get_untracked().map(|_| (TABLE, "tableau-titre"))
        }
    }

    /// The number that is being typed, if Enter may still end it.
    fn number(self) -> Option<usize> {
        let (number, at) = self.lately.get_value().number?;
        (clock::now().saturating_sub(at) <= NUMBER_WAITS).then_some(number)
    }

    fn situation(self) -> Situation {
        let front = self.front();
        let (at, of) = (self.slide.get_untracked(), self.len());
        let openers = || (0..of).map(opener_of).collect::<Vec<_>>();
        let picked = if front == Front::All {
            let (all, focused) = (openers(), stage::focused_id());
            (all.iter().position(|id| *id == focused).unwrap_or(at), stage::columns_of(&all))
        } else {
            (at, 1)
        };
        let is_full = if stage::is_full() { Some(true) } else { stage::can_be_full().then_some(false) };
        let black_for = clock::now().saturating_sub(self.lately.get_value().covered_at);
        Situation { at, of, front, is_full, picked, number: self.number(), black_for }
    }

    /// Does what a command asks for.
    pub fn take(self, step: DeckStep) {
        let slide = self.slide.get_untracked();
        match step {
            DeckStep::Go(to) => self.go_to(to),
            DeckStep::Show(front) => self.show(front),
            DeckStep::Pick(index) => self.focus.run(opener_of(index)),
            DeckStep::Open => {
                self.cover.set(Front::Nothing);
                let figure = self.facts.with_value(|all| all.get(slide).and_then(|it| it.main.get_untracked()));
                match figure {
                    Some(figure) => self.go.run(self.route(slide, Some(figure))),
                    None if self.has_table_alone(slide) => self.show_table(slide),
                    None => self.focus.run(heading_of(slide)),
                }
            }
            DeckStep::Close => _ = self.over_dialog().map(|(id, _)| dialog::close(id)),
            DeckStep::Scroll(by) => _ = self.over_dialog().map(|(_, title)| screen::scroll_around(title, by > 0)),
            DeckStep::Read(by, to) => {
                if !screen::scroll_around(&heading_of(slide), by > 0) {
                    self.go_to(to);
                }
            }
            DeckStep::ToggleFull => screen::toggle_full(),
            DeckStep::Keys => self.show_keys(),
            DeckStep::TakeBack => {
                self.take_back.run(());
                // The slide is drawn again, and its title has lost the focus.
                if self.front() == Front::Nothing {
                    self.focus.run(heading_of(slide));
                }
            }
            DeckStep::LeaveFull if screen::leave_full() => {}
            DeckStep::LeaveFull | DeckStep::OfferToLeave => self.focus.run(LEAVE.to_owned()),
            DeckStep::Type(digit) => {
                let number = self.number().unwrap_or_default() * 10 + usize::from(digit);
                self.lately.update_value(|lately| lately.number = Some((number.min(MAX_NUMBER), clock::now())));
            }
            DeckStep::Nothing => {}
        }
    }
}

/// Closes what is open over a slide without being in the address.
pub fn close_others() {
    dialog::close(KEYS);
    dialog::close(TABLE);
}
