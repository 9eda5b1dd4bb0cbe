//! A number of any length: digits of base 32, to which numbers of other bases are added and from which they are taken.

/// A number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Number {
    /// The digits, the lowest first.
    digits: Vec<u8>,
}

/// The base of the digits.
const BASE: u32 = 32;

impl Number {
    /// The number of these digits, the highest first.
    pub fn of_digits(digits: &[u8]) -> Self {
        Self { digits: digits.iter().rev().copied().collect() }
    }

    /// Multiplies by a base and adds a digit of it.
    pub fn push(&mut self, digit: u32, base: u32) {
        let mut carried = digit;
        for place in &mut self.digits {
            let value = u32::from(*place) * base + carried;
            *place = low(value);
            carried = value / BASE;
        }
        while carried > 0 {
            self.digits.push(low(carried));
            carried /= BASE;
        }
    }

    /// Divides by a base and gives the remainder: the digit that was pushed last.
    pub fn pop(&mut self, base: u32) -> u32 {
        let mut rest = 0;
        for place in self.digits.iter_mut().rev() {
            let value = rest * BASE + u32::from(*place);
            *place = low(value / base);
            rest = value % base;
        }
        rest
    }

    /// Whether nothing is left.
    pub fn is_zero(&self) -> bool {
        self.digits.iter().all(|digit| *digit == 0)
    }

    /// The digits that it takes, the highest first.
    pub fn digits(&self) -> Vec<u8> {
        self.digits.iter().rev().copied().collect()
    }

    /// So many digits, the highest first, filled up with zeros.
    pub fn digits_of(&self, count: usize) -> Vec<u8> {
        let mut digits = vec![0; count.saturating_sub(self.digits.len())];
        digits.extend(self.digits());
        digits
    }
}

/// The lowest digit of a value.
fn low(value: u32) -> u8 {
    (value % BASE) as u8
}
