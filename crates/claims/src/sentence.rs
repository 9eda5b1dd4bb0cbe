//! The reader: splits a line of text into sentences and clauses, and reads and judges their claims.

use std::ops::Range;

mod asides;
mod changes;
mod composing;
mod differences;
mod ellipsis;
mod governing;
mod name_lists;
mod placing;
mod reasons;

pub(crate) use ellipsis::{Follows, is_of_all};

use crate::clause::ClauseContext;
use crate::lexicon::{Join, TimeExpression, WordClass};
use crate::marking::{MarkedSpan, items};
use crate::names::ActionNames;
use crate::segment::{Segment, has_verb, is_claim, segments, span_of, stage_of_part};
use crate::tokens::{Token, tokens};
use crate::{Claim, Obstacle, Stage};
use domain::dates::Day;
use domain::indicators::Scope;
use domain::territory::Territory;

/// The most segments that a sentence may have to be read.
const LONGEST_SENTENCE: usize = 400;

/// Reads the claims of a line of French and compares each with the data. `day` applies where the line
/// gives no date.
///
/// A claim that is not read in full is [out of reach](crate::Verdict::OutOfReach). A line without numbers that
/// claims nothing about communes, actions or inhabitants gives no claim.
///
/// ```
/// # use domain::territory::{Package, Territory};
/// # let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
/// # let package = Package::from_files([
/// #     file("datapackage.json", r#"{"carnet": {"titre": "S", "epci": "M", "date_reference": "2019-12-13", "seuils": [1]}}"#),
/// #     file("communes.csv", "code_insee,siren,nom,population,membre_depuis,membre_jusqu_a\n59350,,Lille,1000,,\n"),
/// #     file("actions.csv", "action_id,intitule,domaine,forme,objectifs,etudiee_le,inscrite_le,deployee_le,\
/// # arretee_le,liste_complete,description,provenance,source\na,A,D,,,,2019,2019,,oui,,publie,s\n"),
/// #     file("participations.csv", "action_id,code_insee,etat,depuis,jusqu_a,note,provenance,source\na,59350,participe,,,,publie,s\n"),
/// # ]).expect("tables");
/// # let territory = Territory::read(&package).expect("a territory");
/// use claims::{Verdict, read};
/// use domain::indicators::Scope;
///
/// let line = "Toutes les communes participent à au moins une action, dont 12 avec enthousiasme.";
/// let claims = read(line, &territory, territory.about().reference, Scope::Everything);
/// let verdicts: Vec<Verdict> = claims.iter().map(|claim| claim.verdict).collect();
/// assert_eq!(verdicts, [Verdict::Exact, Verdict::OutOfReach]);
/// assert_eq!(&line[claims[0].text.clone()], "Toutes les communes participent à au moins une action");
/// ```
#[must_use]
pub fn read(line: &str, territory: &Territory, day: Day, scope: Scope) -> Vec<Claim> {
    read_line(line, &ActionNames::of(territory), territory, (day, scope))
}

/// [`read`] with the names of the territory, made once for many lines.
pub(super) fn read_line(
    line: &str,
    names: &ActionNames,
    territory: &Territory,
    (day, scope): (Day, Scope),
) -> Vec<Claim> {
    let tokens = tokens(line);
    let marked = items(&tokens, names);
    let mut reader = SentenceReader {
        line,
        tokens: &tokens,
        marked: &marked,
        territory,
        day,
        scope,
        before: None,
        leading: None,
        part: None,
        found: Vec::new(),
    };
    let mut rest = marked.as_slice();
    while !rest.is_empty() {
        let end = rest.iter().position(|item| matches!(item.class, WordClass::Stop { .. })).unwrap_or(rest.len());
        let (sentence, after) = rest.split_at(end);
        if reader.states_ignorance(sentence) {
            rest = after.get(1..).unwrap_or_default();
            continue;
        }
        let asks = matches!(after.first().map(|item| item.class), Some(WordClass::Stop { asks: true }));
        reader.sentence(sentence, asks);
        rest = after.get(1..).unwrap_or_default();
    }
    reader.found.into_iter().map(|found| found.claim).collect()
}

/// A claim that was found, and where it comes from.
struct Found {
    claim: Claim,
    /// The segments of its sentence that it was read from.
    segments: Range<usize>,
    /// Whether it has no verb: « 22 communes ». It may be the subject of words that were not read.
    is_fragment: bool,
}

struct SentenceReader<'a> {
    line: &'a str,
    tokens: &'a [Token],
    /// All spans of the line.
    marked: &'a [MarkedSpan],
    territory: &'a Territory,
    day: Day,
    scope: Scope,
    before: Option<ClauseContext>,
    /// The time expression that opens the sentence.
    leading: Option<TimeExpression>,
    /// The stage of « dont 25 déployées », after the clause that is read.
    part: Option<Stage>,
    found: Vec<Found>,
}

/// A claim that was not read: its tokens, its segments, and why.
struct Unread {
    span: Range<usize>,
    segments: Range<usize>,
    obstacle: Obstacle,
    /// The token that stopped the reading.
    stopped_at: Option<usize>,
}

