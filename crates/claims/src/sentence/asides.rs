//! Asides: words between a subject and its verb, lists of names, and parts of what precedes.
//!
//! « Vingt-deux communes, dont Lille et Roubaix, participent… » is one claim about the communes and one about each
//! name.

use super::SentenceReader;
use super::name_lists::names_end;
use crate::clause::UndatedClaim;
use crate::lexicon::{Join, Noun, WordClass};
use crate::marking::MarkedSpan;
use crate::segment::{Segment, has_finite_verb, is_claim, span_of};
use crate::tokens::Token;
use crate::{Measure, Obstacle};

/// The most segments that an aside may have.
const LONGEST_ASIDE: usize = 10;

/// Words that begin an aside which leaves the meaning of its sentence as it is.
const OPENINGS: &str = " qui que qu dont fait chose ce c cela notamment y toutes tous leur leurs son sa ses le la l les \
                        un une des selon grace comme signe rappelons precisons notons surtout meme source voir d \
                        bravo preuve il elle ils elles on nous notre nos ";

/// Words that begin a restriction: « dans les Weppes ».
const RESTRICTIONS: &str = " dans en a au aux chez pour par sur sous vers de du parmi lors quand lorsque ou selon_que ";

/// Words that begin a noun: « et leur CCAS ».
const DETERMINERS: &str = " leur leurs son sa ses le la l les un une des ";

pub(super) fn is_listed(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split(' ').any(|listed| listed == word)
}

