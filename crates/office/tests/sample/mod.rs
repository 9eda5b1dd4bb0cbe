//! A report and a deck as an intercommunal body would make them, with every kind of block.

mod deck;
mod report;

pub use deck::deck;
pub use report::{HEADINGS, report};

use charts::{Choropleth, FigureFrame, Histogram, Region, RegionClass, SvgTarget, add_frame, svg};
use documents::{PictureContent, WrittenPicture};

/// The notice about illustrative data.
const ILLUSTRATIVE: &str = "Données illustratives";

/// A chart as a picture. In a document its title stands in the caption, so that the drawing needs no frame.
fn chart(drawing: charts::Drawing, is_framed: bool, caption: &str) -> WrittenPicture {
    let frame = FigureFrame {
        title: caption.to_owned(),
        subtitle: "Communauté de communes d’Essai, 13 décembre 2019".to_owned(),
        source: "Source\u{a0}: tables du schéma".to_owned(),
        illustrative: ILLUSTRATIVE.to_owned(),
        ..FigureFrame::default()
    };
    let drawing = if is_framed { add_frame(drawing, &frame) } else { drawing };
    let (width, height) = drawing.pixels();
    WrittenPicture {
        content: PictureContent::Svg(svg(&drawing, SvgTarget::File)),
        size: (width, height),
        title: "Graphique".to_owned(),
        alternative: caption.to_owned(),
        caption: if is_framed { Vec::new() } else { vec![caption.into()] },
        credits: String::new(),
    }
}

fn histogram(is_framed: bool, size: (i32, i32)) -> WrittenPicture {
    let counts = [1, 2, 4, 7, 12, 18, 15, 11, 9, 6, 3, 2];
    let bars = (2u32..).zip(counts).map(|(at, count)| (at.to_string(), count, count + at % 3)).collect();
    let chart = Histogram {
        label: "Répartition des communes".to_owned(),
        bars,
        legends: ["à coup sûr", "peut-être"].map(str::to_owned),
        axis: "actions".to_owned(),
        chosen: Some((4, 4, "Fretin".to_owned())),
    };
    self::chart(chart.draw(size.0, size.1), is_framed, "86 communes sur 90 participent à au moins cinq actions")
}

fn map(is_framed: bool) -> WrittenPicture {
    let region = |rank: u32| {
        let (x, y) = (rank % 10 * 90, rank / 10 * 90);
        let class = match rank % 8 {
            5 => RegionClass::Between,
            6 => RegionClass::Outside,
            class => RegionClass::Known(u8::try_from(class.min(4)).unwrap_or(0)),
        };
        let path = format!("M{x} {y}h90v90h-90z");
        Region { path, name: format!("Commune {rank}"), class, chosen: rank == 23, ..Region::default() }
    };
    let chart = Choropleth {
        label: "Carte des participations".to_owned(),
        view_box: "0 0 900 900".to_owned(),
        regions: (0..100).map(region).collect(),
        classes: ["0 à 4", "5 à 8", "9 à 12", "13 à 16", "17 et plus"].map(|name| format!("{name} actions")).to_vec(),
        between: "entre deux classes".to_owned(),
        outside: "pas membre à cette date".to_owned(),
        own: "Commune 23".to_owned(),
    };
    self::chart(chart.draw(680, 560), is_framed, "Les communes du sud participent à plus d’actions")
}
