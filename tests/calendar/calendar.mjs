// @T-05 An independent reader, ical.js, finds in our calendar files what expected.json says, and nothing else.
// `make calendar` runs it; tests/calendar.rs keeps the files what the program writes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import ICAL from "ical.js";

// Where the clocks change within the weeks of clocks.ics.
process.env.TZ = "Europe/Oslo";

const here = (name) => new URL(name, import.meta.url);
const expected = JSON.parse(readFileSync(here("expected.json"), "utf8"));
const files = Object.keys(expected);
const bytes = (name) => readFileSync(here(name));
const read = (name) => new ICAL.Component(ICAL.parse(bytes(name).toString("utf8")));
const events = (name) => read(name).getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));
const local = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
const two = (number) => String(number).padStart(2, "0");
/** When it begins: a day, or a time on that day by the clock on the wall. */
const begins = ({ day, minute }) => (minute === undefined ? day : `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00`);
const after = (day) => local(new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)) + 1, 12));

for (const name of files) {
  const { days, stamp } = expected[name];

  test(`@T-05 ${name}: the lines end in CRLF, have at most 75 bytes, and cut no character`, () => {
    const lines = bytes(name).toString("latin1").split("\r\n");
    assert.equal(lines.pop(), "");
    for (const line of lines) {
      assert.ok(line.length <= 75 && !/[\r\n]/.test(line), line);
      new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(line, "latin1"));
    }
  });

  test(`@T-05 ${name}: one event for each day, with its words, known by its UID`, () => {
    const found = events(name).map((event) => ({ uid: event.uid, day: event.startDate.toString(), summary: event.summary }));
    assert.deepEqual(found, days.map(({ uid, summary, ...when }) => ({ uid, day: begins(when), summary })));
    assert.equal(new Set(found.map((event) => event.uid)).size, days.length);
  });

  test(`@T-05 ${name}: whole days with an end that is left out, private, and free to book`, () => {
    for (const [at, event] of events(name).entries()) {
      if (days[at].minute !== undefined) continue;
      assert.ok(event.startDate.isDate && event.endDate.isDate);
      assert.equal(event.endDate.toString(), after(days[at].day));
      assert.equal(event.duration.toString(), "P1D");
      const value = (property) => event.component.getFirstPropertyValue(property);
      assert.deepEqual([value("class"), value("transp"), String(value("dtstamp"))], ["PRIVATE", "TRANSPARENT", stamp]);
      const names = event.component.getAllProperties().map((property) => property.name);
      assert.deepEqual(names, ["uid", "dtstamp", "sequence", "dtstart", "dtend", "summary", "class", "transp"]);
    }
  });

  test(`@T-05 ${name}: the calendar sends nothing and invites nobody`, () => {
    const properties = read(name).getAllProperties().map((property) => [property.name, property.getFirstValue()]);
    assert.deepEqual(properties, [["version", "2.0"], ["prodid", "-//Kompetansesti//Plan//EN"], ["calscale", "GREGORIAN"]]);
    assert.deepEqual([...new Set(read(name).getAllSubcomponents().map((part) => part.name))], ["vevent"]);
  });
}

test("@T-05 a meeting is an hour by the clock on the wall, also on the day when the clocks change, and private", () => {
  const meetings = files.flatMap((name) => events(name)).filter((event) => !event.startDate.isDate);
  assert.equal(meetings.length, 1);
  for (const event of meetings) {
    const [start, end] = [event.startDate.toJSDate(), event.endDate.toJSDate()];
    assert.deepEqual([local(start), start.getHours(), start.getMinutes(), end - start], ["2026-10-25", 10, 5, 3_600_000]);
    assert.equal(event.startDate.zone, ICAL.Timezone.localTimezone);
    const value = (property) => event.component.getFirstPropertyValue(property);
    assert.deepEqual([value("class"), value("transp")], ["PRIVATE", "OPAQUE"]);
    const names = event.component.getAllProperties().map((property) => property.name);
    assert.deepEqual(names, ["uid", "dtstamp", "sequence", "dtstart", "duration", "summary", "class", "transp"]);
  }
});

test("@T-05 in Oslo each day of the weeks when the clocks change is that day from midnight to midnight", () => {
  const hours = {};
  for (const [at, event] of events("clocks.ics").entries()) {
    const { day } = expected["clocks.ics"].days[at];
    const [start, end] = [event.startDate.toJSDate(), event.endDate.toJSDate()];
    assert.deepEqual([local(start), start.getHours(), local(end), end.getHours()], [day, 0, after(day), 0]);
    hours[day] = (end - start) / 3_600_000;
  }
  const odd = Object.entries(hours).filter(([, count]) => count !== 24);
  assert.deepEqual(odd, [["2026-03-29", 23], ["2026-10-25", 25]]);
  assert.equal(Object.keys(hours).length, 18);
});

test("@T-05 a plan that is read again moves its days and adds none", () => {
  const calendar = new Map();
  const take = (name) => {
    for (const event of events(name)) {
      const known = calendar.get(event.uid);
      const stamp = event.component.getFirstPropertyValue("dtstamp").toUnixTime();
      const newer = !known || event.sequence > known.sequence || (event.sequence === known.sequence && stamp > known.stamp);
      if (newer) calendar.set(event.uid, { sequence: event.sequence, stamp, day: event.startDate.toString() });
    }
  };
  const days = () => [...calendar.values()].map(({ day }) => day);
  take("plan.ics");
  take("moved.ics");
  assert.deepEqual(days(), expected["moved.ics"].days.map(({ day }) => day));
  take("plan.ics");
  assert.deepEqual(days(), expected["moved.ics"].days.map(({ day }) => day), "and an older file does not win");
});
