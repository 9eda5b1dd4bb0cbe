//! Files that the user downloads or opens.

use leptos::prelude::document;
use wasm_bindgen::JsCast;

/// Offers a text as a download; `kind` is its MIME type. Gives `false` if the browser refuses.
pub fn offer(name: &str, kind: &str, text: &str) -> bool {
    blob_of(kind, text).is_some_and(|blob| offer_blob(name, &blob))
}

/// Offers a blob as a download.
pub(super) fn offer_blob(name: &str, blob: &web_sys::Blob) -> bool {
    let Ok(address) = web_sys::Url::create_object_url_with_blob(blob) else { return false };
    let link = document().create_element("a").ok().and_then(|link| link.dyn_into::<web_sys::HtmlAnchorElement>().ok());
    let Some(link) = link else { return false };
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Revoked much later: some browsers read the text only after they have asked the user where to save it.
    leptos::prelude::set_timeout(
        move || _ = web_sys::Url::revoke_object_url(&address),
        std::time::Duration::from_mins(1),
    );
    true
}

fn blob_of(kind: &str, text: &str) -> Option<web_sys::Blob> {
    let parts = js_sys::Array::of1(&text.into());
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    web_sys::Blob::new_with_str_sequence_and_options(&parts, &options).ok()
}

/// Reads the file chosen in a file field, then calls back with its name and its text, `None` if it cannot be read. The
/// field is emptied, so that the same file can be chosen again.
pub fn read_chosen(event: &web_sys::Event, on_read: impl Fn(String, Option<String>) + 'static) {
    let field = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    let Some(field) = field else { return };
    let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
    let name = file.name();
    let reading = file.text();
    leptos::task::spawn_local(async move {
        let text = wasm_bindgen_futures::JsFuture::from(reading).await.ok().and_then(|text| text.as_string());
        field.set_value("");
        on_read(name, text);
    });
}
