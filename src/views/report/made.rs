//! The report as it is now: what it is made from, and the edits that compose it.

use std::sync::Arc;

use charts::{Drawing, SvgTarget, svg};
use documents::{PageFurniture, WrittenDocument};
use domain::indicators::DaySnapshot;
use domain::journal::{Composition, Passage};
use leptos::prelude::*;

use super::sheets::CommuneSheets;
use crate::components::{WrittenTarget, written_html};
use crate::state::Session;
use crate::views::shared::{AppActions, marks, plots};
use wording::report::{self, ReportChart, ReportChartKind, ReportChoice, ReportInput, ReportPart, WrittenPart, labels};

/// The width of the charts, in pixels: that of an A4 page within its margins.
const WIDTH: i32 = 660;

/// A part as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ShownPart {
    pub part: ReportPart,
    pub html: Arc<str>,
}

/// What the page shows. Copies share the same signals.
#[derive(Clone, Copy)]
pub(super) struct ReportState {
    /// Stored, since the state is passed by value everywhere.
    session: StoredValue<Session>,
    pub app: AppActions,
    pub composition: Memo<Arc<Composition>>,
    pub choice: Memo<Arc<ReportChoice>>,
    pub shown: Memo<Arc<Vec<ShownPart>>>,
    pub furniture: Memo<PageFurniture>,
    sheets: StoredValue<CommuneSheets>,
}

impl ReportState {
    pub fn new(session: Session, app: AppActions) -> Self {
        let composition = Memo::new(move |_| Arc::new(session.journal().with(domain::journal::Journal::composition)));
        let choice = Memo::new(move |_| Arc::new(composition.with(|it| ReportChoice::of(it))));
        let drawn = Memo::new(move |_| Arc::new(session.snapshot.with(|it| charts(it))));
        let shown = Memo::new(move |_| {
            let written = with_input(session, &composition.get(), drawn.get().to_vec(), |input| {
                report::parts(input, &choice.get().shown(input.composition))
            });
            let blocks: Vec<_> = written.iter().map(|it| &*it.blocks).collect();
            let html = written_html(&blocks, &report::words(), WrittenTarget::Page);
            let shown = |(it, html): (&WrittenPart, String)| ShownPart { part: it.part.clone(), html: html.into() };
            Arc::new(written.iter().zip(html).map(shown).collect())
        });
        let furniture = Memo::new(move |_| with_input(session, &composition.get(), Vec::new(), report::furniture));
        let has_sheets = Memo::new(move |_| choice.get().shown(&composition.get()).contains(&ReportPart::Communes));
        let sheets = StoredValue::new(CommuneSheets::new(session, app, has_sheets));
        Self { session: StoredValue::new(session), app, composition, choice, shown, furniture, sheets }
    }

    /// The sheets of the communes.
    pub fn sheets(self) -> CommuneSheets {
        self.sheets.get_value()
    }

    pub fn session(self) -> Session {
        self.session.get_value()
    }

    /// The whole document, for files and copies.
    pub fn document(self) -> (WrittenDocument, Vec<WrittenPart>) {
        let (session, composition) = (self.session(), self.composition.get_untracked());
        let drawn = session.snapshot.with_untracked(|it| charts(it));
        untrack(|| {
            with_input(session, &composition, drawn, |input| {
                let input = ReportInput { has_sheets: true, charts: input.charts.clone(), ..*input };
                let written = report::parts(&input, &self.choice.get().shown(&composition));
                (report::document(&input, written.clone()), written)
            })
        })
    }

    /// Records new words; nothing if they are those that are there.
    pub fn write(self, passages: Vec<Passage>, announcement: impl Into<String>) {
        self.session().compose(passages, announcement);
    }

    /// The title of a part, as the page names it.
    pub fn name(self, part: &ReportPart) -> String {
        self.composition.with(|it| labels::named(part, &part.title(it)))
    }
}

/// Calls with what the report is made from. The sheets of the communes are made by themselves.
pub(super) fn with_input<Value>(
    session: Session,
    composition: &Composition,
    charts: Vec<ReportChart>,
    make: impl FnOnce(&ReportInput<'_>) -> Value,
) -> Value {
    let fingerprint = session.fingerprint.get();
    session.snapshot.with(|snapshot| {
        let account = |figure| marks::account_address(snapshot, figure);
        make(&ReportInput {
            snapshot,
            composition,
            fingerprint: &fingerprint,
            charts,
            has_sheets: false,
            account: &account,
        })
    })
}

/// The charts of a report, as documents that need no style sheet.
fn charts(snapshot: &DaySnapshot) -> Vec<ReportChart> {
    let nowhere = |_| String::new();
    let chart = |kind: ReportChartKind, drawing: Drawing| ReportChart {
        kind,
        svg: svg(&drawing, SvgTarget::File),
        size: drawing.pixels(),
    };
    let mut charts = vec![
        chart(ReportChartKind::Thresholds, plots::thresholds(snapshot, (WIDTH, 300))),
        chart(ReportChartKind::Deployments, plots::timeline(snapshot, (WIDTH, 320))),
        chart(ReportChartKind::Adoption, plots::adoption(snapshot, &nowhere, usize::MAX, WIDTH)),
        chart(ReportChartKind::Distribution, plots::distribution(snapshot, None, (WIDTH, 260))),
    ];
    let map = plots::map(snapshot, None, &nowhere, (WIDTH, 560));
    charts.extend(map.map(|drawing| chart(ReportChartKind::Map, drawing)));
    charts
}
