//! The report: composed here, shown as it is printed, and given to other programs.

mod away;
mod made;
mod own;
mod paper;
mod parts;
mod sheets;

use leptos::prelude::*;

use crate::components::{PageHead, Section};
use crate::state::Session;
use crate::views::shared::{AppActions, MarkLegend};
use made::ReportState;
use wording::overview;
use wording::report::labels;

/// The page « Rapport ».
#[component]
pub fn ReportPage(session: Session, app: AppActions) -> impl IntoView {
    let over = Signal::derive(move || session.snapshot.with(|it| overview::subtitle(&it.territory, it.day())));
    let state = ReportState::new(session, app);
    // What is being typed when the page is left.
    on_cleanup(move || _ = session.record_typed(labels::TEXT_SAVED));
    view! {
        <article class="page report">
            <PageHead over title=labels::TITLE />
            <MarkLegend session />
            <p>{labels::INTRODUCTION}</p>
            {away::away(state)}
            <Section id="parties" class="report-composing" title=labels::PARTS.to_owned()>
                {parts::parts(state)}
            </Section>
            <Section id="textes" class="report-composing" title=labels::OWN.to_owned()>
                {own::own_words(state)}
            </Section>
            <Section id="apercu" class="report-shown" title=labels::PREVIEW.to_owned()>
                {paper::paper(state)}
            </Section>
        </article>
    }
    .into_any()
}
