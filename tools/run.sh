#!/usr/bin/env bash
# tools/run.sh NAME COMMAND…: runs one step with our tools on PATH, keeps its output in target/log/NAME.log and says how long it took.
set -euo pipefail
source "$(dirname "$0")/env.sh"
cd "$ROOT"

name="$1"
shift
mkdir -p target/log
started=$SECONDS
say "== $name"
status=0
"$@" 2>&1 | tee "target/log/$name.log" || status=$?
if [ "$status" != 0 ]; then say "== $name failed after $((SECONDS - started)) s"; exit "$status"; fi
say "== $name: $((SECONDS - started)) s"
