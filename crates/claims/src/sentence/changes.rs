//! « est passé de 15 à 37 actions entre 2015 et 2019 »: two claims, each with its date.

use super::SentenceReader;
use super::asides::is_listed;
use crate::clause::UndatedClaim;
use crate::lexicon::{Join, Noun, TimeExpression, WordClass};
use crate::marking::MarkedSpan;
use crate::segment::{Segment, span_of};
use crate::when::last_known_day;

/// Last words of verbs after which « de … à … » gives both quantities.
const GROWING: &str = " progresse augmente grandi ";

/// What changes, in words.
#[derive(Clone)]
pub(super) struct Subject {
    pub(super) words: Vec<MarkedSpan>,
    /// The verb between it and its quantity; `None` for « des communes qui participent à … », of « la part ».
    verb: Option<WordClass>,
}

impl SentenceReader<'_> {
    /// Reads the two claims of a change between two dates. The claims are read only together.
    pub(super) fn change_at(&mut self, segments: &[Segment<'_>], at: usize, first_claim: usize) -> Option<usize> {
        let items = segments.get(at)?.items;
        let verb = items.iter().position(|item| item.class == WordClass::Change)?;
        // « a progressé de … à … »
        let grows = items.get(verb + 1).is_some_and(|item| item.class == WordClass::Of)
            && is_listed(GROWING, self.word(items[verb].tokens.end - 1));
        let is_passing = items[verb].tokens.len() > 2 && self.word(items[verb].tokens.start + 1).starts_with("passe");
        if !(is_passing || grows)
            || self.leading.is_some() && !matches!(self.leading, Some(TimeExpression::Between(..)))
        {
            return None;
        }
        let subject = self.subject(&items[..verb])?;
        let rest = &items[verb + 1 + usize::from(grows)..];
        let to = rest.iter().position(|item| item.class == WordClass::To)?;
        let (from, to) = (&rest[..to], &rest[to + 1..]);
        let [first_day, last_day] = self.days_of_change(items, from, to)?;
        let is_share = |item: &MarkedSpan| item.class == WordClass::Percent;
        // « de 69 à 95 % »
        let percent = to.iter().find(|item| is_share(item)).filter(|_| !from.iter().any(is_share));
        let noun = to.iter().chain(from).find(|item| matches!(item.class, WordClass::Noun(_)));
        let mut read: Vec<(UndatedClaim, TimeExpression)> = Vec::new();
        for (quantity, time) in [(from, first_day), (to, last_day)] {
            let mut quantity: Vec<MarkedSpan> = quantity.iter().filter(|item| !is_time(item)).cloned().collect();
            let end = span_of(&quantity).end;
            if let Some(percent) = percent.filter(|_| !quantity.iter().any(is_share)) {
                let number = quantity.iter().position(|item| matches!(item.class, WordClass::Number(_)))?;
                quantity.insert(number + 1, MarkedSpan { class: percent.class, tokens: end..end });
            }
            if subject.verb == Some(WordClass::Holds)
                && !quantity.iter().any(|item| matches!(item.class, WordClass::Noun(_)))
            {
                // « une quinzaine d’actions »
                if quantity.iter().any(|item| matches!(item.class, WordClass::Some(_))) {
                    quantity.push(MarkedSpan { class: WordClass::Of, tokens: end..end });
                }
                let class = noun.map_or(WordClass::Noun(Noun::Actions), |noun| noun.class);
                quantity.push(MarkedSpan { class, tokens: end..end });
            }
            read.push((self.undated(&subject, &quantity, segments[at].join)?, time));
        }
        let span = span_of(items);
        // The period that opens the sentence has given both dates.
        self.leading = None;
        for (undated, time) in read {
            self.place_and_judge(vec![undated], Some(time), span.clone(), first_claim);
        }
        self.set_origin(at..at + 1, &[items]);
        Some(at + 1)
    }

    /// What changes: the words before the verb, without dates.
    pub(super) fn subject(&self, items: &[MarkedSpan]) -> Option<Subject> {
        let mut words: Vec<MarkedSpan> =
            items.iter().filter(|item| !is_time(item) && item.class != WordClass::Filler).cloned().collect();
        let first = words.first()?;
        match first.class {
            WordClass::Scheme | WordClass::Epci => Some(Subject { words, verb: Some(WordClass::Holds) }),
            WordClass::NumberOf | WordClass::Population => Some(Subject { words, verb: Some(WordClass::Amounts) }),
            _ if is_listed(" part proportion pourcentage ", self.word(first.tokens.start)) => {
                words.remove(0);
                let is_communes = words.get(1).is_some_and(|item| item.class == WordClass::Noun(Noun::Communes));
                let verb = words.get(2)?;
                // « la part des communes dans au moins cinq actions »
                if verb.class == WordClass::To {
                    let at = verb.tokens.start;
                    words.insert(2, implied(WordClass::TakesPart, at));
                }
                (is_communes && words[0].class == WordClass::Of).then_some(Subject { words, verb: None })
            }
            _ => None,
        }
    }

    /// The one claim that a subject has this quantity.
    pub(super) fn undated(&self, subject: &Subject, quantity: &[MarkedSpan], join: Join) -> Option<UndatedClaim> {
        let end = span_of(quantity).start;
        let words = subject.words.as_slice();
        let verb = subject.verb.map(|class| implied(class, end));
        let (before, after) = if verb.is_some() { (words, &[][..]) } else { (&[][..], words) };
        let (undated, _) = self.clause(&[&[before, verb.as_slice(), quantity, after].concat()], join).ok()?;
        let [undated] = undated.try_into().ok()?;
        Some(undated)
    }

    /// The two dates of a change: a period, or one beside each quantity.
    pub(super) fn days_of_change(
        &self,
        items: &[MarkedSpan],
        from: &[MarkedSpan],
        to: &[MarkedSpan],
    ) -> Option<[TimeExpression; 2]> {
        // A change is one of a state: of the last day of each period.
        let on = |date| TimeExpression::On(last_known_day(date, self.territory.about().reference));
        let leading = self.leading.into_iter().collect::<Vec<_>>();
        let own = times(items);
        match if own.is_empty() { leading.as_slice() } else { own.as_slice() } {
            [TimeExpression::Between(first, last)] => Some([*first, *last].map(on)),
            [first, last] if times(from) == [*first] && times(to) == [*last] => {
                Some([*first, *last].map(|time| if let TimeExpression::In(period) = time { on(period) } else { time }))
            }
            _ => None,
        }
    }
}

pub(super) fn is_time(item: &MarkedSpan) -> bool {
    matches!(item.class, WordClass::When(_))
}

pub(super) fn times(items: &[MarkedSpan]) -> Vec<TimeExpression> {
    let time = |item: &MarkedSpan| if let WordClass::When(time) = item.class { Some(time) } else { None };
    items.iter().filter_map(time).collect()
}

pub(super) const fn implied(class: WordClass, at: usize) -> MarkedSpan {
    MarkedSpan { class, tokens: at..at }
}
