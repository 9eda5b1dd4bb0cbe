//! Fuzzes the reader of pasted blocks.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readers::paste(bytes));
