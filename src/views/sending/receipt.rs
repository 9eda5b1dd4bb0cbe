//! The receipt: the page that is printed, to be stamped and signed.

use leptos::prelude::*;

use super::prepared::PreparedAnswer;
use crate::browser::clock;
use crate::components::qr_code;
use wording::sending::{self, labels, receipt};
use wording::{names, overview, punctuation};

/// The number of corrections from which the list is set closer, so that 25 of them are on one page with the rest.
const MANY: usize = 10;

/// The receipt. It is only seen on paper, where it is all that is seen.
#[component]
pub fn Receipt(answer: PreparedAnswer) -> impl IntoView {
    view! { {move || sheet(answer)} }.into_any()
}

fn sheet(answer: PreparedAnswer) -> AnyView {
    let territory = answer.session().territory.get();
    let own = territory.commune(answer.index);
    let corrections = answer.corrections();
    let now = answer.now.get();
    let about = territory.about();
    let code = answer.return_code();
    let facts = vec![
        (receipt::TERRITORY, [&*about.title, ", ", &about.epci].concat()),
        (receipt::COMMUNE, [own.display_name(), ", ", &answer.identity()].concat()),
        (receipt::DATE, sending::today(&clock::today())),
        (receipt::DATA, overview::at(answer.session().day.get())),
        (receipt::COUNTS, sending::counts_and_rest(&now.progress)),
        (receipt::FINGERPRINT, receipt::fingerprint(&now.fingerprint)),
        (receipt::SIGNED, answer.signed()),
        (receipt::REMARK, answer.cover.remark.get().trim().to_owned()),
    ];
    let class = if corrections.len() > MANY { "receipt receipt-close" } else { "receipt" };
    view! {
        <section class=class>
            <h2>{receipt::title(&names::of(own))}</h2>
            <dl>{facts.into_iter().filter_map(fact).collect::<Vec<_>>()}</dl>
            {list_of(corrections)}
            <p>{receipt::confirmed(&now.progress)}</p>
            <div class="receipt-signed">
                <p>{receipt::STAMP}</p>
                <p>{receipt::SIGNATURE}</p>
                {code.map(by_code)}
            </div>
        </section>
    }
    .into_any()
}

/// The return code, for whoever types it or reads it with a telephone.
fn by_code(code: String) -> AnyView {
    view! {
        <p>
            {qr_code(&code.replace(' ', ""), labels::QR_CODE)}
            <span>{[labels::CODE, punctuation::COLON].concat()} <strong>{code}</strong></span>
        </p>
    }
    .into_any()
}

/// A line of what the receipt is about; none without a value.
fn fact((label, value): (&'static str, String)) -> Option<AnyView> {
    (!value.is_empty()).then(|| {
        view! {
            <div>
                <dt>{label}</dt>
                <dd>{value}</dd>
            </div>
        }
        .into_any()
    })
}

/// The corrections, each with the values before and after it, or that there are none.
fn list_of(corrections: Vec<[String; 3]>) -> AnyView {
    if corrections.is_empty() {
        return view! { <p>{receipt::NO_CORRECTION}</p> }.into_any();
    }
    let rows = corrections.into_iter().map(|[what, before, after]| {
        view! {
            <tr>
                <th scope="row">{what}</th>
                <td>{before}</td>
                <td>{after}</td>
            </tr>
        }
        .into_any()
    });
    view! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{receipt::ACTION}</th>
                    <th scope="col">{receipt::BEFORE}</th>
                    <th scope="col">{receipt::AFTER}</th>
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
    }
    .into_any()
}
