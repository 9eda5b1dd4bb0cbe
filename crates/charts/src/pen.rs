//! SVG paths, and numbers in their shortest form.

use super::shape::Point;

/// Builds an SVG path with relative coordinates.
#[derive(Debug)]
pub struct Pen {
    d: String,
    at: Point,
    start: Point,
}

impl Pen {
    /// A path that begins at a point.
    #[must_use]
    #[inline(never)]
    pub fn at(point: Point) -> Self {
        let mut pen = Self { d: String::new(), at: (0, 0), start: (0, 0) };
        pen.move_to(point);
        pen
    }

    /// Begins a new subpath.
    #[inline(never)]
    pub fn move_to(&mut self, point: Point) {
        self.pair(if self.d.is_empty() { 'M' } else { 'm' }, point);
        self.start = point;
    }

    /// Adds a straight line to a point. A line of length zero is drawn as a point if the stroke has round ends.
    #[inline(never)]
    pub fn line_to(&mut self, point: Point) {
        let (across, down) = (point.0 - self.at.0, point.1 - self.at.1);
        if down == 0 {
            self.d.push('h');
            push_tenths(&mut self.d, across);
        } else if across == 0 {
            self.d.push('v');
            push_tenths(&mut self.d, down);
        } else {
            self.pair('l', point);
        }
        self.at = point;
    }

    /// Adds straight lines from point to point.
    #[inline(never)]
    pub fn through(&mut self, points: &[Point]) {
        for point in points {
            self.line_to(*point);
        }
    }

    /// Closes the current subpath.
    pub fn close(&mut self) {
        self.d.push('z');
        self.at = self.start;
    }

    /// Adds a rectangle.
    #[inline(never)]
    pub fn rect(&mut self, at: Point, size: Point) {
        self.move_to(at);
        self.line_to((at.0 + size.0, at.1));
        self.line_to((at.0 + size.0, at.1 + size.1));
        self.line_to((at.0, at.1 + size.1));
        self.close();
    }

    /// Adds the left half of a disc.
    pub fn half_disc(&mut self, middle: Point, radius: i32) {
        self.move_to((middle.0, middle.1 - radius));
        self.d.push('a');
        push_tenths(&mut self.d, radius);
        self.d.push(' ');
        push_tenths(&mut self.d, radius);
        self.d.push_str(" 0 0 0 0 ");
        push_tenths(&mut self.d, radius * 2);
        self.d.push('z');
    }

    /// The path as the value of a `d` attribute.
    #[must_use]
    pub fn d(self) -> String {
        self.d
    }

    fn pair(&mut self, command: char, point: Point) {
        let from = if command == 'M' { (0, 0) } else { self.at };
        self.d.push(command);
        push_tenths(&mut self.d, point.0 - from.0);
        if point.1 >= from.1 {
            self.d.push(' ');
        }
        push_tenths(&mut self.d, point.1 - from.1);
        self.at = point;
    }
}

/// Appends a length in pixels: `12`, `12.5`.
pub fn push_tenths(out: &mut String, tenths: i32) {
    push_millionths(out, i64::from(tenths) * 100_000);
}

/// Appends a number given in millionths, without superfluous zeros.
pub fn push_millionths(out: &mut String, millionths: i64) {
    if millionths < 0 {
        out.push('-');
    }
    let size = millionths.unsigned_abs();
    let (whole, mut rest) = (size / 1_000_000, size % 1_000_000);
    if whole > 0 || rest == 0 {
        out.push_str(&whole.to_string());
    }
    if rest > 0 {
        out.push('.');
    }
    while rest > 0 {
        #[expect(clippy::cast_possible_truncation, reason = "one digit")]
        out.push(char::from(b'0' + (rest / 100_000) as u8));
        rest = rest % 100_000 * 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_no_superfluous_zeros() {
        let text = |millionths| {
            let mut out = String::new();
            push_millionths(&mut out, millionths);
            out
        };
        assert_eq!([0, 12_000_000, 12_500_000, -300_000].map(text), ["0", "12", "12.5", "-.3"]);
        assert_eq!([720_001, 1, -1_000_000].map(text), [".720001", ".000001", "-1"]);
    }

    #[test]
    fn a_path_has_relative_coordinates() {
        let mut pen = Pen::at((10, 25));
        pen.line_to((110, 25));
        pen.line_to((110, 5));
        pen.line_to((5, 0));
        pen.close();
        pen.move_to((20, 25));
        assert_eq!(pen.d(), "M1 2.5h10v-2l-10.5-.5zm1 0");
    }

    #[test]
    fn a_rectangle_is_closed() {
        let mut pen = Pen::at((0, 0));
        pen.rect((10, 10), (20, 30));
        assert_eq!(pen.d(), "M0 0m1 1h2v3h-2z");
    }
}
