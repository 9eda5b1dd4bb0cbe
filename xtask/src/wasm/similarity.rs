//! An order of texts in which each has much in common with those just before it, for a compressor with a short memory.

use std::collections::VecDeque;

/// How many bytes gzip looks back.
const WINDOW: usize = 32_000;
/// The length of the pieces that texts are compared by: eight at most, which make a number.
const PIECE: usize = 6;
/// A piece that more texts have says nothing about which belong together.
const COMMON: usize = 200;

/// The places of the texts in the new order. The first text stays the first.
#[must_use]
pub fn order(texts: &[&[u8]]) -> Vec<usize> {
    let mut left: Vec<usize> = (0..texts.len()).collect();
    let mut window = Window::of(texts);
    let mut order = Vec::new();
    while !left.is_empty() {
        let text = left.remove(window.nearest(&left));
        window.add(text);
        order.push(text);
    }
    order
}

/// The texts that a compressor still remembers, and how many pieces each text has in common with them.
struct Window {
    lengths: Vec<usize>,
    /// The pieces of each text that some others have too.
    pieces: Vec<Vec<usize>>,
    /// The texts that have each piece.
    holders: Vec<Vec<usize>>,
    remembered: VecDeque<usize>,
    /// The length of what is remembered.
    length: usize,
    /// How many of the remembered texts have each piece.
    seen: Vec<u32>,
    /// How many pieces each text has in common with the remembered texts.
    common: Vec<u64>,
}

impl Window {
    fn of(texts: &[&[u8]]) -> Self {
        let mut found: Vec<(u64, usize)> = Vec::new();
        for (text, bytes) in texts.iter().enumerate() {
            let as_number = |piece: &[u8]| piece.iter().fold(0, |number, &byte| number << 8 | u64::from(byte));
            found.extend(bytes.windows(PIECE).map(|piece| (as_number(piece), text)));
        }
        found.sort_unstable();
        found.dedup();
        let same = found.chunk_by(|(one, _), (other, _)| one == other);
        let shared = same.filter(|holders| (2..=COMMON).contains(&holders.len()));
        let holders: Vec<Vec<usize>> = shared.map(|holders| holders.iter().map(|(_, text)| *text).collect()).collect();
        let mut pieces = vec![Vec::new(); texts.len()];
        for (piece, holders) in holders.iter().enumerate() {
            for &text in holders {
                pieces[text].push(piece);
            }
        }
        Self {
            lengths: texts.iter().map(|text| text.len() + 1).collect(),
            seen: vec![0; holders.len()],
            common: vec![0; texts.len()],
            remembered: VecDeque::new(),
            length: 0,
            pieces,
            holders,
        }
    }

    /// Adds a text, and forgets those that are too far away.
    fn add(&mut self, text: usize) {
        self.remembered.push_back(text);
        self.length += self.lengths[text];
        for &piece in &self.pieces[text] {
            self.seen[piece] += 1;
            if self.seen[piece] == 1 {
                self.holders[piece].iter().for_each(|&holder| self.common[holder] += 1);
            }
        }
        while self.length > WINDOW && self.remembered.len() > 1 {
            let Some(forgotten) = self.remembered.pop_front() else { return };
            self.length -= self.lengths[forgotten];
            for &piece in &self.pieces[forgotten] {
                self.seen[piece] -= 1;
                if self.seen[piece] == 0 {
                    self.holders[piece].iter().for_each(|&holder| self.common[holder] -= 1);
                }
            }
        }
    }

    /// How near a text is: the square of what it has in common, divided by its length.
    fn nearness(&self, text: usize) -> u64 {
        self.common[text].pow(2) * 1_000 / self.lengths[text] as u64
    }

    /// The place of the nearest of these texts; the first place, if several are as near.
    fn nearest(&self, texts: &[usize]) -> usize {
        let (mut nearest, mut highest) = (0, 0);
        for (place, &text) in texts.iter().enumerate() {
            let nearness = self.nearness(text);
            if nearness > highest {
                (nearest, highest) = (place, nearness);
            }
        }
        nearest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn similar_texts_come_beside_each_other() {
        let texts = ["a commune joins", "an action begins", "this commune joins today", "one action begins late"];
        assert_eq!(order(&texts.map(str::as_bytes)), [0, 2, 1, 3]);
    }

    #[test]
    fn every_text_comes_once_even_if_it_is_short_or_like_no_other() {
        let texts: [&[u8]; 5] = [b"alone", b"", b"the same text", b"x", b"the same text"];
        let mut order = order(&texts);
        assert_eq!(order[0], 0);
        order.sort_unstable();
        assert_eq!(order, [0, 1, 2, 3, 4]);
        assert!(super::order(&[]).is_empty());
    }

    #[test]
    fn what_is_too_far_away_is_forgotten() {
        let long = vec![b'-'; WINDOW + 1];
        let texts: [&[u8]; 3] = [b"a commune joins", &long, b"the commune joins"];
        let mut window = Window::of(&texts);
        window.add(0);
        assert!(window.nearness(2) > 0);
        window.add(1);
        assert_eq!(window.nearness(2), 0);
    }
}
