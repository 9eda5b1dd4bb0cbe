//! Carnet de mutualisation: who takes part in what, checked by a commune and shown to a council.

mod app;
mod browser;
mod components;
mod route;
mod state;
mod views;
mod wording;

fn main() {
    app::start();
}
