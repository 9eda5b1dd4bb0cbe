//! The map of the communes by number of actions.

use domain::indicators::{CountClasses, DaySnapshot, Figure};
use domain::territory::CommuneIndex;

use super::AccountLink;
use crate::wording::{chart_labels, overview};
use charts::{Choropleth, Drawing, Region};

/// The map; `None` if the territory has no outlines.
pub fn map(snapshot: &DaySnapshot, chosen: Option<CommuneIndex>, to: AccountLink, size: (i32, i32)) -> Option<Drawing> {
    let territory = &snapshot.territory;
    let contours = territory.about().contours.as_ref()?;
    let classes = CountClasses::up_to(snapshot.running());
    let path = |index: CommuneIndex| contours.paths.get(index.get()).map(ToString::to_string).unwrap_or_default();
    let region = |(index, commune): (CommuneIndex, &domain::territory::Commune)| {
        let count = snapshot.count_of(index);
        let of = |count: u32| u8::try_from(classes.class_of(count)).unwrap_or(u8::MAX);
        let class = count.map(|count| of(count.min));
        Region {
            path: path(index),
            name: commune.display_name().to_string(),
            to: if count.is_some() { to(Figure::Participations(commune.code)) } else { String::new() },
            link_label: overview::on_the_map(commune, count),
            class,
            possible: count.is_some_and(|count| class != Some(of(count.max))),
            chosen: chosen == Some(index),
        }
    };
    let chart = Choropleth {
        label: overview::MAP.to_owned(),
        view_box: contours.view_box.to_string(),
        regions: territory.indexed_communes().map(region).filter(|region| !region.path.is_empty()).collect(),
        classes: classes.limits().into_iter().map(chart_labels::class).collect(),
        possible: chart_labels::POSSIBLE.to_owned(),
        outside: chart_labels::OUTSIDE.to_owned(),
    };
    Some(chart.draw(size.0, size.1))
}
