//! The return code: what a commune answers to all running actions, as about twenty signs that can be written on paper,
//! said on the telephone and typed.
//!
//! `docs/formats/return-code.md` describes it for other programs, with test vectors.

mod alphabet;
mod answer;
mod check;
mod number;
mod paper;

use std::fmt;

use crate::dates::Day;
use crate::fingerprint::ContentHash;
use crate::ids::{ActionId, CommuneCode};
use crate::indicators::DayView;
use crate::sorting::distinct;
use crate::territory::{CommuneIndex, ParticipationState, Territory};

pub use alphabet::UnknownSign;
pub use answer::CodesFound;
use number::Number;
pub use paper::{PaperOutcome, PrintedCell, PrintedForm};

/// The first sign, a letter: it tells the kind of code, and no spreadsheet takes the whole for a number.
const MARK: char = 'C';
/// The number of signs in a group.
const GROUP: usize = 4;
/// The number of digits of a form's id.
const FORM_DIGITS: usize = 4;
/// Codes of communes are numbers below this: five digits, then `2A` and `2B` with three digits each.
const COMMUNES: u32 = 102_000;
/// The number of states.
const STATE_COUNT: u32 = 5;
/// The order of the states in a code.
const STATES: [ParticipationState; STATE_COUNT as usize] = [
    ParticipationState::TakesPart,
    ParticipationState::No,
    ParticipationState::Interested,
    ParticipationState::NotConcerned,
    ParticipationState::Unknown,
];

/// What a commune is asked: the actions that run on some day, sorted by their ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnForm {
    id: FormId,
    actions: Vec<ActionId>,
}

/// The id of a form: 20 bits of the SHA-256 of the document's id and of the actions.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FormId([u8; FORM_DIGITS]);

/// A code that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnCode {
    /// The commune that answers.
    pub commune: CommuneCode,
    /// The form that it answers.
    pub form: FormId,
    /// Its state in each action of the form.
    pub states: Vec<(ActionId, ParticipationState)>,
}

/// Why a text is no return code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// It does not begin with the letter of return codes.
    OtherKind,
    /// It has a sign that no code has.
    Sign(UnknownSign),
    /// Signs are missing or too many; with how many there are.
    Length(usize),
    /// A sign is wrong, or some are swapped.
    Check,
    /// It answers a form that this territory does not know: another territory's, or one of other actions.
    Form(FormId),
    /// It does not hold, though its check does: no program has written it.
    Content,
    /// Its commune is not in this territory.
    Commune(CommuneCode),
}

impl ReturnForm {
    /// The form of a day.
    #[must_use]
    pub fn on(territory: &Territory, day: Day) -> Self {
        let running = territory.actions().iter().filter(|action| action.is_running_on(day));
        Self::of(territory, distinct(running.map(|action| action.id.clone()).collect()))
    }

    /// The form that asks for these actions, sorted.
    fn of(territory: &Territory, actions: Vec<ActionId>) -> Self {
        let mut hash = ContentHash::new();
        hash.text(territory.about().id.as_str());
        for action in &actions {
            hash.text(action.as_str());
        }
        let [first, second, third, ..] = hash.finish();
        let bits = u32::from(first) << 12 | u32::from(second) << 4 | u32::from(third) >> 4;
        Self { id: FormId(std::array::from_fn(|at| digit(bits >> (15 - 5 * at)))), actions }
    }

    /// All forms that a territory has had: the actions that run change on the days on which one is deployed or stopped.
    fn all(territory: &Territory) -> Vec<Self> {
        let dates = territory.actions().iter().flat_map(|action| [action.deployed, action.stopped]);
        let days = dates.flatten().map(crate::dates::ReducedDate::first_day).chain([territory.about().reference]);
        // Before the first of these days no action runs.
        let none = Self::of(territory, Vec::new());
        distinct(days.collect()).into_iter().map(|day| Self::on(territory, day)).chain([none]).collect()
    }

    /// The actions, sorted by their ids.
    #[must_use]
    pub fn actions(&self) -> &[ActionId] {
        &self.actions
    }

    /// The id of the form.
    #[must_use]
    pub const fn id(&self) -> FormId {
        self.id
    }

    /// The number of signs of a code of this form.
    fn code_length(&self) -> usize {
        let digits = vec![0; FORM_DIGITS + self.content_digits()];
        1 + check::with_checks(&digits).len()
    }

    /// The number of digits of the content.
    fn content_digits(&self) -> usize {
        let mut largest = Number::default();
        for _ in &self.actions {
            largest.push(STATE_COUNT - 1, STATE_COUNT);
        }
        largest.push(COMMUNES - 1, COMMUNES);
        largest.digits().len()
    }
}

