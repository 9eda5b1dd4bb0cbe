//! The form of a commune: its name, its population, and the dates between which it is a member of the EPCI.

use crate::ids::CommuneCode;
use crate::journal::CommuneField;
use crate::scheme::fields::{count, date, required_line};
use crate::scheme::{FieldError, FieldErrorKind, FormField, TypedFields};
use crate::territory::{Commune, CommuneIndex, Territory};

/// The fields of the form that are read the same way for every commune, in order; the code comes before them.
const ALL: [FormField; 4] = [FormField::Name, FormField::Population, FormField::Since, FormField::Until];

/// The maximum length of a name, in characters.
const NAME: usize = 120;

/// What was typed in the form of a commune, after it has been read and checked.
#[derive(Clone, Debug, PartialEq)]
pub struct CommuneForm {
    code: CommuneCode,
    /// The fields that differ from the territory; for a new commune, from a blank one.
    fields: Vec<CommuneField>,
    /// The errors, in the order of the form.
    errors: Vec<FieldError>,
}

impl CommuneForm {
    /// Reads what was typed for a commune of the territory, or for a new one (`None`).
    #[must_use]
    pub fn read(territory: &Territory, known: Option<CommuneIndex>, typed: &TypedFields) -> Self {
        let code = known.map_or_else(|| new_code(territory, typed), |index| Ok(territory.commune(index).code));
        let mut form = Self { code: CommuneCode::none(), fields: Vec::new(), errors: Vec::new() };
        match code {
            Ok(code) => form.code = code,
            Err(kind) => form.errors.push(FieldError { field: FormField::Code, kind }),
        }
        let before = known.map_or_else(|| Commune::blank(form.code), |index| territory.commune(index).clone());
        let mut after = before.clone();
        for form_field in ALL {
            let is_required = known.is_none() && form_field == FormField::Name;
            let Some(text) = typed.read(form_field, is_required) else { continue };
            match read_field(form_field, text) {
                Ok(field) if field == field.of(&before) => {}
                Ok(field) => {
                    field.put(&mut after);
                    form.fields.push(field);
                }
                Err(kind) => form.errors.push(FieldError { field: form_field, kind }),
            }
        }
        form.errors.extend(membership_error(&after, typed));
        form
    }

    /// The code of the commune, and the fields to record in an edit; empty when nothing differs.
    ///
    /// # Errors
    /// All errors, in the order of the form.
    pub fn fields(self) -> Result<(CommuneCode, Vec<CommuneField>), Vec<FieldError>> {
        if self.errors.is_empty() { Ok((self.code, self.fields)) } else { Err(self.errors) }
    }
}

/// Reads the code of a new commune, which no commune of the territory may have.
fn new_code(territory: &Territory, typed: &TypedFields) -> Result<CommuneCode, FieldErrorKind> {
    let text = typed.get(FormField::Code).unwrap_or_default().trim().to_ascii_uppercase();
    if text.is_empty() {
        return Err(FieldErrorKind::Missing);
    }
    let code = CommuneCode::parse(&text).ok_or(FieldErrorKind::NotACode)?;
    if territory.find_commune(code).is_some() { Err(FieldErrorKind::Taken) } else { Ok(code) }
}

/// Reads the text of one field.
fn read_field(field: FormField, text: &str) -> Result<CommuneField, FieldErrorKind> {
    Ok(match field {
        FormField::Name => CommuneField::Name(required_line(text, NAME)?),
        FormField::Population => CommuneField::Population(count(text)?),
        FormField::Since => CommuneField::MemberSince(date(text)?),
        _ => CommuneField::MemberUntil(date(text)?),
    })
}

/// An error when the commune would leave before it joins. It is reported at the date that was typed.
fn membership_error(after: &Commune, typed: &TypedFields) -> Option<FieldError> {
    let (since, until) = after.since.zip(after.until)?;
    if until.first_day() >= since.first_day() {
        return None;
    }
    let (field, kind) = if typed.get(FormField::Until).is_some() {
        (FormField::Until, FieldErrorKind::LeavesBefore(since))
    } else {
        (FormField::Since, FieldErrorKind::JoinsAfter(until))
    };
    Some(FieldError { field, kind })
}
