//! The records of an enhanced metafile (MS-EMF).

use super::drawn::{Drawn, Ink, Letters, Line, Spot, Stroke};
use super::widths::width;

/// How many units there are in a pixel.
const UNITS: f64 = 20.0;
/// The handles of a pen, a brush and a font, each of which is made, used and deleted.
const PEN: u32 = 1;
const BRUSH: u32 = 2;
const FONT: u32 = 3;
/// What draws nothing, in place of a brush and of a pen.
const NO_BRUSH: u32 = 0x8000_0005;
const NO_PEN: u32 = 0x8000_0008;
/// What programs fall back to, so that a font can be deleted.
const SYSTEM_FONT: u32 = 0x8000_000D;

/// A metafile so far.
#[derive(Debug)]
pub(super) struct Metafile {
    out: Vec<u8>,
    records: u32,
    /// Its size in pixels.
    size: (u32, u32),
}

impl Metafile {
    /// An empty metafile of a size in pixels.
    pub(super) fn of(size: Spot) -> Self {
        let pixels = |length: f64| whole(length.ceil()).clamp(1, 20_000).unsigned_abs();
        let size = (pixels(size.0), pixels(size.1));
        let mut file = Self { out: vec![0; HEADER], records: 1, size };
        // Units of our own, as many across as down.
        file.record(17, &[8]);
        file.record(10, &[0, 0]);
        file.record(9, &[size.0 * 20, size.1 * 20]);
        file.record(12, &[0, 0]);
        file.record(11, &[size.0, size.1]);
        // No ground behind texts; whatever is within a line is filled.
        file.record(18, &[1]);
        file.record(19, &[2]);
        file
    }

    /// Adds a shape.
    pub(super) fn push(&mut self, shape: &Drawn) {
        match shape {
            Drawn::Lines { lines, fill, stroke } => self.lines(lines, *fill, stroke.as_ref()),
            Drawn::Letters(letters) => self.letters(letters),
        }
    }

    /// The bytes of the file.
    pub(super) fn finished(mut self) -> Vec<u8> {
        self.record(14, &[0, 16, 20]);
        let (width, height) = self.size;
        let frame = |pixels: u32| pixels * 2540 / 96;
        let bytes = u32::try_from(self.out.len()).unwrap_or(u32::MAX);
        // Bounds and frame, signature, version, what there is, and a screen of 96 dots an inch.
        let words = [
            1,
            88,
            0,
            0,
            width - 1,
            height - 1,
            0,
            0,
            frame(width),
            frame(height),
            0x464D_4520,
            0x1_0000,
            bytes,
            self.records,
            4,
            0,
            0,
            0,
            1920,
            1080,
            508,
            286,
        ];
        for (word, place) in words.iter().zip(self.out.chunks_exact_mut(4)) {
            place.copy_from_slice(&word.to_le_bytes());
        }
        self.out
    }

    fn lines(&mut self, lines: &[Line], fill: Option<Ink>, stroke: Option<&Stroke>) {
        let draws = match (fill, stroke) {
            (None, None) => return,
            (Some(_), None) => 62,
            (Some(_), Some(_)) => 63,
            (None, Some(_)) => 64,
        };
        if let Some(ink) = fill {
            self.record(39, &[BRUSH, 0, colour(ink), 0]);
        }
        if let Some(stroke) = stroke {
            self.pen(stroke);
        }
        self.record(37, &[if fill.is_some() { BRUSH } else { NO_BRUSH }]);
        self.record(37, &[if stroke.is_some() { PEN } else { NO_PEN }]);
        self.record(59, &[]);
        for (spots, is_closed) in lines {
            let [first, rest @ ..] = &spots[..] else { continue };
            if rest.is_empty() {
                continue;
            }
            self.record(27, &point(*first));
            let count = u32::try_from(rest.len()).unwrap_or(0);
            let mut words = self.bounds().to_vec();
            words.push(count);
            words.extend(rest.iter().flat_map(|spot| point(*spot)));
            self.record(6, &words);
            if *is_closed {
                self.record(61, &[]);
            }
        }
        self.record(60, &[]);
        let bounds = self.bounds();
        self.record(draws, &bounds);
        for (used, none, handle) in [(fill.is_some(), NO_BRUSH, BRUSH), (stroke.is_some(), NO_PEN, PEN)] {
            if used {
                self.record(37, &[none]);
                self.record(40, &[handle]);
            }
        }
    }

