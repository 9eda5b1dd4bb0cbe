//! The sheet of indicators: every figure of a day as a formula over the sheet communes × actions, with its value.

use domain::french_dates::day_in_words;
use domain::indicators::{ActionCounts, DayView, Tally, inhabitants};
use domain::territory::{Provenance, Territory};

use crate::write::content::{CellContent, SheetContent};
use crate::write::figure_formulas::{adoption_row, commune_row, counted, domain_row, kinds_row, share_cells};
use crate::write::formula::{Formula, SheetArea};
use crate::write::wide_sheet::{self, Crossing};

/// The name of the sheet.
pub(super) const NAME: &str = "Indicateurs";

/// Where the rows of the communes are: the formulas of other parts refer to them.
#[derive(Clone, Copy, Debug)]
pub(super) struct CommuneRows {
    /// The row of the first commune.
    first: usize,
    /// The number of communes.
    count: usize,
}

impl CommuneRows {
    /// The columns of a commune's figures.
    pub(super) const POPULATION: usize = 2;
    pub(super) const MIN: usize = 3;
    pub(super) const MAX: usize = 4;

    /// One column of all communes.
    pub(super) fn column(self, column: usize) -> SheetArea {
        SheetArea::here((column, self.first), (column, self.first + self.count.saturating_sub(1)))
    }
}

/// The sheet. `tally` is of the same view.
pub(super) fn indicator_sheet(view: DayView<'_>, tally: &Tally) -> SheetContent {
    let territory = view.territory;
    let crossing = Crossing { communes: tally.cells.members(), actions: tally.cells.running() };
    let before = introduction(view, tally);
    let thresholds = &territory.about().thresholds;
    // Each part has an empty row before it, a title and a row of headings.
    let parts = [5, thresholds.len(), tally.at_least.len(), tally.adoption.len(), tally.by_domain.len()];
    let first = before.len() + parts.iter().map(|rows| rows + 3).sum::<usize>() + 3;
    let communes = CommuneRows { first, count: crossing.communes.len() };

    let mut rows = before;
    start_part(&mut rows, "Ensemble", &["", "", "nombre"]);
    // The number of members, to which thresholds are compared.
    let members = SheetArea::cell(2, rows.len());
    rows.extend(totals(territory, tally, crossing, communes));
    let at_least = |rows: &mut Vec<Vec<CellContent>>, k: u32| {
        let at = SheetArea::cell(0, rows.len());
        let reached = tally.at_least.iter().find(|reached| reached.k == k);
        let (min, max) = reached.map_or((0, 0), |reached| (reached.min, reached.max));
        let count = |column| Formula::of("COUNTIF({};\">=\"&{})", &[&communes.column(column), &at]);
        let mut row = vec![CellContent::count(k), CellContent::text(threshold_title(k))];
        row.push(counted(crossing.has_cells(), count(CommuneRows::MIN), min.into()));
        row.push(counted(crossing.has_cells(), count(CommuneRows::MAX), max.into()));
        let of = u32::try_from(crossing.communes.len()).unwrap_or(u32::MAX);
        row.push(CellContent::Counted(Formula::of("{}", &[&members]), of.into()));
        row.extend(share_cells(rows.len(), 2, (min, max, of)));
        rows.push(row);
    };
    let of_share = ["k", "", "minimum", "maximum", "sur", "part (minimum)", "part (maximum)"];
    start_part(&mut rows, "Seuils du schéma", &of_share);
    for &k in thresholds {
        at_least(&mut rows, k);
    }
    start_part(&mut rows, "Communes dans au moins k actions", &of_share);
    for reached in &tally.at_least {
        at_least(&mut rows, reached.k);
    }

    let of_action = [
        "action_id",
        "intitulé",
        "minimum",
        "maximum",
        "sur",
        "part (minimum)",
        "part (maximum)",
        "habitants (minimum)",
        "habitants (maximum)",
    ];
    start_part(&mut rows, "Par action", &of_action);
    for (at, &(action, adoption)) in tally.adoption.iter().enumerate() {
        let row = adoption_row(territory.action(action), adoption, crossing, at, communes, rows.len());
        rows.push(row);
    }
    start_part(
        &mut rows,
        "Par domaine",
        &["", "domaine", "minimum", "maximum", "sur", "part (minimum)", "part (maximum)"],
    );
    for (domain, reach) in &tally.by_domain {
        let row = domain_row(territory, domain, *reach, crossing, &members, rows.len());
        rows.push(row);
    }
    start_part(&mut rows, "Par commune", &["code_insee", "nom", "population", "minimum", "maximum"]);
    for (at, (&commune, &count)) in crossing.communes.iter().zip(&tally.counts).enumerate() {
        rows.push(commune_row(territory.commune(commune), count, crossing, at));
    }
    SheetContent { name: NAME.to_owned(), rows, frozen: (0, 0), widths: vec![22, 44, 12, 12, 12, 22, 22, 22, 22] }
}

