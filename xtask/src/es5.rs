//! Whether a script is ECMAScript 5 and uses nothing that browsers of that time lack: the scripts that run before the page
//! has checked what the browser can do must run in every browser.

use anyhow::{Result, anyhow};
use tree_sitter::{Node, Parser};

/// The syntax nodes of ECMAScript 5, as the grammar names them. A token is named by its text.
const SYNTAX: [&str; 60] = [
    "array",
    "assignment_expression",
    "augmented_assignment_expression",
    "binary_expression",
    "break_statement",
    "call_expression",
    "catch_clause",
    "comment",
    "continue_statement",
    "do_statement",
    "else_clause",
    "empty_statement",
    "escape_sequence",
    "expression_statement",
    "false",
    "finally_clause",
    "for_in_statement",
    "for_statement",
    "formal_parameters",
    "function_declaration",
    "function_expression",
    "identifier",
    "if_statement",
    "member_expression",
    "new_expression",
    "null",
    "number",
    "object",
    "pair",
    "parenthesized_expression",
    "program",
    "property_identifier",
    "regex",
    "regex_flags",
    "regex_pattern",
    "return_statement",
    "sequence_expression",
    "statement_block",
    "string",
    "string_fragment",
    "subscript_expression",
    "ternary_expression",
    "this",
    "throw_statement",
    "true",
    "try_statement",
    "unary_expression",
    "undefined",
    "update_expression",
    "variable_declaration",
    "variable_declarator",
    "while_statement",
    "arguments",
    "function",
    "return",
    "typeof",
    "instanceof",
    "delete",
    "void",
    "new",
];

/// The other tokens of ECMAScript 5.
const TOKENS: &str = "var if else for in while do break continue try catch finally throw \
    ( ) { } [ ] ; , . : ? = == === != !== < > <= >= + - * / % ++ -- += -= *= /= %= & | ^ ~ ! && || << >> >>> ' \" /";

/// Where a script has something newer than ECMAScript 5, one line each.
///
/// # Errors
/// The script cannot be parsed.
pub fn newer_syntax(script: &str) -> Result<Vec<String>> {
    let mut newer = Vec::new();
    visit(script, |node| {
        let kind = node.kind();
        let is_known = SYNTAX.contains(&kind) || TOKENS.split_whitespace().any(|token| token == kind);
        let is_let = kind == "for_in_statement" && text(script, node.child_by_field_name("kind")) != "var";
        let has_new_end = matches!(kind, "arguments" | "formal_parameters")
            && node.child_count() > 2
            && node.child(node.child_count() - 2).is_some_and(|last| last.kind() == ",");
        let has_no_parameter = kind == "catch_clause" && node.child_by_field_name("parameter").is_none();
        let has_defaults = kind == "formal_parameters"
            && (0..node.named_child_count()).filter_map(|at| node.named_child(at)).any(|it| it.kind() != "identifier");
        let has_new_text = is_new_text(kind, text(script, Some(node)));
        if !is_known || is_let || has_new_end || has_no_parameter || has_defaults || has_new_text || node.is_missing() {
            newer.push(place(script, node));
        }
    })?;
    Ok(newer)
}

/// Whether a number, an expression or an escape is written in a newer way.
fn is_new_text(kind: &str, text: &str) -> bool {
    match kind {
        "number" if text.starts_with(['0']) && text.len() > 1 && !text.starts_with("0.") => {
            !text[1..].trim_start_matches(['x', 'X']).chars().all(|sign| sign.is_ascii_hexdigit())
                || text[1..].starts_with(['b', 'B', 'o', 'O'])
        }
        "number" => !text.chars().all(|sign| sign.is_ascii_digit() || ".eE+-".contains(sign)),
        "regex" => {
            text.contains("(?<")
                || text.rsplit('/').next().is_some_and(|flags| !flags.chars().all(|it| "gim".contains(it)))
        }
        "escape_sequence" => text.starts_with("\\u{"),
        _ => false,
    }
}

/// The names of variables, parameters and properties that a script declares.
///
/// # Errors
/// The script cannot be parsed.
pub fn declared_names(script: &str) -> Result<Vec<String>> {
    let mut declared = Vec::new();
    visit(script, |node| {
        let name = match node.kind() {
            "variable_declarator" | "function_declaration" => node.child_by_field_name("name"),
            "catch_clause" => node.child_by_field_name("parameter"),
            "pair" => node.child_by_field_name("key"),
            "identifier" if node.parent().is_some_and(|it| it.kind() == "formal_parameters") => Some(node),
            _ => None,
        };
        declared.push(text(script, name).to_owned());
    })?;
    Ok(declared)
}

/// Where a script uses a name that is not among the known ones: a variable or a property, one line each.
///
/// # Errors
/// The script cannot be parsed.
pub fn unknown_names(script: &str, known: &[&str]) -> Result<Vec<String>> {
    let mut unknown = Vec::new();
    visit(script, |node| {
        let name = text(script, Some(node));
        let is_name = matches!(node.kind(), "identifier" | "property_identifier");
        // `typeof` asks whether there is such a variable.
        let is_asked = node.parent().is_some_and(|it| text(script, Some(it)).starts_with("typeof"));
        if is_name && !is_asked && !known.contains(&name) {
            unknown.push(place(script, node));
        }
    })?;
    Ok(unknown)
}

