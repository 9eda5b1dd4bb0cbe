//! Files for office programs: a [`WrittenDocument`](documents::WrittenDocument) as an `OpenDocument` text ([`odt`]), a
//! [`Presentation`](documents::Presentation) as an `OpenDocument` presentation ([`odp`]), and what every such file is
//! made of ([`archive`], [`xml`]).
//!
//! The same value gives the same bytes. Whatever texts it has, the XML is well formed, and nothing in it is run or
//! fetched.

pub mod archive;
mod lengths;
mod notes;
mod odf;
mod pictures;
mod runs;
mod slides;
mod text;
mod theme;
pub mod xml;

pub use slides::odp;
pub use text::odt;

#[cfg(test)]
mod tests;
