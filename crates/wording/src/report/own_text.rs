//! Own words of a report: paragraphs, headings (`#`), lists (`-`), bold (`**…**`), and live figures (`{…}`).

use documents::{ParagraphStyle, WrittenBlock, WrittenRun};

/// What stands around bold words.
const BOLD: &str = "**";
/// What stands before a heading, once or twice.
const HEADING: char = '#';
/// What stands before an item of a list.
const ITEM: [&str; 2] = ["- ", "* "];

/// The blocks of a text. `figure` gives what stands in the place of the name between braces; headings begin at the
/// second level and have ids that begin with this word.
///
/// ```
/// use documents::{WrittenBlock, WrittenRun};
/// use wording::report::own_text;
///
/// let figure = |name: &str| WrittenRun::text(if name == "actions_deployees" { "25" } else { "?" });
/// let blocks = own_text("# Où en est-on\n\n**{actions_deployees}** actions.", "avant-propos", &figure);
/// assert_eq!(blocks[0], WrittenBlock::heading(2, "avant-propos-1", "Où en est-on"));
/// let runs = vec![WrittenRun::text("25").bold(), WrittenRun::text(" actions.")];
/// assert_eq!(blocks[1], WrittenBlock::Paragraph { style: Default::default(), runs });
/// ```
pub fn own_text(text: &str, id: &str, figure: &dyn Fn(&str) -> WrittenRun) -> Vec<WrittenBlock> {
    let mut blocks = Vec::new();
    let mut paragraph: Vec<&str> = Vec::new();
    let mut items: Vec<Vec<WrittenRun>> = Vec::new();
    let mut headings = 0;
    // The empty line after the last one ends what is open.
    for line in text.lines().map(str::trim).chain([""]) {
        let item = ITEM.iter().find_map(|sign| line.strip_prefix(sign));
        let heading = heading(line);
        if (item.is_some() || heading.is_some() || line.is_empty()) && !paragraph.is_empty() {
            let runs = inline(&paragraph.join("\n"), figure);
            blocks.push(WrittenBlock::Paragraph { style: ParagraphStyle::Normal, runs });
            paragraph.clear();
        }
        if item.is_none() && !items.is_empty() {
            blocks.push(WrittenBlock::List { is_ordered: false, items: std::mem::take(&mut items) });
        }
        match (item, heading) {
            (Some(item), _) => items.push(inline(item.trim(), figure)),
            (None, Some((level, text))) => {
                headings += 1;
                let id = [id, "-", &headings.to_string()].concat();
                blocks.push(WrittenBlock::Heading { level, id, runs: inline(text, figure) });
            }
            (None, None) if line.is_empty() => {}
            (None, None) => paragraph.push(line),
        }
    }
    blocks
}

/// The names between braces of a text, in their order.
pub fn figure_names(text: &str) -> Vec<&str> {
    text.lines().flat_map(names_of).collect()
}

fn names_of(line: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = line;
    while let Some((_, name, after)) = next_name(rest) {
        names.push(name);
        rest = after;
    }
    names
}

/// What stands before the first name between braces, the name, and what stands after it.
fn next_name(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let open = from + text.get(from..)?.find('{')?;
        let inside = &text[open + 1..];
        let end = inside.find(['}', '{', '\n'])?;
        let name = inside[..end].trim();
        if inside[end..].starts_with('}') && !name.is_empty() {
            return Some((&text[..open], name, &inside[end + 1..]));
        }
        from = open + 1;
    }
}

/// The level and the text of a heading.
fn heading(line: &str) -> Option<(u8, &str)> {
    let text = line.trim_start_matches(HEADING);
    let signs = line.len() - text.len();
    let text = text.strip_prefix(' ')?.trim();
    (signs > 0 && !text.is_empty()).then_some((if signs == 1 { 2 } else { 3 }, text))
}

/// The runs of a paragraph.
pub(super) fn inline(text: &str, figure: &dyn Fn(&str) -> WrittenRun) -> Vec<WrittenRun> {
    let mut runs = Vec::new();
    let mut rest = text;
    while let Some((before, inside, after)) = next_bold(rest) {
        with_figures(&mut runs, before, false, figure);
        with_figures(&mut runs, inside, true, figure);
        rest = after;
    }
    with_figures(&mut runs, rest, false, figure);
    runs
}

/// What stands before the first bold words, these, and what stands after them. A sign without its pair is a text.
fn next_bold(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once(BOLD)?;
    let (inside, after) = rest.split_once(BOLD)?;
    (!inside.is_empty()).then_some((before, inside, after))
}

fn with_figures(runs: &mut Vec<WrittenRun>, text: &str, is_bold: bool, figure: &dyn Fn(&str) -> WrittenRun) {
    let mut push = |run: WrittenRun| {
        if !run.text.is_empty() {
            runs.push(if is_bold { run.bold() } else { run });
        }
    };
    let mut rest = text;
    while let Some((before, name, after)) = next_name(rest) {
        push(WrittenRun::text(before));
        push(figure(name));
        rest = after;
    }
    push(WrittenRun::text(rest));
}

#[cfg(test)]
mod tests {
    use documents::plain_text;

    use super::*;

    fn read(text: &str) -> Vec<String> {
        let figure = |name: &str| WrittenRun::text(["[", name, "]"].concat());
        let said = |block: &WrittenBlock| match block {
            WrittenBlock::Heading { level, runs, .. } => format!("h{level} {}", plain_text(runs)),
            WrittenBlock::Paragraph { runs, .. } => ["p ", &plain_text(runs)].concat(),
            WrittenBlock::List { items, .. } => items.iter().map(|it| ["- ", &*plain_text(it)].concat()).collect(),
            _ => String::new(),
        };
        own_text(text, "x", &figure).iter().map(said).collect()
    }

    #[test]
    fn the_few_formats_are_read_and_whatever_else_is_a_text() {
        let text = "# Un\nligne une\nligne deux\n- a\n* b\n\n## Deux\n####### Trois\n#sans espace\n#\n-sans espace";
        assert_eq!(
            read(text),
            ["h2 Un", "p ligne une\nligne deux", "- a- b", "h3 Deux", "h3 Trois", "p #sans espace\n#\n-sans espace"]
        );
        assert_eq!(read(" \n\n"), Vec::<String>::new());
    }

    #[test]
    fn bold_words_and_figures_need_both_of_their_signs() {
        assert_eq!(read("a **b {c 5} d** e"), ["p a b [c 5] d e"]);
        assert_eq!(read("2 ** 3, {, {}, { } et }"), ["p 2 ** 3, {, {}, { } et }"]);
        assert_eq!(read("{a {b} {c\nd}"), ["p {a [b] {c\nd}"]);
        assert_eq!(figure_names("x {a b} {c}\n{d\n} {e}"), ["a b", "c", "e"]);
    }

    #[test]
    fn no_sign_of_a_text_is_lost() {
        for text in ["****", "** **", "*", "{{a}}", "# ", "- ", "**a", "a**", "}{", "***a***"] {
            let letters = |text: &str| text.chars().filter(|it| it.is_alphanumeric()).count();
            assert_eq!(letters(&read(text).concat().replace(['p', 'h'], "")), letters(text), "{text}");
        }
    }
}
