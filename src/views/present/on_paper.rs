//! Own words on paper, where a slide has the height of its page and does not scroll.

/// The room of the words of a slide on paper, in millimetres: its width and its height, below a title of two lines.
const ROOM: (f64, f64) = (225.0, 105.0);
/// The sizes of letters that are tried, in millimetres.
const SIZES: [f64; 12] = [7.0, 6.0, 5.5, 5.0, 4.5, 4.0, 3.5, 3.0, 2.5, 2.1, 1.8, 1.5];
/// The width of a letter and the height of a line, of the size of the letters; and what is free between paragraphs.
const LETTER: f64 = 0.56;
const LINE: f64 = 1.32;
const GAP: f64 = 2.5;

/// The size of the letters with which paragraphs of so many signs have room on their page, as a length of CSS.
pub fn size_of_words(signs: &[usize]) -> String {
    let height = |size: f64| -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a number of signs is small")]
        let lines = signs.iter().map(|count| (*count as f64 * LETTER * size / ROOM.0).ceil().max(1.0)).sum::<f64>();
        #[expect(clippy::cast_precision_loss, reason = "a number of paragraphs is small")]
        let gaps = GAP * signs.len().saturating_sub(1) as f64;
        lines * LINE * size + gaps * size / SIZES[0]
    };
    let size = SIZES.into_iter().find(|size| height(*size) <= ROOM.1).unwrap_or(SIZES[SIZES.len() - 1]);
    format!("{size}mm")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_words_are_large_and_the_longest_text_still_has_room() {
        assert_eq!([size_of_words(&[40, 30]), size_of_words(&[])], ["7mm", "7mm"]);
        assert_eq!(size_of_words(&[104; 12]), "3.5mm");
        assert_eq!(size_of_words(&[5_000]), "2.1mm");
    }
}
