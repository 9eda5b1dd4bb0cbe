//! Lengths, in hundredths of a millimetre.

/// A length as it is written in a file.
pub(crate) fn mm(hundredths: i32) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let length = hundredths.unsigned_abs();
    format!("{sign}{}.{:02}mm", length / 100, length % 100)
}

/// The length of a number of pixels, of which an inch has 96.
fn of_pixels(pixels: u32) -> i64 {
    i64::from(pixels) * 2540 / 96
}

/// The width and height of a picture: its own, or less where there is no room, in the same proportion.
pub(crate) fn fitted((width, height): (u32, u32), room: (i32, i32)) -> (i32, i32) {
    within((of_pixels(width.max(1)), of_pixels(height.max(1))), room, false)
}

/// The width and height of a picture as large as there is room.
pub(crate) fn filling((width, height): (u32, u32), room: (i32, i32)) -> (i32, i32) {
    within((of_pixels(width.max(1)), of_pixels(height.max(1))), room, true)
}

fn within((width, height): (i64, i64), room: (i32, i32), may_grow: bool) -> (i32, i32) {
    let (wide, high) = (i64::from(room.0), i64::from(room.1));
    let scaled = |length: i64, by: i64, of: i64| i32::try_from((length * by / of).max(1)).unwrap_or(i32::MAX);
    if !may_grow && width <= wide && height <= high {
        return (scaled(width, 1, 1), scaled(height, 1, 1));
    }
    if width * high >= height * wide {
        (room.0, scaled(height, wide, width))
    } else {
        (scaled(width, high, height), room.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_have_two_decimals() {
        assert_eq!([mm(1234), mm(-5), mm(0)], ["12.34mm", "-0.05mm", "0.00mm"]);
    }

    #[test]
    fn a_picture_keeps_its_proportion_and_stays_within_its_room() {
        assert_eq!(fitted((96, 48), (17_000, 20_000)), (2540, 1270));
        assert_eq!(fitted((960, 480), (17_000, 20_000)), (17_000, 8500));
        assert_eq!(fitted((480, 960), (17_000, 10_000)), (5000, 10_000));
        assert_eq!(filling((96, 48), (20_000, 20_000)), (20_000, 10_000));
        assert_eq!(fitted((0, 0), (100, 100)), (26, 26));
        assert_eq!(fitted((u32::MAX, 1), (100, 100)), (100, 1));
    }
}
