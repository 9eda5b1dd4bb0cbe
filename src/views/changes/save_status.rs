//! Messages about saving: that it fails, that there is a problem with the storage, or that the edits come from another
//! copy of the file.

use leptos::prelude::*;
use persistence::{RecoveryAction, SaveReport, SaveStatus, StorageProblem};

use crate::browser::storage::is_left_closed;
use crate::components::Button;
use crate::route::Route;
use crate::state::Session;
use crate::views::changes::copy::save_now;
use crate::views::changes::files::{offer_edits, offer_unreadable};
use wording::{file_copy, save_status};

/// A message and its buttons.
#[derive(Clone, PartialEq)]
struct SavingNotice {
    sentence: String,
    is_warning: bool,
    buttons: NoticeButtons,
    /// What dismissing it remembers; `None` if it cannot be dismissed, or not in this view alone.
    dismissal: Option<DismissalKey>,
}

/// What a dismissed message was about. A message about the same is not shown again.
#[derive(Clone, PartialEq)]
enum DismissalKey {
    /// That edits are saved in one copy only.
    Status(SaveStatus),
    /// That edits will be saved in one copy only.
    Fault,
    /// So many texts that a newer version of the program wrote, and that version.
    NewerVersion(usize, u32),
    /// So many edits that another copy of the file left in this browser.
    AnotherCopy(usize),
    /// So many edits that are not those of the opened copy.
    Elsewhere(usize),
    /// That other copies have edits in this browser.
    InOtherCopies,
    /// That the page was opened without the edits that the browser keeps.
    LeftClosed,
}

/// The buttons of a message.
#[derive(Clone, PartialEq)]
enum NoticeButtons {
    /// Look at the edits of another copy of the file, or dismiss.
    Look,
    /// Review the edits that are not those of the opened copy, or dismiss.
    Review,
    /// Dismiss in this view.
    Read,
    /// Dismiss for good.
    Dismiss,
    /// Save a copy, or dismiss.
    Copy,
    /// Save the edits in a file or in another way, or try again.
    Retry,
    /// Save the edits in a file or in another way, try again, or dismiss.
    RetryOrDismiss,
    /// Save the edits and the unreadable texts in files, then set the latter aside unless a newer version wrote them.
    SaveTexts { content: String, is_newer: bool },
    /// Take in the edits from a file, look for them again, or continue without them.
    Find,
}

/// The messages above a page; nothing if there are none.
#[component]
pub fn SavingNotices(
    session: Session,
    /// How many edits another copy of the file left in this browser; 0 if that need not be reported.
    edits_of_another_copy: usize,
) -> impl IntoView {
    let report = session.save_report();
    let dismissed = RwSignal::new(Vec::<DismissalKey>::new());
    let shown = Memo::new(move |_| {
        let mut notices = if is_left_closed() { vec![left_closed()] } else { notices(&report.read()) };
        if edits_of_another_copy > 0 {
            let sentence = save_status::from_another_copy(edits_of_another_copy);
            let dismissal = Some(DismissalKey::AnotherCopy(edits_of_another_copy));
            notices.push(SavingNotice { sentence, is_warning: false, buttons: NoticeButtons::Look, dismissal });
        }
        let elsewhere = session.count_elsewhere();
        if elsewhere > 0 {
            let sentence = save_status::kept_elsewhere(elsewhere, session.edits_elsewhere().read().why);
            let dismissal = Some(DismissalKey::Elsewhere(elsewhere));
            notices.push(SavingNotice { sentence, is_warning: false, buttons: NoticeButtons::Review, dismissal });
        }
        // That the file is an older copy says the same.
        if session.edits_elsewhere().read().are_in_other_copies && !session.file_differs_from_draft() {
            let sentence = save_status::IN_OTHER_COPIES.to_owned();
            let dismissal = Some(DismissalKey::InOtherCopies);
            notices.push(SavingNotice { sentence, is_warning: false, buttons: NoticeButtons::Read, dismissal });
        }
        notices.retain(|notice| notice.dismissal.as_ref().is_none_or(|key| !dismissed.read().contains(key)));
        notices
    });
    let banners = move |warnings: bool| {
        let shown = shown.get().into_iter().filter(|notice| notice.is_warning == warnings);
        shown.map(|notice| banner(session, notice, dismissed)).collect::<Vec<_>>().into_any()
    };
    view! {
        <div class="storage-problems">
            <div>{move || banners(true)}</div>
            <div role="status">{move || banners(false)}</div>
        </div>
    }
    .into_any()
}

