//! The check digits of a code: a Reed-Solomon code over the field of 32 elements, with two check digits for each block.
//!
//! Two different blocks that hold differ in at least three places. So one wrong digit, and two digits that were swapped,
//! are always noticed, also across blocks, and any other change with a probability of 1023 in 1024.

/// The number of check digits of a block.
const CHECKS: usize = 2;
/// The number of digits of a block without its checks: with them, as many as the field has elements but zero.
const BLOCK: usize = 31 - CHECKS;

/// Digits with their check digits: each block is followed by its own.
pub(super) fn with_checks(digits: &[u8]) -> Vec<u8> {
    digits.chunks(BLOCK).flat_map(|block| [block, &checks(block)].concat()).collect()
}

/// The digits without their check digits; `None` if these do not hold.
pub(super) fn checked(digits: &[u8]) -> Option<Vec<u8>> {
    let mut content = Vec::new();
    for block in digits.chunks(BLOCK + CHECKS) {
        let (own, found) = block.split_at_checked(block.len().checked_sub(CHECKS)?)?;
        if checks(own) != *found {
            return None;
        }
        content.extend(own);
    }
    Some(content)
}

/// The two digits with which the sum of a block is zero, and so is the sum of its digits each times the power of 2 of its
/// place.
fn checks(block: &[u8]) -> [u8; CHECKS] {
    let (mut sum, mut weighted, mut power) = (0, 0, 1);
    for digit in block {
        sum ^= digit;
        weighted ^= times(*digit, power);
        power = times(power, 2);
    }
    // With the digits a and b behind the block: sum + a + b = 0, weighted + a power + b 2 power = 0.
    let second = times(weighted ^ times(sum, power), inverse(times(power, 3)));
    [sum ^ second, second]
}

/// The product of two elements: of polynomials over two elements, modulo x⁵ + x² + 1.
fn times(one: u8, other: u8) -> u8 {
    let (mut product, mut shifted) = (0, one);
    for bit in 0..5 {
        if other >> bit & 1 == 1 {
            product ^= shifted;
        }
        shifted <<= 1;
        if shifted & 32 != 0 {
            shifted ^= 0b10_0101;
        }
    }
    product
}

/// The inverse of an element that is not zero: its power of 30.
fn inverse(element: u8) -> u8 {
    (0..30).fold(1, |product, _| times(product, element))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_element_but_zero_has_its_inverse_and_is_a_power_of_two() {
        assert!((1..32).all(|element| times(element, inverse(element)) == 1));
        let mut powers: Vec<u8> =
            (0..31).scan(1, |power, _| Some(std::mem::replace(power, times(*power, 2)))).collect();
        powers.sort_unstable();
        assert_eq!(powers, (1..32).collect::<Vec<u8>>());
    }

    #[test]
    fn one_wrong_digit_and_two_swapped_ones_are_noticed_in_and_across_blocks() {
        for length in [0, 1, 4, 20, 29, 30, 58, 70] {
            let digits: Vec<u8> = (0..length).map(|at: u32| (at * at * 7 % 32) as u8).collect();
            let code = with_checks(&digits);
            assert_eq!(checked(&code), Some(digits));
            for at in 0..code.len() {
                for wrong in (0..32).filter(|wrong| *wrong != code[at]) {
                    let mut changed = code.clone();
                    changed[at] = wrong;
                    assert_eq!(checked(&changed), None, "{length}: {at}");
                }
                for other in (0..at).filter(|other| code[*other] != code[at]) {
                    let mut swapped = code.clone();
                    swapped.swap(at, other);
                    assert_eq!(checked(&swapped), None, "{length}: {at} and {other}");
                }
            }
        }
    }
}
