//! Verdicts on quantities, with certain and with uncertain counts.

use claims::{Comparison, Decimal, FigureValue, Value, Verdict, judge};
use domain::indicators::Backing;
use proptest::prelude::*;

use crate::day;

fn figure(min: u64, max: u64, of: u64) -> FigureValue {
    FigureValue {
        from: None,
        day: day("2019-12-13"),
        min,
        max,
        of: Some(of),
        is_mean: false,
        backing: Backing::default(),
    }
}

fn percent(digits: u64, decimals: u8) -> Value {
    Value::Percent(Decimal { digits, decimals, unit: 1 })
}

fn verdict(value: Value, comparison: Comparison, (min, max, of): (u64, u64, u64)) -> Verdict {
    judge(value, comparison, &figure(min, max, of)).expect("a total")
}

fn equal(value: Value, counts: (u64, u64, u64)) -> Verdict {
    verdict(value, Comparison::Equal, counts)
}

#[test]
fn a_percentage_is_exact_truncated_or_rounded() {
    assert_eq!(equal(percent(50, 0), (45, 45, 90)), Verdict::Exact);
    assert_eq!(equal(percent(95, 0), (86, 86, 90)), Verdict::Truncated); // 95.56, which rounds to 96
    assert_eq!(equal(percent(96, 0), (86, 86, 90)), Verdict::Rounded);
    assert_eq!(equal(percent(94, 0), (85, 85, 90)), Verdict::Truncated); // 94.44, which rounds to 94 too
    assert_eq!(equal(percent(97, 0), (86, 86, 90)), Verdict::Contradicted);
    assert_eq!(equal(percent(955, 1), (86, 86, 90)), Verdict::Truncated);
    assert_eq!(equal(percent(956, 1), (86, 86, 90)), Verdict::Rounded);
    assert_eq!(equal(percent(950, 1), (86, 86, 90)), Verdict::Contradicted);
}

#[test]
fn a_hundred_per_cent_holds_only_for_all_and_zero_only_for_none() {
    assert_eq!(equal(percent(100, 0), (200, 200, 200)), Verdict::Exact);
    assert_eq!(equal(percent(100, 0), (199, 199, 200)), Verdict::Contradicted); // 99.5 rounds to 100
    assert_eq!(equal(percent(1000, 1), (1999, 1999, 2000)), Verdict::Contradicted);
    assert_eq!(equal(percent(0, 0), (0, 0, 90)), Verdict::Exact);
    assert_eq!(equal(percent(0, 0), (1, 1, 158)), Verdict::Contradicted);
    assert_eq!(equal(Value::ALL, (89, 89, 90)), Verdict::Contradicted);
}

#[test]
fn a_fraction_in_words_is_rounded_when_no_other_count_is_nearer() {
    let third = Value::Fraction { part: 1, whole: 3 };
    assert_eq!(equal(third, (30, 30, 90)), Verdict::Exact);
    assert_eq!(equal(third, (28, 28, 85)), Verdict::Rounded); // 28.33
    assert_eq!(equal(third, (29, 29, 85)), Verdict::Contradicted);
    assert_eq!(equal(third, (0, 0, 1)), Verdict::Contradicted);
    assert_eq!(equal(Value::Fraction { part: 9, whole: 10 }, (86, 86, 90)), Verdict::Contradicted);
}

#[test]
fn a_count_out_of_a_total_is_wrong_if_either_number_is() {
    let verdict_of = |count, of| equal(Value::OutOf { count, of }, (86, 86, 90));
    assert_eq!(verdict_of(86, 90), Verdict::Exact);
    assert_eq!(verdict_of(85, 90), Verdict::Contradicted);
    assert_eq!(verdict_of(43, 45), Verdict::Contradicted);
    assert_eq!(equal(Value::out_of(9, 10), (81, 81, 90)), Verdict::Exact);
}

#[test]
fn an_inequality_is_exact_contradicted_or_compatible() {
    let verdict_of = |comparison, counts| verdict(Value::Fraction { part: 9, whole: 10 }, comparison, counts);
    assert_eq!(verdict_of(Comparison::MoreThan, (86, 86, 90)), Verdict::Exact);
    assert_eq!(verdict_of(Comparison::MoreThan, (81, 81, 90)), Verdict::Contradicted);
    assert_eq!(verdict_of(Comparison::AtLeast, (81, 81, 90)), Verdict::Exact);
    assert_eq!(verdict_of(Comparison::MoreThan, (82, 86, 90)), Verdict::Exact);
    assert_eq!(verdict_of(Comparison::MoreThan, (80, 86, 90)), Verdict::Compatible);
    assert_eq!(verdict_of(Comparison::LessThan, (81, 86, 90)), Verdict::Contradicted);
}

