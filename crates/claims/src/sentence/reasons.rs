//! The reason why a clause was not read, and the word that stopped the reading.

use super::asides::is_listed;
use super::{SentenceReader, Unread};
use crate::Obstacle;
use crate::lexicon::{Join, WordClass};
use crate::marking::MarkedSpan;
use crate::segment::{Segment, span_of};
use crate::tokens::Token;

/// Bodies, persons and things that are counted in reports and are no communes, actions or inhabitants.
pub(super) const OTHER_BODIES: &str = " adherent adherents agent agents association associations batiment batiments camera cameras \
                            ccas collectivite collectivites conseiller conseillers conseilleres contrat contrats elu \
                            elus elues ecole ecoles eleve eleves entreprise entreprises epci equipement equipements \
                            etablissement etablissements etp familles fonctionnaires force forces foyers \
                            groupement groupements intercommunalite intercommunalites logement logements maire maires \
                            marche marches mediatheques membre membres menages metropoles organisme organismes \
                            personne personnes police polices policier policiers poste postes salaries secretaires \
                            services service structure structures syndicat syndicats vehicule vehicules ";

impl SentenceReader<'_> {
    /// The clause `at` as a claim that was not read.
    pub(super) fn unread(&self, segments: &[Segment<'_>], at: usize) -> Unread {
        let segment = &segments[at];
        let is_part = segment.join == Join::Including;
        let default = if is_part { Obstacle::Part } else { Obstacle::NotComputed };
        let parsed = self.clause(&[segment.items], segment.join).err().filter(|it| *it != Obstacle::NotComputed);
        // A part of an unread clause cannot be judged, whatever its words.
        let parsed = parsed.filter(|_| !is_part || self.before.is_some());
        self.unread_items(segment.items, at, parsed.unwrap_or(default))
    }

    /// These words as a claim that was not read; `parsed` is what the parser said.
    pub(super) fn unread_items(&self, items: &[MarkedSpan], at: usize, parsed: Obstacle) -> Unread {
        let has = |class: WordClass| items.iter().any(|item| item.class == class);
        let doubt = items.iter().find_map(|item| match item.class {
            WordClass::Doubt(why) => Some(why),
            WordClass::Except | WordClass::Excepted => Some(Obstacle::Exception),
            _ => None,
        });
        let names_a_commune = items.iter().any(|item| matches!(item.class, WordClass::Commune(_)));
        let stops = |class| matches!(class, WordClass::Unknown | WordClass::Unclear | WordClass::Ordinal(_));
        let stop = items.iter().find(|item| stops(item.class));
        let stopped_by = match stop.map(|item| item.class) {
            Some(WordClass::Unclear) => Obstacle::Digits,
            Some(_) => Obstacle::UnknownWords,
            None => parsed,
        };
        let first = items.iter().find(|item| item.class != WordClass::Filler);
        let is_share_of_nothing = first.is_some_and(|item| self.word(item.tokens.start) == "part")
            && !items.iter().any(|item| item.class == WordClass::Of);
        let obstacle = match doubt {
            Some(why) => why,
            None if is_share_of_nothing => Obstacle::Part,
            None if has(WordClass::New) || has(WordClass::Change) || has(WordClass::Multiple) => Obstacle::Change,
            None if has(WordClass::Money) => Obstacle::Money,
            None if self.counts_other_bodies(items) => Obstacle::OtherBodies,
            // « Lille compte … », « ont rejoint la MEL » name no action, and need not.
            None if parsed == Obstacle::Name && (names_a_commune && has(WordClass::Holds) || has(WordClass::Epci)) => {
                Obstacle::NotComputed
            }
            None if parsed == Obstacle::Name && has(WordClass::Holds) && !has(WordClass::TakesPart) => stopped_by,
            None if matches!(parsed, Obstacle::NotComputed | Obstacle::Ambiguous) => stopped_by,
            None => parsed,
        };
        let stopped_at = stop.filter(|_| matches!(obstacle, Obstacle::UnknownWords | Obstacle::Digits));
        Unread {
            span: span_of(items),
            segments: at..at + 1,
            obstacle,
            stopped_at: stopped_at.map(|item| item.tokens.start),
        }
    }

    /// Whether a number is followed by such bodies: « 12 agents », « 160 des 250 agents ».
    pub(super) fn counts_other_bodies(&self, items: &[MarkedSpan]) -> bool {
        let is_number = |item: &&MarkedSpan| {
            // « une commune », but « moins d’une intercommunalité sur dix »
            let is_compared = item.tokens.start.checked_sub(1).is_some_and(|at| matches!(self.word(at), "d" | "qu"));
            let is_article = matches!(self.word(item.tokens.start), "un" | "une") && !is_compared;
            matches!(item.class, WordClass::Number(_) | WordClass::Some(_) | WordClass::Percent | WordClass::Nth(_))
                && !(is_article && item.tokens.len() == 1)
        };
        let end = span_of(items).end;
        items.iter().filter(is_number).any(|item| {
            let after = self.tokens.get(item.tokens.end..end.min(item.tokens.end + 3)).unwrap_or_default();
            after.iter().map(Token::word).any(|word| is_listed(OTHER_BODIES, word))
        })
    }
}
