//! The reader: splits a line of text into sentences and clauses, and reads and judges their claims.

use std::ops::Range;

mod placing;

use crate::clause::{Clause, ClauseContext, UndatedClaim};
use crate::lexicon::{Join, Noun, TimeExpression, WordClass};
use crate::marking::{MarkedSpan, items};
use crate::names::ActionNames;
use crate::segment::{Segment, has_verb, is_claim, is_harmless, segments, span_of};
use crate::tokens::{Token, tokens};
use crate::{Claim, Obstacle, Verdict};
use domain::dates::Day;
use domain::indicators::Scope;
use domain::territory::Territory;

/// Reads the claims of a line of French and compares each with the data. `day` applies where the line
/// gives no date.
///
/// A claim that is not read in full is [out of reach](Verdict::OutOfReach). A line without numbers that
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
    let tokens = tokens(line);
    let marked = items(&tokens, &ActionNames::of(territory));
    let mut reader = SentenceReader {
        line,
        tokens: &tokens,
        territory,
        day,
        scope,
        before: None,
        leading: None,
        claims: Vec::new(),
    };
    let mut rest = marked.as_slice();
    while !rest.is_empty() {
        let end = rest.iter().position(|item| matches!(item.class, WordClass::Stop { .. })).unwrap_or(rest.len());
        let (sentence, after) = rest.split_at(end);
        let asks = matches!(after.first().map(|item| item.class), Some(WordClass::Stop { asks: true }));
        reader.sentence(sentence, asks);
        rest = after.get(1..).unwrap_or_default();
    }
    reader.claims
}

struct SentenceReader<'a> {
    line: &'a str,
    tokens: &'a [Token],
    territory: &'a Territory,
    day: Day,
    scope: Scope,
    before: Option<ClauseContext>,
    /// The time expression that opens the sentence.
    leading: Option<TimeExpression>,
    claims: Vec<Claim>,
}

