//! Carnet de mutualisation: which commune takes part in which action, checked by communes and shown to councils.

mod app;
mod browser;
mod components;
mod route;
mod state;
mod views;

fn main() {
    app::start();
}
