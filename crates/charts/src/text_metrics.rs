//! How text is set and how wide it is, without a page to set it on: an upper bound for the usual system fonts.

use super::paint::Paint;
use super::shape::px;

/// Which point of a text its place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextStyle {
    /// How large.
    pub size: i32,
    pub bold: bool,
    pub anchor: Anchor,
    /// Whether it runs upwards.
    pub turned: bool,
    /// Whether its place is the middle of its height rather than its base line.
    pub centred: bool,
    pub paint: Paint,
}

/// Labels, in ink.
pub const LABEL: TextStyle =
    TextStyle { size: px(13), bold: false, anchor: Anchor::Start, turned: false, centred: false, paint: Paint::Ink };
/// The same, bold.
pub const STRONG: TextStyle = TextStyle { bold: true, ..LABEL };
/// Smaller ones.
pub const SMALL: TextStyle = TextStyle { size: px(12), ..LABEL };
/// Those of the second rank.
pub const SOFT: TextStyle = TextStyle { paint: Paint::Soft, ..SMALL };
/// Under what they name.
pub const SOFT_MIDDLE: TextStyle = TextStyle { anchor: Anchor::Middle, ..SOFT };
/// Before what they name.
pub const SOFT_END: TextStyle = TextStyle { anchor: Anchor::End, ..SOFT };
/// Beside a gridline.
pub const TICK: TextStyle = TextStyle { centred: true, ..SOFT_END };

impl TextStyle {
    /// How far below its place the base line is.
    pub(super) const fn lowered(&self) -> i32 {
        if self.centred { self.size * 36 / 100 } else { 0 }
    }
}

/// Widths of the characters from the space to the tilde, in hundredths of the size. They are those of
/// the widest font that stands for « system sans » on office machines, so that a label that fits here
/// fits everywhere.
const WIDTHS: [u8; 95] = [
    32, 40, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
    84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 78, 75, 30, 30, 66, 56, 86, 75, 79, 60, 79, 70, 64, 61, 73, 68, 99, 69,
    61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63,
    59, 82, 59, 59, 52, 64, 34, 64, 84,
];

/// The width of a text.
#[must_use]
#[inline(never)]
pub fn width_of(text: &str, manner: &TextStyle) -> i32 {
    let hundredths: i32 = text.chars().map(hundredths).sum();
    let width = hundredths * manner.size / 100;
    if manner.bold { width * 113 / 100 } else { width }
}

fn hundredths(sign: char) -> i32 {
    let plain = match sign {
        ' '..='~' => sign,
        '’' | '‘' | '\u{a0}' | '·' | 'î' | 'ï' | 'Î' | 'Ï' => '.',
        '\u{202f}' | '\u{2009}' => return 20,
        '–' => '_',
        '…' | '—' | 'œ' | 'æ' | 'Œ' | 'Æ' => return 107,
        'À'..='Þ' => 'O',
        _ => 'e',
    };
    (plain as usize).checked_sub(32).and_then(|at| WIDTHS.get(at)).map_or(62, |width| i32::from(*width))
}

/// A text cut short with an ellipsis so that it fits; `None` where it fits as it is.
#[must_use]
pub fn shortened(text: &str, manner: &TextStyle, width: i32) -> Option<String> {
    if width_of(text, manner) <= width {
        return None;
    }
    // Two widths in whole tenths may be one tenth short of that of both together.
    let left = width - width_of("…", manner) - 1;
    let mut short = text.to_owned();
    while width_of(&short, manner) > left && short.pop().is_some() {}
    while short.ends_with([' ', '\u{a0}', '-', ',', '’']) {
        short.pop();
    }
    short.push('…');
    Some(short)
}

/// A text in lines no wider than a width, at most so many; the last one is cut short where there is more.
#[must_use]
pub fn wrapped(text: &str, manner: &TextStyle, width: i32, at_most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    // And what widths in whole tenths leave out.
    let space = width_of(" ", manner) + 2;
    for word in text.split(' ') {
        let full = lines.len() >= at_most;
        match lines.last_mut() {
            Some(line) if full || width_of(line, manner) + space + width_of(word, manner) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ if word.is_empty() => {}
            _ => lines.push(word.to_owned()),
        }
    }
    for line in &mut lines {
        if let Some(short) = shortened(line, manner, width) {
            *line = short;
        }
    }
    lines
}

/// The width of the widest of some labels.
#[must_use]
pub fn widest<'text>(labels: impl Iterator<Item = &'text str>, manner: &TextStyle) -> i32 {
    let mut widest = 0;
    for label in labels {
        widest = widest.max(width_of(label, manner));
    }
    widest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_text_is_wider_and_a_bold_one_wider_still() {
        assert_eq!(width_of("", &LABEL), 0);
        assert_eq!(width_of("00", &TextStyle { size: 100, ..LABEL }), 128);
        assert!(width_of("Lille", &LABEL) < width_of("Lillers", &LABEL));
        assert!(width_of("Lille", &LABEL) < width_of("Lille", &STRONG));
    }

    #[test]
    fn a_text_is_cut_only_where_it_does_not_fit_and_then_fits() {
        let name = "Saint-André-lez-Lille, commune nouvelle de très long nom";
        for width in (0..6000).step_by(70) {
            match shortened(name, &LABEL, width) {
                None => assert!(width_of(name, &LABEL) <= width),
                Some(short) => {
                    assert!(short.ends_with('…') && width_of(name, &LABEL) > width);
                    assert!(width_of(&short, &LABEL) <= width.max(width_of("…", &LABEL)), "{short}: {width}");
                }
            }
        }
        let of_ten_pixels = TextStyle { size: 100, ..LABEL };
        assert_eq!(shortened("Lille Métropole", &of_ten_pixels, 400).as_deref(), Some("Lille…"));
    }

    #[test]
    fn a_sentence_is_set_in_lines_and_the_last_one_says_that_there_is_more() {
        let sentence = "86 communes sur 90 participent à au moins cinq actions";
        for width in (1000..6000).step_by(130) {
            let lines = wrapped(sentence, &STRONG, width, 3);
            assert!(lines.len() <= 3 && lines.iter().all(|line| width_of(line, &STRONG) <= width), "{lines:?}");
            let (last, first) = lines.split_last().unwrap();
            assert!(last.ends_with('…') || lines.join(" ") == sentence, "{lines:?}");
            assert!(width < 1200 || first.iter().all(|line| !line.ends_with('…')), "{lines:?}");
        }
        assert!(wrapped("", &STRONG, 1000, 3).is_empty());
    }
}
