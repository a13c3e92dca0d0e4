#!/usr/bin/env bash
# Builds our planner and compares what it calls cheapest with what two solvers for Python do (tools/oracle/plans.mjs).
set -euo pipefail
source "$(dirname "$0")/../env.sh"
source "$ROOT/tools/bench/build.sh"
cd "$ROOT"

peers="$(python_peers "${PLANNERS[@]}")"
say "Building our planner"
native="$(build_bench pathway release)"
NATIVE="$native" PEERS="$peers" node tools/oracle/plans.mjs
