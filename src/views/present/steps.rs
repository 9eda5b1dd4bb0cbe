//! What a command does, from where the slides are: pure, for a deck of any number of slides.

use super::commands::DeckCommand;

/// A second press of the black button within so many milliseconds opens the figure of the slide.
const TWICE: u64 = 700;

/// What is before the slide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Front {
    #[default]
    Nothing,
    /// A black screen.
    Black,
    /// A white screen.
    White,
    /// All slides instead of one.
    All,
    /// The account of a figure, the table of a chart, or what the keys do.
    Dialog,
}

/// Where the slides are when a command comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Situation {
    /// The slide that is shown, by its index.
    pub at: usize,
    /// How many slides there are.
    pub of: usize,
    pub front: Front,
    /// Whether the page fills the screen; `None` if it cannot.
    pub is_full: Option<bool>,
    /// Among all slides, the one that has the focus, and how many stand in a row.
    pub picked: (usize, usize),
    /// The number that was typed.
    pub number: Option<usize>,
    /// How long ago the screen became black, in milliseconds.
    pub black_for: u64,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeckStep {
    /// Goes to the slide at that index, and closes what is before it.
    Go(usize),
    /// Shows that before the slide, or the slide.
    Show(Front),
    /// Gives the focus to the slide at that index, among all slides.
    Pick(usize),
    /// Opens the account of the slide's figure.
    Open,
    /// Closes the account, the table or the keys.
    Close,
    /// Scrolls what is open before the slide.
    Scroll(isize),
    /// Scrolls the slide, or goes to another one at that index where there is nothing more.
    Read(isize, usize),
    ToggleFull,
    /// Leaves the full screen, or else does as `OfferToLeave`, where the browser's own command has filled the screen.
    LeaveFull,
    Keys,
    /// Takes back what was supposed last.
    TakeBack,
    /// Gives the focus to the button that leaves the slides.
    OfferToLeave,
    /// Adds a digit to the number of a slide.
    Type(u8),
    /// Nothing, but the browser does nothing either.
    Nothing,
}

impl Situation {
    fn moved(self, from: usize, by: isize) -> usize {
        from.saturating_add_signed(by).min(self.last())
    }

    const fn last(self) -> usize {
        self.of.saturating_sub(1)
    }

    /// The step of a command; `None` leaves it to the browser.
    pub fn step(self, command: DeckCommand) -> Option<DeckStep> {
        match command {
            DeckCommand::Nothing => return Some(DeckStep::Nothing),
            DeckCommand::FullScreen => return Some(DeckStep::ToggleFull),
            DeckCommand::Digit(digit) => return Some(DeckStep::Type(digit)),
            DeckCommand::Enter if self.number.is_some() => {
                // Slides are counted from one.
                let number = self.number.unwrap_or_default();
                return Some(DeckStep::Go(number.saturating_sub(1).min(self.last())));
            }
            _ => {}
        }
        match self.front {
            Front::Nothing => Some(self.on_slide(command)),
            Front::Black | Front::White => Some(self.covered(command)),
            Front::All => Some(self.among_all(command)),
            Front::Dialog => self.in_dialog(command),
        }
    }

    fn on_slide(self, command: DeckCommand) -> DeckStep {
        match command {
            DeckCommand::Read(by) | DeckCommand::Vertical(by) => DeckStep::Read(by, self.moved(self.at, by)),
            DeckCommand::Horizontal(by) | DeckCommand::By(by) => DeckStep::Go(self.moved(self.at, by)),
            DeckCommand::First => DeckStep::Go(0),
            DeckCommand::Last => DeckStep::Go(self.last()),
            DeckCommand::Start if self.is_full == Some(false) => DeckStep::ToggleFull,
            DeckCommand::Enter | DeckCommand::Start => DeckStep::Open,
            DeckCommand::Black => DeckStep::Show(Front::Black),
            DeckCommand::White => DeckStep::Show(Front::White),
            DeckCommand::All => DeckStep::Show(Front::All),
            DeckCommand::Keys => DeckStep::Keys,
            DeckCommand::TakeBack => DeckStep::TakeBack,
            DeckCommand::Back if self.is_full == Some(true) => DeckStep::LeaveFull,
            DeckCommand::Back => DeckStep::OfferToLeave,
            DeckCommand::Nothing | DeckCommand::FullScreen | DeckCommand::Digit(_) => DeckStep::Nothing,
        }
    }

