#!/usr/bin/env bash
# Finds Chromium, its driver and poppler for the browser tests, and installs them where there are none.
set -euo pipefail
source "$(dirname "$0")/env.sh"
cd "$ROOT"

find() { node tools/find-browser.mjs "$1" 2>/dev/null; }

if ! find browser >/dev/null || ! find driver >/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Installing Chromium and its driver from Debian"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends chromium chromium-driver >/dev/null
  elif ! find browser >/dev/null; then
    say "Installing Playwright's Chromium"
    npx playwright install chromium
  fi
fi

find browser >/dev/null || fail "No Chromium or Chrome was found. Install one, or set CHROMIUM to its path."
find driver >/dev/null || fail "No chromedriver was found. Install the one that belongs to your browser (Debian: chromium-driver), or set CHROMEDRIVER to its path."

browser="$("$(find browser)" --version 2>/dev/null | grep -oE '[0-9]+\.' | head -1)"
driver="$("$(find driver)" --version | grep -oE '[0-9]+\.' | head -1)"
[ "$browser" = "$driver" ] || fail "The browser is version ${browser%.} and its driver ${driver%.}; they must be the same. Set CHROMIUM and CHROMEDRIVER to a pair."

# The journeys that look at the printed page read its PDF with poppler.
if ! command -v pdftotext >/dev/null || ! command -v pdftoppm >/dev/null; then
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null ||
    fail "poppler was not found. Install it (Debian: poppler-utils; macOS: brew install poppler)."
  say "Installing poppler from Debian"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends poppler-utils >/dev/null
fi