    fn pen(&mut self, stroke: &Stroke) {
        // Geometric, with flat ends and pointed corners, or both round; dashes are its own.
        let ends = if stroke.is_round { 0 } else { 0x200 | 0x2000 };
        let dashes: Vec<u32> = stroke.dashes.iter().map(|dash| units(*dash).max(1).unsigned_abs()).collect();
        let style = 0x1_0000 | ends | if dashes.is_empty() { 0 } else { 7 };
        let count = u32::try_from(dashes.len()).unwrap_or(0);
        let wide = units(stroke.width).max(1).unsigned_abs();
        let mut words = vec![PEN, 0, 0, 0, 0, style, wide, 0, colour(stroke.ink), 0, count];
        words.extend(dashes);
        self.record(95, &words);
    }

    fn letters(&mut self, letters: &Letters) {
        self.font(letters);
        self.record(37, &[FONT]);
        self.record(24, &[colour(letters.ink)]);
        // Along the base line, from the start, the middle or the end.
        self.record(22, &[0x18 | [0, 6, 2][usize::from(letters.anchor.min(2))]]);
        // The ground around letters is the same letters all around: lines along letters are not for every program.
        let far = letters.around.unwrap_or(0.0) / 2.0;
        let moves: &[Spot] = match letters.around {
            Some(_) => {
                &[(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7)]
            }
            None => &[(0.0, 0.0)],
        };
        for by in moves {
            self.line_of_text(letters, (letters.at.0 + by.0 * far, letters.at.1 + by.1 * far));
        }
        self.record(37, &[SYSTEM_FONT]);
        self.record(40, &[FONT]);
    }

    fn font(&mut self, letters: &Letters) {
        let turn = if letters.is_turned { 900 } else { 0 };
        let weight = if letters.is_bold { 700 } else { 400 };
        let height = (-units(letters.size)).cast_unsigned();
        // Height, width, turns, weight; then no style, any set of signs, and the family of plain fonts.
        let mut words = vec![FONT, height, 0, turn, turn, weight, 0x0100_0000, 0x2200_0000];
        let mut name: Vec<u16> = crate::theme::FONT.encode_utf16().collect();
        name.resize(32, 0);
        words.extend(pairs(&name));
        words.resize(1 + 320 / 4, 0);
        self.record(82, &words);
    }

    fn line_of_text(&mut self, letters: &Letters, at: Spot) {
        let text: Vec<u16> = letters.text.encode_utf16().collect();
        if text.is_empty() {
            return;
        }
        let count = u32::try_from(text.len()).unwrap_or(0);
        let mut words = self.bounds().to_vec();
        // Lengths of texts are in our units, not in those of a screen.
        words.extend([1, 1f32.to_bits(), 1f32.to_bits()]);
        words.extend(point(at));
        let text = pairs(&text);
        let text_bytes = u32::try_from(text.len() * 4).unwrap_or(0);
        words.extend([count, 76, 0, 0, 0, 0, 0, 76 + text_bytes]);
        words.extend(text);
        for sign in letters.text.chars() {
            let wide = units(f64::from(width(sign, letters.is_bold)) * letters.size / 1000.0).unsigned_abs();
            words.push(wide);
            words.extend((1..sign.len_utf16()).map(|_| 0));
        }
        self.record(84, &words);
    }

    /// The whole drawing, in pixels: records must say how far they reach.
    fn bounds(&self) -> [u32; 4] {
        [0, 0, self.size.0 - 1, self.size.1 - 1]
    }

    fn record(&mut self, kind: u32, words: &[u32]) {
        let size = u32::try_from(8 + words.len() * 4).unwrap_or(0);
        for word in [kind, size].iter().chain(words) {
            self.out.extend(word.to_le_bytes());
        }
        self.records += 1;
    }
}

/// The bytes of the first record.
const HEADER: usize = 88;

fn point(spot: Spot) -> [u32; 2] {
    [units(spot.0).cast_unsigned(), units(spot.1).cast_unsigned()]
}

fn units(pixels: f64) -> i32 {
    whole(pixels * UNITS)
}

#[expect(clippy::cast_possible_truncation, reason = "it is within the numbers that there are")]
fn whole(number: f64) -> i32 {
    number.round().clamp(-1e9, 1e9) as i32
}

fn colour([red, green, blue]: Ink) -> u32 {
    u32::from_le_bytes([red, green, blue, 0])
}

/// Signs of two bytes as words of four.
fn pairs(signs: &[u16]) -> Vec<u32> {
    let word = |pair: &[u16]| u32::from(pair[0]) | u32::from(pair.get(1).copied().unwrap_or(0)) << 16;
    signs.chunks(2).map(word).collect()
}
