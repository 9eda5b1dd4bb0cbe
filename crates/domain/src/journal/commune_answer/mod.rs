//! What a commune answers, as a journal of its own: what its cells hold that the tables do not say, and what was
//! confirmed, without the mistakes on the way there and without what was said of other communes.

mod progress;
mod statements;

use std::sync::Arc;

pub use progress::AnswerProgress;
pub(crate) use progress::agrees;

use crate::ids::{CommuneCode, EntryId};
use crate::journal::{CommuneField, Edit, Entry, Journal};
use crate::sorting::distinct;
use crate::territory::Territory;
use statements::{AnsweredCell, MadeStatement, StatedCell, is_same, of_cell};

/// What an answer is made for.
#[derive(Clone, Debug)]
pub struct AnswerRequest<'a> {
    /// The commune that answers.
    pub commune: CommuneCode,
    /// The author of the new entries; `None` if no name is given.
    pub author: Option<Arc<str>>,
    /// The entries that came with the file. Whoever handed it out has them, and the answer is given knowing them.
    pub received: &'a Journal,
    /// The answer that was given before; empty for the first one.
    pub sent: &'a Journal,
}

impl Journal {
    /// What a commune answers: a journal that says of its cells what this journal says of them, in as few entries as
    /// possible. `current` is the bundled territory after this journal.
    ///
    /// None of its entries undoes another one. Their ids are made from what they say: the same answer, given twice, is
    /// the same entries. An answer that follows another one has its entries as well: it states only what differs from
    /// them, and takes back what no longer holds. So it makes no difference which of them arrives, or in which order.
    #[must_use]
    pub fn answer_of(&self, request: &AnswerRequest<'_>, bundled: &Territory, current: &Territory) -> Self {
        let AnswerRequest { commune, author, received, sent } = request;
        let own = statements::in_force(self, *commune);
        let of_file = statements::in_force(received, *commune);
        let before = statements::in_force(sent, *commune);
        let known = statements::in_force(&received.merged_with(sent), *commune);
        let all = || own.iter().chain(&before).chain(&known);
        // What came with the file and no longer holds here.
        let is_stale = |made: &MadeStatement| {
            let same = |other: &MadeStatement| other.entry == made.entry && other.cell == made.cell;
            !before.iter().any(same) && !own.iter().any(same)
        };
        let (mut reset, mut differing) = (Vec::new(), Vec::new());
        for cell in distinct(all().map(|made| made.cell.clone()).collect()) {
            let (received, then) = (of_cell(&of_file, &cell), of_cell(&before, &cell));
            let answered = AnsweredCell { cell: &cell, bundled, current, received: &received };
            let StatedCell { statements: now, alone } = answered.stated(&of_cell(&own, &cell));
            let is_stale = known.iter().any(|made| made.cell == cell && is_stale(made));
            if is_stale || !is_same(&now, &then) {
                if is_stale || alone || !then.is_empty() {
                    reset.push(cell);
                }
                differing.extend(now);
            }
        }
        let mut edits = Vec::new();
        let said = all().filter(|made| reset.contains(&made.cell));
        let taken_back = distinct(said.map(|made| made.entry).collect());
        if !taken_back.is_empty() {
            edits.push(Edit::Withdraw { entries: taken_back, cells: reset });
        }
        let rank = differing.iter().map(|made| made.rank).max().unwrap_or(1);
        let at = differing.iter().map(|made| made.at).max();
        edits.extend(fields_edits(request, bundled, current));
        edits.extend(statements::edits_of(differing));
        let after = |journal: &Self| journal.entries.last().map_or(0, |last| last.rank.saturating_add(1));
        let rank = rank.max(after(received)).max(after(sent));
        let at = at.or_else(|| self.last_time_of(*commune)).unwrap_or_default();
        let mut answer = (*sent).clone();
        let mut parents = [sent.last_entries(), received.last_entries()].concat();
        for (number, edit) in (0u8..).zip(edits) {
            let parts = content(rank, at, author.as_deref(), &parents, &edit);
            let id = EntryId::of_content(number, parts.iter().map(String::as_str));
            let entry = Entry { id, rank, at, parents: Some(parents.into()), author: author.clone(), edit };
            answer.insert(Arc::new(entry));
            parents = vec![id];
        }
        answer
    }

