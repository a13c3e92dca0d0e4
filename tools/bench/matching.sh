#!/usr/bin/env bash
# Builds what tools/bench/matching.mjs measures, and measures it: how long it takes to rank all occupations (benches/matching.rs),
# natively and in the browser, there for speed as the worker is.
set -euo pipefail
source "$(dirname "$0")/../env.sh"
source "$ROOT/tools/bench/build.sh"
cd "$ROOT"

say "Building the bench, natively and for the browser"
native="$(build_bench matching release)"
web_bench matching release
NATIVE="$native" WEB=target/bench/matching/release node tools/bench/matching.mjs
