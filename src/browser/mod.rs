//! The only layer that uses browser APIs. Its functions take and give plain values.

pub mod address;
pub mod channel;
pub mod clipboard;
pub mod clock;
pub mod database;
pub mod dialog;
pub mod drawn_focus;
pub mod failure;
pub mod file;
pub mod idle_queue;
pub mod image;
pub mod keys;
pub mod page;
pub mod page_source;
pub mod paged;
pub mod random;
pub mod same_file;
pub mod screen;
pub mod scroll_area;
pub mod storage;
pub mod table_keys;
pub mod tables;
pub mod visibility;
