#!/usr/bin/env bash
# Builds what tools/bench/pathway.mjs measures, and measures it: how long the cheapest plan takes (benches/pathway.rs), natively and
# in the browser, there for speed as the worker is, beside two solvers for Python.
set -euo pipefail
source "$(dirname "$0")/../env.sh"
source "$ROOT/tools/bench/build.sh"
cd "$ROOT"

peers="$(python_peers "${PLANNERS[@]}")"
say "Building the bench, natively and for the browser"
native="$(build_bench pathway release)"
web_bench pathway release
NATIVE="$native" WEB=target/bench/pathway/release PEERS="$peers" node tools/bench/pathway.mjs
