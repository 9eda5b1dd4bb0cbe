//! The source of the page: the texts that it was made of, from which a copy of the file is written.

use leptos::prelude::document;

/// The text of the element of that id, as the file has it.
#[must_use]
pub fn text_of(id: &str) -> Option<String> {
    document().get_element_by_id(id)?.text_content()
}