/// That the page was opened without the edits that the browser keeps.
fn left_closed() -> SavingNotice {
    let sentence = save_status::LEFT_CLOSED.to_owned();
    SavingNotice { sentence, is_warning: true, buttons: NoticeButtons::Copy, dismissal: Some(DismissalKey::LeftClosed) }
}

fn notices(report: &SaveReport) -> Vec<SavingNotice> {
    let mut notices = Vec::new();
    if let Some(sentence) = save_status::failure(report.status) {
        let is_saved = matches!(report.status, SaveStatus::SavedOnce { .. });
        let buttons = if is_saved { NoticeButtons::RetryOrDismiss } else { NoticeButtons::Retry };
        let dismissal = is_saved.then_some(DismissalKey::Status(report.status));
        notices.push(SavingNotice { sentence, is_warning: true, buttons, dismissal });
    }
    // Said before the first edit.
    if let (SaveStatus::Nothing, Some((without, why))) = (report.status, report.fault) {
        let sentence = save_status::will_be_kept_once(without, why);
        let (buttons, dismissal) = (NoticeButtons::Copy, Some(DismissalKey::Fault));
        notices.push(SavingNotice { sentence, is_warning: true, buttons, dismissal });
    }
    for problem in &report.problems {
        let buttons = match problem {
            StorageProblem::Lost { .. } => NoticeButtons::Find,
            StorageProblem::Unreadable { content, .. } => {
                NoticeButtons::SaveTexts { content: content.clone(), is_newer: false }
            }
            StorageProblem::Newer { content, .. } => {
                NoticeButtons::SaveTexts { content: content.clone(), is_newer: true }
            }
            StorageProblem::Restored { .. } => NoticeButtons::Dismiss,
        };
        let is_warning = buttons != NoticeButtons::Dismiss;
        let dismissal = match problem {
            StorageProblem::Newer { texts, version, .. } => Some(DismissalKey::NewerVersion(*texts, *version)),
            _ => None,
        };
        notices.push(SavingNotice { sentence: save_status::problem(problem), is_warning, buttons, dismissal });
    }
    notices
}

fn banner(session: Session, notice: SavingNotice, dismissed: RwSignal<Vec<DismissalKey>>) -> AnyView {
    let SavingNotice { sentence, is_warning, buttons, dismissal } = notice;
    let recover = |label: &'static str, action: RecoveryAction| {
        let press = Callback::new(move |()| session.recover(action));
        view! { <Button label press /> }.into_any()
    };
    let retry = |label| recover(label, RecoveryAction::Retry);
    let dismiss = move || {
        let press = Callback::new(move |()| dismissed.update(|dismissed| dismissed.extend(dismissal.clone())));
        view! { <Button label=save_status::DISMISS class="quiet" press /> }.into_any()
    };
    let changes = |label: &'static str| view! { <a class="button" href=Route::Changes.hash()>{label}</a> }.into_any();
    let save = || offer_edits(session, "primary");
    let buttons = match buttons {
        NoticeButtons::Look => vec![changes(save_status::LOOK_AT_EDITS), dismiss()],
        NoticeButtons::Review => vec![changes(save_status::REVIEW_THEM), dismiss()],
        NoticeButtons::Read => vec![dismiss()],
        NoticeButtons::Copy => {
            let press = Callback::new(move |()| save_now(session));
            vec![view! { <Button label=file_copy::SAVE_COPY press /> }.into_any(), dismiss()]
        }
        NoticeButtons::Dismiss => vec![recover(save_status::DISMISS, RecoveryAction::Dismiss)],
        NoticeButtons::Retry => vec![save(), changes(save_status::OTHER_WAYS), retry(save_status::RETRY)],
        NoticeButtons::RetryOrDismiss => {
            vec![save(), changes(save_status::OTHER_WAYS), retry(save_status::RETRY), dismiss()]
        }
        NoticeButtons::SaveTexts { content, is_newer: true } => vec![save(), offer_unreadable(content), dismiss()],
        NoticeButtons::SaveTexts { content, is_newer: false } => {
            vec![save(), offer_unreadable(content), recover(save_status::SET_ASIDE, RecoveryAction::SetAside)]
        }
        NoticeButtons::Find => vec![
            changes(save_status::BRING_BACK),
            retry(save_status::LOOK_AGAIN),
            recover(save_status::GIVE_UP, RecoveryAction::GiveUp),
        ],
    };
    let class = if is_warning { "banner banner-warning" } else { "banner" };
    let role = is_warning.then_some("alert");
    view! {
        <div class=class>
            <p role=role>{sentence}</p>
            <p class="banner-actions">{buttons}</p>
        </div>
    }
    .into_any()
}
