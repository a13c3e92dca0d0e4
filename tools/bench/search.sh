#!/usr/bin/env bash
# Builds what tools/bench/search.mjs measures, and measures it: how long a search among 14,000 names takes (benches/search.rs), natively
# and in the browser, there as the site's programs are built (`page`) and as fast as it can be (`release`), beside two packages of npm.
set -euo pipefail
source "$(dirname "$0")/../env.sh"
source "$ROOT/tools/bench/build.sh"
cd "$ROOT"

export MINISEARCH=7.2.0 FUSE=7.5.0
folder=target/bench/search

# They are in no lock file of ours: nobody else needs them, and `npm ci` would fetch them for everyone.
peers="$folder/peers-$MINISEARCH-$FUSE"
if [ ! -e "$peers/whole" ]; then
  say "Installing minisearch $MINISEARCH and fuse.js $FUSE into $peers"
  mkdir -p "$peers"
  echo '{ "private": true }' >"$peers/package.json"
  npm install --prefix "$peers" --silent --no-audit --no-fund --ignore-scripts "minisearch@$MINISEARCH" "fuse.js@$FUSE" ||
    fail "npm could not install minisearch and fuse.js. It needs the network (registry.npmjs.org or your mirror)."
  touch "$peers/whole"
fi

say "Building the bench, natively and for the browser"
native="$(build_bench search release)"
web_bench search release
# In a shell of its own: how the site's programs are built must not leak into other builds.
(source tools/page-flags.sh && web_bench search page)
node tools/smaller.mjs "$folder/page/search_bg.wasm"
npx esbuild tools/bench/search-peers.mjs --bundle --format=esm --log-level=warning --alias:minisearch="$ROOT/$peers/node_modules/minisearch" \
  --alias:fuse.js="$ROOT/$peers/node_modules/fuse.js" --outfile="$folder/peers/peers.js"
echo '<!doctype html><title>peers</title><link rel="icon" href="data:,">' >"$folder/peers/index.html"
NATIVE="$native" WEB="$folder" node tools/bench/search.mjs
