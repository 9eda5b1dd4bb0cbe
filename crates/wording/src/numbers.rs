//! Numbers and shares in French.

use domain::indicators::{Interval, Percentage, Share};

/// The narrow no-break space, before `; ! ? %` and between thousands.
pub const NARROW: char = '\u{202f}';
/// The no-break space, before `:` and inside « ».
pub const FIXED: char = '\u{a0}';

/// An integer with separated thousands: « 1 143 572 ».
#[must_use]
pub fn whole(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(NARROW);
        }
        text.push(digit);
    }
    text
}

/// A count with its noun, which gets an s from two on: « 1 commune », « 90 communes ».
#[must_use]
pub fn counted(number: u64, noun: &str) -> String {
    format!("{}{FIXED}{noun}{}", whole(number), agreed(number, "", "s"))
}

/// The word that agrees with a count: `one` below two, as French has it, `many` from two on.
#[must_use]
pub const fn agreed<'a>(count: u64, one: &'a str, many: &'a str) -> &'a str {
    if count < 2 { one } else { many }
}

/// An interval: « 12 », or « entre 12 et 15 ».
#[must_use]
pub fn range(range: Interval) -> String {
    if range.is_certain() {
        whole(range.min.into())
    } else {
        format!("entre\u{a0}{}\u{a0}et\u{a0}{}", whole(range.min.into()), whole(range.max.into()))
    }
}

/// An interval with its noun: « 1 commune », « entre 20 et 86 communes ». An interval is long enough by itself on a
/// narrow screen: a line may break between it and the noun.
#[must_use]
pub fn ranged(count: Interval, noun: &str) -> String {
    let space = if count.is_certain() { FIXED } else { ' ' };
    format!("{}{space}{noun}{}", range(count), agreed(count.max.into(), "", "s"))
}

/// A percentage: « 95 % », « moins de 1 % », « — » if the total is 0.
#[must_use]
pub fn percentage(share: Share) -> String {
    percentage_text(share.percentage())
}

fn percentage_text(percentage: Option<Percentage>) -> String {
    match percentage {
        Some(Percentage::Whole(whole)) => format!("{whole}{NARROW}%"),
        Some(Percentage::LessThanOne) => format!("moins de 1{NARROW}%"),
        None => "—".to_owned(),
    }
}

/// The percentages of an interval: « 95 % », or « entre 20 % et 95 % ».
#[must_use]
pub fn percentages(range: Interval, of: u32) -> String {
    let [low, high] = bounds(range, of);
    if low == high {
        percentage_text(low)
    } else {
        // An interval is long enough by itself: a line may break in its middle.
        format!("entre\u{a0}{} et\u{a0}{}", percentage_text(low), percentage_text(high))
    }
}

/// Whether the [percentages] of an interval differ.
#[must_use]
pub fn percentages_differ(range: Interval, of: u32) -> bool {
    let [low, high] = bounds(range, of);
    low != high
}

fn bounds(range: Interval, of: u32) -> [Option<Percentage>; 2] {
    [range.min, range.max].map(|count| Share { count, of }.percentage())
}

/// An interval in few signs, for a figure that is read from afar: « 12 », or « 12 à 15 ».
#[must_use]
pub fn span(range: Interval) -> String {
    if range.is_certain() { whole(range.min.into()) } else { up_to(&whole(range.min.into()), &whole(range.max.into())) }
}

/// The percentages of an interval in few signs: « 95 % », or « 20 à 95 % ».
#[must_use]
pub fn span_of_percentages(range: Interval, of: u32) -> String {
    match bounds(range, of) {
        [low, high] if low == high => percentage_text(low),
        [Some(Percentage::Whole(low)), high] => up_to(&low.to_string(), &percentage_text(high)),
        [low, high] => up_to(&percentage_text(low), &percentage_text(high)),
    }
}

fn up_to(low: &str, high: &str) -> String {
    format!("{low}{FIXED}à{FIXED}{high}")
}

/// The fraction behind a percentage: « 86 sur 90 », « entre 20 et 86 sur 90 ».
#[must_use]
pub fn fraction(counted: Interval, of: u32) -> String {
    // An interval is long enough by itself: a line may break after it.
    let space = if counted.is_certain() { FIXED } else { ' ' };
    format!("{}{space}sur{FIXED}{}", range(counted), whole(of.into()))
}

/// A rank: « 1re », « 12e ».
#[must_use]
pub fn rank(rank: u32) -> String {
    if rank == 1 { "1re".to_owned() } else { format!("{}e", whole(rank.into())) }
}

