#!/usr/bin/env bash
# Opens the locked file of tests/locked/ without our program (R-EXP-06): tools/open-locked.py and the package cryptography for
# Python. The file was written by the page in Chromium; tests/e2e/faults/locked.spec.mjs opens the same file in the page.
set -euo pipefail
source "$(dirname "$0")/../env.sh"
cd "$ROOT"

CRYPTOGRAPHY=48.0.1
oracle="$TOOLS/oracle-cryptography-$CRYPTOGRAPHY"

# A Python of its own beside our other tools, so that nothing of the person's is changed. A half-made one is made anew.
if [ ! -e "$oracle/whole" ]; then
  command -v python3 >/dev/null || fail "python3 is missing. The package cryptography needs it."
  say "Installing cryptography $CRYPTOGRAPHY into $oracle"
  python3 -m venv --clear "$oracle" || fail "python3 could not make an environment of its own (Debian: apt-get install python3-venv)."
  "$oracle/bin/pip" install --quiet --disable-pip-version-check "cryptography==$CRYPTOGRAPHY" ||
    fail "pip could not install cryptography. It needs the network (pypi.org or your mirror) and a Python that it fits; this is $(python3 --version)."
  touch "$oracle/whole"
fi

file=tests/locked/locked.txt
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
open_with() { SENTENCE="$1" "$oracle/bin/python" tools/open-locked.py "$2" >"$work/opened" 2>"$work/said"; }
must_stay_locked() {
  if open_with "$1" "$2"; then fail "$3: it was opened"; fi
  [ ! -s "$work/opened" ] || fail "$3: something of it came out"
}

# The letters æ, ø and å whole, as Windows writes them, and å in two parts, as a Mac may (F-085).
for sentence in $'bl\u00e5b\u00e6r p\u00e5 \u00d8rsta' $'  bla\u030ab\u00e6r pa\u030a \u00d8rsta '; do
  open_with "$sentence" "$file" || fail "it stays locked: $(cat "$work/said")"
  cmp "$work/opened" tests/locked/opened.json || fail "what was opened is not what was locked"
done
must_stay_locked "blabaer pa Orsta" "$file" "another sentence"
sed 's/600000/600001/' "$file" >"$work/rounds.txt"
must_stay_locked $'bl\u00e5b\u00e6r p\u00e5 \u00d8rsta' "$work/rounds.txt" "another header"
sed 's/600000/4294967295/' "$file" >"$work/endless.txt"
must_stay_locked $'bl\u00e5b\u00e6r p\u00e5 \u00d8rsta' "$work/endless.txt" "endless rounds"
head -c -4 "$file" >"$work/short.txt"
must_stay_locked $'bl\u00e5b\u00e6r p\u00e5 \u00d8rsta' "$work/short.txt" "a file cut short"
[ "$(wc -l <tools/open-locked.py)" -le 30 ] || fail "tools/open-locked.py has more than 30 lines"
say "locked: opened by cryptography $CRYPTOGRAPHY with both spellings; four spoilt ways stay locked"
