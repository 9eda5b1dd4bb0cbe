//! The app.

mod browser;
mod route;
mod state;
mod text;

use leptos::prelude::*;

fn main() {
    console_error_panic_hook::set_once();
    mount_to_body(|| view! { <h1>"Carnet de mutualisation"</h1> });
}
