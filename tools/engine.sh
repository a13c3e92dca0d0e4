#!/usr/bin/env bash
# Builds the worker (src/bin/engine.rs), which makes the plans: a program of its own, compiled for speed.
# tools/finish.mjs puts it into the site.
set -euo pipefail
source "$(dirname "$0")/env.sh"
cd "$ROOT"

source tools/page-flags.sh
cargo build --locked --offline --quiet --target wasm32-unknown-unknown --profile engine --bin engine --no-default-features
rm -rf target/engine
"$TOOLS/bin/wasm-bindgen" --target web --no-typescript --out-dir target/engine target/wasm32-unknown-unknown/engine/engine.wasm
