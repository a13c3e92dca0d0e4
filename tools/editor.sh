#!/usr/bin/env bash
# Builds the editors' page (src/bin/editor.rs) beside the page, out of the same parts and with the same flags,
# so that only our own code is compiled once more. tools/finish.mjs puts it into the site.
set -euo pipefail
source "$(dirname "$0")/env.sh"
cd "$ROOT"

source tools/page-flags.sh
cargo build --locked --offline --quiet --target wasm32-unknown-unknown --profile page --bin editor --features author
rm -rf target/editor
"$TOOLS/bin/wasm-bindgen" --target web --no-typescript --out-dir target/editor target/wasm32-unknown-unknown/page/editor.wasm
