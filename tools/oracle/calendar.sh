#!/usr/bin/env bash
# Lets icalendar, a package for Python, read the calendar files of tests/calendar/ (T-05). tests/calendar.rs keeps them
# what the program writes, and tests/calendar/calendar.mjs lets ical.js read them too.
set -euo pipefail
source "$(dirname "$0")/../env.sh"
cd "$ROOT"

ICALENDAR=7.3.2
oracle="$TOOLS/oracle-icalendar-$ICALENDAR"

# A Python of its own beside our other tools, so that nothing of the person's is changed. A half-made one is made anew.
if [ ! -e "$oracle/whole" ]; then
  command -v python3 >/dev/null || fail "python3 is missing. The package icalendar needs it."
  say "Installing icalendar $ICALENDAR into $oracle"
  python3 -m venv --clear "$oracle" || fail "python3 could not make an environment of its own (Debian: apt-get install python3-venv)."
  "$oracle/bin/pip" install --quiet --disable-pip-version-check "icalendar==$ICALENDAR" ||
    fail "pip could not install icalendar. It needs the network (pypi.org or your mirror) and a Python that it fits; this is $(python3 --version)."
  touch "$oracle/whole"
fi

"$oracle/bin/python" tools/oracle/read_calendar.py tests/calendar