/// A list: « a, b et c ».
#[must_use]
pub fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} et {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_that_is_read_from_afar_has_few_signs() {
        let interval = |min, max| Interval { min, max };
        assert_eq!(span(interval(12, 12)), "12");
        assert_eq!(span(interval(1200, 1500)), "1\u{202f}200\u{a0}à\u{a0}1\u{202f}500");
        assert_eq!(span_of_percentages(interval(0, 90), 90), "0\u{a0}à\u{a0}100\u{202f}%");
        assert_eq!(span_of_percentages(interval(86, 86), 90), "95\u{202f}%");
        assert_eq!(span_of_percentages(interval(1, 500), 1000), "moins de 1\u{202f}%\u{a0}à\u{a0}50\u{202f}%");
        assert_eq!(span_of_percentages(interval(0, 0), 0), "—");
    }

    #[test]
    fn thousands_are_separated_and_nouns_agree() {
        assert_eq!(whole(1_143_572), "1\u{202f}143\u{202f}572");
        assert_eq!(whole(999), "999");
        assert_eq!(counted(0, "commune"), "0\u{a0}commune");
        assert_eq!(counted(90, "commune"), "90\u{a0}communes");
        assert_eq!([0, 1, 2].map(|count| agreed(count, "est", "sont")), ["est", "est", "sont"]);
    }

    #[test]
    fn a_percentage_is_truncated_and_an_interval_shows_both_bounds() {
        assert_eq!(percentage(Share { count: 86, of: 90 }), "95\u{202f}%");
        assert_eq!(percentage(Share { count: 1, of: 158 }), "moins de 1\u{202f}%");
        assert_eq!(percentage(Share { count: 0, of: 0 }), "—");
        assert_eq!(percentages(Interval { min: 0, max: 90 }, 90), "entre\u{a0}0\u{202f}% et\u{a0}100\u{202f}%");
        assert_eq!(fraction(Interval { min: 20, max: 86 }, 90), "entre\u{a0}20\u{a0}et\u{a0}86 sur\u{a0}90");
    }

    /// Where a line of the text may break within a figure: between a number and its noun or its unit, within
    /// « entre … et … », or before the total of a fraction. Between an interval and its noun it may.
    fn break_in_a_figure(text: &str) -> Option<String> {
        let words: Vec<&str> = text.split(' ').collect();
        let ends_in_digit = |word: &str| word.ends_with(|letter: char| letter.is_ascii_digit());
        let begins_with_digit = |word: &str| word.starts_with(|letter: char| letter.is_ascii_digit());
        let is_noun = |word: &str| {
            ["%", "action", "commune", "habitant", "réponse", "étape", "case"].iter().any(|noun| word.starts_with(noun))
        };
        let breaks = |pair: &&[&str]| {
            ends_in_digit(pair[0]) && is_noun(pair[1]) && !pair[0].to_lowercase().contains("entre")
                || matches!(pair[0].to_lowercase().as_str(), "entre" | "sur" | "(entre") && begins_with_digit(pair[1])
                || text.to_lowercase().contains("entre") && ends_in_digit(pair[0]) && pair[1] == "et"
        };
        words.windows(2).find(breaks).map(|pair| pair.join(" "))
    }

    #[test]
    fn a_line_never_breaks_within_a_figure() {
        use crate::{account, evolution, findings, groups, key_figures, overview, quality};
        use domain::ids::CommuneCode;
        use domain::territory::Commune;

        assert_eq!(break_in_a_figure("entre 20 et\u{a0}21").as_deref(), Some("entre 20"));
        assert_eq!(break_in_a_figure("100 %").as_deref(), Some("100 %"));
        assert_eq!(break_in_a_figure("25 actions").as_deref(), Some("25 actions"));
        let lille = Commune { name: "Lille".into(), ..Commune::blank(CommuneCode::parse("59350").unwrap()) };
        for (min, max) in [(0, 0), (1, 1), (25, 25), (90, 90), (20, 21), (0, 90), (1, 2)] {
            let count = Interval { min, max };
            let (low, high) = (u64::from(min) * 1_000, u64::from(max) * 1_000);
            let texts = [
                range(count),
                percentages(count, 90),
                fraction(count, 90),
                account::inhabitants(low, high, 1_143_572),
                groups::inhabitants(low, high, 1_143_572),
                groups::share(count, 90),
                findings::commune(&lille, Some(count), 25),
                findings::rank(Interval { min: min.max(1), max: max.max(1) }, 90),
                findings::at_least(count, 90, 5),
                findings::share(count, 90),
                overview::actions(count),
                overview::communes_of(count, 90),
                overview::running_actions(25),
                overview::on_the_map(&lille, Some(count)),
                key_figures::at_least_with_fraction(5, count, 90),
                evolution::from_to(count, Interval { min: 3, max: 9 }),
                quality::known_share(Share { count: min, of: 90 }),
            ];
            for text in texts {
                assert_eq!(break_in_a_figure(&text), None, "{text}");
            }
        }
    }

    #[test]
    fn a_list_ends_with_and() {
        assert_eq!(list(&["a", "b", "c"].map(str::to_owned)), "a, b et c");
        assert_eq!(list(&[]), "");
    }
}
