#!/usr/bin/env bash
# Installs what the project builds and tests with. Run it as often as you like: what is there already is left alone.
#   tools/install.sh         everything
#   tools/install.sh rust    only the Rust toolchain, enough for `make check`
#   tools/install.sh fuzz    what `make fuzz` needs, and nothing else does: nightly Rust and cargo-fuzz
set -euo pipefail
source "$(dirname "$0")/env.sh"
cd "$ROOT"

need() { command -v "$1" >/dev/null || fail "$1 is missing. $2"; }

rust() {
  need rustup "Install it from rustup.rs, then run this again."
  need cc "Install a C compiler (Debian: apt-get install build-essential)."
  # rustup's own automatic install may be switched off, so everything is asked for by name.
  if ! rustup toolchain list | grep -q "^$RUST_VERSION"; then
    say "Installing Rust $RUST_VERSION"
    rustup toolchain install "$RUST_VERSION" --profile minimal --component rustfmt --component clippy
  fi
  local target
  target="$(rustup target list --installed --toolchain "$RUST_VERSION")"
  if ! grep -qx wasm32-unknown-unknown <<<"$target"; then
    say "Adding the wasm target to Rust $RUST_VERSION"
    rustup target add wasm32-unknown-unknown --toolchain "$RUST_VERSION"
  fi
  # tools/page.sh builds the standard library along with the page.
  rustup component list --installed --toolchain "$RUST_VERSION" | grep -qx rust-src ||
    rustup component add rust-src --toolchain "$RUST_VERSION"
  local part
  for part in rustfmt clippy; do
    cargo "+$RUST_VERSION" "${part/rustfmt/fmt}" --version >/dev/null 2>&1 ||
      rustup component add "$part" --toolchain "$RUST_VERSION"
  done
}

# cargo_tool CRATE VERSION [OPTION…]: a program of ours, of exactly this version. cargo keeps the list of what is installed.
cargo_tool() {
  local crate="$1" version="$2"
  shift 2
  if grep -qF "\"$crate $version " "$TOOLS/.crates.toml" 2>/dev/null; then return; fi
  say "Installing $crate $version into $TOOLS (a long build the first time: about ten minutes on two cores)"
  if [ $# = 0 ] && command -v cargo-binstall >/dev/null &&
    cargo binstall --no-confirm --locked --root "$TOOLS" "$crate@$version"; then return; fi
  # Another target folder than the project's: cargo would otherwise wait for a build that runs there.
  CARGO_TARGET_DIR="$TOOLS/build" cargo "+$RUST_VERSION" install "$crate" --version "$version" --locked --root "$TOOLS" "$@"
  rm -rf "$TOOLS/build"
}

node_modules() {
  need node "Install Node.js 20 or newer."
  need npm "It comes with Node.js."
  local major
  major="$(node -p 'process.versions.node.split(".")[0]')"
  [ "$major" -ge 20 ] || fail "Node.js 20 or newer is needed; this is $(node --version)."
  # npm writes the inner lock file last, so its age tells whether node_modules is whole and new.
  if [ package-lock.json -nt node_modules/.package-lock.json ]; then
    say "Installing npm packages"
    npm ci --ignore-scripts --loglevel=error
  fi
}

fuzz() {
  if ! rustup toolchain list | grep -q "^$NIGHTLY"; then
    say "Installing Rust $NIGHTLY"
    rustup toolchain install "$NIGHTLY" --profile minimal
  fi
  cargo_tool cargo-fuzz "$FUZZ_VERSION"
}

rust
[ "${1:-all}" = rust ] && exit 0
[ "${1:-all}" = fuzz ] && { fuzz; exit 0; }
[ -f Cargo.lock ] || fail "Cargo.lock is missing; it is part of the project."
node_modules
cargo_tool wasm-bindgen-cli "$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/"/, "", $3); print $3 }' Cargo.lock)"
cargo_tool wasm_split_cli_support "$SPLIT_VERSION" --features build-binary
cargo_tool trunk "$TRUNK_VERSION"
# The release build runs offline, so every crate must be here before it.
cargo fetch --locked --quiet
# Those of the standard library too (see tools/page.sh).
RUSTC_BOOTSTRAP=1 cargo fetch --locked --quiet --target wasm32-unknown-unknown -Zbuild-std=std,panic_abort
