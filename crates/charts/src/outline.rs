//! The geometry of SVG outlines, as far as navigation between regions with the arrow keys needs it.

/// The direction of an arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
    Left,
    Right,
}

impl Direction {
    /// Reads the name of a key; `None` for any other key.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "ArrowUp" => Some(Self::Up),
            "ArrowDown" => Some(Self::Down),
            "ArrowLeft" => Some(Self::Left),
            "ArrowRight" => Some(Self::Right),
            _ => None,
        }
    }
}

/// The middle of the bounding box of a path of straight lines; `None` for any other path.
#[must_use]
pub fn middle(path: &str) -> Option<(i32, i32)> {
    let mut bounds: Option<(i32, i32, i32, i32)> = None;
    for at in rings(path)?.into_iter().flatten() {
        let (left, top, right, bottom) = bounds.unwrap_or((at.0, at.1, at.0, at.1));
        bounds = Some((left.min(at.0), top.min(at.1), right.max(at.0), bottom.max(at.1)));
    }
    bounds.map(|(left, top, right, bottom)| (i32::midpoint(left, right), i32::midpoint(top, bottom)))
}

/// The points of a path of straight lines, ring by ring; `None` for any other path.
#[must_use]
pub fn rings(path: &str) -> Option<Vec<Vec<(i32, i32)>>> {
    let (mut at, mut start) = ((0, 0), (0, 0));
    let mut rings: Vec<Vec<(i32, i32)>> = Vec::new();
    for (command, numbers) in commands(path) {
        let relative = command.is_ascii_lowercase();
        let step = match command.to_ascii_lowercase() {
            'm' | 'l' => 2,
            'h' | 'v' => 1,
            'z' => {
                at = start;
                continue;
            }
            _ => return None,
        };
        for (rank, point) in numbers.chunks_exact(step).enumerate() {
            let from = if relative { at } else { (0, 0) };
            at = match (command.to_ascii_lowercase(), point) {
                ('h', [x]) => (from.0 + x, at.1),
                ('v', [y]) => (at.0, from.1 + y),
                (_, [x, y]) => (from.0 + x, from.1 + y),
                _ => return None,
            };
            if command.eq_ignore_ascii_case(&'m') && rank == 0 {
                start = at;
                rings.push(Vec::new());
            }
            if let Some(ring) = rings.last_mut() {
                ring.push(at);
            }
        }
    }
    Some(rings)
}

/// The nearest of the other points in a direction. Points to the side count as farther than points straight ahead.
#[must_use]
pub fn nearest<Key: Copy + PartialEq>(points: &[(Key, (i32, i32))], from: Key, direction: Direction) -> Option<Key> {
    let (_, origin) = points.iter().find(|(key, _)| *key == from)?;
    let cost = |(x, y): (i32, i32)| {
        let (right, down) = (x - origin.0, y - origin.1);
        let (ahead, sideways) = match direction {
            Direction::Up => (-down, right),
            Direction::Down => (down, right),
            Direction::Left => (-right, down),
            Direction::Right => (right, down),
        };
        (ahead > 0 && sideways.abs() <= ahead * 2).then_some(ahead + 2 * sideways.abs())
    };
    let costs = points.iter().filter(|(key, _)| *key != from).filter_map(|(key, point)| Some((*key, cost(*point)?)));
    costs.min_by_key(|(_, cost)| *cost).map(|(key, _)| key)
}

/// The commands of a path with their numbers, without decimals.
fn commands(path: &str) -> Vec<(char, Vec<i32>)> {
    let mut commands: Vec<(char, Vec<i32>)> = Vec::new();
    let mut number = String::new();
    let mut fraction = false;
    let end_number = |number: &mut String, commands: &mut Vec<(char, Vec<i32>)>| {
        if let (Ok(value), Some((_, numbers))) = (number.parse(), commands.last_mut()) {
            numbers.push(value);
        }
        number.clear();
    };
    for sign in path.chars() {
        match sign {
            '0'..='9' if !fraction => number.push(sign),
            '0'..='9' => {}
            // Decimals are dropped: they are less than a unit of the view box.
            '.' => fraction = true,
            '-' => {
                fraction = false;
                end_number(&mut number, &mut commands);
                number.push(sign);
            }
            _ => {
                fraction = false;
                end_number(&mut number, &mut commands);
                if sign.is_ascii_alphabetic() {
                    commands.push((sign, Vec::new()));
                }
            }
        }
    }
    end_number(&mut number, &mut commands);
    commands
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_straight_lines_has_a_middle() {
        assert_eq!(middle("M10 20l10 0 0 10-10 0z"), Some((15, 25)));
        assert_eq!(middle("M0 0h4v2h-4zm10 10l2 2"), Some((6, 6)));
        assert_eq!(middle("M10.4 20.9l10.5 0,0 10.2-10 0z"), Some((15, 25)));
        assert_eq!(middle("M0 0c1 1 2 2 3 3"), None);
        assert_eq!(middle(""), None);
    }

    #[test]
    fn an_arrow_key_leads_to_the_nearest_point_ahead() {
        let points = [('a', (0, 0)), ('b', (10, 1)), ('c', (5, 9)), ('d', (-5, 0))];
        assert_eq!(nearest(&points, 'a', Direction::Right), Some('b'));
        assert_eq!(nearest(&points, 'a', Direction::Down), Some('c'));
        assert_eq!(nearest(&points, 'a', Direction::Left), Some('d'));
        assert_eq!(nearest(&points, 'a', Direction::Up), None);
    }
}
