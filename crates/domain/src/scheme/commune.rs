//! A commune's form: its name, its inhabitants, and the time it belongs to the EPCI.

use crate::ids::CommuneCode;
use crate::journal::CommuneField;
use crate::scheme::fields::{count, date, needed};
use crate::scheme::{FieldError, FieldErrorKind, FormField, TypedFields};
use crate::territory::{Commune, CommuneIndex, Territory};

/// What is asked of a commune, in the order of the form.
const ALL: [FormField; 4] = [FormField::Name, FormField::Population, FormField::Since, FormField::Until];

/// The longest name, in letters: three times the longest there is.
const NAME: usize = 120;

/// What was typed of a commune, read.
#[derive(Clone, Debug, PartialEq)]
pub struct CommuneForm {
    code: CommuneCode,
    /// What differs from what the territory says; of a new commune, from nothing.
    fields: Vec<CommuneField>,
    /// What cannot be taken, in the order of the form.
    errors: Vec<FieldError>,
}

impl CommuneForm {
    /// Reads what was typed of a known commune, or of a new one.
    #[must_use]
    pub fn read(territory: &Territory, known: Option<CommuneIndex>, typed: &TypedFields) -> Self {
        let code = known.map_or_else(|| new_code(territory, typed), |place| Ok(territory.commune(place).code));
        let mut form = Self { code: CommuneCode::none(), fields: Vec::new(), errors: Vec::new() };
        match code {
            Ok(code) => form.code = code,
            Err(why) => form.errors.push(FieldError { field: FormField::Code, kind: why }),
        }
        let before = known.map_or_else(|| Commune::blank(form.code), |place| territory.commune(place).clone());
        let mut after = before.clone();
        for asked in ALL {
            let Some(text) = typed.read(asked, known.is_none() && asked == FormField::Name) else { continue };
            match field(asked, text) {
                Ok(field) if field == field.of(&before) => {}
                Ok(field) => {
                    field.put(&mut after);
                    form.fields.push(field);
                }
                Err(why) => form.errors.push(FieldError { field: asked, kind: why }),
            }
        }
        form.errors.extend(leaving(&after, typed));
        form
    }

    /// Which commune, and the fields of the edit, none when nothing differs; or all that stands against it.
    ///
    /// # Errors
    /// Every fault, in the order of the form.
    pub fn fields(self) -> Result<(CommuneCode, Vec<CommuneField>), Vec<FieldError>> {
        if self.errors.is_empty() { Ok((self.code, self.fields)) } else { Err(self.errors) }
    }
}

/// The code typed for a new commune.
fn new_code(territory: &Territory, typed: &TypedFields) -> Result<CommuneCode, FieldErrorKind> {
    let text = typed.get(FormField::Code).unwrap_or_default().trim().to_ascii_uppercase();
    if text.is_empty() {
        return Err(FieldErrorKind::Missing);
    }
    let code = CommuneCode::parse(&text).ok_or(FieldErrorKind::NoCode)?;
    if territory.find_commune(code).is_some() { Err(FieldErrorKind::Taken) } else { Ok(code) }
}

/// What one place says.
fn field(asked: FormField, text: &str) -> Result<CommuneField, FieldErrorKind> {
    Ok(match asked {
        FormField::Name => CommuneField::Name(needed(text, NAME)?),
        FormField::Population => CommuneField::Population(count(text)?),
        FormField::Since => CommuneField::MemberSince(date(text)?),
        _ => CommuneField::MemberUntil(date(text)?),
    })
}

/// What stands against the day it leaves, said where somebody typed.
fn leaving(after: &Commune, typed: &TypedFields) -> Option<FieldError> {
    let (since, until) = after.since.zip(after.until)?;
    if until.first_day() >= since.first_day() {
        return None;
    }
    let (asked, why) = if typed.get(FormField::Until).is_some() {
        (FormField::Until, FieldErrorKind::LeavesBefore(since))
    } else {
        (FormField::Since, FieldErrorKind::JoinsAfter(until))
    };
    Some(FieldError { field: asked, kind: why })
}
