//! Paths of straight lines and of half circles as points.

use std::f64::consts::{PI, TAU};

use super::drawn::{Line, Spot};

/// How many points a circle has.
const CORNERS: u32 = 32;

/// The numbers between the brackets of a word in a transform: `translate(1 2)`.
pub(super) fn call(transform: &str, word: &str) -> Option<Vec<f64>> {
    let rest = transform.split_once(word)?.1.strip_prefix('(')?;
    numbers(rest.split_once(')')?.0)
}

/// The points of a circle.
pub(super) fn ring(middle: Spot, radius: f64) -> Vec<Spot> {
    let at = |rank: u32| TAU * f64::from(rank) / f64::from(CORNERS);
    (0..CORNERS).map(|rank| (middle.0 + radius * at(rank).cos(), middle.1 + radius * at(rank).sin())).collect()
}

/// The lines of a path; `None` if it has other commands than `charts` writes.
pub(super) fn lines(d: &str) -> Option<Vec<Line>> {
    let mut lines: Vec<Line> = Vec::new();
    let mut at = (0.0, 0.0);
    let mut rest = d.trim();
    while let Some(command) = rest.chars().next() {
        let after = rest.get(command.len_utf8()..)?;
        let end = after.find(|sign: char| sign.is_ascii_alphabetic()).unwrap_or(after.len());
        let numbers = numbers(&after[..end])?;
        rest = &after[end..];
        let (kind, is_relative) = (command.to_ascii_lowercase(), command.is_ascii_lowercase());
        let from = |at: Spot| if is_relative { at } else { (0.0, 0.0) };
        let step = match kind {
            'm' | 'l' => 2,
            'h' | 'v' => 1,
            'a' => 7,
            'z' => {
                let line = lines.last_mut()?;
                line.1 = true;
                at = *line.0.first()?;
                continue;
            }
            _ => return None,
        };
        for (rank, part) in numbers.chunks(step).enumerate() {
            let to = match (kind, part) {
                ('h', &[x]) => (from(at).0 + x, at.1),
                ('v', &[y]) => (at.0, from(at).1 + y),
                ('m' | 'l', &[x, y]) | ('a', &[_, _, _, _, _, x, y]) => (from(at).0 + x, from(at).1 + y),
                _ => return None,
            };
            if kind == 'm' && rank == 0 {
                lines.push((vec![to], false));
            } else {
                // After a closed line, the next one begins at its start.
                if lines.last()?.1 {
                    lines.push((vec![at], false));
                }
                let line = &mut lines.last_mut()?.0;
                if let &[_, _, _, _, sweep, _, _] = part {
                    half_circle(line, at, to, sweep > 0.0);
                }
                line.push(to);
            }
            at = to;
        }
    }
    Some(lines)
}

/// Adds the points of a half circle between two points.
fn half_circle(line: &mut Vec<Spot>, from: Spot, to: Spot, is_clockwise: bool) {
    let middle = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
    let radius = (from.0 - middle.0).hypot(from.1 - middle.1);
    let start = (from.1 - middle.1).atan2(from.0 - middle.0);
    let turn = if is_clockwise { PI } else { -PI };
    for rank in 1..CORNERS / 2 {
        let at = start + turn * f64::from(rank) / f64::from(CORNERS / 2);
        line.push((middle.0 + radius * at.cos(), middle.1 + radius * at.sin()));
    }
}

/// Numbers with or without signs between them: `1.5.5-3`.
fn numbers(text: &str) -> Option<Vec<f64>> {
    let mut numbers = Vec::new();
    let (mut from, mut has_point) = (0, false);
    let mut push = |number: &str| -> Option<()> {
        if !number.is_empty() {
            numbers.push(number.parse().ok()?);
        }
        Some(())
    };
    for (at, sign) in text.char_indices() {
        let is_gap = matches!(sign, ' ' | ',');
        if is_gap || sign == '-' || (sign == '.' && has_point) {
            push(&text[from..at])?;
            from = at + usize::from(is_gap);
            has_point = false;
        }
        has_point |= sign == '.';
    }
    push(&text[from..])?;
    Some(numbers)
}
