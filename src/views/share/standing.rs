//! What the reader must know of their edits before anything else: how they stand, what is wrong, where they come from.

use leptos::prelude::*;
use persistence::{Report, Standing, Trouble, Way};

use crate::components::Button;
use crate::route::Route;
use crate::state::Session;
use crate::views::share::files::{offer_edits, offer_kept};
use crate::wording::standing;

/// One thing to know, and the ways out of it.
#[derive(Clone, PartialEq)]
struct Notice {
    sentence: String,
    warns: bool,
    way: Out,
}

/// What can be done about it, besides taking one's edits away.
#[derive(Clone, PartialEq)]
enum Out {
    /// Nothing but knowing it.
    Know,
    /// What was restored is read.
    Seen,
    Try,
    TryOrKnow,
    /// Takes the texts away; those of a newer version stay.
    TakeAway {
        kept: String,
        is_newer: bool,
    },
    Find,
}

/// The banners above a page; nothing when all is well.
#[component]
pub fn Troubles(
    session: Session,
    /// Edits that another copy of the file had left in this browser.
    elsewhere: usize,
) -> impl IntoView {
    let report = session.report();
    let known = RwSignal::new(Vec::<String>::new());
    let mine = Memo::new(move |_| {
        let mut notices = notices(&report.read());
        if elsewhere > 0 {
            notices.push(Notice { sentence: standing::from_another_copy(elsewhere), warns: false, way: Out::Know });
        }
        notices.retain(|notice| !known.read().contains(&notice.sentence));
        notices
    });
    let banners =
        move || mine.get().into_iter().map(|notice| banner(session, notice, known)).collect::<Vec<_>>().into_any();
    view! {
        <div role="status" class="troubles">
            {move || banners()}
        </div>
    }
    .into_any()
}

fn notices(report: &Report) -> Vec<Notice> {
    let mut notices = Vec::new();
    if let Some(sentence) = standing::fault(report.standing) {
        let kept = matches!(report.standing, Standing::KeptOnce { .. });
        notices.push(Notice { sentence, warns: true, way: if kept { Out::TryOrKnow } else { Out::Try } });
    }
    for trouble in &report.troubles {
        let way = match trouble {
            Trouble::Lost { .. } => Out::Find,
            Trouble::LeftAlone { kept, .. } => Out::TakeAway { kept: kept.clone(), is_newer: false },
            Trouble::Newer { kept, .. } => Out::TakeAway { kept: kept.clone(), is_newer: true },
            Trouble::Restored { .. } => Out::Seen,
        };
        notices.push(Notice { sentence: standing::trouble(trouble), warns: way != Out::Seen, way });
    }
    notices
}

fn banner(session: Session, notice: Notice, known: RwSignal<Vec<String>>) -> AnyView {
    let Notice { sentence, warns, way } = notice;
    let take = |label: &'static str, way: Way| {
        let press = Callback::new(move |()| session.take_way(way));
        view! { <Button label press /> }.into_any()
    };
    let know = {
        let sentence = sentence.clone();
        move || {
            let press = Callback::new(move |()| known.update(|known| known.push(sentence.clone())));
            view! { <Button label="Compris" class="quiet" press /> }.into_any()
        }
    };
    let changes = |words: &'static str| view! { <a class="button" href=Route::Changes.hash()>{words}</a> }.into_any();
    let ways = match way {
        Out::Know => vec![changes("Voir ces modifications"), know()],
        Out::Seen => vec![take("Compris", Way::Seen)],
        Out::Try => vec![offer_edits(session, "main-way"), take("Réessayer", Way::TryAgain)],
        Out::TryOrKnow => vec![offer_edits(session, "main-way"), take("Réessayer", Way::TryAgain), know()],
        Out::TakeAway { kept, is_newer: true } => vec![offer_edits(session, "main-way"), offer_kept(kept), know()],
        Out::TakeAway { kept, is_newer: false } => {
            vec![offer_edits(session, "main-way"), offer_kept(kept), take("Mettre de côté et continuer", Way::SetAside)]
        }
        Out::Find => vec![
            changes("Reprendre un fichier"),
            take("Chercher de nouveau", Way::TryAgain),
            take("Continuer sans", Way::GiveUp),
        ],
    };
    let class = if warns { "banner banner-warning" } else { "banner" };
    view! {
        <div class=class>
            <p>{sentence}</p>
            <p class="banner-ways">{ways}</p>
        </div>
    }
    .into_any()
}