#[test]
fn about_tolerates_three_per_cent_and_a_noun_like_quinzaine_fifteen() {
    let verdict_of = |number, comparison, count| {
        let figure = FigureValue { of: None, ..figure(count, count, 0) };
        judge(Value::Number(Decimal::whole(number)), comparison, &figure)
    };
    assert_eq!(verdict_of(100, Comparison::ABOUT, 97), Some(Verdict::Approximate));
    assert_eq!(verdict_of(100, Comparison::ABOUT, 104), Some(Verdict::Contradicted));
    assert_eq!(verdict_of(15, Comparison::SOME, 15), Some(Verdict::Approximate));
    assert_eq!(verdict_of(15, Comparison::SOME, 17), Some(Verdict::Approximate));
    assert_eq!(verdict_of(15, Comparison::SOME, 18), Some(Verdict::Contradicted));
    assert_eq!(verdict_of(1_200_000, Comparison::ABOUT, 1_143_572), Some(Verdict::Contradicted));
}

#[test]
fn millions_are_compared_at_their_decimals_and_other_counts_exactly() {
    let verdict_of = |digits, decimals, unit| {
        let figure = FigureValue { of: None, ..figure(1_143_572, 1_143_572, 0) };
        judge(Value::Number(Decimal { digits, decimals, unit }), Comparison::Equal, &figure)
    };
    assert_eq!(verdict_of(11, 1, 1_000_000), Some(Verdict::Truncated));
    assert_eq!(verdict_of(1144, 3, 1_000_000), Some(Verdict::Rounded));
    assert_eq!(verdict_of(12, 1, 1_000_000), Some(Verdict::Contradicted));
    assert_eq!(verdict_of(1_143_572, 0, 1), Some(Verdict::Exact));
    assert_eq!(verdict_of(1_143_571, 0, 1), Some(Verdict::Contradicted));
    assert_eq!(verdict_of(1, 0, 1_000_000), Some(Verdict::Contradicted));
}

#[test]
fn a_mean_is_compared_at_the_printed_decimals() {
    let figure = FigureValue { is_mean: true, ..figure(1107, 1107, 90) }; // 12.3
    let verdict_of =
        |digits, decimals| judge(Value::Number(Decimal { digits, decimals, unit: 1 }), Comparison::Equal, &figure);
    assert_eq!(verdict_of(123, 1), Some(Verdict::Exact));
    assert_eq!(verdict_of(12, 0), Some(Verdict::Truncated));
    assert_eq!(verdict_of(13, 0), Some(Verdict::Contradicted));
}

#[test]
fn a_share_of_nothing_is_not_judged() {
    assert_eq!(judge(percent(100, 0), Comparison::Equal, &figure(0, 0, 0)), None);
    let without = FigureValue { of: None, ..figure(3, 3, 0) };
    assert_eq!(judge(Value::ALL, Comparison::Equal, &without), None);
}

proptest! {
    #[test]
    fn a_percentage_truncated_as_on_the_pages_is_never_contradicted(of in 1u64..2000, part in 0u64..=100) {
        let count = of * part / 100;
        let shown = count * 100 / of;
        prop_assume!(shown > 0 || count == 0);
        prop_assert!(equal(percent(shown, 0), (count, count, of)) <= Verdict::Truncated);
    }

    #[test]
    fn an_interval_is_compatible_only_if_its_counts_disagree_or_an_equality_holds_for_one(
        (of, min, max) in (1u64..60).prop_flat_map(|of| (Just(of), 0..=of, 0..=of)),
        claimed in 0u64..=100, which in 0usize..6,
    ) {
        let (min, max) = (min.min(max), min.max(max));
        let comparison = [Comparison::Equal, Comparison::ABOUT, Comparison::MoreThan, Comparison::AtLeast,
            Comparison::LessThan, Comparison::AtMost][which];
        let of_interval = verdict(percent(claimed, 0), comparison, (min, max, of));
        let of_each: Vec<Verdict> =
            (min..=max).map(|count| verdict(percent(claimed, 0), comparison, (count, count, of))).collect();
        let right = of_each.iter().filter(|verdict| **verdict != Verdict::Contradicted).count();
        match of_interval {
            Verdict::Contradicted => prop_assert_eq!(right, 0),
            Verdict::Compatible => prop_assert!(right > 0 && (right < of_each.len() || comparison == Comparison::Equal)),
            decided => prop_assert!(of_each.iter().all(|verdict| *verdict == decided)),
        }
    }
}
