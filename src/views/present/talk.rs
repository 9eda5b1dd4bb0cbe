//! The presenter's window and time, apart from any browser: whether the window is there, and how long the talk has taken.

use crate::browser::beside::SideSight;

/// The presenter's window, as the slides know it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SpeakerWindow {
    #[default]
    Closed,
    /// The browser opened none.
    Blocked,
    Open,
    /// It was open, and one of the two windows was loaded again: it comes back with the next key or click, since no
    /// browser opens a window before.
    Lost,
}

impl SpeakerWindow {
    /// After an attempt to open it.
    pub const fn after_opening(is_open: bool) -> Self {
        if is_open { Self::Open } else { Self::Blocked }
    }

    /// After a look at the window that was opened.
    pub const fn after_look(self, sight: SideSight) -> Self {
        match (self, sight) {
            (Self::Open, SideSight::Gone) => Self::Closed,
            (Self::Open, SideSight::OutOfReach) => Self::Lost,
            (state, _) => state,
        }
    }
}

/// What is told of the talk to its presenter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cue {
    /// The number of the slide, counted from one, and of how many.
    pub rank: usize,
    pub of: usize,
    pub title: String,
    /// The title of the next slide; `None` on the last one.
    pub next: Option<String>,
    /// What the presenter noted for the slide.
    pub note: Option<String>,
}

/// A talk: when it began, how long it may take, and where its window stands. It outlives the page, which may be loaded
/// again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Talk {
    /// In milliseconds since 1970.
    pub began: u64,
    /// In minutes.
    pub planned: Option<u32>,
    /// The left and the upper edge of the window, its width and its height.
    pub place: [i32; 4],
}

/// The window, where the browser decides where it stands.
const FIRST_PLACE: [i32; 4] = [40, 40, 1100, 760];
/// No talk before a council takes more minutes.
const MAX_PLANNED: u32 = 600;

impl Talk {
    pub const fn beginning(now: u64) -> Self {
        Self { began: now, planned: None, place: FIRST_PLACE }
    }

    /// How many seconds it has taken.
    pub const fn spent(self, now: u64) -> u64 {
        now.saturating_sub(self.began) / 1_000
    }

    /// The talk in a text.
    pub fn text(self) -> String {
        let [left, top, width, height] = self.place;
        format!("{} {} {left} {top} {width} {height}", self.began, self.planned.unwrap_or_default())
    }

    /// The talk that the text tells of; `None` if it tells of none.
    pub fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let began = words.next()?.parse().ok()?;
        let planned = planned(words.next()?);
        let place: Vec<i32> = words.map_while(|word| word.parse().ok()).collect();
        Some(Self { began, planned, place: place.try_into().ok()? })
    }
}

/// The minutes that were typed; `None` if they are no time that a talk may take.
pub fn planned(typed: &str) -> Option<u32> {
    typed.trim().parse().ok().filter(|minutes| (1..=MAX_PLANNED).contains(minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_window_stays_closed_and_one_that_was_loaded_again_comes_back() {
        let open = SpeakerWindow::after_opening(true);
        assert_eq!(open.after_look(SideSight::Ours), SpeakerWindow::Open);
        assert_eq!(open.after_look(SideSight::Gone), SpeakerWindow::Closed);
        assert_eq!(open.after_look(SideSight::OutOfReach), SpeakerWindow::Lost);
        // A lost one that is closed meanwhile was asked for all the same.
        assert_eq!(SpeakerWindow::Lost.after_look(SideSight::Gone), SpeakerWindow::Lost);
        assert_eq!(SpeakerWindow::after_opening(false).after_look(SideSight::Gone), SpeakerWindow::Blocked);
    }

    #[test]
    fn a_talk_is_read_back_as_it_was_remembered() {
        for planned in [None, Some(20)] {
            let talk = Talk { planned, place: [-1200, 0, 800, 600], ..Talk::beginning(1_795_996_800_000) };
            assert_eq!(Talk::read(&talk.text()), Some(talk));
        }
        for text in ["", "1", "1 2 3 4 5", "a 0 1 2 3 4", "1 0 1 2 3 x", "1 0 1 2 3 4 5"] {
            assert_eq!(Talk::read(text), None, "{text}");
        }
    }

    #[test]
    fn time_is_counted_in_seconds_and_never_backwards() {
        let talk = Talk::beginning(10_000);
        assert_eq!([talk.spent(10_999), talk.spent(72_000), talk.spent(0)], [0, 62, 0]);
    }

    #[test]
    fn only_minutes_that_a_talk_may_take_are_planned() {
        assert_eq!([" 20 ", "0", "601", "", "vingt", "-3"].map(planned), [Some(20), None, None, None, None, None]);
    }
}
