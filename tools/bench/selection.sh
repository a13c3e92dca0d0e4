#!/usr/bin/env bash
# Builds what tools/bench/selection.mjs measures, and measures it: our next question (benches/selection.rs) natively and in the browser,
# there as the site's programs are built (`page`) and as fast as it can be (`release`), beside two packages for Python.
set -euo pipefail
source "$(dirname "$0")/../env.sh"
source "$ROOT/tools/bench/build.sh"
cd "$ROOT"

export MIRT=1.2.0 CATSIM=0.21.0
folder=target/bench/selection

peers="$(python_peers "mirt==$MIRT" "catsim==$CATSIM")"
say "Building the bench, natively and for the browser"
native="$(build_bench selection release)"
web_bench selection release
# In a shell of its own: how the site's programs are built must not leak into other builds.
(source tools/page-flags.sh && web_bench selection page)
node tools/smaller.mjs "$folder/page/selection_bg.wasm"
NATIVE="$native" WEB="$folder" PEERS="$peers" node tools/bench/selection.mjs
