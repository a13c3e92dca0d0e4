//! libFuzzer calls tests/fuzz/content.rs.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kompetansesti_fuzz::targets::content::run(bytes));
