//! The report.

use documents::{
    DocumentWords, PageFurniture, PaperSheet, ParagraphStyle, WrittenBlock, WrittenColumn, WrittenDocument, WrittenRow,
    WrittenRun, WrittenTable,
};

use super::{ILLUSTRATIVE, histogram, map};

/// Its headings.
pub const HEADINGS: [&str; 8] = [
    "Avant-propos",
    "Où en est le schéma",
    "95 % des communes participent à au moins cinq actions",
    "Les actions, une à une",
    "Groupement d’achat d’énergie",
    "Effets sur les effectifs et les dépenses",
    "Annexes",
    "Communes et actions",
];

const PROSE: &str = "Le schéma de mutualisation rassemble les services que la communauté et ses communes ont choisi de \
    porter ensemble. Chaque commune entre dans une action quand elle le veut, et la quitte de même. Ce bilan dit où \
    en est chacune, ce que l’action a donné, et ce qui reste à faire\u{202f}; il est établi à partir des tables du \
    schéma, que tous peuvent vérifier.";

/// The report.
pub fn report() -> WrittenDocument {
    let heading = |level: u8, at: usize| WrittenBlock::heading(level, format!("h{at}"), HEADINGS[at]);
    let prose = || WrittenBlock::paragraph(PROSE);
    let mut blocks = vec![
        WrittenBlock::styled(ParagraphStyle::Title, "Bilan du schéma de mutualisation"),
        WrittenBlock::styled(ParagraphStyle::Subtitle, "Communauté de communes d’Essai"),
        WrittenBlock::styled(ParagraphStyle::Subtitle, "Présenté au conseil du 13 décembre 2019"),
        WrittenBlock::PageBreak,
        WrittenBlock::Contents { title: "Sommaire".to_owned(), levels: 2 },
        WrittenBlock::PageBreak,
        heading(1, 0),
        WrittenBlock::styled(ParagraphStyle::Lead, PROSE),
        prose(),
        WrittenBlock::styled(ParagraphStyle::Quote, "Nous avons appris à acheter ensemble, puis à décider ensemble."),
        WrittenBlock::PageBreak,
        heading(1, 1),
        WrittenBlock::Paragraph {
            style: ParagraphStyle::Warning,
            runs: vec![
                WrittenRun::text("Des réponses sont inventées.").bold(),
                " Elles remplissent le tableau là où rien n’est publié, et portent un trait pointillé.".into(),
            ],
        },
        heading(2, 2),
        figures_paragraph(),
        WrittenBlock::List {
            is_ordered: false,
            items: [
                "L’achat en commun d’énergie et de fournitures\u{202f};",
                "La protection des données\u{202f};",
                "L’instruction des autorisations d’urbanisme.",
            ]
            .map(|text| vec![text.into()])
            .to_vec(),
        },
        WrittenBlock::Picture(histogram(false, (640, 300))),
        prose(),
        WrittenBlock::Picture(map(false)),
        prose(),
        WrittenBlock::PageBreak,
        heading(1, 3),
        prose(),
        heading(2, 4),
        prose(),
        WrittenBlock::List { is_ordered: true, items: vec![vec!["Objectif".into()], vec!["Résultat".into()]] },
        WrittenBlock::Table(communes(70)),
        heading(2, 5),
        prose(),
        WrittenBlock::Sheet(PaperSheet::Wide),
        heading(1, 6),
        prose(),
        WrittenBlock::Sheet(PaperSheet::WideLarge),
        heading(2, 7),
        WrittenBlock::Table(matrix()),
        WrittenBlock::Sheet(PaperSheet::Upright),
        WrittenBlock::Picture(histogram(true, (420, 300))),
    ];
    blocks.push(WrittenBlock::styled(ParagraphStyle::Small, "Licence Ouverte 2.0."));
    WrittenDocument {
        title: "Bilan du schéma de mutualisation".to_owned(),
        language: "fr-FR".to_owned(),
        furniture: PageFurniture {
            head: "Communauté de communes d’Essai · Bilan du schéma de mutualisation".to_owned(),
            date: "au 13 décembre 2019".to_owned(),
            source: "Source\u{a0}: tables du schéma, délibération du 19 juin 2015. Licence Ouverte 2.0.".to_owned(),
            fingerprint: "Empreinte 3f2a 91c0".to_owned(),
            illustrative: ILLUSTRATIVE.to_owned(),
        },
        words: DocumentWords {
            page: "Page".to_owned(),
            of: "sur".to_owned(),
            figure: "Figure".to_owned(),
            table: "Tableau".to_owned(),
            after_number: "\u{a0}: ".to_owned(),
        },
        has_cover: true,
        blocks,
    }
}

fn figures_paragraph() -> WrittenBlock {
    let definition =
        "Communes dont le nombre de participations à des actions en cours atteint cinq, parmi les membres.";
    let runs = vec![
        "Au 13 décembre 2019, ".into(),
        WrittenRun::text("95\u{202f}% (86 sur 90)").bold().marked("illustratif").noted(vec![definition.into()]),
        " des communes participent à au moins cinq actions. Voir ".into(),
        WrittenRun::text("les actions").linked("#h3"),
        " et ".into(),
        WrittenRun::text("le site de la communauté").linked("https://exemple.fr/schema"),
        WrittenRun::text(" (mise à jour annuelle)")
            .italic()
            .noted(vec!["Code général des collectivités territoriales, article L. 5211-39-1.".into()]),
        ".".into(),
    ];
    WrittenBlock::Paragraph { style: ParagraphStyle::Normal, runs }
}

fn communes(count: usize) -> WrittenTable {
    let row = |rank: usize| WrittenRow {
        cells: vec![
            vec![format!("Commune {rank}").into()],
            vec![format!("{}\u{202f}{:03}", rank + 1, rank * 37 % 1000).into()],
            vec![WrittenRun::text(format!("{}", rank % 25)).marked("")],
            vec!["depuis 2016".into()],
        ],
        is_strong: rank + 1 == count,
    };
    WrittenTable {
        caption: vec!["Les communes et leurs participations".into()],
        columns: vec![
            WrittenColumn::texts("Commune", 4),
            WrittenColumn::figures("Habitants", 2),
            WrittenColumn::figures("Actions (illustratif)", 3),
            WrittenColumn::texts("Depuis", 3),
        ],
        rows: (0..count).map(row).collect(),
        note: vec!["Source\u{a0}: tables du schéma. Habitants\u{a0}: Insee, 2016.".into()],
        ..WrittenTable::default()
    }
}

fn matrix() -> WrittenTable {
    let head = |rank: usize| WrittenColumn::figures(format!("Action numéro {rank}, d’un nom assez long"), 3);
    let mark = |rank: usize| ["●", "○", "◐", "–", "?"][rank % 5];
    let row = |rank: usize| WrittenRow {
        cells: [vec![format!("Commune {rank}").into()]]
            .into_iter()
            .chain((0..25).map(|at| vec![mark(rank * 7 + at).into()]))
            .collect(),
        is_strong: false,
    };
    WrittenTable {
        caption: vec!["Qui participe à quoi".into()],
        columns: [WrittenColumn::texts("Commune", 12)].into_iter().chain((1..=25).map(head)).collect(),
        rows: (0..90).map(row).collect(),
        note: vec!["● participe · ◐ intéressée · ○ non · – non concernée · ? inconnu".into()],
        is_dense: true,
        has_turned_heads: true,
    }
}
