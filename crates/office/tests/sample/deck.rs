//! The deck.

use documents::{
    BigFigure, ParagraphStyle, Presentation, SlideArrangement, SlideElement, SlideFormat, SlideLook, SlidePage,
    WrittenColumn, WrittenRow, WrittenRun, WrittenTable,
};

use super::{histogram, map};

const FOOT: &str = "Communauté de communes d’Essai, 13 décembre 2019 · Source\u{a0}: tables du schéma · Empreinte 3f2a \
    91c0 · Données illustratives";

/// The deck, in a shape and a look.
pub fn deck(format: SlideFormat, look: SlideLook) -> Presentation {
    let slide = |title: &str, elements: Vec<SlideElement>| SlidePage {
        title: vec![title.into()],
        elements,
        notes: vec![format!("À dire avec «\u{a0}{title}\u{a0}».")],
        foot: FOOT.to_owned(),
        ..SlidePage::default()
    };
    let text = |style: ParagraphStyle, text: &str| SlideElement::Text { style, paragraphs: vec![vec![text.into()]] };
    let figure = |value: &str, fraction: &str, label: &str| {
        let mark = WrittenRun::text(value).marked("");
        let fraction = if fraction.is_empty() { Vec::new() } else { vec![fraction.into()] };
        SlideElement::Figure(BigFigure { value: vec![mark], fraction, label: vec![label.into()] })
    };
    let cover = SlidePage {
        is_cover: true,
        elements: vec![
            text(ParagraphStyle::Subtitle, "Bilan au 13 décembre 2019"),
            text(ParagraphStyle::Normal, "Présenté par la vice-présidente à la mutualisation"),
        ],
        ..slide("Le schéma de mutualisation, cinq ans après", Vec::new())
    };
    let mut beside = slide(
        "Les communes du sud participent à plus d’actions",
        vec![
            SlideElement::Picture(map(false)),
            figure("86", "sur 90 communes", "à au moins cinq actions"),
            text(ParagraphStyle::Normal, "Les plus petites ont rejoint le schéma en dernier."),
        ],
    );
    beside.arrangement = SlideArrangement::Beside;
    let mut noted = slide(
        "37 actions inscrites, dont 25 déployées",
        vec![
            figure("37", "", "actions inscrites"),
            figure("25", "", "déployées depuis 2015"),
            figure("5", "", "en 2019"),
        ],
    );
    noted.title =
        vec![WrittenRun::text("37 actions inscrites, dont 25 déployées").noted(vec!["Une définition".into()])];
    let list = SlideElement::List {
        is_ordered: false,
        items: [
            "Restauration scolaire locale et biologique",
            "Plan de sauvegarde à l’échelle de la communauté, avec un titre assez long pour courir sur deux lignes",
            "Centre de supervision",
        ]
        .map(|text| vec![text.into()])
        .to_vec(),
    };
    Presentation {
        title: "Le schéma de mutualisation".to_owned(),
        language: "fr-FR".to_owned(),
        format,
        look,
        slides: vec![
            cover,
            slide(
                "95\u{202f}% des communes participent à au moins cinq actions",
                vec![
                    figure("95\u{202f}%", "86 communes sur 90", "participent à au moins cinq actions"),
                    text(ParagraphStyle::Normal, "Toutes participent à au moins deux."),
                ],
            ),
            noted,
            slide(
                "86 communes sur 90 participent à au moins cinq actions, et aucune n’en a quitté plus d’une depuis 2016",
                vec![SlideElement::Picture(histogram(false, (720, 300)))],
            ),
            beside,
            slide(
                "Ce qui vient ensuite",
                vec![text(ParagraphStyle::Lead, "Deux actions annoncées, une à l’étude."), list],
            ),
            slide("Les communes par taille", vec![SlideElement::Table(table())]),
        ],
    }
}

fn table() -> WrittenTable {
    let rows =
        [("moins de 1\u{202f}000", "12", "8"), ("1\u{202f}000 à 5\u{202f}000", "40", "11"), ("plus", "38", "16")];
    WrittenTable {
        columns: vec![
            WrittenColumn::texts("Habitants", 4),
            WrittenColumn::figures("Communes", 2),
            WrittenColumn::figures("Actions, médiane", 3),
        ],
        rows: rows.map(|(name, count, median)| WrittenRow::texts([name, count, median])).to_vec(),
        note: vec!["Source\u{a0}: Insee, population 2016.".into()],
        ..WrittenTable::default()
    }
}
