//! What is announced to screen readers.

use leptos::prelude::*;

use crate::components::{StatusLine, StatusMessage};
use crate::state::{Announcement, Session};

/// The last announcement. There is one in the page, and one in each open dialog, since nothing outside it is read.
#[component]
pub fn Announced(session: Session) -> impl IntoView {
    let announced = Memo::new(move |_| session.announcement());
    view! { <StatusLine class="visually-hidden" message=Signal::derive(move || said(announced.get())) /> }.into_any()
}

fn said(announcement: Announcement) -> StatusMessage {
    let Announcement { text, is_failure, .. } = announcement;
    if is_failure { StatusMessage::Failed(text) } else { StatusMessage::Done(text) }
}
