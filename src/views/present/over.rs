//! The account of a figure, shown over its slide. For a figure of a commune, its answers can be corrected there.

use domain::indicators::Figure;
use leptos::prelude::*;

use super::DrawChecklist;
use crate::components::{Button, figure};
use crate::state::Session;
use crate::views::shared::{AccountBody, Announced, AppActions, DayAndScope, MarkLegend, account_title, marks};
use wording::present;

/// The account, as the content of a dialog, with a button that goes back to the slide.
pub fn over(session: Session, over: Figure, app: AppActions, check: DrawChecklist, back: Callback<()>) -> AnyView {
    let mark = {
        let of = over.clone();
        move || session.snapshot.with(|snapshot| marks::heading_mark(snapshot, of.clone()).without_link())
    };
    let title = {
        let figure = over.clone();
        move || session.snapshot.with(|snapshot| account_title(snapshot, &figure))
    };
    let answers = match &over {
        Figure::Participations(code) | Figure::DomainsOf(code) => {
            session.current().find_commune(*code).map(|index| check(session, index, app))
        }
        _ => None,
    };
    view! {
        <header class="over-head">
            <h1 id="compte" tabindex="-1">
                {move || figure(title(), mark())}
            </h1>
            <Button label=present::BACK class="primary" press=back />
        </header>
        <div class="moment">
            <DayAndScope session />
        </div>
        <MarkLegend session />
        <AccountBody session figure=over app />
        {answers}
        <Announced session />
    }
    .into_any()
}
