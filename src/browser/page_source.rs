//! The source of the page: the texts of its elements, from which a copy of the file is written.

use leptos::prelude::document;

/// The text of the element with that id, as it is in the file.
#[must_use]
pub fn text_of(id: &str) -> Option<String> {
    document().get_element_by_id(id)?.text_content()
}
