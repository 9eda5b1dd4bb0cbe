//! The fields of a new scheme: typed, checked, and what is wrong with them.

use domain::french_dates;
use leptos::prelude::*;

use crate::browser::random;
use crate::components::{Alert, LONGEST_TEXT};
use wording::exchange::started as words;

/// A commune of a list: code, name, population and SIREN number, of which the last two may be empty.
pub type GivenCommune = [String; 4];

/// A field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemeField {
    /// The name of the EPCI.
    Epci,
    /// Its SIREN number.
    Siren,
    /// The date of the scheme.
    Adopted,
}

impl SchemeField {
    const ALL: [Self; 3] = [Self::Epci, Self::Siren, Self::Adopted];

    /// The id of its element.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Epci => "nouveau-epci",
            Self::Siren => "nouveau-siren",
            Self::Adopted => "nouveau-date",
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Epci => words::EPCI,
            Self::Siren => words::SIREN,
            Self::Adopted => words::ADOPTED,
        }
    }

    const fn hint(self) -> &'static str {
        match self {
            Self::Adopted => words::ADOPTED_HINT,
            Self::Epci | Self::Siren => "",
        }
    }

    const fn error(self) -> &'static str {
        match self {
            Self::Epci => words::NO_EPCI,
            Self::Siren => words::NO_SIREN,
            Self::Adopted => words::NO_DATE,
        }
    }

    /// What a text says in this field; `None` if it says nothing that holds.
    fn read(self, text: &str) -> Option<String> {
        let text = text.trim();
        match self {
            Self::Epci => (!text.is_empty()).then(|| text.to_owned()),
            _ if text.is_empty() => Some(String::new()),
            Self::Siren => {
                let digits: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
                (digits.len() == 9 && digits.bytes().all(|digit| digit.is_ascii_digit())).then_some(digits)
            }
            Self::Adopted => french_dates::parse(text).map(|date| date.to_string()),
        }
    }
}

/// What is typed, and which fields are wrong.
#[derive(Clone, Copy)]
pub struct SchemeForm {
    typed: RwSignal<[String; 3]>,
    wrong: RwSignal<Vec<SchemeField>>,
}

impl SchemeForm {
    pub fn new() -> Self {
        Self { typed: RwSignal::default(), wrong: RwSignal::default() }
    }

    fn text(self, field: SchemeField) -> String {
        self.typed.with(|typed| typed[field as usize].clone())
    }

    /// The fields that are wrong, which say so from now on.
    pub fn check(self) -> Vec<SchemeField> {
        let wrong = |field: &SchemeField| field.read(&untrack(|| self.text(*field))).is_none();
        let wrong: Vec<SchemeField> = SchemeField::ALL.into_iter().filter(wrong).collect();
        self.wrong.set(wrong.clone());
        wrong
    }

    /// The values of the fields, in their order.
    pub fn values(self) -> [String; 3] {
        SchemeField::ALL.map(|field| field.read(&untrack(|| self.text(field))).unwrap_or_default())
    }
}

/// The fields.
pub fn fields(form: SchemeForm) -> AnyView {
    SchemeField::ALL.into_iter().map(|it| field(form, it)).collect::<Vec<_>>().into_any()
}

fn field(form: SchemeForm, field: SchemeField) -> AnyView {
    let id = field.id();
    let [hint, error] = ["-aide", "-erreur"].map(|part| [id, part].concat());
    let is_wrong = move || form.wrong.with(|wrong| wrong.contains(&field));
    let error_text = Signal::derive(move || if is_wrong() { field.error().to_owned() } else { String::new() });
    let described = [&*hint, " ", &error].concat();
    let on_input = move |event| {
        form.typed.update(|typed| typed[field as usize] = event_target_value(&event));
        if form.wrong.with_untracked(|wrong| !wrong.is_empty()) {
            form.wrong.update(|wrong| wrong.retain(|it| *it != field));
        }
    };
    view! {
        <div class="field">
            <label for=id>{field.label()}</label>
            <span id=hint class="muted">
                {field.hint()}
            </span>
            <input
                id=id
                type="text"
                autocomplete="off"
                spellcheck="false"
                maxlength=LONGEST_TEXT
                aria-describedby=described
                aria-invalid=move || is_wrong().then(|| "true".to_owned())
                prop:value=move || form.text(field)
                on:input=on_input
            />
            <Alert id=error class="refused" text=error_text />
        </div>
    }
    .into_any()
}

/// An id for a document: a UUID of version 4.
pub fn new_id() -> String {
    uuid_of(random::bytes())
}

fn uuid_of(mut bytes: [u8; 16]) -> String {
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex = format!("{:032x}", u128::from_be_bytes(bytes));
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_is_that_of_a_document() {
        assert_eq!(uuid_of([0xff; 16]), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        let id = uuid_of([0; 16]);
        assert_eq!(domain::ids::DocumentId::parse(&id).map(|it| it.to_string()), Some(id));
    }

    #[test]
    fn what_is_typed_is_read_as_the_tables_write_it_or_refused() {
        let read = |field: SchemeField, text: &str| field.read(text);
        assert_eq!(read(SchemeField::Siren, "200 069 110").as_deref(), Some("200069110"));
        assert_eq!(read(SchemeField::Siren, "20006911"), None);
        assert_eq!(read(SchemeField::Siren, " ").as_deref(), Some(""));
        assert_eq!(read(SchemeField::Adopted, "19/06/2026").as_deref(), Some("2026-06-19"));
        assert_eq!(read(SchemeField::Adopted, "soon"), None);
        assert_eq!(read(SchemeField::Epci, "  "), None);
    }
}
