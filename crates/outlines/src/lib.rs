//! Outlines as a territory gives them: SVG paths of straight lines and their view box, read into numbers.
//!
//! Lengths are whole thousandths of a unit of the view box; what is less is left out.

/// A point, from the left and from the top.
pub type OutlinePoint = (i64, i64);

/// The points of a path of straight lines, ring by ring; `None` for any other path.
///
/// ```
/// use outlines::rings;
///
/// assert_eq!(rings("M1.5 2h3v-1z"), Some(vec![vec![(1_500, 2_000), (4_500, 2_000), (4_500, 1_000)]]));
/// assert_eq!(rings("M0 0c1 1 2 2 3 3z"), None, "a curve");
/// ```
#[must_use]
pub fn rings(path: &str) -> Option<Vec<Vec<OutlinePoint>>> {
    let (mut at, mut start) = ((0, 0), (0, 0));
    let mut rings: Vec<Vec<OutlinePoint>> = Vec::new();
    for (command, numbers) in commands(path) {
        let kind = command.to_ascii_lowercase();
        let step = match kind {
            'm' | 'l' => 2,
            'h' | 'v' => 1,
            'z' => {
                at = start;
                continue;
            }
            _ => return None,
        };
        for (rank, numbers) in numbers.chunks_exact(step).enumerate() {
            let from = if command.is_ascii_lowercase() { at } else { (0, 0) };
            at = match (kind, numbers) {
                ('h', [x]) => (from.0 + x, at.1),
                ('v', [y]) => (at.0, from.1 + y),
                (_, [x, y]) => (from.0 + x, from.1 + y),
                _ => return None,
            };
            if kind == 'm' && rank == 0 {
                start = at;
                rings.push(Vec::new());
            }
            rings.last_mut()?.push(at);
        }
    }
    Some(rings)
}

/// The four numbers of a view box: left, top, width, height; `None` for any other text.
#[must_use]
pub fn view_box(text: &str) -> Option<[i64; 4]> {
    let numbers: Vec<i64> = text.split_whitespace().map(thousandths).collect::<Option<_>>()?;
    numbers.try_into().ok()
}

/// The commands of a path with their numbers.
fn commands(path: &str) -> Vec<(char, Vec<i64>)> {
    let mut commands: Vec<(char, Vec<i64>)> = Vec::new();
    let mut number = String::new();
    for sign in path.chars().chain([' ']) {
        let goes_on = sign.is_ascii_digit() || sign == '.' && !number.contains('.');
        if !goes_on {
            if let (Some(value), Some((_, numbers))) = (thousandths(&number), commands.last_mut()) {
                numbers.push(value);
            }
            number.clear();
        }
        match sign {
            '0'..='9' | '.' | '-' => number.push(sign),
            _ if sign.is_ascii_alphabetic() => commands.push((sign, Vec::new())),
            _ => {}
        }
    }
    commands
}

/// The largest number of units: no map has as many, not even one in metres.
const LARGEST: i64 = 1_000_000_000;

/// A number in thousandths; `None` for what is no number, and for a number that is too large for any map. (The standard
/// library reads every decimal number, with tables of ten kilobytes.)
fn thousandths(number: &str) -> Option<i64> {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let has_digits = number.contains(|sign: char| sign.is_ascii_digit());
    if !has_digits || decimals.contains(|sign: char| !sign.is_ascii_digit()) {
        return None;
    }
    let decimals: String = decimals.chars().chain("000".chars()).take(3).collect();
    let value = [whole, &decimals].concat().parse().ok()?;
    (-LARGEST * 1000..=LARGEST * 1000).contains(&value).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_apart_as_svg_does() {
        let square = Some(vec![vec![(100, 100), (10_000, 100), (10_000, 10_000), (100, 10_000)]]);
        for path in ["M.1.1h9.9v9.9h-9.9z", "M 0.1,0.1 L 10 .1 10,10 .1,10 Z", "m.1 .1 9.9 0 0 9.9-9.9 0z"] {
            assert_eq!(rings(path), square, "{path}");
        }
        assert_eq!(rings("M1 1-.5-.25"), Some(vec![vec![(1000, 1000), (-500, -250)]]));
    }

    #[test]
    fn a_ring_begins_where_the_one_before_it_began() {
        assert_eq!(
            rings("M5 5h1v1zm1 0l1 1"),
            Some(vec![vec![(5000, 5000), (6000, 5000), (6000, 6000)], vec![(6000, 5000), (7000, 6000)]])
        );
    }

    #[test]
    fn a_map_in_metres_is_read_and_what_is_larger_than_any_map_is_left_out() {
        assert_eq!(rings("M648000.25 7059000"), Some(vec![vec![(648_000_250, 7_059_000_000)]]));
        assert_eq!(rings("M0 0h99999999999999v1z"), Some(vec![vec![(0, 0), (0, 1000)]]));
        assert_eq!(rings("M0 0h99999999999999999999999v1z"), Some(vec![vec![(0, 0), (0, 1000)]]));
    }

    #[test]
    fn what_begins_with_no_point_is_no_outline_and_an_empty_path_has_no_ring() {
        assert_eq!(rings("l4 4"), None);
        assert_eq!(rings(""), Some(vec![]));
        assert_eq!(rings("-.M"), Some(vec![]));
    }

    #[test]
    fn a_view_box_has_four_numbers() {
        assert_eq!(view_box("10 -20  200 400.5"), Some([10_000, -20_000, 200_000, 400_500]));
        assert_eq!(view_box("0 0 100"), None);
        for wrong in ["0 0 100 a", "0 0 100 1.234x", "0 0 100 --5", "0 0 100 -", "0 0 100 9999999999"] {
            assert_eq!(view_box(wrong), None, "{wrong}");
        }
    }
}
