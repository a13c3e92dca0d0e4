#!/usr/bin/env bash
# Builds the page with Trunk, in two parts (src/app/later.rs), and the standard library along with it,
# without the code that words a panic.
# A person never sees those words: public/boot.js takes over when the program stops. They would cost 20 kB of program.
set -euo pipefail
source "$(dirname "$0")/env.sh"
cd "$ROOT"

# Only these two unstable parts are let in, and only here: the compiler is the pinned stable one.
export RUSTC_BOOTSTRAP=1
export CARGO_UNSTABLE_BUILD_STD=std,panic_abort
export CARGO_UNSTABLE_BUILD_STD_FEATURES=
# The split needs to know what refers to what.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort -Clink-arg=--emit-relocs"
# Trunk finds our wasm-bindgen before the real one, and so the program is split.
export PATH="$ROOT/tools/trunk:$PATH"
trunk build --release --offline --locked