impl SentenceReader<'_> {
    /// Reads the claims of one sentence. In a question all of them are out of reach.
    fn sentence(&mut self, sentence: &[MarkedSpan], asks: bool) {
        let first_claim = self.found.len();
        let opening = sentence.iter().map(|item| item.class).find(|class| *class != WordClass::Filler);
        self.leading = if let Some(WordClass::When(time)) = opening { Some(time) } else { None };
        let segments = segments(sentence);
        // No sentence is as long; its quantities are not passed over.
        if segments.len() > LONGEST_SENTENCE {
            for (at, segment) in segments.iter().enumerate().filter(|(_, segment)| is_claim(segment.items)) {
                self.push_unread(Some(self.unread_items(segment.items, at, Obstacle::NotComputed)));
            }
            self.before = None;
            return;
        }
        let mut at = 0;
        let mut unread: Option<Unread> = None;
        while at < segments.len() {
            let earlier = self.found.len();
            if let Some(next) = self.claim_at(&segments, at, first_claim) {
                let read = self.found.split_off(earlier);
                self.push_unread(unread.take());
                self.found.extend(read);
                at = next;
                continue;
            }
            let segment = &segments[at];
            if is_claim(segment.items) {
                let this = self.unread(&segments, at);
                unread = Some(match unread.take() {
                    // A clause without a verb continues in the next one.
                    Some(begun) if !has_verb(segments[at - 1].items) && begun.segments.end == at => {
                        let obstacle = if matches!(begun.obstacle, Obstacle::NotComputed | Obstacle::UnknownWords) {
                            this.obstacle
                        } else {
                            begun.obstacle
                        };
                        let stopped_at = if obstacle == begun.obstacle { begun.stopped_at } else { this.stopped_at };
                        Unread {
                            span: begun.span.start..this.span.end,
                            segments: begun.segments.start..this.segments.end,
                            obstacle,
                            stopped_at,
                        }
                    }
                    other => {
                        self.push_unread(other);
                        this
                    }
                });
                self.before = None;
            } else {
                self.push_unread(unread.take());
            }
            at += 1;
        }
        self.push_unread(unread);
        // « Il en compte 12 » is about the subject of the sentence before.
        if self.found.len() == first_claim && !sentence.is_empty() {
            self.before = None;
        }
        self.govern(&segments, first_claim, asks);
        self.cover(&segments, first_claim);
    }

    /// Reads the claim that begins with the clause `at`, trying several clauses together, the longest run first.
    /// Returns the index of the clause after the claim.
    fn claim_at(&mut self, segments: &[Segment<'_>], at: usize, first_claim: usize) -> Option<usize> {
        if let Some(next) = self.named_part_at(segments, at, first_claim) {
            return Some(next);
        }
        let forms = [Self::change_at, Self::multiple_at, Self::difference_at, Self::joining_at];
        if let Some(next) = forms.iter().find_map(|form| form(self, segments, at, first_claim)) {
            return Some(next);
        }
        // « entre 20 et 25 communes » is not « 25 communes ».
        let before = at.checked_sub(1).and_then(|at| segments[at].items.iter().rev().nth(1));
        if segments[at].join == Join::And && before.is_some_and(|item| item.class == WordClass::Between) {
            return None;
        }
        // « …, compte 22 communes »: its subject was not read.
        let items = segments[at..].iter().flat_map(|segment| segment.items);
        let opening = items.map(|item| item.class).find(|class| *class != WordClass::Filler);
        if opening == Some(WordClass::Holds)
            && !segments[..at].iter().all(Segment::is_date)
            && !self.is_read(first_claim, at - 1)
        {
            return None;
        }
        let names = name_lists::names_end(segments, at).saturating_sub(at);
        // « …, dont Lille, participent »: Lille is a part of the subject, not the subject.
        if names > 0 && segments[at].join == Join::Including {
            return None;
        }
        // A list of names is taken whole.
        let actions = name_lists::actions_end(segments, at + 1).saturating_sub(at);
        let last = (at + 4.max(names + 2).max(actions)).min(segments.len());
        for end in (at + 1..=last).rev().filter(|end| *end <= at + 4 || *end >= at + names) {
            if end == at + 1
                && let Some(next) = self.around_aside(segments, at, first_claim)
            {
                return Some(next);
            }
            let joined = &segments[at..end];
            self.part = segments.get(end).and_then(stage_of_part);
            let last = &joined[joined.len() - 1];
            // « …, et en mars 2017, … »: the date belongs to what follows.
            if joined.len() > 1 && last.is_date() && last.join == Join::And && end < segments.len() {
                continue;
            }
            if joined[1..].iter().any(|segment| matches!(segment.join, Join::Including)) {
                continue;
            }
            let clauses: Vec<&[MarkedSpan]> = joined.iter().map(|segment| segment.items).collect();
            if let Ok((undated, time)) = self.clause(&clauses, joined[0].join) {
                if self.is_part_of_unread(joined, &undated) {
                    continue;
                }
                // A date between commas may belong to the clause before or after it.
                let floats = joined.len() > 1
                    && last.is_date()
                    && segments.get(end).is_some_and(|next| next.join == Join::Comma);
                let time = if floats { Some(TimeExpression::Unplaced) } else { time };
                let span = span_of(joined[0].items).start..span_of(last.items).end;
                self.place_and_judge(undated, time, span, first_claim);
                self.set_origin(at..end, &clauses);
                return Some(end);
            }
        }
        None
    }
}
