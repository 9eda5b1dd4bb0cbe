//! The account of a figure: each item that it counts or does not count, and the sources.

use domain::indicators::{Account, AccountItem, AccountLine, AccountPart, Backing, DaySnapshot, Figure, account};
use domain::sorting::{CollationKey, collation_key, sorted};
use leptos::prelude::*;

use super::marks;
use super::{AppActions, Linked};
use crate::components::{Bar, Button, FigureMark, LinkItem, Links, MarkKind, Stated, StatusLine, StatusMessage};
use crate::route::Route;
use crate::state::Session;
use wording::supposed;

/// A list of no more items than this stands right below the figure: the exceptions are what users look for.
const FEW: usize = 8;

/// The account of a figure, without the page head.
#[component]
pub fn AccountBody(session: Session, figure: Figure, app: AppActions) -> impl IntoView {
    let copied = RwSignal::new(StatusMessage::Nothing);
    let snapshot = session.snapshot;
    let body = {
        let figure = figure.clone();
        move || snapshot.with(|snapshot| body(snapshot, &figure))
    };
    let copy = StoredValue::new(move |as_table: bool| {
        snapshot.with_untracked(|snapshot| {
            let Some(account) = account(&snapshot.territory, &snapshot.tally, &figure) else { return };
            let provenance = provenance(session, snapshot);
            let write = if as_table { wording::account::as_table } else { wording::account::as_text };
            let text = write(&snapshot.territory, &figure, &account, &provenance);
            let on_done = Callback::new(move |done: bool| {
                copied.set(StatusMessage::of(done, wording::account::COPIED, wording::account::NOT_COPIED));
            });
            app.copy.run((text, on_done));
        });
    });
    let as_text = Callback::new(move |()| copy.with_value(|copy| copy(false)));
    let as_table = Callback::new(move |()| copy.with_value(|copy| copy(true)));
    let source = move || snapshot.with(|snapshot| provenance(session, snapshot));
    view! {
        <div class="account">
            {supposed_notice(session)}
            {move || body()}
            <div class="actions">
                <Button label=wording::account::COPY_AS_TEXT press=as_text />
                <Button label=wording::account::COPY_AS_TABLE press=as_table />
                <Button label=wording::account::PRINT press=app.print />
                <StatusLine message=copied />
            </div>
            <p class="source">{move || source()}</p>
        </div>
    }
    .into_any()
}

/// The sentence that states the figure, or that there is no such figure.
pub fn title(snapshot: &DaySnapshot, figure: &Figure) -> String {
    account(&snapshot.territory, &snapshot.tally, figure).map_or_else(
        || wording::account::NO_FIGURE.to_owned(),
        |account| wording::account::headline(&snapshot.territory, figure, &account),
    )
}

/// What a figure comes from; what is supposed comes first, since the fingerprint is without it.
fn provenance(session: Session, snapshot: &DaySnapshot) -> String {
    let fingerprint = session.fingerprint.get_untracked();
    let said = wording::account::provenance(&snapshot.territory, snapshot.day(), snapshot.scope(), &fingerprint);
    match session.assumptions() {
        0 => said,
        count => [&*supposed::computed_with_no_answer(count), " ", &said].concat(),
    }
}

/// That a figure is computed with what is supposed; nothing where it is not.
pub fn supposed_notice(session: Session) -> AnyView {
    let notice = move || {
        let count = session.assumptions();
        (count > 0)
            .then(|| view! { <p class="slide-supposed">{supposed::computed_with_no_answer(count)}</p> }.into_any())
    };
    view! { {notice} }.into_any()
}

