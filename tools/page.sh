#!/usr/bin/env bash
# Builds the page with Trunk, in four parts (src/app/later.rs, seldom.rs, visit.rs).
set -euo pipefail
source "$(dirname "$0")/env.sh"
cd "$ROOT"

source tools/page-flags.sh
# Trunk finds our wasm-bindgen before the real one, and so the program is split.
export PATH="$ROOT/tools/trunk:$PATH"
trunk build --release --offline --locked
