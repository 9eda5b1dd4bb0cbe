//! Text styles, and an upper bound of the width of a text in the usual system fonts, computed without a browser.

use super::paint::Paint;
use super::shape::px;

/// Which point of a text its position refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// The style of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextStyle {
    /// The font size.
    pub size: i32,
    pub bold: bool,
    pub anchor: Anchor,
    /// Whether it is rotated and reads upwards.
    pub turned: bool,
    /// Whether its position is the middle of its height instead of its base line.
    pub centred: bool,
    pub paint: Paint,
}

/// A label.
pub const LABEL: TextStyle =
    TextStyle { size: px(13), bold: false, anchor: Anchor::Start, turned: false, centred: false, paint: Paint::Ink };
/// A bold label.
pub const STRONG: TextStyle = TextStyle { bold: true, ..LABEL };
/// A small label.
pub const SMALL: TextStyle = TextStyle { size: px(12), ..LABEL };
/// A secondary label.
pub const SOFT: TextStyle = TextStyle { paint: Paint::Soft, ..SMALL };
/// A secondary label, centred under what it names.
pub const SOFT_MIDDLE: TextStyle = TextStyle { anchor: Anchor::Middle, ..SOFT };
/// A secondary label, to the left of what it names.
pub const SOFT_END: TextStyle = TextStyle { anchor: Anchor::End, ..SOFT };
/// A label to the left of a gridline.
pub const TICK: TextStyle = TextStyle { centred: true, ..SOFT_END };

impl TextStyle {
    /// The distance from its position down to its base line.
    pub(super) const fn base_line_offset(&self) -> i32 {
        if self.centred { self.size * 36 / 100 } else { 0 }
    }
}

/// Widths of the characters from the space to the tilde, in hundredths of the font size. They are those of the
/// widest of the system fonts in use on office computers, so that a label that fits here fits everywhere.
const WIDTHS: [u8; 95] = [
    32, 40, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
    84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 78, 75, 30, 30, 66, 56, 86, 75, 79, 60, 79, 70, 64, 61, 73, 68, 99, 69,
    61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63,
    59, 82, 59, 59, 52, 64, 34, 64, 84,
];

/// The width of a text; never less than in any usual system font.
#[must_use]
#[inline(never)]
pub fn width_of(text: &str, style: &TextStyle) -> i32 {
    let hundredths: i32 = text.chars().map(hundredths).sum();
    let width = hundredths * style.size / 100;
    if style.bold { width * 113 / 100 } else { width }
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

/// The text shortened with an ellipsis to a maximum width; `None` if it fits unchanged.
#[must_use]
pub fn shortened(text: &str, style: &TextStyle, width: i32) -> Option<String> {
    if width_of(text, style) <= width {
        return None;
    }
    // Widths are rounded down to tenths, so the sum of two may be a tenth less than the width of both together.
    let left = width - width_of("…", style) - 1;
    let mut short = text.to_owned();
    while width_of(&short, style) > left && short.pop().is_some() {}
    while short.ends_with([' ', '\u{a0}', '-', ',', '’']) {
        short.pop();
    }
    short.push('…');
    Some(short)
}

/// The text wrapped to lines of a maximum width and number; the last one is shortened if the text goes on. Words that
/// no-break spaces keep together are parted only where they do not fit in one line.
#[must_use]
pub fn wrapped(text: &str, style: &TextStyle, width: i32, at_most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    // Two tenths more, for the rounding of the widths.
    let space = width_of(" ", style) + 2;
    for word in words_within(text, style, width) {
        let is_full = lines.len() >= at_most;
        match lines.last_mut() {
            Some(line) if is_full || width_of(line, style) + space + width_of(word, style) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ if word.is_empty() => {}
            _ => lines.push(word.to_owned()),
        }
    }
    for line in &mut lines {
        if let Some(short) = shortened(line, style, width) {
            *line = short;
        }
    }
    lines
}

/// The words of a text, and the parts of those that are too wide for a line.
fn words_within<'text>(text: &'text str, style: &TextStyle, width: i32) -> Vec<&'text str> {
    let mut words = Vec::new();
    for word in text.split(' ') {
        if width_of(word, style) <= width {
            words.push(word);
        } else {
            words.extend(word.split('\u{a0}'));
        }
    }
    words
}

/// The width of the widest label.
#[must_use]
pub fn widest<'text>(labels: impl Iterator<Item = &'text str>, style: &TextStyle) -> i32 {
    let mut widest = 0;
    for label in labels {
        widest = widest.max(width_of(label, style));
    }
    widest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_text_is_wider_and_so_is_a_bold_one() {
        assert_eq!(width_of("", &LABEL), 0);
        assert_eq!(width_of("00", &TextStyle { size: 100, ..LABEL }), 128);
        assert!(width_of("Lille", &LABEL) < width_of("Lillers", &LABEL));
        assert!(width_of("Lille", &LABEL) < width_of("Lille", &STRONG));
    }

    #[test]
    fn a_text_is_shortened_only_if_it_does_not_fit_and_then_fits() {
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
    fn a_sentence_is_wrapped_and_an_ellipsis_ends_the_last_line_if_it_goes_on() {
        let sentence = "86 communes sur 90 participent à au moins cinq actions";
        for width in (1000..6000).step_by(130) {
            let lines = wrapped(sentence, &STRONG, width, 3);
            assert!(lines.len() <= 3 && lines.iter().all(|line| width_of(line, &STRONG) <= width), "{lines:?}");
            let (last, first) = lines.split_last().unwrap();
            assert!(last.ends_with('…') || lines.join(" ") == sentence, "{lines:?}");
            assert!(width < 1200 || first.iter().all(|line| !line.ends_with('…')), "{lines:?}");
        }
        assert!(wrapped("", &STRONG, 1000, 3).is_empty());
        let kept = "86 sur\u{a0}90\u{a0}communes";
        assert_eq!(wrapped(kept, &STRONG, 1400, 3), ["86", "sur\u{a0}90\u{a0}communes"]);
        assert_eq!(wrapped(kept, &STRONG, 900, 3), ["86 sur 90", "communes"]);
    }
}
