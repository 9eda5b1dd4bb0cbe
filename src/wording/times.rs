//! Instants as French writes them, of a local year, month, day, hour and minute.

/// « 24/11/2026 à 9 h 05 ».
#[must_use]
pub fn date_and_hour([year, month, day, hour, minute]: [u16; 5]) -> String {
    format!("{day:02}/{month:02}/{year} à {hour} h {minute:02}")
}

/// « 9 h 05 ».
#[must_use]
pub fn hour([.., hour, minute]: [u16; 5]) -> String {
    format!("{hour} h {minute:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_written_with_two_figures_but_for_its_hour() {
        assert_eq!(date_and_hour([2026, 1, 4, 9, 5]), "04/01/2026 à 9 h 05");
        assert_eq!(hour([2026, 1, 4, 14, 32]), "14 h 32");
    }
}