fn body(snapshot: &DaySnapshot, figure: &Figure) -> AnyView {
    let Some(account) = account(&snapshot.territory, &snapshot.tally, figure) else {
        return view! { <p class="backing">{wording::account::no_account(&snapshot.territory, figure)}</p> }.into_any();
    };
    let (value, fractions) = (wording::account::value(figure, &account), wording::account::fractions(figure, &account));
    let class = if wording::account::is_interval(figure, &account) { "figure figure-interval" } else { "figure" };
    let (range, of) = (account.value, account.of.unwrap_or_default());
    let bar = (of > 0).then(|| view! { <Bar min=range.min max=range.max of /> }.into_any());
    let shown = |text| crate::components::figure(text, FigureMark::unlinked(account.backing.illustrative > 0));
    let fractions =
        fractions.into_iter().map(|it| view! { <span class="figure-fraction">{shown(it)}</span> }.into_any());
    // The shortest lists first.
    let size = |part: &AccountPart| account.lines.iter().filter(|line| line.part == *part).count();
    let parts = sorted(AccountPart::ALL.to_vec(), |one, other| size(one).cmp(&size(other)));
    let (few, many): (Vec<AccountPart>, Vec<_>) = parts.into_iter().partition(|part| size(part) <= FEW);
    let lists = |parts: Vec<AccountPart>| -> Vec<AnyView> {
        parts.into_iter().filter_map(|part| list(snapshot, figure, &account, part)).collect()
    };
    view! {
        <p class=class>
            <span class="figure-value">{shown(value)}</span>
            {fractions.collect::<Vec<_>>()}
            {bar}
        </p>
        {lists(few)}
        <p class="account-formula">{wording::account::formula(&snapshot.territory, figure, &account)}</p>
        <p class="backing">{wording::account::backing(figure, account.backing)}</p>
        {warning(snapshot, account.backing)}
        {lists(many)}
        {sources(&account)}
    }
    .into_any()
}

/// What is said of figures that rest on illustrative rows; nothing for the others.
pub fn warning(snapshot: &DaySnapshot, backing: Backing) -> Option<AnyView> {
    let text = wording::provenance::warning(&snapshot.territory, backing)?;
    Some(view! { <p class="backing">{text}</p> }.into_any())
}

/// The list of the items of one part: those that count, may count, do not count.
fn list(snapshot: &DaySnapshot, figure: &Figure, account: &Account, part: AccountPart) -> Option<AnyView> {
    let territory = &snapshot.territory;
    let lines: Vec<&AccountLine> = account.lines.iter().filter(|line| line.part == part).collect();
    let words = wording::account::part(figure, part, &lines);
    let key = |line: &AccountLine| collation_key(&wording::account::item(territory, &line.item));
    let lines: Vec<(CollationKey, &AccountLine)> = lines.into_iter().map(|line| (key(line), line)).collect();
    let lines = sorted(lines, |(one, _), (other, _)| one.cmp(other));
    let item = |(_, line): &(CollationKey, &AccountLine)| LinkItem {
        text: wording::account::item(territory, &line.item),
        to: match &line.item {
            AccountItem::Commune(index) => Route::Commune(territory.commune(*index).code).hash(),
            AccountItem::Action(index) => Route::Action(territory.action(*index).id.clone()).hash(),
            AccountItem::Domain(name) => {
                marks::account_address(snapshot, Figure::Reach(domain::indicators::ActionSet::Domain(name.clone())))
            }
        },
        aside: wording::account::aside(figure, line),
        tag: line.shown_provenance().map(marks::tag),
    };
    let items: Vec<LinkItem> = lines.iter().map(item).collect();
    (!items.is_empty()).then(|| {
        view! {
            <section>
                <h2>
                    <Stated mark=mark(part) words />
                </h2>
                <Links class="communes" items />
            </section>
        }
        .into_any()
    })
}

const fn mark(part: AccountPart) -> MarkKind {
    match part {
        AccountPart::Counted => MarkKind::Full,
        AccountPart::Possible => MarkKind::Question,
        AccountPart::NotCounted => MarkKind::Ring,
        AccountPart::NotConcerned => MarkKind::Dash,
    }
}

fn sources(account: &Account) -> Option<AnyView> {
    let link = |source: &std::sync::Arc<str>| {
        let link = view! { <Linked words=String::new() to=source.to_string() /> }.into_any();
        view! { <li class="address">{link}</li> }.into_any()
    };
    let links: Vec<AnyView> = account.sources.iter().map(link).collect();
    (!links.is_empty()).then(|| {
        view! {
            <section>
                <h2>{wording::account::SOURCES}</h2>
                <ul class="sources">{links}</ul>
            </section>
        }
        .into_any()
    })
}
