//! What the words outside a claim do to it: questions, doubts, restrictions, and words that are not known.

use std::ops::Range;

use super::asides::is_listed;
use super::{Found, SentenceReader, Unread};
use crate::lexicon::{Join, Noun, WordClass};
use crate::marking::MarkedSpan;
use crate::segment::{Segment, has_finite_verb, has_verb, is_claim};
use crate::tokens::{Token, TokenKind};
use crate::{Decimal, Measure, Obstacle, Verdict};

/// First words of a clause that says something of its own, or names a source.
const OWN_SUBJECT: &str = " le la les l un une c ce cela ces on nous il elle ils elles notre nos selon grace comme ainsi \
                           enfin bravo preuve bilan resultat resultats bonne merci voila d bref conclusion fait chose \
                           signe qui notamment source rappelons precisons notons leur leurs toutes tous surtout meme \
                           et ";

/// The only first words beside which a claim without a verb stands for itself.
const HEADINGS: &str = " bilan resultat resultats bravo preuve enfin conclusion merci voila bref bonjour chiffres \
                         chiffre ";

/// Words that restrict what precedes them: « dans les Weppes ».
const RESTRICTIONS: &str = " dans en a au aux chez pour par sur sous vers parmi pres depuis pendant durant avant apres \
                            lors de d ";

/// Verbs and small words that cast doubt on their own clause alone.
const OF_ITS_CLAUSE: &str = " va vont peut peuvent doit doivent veut veulent rien jamais sans avant apres jusqu jusque hors \
                             hormis ";