/// The return code of a commune, in groups: what the data say on the day of the view.
#[must_use]
pub fn return_code(view: DayView<'_>, commune: CommuneIndex) -> String {
    let form = ReturnForm::on(view.territory, view.day);
    let state = |id: &ActionId| {
        let action = view.territory.find_action(id);
        action.map_or(ParticipationState::Unknown, |action| view.cell(action, commune).state)
    };
    let mut number = Number::default();
    for action in form.actions.iter().rev() {
        number.push(place(state(action)), STATE_COUNT);
    }
    number.push(commune_number(view.territory.commune(commune).code), COMMUNES);
    let mut digits = form.id.0.to_vec();
    digits.extend(number.digits_of(form.content_digits()));
    let signs: Vec<char> =
        std::iter::once(MARK).chain(check::with_checks(&digits).into_iter().map(alphabet::sign)).collect();
    let groups: Vec<String> = signs.chunks(GROUP).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}

impl ReturnCode {
    /// Reads a code as people write it: in upper or lower case, with spaces or dashes anywhere, with look-alikes, and with
    /// the digits of an AZERTY keyboard without Shift.
    ///
    /// # Errors
    /// Why it is none. Any one wrong sign and any two that are swapped are noticed.
    pub fn read(territory: &Territory, text: &str) -> Result<Self, CodeError> {
        let mut digits = alphabet::digits(text).map_err(CodeError::Sign)?;
        if digits.first() != Some(&alphabet::digit_of(MARK)) {
            return Err(CodeError::OtherKind);
        }
        digits.remove(0);
        let content = check::checked(&digits).ok_or(CodeError::Check)?;
        let Some((form, content)) = content.split_first_chunk::<FORM_DIGITS>() else {
            return Err(CodeError::Length(digits.len() + 1));
        };
        let id = FormId(*form);
        let known = distinct_forms(ReturnForm::all(territory).into_iter().filter(|known| known.id == id));
        // Two forms with one id cannot be told apart: among a hundred, that happens once in two hundred territories.
        let [form] = known.as_slice() else { return Err(CodeError::Form(id)) };
        if content.len() != form.content_digits() {
            return Err(CodeError::Length(digits.len() + 1));
        }
        let mut number = Number::of_digits(content);
        let commune = commune_of(number.pop(COMMUNES)).ok_or(CodeError::Content)?;
        let states = form.actions.iter().map(|action| (action.clone(), state_at(number.pop(STATE_COUNT)))).collect();
        if !number.is_zero() {
            return Err(CodeError::Content);
        }
        if territory.find_commune(commune).is_none() {
            return Err(CodeError::Commune(commune));
        }
        Ok(Self { commune, form: id, states })
    }
}

impl fmt::Display for FormId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|digit| write!(out, "{}", alphabet::sign(*digit)))
    }
}

impl fmt::Debug for FormId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

/// These forms, each once.
fn distinct_forms(forms: impl Iterator<Item = ReturnForm>) -> Vec<ReturnForm> {
    forms.fold(Vec::new(), |mut known, form| {
        if !known.contains(&form) {
            known.push(form);
        }
        known
    })
}

/// The lowest five bits.
fn digit(bits: u32) -> u8 {
    (bits & 31) as u8
}

/// The place of a state in a code.
fn place(state: ParticipationState) -> u32 {
    STATES.iter().position(|known| *known == state).and_then(|at| u32::try_from(at).ok()).unwrap_or_default()
}

/// The state at a place below five.
fn state_at(place: u32) -> ParticipationState {
    STATES[place as usize % STATES.len()]
}

/// The number of a commune's code: `59350` is 59,350, `2A004` is 100,004, `2B004` is 101,004.
fn commune_number(code: CommuneCode) -> u32 {
    let (department, rest) = code.as_str().split_at(2);
    match (department, rest.parse::<u32>(), code.as_str().parse::<u32>()) {
        ("2A", Ok(rest), _) => 100_000 + rest,
        ("2B", Ok(rest), _) => 101_000 + rest,
        (_, _, Ok(number)) => number,
        _ => 0,
    }
}

/// The code of such a number.
fn commune_of(number: u32) -> Option<CommuneCode> {
    CommuneCode::parse(&match number {
        0..100_000 => format!("{number:05}"),
        100_000..101_000 => format!("2A{:03}", number - 100_000),
        _ => format!("2B{:03}", number - 101_000),
    })
}
