#!/usr/bin/env bash
# Runs tests/web.rs in a real browser.
set -euo pipefail
source "$(dirname "$0")/env.sh"
cd "$ROOT"

# The runner reads the browser's path and arguments from a file; they differ from machine to machine, so it is written here.
mkdir -p target
node --input-type=module -e '
  import { find, launchArguments } from "./tools/find-browser.mjs";
  const options = { binary: await find("browser"), args: ["--headless", ...launchArguments] };
  console.log(JSON.stringify({ "goog:chromeOptions": options }));
' > target/webdriver.json
export WASM_BINDGEN_TEST_WEBDRIVER_JSON="$ROOT/target/webdriver.json"
CHROMEDRIVER="$(node tools/find-browser.mjs driver)"
export CHROMEDRIVER
cargo test --locked --target wasm32-unknown-unknown --test web "$@"
