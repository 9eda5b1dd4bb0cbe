//! Finds the commune that a label names, in any spelling, and never another one.

use crate::dates::Day;
use crate::folding::folded;
use crate::ids::CommuneCode;
use crate::sorting::{distinct, sorted};
use crate::spreadsheet::departments::{department_at_end, is_department_number, is_in_department};
use crate::spreadsheet::spellings::{
    ARTICLES, after_prefix, before_suffix, joined, sorted_apart, spelled_out, variants, without_article,
};
use crate::territory::{CommuneIndex, Territory};

/// What a label says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CommuneLabel {
    /// It names one commune.
    Found(CommuneIndex),
    /// It names one commune; the number beside the name is the INSEE code of another one, as a postal code can be.
    FoundByName {
        /// The commune of that name.
        named: CommuneIndex,
        /// The commune of that code.
        coded: CommuneIndex,
    },
    /// It names several communes, of which the first given is the only member on the day.
    FoundByDay(CommuneIndex, Vec<CommuneIndex>),
    /// It may name any of these communes.
    Several(Vec<CommuneIndex>),
    /// It names a place whose answers are those of a commune.
    Associated(CommuneIndex),
    /// The name is not that of the commune whose code, or whose département, stands beside it.
    Contradiction(CommuneIndex),
    /// It names no commune.
    Unknown,
}

/// A name as it is compared, its commune, and whether it is the whole name.
type NameKey = (String, CommuneIndex, bool);

/// The names and codes of a territory's communes, prepared for finding them.
#[derive(Debug)]
pub struct CommuneNames<'a> {
    territory: &'a Territory,
    day: Day,
    /// The names as they are compared, with and without their article and what is in brackets, in order.
    names: Vec<NameKey>,
    /// The same of the associated communes, each with the commune that it is associated with.
    associated: Vec<NameKey>,
}

impl<'a> CommuneNames<'a> {
    /// Prepares the names of a territory. A name that a commune took over from one that left is told by the day.
    #[must_use]
    pub fn of(territory: &'a Territory, day: Day) -> Self {
        let mut names = Vec::new();
        let mut associated = Vec::new();
        for (index, commune) in territory.indexed_communes() {
            names.extend(keys(&commune.name).into_iter().map(|(key, is_whole)| (key, index, is_whole)));
            let own = joined(&spelled_out(&folded(&commune.name)));
            for name in &commune.associated {
                for (key, is_whole) in keys(name) {
                    associated.push((format!("{own}{key}"), index, is_whole));
                    associated.push((format!("{key}{own}"), index, is_whole));
                    associated.push((key, index, is_whole));
                }
            }
        }
        let in_order = |names| sorted(names, |one: &NameKey, other| one.cmp(other));
        Self { territory, day, names: in_order(names), associated: in_order(associated) }
    }

    /// The commune that a label names, with the numbers that stand beside the name.
    #[must_use]
    pub fn find(&self, label: &str) -> CommuneLabel {
        let apart = sorted_apart(label);
        let coded: Vec<CommuneIndex> = apart.numbers.iter().filter_map(|number| self.of_code(number)).collect();
        if apart.words.is_empty() {
            return match (&apart.numbers[..], &coded[..]) {
                ([_], [commune]) => CommuneLabel::Found(*commune),
                _ => CommuneLabel::Unknown,
            };
        }
        // A label has one code and one département at most.
        let long = apart.numbers.iter().filter(|number| number.len() > 3).count();
        if long > 1 || apart.numbers.len() > 2 || apart.numbers.iter().any(|number| number.len() > 5) {
            return CommuneLabel::Unknown;
        }
        let literal: Vec<&str> = apart.words.iter().map(String::as_str).collect();
        let others = std::iter::once_with(|| other_readings(&literal)).flatten();
        for (words, department) in std::iter::once((literal.clone(), None)).chain(others) {
            let found = lookup(&self.names, &words);
            if !found.is_empty() {
                let beside: Vec<&str> = apart.numbers.iter().map(String::as_str).chain(department).collect();
                return self.chosen(&found, &beside, &coded);
            }
            if let [(parent, _), ..] = lookup(&self.associated, &words)[..] {
                return CommuneLabel::Associated(parent);
            }
        }
        coded.first().map_or(CommuneLabel::Unknown, |commune| CommuneLabel::Contradiction(*commune))
    }

    /// Whether a label is just a name or just a code.
    pub(super) fn has_literally(&self, label: &str) -> bool {
        let key = joined(&spelled_out(&folded(label)));
        let from = self.names.partition_point(|(name, ..)| *name < key);
        let is_name = self.names.get(from).is_some_and(|(name, ..)| *name == key);
        is_name || self.of_code(label).is_some() || self.of_code(&["0", label].concat()).is_some()
    }

