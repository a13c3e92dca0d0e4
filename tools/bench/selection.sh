#!/usr/bin/env bash
# Builds what tools/bench/selection.mjs measures, and measures it: our next question (benches/selection.rs) natively and in the browser,
# there as the site's programs are built (`page`) and as fast as it can be (`release`), beside two packages for Python.
set -euo pipefail
source "$(dirname "$0")/../env.sh"
cd "$ROOT"

export MIRT=1.2.0 CATSIM=0.21.0
peers="$TOOLS/peers-mirt-$MIRT-catsim-$CATSIM"
folder=target/bench/selection

# A Python of their own beside our other tools, so that nothing of the person's is changed. A half-made one is made anew.
install_peers() {
  if [ -e "$peers/whole" ]; then return; fi
  command -v python3 >/dev/null || fail "python3 is missing. make bench needs it to measure the packages mirt and catsim beside us."
  say "Installing mirt $MIRT and catsim $CATSIM into $peers"
  python3 -m venv --clear "$peers" || fail "python3 could not make an environment of its own (Debian: apt-get install python3-venv)."
  "$peers/bin/pip" install --quiet --disable-pip-version-check "mirt==$MIRT" "catsim==$CATSIM" ||
    fail "pip could not install mirt and catsim. It needs the network (pypi.org or your mirror) and a Python that they fit; this is $(python3 --version)."
  touch "$peers/whole"
}

# build PROFILE [OPTION…]: builds the bench, and prints where the program is. cargo alone knows its name.
build() {
  local profile="$1"
  shift
  cargo build --locked --offline --quiet --profile "$profile" --bench selection --message-format json-render-diagnostics "$@" |
    node -e 'for (const line of require("fs").readFileSync(0, "utf8").split("\n").filter(Boolean)) {
      const { executable, target } = JSON.parse(line);
      if (executable && target.name === "selection") console.log(executable);
    }'
}

# web PROFILE: the same for the browser, with a page that waits for nothing but to be measured.
web() {
  local program
  program="$(build "$1" --target wasm32-unknown-unknown)"
  rm -rf "${folder:?}/$1"
  "$TOOLS/bin/wasm-bindgen" --target web --no-typescript --out-dir "$folder/$1" --out-name selection "$program"
  echo '<!doctype html><title>selection</title><link rel="icon" href="data:,">' >"$folder/$1/index.html"
}

install_peers
say "Building the bench, natively and for the browser"
native="$(build release)"
web release
# In a shell of its own: how the site's programs are built must not leak into other builds.
(source tools/page-flags.sh && web page)
node tools/smaller.mjs "$folder/page/selection_bg.wasm"
NATIVE="$native" WEB="$folder" PEERS="$peers/bin/python" node tools/bench/selection.mjs
