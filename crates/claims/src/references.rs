//! Digits that count nothing: times of day, telephone numbers, numbers of documents and articles, footnote marks.

/// Abbreviations that a point follows without ending the sentence.
const ABBREVIATIONS: &str = " art env m mm mme mlle dr pr cf nb no num p pp st ste av approx min max resp tel fig chap \
                             boul bd vol ref dep arr ";

/// Abbreviations that may end a sentence too: only a small letter, a digit or a bracket after them goes on with it.
const ABBREVIATIONS_OR_ENDS: &str = " hab etc ex k sup inf al pop com mutu ";

/// Words after which a number is that of a document or of its part.
const NUMBERED: &str = " article articles art alinea page pages p pp annexe annexes chapitre tome figure tableau note \
                         titre numero volet paragraphe ";

fn is_listed(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split(' ').any(|listed| listed == word)
}

/// Whether a number after this word counts nothing: « article 5 ».
pub(super) fn is_numbered(word: &str) -> bool {
    is_listed(NUMBERED, word)
}

/// Whether a point after this word, folded, does not end the sentence; `next` is the next character that is no space.
pub(super) fn is_abbreviated(word: &str, next: Option<char>) -> bool {
    let goes_on = next.is_none_or(|next| next.is_lowercase() || next.is_ascii_digit() || "(,;:".contains(next));
    is_listed(ABBREVIATIONS, word) || goes_on && is_listed(ABBREVIATIONS_OR_ENDS, word)
}

/// The index after a reference that begins at a character; `None` where none does.
pub(super) fn reference(chars: &[(usize, char)], at: usize) -> Option<usize> {
    let sign = |at: usize| chars.get(at).map_or(' ', |(_, letter)| *letter);
    // « 1. », « 2) » at the beginning of a line
    let digits_of_line = chars.iter().skip(at).take_while(|(_, letter)| letter.is_ascii_digit()).count();
    let begins = || {
        let before = chars[..at].iter().rev().find(|(_, letter)| !letter.is_whitespace() || *letter == '\n');
        before.is_none_or(|(_, letter)| *letter == '\n')
    };
    if matches!(digits_of_line, 1 | 2)
        && matches!(sign(at + digits_of_line), '.' | ')')
        && chars.get(at + digits_of_line + 1).is_some_and(|(_, letter)| letter.is_whitespace())
        && begins()
    {
        return Some(at + digits_of_line);
    }
    let digits = |from: usize| (from..chars.len()).take_while(|&at| sign(at).is_ascii_digit()).count();
    let spaces =
        |from: usize| (from..chars.len()).take_while(|&at| sign(at).is_whitespace() && sign(at) != '\n').count();
    let ends = |at: usize| !chars.get(at).is_some_and(|(_, letter)| letter.is_alphanumeric());
    let starts = at.checked_sub(1).is_none_or(|before| !sign(before).is_alphanumeric());
    if !starts {
        return None;
    }
    match sign(at) {
        // « n° 12 », « nº 2019-45 »
        'n' | 'N' if matches!(sign(at + 1), '°' | 'º') => {
            let start = at + 2 + spaces(at + 2);
            let part = |at: &usize| sign(*at).is_alphanumeric() || matches!(sign(*at), '-' | '/') && !ends(*at + 1);
            let length = (start..chars.len()).take_while(part).count();
            (length > 0).then_some(start + length)
        }
        // « L. 5211-39-1 »
        'L' | 'R' | 'D' => {
            let mut end = at + 1 + usize::from(sign(at + 1) == '.');
            end += spaces(end);
            let count = digits(end);
            end += count;
            while sign(end) == '-' && digits(end + 1) > 0 {
                end += 1 + digits(end + 1);
            }
            (count >= 3 && ends(end)).then_some(end)
        }
        // « 03 20 21 22 23 »
        '0' if digits(at) == 2 => {
            let is_pair = |pair: usize| {
                let start = at + 2 + pair * 3;
                (sign(start).is_whitespace() || matches!(sign(start), '.' | '-')) && digits(start + 1) == 2
            };
            (0..4).all(is_pair).then_some(at + 14)
        }
        // « 18 h 30 », « 9h »
        first if first.is_ascii_digit() && digits(at) <= 2 => {
            let hour: u32 =
                (at..at + digits(at)).fold(0, |sum, at| sum * 10 + sign(at).to_digit(10).unwrap_or_default());
            let mut end = at + digits(at);
            end += spaces(end);
            if hour > 24 || !matches!(sign(end), 'h' | 'H') {
                return None;
            }
            end += 1;
            let minutes = end + spaces(end);
            if digits(minutes) == 2 && ends(minutes + 2) {
                return Some(minutes + 2);
            }
            ends(end).then_some(end)
        }
        // « [1] », « (1) »: a note, not a commune's number « (74) ».
        '[' if matches!(digits(at + 1), 1 | 2) && sign(at + 1 + digits(at + 1)) == ']' => Some(at + 2 + digits(at + 1)),
        '(' if digits(at + 1) == 1 && sign(at + 2) == ')' => Some(at + 3),
        _ => None,
    }
}

/// The numerator and the denominator of a fraction that is one character.
pub(super) fn vulgar_fraction(sign: char) -> Option<(u64, u64)> {
    Some(match sign {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅒' => (1, 10),
        _ => return None,
    })
}
