//! Which fields a fingerprint covers, and how they are encoded. Each field is delimited, so that no two different
//! territories have the same encoding.

use std::sync::Arc;

use crate::dates::ReducedDate;
use crate::fingerprint::hash::ContentHash;
use crate::sorting::sorted;
use crate::territory::{
    About, Action, ActionReport, Commune, Indicator, Objective, Participation, ParticipationState, Provenance,
    PublishedFigure, PublishedRelation, Territory,
};

/// The digest of a territory's content. The order of the rows in the tables does not matter.
pub(super) fn of_territory(territory: &Territory) -> [u8; 32] {
    let mut hash = ContentHash::new();
    hash.about(territory.about());
    hash.length(territory.communes());
    for commune in territory.communes() {
        hash.commune(commune);
    }
    let actions: Vec<_> = territory.indexed_actions().collect();
    let actions = sorted(actions, |(_, one), (_, other)| one.id.cmp(&other.id));
    hash.length(&actions);
    for (index, action) in actions {
        hash.action(action);
        let rows = territory.participations_of(index);
        hash.length(&rows);
        for cell in rows.chunk_by(|one, other| one.commune == other.commune) {
            match cell {
                [only] => hash.participation(only),
                several => in_order(several).into_iter().for_each(|row| hash.participation(row)),
            }
        }
    }
    let published = sorted(territory.published().iter().collect(), |one, other| one.id.cmp(&other.id));
    hash.length(&published);
    for figure in published {
        hash.published(figure);
    }
    hash.finish()
}

/// The rows of one cell in an order that depends on their content alone. Sorting by start is not enough, since a period
/// without a day may start on the same day as another.
fn in_order<'a>(rows: &[&'a Participation]) -> Vec<&'a Participation> {
    let date = |date: Option<ReducedDate>| date.map(|date| (date.first_day(), date.last_day()));
    let compare = |one: &&Participation, other: &&Participation| {
        let key = |row: &Participation| (date(row.since), date(row.until), row.state, row.provenance);
        key(one).cmp(&key(other)).then_with(|| (&one.note, &one.source).cmp(&(&other.note, &other.source)))
    };
    sorted(rows.to_vec(), compare)
}

/// Each struct is destructured in full, so that a new field does not compile until it is handled here.
impl ContentHash {
    fn about(&mut self, about: &About) {
        // The outlines, the logo, what is said of rows and of accessibility, and who is credited are left out: they change no
        // figure, and a fingerprint that was noted before there were any stays valid.
        let About {
            id,
            title,
            epci,
            epci_siren,
            adopted,
            reference,
            thresholds,
            objectives,
            contours: _,
            population_year,
            publisher,
            contact,
            logo: _,
            warnings: _,
            credits: _,
            accessibility: _,
        } = about;
        self.texts(&[id.as_str(), title, epci]);
        self.optional_texts(&[epci_siren, population_year, publisher, contact]);
        self.dates(&[*adopted, Some((*reference).into())]);
        self.length(thresholds);
        for threshold in thresholds {
            self.number(*threshold);
        }
        self.length(objectives);
        for Objective { id, sentence } in objectives {
            self.texts(&[id, sentence]);
        }
    }

    fn commune(&mut self, commune: &Commune) {
        // The postal codes and the names of associated communes are left out, as contours are: they change no figure,
        // and a fingerprint that was noted before there were any stays valid.
        let Commune { code, name, article, population, since, until, distinct_name: _, postal_codes: _, associated: _ } =
            commune;
        self.texts(&[code.as_str(), name]);
        for number in [article.map(u32::from), *population] {
            self.byte(u8::from(number.is_some()));
            self.number(number.unwrap_or(0));
        }
        self.dates(&[*since, *until]);
    }

    fn action(&mut self, action: &Action) {
        let Action {
            id,
            title,
            domain,
            form,
            objectives,
            studied,
            registered,
            deployed,
            stopped,
            list_is_complete,
            description,
            report,
            provenance,
            source,
        } = action;
        self.texts(&[id.as_str(), title, domain]);
        self.optional_texts(&[form, description, source]);
        self.length(objectives);
        for objective in objectives {
            self.text(objective);
        }
        self.dates(&[*studied, *registered, *deployed, *stopped]);
        self.byte(u8::from(*list_is_complete));
        self.provenance(*provenance);
        // Only where there is one, so that a fingerprint that was noted before there were any stays valid.
        if *report != ActionReport::default() {
            let ActionReport { objective, result, difficulty, prospect } = report;
            self.optional_texts(&[objective, result, difficulty, prospect]);
        }
    }

    /// One row of the action that was hashed last. The index of its commune is enough, since communes are sorted by
    /// code and were hashed before.
    fn participation(&mut self, row: &Participation) {
        let Participation { action: _, commune, state, since, until, note, provenance, source } = row;
        self.size(commune.get());
        self.byte(match state {
            ParticipationState::TakesPart => 1,
            ParticipationState::Interested => 2,
            ParticipationState::No => 3,
            ParticipationState::NotConcerned => 4,
            ParticipationState::Unknown => 5,
        });
        self.dates(&[*since, *until]);
        self.provenance(*provenance);
        self.optional_texts(&[note, source]);
    }

    fn published(&mut self, figure: &PublishedFigure) {
        let PublishedFigure { id, date, indicator, relation, value, precision, source } = figure;
        self.text(id);
        self.dates(&[*date]);
        self.indicator(indicator.as_ref());
        self.byte(match relation {
            None => 0,
            Some(PublishedRelation::Equal) => 1,
            Some(PublishedRelation::About) => 2,
        });
        self.text(value);
        self.optional_texts(&[precision, source]);
    }

    fn indicator(&mut self, indicator: Option<&Indicator>) {
        self.byte(match indicator {
            None => 0,
            Some(Indicator::Communes) => 1,
            Some(Indicator::Population) => 2,
            Some(Indicator::Registered) => 3,
            Some(Indicator::Deployed) => 4,
            Some(Indicator::DeployedInYear) => 5,
            Some(Indicator::AtLeast(_)) => 6,
            Some(Indicator::Participants(_)) => 7,
        });
        match indicator {
            Some(Indicator::AtLeast(threshold)) => self.number(*threshold),
            Some(Indicator::Participants(action)) => self.text(action.as_str()),
            _ => {}
        }
    }

    fn provenance(&mut self, provenance: Provenance) {
        self.byte(match provenance {
            Provenance::Published => 1,
            Provenance::Entered => 2,
            Provenance::Illustrative => 3,
        });
    }

    /// Dates with their precision: « 2019 » and « 2019-01-01 » are different.
    pub(crate) fn dates(&mut self, dates: &[Option<ReducedDate>]) {
        for date in dates {
            // There is no year 0, nor a month or a day 0.
            let part = |part: Option<u8>| u32::from(part.unwrap_or(0));
            let number = |date: ReducedDate| u32::from(date.year()) << 16 | part(date.month()) << 8 | part(date.day());
            self.number(date.map_or(0, number));
        }
    }

    pub(crate) fn texts(&mut self, texts: &[&str]) {
        for text in texts {
            self.text(text);
        }
    }

    pub(crate) fn optional_texts(&mut self, texts: &[&Option<Arc<str>>]) {
        for text in texts {
            self.optional_text(text.as_deref());
        }
    }

    pub(crate) fn length<T>(&mut self, list: &[T]) {
        self.size(list.len());
    }

    pub(crate) fn size(&mut self, size: usize) {
        self.number(u32::try_from(size).unwrap_or(u32::MAX));
    }
}