    /// A label that [`find`](Self::find) understands: the name of a commune, with its code where the name alone would
    /// not do.
    #[must_use]
    pub fn label(&self, commune: CommuneIndex) -> String {
        let record = self.territory.commune(commune);
        match self.find(&record.name) {
            CommuneLabel::Found(found) if found == commune => record.name.to_string(),
            _ => format!("{} ({})", record.name, record.code),
        }
    }

    /// Chooses among communes of one name by the codes and départements that stand beside it.
    fn chosen(&self, all: &[(CommuneIndex, bool)], beside: &[&str], coded: &[CommuneIndex]) -> CommuneLabel {
        let found: Vec<CommuneIndex> = distinct(all.iter().map(|(commune, _)| *commune).collect());
        if let Some(commune) = coded.iter().find(|commune| found.contains(commune)) {
            // « Vergne » beside the code of La Vergne may be Vergne beside a postal code.
            let is_whole = |(index, is_whole): &(CommuneIndex, bool)| *is_whole && index == commune;
            if !all.iter().any(is_whole) && all.iter().any(|(_, is_whole)| *is_whole) {
                return CommuneLabel::Several(found);
            }
            let agrees = |number: &&str| is_in_department(self.code(*commune), number);
            return if beside.iter().all(agrees) {
                CommuneLabel::Found(*commune)
            } else {
                CommuneLabel::Contradiction(*commune)
            };
        }
        let agrees = |commune: &CommuneIndex| beside.iter().all(|it| is_in_department(self.code(*commune), it));
        // A postal code may be that of the neighbour's département; a code beside namesakes tells none of them apart.
        let departments_only = beside.iter().all(|number| number.len() < 4);
        let left: Vec<CommuneIndex> = if departments_only || found.len() == 1 {
            found.iter().copied().filter(agrees).collect()
        } else {
            found.clone()
        };
        match (&left[..], coded) {
            ([], _) => CommuneLabel::Contradiction(found[0]),
            ([named], [coded]) => CommuneLabel::FoundByName { named: *named, coded: *coded },
            ([one], _) => CommuneLabel::Found(*one),
            _ => {
                let mut members = left.iter().copied().filter(|it| self.territory.commune(*it).is_member_on(self.day));
                match (members.next(), members.next()) {
                    (Some(member), None) => CommuneLabel::FoundByDay(member, left),
                    _ => CommuneLabel::Several(left),
                }
            }
        }
    }

    fn of_code(&self, number: &str) -> Option<CommuneIndex> {
        self.territory.find_commune(CommuneCode::parse(&number.to_ascii_uppercase())?)
    }

    fn code(&self, commune: CommuneIndex) -> &str {
        self.territory.commune(commune).code.as_str()
    }
}

/// The forms in which a name is looked up: whole, without its article, without what is in brackets.
fn keys(name: &str) -> Vec<(String, bool)> {
    let whole = folded(name);
    let words = spelled_out(&whole);
    let mut keys = vec![(joined(&words), true), (joined(without_article(&words)), false)];
    if let Some((before, _)) = name.split_once('(') {
        keys.push((joined(&spelled_out(&folded(before))), false));
    }
    keys.retain(|(key, _)| !key.is_empty());
    distinct(keys)
}

/// The communes of a name, in any of the spellings that an abbreviation may stand for, and whether it is their whole
/// name.
fn lookup(names: &[NameKey], words: &[&str]) -> Vec<(CommuneIndex, bool)> {
    let mut found = Vec::new();
    for key in variants(words) {
        let from = names.partition_point(|(name, ..)| *name < key);
        found.extend(
            names[from..].iter().take_while(|(name, ..)| *name == key).map(|(_, index, is_whole)| (*index, *is_whole)),
        );
    }
    distinct(found)
}

/// The other ways in which the words of a label can be read as a name, each with the département that it leaves aside.
fn other_readings<'a>(words: &[&'a str]) -> Vec<(Vec<&'a str>, Option<&'static str>)> {
    let mut readings = vec![(words.to_vec(), None)];
    let text = words.join(" ");
    if let Some((number, rest)) = department_at_end(&text) {
        let count = rest.split(' ').count();
        readings.push((words[..count].to_vec(), Some(number)));
    }
    // The article behind the name, then what stands before the name.
    for at in 0..readings.len() {
        let (words, department) = readings[at].clone();
        if let [rest @ .., article] = &words[..]
            && ARTICLES.contains(article)
            && !rest.is_empty()
        {
            readings.push(([&[*article], rest].concat(), department));
        }
    }
    for at in 0..readings.len() {
        let (words, department) = readings[at].clone();
        readings.extend(before_suffix(&words).map(|rest| (rest, department)));
        readings.extend(after_prefix(&words).map(|rest| (rest, department)));
    }
    readings
}

/// Whether a label is nothing but the code of a commune, or a number of that length.
#[must_use]
pub(super) fn is_bare_number(label: &str) -> bool {
    let apart = sorted_apart(label);
    apart.words.is_empty() && matches!(&apart.numbers[..], [number] if !is_department_number(number))
}
