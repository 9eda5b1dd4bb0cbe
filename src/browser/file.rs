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

/// The bytes of several files, each with its name; `None` for one that cannot be read.
pub type FilesRead = Vec<(String, Option<Vec<u8>>)>;

/// Reads all files chosen in a file field, then calls back with them. The field is emptied.
pub fn read_all_chosen(event: &web_sys::Event, on_read: impl Fn(FilesRead) + 'static) {
    let field = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    let Some(field) = field else { return };
    let Some(files) = field.files() else { return };
    let readings = readings(&files);
    // What was chosen is kept by the readings.
    field.set_value("");
    read_all(readings, on_read);
}

/// Reads the files of what is pasted, then calls back with them. Whether there are any.
pub fn read_pasted(event: &web_sys::Event, on_read: impl Fn(FilesRead) + 'static) -> bool {
    let data = event.dyn_ref::<web_sys::ClipboardEvent>().and_then(web_sys::ClipboardEvent::clipboard_data);
    let Some(files) = data.and_then(|data| data.files()).filter(|files| files.length() > 0) else { return false };
    event.prevent_default();
    read_all(readings(&files), on_read);
    true
}

/// Calls back with the files that are dropped on the page, until the calling component is removed.
pub fn on_drop(on_read: impl Fn(FilesRead) + Clone + 'static) {
    use leptos::prelude::{on_cleanup, window_event_listener_untyped};
    let has_files = |event: &web_sys::Event| {
        let transfer = event.dyn_ref::<web_sys::DragEvent>()?.data_transfer()?;
        transfer
            .types()
            .iter()
            .any(|kind| kind.as_string().is_some_and(|kind| kind.eq_ignore_ascii_case("files")))
            .then_some(transfer)
    };
    let over = window_event_listener_untyped("dragover", move |event| {
        if has_files(&event).is_some() {
            event.prevent_default();
        }
    });
    let drop = window_event_listener_untyped("drop", move |event| {
        if let Some(files) = has_files(&event).and_then(|transfer| transfer.files()) {
            event.prevent_default();
            read_all(readings(&files), on_read.clone());
        }
    });
    on_cleanup(move || {
        over.remove();
        drop.remove();
    });
}

/// The files of a list, each with the promise of its bytes.
fn readings(files: &web_sys::FileList) -> Vec<(String, js_sys::Promise)> {
    let all = (0..files.length()).filter_map(|at| files.get(at));
    all.map(|file| (file.name(), file.array_buffer().unchecked_into())).collect()
}

fn read_all(readings: Vec<(String, js_sys::Promise)>, on_read: impl Fn(FilesRead) + 'static) {
    leptos::task::spawn_local(async move {
        let mut read = Vec::new();
        for (name, reading) in readings {
            let bytes = wasm_bindgen_futures::JsFuture::from(reading).await.ok();
            read.push((name, bytes.map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec())));
        }
        on_read(read);
    });
}

/// Offers bytes as a download; `kind` is their MIME type. Gives `false` if the browser refuses.
pub fn offer_bytes(name: &str, kind: &str, bytes: &[u8]) -> bool {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes).into());
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options).is_ok_and(|blob| offer_blob(name, &blob))
}
