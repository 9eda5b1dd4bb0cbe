//! Fuzzes the reader of Data Packages.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readers::package(bytes));