    /// Before a black or a white screen, most keys show the slide again.
    fn covered(self, command: DeckCommand) -> DeckStep {
        match command {
            DeckCommand::Black if self.front == Front::White => DeckStep::Show(Front::Black),
            DeckCommand::White if self.front == Front::Black => DeckStep::Show(Front::White),
            DeckCommand::Black if self.black_for <= TWICE => DeckStep::Open,
            DeckCommand::Start => DeckStep::Open,
            DeckCommand::All => DeckStep::Show(Front::All),
            DeckCommand::Keys => DeckStep::Keys,
            _ => DeckStep::Show(Front::Nothing),
        }
    }

    fn among_all(self, command: DeckCommand) -> DeckStep {
        let (picked, columns) = self.picked;
        let row = isize::try_from(columns.max(1)).unwrap_or(1);
        match command {
            DeckCommand::Read(by) | DeckCommand::Horizontal(by) | DeckCommand::By(by) => {
                DeckStep::Pick(self.moved(picked, by))
            }
            // At the edge of the rows, the focus stays where it is.
            DeckCommand::Vertical(by) => {
                let to = picked.checked_add_signed(by * row).filter(|to| *to < self.of);
                DeckStep::Pick(to.unwrap_or(picked))
            }
            DeckCommand::First => DeckStep::Pick(0),
            DeckCommand::Last => DeckStep::Pick(self.last()),
            DeckCommand::Enter | DeckCommand::Start => DeckStep::Go(picked),
            DeckCommand::Black => DeckStep::Show(Front::Black),
            DeckCommand::White => DeckStep::Show(Front::White),
            DeckCommand::Keys => DeckStep::Keys,
            _ => DeckStep::Show(Front::Nothing),
        }
    }

