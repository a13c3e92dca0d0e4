# Sourced by the other scripts: where our tools are, and what must not leak in from the shell that called us.

# A cache of our own, never the person's global tools: a second clone finds everything built already.
TOOLS="${XDG_CACHE_HOME:-$HOME/.cache}/kompetansesti/tools"
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
RUST_VERSION="$(sed -n 's/^channel = "\(.*\)"/\1/p' "$ROOT/rust-toolchain.toml")"
TRUNK_VERSION="0.21.14" # Newer ones need a newer rustc.
SPLIT_VERSION="0.2.4" # Goes with wasm_split_helpers, which Leptos brings.
# For `make fuzz` alone: libFuzzer and its sanitizer need a compiler that is not stable.
NIGHTLY="nightly"
FUZZ_VERSION="0.13.2"

# Trunk takes the tools it finds on PATH when their versions fit, and then downloads nothing.
# node_modules/.bin holds a wasm-opt that is new enough for what rustc writes.
export PATH="$TOOLS/bin:$ROOT/node_modules/.bin:$PATH"
export TRUNK_SKIP_VERSION_CHECK=true
# Trunk 0.21 reads NO_COLOR=1 as a wrong argument and stops.
unset NO_COLOR

say() { printf '%s\n' "$*"; }
fail() { printf '\nError: %s\n' "$*" >&2; exit 1; }