impl SentenceReader<'_> {
    /// Reads a clause whose subject and verb are parted by an aside, and the claims of the aside.
    pub(super) fn around_aside(&mut self, segments: &[Segment<'_>], at: usize, first_claim: usize) -> Option<usize> {
        let is_empty = |segment: &Segment<'_>| {
            segment.items.iter().all(|item| matches!(item.class, WordClass::Filler | WordClass::When(_)))
        };
        let has_date = |at: usize| segments.get(at).is_some_and(is_empty);
        let is_introduced = segments[at]
            .items
            .first()
            .is_some_and(|item| matches!(item.class, WordClass::AreSoMany | WordClass::Between));
        let longest_head = if has_date(at) || has_date(at + 1) || is_introduced { 2 } else { 1 };
        for head_end in at + 1..=at + longest_head {
            if segments.get(at..head_end)?.iter().all(is_empty) {
                continue;
            }
            let names_end = names_end(segments, head_end);
            for tail in head_end..(head_end + LONGEST_ASIDE).min(segments.len()) {
                let aside = segments.get(head_end..tail)?;
                let names_go_on = names_end > tail;
                if !aside.is_empty() && (!self.is_aside(aside) || names_go_on) {
                    continue;
                }
                let (noun, verb) = self.split_coordination(&segments[tail]);
                let opens_with_name = verb.first().is_some_and(|item| matches!(item.class, WordClass::Commune(_)));
                if aside.is_empty() && noun.is_empty() || !aside.is_empty() && opens_with_name {
                    continue;
                }
                for tail_end in (tail + 1..=(tail + 3).min(segments.len())).rev() {
                    let mut parts: Vec<&[MarkedSpan]> = segments[at..head_end].iter().map(|it| it.items).collect();
                    parts.push(verb);
                    parts.extend(segments[tail + 1..tail_end].iter().map(|segment| segment.items));
                    let rest = &segments[tail + 1..tail_end];
                    let is_clause = parts.iter().any(|items| has_finite_verb(items, self.tokens));
                    if !is_clause || rest.iter().any(|segment| segment.join == Join::Including) {
                        continue;
                    }
                    let Ok((undated, time)) = self.clause(&parts, segments[at].join) else { continue };
                    if self.is_part_of_unread(&segments[at..head_end], &undated) {
                        continue;
                    }
                    let span = span_of(segments[at].items).start..span_of(segments[tail_end - 1].items).end;
                    self.place_and_judge(undated, time, span, first_claim);
                    self.set_origin(at..tail_end, &parts);
                    let before = self.before;
                    self.read_aside(segments, head_end..tail, first_claim);
                    if is_claim(noun) {
                        let unread = self.unread_items(noun, tail, Obstacle::NotComputed);
                        self.push_unread(Some(unread));
                    }
                    self.before = before;
                    return Some(tail_end);
                }
            }
        }
        None
    }

    /// Splits « leur CCAS participent… », after « et », into the noun and the rest.
    fn split_coordination<'s>(&self, segment: &Segment<'s>) -> (&'s [MarkedSpan], &'s [MarkedSpan]) {
        let is_verb = |item: &MarkedSpan| {
            matches!(
                item.class,
                WordClass::TakesPart | WordClass::Not | WordClass::Joined | WordClass::Is(_) | WordClass::Reaches(_)
            )
        };
        let none: (&[MarkedSpan], _) = (&[], segment.items);
        let Some(at) = segment.items.iter().position(is_verb).filter(|at| *at > 0 && segment.join == Join::And) else {
            return none;
        };
        let (noun, verb) = segment.items.split_at(at);
        let is_other = |item: &MarkedSpan| {
            !matches!(
                item.class,
                WordClass::Commune(_)
                    | WordClass::Namesakes
                    | WordClass::Noun(Noun::Communes)
                    | WordClass::Others
                    | WordClass::Action(_)
                    | WordClass::Doubt(_)
                    | WordClass::Except
                    | WordClass::To
            )
        };
        let opens = is_listed(DETERMINERS, self.first_word(noun)) || self.counts_other_bodies(noun);
        if opens && noun.iter().all(is_other) { (noun, verb) } else { none }
    }

    pub(super) fn first_word(&self, items: &[MarkedSpan]) -> &str {
        items.first().and_then(|item| self.tokens.get(item.tokens.start)).map_or("", Token::word)
    }

    pub(super) fn word(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", Token::word)
    }

    /// Whether segments may stand between a subject and its verb without changing what they say.
    fn is_aside(&self, aside: &[Segment<'_>]) -> bool {
        let Some(first) = aside.first() else { return false };
        let word = self.first_word(first.items);
        let has_share = first.items.iter().any(|item| {
            matches!(item.class, WordClass::Percent | WordClass::Nth(_) | WordClass::Half | WordClass::OutOf)
        });
        let opens = match first.join {
            Join::Including | Join::Same => true,
            Join::Comma => is_listed(OPENINGS, word) || has_share || names_end(aside, 0) > 0,
            Join::And | Join::Start => false,
        };
        let stays = |(rank, item): (usize, &MarkedSpan)| match item.class {
            WordClass::Doubt(Obstacle::Forecast | Obstacle::Exception | Obstacle::Date) => rank > 0,
            WordClass::Doubt(_) | WordClass::Except | WordClass::Excepted | WordClass::Stop { .. } => false,
            _ => true,
        };
        let mut items = aside.iter().flat_map(|segment| segment.items.iter().enumerate());
        let restricts = is_listed(RESTRICTIONS, word) && !has_share && !first.is_date();
        opens && !restricts && !aside.iter().any(Segment::is_date) && items.all(stays)
    }

    /// Reads the claims of an aside: a part, the same quantity in other words, or names.
    fn read_aside(&mut self, segments: &[Segment<'_>], aside: std::ops::Range<usize>, first_claim: usize) {
        let within = &segments[..aside.end];
        let context = self.before;
        let mut at = aside.start;
        while at < aside.end {
            self.before = context;
            if let Some(next) = self.names_at(within, at, first_claim) {
                at = next;
                continue;
            }
            let segment = &segments[at];
            let names_some = segment.items.iter().any(|item| matches!(item.class, WordClass::Commune(_)));
            if is_claim(segment.items) || segment.join == Join::Including && names_some {
                let restated = self.clause(&[segment.items], Join::Same).ok();
                let restated = restated.filter(|(undated, _)| !is_bare_total(undated));
                if let Some((undated, time)) = restated {
                    self.place_and_judge(undated, time, span_of(segment.items), first_claim);
                    self.set_origin(at..at + 1, &[segment.items]);
                } else {
                    let unread = self.unread(segments, at);
                    self.push_unread(Some(unread));
                }
            }
            at += 1;
        }
    }

    /// Reads « dont Lille et Roubaix » after a claim, « dont 22 communes » after a named action with members of
    /// several kinds, and « Permis de louer : 22 communes ».
    pub(super) fn named_part_at(&mut self, segments: &[Segment<'_>], at: usize, first_claim: usize) -> Option<usize> {
        let segment = segments.get(at)?;
        if matches!(segment.join, Join::Including | Join::Same)
            && let Some(next) = self.names_at(segments, at, first_claim)
        {
            return Some(next);
        }
        let before = segments.get(at.checked_sub(1)?)?;
        let holds = before.items.iter().position(|item| item.class == WordClass::Holds);
        let head: Vec<MarkedSpan> = match holds {
            Some(holds) if segment.join == Join::Including && self.before.is_none() => before.items[..=holds].to_vec(),
            None if is_label(before) && self.is_labelled(segment) => {
                let verb = MarkedSpan {
                    class: WordClass::Holds,
                    tokens: span_of(segment.items).start..span_of(segment.items).start,
                };
                before.items.iter().cloned().chain([verb]).collect()
            }
            _ => return None,
        };
        let (undated, time) = self.clause(&[&head, segment.items], Join::Start).ok()?;
        if !undated.iter().all(|it| matches!(it.measure, Measure::Participants(_))) {
            return None;
        }
        self.place_and_judge(undated, time, span_of(segment.items), first_claim);
        self.set_origin(if holds.is_some() { at..at + 1 } else { at - 1..at + 1 }, &[&head]);
        Some(at + 1)
    }

    /// Whether a colon or a bracket stands before a segment.
    fn is_labelled(&self, segment: &Segment<'_>) -> bool {
        let sign = span_of(segment.items).start.checked_sub(1).and_then(|at| self.tokens.get(at));
        sign.is_some_and(|token| self.line.get(token.span.clone()).is_some_and(|sign| matches!(sign, ":" | "(")))
    }

    /// Whether these segments are a part of something that was not read, or of something else than what they seem to
    /// count: « 14 membres, dont six communes ».
    pub(super) fn is_part_of_unread(&self, joined: &[Segment<'_>], undated: &[UndatedClaim]) -> bool {
        let is_part = joined.first().is_some_and(|segment| segment.join == Join::Including);
        is_part && (self.before.is_none() || is_bare_total(undated))
    }
}

/// Whether a claim is the number of all the communes or inhabitants.
fn is_bare_total(undated: &[UndatedClaim]) -> bool {
    undated.iter().any(|it| matches!(it.measure, Measure::Communes | Measure::Population) && !it.is_restated)
}

/// Whether a segment is nothing but the name of an action.
fn is_label(segment: &Segment<'_>) -> bool {
    let mut marks = segment
        .items
        .iter()
        .map(|item| item.class)
        .filter(|class| !matches!(class, WordClass::Filler | WordClass::The));
    matches!(marks.next(), Some(WordClass::Action(_))) && marks.next().is_none()
}
