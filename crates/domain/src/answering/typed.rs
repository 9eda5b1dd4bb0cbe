//! What people choose and type in the form of an answer, and the answer that it gives.

use std::sync::Arc;

use crate::answering::{
    CellAnswer, ImplausibleDate, Overlap, PeriodEnd, Proposal, Resolution, ResolvedAnswer, implausible_date,
};
use crate::dates::{Day, ReducedDate};
use crate::french_dates;
use crate::indicators::DayView;
use crate::invisible_signs::{TextKind, first_invisible};
use crate::territory::{ActionIndex, CommuneIndex, Participation, ParticipationState};

/// The answers to choose from. "No" is two of them, since only who has stopped has a last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerChoice {
    /// The commune takes part.
    TakesPart,
    /// It took part until a day.
    Stopped,
    /// It does not take part, and never has.
    Never,
    /// It does not take part, but would like to.
    Interested,
    /// The action does not apply to it.
    NotConcerned,
    /// The answer is unknown.
    Unknown,
}

/// The content of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedAnswer {
    /// The chosen answer; `None` until one is chosen.
    pub choice: Option<AnswerChoice>,
    /// The first day of the answer, as typed.
    pub since: String,
    /// The last day of the answer, itself included, as typed.
    pub last_day: String,
    /// The remark.
    pub note: String,
    /// What becomes of the period that the answer overlaps; `None` for what is suggested.
    pub overlap: Option<Overlap>,
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerField {
    /// The choice of an answer.
    Choice,
    /// The first day.
    Since,
    /// The last day.
    LastDay,
    /// The remark.
    Note,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerError {
    /// The field.
    pub field: AnswerField,
    /// What is wrong.
    pub kind: AnswerErrorKind,
}

/// The kinds of errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerErrorKind {
    /// No answer is chosen.
    Missing,
    /// Who has stopped has a last day.
    LastDayMissing,
    /// It is not a date.
    NotUnderstood,
    /// The last day is before the first.
    EndsBeforeStart,
    /// The last day is before the participation began that is known; with that start.
    StoppedBeforeStart(ReducedDate),
    /// The date cannot be true.
    Implausible(ImplausibleDate),
    /// The remark has a sign that nobody sees, or that changes the direction of the text.
    InvisibleSign(char),
}

/// What the form gives when nothing is wrong in it.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadAnswer {
    /// The answer to record.
    pub answer: ResolvedAnswer,
    /// Whether the cell holds this answer already, and entered by a person.
    pub is_same: bool,
    /// What becomes of the overlapped period if nothing else is chosen; `None` if there is nothing to choose.
    pub suggested: Option<Overlap>,
    /// The periods of the cell before and after it, the earliest first.
    pub before: Vec<Participation>,
    /// The periods after it.
    pub after: Vec<Participation>,
}

impl AnswerChoice {
    /// All choices, in the order in which they are shown.
    pub const ALL: [Self; 6] =
        [Self::TakesPart, Self::Stopped, Self::Never, Self::Interested, Self::NotConcerned, Self::Unknown];

    /// The state that it gives a cell.
    #[must_use]
    pub const fn state(self) -> ParticipationState {
        match self {
            Self::TakesPart => ParticipationState::TakesPart,
            Self::Stopped | Self::Never => ParticipationState::No,
            Self::Interested => ParticipationState::Interested,
            Self::NotConcerned => ParticipationState::NotConcerned,
            Self::Unknown => ParticipationState::Unknown,
        }
    }

    /// Whether it has a first day to be typed.
    #[must_use]
    pub const fn has_since(self) -> bool {
        !matches!(self, Self::Stopped | Self::Never)
    }

    /// Whether it has a last day to be typed.
    #[must_use]
    pub const fn has_last_day(self) -> bool {
        !matches!(self, Self::Never)
    }
}

impl TypedAnswer {
    /// What the form holds when it opens: the answer of the cell. The dates and the remark of an illustrative row are
    /// left out, so that they are not mistaken for real ones.
    #[must_use]
    pub fn prefilled(view: DayView<'_>, action: ActionIndex, commune: CommuneIndex) -> Self {
        let cell = view.cell(action, commune);
        let (answer, note) = view.prefilled(action, commune);
        let is_stopped = view.took_part_before(action, commune, &cell) || answer.since.is_some();
        let choice = match cell.state {
            ParticipationState::TakesPart => AnswerChoice::TakesPart,
            ParticipationState::No if is_stopped => AnswerChoice::Stopped,
            ParticipationState::No => AnswerChoice::Never,
            ParticipationState::Interested => AnswerChoice::Interested,
            ParticipationState::NotConcerned => AnswerChoice::NotConcerned,
            ParticipationState::Unknown => AnswerChoice::Unknown,
        };
        let typable = |date: Option<ReducedDate>| date.map(french_dates::typable).unwrap_or_default();
        let end = if choice == AnswerChoice::Stopped { answer.since } else { answer.until };
        let end = end.filter(|_| choice.has_last_day());
        Self {
            choice: Some(choice),
            since: if choice.has_since() { typable(answer.since) } else { String::new() },
            last_day: typable(end.and_then(ReducedDate::previous)),
            note: note.as_deref().unwrap_or_default().to_owned(),
            overlap: None,
        }
    }

