#!/usr/bin/env bash
# Builds the worker (src/bin/engine.rs), which makes the plans: a program of its own, compiled for speed.
# tools/finish.mjs puts it into the site.
set -euo pipefail
source "$(dirname "$0")/env.sh"
cd "$ROOT"

source tools/page-flags.sh
cargo build --locked --offline --quiet --target wasm32-unknown-unknown --profile engine --bin engine --no-default-features
# Not target/engine: there cargo keeps what it builds for the profile.
rm -rf target/worker
"$TOOLS/bin/wasm-bindgen" --target web --no-typescript --out-dir target/worker target/wasm32-unknown-unknown/engine/engine.wasm
