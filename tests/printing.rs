//! Every page on paper: nothing beside the sheet, nothing on something else, and no sheet that is almost empty.

use browser_tests::{Failure, Outcome, Page, PrintedPage, printed_pages, scenario};

/// The pages of results, of a commune, and of the team.
const RESULTS: [&str; 9] = [
    "#/",
    "#/actions",
    "#/actions/permis-de-louer",
    "#/communes",
    "#/groupes",
    "#/evolution",
    "#/verifier",
    "#/chiffre/communes_au_moins/5?le=2019-12-13",
    "#/chiffre/participations/59350?le=2019-12-13",
];
const OTHERS: [&str; 12] = [
    "#/commune/59350",
    "#/commune/59350/comparer",
    "#/commune/59350/voisines",
    "#/grille",
    "#/schema",
    "#/perimetre",
    "#/donnees",
    "#/journal",
    "#/modifications",
    "#/phrases",
    "#/aide/equipe",
    "#/a-propos",
];

/// How many words a sheet has at least, after the first one.
const WORDS: usize = 40;
/// How many of them the foot has at least, where browsers have boxes in the margins.
const FOOT_WORDS: usize = 20;

/// The height of the first line, in points: browsers print a page that is too wide for the sheet smaller.
const FIRST_LINE: f64 = 11.5;

/// How strictly sheets are looked at: those of another size may end with the last lines of a list.
#[derive(Clone, Copy, PartialEq)]
enum Sheets {
    Usual,
    Other,
}

/// What is wrong with a sheet.
fn faults(number: usize, sheet: &PrintedPage, sheets: Sheets, has_foot: bool) -> Vec<String> {
    let mut faults: Vec<String> = Vec::new();
    faults.extend(sheet.outside().iter().map(|line| format!("beside the sheet: {}", line.text)));
    faults.extend(sheet.on_each_other().iter().map(|(one, other)| format!("on each other: {one} | {other}")));
    let words = sheet.text().split_whitespace().count();
    let least = WORDS + if has_foot { FOOT_WORDS } else { 0 };
    if words == 0 || number > 1 && words < least && sheets == Sheets::Usual {
        faults.push(format!("almost empty: {}", sheet.text()));
    }
    if number == 1 && sheet.lines.first().is_none_or(|line| line.height() < FIRST_LINE) {
        faults.push("printed smaller".to_owned());
    }
    faults
}

fn check(page: &Page, address: &str, sheets: Sheets, pdf: &[u8]) -> Outcome {
    let printed = printed_pages(pdf)?;
    for (number, sheet) in (1..).zip(&printed) {
        let mut faults = faults(number, sheet, sheets, page.is_chromium());
        if page.is_chromium() && number > 1 {
            let (text, of) = (sheet.text().split_whitespace().collect::<Vec<_>>().join(" "), printed.len());
            let foot = ["Empreinte ", "données illustratives", &format!("Page {number} sur {of}")];
            faults.extend(
                foot.into_iter().filter(|it| !text.contains(it)).map(|it| format!("« {it} » is not at its foot")),
            );
        }
        if !faults.is_empty() {
            return Err(Failure::new(format!("{address}, sheet {number}: {faults:#?}")));
        }
    }
    Ok(())
}

fn prints(page: &Page, addresses: &[&str]) -> Outcome {
    for address in addresses {
        page.open(address)?;
        check(page, address, Sheets::Usual, &page.print_a4()?)?;
    }
    Ok(())
}

scenario!(pages_of_results_are_printed_whole, |page| { prints(page, &RESULTS)? });

scenario!(pages_of_communes_and_of_the_team_are_printed_whole, |page| { prints(page, &OTHERS)? });

scenario!(pages_are_printed_whole_on_letter_and_landscape, |page| {
    for address in RESULTS {
        page.open(address)?;
        check(page, address, Sheets::Other, &page.print_letter()?)?;
        check(page, address, Sheets::Other, &page.print_landscape()?)?;
    }
});