    /// The answer that the form gives to a cell.
    ///
    /// # Errors
    /// All fields that are wrong.
    pub fn read(
        &self,
        view: DayView<'_>,
        action: ActionIndex,
        commune: CommuneIndex,
        today: Day,
    ) -> Result<ReadAnswer, Vec<AnswerError>> {
        let Some(choice) = self.choice else {
            return Err(vec![AnswerError { field: AnswerField::Choice, kind: AnswerErrorKind::Missing }]);
        };
        let answer = self.cell_answer(choice, view.prefilled(action, commune).0)?;
        check_end(choice, answer, view.territory.on(action, commune, view.day))?;
        let checked = CellAnswer { until: answer.until.and_then(ReducedDate::previous), ..answer };
        if let Some((end, why)) = implausible_date(view.territory.action(action), checked, today) {
            let is_last_day = end == PeriodEnd::Until || choice == AnswerChoice::Stopped;
            let field = if is_last_day { AnswerField::LastDay } else { AnswerField::Since };
            return Err(vec![AnswerError { field, kind: AnswerErrorKind::Implausible(why) }]);
        }
        let suggested = view.suggested_overlap(action, commune, answer);
        // A last day ends a participation, or corrects the day on which it ended: there is nothing to ask.
        let chosen = self.overlap.filter(|_| choice != AnswerChoice::Stopped);
        let overlap = chosen.or(suggested).unwrap_or(Overlap::Corrected);
        let suggested = suggested.filter(|_| choice != AnswerChoice::Stopped);
        let note = Some(self.note.trim()).filter(|note| !note.is_empty()).map(Arc::from);
        let (answer, is_same) = match view.resolve(action, commune, Proposal::Period { answer, note, overlap }) {
            Resolution::Changes(answer) => (answer, false),
            Resolution::Same { answer, illustrative } => (answer, !illustrative),
            Resolution::EndsBeforeStart => {
                let kind = AnswerErrorKind::EndsBeforeStart;
                return Err(vec![AnswerError { field: AnswerField::LastDay, kind }]);
            }
        };
        let before = view.territory.periods(action, commune).to_vec();
        let after = view.periods_after(&answer);
        Ok(ReadAnswer { answer, is_same, suggested, before, after })
    }

    /// The state and dates that are typed. What a choice has no field for is left open.
    fn cell_answer(&self, choice: AnswerChoice, known: CellAnswer) -> Result<CellAnswer, Vec<AnswerError>> {
        let mut errors = Vec::new();
        let mut date = |field, text: &str, is_shown: bool| match text.trim() {
            text if text.is_empty() || !is_shown => None,
            text => {
                let date = french_dates::parse(text);
                if date.is_none() {
                    errors.push(AnswerError { field, kind: AnswerErrorKind::NotUnderstood });
                }
                date
            }
        };
        let since = date(AnswerField::Since, &self.since, choice.has_since());
        let last_day = date(AnswerField::LastDay, &self.last_day, choice.has_last_day());
        if choice == AnswerChoice::Stopped && self.last_day.trim().is_empty() {
            errors.push(AnswerError { field: AnswerField::LastDay, kind: AnswerErrorKind::LastDayMissing });
        }
        if let Some(sign) = first_invisible(&self.note, TextKind::Prose) {
            errors.push(AnswerError { field: AnswerField::Note, kind: AnswerErrorKind::InvisibleSign(sign) });
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let end = last_day.and_then(ReducedDate::next);
        let state = choice.state();
        // The end of a known « no » has no field and is kept.
        let known_end = known.until.filter(|_| known.state == state);
        Ok(match choice {
            AnswerChoice::Stopped => CellAnswer { state, since: end, until: known_end },
            AnswerChoice::Never => CellAnswer { state, since: None, until: known_end },
            _ => CellAnswer { state, since, until: end },
        })
    }
}

/// # Errors
/// The period ends before it begins, or a participation before it began.
fn check_end(choice: AnswerChoice, answer: CellAnswer, said: Option<&Participation>) -> Result<(), Vec<AnswerError>> {
    let takes_part = said.filter(|said| said.state == ParticipationState::TakesPart && !said.is_illustrative());
    let kind = match takes_part.and_then(|said| said.since) {
        _ if answer.period().is_empty() => AnswerErrorKind::EndsBeforeStart,
        Some(start) if choice == AnswerChoice::Stopped && answer.period().begins() <= Some(start.first_day()) => {
            AnswerErrorKind::StoppedBeforeStart(start)
        }
        _ => return Ok(()),
    };
    Err(vec![AnswerError { field: AnswerField::LastDay, kind }])
}
