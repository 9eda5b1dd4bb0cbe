//! The results of the project's own tests of accessibility: the verdicts of `docs/accessibilite.md`, counted while the
//! program is compiled, so that the page says what the table says and the table is not in the program.

/// How many criteria each theme of the RGAA 4.1.2 has.
const THEMES: [u8; 13] = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

/// How many there are of all themes.
pub const CRITERIA: usize = 106;

/// The words of the verdicts in the table.
const CONFORMING: &[u8] = b"conforme";
const FAILING: &[u8] = b"non conforme";
const NOT_APPLICABLE: &[u8] = b"sans objet";
const TO_VERIFY: &[u8] = "à vérifier".as_bytes();

/// The verdicts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TestResults {
    /// How many criteria conform.
    pub conforming: u32,
    /// How many do not apply.
    pub not_applicable: u32,
    /// How many need a person, and have no verdict yet.
    pub to_verify: u32,
    pub(super) failing: [(u8, u8); CRITERIA],
    pub(super) failing_count: usize,
}

/// Why a table cannot be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFault {
    /// A line has no verdict, or one that is not known.
    Verdict,
    /// The criteria are not those of the RGAA, each once and in their order.
    Criteria,
}

/// The results of the table in `docs/accessibilite.md`.
pub const RESULTS: TestResults = match count(include_bytes!("../../../../docs/accessibilite.md"), &THEMES) {
    Ok(results) => results,
    Err(TableFault::Verdict) => panic!("docs/accessibilite.md: a line has no known verdict"),
    Err(TableFault::Criteria) => panic!("docs/accessibilite.md: it must have each of the 106 criteria once, in order"),
};

impl TestResults {
    /// The criteria that do not conform: theme and number.
    #[must_use]
    pub fn failing(&self) -> &[(u8, u8)] {
        self.failing.get(..self.failing_count).unwrap_or_default()
    }
}

/// Counts the verdicts of the lines that begin with a criterion (`| 1.1 | … | verdict |`); `themes` says how many
/// criteria each theme has.
const fn count(table: &[u8], themes: &[u8]) -> Result<TestResults, TableFault> {
    let mut results =
        TestResults { conforming: 0, not_applicable: 0, to_verify: 0, failing: [(0, 0); CRITERIA], failing_count: 0 };
    let (mut theme, mut number) = (1, 1);
    let mut at = 0;
    while at < table.len() {
        let end = end_of_line(table, at);
        if let Some((criterion, cell)) = criterion(table, at, end) {
            // A theme is over once all of its criteria are there.
            if theme > themes.len() || criterion.0 as usize != theme || criterion.1 != number {
                return Err(TableFault::Criteria);
            }
            if number == themes[theme - 1] {
                (theme, number) = (theme + 1, 1);
            } else {
                number += 1;
            }
            let verdict = end_of_cell(table, cell, end) + 1;
            if is_cell(table, verdict, end, CONFORMING) {
                results.conforming += 1;
            } else if is_cell(table, verdict, end, NOT_APPLICABLE) {
                results.not_applicable += 1;
            } else if is_cell(table, verdict, end, TO_VERIFY) {
                results.to_verify += 1;
            } else if is_cell(table, verdict, end, FAILING) {
                results.failing[results.failing_count] = criterion;
                results.failing_count += 1;
            } else {
                return Err(TableFault::Verdict);
            }
        }
        at = end + 1;
    }
    if theme == themes.len() + 1 { Ok(results) } else { Err(TableFault::Criteria) }
}

const fn end_of_line(table: &[u8], from: usize) -> usize {
    let mut at = from;
    while at < table.len() && table[at] != b'\n' {
        at += 1;
    }
    at
}

