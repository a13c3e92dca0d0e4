#!/usr/bin/env bash
# Gives what enters the program bytes that nobody has thought of: each target of fuzz/ for FUZZ_SECONDS (ten minutes).
#   tools/fuzz.sh                   all targets
#   tools/fuzz.sh import code       only these
# What is found on the way is kept in target/fuzz/, so that the next run goes on from there. A crash is left in
# fuzz/artifacts/; put the file in fuzz/corpus/ when it is mended.
set -euo pipefail
source "$(dirname "$0")/env.sh"
cd "$ROOT"
tools/install.sh fuzz

# cargo-fuzz cannot be told --locked. This fails where the lock file is not what the manifest asks for.
cargo "+$NIGHTLY" fetch --locked --quiet --manifest-path fuzz/Cargo.toml

seconds="${FUZZ_SECONDS:-600}"
[ $# -gt 0 ] || set -- $(ls fuzz/corpus)
for name in "$@"; do
  mkdir -p "target/fuzz/found/$name"
  say "Fuzzing $name for $seconds s"
  cargo "+$NIGHTLY" fuzz run --target-dir target/fuzz/build "$name" "target/fuzz/found/$name" "fuzz/corpus/$name" -- \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -verbosity=0
done
