"""Reads our calendar files with icalendar, and fails where they do not hold what expected.json says."""

import json
import sys
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Calendar

OSLO = ZoneInfo("Europe/Oslo")
PROPERTIES = ["UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "CLASS", "TRANSP"]

checks = 0


def same(found, expected, what):
    global checks
    checks += 1
    if found != expected:
        sys.exit(f"{what}: found {found!r}, expected {expected!r}")


def hours(start, end):
    """How long a day is in Oslo, from midnight to midnight, as the world's clock counts."""
    midnights = [datetime(day.year, day.month, day.day, tzinfo=OSLO).astimezone(timezone.utc) for day in (start, end)]
    return (midnights[1] - midnights[0]) / timedelta(hours=1)


def read(path, made):
    calendar = Calendar.from_ical(path.read_bytes())
    same(sorted(calendar), ["CALSCALE", "PRODID", "VERSION"], f"{path.name}: properties")
    same(calendar.errors, [], f"{path.name}: faults")
    same(len(calendar.subcomponents), len(made["days"]), f"{path.name}: events")
    lengths = {}
    for event, day in zip(calendar.subcomponents, made["days"]):
        what = f"{path.name}: {day['offer']}"
        start = date.fromisoformat(day["day"])
        same((event.name, event.errors), ("VEVENT", []), what)
        same(sorted(event), sorted(PROPERTIES), what)
        same((str(event["UID"]), str(event["SUMMARY"])), (day["uid"], day["summary"]), what)
        same((event["DTSTART"].dt, event["DTEND"].dt), (start, start + timedelta(days=1)), what)
        same(event["DTSTART"].params.get("VALUE"), "DATE", what)
        same(event["DTSTAMP"].dt, datetime.fromisoformat(made["stamp"].replace("Z", "+00:00")), what)
        same(int(event["SEQUENCE"]), made["made"] // 60, what)
        same((str(event["CLASS"]), str(event["TRANSP"])), ("PRIVATE", "TRANSPARENT"), what)
        lengths[day["day"]] = hours(event["DTSTART"].dt, event["DTEND"].dt)
    return lengths


folder = Path(sys.argv[1])
expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
same(sorted(path.name for path in folder.glob("*.ics")), sorted(expected), "files")
lengths = {name: read(folder / name, made) for name, made in expected.items()}
odd = {day: length for day, length in lengths["clocks.ics"].items() if length != 24}
same(odd, {"2026-03-29": 23, "2026-10-25": 25}, "days that are not 24 hours long in Oslo")
print(f"icalendar: {checks} passed, 0 failed, in {len(expected)} files")
