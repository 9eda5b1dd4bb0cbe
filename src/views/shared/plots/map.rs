//! The map of the communes by number of actions.

use domain::indicators::{CountClasses, DaySnapshot, Figure, Interval};
use domain::sorting::{collation_key, sorted};
use domain::territory::CommuneIndex;

use super::AccountLink;
use crate::components::{TableCell, TableColumn, TableRow};
use crate::route::Route;
use crate::views::shared::marks;
use charts::{Choropleth, Drawing, Region, RegionClass};
use wording::{chart_labels, columns, numbers, overview, provenance};

/// The map; `None` if the territory has no outlines.
pub fn map(snapshot: &DaySnapshot, chosen: Option<CommuneIndex>, to: AccountLink, size: (i32, i32)) -> Option<Drawing> {
    let territory = &snapshot.territory;
    let contours = territory.about().contours.as_ref()?;
    let classes = CountClasses::up_to(snapshot.running());
    let path = |index: CommuneIndex| contours.paths.get(index.get()).map(ToString::to_string).unwrap_or_default();
    let region = |(index, commune): (CommuneIndex, &domain::territory::Commune)| {
        let count = snapshot.count_of(index);
        Region {
            path: path(index),
            name: commune.display_name().to_string(),
            to: if count.is_some() { to(Figure::Participations(commune.code)) } else { String::new() },
            link_label: provenance::marked(
                overview::on_the_map(commune, count),
                snapshot.backing_of_commune(index).illustrative > 0,
            ),
            class: region_class(classes, count),
            chosen: chosen == Some(index),
        }
    };
    let chart = Choropleth {
        label: overview::map(snapshot.day()),
        view_box: contours.view_box.to_string(),
        regions: territory.indexed_communes().map(region).filter(|region| !region.path.is_empty()).collect(),
        classes: classes.limits().into_iter().map(chart_labels::class).collect(),
        between: chart_labels::BETWEEN.to_owned(),
        outside: chart_labels::OUTSIDE.to_owned(),
        own: chosen
            .map(|index| chart_labels::own_on_the_map(territory.commune(index).display_name()))
            .unwrap_or_default(),
    };
    Some(chart.draw(size.0, size.1))
}

/// The class of a commune, if it certainly has one; `None` for the count of a commune that is not a member.
pub fn region_class(classes: CountClasses, count: Option<Interval>) -> RegionClass {
    match count.map(|count| classes.classes_of(count)) {
        None => RegionClass::Outside,
        Some((lowest, highest)) if lowest == highest => RegionClass::Known(u8::try_from(lowest).unwrap_or(u8::MAX)),
        Some(_) => RegionClass::Between,
    }
}

/// The columns of its table.
pub const MAP_COLUMNS: [TableColumn; 3] =
    [TableColumn::Words(columns::COMMUNE), TableColumn::Bars, TableColumn::Numbers(columns::ACTIONS)];

/// The same data as table rows: all communes by name; those that are not members on the day come last. The chosen one
/// is marked by a word.
pub fn map_rows(snapshot: &DaySnapshot, chosen: Option<CommuneIndex>) -> Vec<TableRow> {
    let key = |(index, commune): (CommuneIndex, &domain::territory::Commune)| {
        (snapshot.count_of(index).is_none(), collation_key(&commune.name), index)
    };
    let communes = sorted(snapshot.territory.indexed_communes().map(key).collect(), Ord::cmp);
    let row = |(_, _, index)| {
        let (commune, is_own) = (snapshot.territory.commune(index), chosen == Some(index));
        let to = Some(Route::Commune(commune.code).hash());
        let name = commune.display_name().to_string();
        let mut cells = vec![TableCell::Name { text: name, to, tag: marks::own_tag(is_own) }];
        match snapshot.count_of(index) {
            Some(count) => {
                let figure = marks::figure_mark(snapshot, Figure::Participations(commune.code));
                cells.push(TableCell::Bar { min: count.min, max: count.max, of: snapshot.running() });
                cells.push(figure.cell(numbers::range(count)));
            }
            None => cells.push(TableCell::Instead(overview::membership(commune))),
        }
        TableRow { cells, class: if is_own { "chosen" } else { "" } }
    };
    communes.into_iter().map(row).collect()
}
