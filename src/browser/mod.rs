//! The only door to the browser, in our words: nothing of its types gets past here.

pub mod address;
pub mod chance;
pub mod clock;
pub mod failure;
pub mod file;
pub mod page;
pub mod picture;
pub mod storage;
