//! The sentences of findings: of the bundled territory, and for each kind of finding.

mod comparison;
#[cfg(not(target_family = "wasm"))]
mod filled;
mod kinds;
mod mel;
