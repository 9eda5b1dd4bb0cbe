//! The accessibility tree of the page as text.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::part::plain;
use crate::{Outcome, Page};

/// A node of the tree, as Chromium gives it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct TreeNode {
    node_id: String,
    #[serde(default)]
    ignored: bool,
    #[serde(default)]
    role: TreeValue,
    #[serde(default)]
    name: TreeValue,
    #[serde(default)]
    properties: Vec<TreeProperty>,
    #[serde(default)]
    child_ids: Vec<String>,
}

#[derive(Default, Deserialize)]
struct TreeValue {
    #[serde(default)]
    value: Value,
}

#[derive(Deserialize)]
struct TreeProperty {
    name: String,
    value: TreeValue,
}

/// The states and properties that a line has.
const PROPERTIES: [&str; 12] = [
    "checked",
    "disabled",
    "expanded",
    "hasPopup",
    "invalid",
    "level",
    "live",
    "modal",
    "multiselectable",
    "pressed",
    "required",
    "selected",
];
/// The roles that have a line: what one goes to, acts on or is told. Of the others, the children stand in their place.
const KEPT: [&str; 27] = [
    "RootWebArea",
    "alert",
    "banner",
    "button",
    "checkbox",
    "columnheader",
    "combobox",
    "complementary",
    "contentinfo",
    "dialog",
    "figure",
    "form",
    "grid",
    "gridcell",
    "group",
    "heading",
    "image",
    "link",
    "main",
    "navigation",
    "radio",
    "region",
    "rowheader",
    "status",
    "table",
    "textbox",
    "toolbar",
];

impl Page {
    /// The accessibility tree of Chromium: a line for each node of a role that counts, with its name and its states,
    /// indented.
    ///
    /// # Errors
    /// The browser is not Chromium, or does not respond.
    pub fn accessibility_tree(&self) -> Outcome<String> {
        let tree = self.chromium_result("Accessibility.getFullAXTree", &json!({}))?;
        let nodes: Vec<TreeNode> = serde_json::from_value(tree["nodes"].clone())?;
        let by_id: HashMap<&str, &TreeNode> = nodes.iter().map(|node| (node.node_id.as_str(), node)).collect();
        let mut out = String::new();
        if let Some(root) = nodes.first() {
            write(&mut out, root, &by_id, 0);
        }
        Ok(out)
    }
}

fn write(out: &mut String, node: &TreeNode, by_id: &HashMap<&str, &TreeNode>, depth: usize) {
    let role = node.role.value.as_str().unwrap_or_default();
    let name = plain(node.name.value.as_str().unwrap_or_default());
    let is_passed_over = node.ignored || !KEPT.contains(&role);
    if !is_passed_over {
        let states = node.properties.iter().filter(|it| PROPERTIES.contains(&it.name.as_str())).map(|it| {
            match it.value.value.as_str() {
                Some(text) => format!(" {}={text}", it.name),
                None => format!(" {}={}", it.name, it.value.value),
            }
        });
        let states: String = states.filter(|state| !state.ends_with("=false")).collect();
        let line = format!("{}{role} « {name} »{states}\n", "  ".repeat(depth));
        out.push_str(&line);
    }
    let depth = if is_passed_over { depth } else { depth + 1 };
    for child in node.child_ids.iter().filter_map(|id| by_id.get(id.as_str())) {
        write(out, child, by_id, depth);
    }
}
