//! Fuzzes the reader of XLSX files.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readers::xlsx(bytes));