    /// When a commune was last edited by an entry in force.
    fn last_time_of(&self, commune: CommuneCode) -> Option<u64> {
        let concerns = |edit: &Edit| match edit {
            Edit::Commune { commune: of, .. } => *of == commune,
            edit => edit.cells().iter().any(|cell| cell.commune == commune),
        };
        self.in_force().filter(|entry| concerns(&entry.edit)).last().map(|entry| entry.at)
    }
}

/// A field of a commune: its value in the tables, if the commune is there, and its value now.
type ChangedField = (Option<CommuneField>, CommuneField);

/// The fields of a commune that differ from those of a territory; all of a commune that the territory lacks.
fn changed_fields(commune: CommuneCode, before: &Territory, current: &Territory) -> Vec<ChangedField> {
    let fields = |territory: &Territory| {
        territory.find_commune(commune).map(|index| CommuneField::all_of(territory.commune(index)))
    };
    let Some(now) = fields(current) else { return Vec::new() };
    match fields(before) {
        None => now.into_iter().map(|field| (None, field)).collect(),
        Some(before) => {
            let pairs = before.into_iter().zip(now);
            pairs.filter(|(before, now)| before != now).map(|(before, now)| (Some(before), now)).collect()
        }
    }
}

/// The edits that state the fields of a commune, and take back what was said of them before.
fn fields_edits(request: &AnswerRequest<'_>, bundled: &Territory, current: &Territory) -> Vec<Edit> {
    let AnswerRequest { commune, received, sent, .. } = request;
    let mut changed = changed_fields(*commune, bundled, current);
    if !received.is_empty() {
        for field in changed_fields(*commune, &bundled.after(received), current) {
            if !changed.iter().any(|(_, known)| *known == field.1) {
                changed.push(field);
            }
        }
    }
    let (before, fields): (Vec<_>, Vec<_>) = changed.into_iter().unzip();
    let before: Vec<CommuneField> = before.into_iter().flatten().collect();
    let mut edits = Vec::new();
    let mut earlier = Vec::new();
    for entry in sent.in_force() {
        match &entry.edit {
            Edit::Commune { fields: stated, .. } if *stated == fields => return edits,
            Edit::Commune { .. } => earlier.push(entry.id),
            _ => {}
        }
    }
    if !earlier.is_empty() {
        edits.push(Edit::Withdraw { entries: earlier, cells: Vec::new() });
    }
    if !fields.is_empty() {
        edits.push(Edit::Commune { commune: *commune, before, fields });
    }
    edits
}

/// All that an entry says, from which its id is made.
fn content(rank: u64, at: u64, author: Option<&str>, parents: &[EntryId], edit: &Edit) -> Vec<String> {
    let mut parts = vec![rank.to_string(), at.to_string(), format!("{author:?}")];
    parts.extend(parents.iter().map(ToString::to_string));
    match edit {
        Edit::Answer { answers } => {
            for answer in answers {
                let date = |date: Option<crate::dates::ReducedDate>| date.map(|it| it.to_string()).unwrap_or_default();
                let corrects = answer.corrects.map(|period| [date(period.since), date(period.until)].join("/"));
                parts.extend([answer.cell.action.to_string(), answer.cell.commune.to_string()]);
                parts.extend([answer.state.as_str().to_owned(), date(answer.since), date(answer.until)]);
                parts.extend([format!("{:?}", answer.note), corrects.unwrap_or_default()]);
            }
        }
        Edit::Confirm { cells, on } => {
            parts.push(on.to_string());
            parts.extend(cells.iter().flat_map(|cell| [cell.action.to_string(), cell.commune.to_string()]));
        }
        Edit::Withdraw { entries, cells } => {
            parts.extend(entries.iter().map(ToString::to_string));
            parts.extend(cells.iter().flat_map(|cell| [cell.action.to_string(), cell.commune.to_string()]));
        }
        other => parts.push(format!("{other:?}")),
    }
    parts
}