fn start_part(rows: &mut Vec<Vec<CellContent>>, title: &str, columns: &[&str]) {
    rows.push(Vec::new());
    rows.push(vec![CellContent::heading(title)]);
    rows.push(columns.iter().map(|name| CellContent::heading(*name)).collect());
}

/// « Communes dans au moins 2 actions ».
fn threshold_title(k: u32) -> String {
    format!("Communes dans au moins {k} action{}", if k > 1 { "s" } else { "" })
}

/// The title, the day, where the figures come from, how they are to be read, and what is made up.
fn introduction(view: DayView<'_>, tally: &Tally) -> Vec<Vec<CellContent>> {
    let about = view.territory.about();
    let mut rows = vec![
        vec![CellContent::heading(&*about.title)],
        vec![CellContent::text(format!("Chiffres au {} ({}).", day_in_words(view.day), view.day))],
        vec![CellContent::text(format!(
            "Source : {}, d’après les feuilles de ce classeur (actions, participations, communes). Document {}.",
            about.epci, about.id
        ))],
        vec![CellContent::text(format!(
            "Les formules comptent la feuille « {} » : « minimum » compte les « oui », « maximum » y ajoute ce qui n’est \
             pas connu.",
            wide_sheet::NAME
        ))],
        vec![CellContent::text(
            "Les pourcentages sont tronqués, jamais arrondis vers le haut. Ce qui dépend des dates des actions (en cours \
             ce jour-là ou non) ne se recalcule pas ici.",
        )],
    ];
    let illustrative = tally.backing_of_all().illustrative;
    if illustrative > 0 {
        let sentence = about
            .warning(Provenance::Illustrative)
            .map_or("Les réponses « (illustratif) » sont inventées pour compléter le tableau.", |sentence| {
                &**sentence
            });
        rows.push(vec![CellContent::heading(
            "Attention : une partie de ces chiffres repose sur des réponses inventées.",
        )]);
        rows.push(vec![CellContent::text(format!("{sentence} Cases concernées : {illustrative}."))]);
    }
    rows
}

/// The numbers of members, of inhabitants, of actions and of cells.
fn totals(
    territory: &Territory,
    tally: &Tally,
    crossing: Crossing<'_>,
    communes: CommuneRows,
) -> Vec<Vec<CellContent>> {
    let row = |title: &str, cell| vec![CellContent::text(title), CellContent::Empty, cell];
    let has_communes = !crossing.communes.is_empty();
    let of_area = |function: &str, area: &SheetArea| Formula::of(&format!("{function}({{}})"), &[area]);
    let people = inhabitants(territory, crossing.communes);
    let actions = ActionCounts::on(territory, tally.day);
    let members = u64::try_from(crossing.communes.len()).unwrap_or(u64::MAX);
    let mut counts = vec![CellContent::text("Actions à l’étude ; inscrites ; déployées"), CellContent::Empty];
    counts.extend([actions.under_study, actions.registered, actions.deployed].map(CellContent::count));
    vec![
        row("Communes membres", counted(has_communes, of_area("COUNTA", &crossing.codes()), members)),
        row("Habitants", counted(has_communes, of_area("SUM", &communes.column(CommuneRows::POPULATION)), people)),
        row(
            "Actions en cours",
            counted(!crossing.actions.is_empty(), of_area("COUNTA", &crossing.ids()), actions.running.into()),
        ),
        counts,
        kinds_row(tally.kinds, crossing),
    ]
}
