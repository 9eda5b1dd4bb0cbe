//! Names that a sheet may have.

/// The UTF-16 units of a name in Excel.
const MAX_UNITS: usize = 31;

/// The names of sheets, made valid and unique: without the signs that spreadsheets refuse, not too long, and different
/// also for who does not tell capitals. A name that may stay stays; of two that are alike the first one does.
pub(super) fn valid_and_unique<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut taken: Vec<String> = Vec::new();
    let mut made = Vec::new();
    for name in names {
        let plain = plain(name);
        let mut candidate = shortened(&plain, MAX_UNITS);
        let mut number = 2;
        while taken.contains(&candidate.to_lowercase()) {
            let ending = format!(" ({number})");
            candidate = shortened(&plain, MAX_UNITS - ending.len()) + &ending;
            number += 1;
        }
        taken.push(candidate.to_lowercase());
        made.push(candidate);
    }
    made
}

fn plain(name: &str) -> String {
    let is_refused = |sign: char| sign.is_control() || "[]*?:/\\'\"\u{fffe}\u{ffff}".contains(sign);
    let plain: String = name.chars().map(|sign| if is_refused(sign) { '-' } else { sign }).collect();
    let plain = plain.trim();
    // Excel keeps this name for itself.
    if plain.is_empty() || plain.eq_ignore_ascii_case("history") {
        format!("feuille {plain}").trim().to_owned()
    } else {
        plain.to_owned()
    }
}

fn shortened(name: &str, units: usize) -> String {
    let mut used = 0;
    let fits = |sign: &char| {
        used += sign.len_utf16();
        used <= units
    };
    name.chars().take_while(fits).collect::<String>().trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_refused_is_made_valid_and_stays_unique() {
        let long = "a".repeat(40);
        let names = ["communes", "a:b[c]/d\\e?f*g'h\"i", "a-b-c--d-e-f-g-h-i", "COMMUNES", "", "History", &long, &long];
        let made = valid_and_unique(names);
        assert_eq!(made[..3], ["communes", "a-b-c--d-e-f-g-h-i", "a-b-c--d-e-f-g-h-i (2)"]);
        assert_eq!(made[3..6], ["COMMUNES (2)", "feuille", "feuille History"]);
        assert_eq!((made[6].len(), made[7].len()), (31, 31));
        assert!(made[7].ends_with("a (2)"));
    }
}