    /// What is open keeps the keys that it uses; a clicker reads it, and its other buttons close it.
    fn in_dialog(self, command: DeckCommand) -> Option<DeckStep> {
        match command {
            DeckCommand::Read(by) => Some(DeckStep::Scroll(by)),
            DeckCommand::By(by) => Some(DeckStep::Go(self.moved(self.at, by))),
            DeckCommand::TakeBack => Some(DeckStep::TakeBack),
            DeckCommand::Black | DeckCommand::Start | DeckCommand::Keys | DeckCommand::Back => Some(DeckStep::Close),
            DeckCommand::White => Some(DeckStep::Show(Front::White)),
            DeckCommand::All => Some(DeckStep::Show(Front::All)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DECK: Situation = Situation {
        at: 3,
        of: 9,
        front: Front::Nothing,
        is_full: Some(true),
        picked: (4, 3),
        number: None,
        black_for: 0,
    };

    fn before(front: Front) -> Situation {
        Situation { front, ..DECK }
    }

    #[test]
    fn slides_stop_at_the_first_and_the_last() {
        assert_eq!(DECK.step(DeckCommand::Read(1)), Some(DeckStep::Read(1, 4)));
        assert_eq!(DECK.step(DeckCommand::Horizontal(-1)), Some(DeckStep::Go(2)));
        assert_eq!(Situation { at: 0, ..DECK }.step(DeckCommand::By(-1)), Some(DeckStep::Go(0)));
        assert_eq!(Situation { at: 8, ..DECK }.step(DeckCommand::By(1)), Some(DeckStep::Go(8)));
        assert_eq!(DECK.step(DeckCommand::Last), Some(DeckStep::Go(8)));
        assert_eq!(Situation::default().step(DeckCommand::Last), Some(DeckStep::Go(0)), "no slide at all");
    }

    #[test]
    fn a_number_and_enter_go_to_that_slide_and_enter_alone_opens_the_figure() {
        let typed = |number| Situation { number: Some(number), ..DECK }.step(DeckCommand::Enter);
        assert_eq!([typed(1), typed(7), typed(0), typed(42)], [0, 6, 0, 8].map(|to| Some(DeckStep::Go(to))));
        assert_eq!(DECK.step(DeckCommand::Enter), Some(DeckStep::Open));
    }

    #[test]
    fn the_black_button_pressed_twice_opens_the_figure_and_later_only_shows_the_slide() {
        let black = |black_for| Situation { black_for, ..before(Front::Black) }.step(DeckCommand::Black);
        assert_eq!(DECK.step(DeckCommand::Black), Some(DeckStep::Show(Front::Black)));
        assert_eq!(black(300), Some(DeckStep::Open));
        assert_eq!(black(5_000), Some(DeckStep::Show(Front::Nothing)));
        assert_eq!(before(Front::Dialog).step(DeckCommand::Black), Some(DeckStep::Close));
    }

    #[test]
    fn the_start_button_fills_the_screen_then_opens_the_figure_and_closes_it() {
        let start = |is_full| Situation { is_full, ..DECK }.step(DeckCommand::Start);
        assert_eq!(start(Some(false)), Some(DeckStep::ToggleFull));
        assert_eq!(start(Some(true)), Some(DeckStep::Open));
        assert_eq!(start(None), Some(DeckStep::Open), "it cannot be full");
        assert_eq!(before(Front::Dialog).step(DeckCommand::Start), Some(DeckStep::Close));
    }

    #[test]
    fn escape_closes_one_thing_at_a_time_and_never_leaves_the_slides() {
        assert_eq!(before(Front::Dialog).step(DeckCommand::Back), Some(DeckStep::Close));
        for front in [Front::Black, Front::White, Front::All] {
            assert_eq!(before(front).step(DeckCommand::Back), Some(DeckStep::Show(Front::Nothing)));
        }
        assert_eq!(DECK.step(DeckCommand::Back), Some(DeckStep::LeaveFull));
        assert_eq!(Situation { is_full: Some(false), ..DECK }.step(DeckCommand::Back), Some(DeckStep::OfferToLeave));
    }

    #[test]
    fn among_all_slides_arrows_lead_along_rows_and_columns() {
        let all = |command| before(Front::All).step(command);
        assert_eq!(all(DeckCommand::Horizontal(1)), Some(DeckStep::Pick(5)));
        assert_eq!(all(DeckCommand::Vertical(1)), Some(DeckStep::Pick(7)));
        assert_eq!(all(DeckCommand::Vertical(-1)), Some(DeckStep::Pick(1)));
        assert_eq!(all(DeckCommand::Enter), Some(DeckStep::Go(4)));
        let below = Situation { picked: (7, 3), ..before(Front::All) };
        assert_eq!(below.step(DeckCommand::Vertical(1)), Some(DeckStep::Pick(7)), "no row below");
        assert_eq!(before(Front::All).step(DeckCommand::All), Some(DeckStep::Show(Front::Nothing)));
    }

    #[test]
    fn an_account_is_read_by_a_clicker_and_left_for_another_slide_only_when_asked() {
        let open = |command| before(Front::Dialog).step(command);
        assert_eq!(open(DeckCommand::Read(1)), Some(DeckStep::Scroll(1)));
        assert_eq!(open(DeckCommand::By(1)), Some(DeckStep::Go(4)));
        for left in [DeckCommand::Horizontal(1), DeckCommand::Vertical(1), DeckCommand::First, DeckCommand::Enter] {
            assert_eq!(open(left), None, "{left:?}");
        }
        assert_eq!(open(DeckCommand::FullScreen), Some(DeckStep::ToggleFull));
    }
}
