//! The sheets of the communes, which are made one after the other: ninety of them at once would stop the page.

use std::sync::Arc;

use domain::territory::CommuneIndex;
use leptos::prelude::*;

use super::made::with_input;
use crate::components::{Button, WrittenTarget, written_html};
use crate::state::Session;
use crate::views::shared::{AppActions, IdleJob, JobLabels};
use documents::WrittenBlock;
use domain::journal::Composition;
use wording::report::{self, labels};

/// The name of the task that makes the next sheet, and the ids of the buttons that take the focus.
const TASK: &str = "pages-des-communes";
const STOP: &str = "arreter-les-pages";
const GO_ON: &str = "preparer-les-pages";

const LABELS: JobLabels = JobLabels { name: labels::SHEETS, said: labels::sheets, stop: labels::STOP, stop_id: STOP };

/// The sheets that are made and those that wait. Copies share it.
#[derive(Clone, Copy)]
pub(super) struct CommuneSheets {
    session: StoredValue<Session>,
    focus: Callback<String>,
    /// Whether the report has sheets of communes.
    is_in: Memo<bool>,
    made: RwSignal<Vec<MadeSheet>>,
    job: IdleJob<CommuneIndex>,
}

/// A sheet, and how often sheets were begun before it: one of earlier figures is another one.
#[derive(Clone)]
struct MadeSheet {
    key: (usize, usize),
    html: Arc<str>,
}

impl CommuneSheets {
    pub fn new(session: Session, app: AppActions, is_in: Memo<bool>) -> Self {
        let (made, round) = (RwSignal::new(Vec::new()), StoredValue::new(0_usize));
        let each = Callback::new(move |commune: CommuneIndex| {
            let mut blocks =
                if made.with_untracked(Vec::is_empty) { Vec::new() } else { vec![WrittenBlock::PageBreak] };
            blocks.extend(untrack(|| {
                with_input(session, &Composition::default(), Vec::new(), |input| report::commune_sheet(input, commune))
            }));
            let html = written_html(&[&blocks], &report::words(), WrittenTarget::Page).concat().into();
            made.update(|made| made.push(MadeSheet { key: (round.get_value(), commune.get()), html }));
        });
        let job = IdleJob::new(app, TASK, each, Callback::new(|()| {}));
        Effect::new(move |_| {
            let communes = session.snapshot.with(|it| report::members_by_name(it));
            round.update_value(|round| *round += 1);
            made.set(Vec::new());
            job.start(0, if is_in.get() { communes } else { Vec::new() });
        });
        Self { session: StoredValue::new(session), focus: app.focus, is_in, made, job }
    }

    pub fn is_running(self) -> bool {
        self.job.is_running()
    }

    /// How many sheets are missing in the report, if any is.
    fn missing(self) -> Option<(usize, usize)> {
        let of = self.session.get_value().snapshot.with(|it| it.members());
        let (made, of) = (self.made.read().len(), usize::try_from(of).unwrap_or_default());
        (self.is_in.get() && made < of).then_some((made, of))
    }

    /// How far they are, and the button that makes those that are missing.
    pub fn progress(self) -> AnyView {
        let stop = Callback::new(move |()| {
            self.job.stop();
            self.focus.run(GO_ON.to_owned());
        });
        let go_on = Callback::new(move |()| {
            let made = self.made.with_untracked(Vec::len);
            let communes = self.session.get_value().snapshot.with_untracked(|it| report::members_by_name(it));
            self.job.start(made, communes.into_iter().skip(made));
            self.focus.run(STOP.to_owned());
        });
        let is_stopped = Memo::new(move |_| !self.is_running() && self.missing().is_some());
        let rest = move || {
            let button = || view! { <Button id=GO_ON.to_owned() label=labels::GO_ON press=go_on /> }.into_any();
            is_stopped.get().then(button)
        };
        view! {
            {self.job.progress(LABELS, stop)}
            {rest}
        }
        .into_any()
    }

    /// The sheets, and that some are missing: on paper as well.
    pub fn shown(self) -> AnyView {
        let missing = move || {
            let said = self.missing().map(|(made, of)| labels::sheets_missing(made, of));
            said.map(|said| view! { <p class="report-warning">{said}</p> }.into_any())
        };
        view! {
            <div class="report-sheets">
                <For each=move || self.made.get() key=|sheet| sheet.key let:sheet>
                    <div inner_html=sheet.html.to_string()></div>
                </For>
                {missing}
            </div>
        }
        .into_any()
    }
}
