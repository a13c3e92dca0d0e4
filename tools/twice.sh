#!/usr/bin/env bash
# Builds the site once more, from what is committed, in another folder, and holds each of its files against dist/ (R-SUP-03).
#   tools/twice.sh             after `make dist`; `make twice` does both
#   tools/twice.sh ONE OTHER   compares two folders that are built already
set -euo pipefail
source "$(dirname "$0")/env.sh"
cd "$ROOT"

# Every file of a folder with its hash.
sums() {
  local hash=(sha256sum)
  command -v sha256sum >/dev/null || hash=(shasum -a 256)
  (cd "$1" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 "${hash[@]}")
}

same() {
  local one other
  one="$(sums "$1")"
  other="$(sums "$2")"
  grep -q '  \./index\.html$' <<<"$one" || fail "There is no site in $1."
  if [ "$one" != "$other" ]; then
    diff <(printf '%s\n' "$one") <(printf '%s\n' "$other") || true
    fail "The files above are not the same in $1 and in $2."
  fi
  say "$(wc -l <<<"$one") files, each the same in both builds"
}

if [ $# = 2 ]; then same "$1" "$2"; exit; fi
[ -z "$(git status --porcelain)" ] || fail "There are changes that are not committed, so that another build cannot be the same."

apart="$(mktemp -d)"
git clone --quiet "$ROOT" "$apart/site"
# Nothing that this build made or was told may reach the other one.
(cd "$apart/site" && env -u CARGO_TARGET_DIR -u MAKEFLAGS -u MFLAGS make dist)
# Where they differ, the other build stays to be looked into.
same dist "$apart/site/dist"
rm -rf "$apart"