fn visit(script: &str, mut act: impl FnMut(Node<'_>)) -> Result<()> {
    let mut parser = Parser::new();
    parser.set_language(&tree_sitter_javascript::LANGUAGE.into())?;
    let tree = parser.parse(script, None).ok_or_else(|| anyhow!("The script cannot be parsed"))?;
    let mut waiting = vec![tree.root_node()];
    while let Some(node) = waiting.pop() {
        act(node);
        waiting.extend((0..node.child_count()).rev().filter_map(|at| node.child(at)));
    }
    Ok(())
}

fn text<'a>(script: &'a str, node: Option<Node<'_>>) -> &'a str {
    node.map_or("", |node| &script[node.byte_range()])
}

fn place(script: &str, node: Node<'_>) -> String {
    let first = text(script, Some(node)).lines().next().unwrap_or_default();
    format!("line {}: {} `{first}`", node.start_position().row + 1, node.kind())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::locations;

    /// What the scripts before the check take from the browser: the language, the first levels of the DOM, and storage,
    /// all of them older than 2012 and in Internet Explorer 11; `Blob` and what goes with it only after a press.
    const NAMES: &str = "window top self document location localStorage setTimeout Boolean JSON Object Array String \
        Uint8Array Blob URL undefined length forEach concat slice split join filter every indexOf push map stringify parse create keys \
        isArray key getItem createElement createTextNode appendChild insertBefore removeChild parentNode firstChild \
        innerHTML getElementById getElementsByClassName querySelector documentElement body readyState hasAttribute \
        getAttribute setAttribute removeAttribute addEventListener className id type href download click \
        createObjectURL revokeObjectURL reload detail reason message target tagName event";

    /// What the check asks for: it is tested for there, and nowhere used before.
    const TESTED: [&str; 10] = [
        "BigInt",
        "Promise",
        "TextDecoder",
        "CSS",
        "supports",
        "DecompressionStream",
        "WebAssembly",
        "compileStreaming",
        "Module",
        "console",
    ];

    fn source(name: &str) -> String {
        fs::read_to_string(locations::project().join("boot").join(name)).unwrap()
    }

    /// The scripts of the head, which run before and during the check.
    fn early() -> Vec<String> {
        let page = fs::read_to_string(locations::project().join("index.html")).unwrap();
        let (head, _) = page.split_once("</head>").unwrap();
        let scripts = head.split("href=\"boot/").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned());
        scripts.collect()
    }

    #[test]
    fn the_scripts_before_the_check_are_ecmascript_5() {
        assert_eq!(early(), ["watch.js", "check.js", "failure.js"]);
        for name in early() {
            assert_eq!(newer_syntax(&source(&name)).unwrap(), Vec::<String>::new(), "{name}");
        }
    }

    #[test]
    fn they_use_nothing_newer_than_they_have_tested() {
        // What one of them sets in `window`, another reads.
        let ours = "carnetMessage carnetArret carnetIncomplet carnetRefus carnetProposer carnetModifications \
                    carnetTelecharger carnetImpossible carnetDemarre carnetBrouillon";
        let declared: Vec<String> = early().iter().flat_map(|name| declared_names(&source(name)).unwrap()).collect();
        let known: Vec<&str> = NAMES
            .split_whitespace()
            .chain(ours.split_whitespace())
            .chain(declared.iter().map(String::as_str))
            .collect();
        for name in early() {
            let tested: &[&str] = if name == "check.js" { &TESTED } else { &[] };
            let known = [known.as_slice(), tested].concat();
            assert_eq!(unknown_names(&source(&name), &known).unwrap(), Vec::<String>::new(), "{name}");
        }
    }

    #[test]
    fn newer_syntax_is_found_and_older_is_not() {
        for script in [
            "let a = 1;",
            "const a = 1;",
            "var f = (a) => a;",
            "var a = `b`;",
            "var { a } = b;",
            "var [a] = b;",
            "var o = { a };",
            "var o = { a() {} };",
            "var o = { [a]: 1 };",
            "f(...a);",
            "function f(a = 1) {}",
            "function f(a,) {}",
            "f(a,);",
            "for (var a of b) {}",
            "for (let a in b) {}",
            "class A {}",
            "async function f() {}",
            "function* f() {}",
            "try { f(); } catch { g(); }",
            "var a = b?.c;",
            "var a = b ?? c;",
            "var a = b ** c;",
            "var a = 0b1;",
            "var a = 1_000;",
            "var a = 1n;",
            "a ||= b;",
            "import 'a';",
            "var a = /b/u;",
            "var a = /(?<=b)/;",
            "var a = new.target;",
            "var a = ;",
        ] {
            assert_ne!(newer_syntax(script).unwrap(), Vec::<String>::new(), "{script}");
        }
        let old = "(function () { 'use strict'; var a = [1, 0x1f], o = { b: 2, 'c': /d/.test(e) ? f : typeof g }; \
                   for (var i = 0; i < a.length; i += 1) { if (!a[i]) continue; else break; } for (var k in o) delete o[k]; \
                   do { a--; } while (a); try { throw new Error('x\\u00e9'); } catch (_) { return void 0; } finally { f(); } })();";
        assert_eq!(newer_syntax(old).unwrap(), Vec::<String>::new());
        let names = unknown_names("var a = document.body; a.closest(fetch);", &["a", "document", "body"]).unwrap();
        assert_eq!(names, ["line 1: property_identifier `closest`", "line 1: identifier `fetch`"]);
    }
}
