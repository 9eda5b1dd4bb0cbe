use documents::{ParagraphStyle, WrittenColumn, WrittenRow, WrittenRun, WrittenTable};

use super::*;

fn page(blocks: &[WrittenBlock]) -> String {
    written_html(&[blocks], &DocumentWords::default(), WrittenTarget::Page).concat()
}

fn table(rows: usize) -> WrittenBlock {
    WrittenBlock::Table(WrittenTable {
        columns: vec![WrittenColumn::texts("a", 1)],
        rows: (0..rows).map(|_| WrittenRow::texts(["b"])).collect(),
        ..WrittenTable::default()
    })
}

#[test]
fn texts_are_escaped_and_marks_stand_in_words_where_there_are_no_dots() {
    let run = WrittenRun::text("<b> & \"").marked("illustratif").linked("#/chiffre/communes");
    let blocks = [WrittenBlock::Paragraph { style: ParagraphStyle::Normal, runs: vec![run] }];
    assert!(
        page(&blocks).contains("<a href=\"#/chiffre/communes\" class=\"opens\"><span class=\"illustrative\">&lt;b&gt;")
    );
    let pasted = written_html(&[&blocks], &DocumentWords::default(), WrittenTarget::Paste).concat();
    assert_eq!(
        pasted,
        "<p><u style=\"text-decoration:underline dotted;text-underline:dotted\">&lt;b&gt; &amp; &quot;</u> (illustratif)</p>"
    );
}

#[test]
fn a_heading_is_kept_with_its_short_section_or_with_the_start_of_a_long_one() {
    let heading = || WrittenBlock::heading(2, "x", "X");
    let kept = |blocks: &[WrittenBlock]| {
        let html = page(blocks);
        let start = html.find("<div class=\"report-keep\">")?;
        html[start..].find("</div>").map(|end| html[start..start + end].matches("<tr>").count())
    };
    let all = [WrittenBlock::heading(1, "w", "W"), heading(), WrittenBlock::paragraph("p"), table(3), heading()];
    assert_eq!(kept(&all), Some(4));
    assert_eq!(kept(&[heading(), WrittenBlock::paragraph("p"), table(30)]), Some(0));
    assert_eq!(kept(&[heading(), table(30)]), None);
    let html = page(&[all.as_slice(), &[WrittenBlock::paragraph("q"), table(30)]].concat());
    assert_eq!(html.matches("<div").count(), html.matches("</div>").count());
}

#[test]
fn the_contents_lead_to_the_headings_of_all_parts() {
    let contents = [WrittenBlock::Contents { title: "Sommaire".to_owned(), levels: 1 }];
    let part = [WrittenBlock::heading(1, "a", "Un"), WrittenBlock::heading(2, "b", "Deux")];
    let html = written_html(&[&contents, &part], &DocumentWords::default(), WrittenTarget::Page);
    assert!(html[0].contains("<ol><li><a href=\"#rapport-a\">Un</a></li></ol>"), "{}", html[0]);
    assert!(html[1].contains("<h3 id=\"rapport-a\""));
}

#[test]
fn footnotes_are_numbered_through_the_document_and_stand_after_their_part() {
    let part = |text: &str| {
        let run = WrittenRun::text(text).noted(vec![WrittenRun::text(["< ", text].concat())]);
        [WrittenBlock::Paragraph { style: ParagraphStyle::Normal, runs: vec![run] }]
    };
    let (one, two) = (part("a"), part("b"));
    let html = |target| written_html(&[&one, &two], &DocumentWords::default(), target);
    assert_eq!(html(WrittenTarget::Page)[1], "<p>b²</p><ol class=\"report-notes\" start=\"2\"><li>&lt; b</li></ol>");
    let pasted = html(WrittenTarget::Paste).concat();
    for number in ["1", "2"] {
        let (call, note) = (format!("href=\"#sdfootnote{number}sym\""), format!("<div id=\"sdfootnote{number}\">"));
        assert!(pasted.contains(&call) && pasted.contains(&note), "{pasted}");
    }
}