impl SentenceReader<'_> {
    /// Whether a sentence only says that something is not known: « On ne sait pas quelle action réunit le plus de
    /// communes ». With a number, or with a clause of its own beside it, it may say more.
    pub(super) fn states_ignorance(&self, sentence: &[MarkedSpan]) -> bool {
        let words = self.tokens.get(crate::segment::span_of(sentence)).unwrap_or_default();
        let is_opening =
            |opening: &str| opening.split(' ').zip(words).all(|(word, token)| token.word() == word) && words.len() > 4;
        let adds = |item: &MarkedSpan| match item.class {
            WordClass::Join(join) => join != Join::Same,
            WordClass::Percent | WordClass::Unclear | WordClass::When(_) => true,
            WordClass::Number(number) => number != Decimal::whole(1),
            _ => false,
        };
        ["on ne sait pas", "on ne connait aucun", "on ne connait aucune"].into_iter().any(is_opening)
            && !sentence.iter().any(adds)
    }

    /// Puts the claims of a sentence out of reach where the rest of the sentence governs them.
    pub(super) fn govern(&mut self, segments: &[Segment<'_>], first_claim: usize, asks: bool) {
        let all = 0..segments.len();
        if asks {
            self.refuse(first_claim, &all, Obstacle::Question, None);
        }
        for (at, segment) in segments.iter().enumerate() {
            let is_read = self.is_read(first_claim, at);
            if is_read {
                continue;
            }
            let adjacent = self.adjacent(segments, first_claim, at);
            // A date that no claim took is that of its neighbours, in a way that is not known.
            if segment.is_date() && !(at == 0 && segment.join == Join::Start) {
                self.refuse(first_claim, &adjacent, Obstacle::Date, None);
            }
            let mut doubts = false;
            for item in segment.items {
                let why = match item.class {
                    WordClass::Doubt(why) => why,
                    WordClass::Except | WordClass::Excepted => Obstacle::Exception,
                    _ => continue,
                };
                doubts = true;
                match self.governed_by(segment, item) {
                    Governed::Sentence => self.refuse(first_claim, &all, why, None),
                    Governed::Neighbours => self.refuse(first_claim, &adjacent, why, None),
                    Governed::Clause => {}
                }
            }
            let word = self.first_word(segment.items);
            if is_claim(segment.items) {
                if segment.join <= Join::Comma && is_listed(RESTRICTIONS, word) {
                    let Unread { obstacle, stopped_at, .. } = self.unread(segments, at);
                    self.refuse(first_claim, &adjacent, obstacle, stopped_at);
                }
            } else if !doubts && !segment.is_date() && !self.is_harmless(segment.items) {
                let (why, stop) = self.why_foreign(segment.items);
                self.refuse(first_claim, &all, why, stop);
            }
        }
        self.refuse_half_subjects(segments, first_claim);
        self.refuse_fragments(segments, first_claim);
    }

    /// « Les écoles et Lille participent… », « la MEL et ses agents comptent… »: a name after « et » may be half of a
    /// subject that was not read.
    fn refuse_half_subjects(&mut self, segments: &[Segment<'_>], first_claim: usize) {
        for index in first_claim..self.found.len() {
            let own = self.found[index].segments.clone();
            let Some((before, first)) =
                own.start.checked_sub(1).and_then(|at| segments.get(at..=own.start)).and_then(|it| it.split_first())
            else {
                continue;
            };
            let Some(first) = first.first().filter(|first| first.join >= Join::And) else { continue };
            let opening = first.items.iter().map(|item| item.class).find(|class| *class != WordClass::Filler);
            let is_name = matches!(
                opening,
                Some(
                    WordClass::Commune(_)
                        | WordClass::Action(_)
                        | WordClass::Unknown
                        | WordClass::Epci
                        | WordClass::Scheme
                )
            );
            let is_apart = before.is_date() || has_finite_verb(before.items, self.tokens) || self.is_heading(before);
            if is_name && !is_apart && !self.is_read(first_claim, own.start - 1) {
                self.refuse(index, &own, Obstacle::Ambiguous, None);
            }
        }
    }

    /// A claim without a verb may be the subject of other words: it holds only where all of its sentence was read.
    fn refuse_fragments(&mut self, segments: &[Segment<'_>], first_claim: usize) {
        for index in first_claim..self.found.len() {
            let Found { claim, is_fragment, .. } = &self.found[index];
            let is_judged = claim.reading.is_some() || claim.obstacle == Some(Obstacle::NoWhole);
            if !is_fragment || !is_judged {
                continue;
            }
            let own = self.found[index].segments.clone();
            let rest = segments.iter().enumerate().find(|(at, segment)| {
                let is = |item: &MarkedSpan| matches!(item.class, WordClass::Is(_));
                let has_verb = has_verb(segment.items) || segment.items.iter().any(is);
                let is_part = segment.join == Join::Including && *at >= own.end && !has_verb;
                !own.contains(at) && !is_part && !self.is_read(first_claim, *at) && !self.is_heading(segment)
            });
            // « 22 communes, Lille, Roubaix et vingt autres, participent »
            let names_follow = segments.get(own.end).is_some_and(|next| {
                let first = next.items.iter().find(|item| item.class != WordClass::Filler);
                next.join != Join::And && first.is_some_and(|item| matches!(item.class, WordClass::Commune(_)))
            });
            // « avec 84 communes, l’achat groupé est l’action la plus suivie »
            let is_total =
                claim.reading.is_some_and(|it| matches!(it.measure, Measure::Communes | Measure::Population));
            let is_of_more = is_total
                && self.found[first_claim..].iter().filter_map(|other| other.claim.reading).any(|other| {
                    !matches!(
                        other.measure,
                        Measure::Communes | Measure::Population | Measure::Actions(_) | Measure::Participating(_)
                    )
                });
            if names_follow || is_of_more {
                self.refuse(index, &own, Obstacle::Ambiguous, None);
            } else if let Some((_, segment)) = rest {
                let (why, stop) = self.why_foreign(segment.items);
                self.refuse(index, &own, why, stop);
            }
        }
    }

    /// Whether a segment belongs to a claim that was read.
    pub(super) fn is_read(&self, first_claim: usize, at: usize) -> bool {
        self.found[first_claim..].iter().any(|found| found.segments.contains(&at) && found.claim.reading.is_some())
    }

    /// The segments of the claim before a segment; at the beginning of a sentence, those of the next claim.
    fn adjacent(&self, segments: &[Segment<'_>], first_claim: usize, at: usize) -> Range<usize> {
        let is_near =
            |from: usize, to: usize| (from..to).all(|at| segments[at].is_date() || !is_claim(segments[at].items));
        let found = || self.found[first_claim..].iter().map(|found| &found.segments);
        let before = found().filter(|its| its.end <= at && is_near(its.end, at)).map(|its| its.start).max();
        let after = found().filter(|its| its.start > at && is_near(at + 1, its.start)).map(|its| its.end).min();
        match (before, after) {
            (Some(start), None) => start..at,
            // Between two claims it may belong to either.
            (Some(start), Some(end)) => start..end,
            (None, Some(end)) => at..end,
            (None, None) => at..at,
        }
    }

    /// What a word of doubt governs.
    fn governed_by(&self, segment: &Segment<'_>, item: &MarkedSpan) -> Governed {
        let word = self.tokens.get(item.tokens.start).map_or("", Token::word);
        let is_future = item.class == WordClass::Doubt(Obstacle::Forecast) && word.contains('r') && word.len() > 4;
        let is_except = matches!(item.class, WordClass::Except | WordClass::Excepted);
        if item.class == WordClass::Doubt(Obstacle::Forecast) && is_claim(segment.items) {
            return Governed::Clause;
        }
        if !(is_except || is_listed(OF_ITS_CLAUSE, word) || is_future && is_verb(word)) {
            return Governed::Sentence;
        }
        let is_first = segment.items.first().is_some_and(|first| first.tokens == item.tokens);
        let has_subject = !is_first && is_listed(OWN_SUBJECT, self.first_word(segment.items));
        // « Sans surprise, … »: nothing that is counted is taken away.
        let is_idle = !is_except && !matches!(word, "avant" | "apres" | "jusqu" | "jusque") && {
            segment.items.iter().all(|item| {
                matches!(item.class, WordClass::Unknown | WordClass::Filler | WordClass::Doubt(_) | WordClass::Of)
            })
        };
        if has_subject && item.class != WordClass::Excepted || is_idle && is_listed(" sans rien jamais ", word) {
            Governed::Clause
        } else {
            Governed::Neighbours
        }
    }

    /// Whether a clause without a claim leaves the meaning of its neighbours unchanged: it is independent of them
    /// (« le schéma est un succès ») or names the source of a claim (« selon le bilan »).
    fn is_harmless(&self, items: &[MarkedSpan]) -> bool {
        let is_neutral = |item: &MarkedSpan| {
            matches!(item.class, WordClass::Filler | WordClass::When(_) | WordClass::ThereAre | WordClass::Reports)
        };
        let names_communes = items.iter().any(|item| {
            matches!(item.class, WordClass::Noun(Noun::Communes) | WordClass::Commune(_) | WordClass::Namesakes)
        });
        items.iter().all(is_neutral) || !names_communes && is_listed(OWN_SUBJECT, self.first_word(items))
    }

    /// Whether a claim without a verb may stand beside this segment.
    fn is_heading(&self, segment: &Segment<'_>) -> bool {
        let is_neutral = |item: &MarkedSpan| {
            matches!(item.class, WordClass::Filler | WordClass::When(_) | WordClass::ThereAre | WordClass::Reports)
        };
        segment.items.iter().all(is_neutral)
            || segment.items.len() <= 4
                // « 25 actions dont bilan étaient déployées »
                && segment.join != Join::Including
                && segment.items.iter().take(2).any(|item| is_listed(HEADINGS, self.word(item.tokens.start)))
                && !is_claim(segment.items)
    }

    /// Why a segment cannot be passed over, and the token that stopped the reading.
    fn why_foreign(&self, items: &[MarkedSpan]) -> (Obstacle, Option<usize>) {
        let Unread { obstacle, stopped_at, .. } = self.unread_items(items, 0, Obstacle::NotComputed);
        (obstacle, stopped_at)
    }

    /// Puts the claims that were read from these segments out of reach.
    fn refuse(&mut self, first_claim: usize, segments: &Range<usize>, why: Obstacle, stop: Option<usize>) {
        let stopped_at = stop.and_then(|at| self.tokens.get(at)).map(|token| token.span.clone());
        for found in self.found.iter_mut().skip(first_claim) {
            let claim = &mut found.claim;
            let is_meant = found.segments.start < segments.end && segments.start < found.segments.end;
            if !is_meant
                || claim.reading.is_none() && why != Obstacle::Question && claim.obstacle != Some(Obstacle::NoWhole)
            {
                continue;
            }
            claim.verdict = Verdict::OutOfReach;
            claim.obstacle = Some(why);
            claim.stopped_at.clone_from(&stopped_at);
            claim.reading = None;
            claim.computed.clear();
        }
    }

    /// Adds a claim for each number that no claim has, and puts the claims in the order of the text.
    pub(super) fn cover(&mut self, segments: &[Segment<'_>], first_claim: usize) {
        for (at, segment) in segments.iter().enumerate() {
            let counts_others = self.counts_other_bodies(segment.items);
            let is_bare = |item: &&MarkedSpan| match item.class {
                WordClass::Number(_) => {
                    let token = self.tokens.get(item.tokens.start);
                    let is_digits = token.is_some_and(|token| matches!(token.kind, TokenKind::Number(_)));
                    // « 2 000 » is no year, « 1 » no article, and « 2000 agents » counts.
                    is_digits && (self.bytes(&item.tokens).len() != 4 || counts_others)
                }
                _ => false,
            };
            let is_covered = |item: &MarkedSpan| {
                let own = self.bytes(&item.tokens);
                let mut texts = self.found[first_claim..].iter().map(|found| &found.claim.text);
                texts.any(|text| text.start <= own.start && own.end <= text.end)
            };
            if segment.items.iter().filter(is_bare).any(|item| !is_covered(item)) {
                let unread = self.unread_items(segment.items, at, Obstacle::NotComputed);
                self.push_unread(Some(unread));
            }
        }
        self.found[first_claim..]
            .sort_by_key(|found| (found.claim.text.start, std::cmp::Reverse(found.claim.text.end)));
    }
}

/// What a word of doubt governs.
enum Governed {
    /// Every claim of its sentence.
    Sentence,
    /// The claims beside it.
    Neighbours,
    /// Its own clause.
    Clause,
}

/// Whether a word of the future is a verb with its own subject, rather than « bientôt ».
fn is_verb(word: &str) -> bool {
    ["a", "ont", "ait", "aient"].iter().any(|ending| word.ends_with(ending))
}