/// The criterion that a line begins with, and where its next cell starts.
const fn criterion(table: &[u8], from: usize, end: usize) -> Option<((u8, u8), usize)> {
    if from >= end || table[from] != b'|' {
        return None;
    }
    let mut at = skip_spaces(table, from + 1, end);
    let mut numbers = [0_u8; 2];
    let mut part = 0;
    while at < end && (table[at].is_ascii_digit() || (table[at] == b'.' && part == 0)) {
        if table[at] == b'.' {
            part = 1;
        } else {
            numbers[part] = numbers[part].saturating_mul(10).saturating_add(table[at] - b'0');
        }
        at += 1;
    }
    at = skip_spaces(table, at, end);
    if part == 1 && at < end && table[at] == b'|' { Some(((numbers[0], numbers[1]), at + 1)) } else { None }
}

const fn skip_spaces(table: &[u8], from: usize, end: usize) -> usize {
    let mut at = from;
    while at < end && table[at] == b' ' {
        at += 1;
    }
    at
}

/// Where the cell that starts there ends: at the next bar that is not written `\|`.
const fn end_of_cell(table: &[u8], from: usize, end: usize) -> usize {
    let mut at = from;
    while at < end && (table[at] != b'|' || table[at - 1] == b'\\') {
        at += 1;
    }
    at
}

/// Whether the cell that starts there holds this word, and nothing else.
const fn is_cell(table: &[u8], from: usize, end: usize, word: &[u8]) -> bool {
    let start = skip_spaces(table, from, end);
    if start + word.len() > end {
        return false;
    }
    let mut at = 0;
    while at < word.len() {
        if table[start + at] != word[at] {
            return false;
        }
        at += 1;
    }
    let after = skip_spaces(table, start + word.len(), end);
    after < end && table[after] == b'|'
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "# Title\n\n| critère | sujet | verdict | comment |\n|---|---|---|---|\n\
        | 1.1 | images | conforme | `x` |\n| 1.2 | a \\| b | non conforme | |\n\n## Two\n\
        | 2.1 | frames|sans objet|none |\n|2.2 |  | à vérifier | NVDA |\n| 2.3 | x | conforme ||";

    const COUNTED: Result<TestResults, TableFault> = count(TABLE.as_bytes(), &[2, 3]);

    #[test]
    fn verdicts_are_counted_while_the_program_is_compiled() {
        let results = COUNTED.unwrap();
        assert_eq!((results.conforming, results.not_applicable, results.to_verify), (2, 1, 1));
        assert_eq!(results.failing(), [(1, 2)]);
    }

    #[test]
    fn a_table_that_lacks_a_criterion_or_repeats_one_is_refused() {
        let count = |table: &str| count(table.as_bytes(), &[2, 3]).err();
        assert_eq!(count(&TABLE.replace("| 1.2 | a", "| 1.3 | a")), Some(TableFault::Criteria));
        assert_eq!(count(&TABLE.replace("| 2.3 |", "| 2.2 |")), Some(TableFault::Criteria));
        assert_eq!(count(&TABLE.replace("| 2.3 | x | conforme ||", "")), Some(TableFault::Criteria));
        assert_eq!(count(&[TABLE, "\n| 3.1 | x | conforme | |"].concat()), Some(TableFault::Criteria));
        assert_eq!(count(""), Some(TableFault::Criteria));
    }

    #[test]
    fn a_line_without_a_known_verdict_is_refused() {
        let count = |table: &str| count(table.as_bytes(), &[2, 3]).err();
        for verdict in ["conformes", "Conforme", "", "à voir"] {
            assert_eq!(count(&TABLE.replace("non conforme", verdict)), Some(TableFault::Verdict), "{verdict}");
        }
        assert_eq!(count(&TABLE.replace("| conforme ||", "")), Some(TableFault::Verdict));
    }

    #[test]
    fn the_table_has_all_criteria() {
        let judged = RESULTS.conforming + RESULTS.not_applicable + RESULTS.to_verify;
        assert_eq!(judged as usize + RESULTS.failing().len(), CRITERIA);
        assert_eq!(THEMES.iter().map(|of| usize::from(*of)).sum::<usize>(), CRITERIA);
    }
}
