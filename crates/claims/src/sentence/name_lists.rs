//! Lists of communes by name: « dont Lille et Roubaix », « Lille, Roubaix et vingt autres ».

use std::ops::Range;

use domain::territory::CommuneIndex;

use super::SentenceReader;
use crate::clause::{ClauseContext, UndatedClaim};
use crate::lexicon::{Join, WordClass};
use crate::marking::MarkedSpan;
use crate::segment::{Segment, span_of};
use crate::{Comparison, Decimal, Value};

/// The names of a list of communes, and how many « autres » it ends with.
struct NameList {
    names: Vec<(CommuneIndex, Range<usize>)>,
    others: Option<u64>,
}

/// The index after the segments from `at` on that are nothing but names of communes, the last one perhaps « et vingt
/// autres ».
pub(super) fn names_end(segments: &[Segment<'_>], at: usize) -> usize {
    name_list(segments, at).map_or(at, |(_, end)| end)
}

/// The index after the segments from `at` on that are nothing but actions: « …, à « Archives » et à « Énergie » ».
pub(super) fn actions_end(segments: &[Segment<'_>], at: usize) -> usize {
    let is_action = |segment: &Segment<'_>| {
        let marks = segment.items.iter().map(|item| item.class).filter(|class| *class != WordClass::Filler);
        segment.join <= Join::And
            && marks.into_iter().all(|class| matches!(class, WordClass::Action(_) | WordClass::To))
    };
    at + segments.iter().skip(at).take_while(|segment| is_action(segment)).count()
}

fn name_list(segments: &[Segment<'_>], at: usize) -> Option<(NameList, usize)> {
    let mut list = NameList { names: Vec::new(), others: None };
    let mut end = at;
    while let Some(segment) = segments.get(end).filter(|segment| end == at || segment.join <= Join::And) {
        let marks: Vec<&MarkedSpan> = segment.items.iter().filter(|item| item.class != WordClass::Filler).collect();
        let is_name = |item: &&MarkedSpan| matches!(item.class, WordClass::Commune(_));
        if let [number, others] = marks.as_slice()
            && let (WordClass::Number(number), WordClass::Others) = (number.class, others.class)
        {
            list.others = number.as_whole();
            end += 1;
            break;
        }
        if marks.is_empty() || !marks.iter().all(is_name) {
            break;
        }
        for item in marks {
            if let WordClass::Commune(commune) = item.class {
                list.names.push((commune, item.tokens.clone()));
            }
        }
        end += 1;
    }
    (!list.names.is_empty()).then_some((list, end))
}

impl SentenceReader<'_> {
    /// Reads a list of names of communes as claims about each of them.
    pub(super) fn names_at(&mut self, segments: &[Segment<'_>], at: usize, first_claim: usize) -> Option<usize> {
        let (list, end) = name_list(segments, at)?;
        let context @ ClauseContext { measure, aspect, .. } = self.before?;
        let base = UndatedClaim {
            measure,
            comparison: if segments[at].join == Join::Including { Comparison::AtLeast } else { Comparison::Equal },
            value: Value::Number(Decimal::whole(list.names.len() as u64 + list.others.unwrap_or_default())),
            aspect,
            presupposed: None,
            is_restated: true,
            quantity: span_of(segments[at].items).start..span_of(segments[end - 1].items).end,
        };
        let of_each: Option<Vec<UndatedClaim>> = list
            .names
            .iter()
            .map(|(commune, tokens)| {
                Some(UndatedClaim { quantity: tokens.clone(), ..base.for_commune(measure, *commune)? })
            })
            .collect();
        for undated in of_each? {
            let span = undated.quantity.clone();
            self.place_and_judge(vec![undated], None, span, first_claim);
            self.before = Some(context);
        }
        if list.others.is_some() {
            let span = base.quantity.clone();
            self.place_and_judge(vec![base], None, span, first_claim);
        }
        self.before = Some(context);
        self.set_origin(at..end, &[]);
        for found in self.found.iter_mut().filter(|found| found.segments == (at..end)) {
            found.is_fragment = false;
        }
        Some(end)
    }
}
