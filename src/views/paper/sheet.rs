//! One form: a page of paper with a row for each running action.

use domain::indicators::{DaySnapshot, DayView, Scope};
use domain::return_code::{ReturnForm, return_code};
use domain::territory::{ActionIndex, CommuneIndex, Provenance};
use leptos::prelude::*;

use crate::components::qr_code;
use wording::{paper, provenance, punctuation};

/// The number of rows up to which a form has room for writing; more of them are set closer.
const ROOMY: usize = 16;

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
    let class = if rows.len() > ROOMY { "paper-form paper-form-close" } else { "paper-form" };
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
    let boxes = paper::BOXES.map(|state| view! { <th scope="col">{paper::box_head(state)}</th> }.into_any());
    view! {
        <thead>
            <tr class="paper-running">
                <td colspan="9">{running.to_owned()}</td>
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
