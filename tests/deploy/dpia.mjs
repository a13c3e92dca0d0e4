// @R-PRV-07 docs/dpia.md has the four parts of article 35(7), and each risk an owner and requirements that are tested,
// or are told to be without a test. It never judges what is written there.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { text } from "./configs.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const page = text("docs/dpia.md");
const PARTS = ["1. Systematisk beskrivelse", "2. Nødvendighet og forholdsmessighet", "3. Risiko", "4. Tiltak"];
const UNTESTED = "Ikke testet ennå";
const ID = /\bR-[A-Z]{3}-\d\d\b/g;

/** The text under a heading of the second level. */
const part = (name) => page.split(/^## /m).find((section) => section.startsWith(`${name}\n`))?.slice(name.length) ?? "";
/** The rows of the table of risks, without its head. */
const risks = part("3. Risiko").split("\n").filter((line) => /^\| \d+ \|/.test(line)).map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
const untested = [...part(UNTESTED).matchAll(/^- (R-[A-Z]{3}-\d\d)$/gm)].map(([, id]) => id);

/** Every requirement that a test stands for: with `@` in a title, or as the beginning of a Rust name. A comment tests nothing. */
function tagged() {
  const found = new Set();
  for (const folder of ["src", "tests"]) {
    for (const path of readdirSync(join(ROOT, folder), { recursive: true })) {
      if (!/\.(rs|mjs)$/.test(path)) continue;
      const source = readFileSync(join(ROOT, folder, path), "utf8").replace(/^\s*(\/\/|\/?\*).*$/gm, "");
      for (const [, id] of source.matchAll(/@(R-[A-Z]{3}-\d\d)/g)) found.add(id);
      for (const [, group, number] of source.matchAll(/\bfn r_([a-z]{3})_(\d\d)_/g)) found.add(`R-${group.toUpperCase()}-${number}`);
    }
  }
  return found;
}

test("@R-PRV-07 the four parts stand in their order, and each says something", () => {
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  assert.deepEqual(headings.slice(0, 4), PARTS);
  for (const name of PARTS) assert.ok(part(name).split(/\s+/).length > 100, name);
});

test("@R-PRV-07 each risk has a number, two estimates, a measure, requirements and an owner", () => {
  assert.ok(risks.length >= 20, `${risks.length} risks`);
  for (const [at, [number, what, likely, severe, measure, ids, owner, ...more]] of risks.entries()) {
    assert.equal(number, String(at + 1), "numbered in order");
    assert.ok(what && measure && more.length === 0, number);
    for (const estimate of [likely, severe]) assert.match(estimate, /^(lav|middels|høy)$/, number);
    assert.match(ids, /^R-[A-Z]{3}-\d\d(, R-[A-Z]{3}-\d\d)*$/, number);
    assert.match(owner, /^(produkt|vert|produkt og vert)$/, number);
  }
});

test("@R-PRV-07 a requirement without a test is told to be so, and one with a test is not", () => {
  const named = new Set(risks.flatMap((risk) => risk[5].match(ID)));
  const tests = tagged();
  const without = [...named].filter((id) => !tests.has(id)).sort();
  assert.deepEqual([...untested].sort(), without, `the list under «${UNTESTED}» in docs/dpia.md must be just these`);
});

test("@R-PRV-07 what is said of the law says whether it was looked up", () => {
  const rows = part("Kilder").split("\n").filter((line) => /^\| (?!hva \| kilde|---)/.test(line));
  assert.ok(rows.length >= 8);
  for (const row of rows) assert.match(row, /kontrollert 20\d\d-\d\d-\d\d|ikke kontrollert/, row);
});

test("@R-PRV-07 each owner's part has something to do, and the host is asked to decide", () => {
  const measures = part("4. Tiltak");
  assert.ok(measures.match(/^- \[ \]/gm).length >= 5);
  for (const words of ["**Produktet:**", "**Verten:**", "**Besluttet av:**"]) assert.ok(measures.includes(words), words);
});
