use super::*;
use crate::table::{WrittenColumn, WrittenRow};

fn written(blocks: Vec<WrittenBlock>) -> String {
    let words = DocumentWords { figure: "Figure".into(), after_number: "\u{a0}: ".into(), ..DocumentWords::default() };
    html(&WrittenDocument { title: "<Bilan>".into(), language: "fr-FR".into(), words, blocks, ..Default::default() })
}

#[test]
fn headings_lists_and_tables_stay_what_they_are() {
    let table = WrittenTable {
        columns: vec![WrittenColumn::texts("Commune", 1), WrittenColumn::figures("Actions", 1)],
        rows: vec![WrittenRow::texts(["Fretin", "7"]), WrittenRow::texts(["Lille"])],
        ..WrittenTable::default()
    };
    let text = written(vec![
        WrittenBlock::heading(2, "a", "Où & quand"),
        WrittenBlock::List { is_ordered: true, items: vec![vec!["un".into()]] },
        WrittenBlock::Table(table),
        WrittenBlock::PageBreak,
    ]);
    for part in [
        "<html lang=\"fr-FR\">",
        "<title>&lt;Bilan&gt;</title>",
        "<h2 id=\"a\">Où &amp; quand</h2>",
        "<ol><li>un</li></ol>",
        "<th scope=\"col\">Actions</th>",
        "<td>Fretin</td><td align=\"right\">7</td>",
        "<td>Lille</td><td align=\"right\"></td>",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn marks_and_footnotes_go_along() {
    let run = WrittenRun::text("86").bold().marked("illustratif").noted(vec!["la définition".into()]);
    let text = written(vec![WrittenBlock::Paragraph { style: ParagraphStyle::Normal, runs: vec![run] }]);
    assert!(text.contains("<p><b><u>86</u></b>\u{a0}(illustratif)<sup><a id=\"appel-1\""), "{text}");
    assert!(text.contains("<p id=\"note-1\"><small><a href=\"#appel-1\">1</a>\u{a0}la définition"), "{text}");
}

#[test]
fn a_picture_is_in_the_page_and_has_its_number_and_its_alternative() {
    let picture = WrittenPicture {
        content: PictureContent::Svg("<svg a=\"#\"/>é".into()),
        size: (30, 20),
        alternative: "Une \"carte\"".into(),
        caption: vec!["La carte".into()],
        ..WrittenPicture::default()
    };
    let text = written(vec![WrittenBlock::Picture(picture)]);
    let image = "<img src=\"data:image/svg+xml;charset=utf-8,%3csvg a=%22%23%22/%3e%c3%a9\" width=\"30\" height=\"20\" \
                 alt=\"Une &quot;carte&quot;\">";
    assert!(text.contains(image) && text.contains("<b>Figure\u{a0}1\u{a0}: La carte</b>"), "{text}");
}

#[test]
fn nothing_in_a_text_is_run() {
    let hostile = "<script>alert(1)</script>\" onload=\"x\u{0}";
    let run = WrittenRun::text(hostile).linked("javascript:alert(1)").marked(hostile);
    let text = written(vec![
        WrittenBlock::Heading { level: 9, id: hostile.into(), runs: vec![run.clone()] },
        WrittenBlock::Paragraph { style: ParagraphStyle::Warning, runs: vec![run.linked("#/page")] },
    ]);
    assert!(!text.contains("<script") && !text.contains("href") && !text.contains("\" onload"), "{text}");
}
