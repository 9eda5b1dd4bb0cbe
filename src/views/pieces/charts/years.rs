//! The map at each year's end, on one scale.

use domain::indicators::CountClasses;

use crate::parts::drawing::{Drawing, Multiples, Panel, Small};
use crate::state::Picture;
use crate::text::{charts, dates, numbers, overview};

/// A small map a picture, its one figure the highest pinned threshold; nothing where the territory has no outlines.
pub fn years(pictures: &[Picture], width: i32) -> Option<Drawing> {
    let last = pictures.last()?;
    let contours = last.territory.about().contours.as_ref()?;
    let classes = CountClasses::up_to(last.running());
    let k = last.territory.about().thresholds.iter().copied().max().unwrap_or(1);
    let panel = |picture: &Picture| {
        let places = picture.territory.places_of_communes();
        let class = |count: domain::indicators::Range| classes.class_of(count.min);
        let reached = picture.reaching(k);
        Panel {
            name: dates::short(picture.day()),
            figure: numbers::percentages(reached, picture.members()),
            chosen: None,
            said: charts::of_threshold(k, reached, picture.members()),
            small: Small::Map(places.map(|(place, _)| picture.count_of(place).map(class)).collect()),
        }
    };
    let chart = Multiples {
        label: overview::MAP.to_owned(),
        panels: pictures.iter().map(panel).collect(),
        view_box: contours.view_box.to_string(),
        paths: contours.paths.iter().map(ToString::to_string).collect(),
        classes: classes.limits().into_iter().map(charts::class).collect(),
        ends: Default::default(),
    };
    Some(chart.drawn(width))
}
