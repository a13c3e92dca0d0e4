//! libFuzzer calls tests/fuzz/code.rs.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kompetansesti_fuzz::targets::code::run(bytes));
