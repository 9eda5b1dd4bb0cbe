//! The account of a figure, shown over its slide. For a figure of a commune, its answers can be corrected there.

use domain::indicators::Figure;
use leptos::prelude::*;

use super::DrawChecklist;
use crate::components::Button;
use crate::route::{Route, Slide};
use crate::state::Session;
use crate::views::shared::{AccountBody, AppActions, Moment, account_title};
use crate::wording::present;

/// The account, with a button that goes back to the slide.
pub fn over(session: Session, figure: Figure, slide: Slide, app: AppActions, check: DrawChecklist) -> AnyView {
    let back = Callback::new(move |()| app.go.run(Route::Present(slide, None)));
    let title = {
        let figure = figure.clone();
        move || session.snapshot.with(|snapshot| account_title(snapshot, &figure))
    };
    let answers = match &figure {
        Figure::Participations(code) | Figure::DomainsOf(code) => {
            session.current().find_commune(*code).map(|index| check(session, index, app))
        }
        _ => None,
    };
    view! {
        <div class="over" role="dialog" aria-modal="true" aria-labelledby="compte">
            <div class="over-sheet">
                <header class="over-head">
                    <h1 id="compte" tabindex="-1">
                        {move || title()}
                    </h1>
                    <Button label=present::BACK class="primary" press=back />
                </header>
                <Moment session />
                <AccountBody session figure app />
                {answers}
            </div>
        </div>
    }
    .into_any()
}
