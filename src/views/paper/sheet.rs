//! One form: a page of paper with a row for each running action.

use domain::indicators::{DaySnapshot, DayView, Scope};
use domain::return_code::{ReturnForm, return_code};
use domain::territory::{ActionIndex, CommuneIndex, Provenance};
use leptos::prelude::*;

use crate::components::qr_code;
use wording::paper::typing;
use wording::{paper, provenance, punctuation};

/// The height that one page has for the rows, in millimetres.
const PAGE: f64 = 205.0;

/// How a form is set: the roomiest way of these in which its rows are likely to fit on one page.
struct Setting {
    class: &'static str,
    /// The signs in a line of a title, for a wide font.
    signs: usize,
    /// The heights of a line of text and of what is around a row, in millimetres.
    line: f64,
    around: f64,
}

const SETTINGS: [Setting; 2] = [
    Setting { class: "paper-form", signs: 32, line: 3.4, around: 2.4 },
    Setting { class: "paper-form paper-form-close", signs: 36, line: 2.8, around: 1.4 },
];

/// What a form whose rows do not fit otherwise is set in.
const DENSEST: &str = "paper-form paper-form-close paper-form-dense";

impl Setting {
    /// The height of rows whose texts have these lengths, in millimetres.
    fn height(&self, lengths: &[usize]) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let row = |length: &usize| length.div_ceil(self.signs) as f64 * self.line + self.around;
        lengths.iter().map(row).sum()
    }
}

/// The number, the action, what is noted, five boxes, and the room to write.
const COLUMNS: usize = 9;

/// The form of a commune, printed from what is noted on the day of the snapshot, illustrative data included.
pub fn sheet(snapshot: &DaySnapshot, commune: CommuneIndex) -> AnyView {
    let view = DayView { territory: &snapshot.territory, day: snapshot.day(), scope: Scope::Everything };
    let (own, about) = (view.territory.commune(commune), view.territory.about());
    let form = ReturnForm::on(view.territory, view.day);
    let code = return_code(view, commune);
    let actions: Vec<ActionIndex> = form.actions().iter().filter_map(|id| view.territory.find_action(id)).collect();
    let is_illustrative = |action: &ActionIndex| {
        let provenance = view.territory.action(*action).provenance;
        provenance == Provenance::Illustrative || view.cell(*action, commune).is_illustrative()
    };
    let warning = actions.iter().any(is_illustrative).then(|| provenance::illustrative_rows(view.territory));
    let rows: Vec<AnyView> = (1..).zip(&actions).map(|(number, action)| row(view, commune, number, *action)).collect();
    let length = |action: &ActionIndex| {
        let action = view.territory.action(*action);
        let title = paper::action(&action.title, action.provenance == Provenance::Illustrative);
        title.chars().count() + punctuation::COMMA.len() + action.domain.chars().count()
    };
    let lengths: Vec<usize> = actions.iter().map(length).collect();
    let class = SETTINGS.iter().find(|it| it.height(&lengths) <= PAGE).map_or(DENSEST, |it| it.class);
    view! {
        <section class=class aria-label=paper::title(own)>
            <div class="paper-head">
                <div>
                    <p>{paper::over(&about.title, &about.epci)}</p>
                    <h3>{paper::title(own)}</h3>
                    <p>
                        <strong>{paper::situation(view.day)}</strong>
                        ". "
                        {paper::HOW}
                    </p>
                    {warning.map(|warning| view! { <p class="paper-warning">{warning}</p> }.into_any())}
                </div>
                <div class="paper-code">
                    {qr_code(&code.replace(' ', ""), paper::QR_CODE)}
                    <p>
                        {paper::CODE}
                        <strong>{code}</strong>
                        {paper::version(form.id())}
                    </p>
                </div>
            </div>
            <table>
                {head(&paper::running_head(own, form.id()))}
                <tbody>{rows}</tbody>
            </table>
            <div class="paper-signed">
                <p>{paper::REMARK}</p>
                <p>{paper::SIGNED}</p>
                <p>{paper::STAMP}</p>
            </div>
        </section>
    }
    .into_any()
}

/// The heads of the columns, repeated on every page, with the commune and the form.
fn head(running: &str) -> AnyView {
    let boxes = paper::BOXES.map(|state| view! { <th scope="col">{typing::answer(state)}</th> }.into_any());
    // The first row has one cell, and gives the columns no width.
    let columns = (0..COLUMNS).map(|_| view! { <col /> }.into_any());
    view! {
        <colgroup>{columns.collect::<Vec<_>>()}</colgroup>
        <thead>
            <tr class="paper-running">
                <td colspan=COLUMNS>{running.to_owned()}</td>
            </tr>
            <tr>
                <th scope="col">{paper::NUMBER}</th>
                <th scope="col">{paper::ACTION}</th>
                <th scope="col">{paper::NOTED}</th>
                {boxes.into_iter().collect::<Vec<_>>()}
                <th scope="col">{paper::DETAILS}</th>
            </tr>
        </thead>
    }
    .into_any()
}

/// The row of an action: what is noted, and the boxes, of which one is marked.
fn row(view: DayView<'_>, commune: CommuneIndex, number: usize, index: ActionIndex) -> AnyView {
    let (action, cell) = (view.territory.action(index), view.cell(index, commune));
    let boxes = paper::BOXES.map(|state| {
        let mark = (state == cell.state).then(|| {
            view! {
                <span aria-hidden="true">{paper::MARK}</span>
                <span class="visually-hidden">{paper::MARKED}</span>
            }
            .into_any()
        });
        view! {
            <td>
                <span class="paper-box">{mark}</span>
            </td>
        }
        .into_any()
    });
    let title = paper::action(&action.title, action.provenance == Provenance::Illustrative);
    let domain = [punctuation::COMMA, &*action.domain].concat();
    view! {
        <tr>
            <td>{number}</td>
            <th scope="row">
                {title}
                <small>{domain}</small>
            </th>
            <td>{paper::noted(&cell)}</td>
            {boxes.into_iter().collect::<Vec<_>>()}
            <td></td>
        </tr>
    }
    .into_any()
}
