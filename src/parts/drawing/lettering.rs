//! How wide a text is, without a page to set it on: an upper bound for the usual system fonts.

use super::shape::px;

/// Widths of the characters from the space to the tilde, in hundredths of the size. They are those of
/// the widest font that stands for « system sans » on office machines, so that a label that fits here
/// fits everywhere.
const WIDTHS: [u8; 95] = [
    32, 40, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
    84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 78, 75, 30, 30, 66, 56, 86, 75, 79, 60, 79, 70, 64, 61, 73, 68, 99, 69,
    61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63,
    59, 82, 59, 59, 52, 64, 34, 64, 84,
];

/// The width of a text of a size.
#[must_use]
pub fn width_of(text: &str, size: i32, bold: bool) -> i32 {
    let hundredths: i32 = text.chars().map(hundredths).sum();
    let width = hundredths * size / 100;
    if bold { width * 113 / 100 } else { width }
}

fn hundredths(sign: char) -> i32 {
    let plain = match sign {
        ' '..='~' => sign,
        '’' | '‘' | '\u{a0}' | '·' | 'î' | 'ï' | 'Î' | 'Ï' => '.',
        '\u{202f}' | '\u{2009}' => return 20,
        '–' => '_',
        '…' | '—' | 'œ' | 'æ' | 'Œ' | 'Æ' => return 107,
        _ if sign.is_uppercase() => 'O',
        _ => 'e',
    };
    (plain as usize).checked_sub(32).and_then(|at| WIDTHS.get(at)).map_or(62, |width| i32::from(*width))
}

/// A text cut short with an ellipsis so that it fits; `None` where it fits as it is.
#[must_use]
pub fn shortened(text: &str, size: i32, bold: bool, width: i32) -> Option<String> {
    if width_of(text, size, bold) <= width {
        return None;
    }
    let left = width - width_of("…", size, bold);
    let mut short = String::new();
    for sign in text.chars() {
        short.push(sign);
        if width_of(&short, size, bold) > left {
            short.pop();
            break;
        }
    }
    let kept = short.trim_end_matches([' ', '\u{a0}', '-', ',', '’']).len();
    short.truncate(kept);
    short.push('…');
    Some(short)
}

/// A text in lines no wider than a width, at most so many; the last one is cut short where there is more.
#[must_use]
pub fn wrapped(text: &str, size: i32, bold: bool, width: i32, at_most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let full = lines.len() >= at_most;
        match lines.last_mut() {
            Some(line) if full || width_of(line, size, bold) + width_of(word, size, bold) + size / 3 <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    for line in &mut lines {
        if let Some(short) = shortened(line, size, bold, width) {
            *line = short;
        }
    }
    lines
}

/// The width of the widest of some labels, at least a few pixels.
#[must_use]
pub fn widest<'text>(labels: impl Iterator<Item = &'text str>, size: i32, bold: bool) -> i32 {
    labels.map(|label| width_of(label, size, bold)).max().unwrap_or(0).max(px(4))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_text_is_wider_and_a_bold_one_wider_still() {
        assert_eq!(width_of("", 130, false), 0);
        assert_eq!(width_of("00", 100, false), 128);
        assert!(width_of("Lille", 130, false) < width_of("Lillers", 130, false));
        assert!(width_of("Lille", 130, false) < width_of("Lille", 130, true));
    }

    #[test]
    fn a_text_is_cut_only_where_it_does_not_fit_and_then_fits() {
        let name = "Saint-André-lez-Lille, commune nouvelle de très long nom";
        for width in (0..6000).step_by(70) {
            match shortened(name, 130, false, width) {
                None => assert!(width_of(name, 130, false) <= width),
                Some(short) => {
                    assert!(short.ends_with('…') && width_of(name, 130, false) > width);
                    assert!(width_of(&short, 130, false) <= width.max(width_of("…", 130, false)), "{short}: {width}");
                }
            }
        }
        assert_eq!(shortened("Lille Métropole", 100, false, 400).as_deref(), Some("Lille…"));
    }

    #[test]
    fn a_sentence_is_set_in_lines_and_the_last_one_says_that_there_is_more() {
        let sentence = "86 communes sur 90 participent à au moins cinq actions";
        for width in (1000..6000).step_by(130) {
            let lines = wrapped(sentence, 200, true, width, 3);
            assert!(lines.len() <= 3 && lines.iter().all(|line| width_of(line, 200, true) <= width), "{lines:?}");
            let cut = lines.iter().any(|line| line.ends_with('…'));
            assert!(cut || lines.join(" ") == sentence, "{lines:?}");
        }
        assert!(wrapped("", 200, true, 1000, 3).is_empty());
    }
}
