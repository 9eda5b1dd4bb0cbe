//! The second level: the pages of the way that is open, and the day and the data that are shown.

use leptos::prelude::*;

use super::shown::{ComparedMoment, ShownMomentControl, has_moment};
use crate::route::{Route, Way};
use crate::state::Session;
use crate::views::shared::AppActions;
use wording::pages;

/// The pages of a way.
#[derive(Clone, Debug, Default, PartialEq)]
struct WayPages {
    /// The commune that all of them are about; empty for those of the territory.
    commune: String,
    /// The pages with their names.
    pages: Vec<(Route, &'static str)>,
}

impl WayPages {
    /// The pages beside this one.
    fn beside(session: Session, route: &Route) -> Self {
        match route.way() {
            Some(Way::Results) => Self::of_territory(vec![
                (Route::Overview, pages::OVERVIEW),
                (Route::Actions, pages::ACTIONS),
                (Route::CommuneList, pages::COMMUNES),
                (Route::Groups, pages::GROUPS),
                (Route::Between(None), pages::EVOLUTION),
                (Route::Verify, pages::VERIFY),
            ]),
            Some(Way::OwnCommune) => Self::of_commune(session, route),
            Some(Way::Workshop) => {
                let mut all = vec![
                    (Route::Grid, pages::GRID),
                    (Route::Scheme, pages::SCHEME),
                    (Route::Perimeter, pages::PERIMETER),
                    (Route::Paper, pages::PAPER),
                    (Route::Gather, pages::GATHER),
                    (Route::Quality, pages::QUALITY),
                ];
                // Once they are settled, their page stays reachable as long as it is shown.
                if *route == Route::Contradictions || !session.contradictions.read().is_empty() {
                    all.push((Route::Contradictions, pages::CONTRADICTIONS));
                }
                all.extend([
                    (Route::Journal, pages::JOURNAL),
                    (Route::Changes, pages::CHANGES),
                    (Route::Exchange, pages::EXCHANGE),
                ]);
                Self::of_territory(all)
            }
            Some(Way::Present) => Self::of_territory(vec![
                (Route::Decks, pages::DECKS),
                (Route::Report, pages::REPORT),
                (Route::Phrases, pages::PHRASES),
            ]),
            Some(Way::Help) | None => Self::default(),
        }
    }

    fn of_territory(pages: Vec<(Route, &'static str)>) -> Self {
        Self { commune: String::new(), pages }
    }

    /// The pages of the commune on the page, or else of the chosen one; none without a commune.
    fn of_commune(session: Session, route: &Route) -> Self {
        session.tables.track();
        let Some(code) = route.commune().or_else(|| session.commune().get()) else { return Self::default() };
        let territory = session.current();
        let change = (Route::Communes, pages::CHANGE_COMMUNE);
        let Some(index) = territory.find_commune(code) else { return Self::of_territory(vec![change]) };
        let pages = vec![
            (Route::Commune(code), pages::ANSWER),
            (Route::Peers(code), pages::PEERS),
            (Route::Neighbours(code), pages::NEIGHBOURS),
            (Route::Send(code), pages::SEND),
            change,
        ];
        Self { commune: territory.commune(index).display_name().to_string(), pages }
    }
}

/// The line under the ways.
#[component]
pub fn SecondLevel(
    session: Session,
    route: ReadSignal<Route>,
    compared: ComparedMoment,
    app: AppActions,
) -> impl IntoView {
    let beside = Memo::new(move |_| WayPages::beside(session, &route.read()));
    let links = move || {
        let WayPages { commune, pages: links } = beside.get();
        let links: Vec<AnyView> = links.into_iter().map(|(to, name)| page_link(route, to, name)).collect();
        let commune = (!commune.is_empty()).then(|| view! { <p class="level-commune">{commune}</p> }.into_any());
        (!links.is_empty()).then(|| {
            view! {
                <nav aria-label=pages::PAGES>
                    {commune}
                    <ul>{links}</ul>
                </nav>
            }
            .into_any()
        })
    };
    view! {
        <div class="level" hidden=move || !has_moment(&route.read())>
            {move || links().into_any()}
            <ShownMomentControl session route compared app />
        </div>
    }
    .into_any()
}

/// The link to a page, marked if it is the one shown, or the one that it stands under.
fn page_link(route: ReadSignal<Route>, to: Route, name: &'static str) -> AnyView {
    let address = to.hash();
    let current = move || {
        let route = route.read();
        (route.stands_under() == to).then(|| if *route == to { "page" } else { "true" }.to_owned())
    };
    view! {
        <li>
            <a href=address aria-current=current>
                {name}
            </a>
        </li>
    }
    .into_any()
}
