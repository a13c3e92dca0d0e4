# shellcheck shell=bash
# How the programs of the site are compiled: with the standard library, without the code that words a panic.
# A person never sees those words: public/boot.js takes over when the program stops. They would cost 20 kB of program.
# Of the ways in which the standard library can sort and print numbers, the small ones: 38 kB of the worker's program.
# Only these three unstable parts are let in, and only here: the compiler is the pinned stable one.
export RUSTC_BOOTSTRAP=1
export CARGO_UNSTABLE_BUILD_STD=std,panic_abort
export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
# The split needs to know what refers to what.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort -Clink-arg=--emit-relocs"
# What nobody on the page asks for is not linked.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$ROOT/tools/linker/wasm-ld"
