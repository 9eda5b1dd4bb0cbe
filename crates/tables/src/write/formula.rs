//! Formulas that `LibreOffice` and Excel understand, each in its own way of writing them.

use std::fmt::Write;

/// A part of a sheet, from one cell to another. Columns and rows count from 0.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SheetArea {
    /// The sheet; `None` for the one that the formula is on.
    pub(super) sheet: Option<&'static str>,
    /// The column and the row of the first cell.
    pub(super) from: (usize, usize),
    /// The column and the row of the last cell.
    pub(super) to: (usize, usize),
}

/// A piece of a formula.
#[derive(Clone, Debug, PartialEq)]
enum FormulaPart {
    /// What both write alike.
    Same(String),
    /// What stands between the arguments of a function.
    Separator,
    Area(SheetArea),
}

/// A formula, without the sign before it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Formula(Vec<FormulaPart>);

/// The ways of writing formulas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FormulaSyntax {
    /// Of `OpenFormula`: `[.A1:.B2]`, semicolons.
    OpenDocument,
    /// Excel's: `A1:B2`, commas.
    Excel,
}

impl SheetArea {
    /// One cell of the same sheet.
    pub(super) const fn cell(column: usize, row: usize) -> Self {
        Self { sheet: None, from: (column, row), to: (column, row) }
    }

    /// A part of the same sheet.
    pub(super) const fn here(from: (usize, usize), to: (usize, usize)) -> Self {
        Self { sheet: None, from, to }
    }

    fn written(&self, syntax: FormulaSyntax) -> String {
        let at = |(column, row): (usize, usize)| format!("{}{}", column_letters(column), row + 1);
        let (first, last) = (at(self.from), at(self.to));
        let is_one = self.from == self.to;
        match syntax {
            FormulaSyntax::OpenDocument => {
                let sheet = self.sheet.map_or_else(String::new, |name| format!("${}", quoted(name)));
                if is_one { format!("[{sheet}.{first}]") } else { format!("[{sheet}.{first}:.{last}]") }
            }
            FormulaSyntax::Excel => {
                let sheet = self.sheet.map_or_else(String::new, |name| format!("{}!", quoted(name)));
                if is_one { format!("{sheet}{first}") } else { format!("{sheet}{first}:{last}") }
            }
        }
    }
}

impl Formula {
    /// A formula of a template: `{}` stands for the next area, `;` for what separates arguments. Quoted texts stay as they
    /// are.
    pub(super) fn of(template: &str, areas: &[&SheetArea]) -> Self {
        let mut parts = Vec::new();
        let mut areas = areas.iter();
        let (mut same, mut is_quoted) = (String::new(), false);
        for sign in template.chars() {
            let special = match sign {
                '"' => {
                    is_quoted = !is_quoted;
                    None
                }
                ';' if !is_quoted => Some(FormulaPart::Separator),
                '{' if !is_quoted => areas.next().map(|area| FormulaPart::Area((*area).clone())),
                _ => None,
            };
            match special {
                Some(part) => {
                    parts.push(FormulaPart::Same(std::mem::take(&mut same)));
                    parts.push(part);
                }
                None if sign == '}' && !is_quoted => {}
                None => same.push(sign),
            }
        }
        parts.push(FormulaPart::Same(same));
        Self(parts)
    }

    /// Several formulas with a sign between them.
    pub(super) fn joined(formulas: impl IntoIterator<Item = Self>, sign: &str) -> Self {
        let mut parts = Vec::new();
        for (at, formula) in formulas.into_iter().enumerate() {
            if at > 0 {
                parts.push(FormulaPart::Same(sign.to_owned()));
            }
            parts.extend(formula.0);
        }
        Self(parts)
    }

    /// The formula between two texts.
    pub(super) fn within(mut self, before: &str, after: &str) -> Self {
        self.0.insert(0, FormulaPart::Same(before.to_owned()));
        self.0.push(FormulaPart::Same(after.to_owned()));
        self
    }

    /// The text of the formula, without the sign before it.
    pub(super) fn written(&self, syntax: FormulaSyntax) -> String {
        let mut text = String::new();
        for part in &self.0 {
            let _ = match part {
                FormulaPart::Same(same) => text.write_str(same),
                FormulaPart::Separator => text.write_char(if syntax == FormulaSyntax::Excel { ',' } else { ';' }),
                FormulaPart::Area(area) => text.write_str(&area.written(syntax)),
            };
        }
        text
    }
}

/// The letters of a column: A, B … Z, AA, AB …
pub(super) fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().rev().collect()
}

fn quoted(name: &str) -> String {
    format!("'{}'", name.replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_written_as_each_program_reads_it() {
        let area = SheetArea { sheet: Some("Communes × actions"), from: (2, 2), to: (27, 2) };
        let formula = Formula::of("COUNTIF({};\"oui; {*\")-{}", &[&area, &SheetArea::cell(0, 9)]);
        assert_eq!(
            formula.written(FormulaSyntax::OpenDocument),
            "COUNTIF([$'Communes × actions'.C3:.AB3];\"oui; {*\")-[.A10]"
        );
        assert_eq!(formula.written(FormulaSyntax::Excel), "COUNTIF('Communes × actions'!C3:AB3,\"oui; {*\")-A10");
    }

    #[test]
    fn columns_after_z_have_two_letters_and_then_three() {
        let letters = [0, 25, 26, 51, 52, 701, 702, 16_383].map(column_letters);
        assert_eq!(letters, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
    }
}
