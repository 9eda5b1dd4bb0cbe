//! Fuzzes the reader of texts with separators.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readers::csv(bytes));
