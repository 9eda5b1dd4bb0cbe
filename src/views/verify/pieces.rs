//! The pieces of a text whose claims are marked: its paragraphs, and within each the words of claims and the words
//! between them.

use std::ops::Range;

/// Words of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextPiece {
    /// The words, cut after each claim that ends among them; with the index of this claim.
    pub runs: Vec<(Range<usize>, Option<usize>)>,
    /// The claims that the words belong to: none between claims, several where claims overlap.
    pub claims: Vec<usize>,
}

/// The paragraphs of a text, in pieces. `claims` are the byte ranges of its claims, sorted by where they begin.
///
/// A blank line ends a paragraph; a line break within it is a part of its words.
pub fn paragraphs(text: &str, claims: &[Range<usize>]) -> Vec<Vec<TextPiece>> {
    let mut paragraphs = vec![Vec::new()];
    let mut position = 0;
    let mut next = 0;
    while let Some(first) = claims.get(next) {
        let (mut end, mut after) = (first.end, next + 1);
        while let Some(other) = claims.get(after).filter(|other| other.start < end) {
            end = end.max(other.end);
            after += 1;
        }
        between(text, position..first.start, &mut paragraphs);
        push(&mut paragraphs, marked(claims, next..after, first.start));
        (position, next) = (end, after);
    }
    between(text, position..text.len(), &mut paragraphs);
    let is_blank = |piece: &TextPiece| {
        let mut words = piece.runs.iter().filter_map(|(range, _)| text.get(range.clone()));
        piece.claims.is_empty() && words.all(|words| words.trim().is_empty())
    };
    paragraphs.retain(|pieces| !pieces.iter().all(is_blank));
    paragraphs
}

/// The words of claims that overlap.
fn marked(claims: &[Range<usize>], indices: Range<usize>, start: usize) -> TextPiece {
    let mut ends: Vec<(usize, usize)> = indices.clone().map(|index| (claims[index].end, index)).collect();
    ends.sort_unstable();
    let mut position = start;
    let mut runs = Vec::new();
    for (end, index) in ends {
        runs.push((position..end, Some(index)));
        position = end;
    }
    TextPiece { runs, claims: indices.collect() }
}

/// Adds the words between claims, and begins a paragraph at each blank line.
fn between(text: &str, range: Range<usize>, paragraphs: &mut Vec<Vec<TextPiece>>) {
    let (mut start, mut end) = (range.start, range.start);
    for (rank, line) in text.get(range).unwrap_or_default().split_inclusive('\n').enumerate() {
        let after = end + line.len();
        if rank > 0 && line.ends_with('\n') && line.trim().is_empty() {
            push_words(paragraphs, start..end);
            paragraphs.push(Vec::new());
            start = after;
        }
        end = after;
    }
    push_words(paragraphs, start..end);
}

fn push_words(paragraphs: &mut [Vec<TextPiece>], words: Range<usize>) {
    if !words.is_empty() {
        push(paragraphs, TextPiece { runs: vec![(words, None)], claims: Vec::new() });
    }
}

fn push(paragraphs: &mut [Vec<TextPiece>], piece: TextPiece) {
    if let Some(last) = paragraphs.last_mut() {
        last.push(piece);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each paragraph in one line: claims in brackets, with their numbers.
    fn shown(text: &str, claims: &[Range<usize>]) -> Vec<String> {
        let piece = |piece: &TextPiece| {
            let words: String = piece
                .runs
                .iter()
                .map(|(range, claim)| {
                    [&text[range.clone()], &claim.map(|it| it.to_string()).unwrap_or_default()].concat()
                })
                .collect();
            if piece.claims.is_empty() { words } else { format!("[{words}]") }
        };
        paragraphs(text, claims).iter().map(|pieces| pieces.iter().map(piece).collect()).collect()
    }

    fn find(text: &str, words: &str) -> Range<usize> {
        let start = text.find(words).expect("the words");
        start..start + words.len()
    }

    #[test]
    fn paragraphs_are_kept_and_claims_are_marked_in_them() {
        let text = "Titre\n\nIl y a 90 communes, et 25 actions.\n  12 agents.";
        let claims = [find(text, "Il y a 90 communes"), find(text, "25 actions"), find(text, "12 agents")];
        assert_eq!(shown(text, &claims), ["Titre\n", "[Il y a 90 communes0], et [25 actions1].\n  [12 agents2]."]);
        assert_eq!(shown("Rien.", &[]), ["Rien."]);
        assert_eq!(shown("\n \n", &[]), Vec::<String>::new());
    }

    #[test]
    fn a_claim_within_another_has_its_number_where_it_ends() {
        let text = "95 % des communes, soit 86 sur 90, participent.";
        let claims = [find(text, "95 % des communes, soit 86 sur 90, participent"), find(text, "86 sur 90")];
        assert_eq!(shown(text, &claims), ["[95 % des communes, soit 86 sur 901, participent0]."]);
    }

    #[test]
    fn a_line_break_within_a_claim_does_not_cut_it() {
        let text = "Il y a 90\ncommunes. Fin.";
        assert_eq!(shown(text, &[find(text, "90\ncommunes")]), ["Il y a [90\ncommunes0]. Fin."]);
    }

    #[test]
    fn all_words_are_kept_in_order_whatever_the_claims() {
        let text = "un deux trois quatre cinq six sept";
        for (start, end) in [(0, 7), (3, 12), (8, 20)] {
            for other in [3..7, 8..13, 14..29] {
                let mut claims = vec![start..end, other];
                claims.sort_by_key(|claim| claim.start);
                let pieces = paragraphs(text, &claims);
                let words: String = pieces
                    .iter()
                    .flatten()
                    .flat_map(|piece| &piece.runs)
                    .map(|(range, _)| &text[range.clone()])
                    .collect();
                assert_eq!(words, text);
                let numbers: usize =
                    pieces.iter().flatten().flat_map(|piece| &piece.runs).filter(|(_, claim)| claim.is_some()).count();
                assert_eq!(numbers, 2);
            }
        }
    }
}
