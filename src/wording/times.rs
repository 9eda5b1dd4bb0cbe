//! Times in French, from a local year, month, day, hour and minute.

use super::numbers::FIXED;

/// « 24/11/2026 à 9 h 05 ».
#[must_use]
pub fn date_and_hour(at: [u16; 5]) -> String {
    let [year, month, day, ..] = at;
    format!("{day:02}/{month:02}/{year} à {}", hour(at))
}

/// « 9 h 05 ».
#[must_use]
pub fn hour([.., hour, minute]: [u16; 5]) -> String {
    format!("{hour}{FIXED}h{FIXED}{minute:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_months_and_minutes_have_two_digits() {
        assert_eq!(date_and_hour([2026, 1, 4, 9, 5]), "04/01/2026 à 9\u{a0}h\u{a0}05");
        assert_eq!(hour([2026, 1, 4, 9, 5]), "9\u{a0}h\u{a0}05");
        assert_eq!(hour([2026, 1, 4, 14, 32]), "14\u{a0}h\u{a0}32");
    }
}
