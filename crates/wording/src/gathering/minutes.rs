//! The minutes of a gathering: who answered, what was taken, what was settled how, who is missing.

use domain::territory::Territory;
use gathering::{ChangedCell, ContestedCell, GatheredFile, Gathering, Here, SettleRule, Settlement, Unsettled};

use super::{cell, change, commune, fault_line, from, kind, origins, rule, status, summary};
use crate::numbers::{FIXED, NARROW, list, whole};
use crate::{TextBlock, answer_form, contradictions, dates, names};

/// The minutes: who answered, what was taken, what contradicts what and how it was settled, who is missing.
#[must_use]
pub fn minutes(
    gathering: &Gathering,
    here: &Here<'_>,
    settlements: &[Option<Settlement>],
    by: &[Option<SettleRule>],
    unsettled: Unsettled,
) -> Vec<TextBlock> {
    let current = here.bundled.after(&here.journal.merged_with(&gathering.incoming));
    let resolved = gathering.resolved(here, settlements, unsettled);
    let changed = gathering.changed(here, &resolved);
    let heading = |text: &str, count: usize| TextBlock::Heading(format!("{text}{FIXED}: {}", whole(count as u64)));
    let mut blocks = vec![
        TextBlock::Paragraph(format!(
            "{}{FIXED}: recueil des réponses, relevé le {}. États comparés au {}.",
            here.bundled.about().title,
            dates::day(here.today),
            dates::day(here.day)
        )),
        TextBlock::Paragraph(summary(gathering, here)),
        heading("Fichiers reçus", gathering.files.len()),
        TextBlock::List(gathering.files.iter().map(|file| file_line(file, &current)).collect()),
    ];
    blocks.push(heading("Cases changées", changed.len()));
    if !changed.is_empty() {
        let line = |it: &ChangedCell| {
            [&cell(&it.cell, &current), "\u{a0}: ", &*change(it), &from(it, &gathering.files)].concat()
        };
        blocks.push(TextBlock::List(changed.iter().map(line).collect()));
    }
    blocks.push(heading("Cases aux réponses contraires", gathering.contested.len()));
    if !gathering.contested.is_empty() {
        let rules = by.iter().copied().chain(std::iter::repeat(None));
        let lines = gathering.contested.iter().zip(settlements).zip(rules);
        let line = |((it, settlement), rule): ((&ContestedCell, &Option<Settlement>), Option<SettleRule>)| {
            contested_line(it, (*settlement, rule, unsettled), &gathering.files, &current)
        };
        blocks.push(TextBlock::List(lines.map(line).collect()));
    }
    let answered = gathering.communes();
    let missing: Vec<String> = here
        .bundled
        .communes()
        .iter()
        .filter(|commune| commune.is_member_on(here.day) && answered.binary_search(&commune.code).is_err())
        .map(|it| commune(it.code, here.bundled))
        .collect();
    blocks.push(heading("Communes sans réponse dans ces fichiers", missing.len()));
    if !missing.is_empty() {
        blocks.push(TextBlock::List(missing));
    }
    blocks
}

fn file_line(file: &GatheredFile, territory: &Territory) -> String {
    let communes: Vec<String> = file.communes.iter().map(|code| commune(*code, territory)).collect();
    let of = if communes.is_empty() { String::new() } else { [" pour ", &list(&communes)].concat() };
    let on = file.day.map(|day| [", fait le ", &dates::day(day)].concat()).unwrap_or_default();
    let author = file.author.as_deref().map(|name| [" par ", &names::shown(name), " (déclaré)"].concat());
    let faults: Vec<String> = file.faults.iter().map(|it| fault_line(it, territory)).collect();
    let faults =
        if faults.is_empty() { String::new() } else { format!("{FIXED}: {}", faults.join(&format!("{NARROW}; "))) };
    format!(
        "{}{FIXED}: {}{of}{on}{}, {}{faults}.",
        file.name,
        kind(file.kind),
        author.unwrap_or_default(),
        status(file)
    )
}

fn contested_line(
    contested: &ContestedCell,
    (settlement, by, unsettled): (Option<Settlement>, Option<SettleRule>, Unsettled),
    files: &[GatheredFile],
    territory: &Territory,
) -> String {
    let contradiction = &contested.contradiction;
    let sides = contradiction
        .sides
        .iter()
        .zip(&contested.origins)
        .map(|(side, from)| format!("{} ({})", contradictions::periods(&side.periods), origins(from, files)));
    let rule = by.map(|it| format!(", règle «{FIXED}{}{FIXED}»", rule(it))).unwrap_or_default();
    let settled = match settlement {
        None if unsettled == Unsettled::Open => {
            "pas tranché, la case garde l’une des deux réponses, avec une marque".to_owned()
        }
        None => "pas tranché, ce qui était noté avant compte".to_owned(),
        Some(Settlement::Base) => format!("tranché{rule}{FIXED}: ce qui était noté avant"),
        Some(Settlement::Side(at)) => {
            let kept = contradiction.sides.get(at).map(|side| contradictions::periods(&side.periods));
            format!("tranché{rule}{FIXED}: {}", kept.unwrap_or_default())
        }
    };
    format!(
        "{}{FIXED}: avant, {}{NARROW}; {}. {settled}.",
        cell(&contradiction.cell, territory),
        answer_form::all_of(&contradiction.base.periods),
        sides.collect::<Vec<_>>().join(&format!("{NARROW}; "))
    )
}

/// Blocks as a plain text.
#[must_use]
pub fn plain(blocks: &[TextBlock]) -> String {
    let mut text = String::new();
    for block in blocks {
        match block {
            TextBlock::Heading(line) => text.extend(["\n", line, "\n"]),
            TextBlock::Paragraph(line) => text.extend([line, "\n"]),
            TextBlock::List(lines) => lines.iter().for_each(|line| text.extend(["- ", line, "\n"])),
            TextBlock::Links(lines) => lines.iter().for_each(|line| text.extend([&*line.before, &*line.text, "\n"])),
        }
    }
    text
}
