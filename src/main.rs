//! Carnet de mutualisation: who takes part in what, checked by a commune and shown to a council.

mod app;
mod browser;
mod parts;
mod route;
mod state;
mod text;
mod views;

fn main() {
    app::start();
}
