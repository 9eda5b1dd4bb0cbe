//! An account for the clipboard: as a text, and as a table for spreadsheets.

use domain::indicators::{Account, AccountItem, AccountLine, AccountPart, Figure, Interval};
use domain::territory::{Provenance, Territory};

use super::{aside, backing, formula, fractions, headline, item, part, value};
use crate::wording::cells::cell;
use crate::wording::numbers::{FIXED, NARROW};
use crate::wording::states;

/// The message after copying.
pub const COPIED: &str = "Copié\u{a0}: collez-le où vous voulez.";

/// The message if the browser refuses.
pub const NOT_COPIED: &str =
    "Ce navigateur n’a pas laissé copier\u{a0}: sélectionnez le compte à la souris, ou imprimez-le.";

/// The account as a text.
#[must_use]
pub fn as_text(territory: &Territory, figure: &Figure, account: &Account, provenance: &str) -> String {
    let mut lines =
        vec![headline(territory, figure, account), value_line(figure, account), formula(territory, figure, account)];
    lines.push(backing(figure, account.backing));
    for kind in AccountPart::ALL {
        let of_kind: Vec<&AccountLine> = account.lines.iter().filter(|line| line.part == kind).collect();
        if !of_kind.is_empty() {
            lines.push(String::new());
            lines.push(part(kind, &of_kind));
            lines.extend(of_kind.iter().map(|line| {
                let aside = aside(figure, line);
                let aside = if aside.is_empty() { aside } else { format!(" ({aside})") };
                let mark =
                    line.provenance.filter(|it| *it == Provenance::Illustrative).map_or("", |_| " [illustratif]");
                format!("- {}{aside}{mark}", item(territory, &line.item))
            }));
        }
    }
    if !account.sources.is_empty() {
        lines.push(String::new());
        lines.push(format!("Sources{FIXED}:"));
        lines.extend(account.sources.iter().map(|source| format!("- {source}")));
    }
    lines.push(String::new());
    lines.push(provenance.to_owned());
    lines.join("\n")
}

fn value_line(figure: &Figure, account: &Account) -> String {
    let fractions = fractions(figure, account);
    if fractions.is_empty() {
        value(figure, account)
    } else {
        format!("{} ({})", value(figure, account), fractions.join(&format!("{NARROW}; ")))
    }
}

/// The account as tab-separated text, with one row for each line.
#[must_use]
pub fn as_table(territory: &Territory, figure: &Figure, account: &Account, provenance: &str) -> String {
    let mut rows = vec!["code\tnom\tcompte\tminimum\tmaximum\tdepuis\tprovenance".to_owned()];
    for line in &account.lines {
        let code = match &line.item {
            AccountItem::Commune(index) => territory.commune(*index).code.to_string(),
            AccountItem::Action(index) => territory.action(*index).id.to_string(),
            AccountItem::Domain(_) => String::new(),
        };
        let part = match line.part {
            AccountPart::Counted => "oui",
            AccountPart::Possible => "peut-être",
            AccountPart::NotCounted => "non",
            AccountPart::NotConcerned => "non concernée",
        };
        let bound = |bound: fn(Interval) -> u32| line.count.map(|count| bound(count).to_string()).unwrap_or_default();
        let cells = [
            code,
            item(territory, &line.item),
            part.to_owned(),
            bound(|count| count.min),
            bound(|count| count.max),
            line.since.map(|date| date.to_string()).unwrap_or_default(),
            line.provenance.map(states::provenance).unwrap_or_default().to_owned(),
        ];
        rows.push(cells.map(|it| cell(&it)).join("\t"));
    }
    rows.push(cell(&headline(territory, figure, account)));
    rows.push(cell(provenance));
    rows.join("\n")
}
