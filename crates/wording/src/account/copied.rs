//! An account for the clipboard: as a text, and as a table for spreadsheets.

use domain::indicators::{Account, AccountItem, AccountLine, AccountPart, Figure, Interval};
use domain::spreadsheet::tab_separated;
use domain::territory::Territory;

use super::{aside, backing, formula, fractions, headline, item, part, value};
use crate::numbers::{FIXED, NARROW};
use crate::provenance;
use crate::states;

/// The message after copying.
pub const COPIED: &str = "Copié\u{a0}: collez-le où vous voulez.";

/// The message if the browser refuses.
pub const NOT_COPIED: &str =
    "Ce navigateur n’a pas laissé copier\u{a0}: sélectionnez le compte à la souris, ou imprimez-le.";

/// The account as a text.
#[must_use]
pub fn as_text(territory: &Territory, figure: &Figure, account: &Account, described: &str) -> String {
    let mut lines =
        vec![said(territory, figure, account), value_line(figure, account), formula(territory, figure, account)];
    lines.push(backing(figure, account.backing));
    lines.extend(provenance::warning(territory, account.backing));
    for kind in AccountPart::ALL {
        let of_kind: Vec<&AccountLine> = account.lines.iter().filter(|line| line.part == kind).collect();
        if !of_kind.is_empty() {
            lines.push(String::new());
            lines.push(part(figure, kind, &of_kind));
            lines.extend(of_kind.iter().map(|line| {
                let aside = aside(figure, line);
                let aside = if aside.is_empty() { aside } else { format!(" ({aside})") };
                format!("- {}{aside}", provenance::marked(item(territory, &line.item), line.is_illustrative()))
            }));
        }
    }
    if !account.sources.is_empty() {
        lines.push(String::new());
        lines.push(format!("Sources{FIXED}:"));
        lines.extend(account.sources.iter().map(|source| format!("- {source}")));
    }
    lines.push(String::new());
    lines.push(described.to_owned());
    lines.join("\n")
}

/// The sentence that states the figure, with its mark.
fn said(territory: &Territory, figure: &Figure, account: &Account) -> String {
    provenance::marked(headline(territory, figure, account), account.backing.illustrative > 0)
}

fn value_line(figure: &Figure, account: &Account) -> String {
    let fractions = fractions(figure, account);
    let value = provenance::marked(value(figure, account), account.backing.illustrative > 0);
    if fractions.is_empty() { value } else { format!("{value} ({})", fractions.join(&format!("{NARROW}; "))) }
}

/// The account as tab-separated text, with one row for each line.
#[must_use]
pub fn as_table(territory: &Territory, figure: &Figure, account: &Account, described: &str) -> String {
    let heads = ["code", "nom", "compte", "minimum", "maximum", "depuis", "provenance"];
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
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
        rows.push(vec![
            code,
            item(territory, &line.item),
            part.to_owned(),
            bound(|count| count.min),
            bound(|count| count.max),
            line.since.map(|date| date.to_string()).unwrap_or_default(),
            line.shown_provenance().map(states::provenance).unwrap_or_default().to_owned(),
        ]);
    }
    rows.push(vec![said(territory, figure, account)]);
    rows.extend(provenance::warning(territory, account.backing).map(|warning| vec![warning]));
    rows.push(vec![described.to_owned()]);
    tab_separated(&rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::indicators::{Scope, Tally, account};
    use fixtures::small_territory::{day, made};

    #[test]
    fn a_copied_account_marks_each_name_that_rests_on_an_illustrative_row() {
        let territory = made(
            &["59001,,Un,1000,,", "59002,,Deux,500,,"],
            &["a,A,Achats,,,,2015,2015,,,,publie,s"],
            &["a,59001,participe,2015,,,illustratif,", "a,59002,participe,2015,,,saisi,"],
        );
        let tally = Tally::on(&territory, day("2018-06-01"), Scope::Everything);
        let of = |figure: &Figure| account(&territory, &tally, figure).expect("an account");
        let (figure, published) = (Figure::AtLeast(1), Figure::Registered);
        let text = as_text(&territory, &figure, &of(&figure), ".");
        let table = as_table(&territory, &figure, &of(&figure), ".");
        assert!(text.lines().next().is_some_and(|title| title.ends_with(" (illustratif)")), "{text}");
        assert!(text.contains("\n- Un (illustratif) (1\u{a0}action)\n- Deux (1\u{a0}action)\n"), "{text}");
        assert!(text.contains("elles ne prouvent rien"), "{text}");
        assert!(table.contains("\n59001\tUn\toui\t1\t1\t\tillustratif\r\n59002\tDeux\toui\t1\t1\t\t\r\n"), "{table}");
        let text = as_text(&territory, &published, &of(&published), ".");
        assert!(!text.contains("illustrati") && !text.contains("prouvent"), "{text}");
    }

    #[test]
    fn a_name_that_looks_like_a_formula_is_copied_as_text() {
        let territory = made(
            &["59001,,=HYPERLINK(1),1000,,"],
            &["a,A,Achats,,,,2015,2015,,,,publie,s"],
            &["a,59001,participe,2015,,,saisi,"],
        );
        let tally = Tally::on(&territory, day("2018-06-01"), Scope::Everything);
        let figure = Figure::AtLeast(1);
        let counted = account(&territory, &tally, &figure).expect("an account");
        let table = as_table(&territory, &figure, &counted, "=1+1");
        assert!(table.contains("\n59001\t'=HYPERLINK(1)\toui\t"), "{table}");
        assert!(table.ends_with("\n'=1+1\r\n"), "{table}");
    }
}