impl SentenceReader<'_> {
    /// Reads the claims of one sentence. In a question, or next to words that cast doubt, all of them are out of
    /// reach.
    fn sentence(&mut self, sentence: &[MarkedSpan], asks: bool) {
        let first_claim = self.claims.len();
        let opening = sentence.iter().map(|item| item.class).find(|class| *class != WordClass::Filler);
        self.leading = if let Some(WordClass::When(time)) = opening { Some(time) } else { None };
        let segments = segments(sentence);
        let mut is_assertion = !asks && !sentence.iter().any(|item| item.class == WordClass::Doubt);
        let mut at = 0;
        let mut unread: Option<(Range<usize>, Obstacle)> = None;
        while at < segments.len() {
            let earlier = self.claims.len();
            if let Some(next) = self.claim_at(&segments, at, first_claim) {
                let read = self.claims.split_off(earlier);
                self.push_unread(unread.take());
                self.claims.extend(read);
                at = next;
                continue;
            }
            let segment = &segments[at];
            let span = span_of(segment.items);
            if is_claim(segment.items) {
                let obstacle = self.clause(&[segment.items], segment.join).err().unwrap_or(Obstacle::NotComputed);
                unread = Some(match unread.take() {
                    // A clause without a verb continues in the next one.
                    Some((begun, _)) if !has_verb(segments[at - 1].items) && begun.end <= span.start => {
                        (begun.start..span.end, obstacle)
                    }
                    other => {
                        self.push_unread(other);
                        (span, obstacle)
                    }
                });
                self.before = None;
            } else {
                self.push_unread(unread.take());
                is_assertion &= segment.is_date() || is_harmless(segment.items, self.tokens);
            }
            at += 1;
        }
        self.push_unread(unread);
        if !is_assertion {
            for claim in self.claims.iter_mut().skip(first_claim) {
                claim.verdict = Verdict::OutOfReach;
                claim.obstacle = Some(Obstacle::NotStated);
                claim.reading = None;
                claim.computed.clear();
            }
        }
    }

    /// Reads the claim that begins with the clause `at`, trying up to four clauses together, the longest run
    /// first. Returns the index of the clause after the claim.
    fn claim_at(&mut self, segments: &[Segment<'_>], at: usize, first_claim: usize) -> Option<usize> {
        for end in (at + 1..=(at + 4).min(segments.len())).rev() {
            if end == at + 1
                && let Some(next) = self.inset_at(segments, at, first_claim)
            {
                return Some(next);
            }
            let joined = &segments[at..end];
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
                // A date between commas may belong to the clause before or after it.
                let floats = joined.len() > 1
                    && last.is_date()
                    && segments.get(end).is_some_and(|next| next.join == Join::Comma);
                let time = if floats { Some(TimeExpression::Unplaced) } else { time };
                let span = span_of(joined[0].items).start..span_of(last.items).end;
                self.place_and_judge(undated, time, span, first_claim);
                return Some(end);
            }
        }
        None
    }

    /// Reads a claim with an inset: « 95 % des communes, soit 86 sur 90, participent… ».
    fn inset_at(&mut self, segments: &[Segment<'_>], at: usize, first_claim: usize) -> Option<usize> {
        let [first, inset, last] = segments.get(at..at + 3)? else { return None };
        let (undated, time) = self.clause(&[first.items, last.items], first.join).ok()?;
        if inset.join != Join::Same {
            return None;
        }
        let saved = (self.before, self.claims.len());
        self.place_and_judge(undated, time, span_of(first.items).start..span_of(last.items).end, first_claim);
        if let Ok((restated, time)) = self.clause(&[inset.items], Join::Same) {
            self.place_and_judge(restated, time, span_of(inset.items), first_claim);
            return Some(at + 3);
        }
        self.before = saved.0;
        self.claims.truncate(saved.1);
        None
    }

    /// Reads several clauses as one: takes out fillers and the date, then parses what is left.
    fn clause(
        &self,
        parts: &[&[MarkedSpan]],
        join: Join,
    ) -> Result<(Vec<UndatedClaim>, Option<TimeExpression>), Obstacle> {
        let mut kept: Vec<MarkedSpan> = Vec::new();
        let mut time = None;
        let mut on_average = false;
        for (rank, part) in parts.iter().enumerate() {
            let start = part.first().map_or(0, |item| item.tokens.start);
            if rank > 0 && self.is_and_before(start) {
                kept.push(MarkedSpan { class: WordClass::Join(Join::And), tokens: start..start });
            }
            for item in *part {
                match item.class {
                    WordClass::Filler => {}
                    WordClass::When(given) if time.is_none_or(|other| other == given) => time = Some(given),
                    WordClass::When(_) => return Err(Obstacle::Ambiguous),
                    WordClass::OnAverage => on_average = true,
                    _ => kept.push(item.clone()),
                }
            }
        }
        if matches!(
            time,
            Some(
                TimeExpression::In(_)
                    | TimeExpression::Since(_)
                    | TimeExpression::Between(..)
                    | TimeExpression::SinceAdoption
            )
        ) {
            let is_new_actions = |pair: &[MarkedSpan]| {
                pair[0].class == WordClass::New && pair[1].class == WordClass::Noun(Noun::Actions)
            };
            if let Some(at) = kept.windows(2).position(is_new_actions) {
                kept.remove(at);
            }
        }
        // Removes an introduction that reports the claim: « le bilan montre que… ».
        let that = kept.iter().position(|item| item.class == WordClass::That);
        let reports = that.filter(|&end| kept[..end].iter().any(|item| item.class == WordClass::Reports));
        if let Some(end) = reports.filter(|&end| !is_claim(&kept[..end])) {
            kept.drain(..=end);
        }
        let clause = Clause {
            items: &kept,
            tokens: self.tokens,
            territory: self.territory,
            join,
            time,
            on_average,
            before: self.before,
        };
        clause.read().map(|undated| (undated, time))
    }

    fn is_and_before(&self, token: usize) -> bool {
        let before = token.checked_sub(1).and_then(|before| self.tokens.get(before));
        before.is_some_and(|token| token.word() == "et")
    }
}
