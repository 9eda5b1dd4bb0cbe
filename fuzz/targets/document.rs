//! Fuzzes the reader of documents and pages.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readers::document(bytes));
