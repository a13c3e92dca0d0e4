// Measures how long it takes to load all occupations, to rank them for a person, and to choose the skill to ask about next
// (benches/matching.rs), natively and in the browser, in turn.
//   tools/bench/matching.sh builds all of it and starts this; ROUNDS=5 is the default
// It judges nothing: how fast a machine is says nothing about the code. The table is for docs/occupations.md.
import { resolve } from "node:path";
import { chromium } from "@playwright/test";
import { find, launchArguments } from "../find-browser.mjs";
import { makeServer } from "../serve.mjs";
import { speaker } from "./speaker.mjs";
import { circumstances, markdown, shown } from "./table.mjs";

const { NATIVE, WEB, ROUNDS = "5" } = process.env;
/** How long one sample lasts at least, in ms: the browser's clock goes in steps of 0.1. */
const SAMPLE_MS = 20;
const WHAT = { load: "load all", rank: "rank all occupations", next: "choose the next skill" };

const native = speaker(NATIVE, "by-lines");
const asked = async (line) => JSON.parse(await native.ask(line));
const { source, occupations } = await asked(`files ${resolve(WEB)}`);
const persons = await asked("persons");
const server = makeServer(WEB);
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const browser = await chromium.launch({ executablePath: await find("browser"), args: launchArguments });
const page = await (await browser.newContext()).newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);

/** The first time that all is loaded, before the browser has compiled for speed what is called often: what a person waits for. */
const first = await page.evaluate(async (persons) => {
  await (await import("./matching.js")).default();
  const get = async (name) => (await fetch(`./${name}`)).arrayBuffer();
  const text = async (name) => new TextDecoder().decode(await get(name));
  const bytes = async (name) => new Uint8Array(await get(name));
  const files = [await text("skills"), await text("codes"), await text("names"), await bytes("pack"), await bytes("words")];
  window.take(...files, JSON.stringify(persons));
  const timed = (once) => {
    const started = performance.now();
    once();
    return performance.now() - started;
  };
  return { load: [timed(() => window.load())], rank: [timed(() => window.rank(0))], next: [timed(() => window.next(0))] };
}, persons);

const web = (what, person) => page.evaluate(([what, person, least]) => {
  const started = performance.now();
  let found, times = 0, ms = 0;
  while (ms < least) {
    found = window[what](person);
    times += 1;
    ms = performance.now() - started;
  }
  return { ms: ms / times, found: found?.length === undefined ? found : [...found] };
}, [what, person, SAMPLE_MS]);

const sides = { native: (what, person) => asked(what === "load" ? what : `${what} ${person}`), web };
const times = Object.fromEntries(Object.keys(sides).map((side) => [side, { load: [], rank: [], next: [] }]));
for (let round = 0; round < Number(ROUNDS); round++) {
  const order = round % 2 ? ["web", "native"] : ["native", "web"];
  for (const side of order) times[side].load.push((await sides[side]("load")).ms);
  for (const person of persons.keys()) {
    for (const what of ["rank", "next"]) {
      const found = new Set();
      for (const side of order) {
        const one = await sides[side](what, person);
        times[side][what].push(one.ms);
        found.add(JSON.stringify(one.found));
      }
      if (found.size > 1) throw new Error(`«${WHAT[what]}» does not find the same in the browser for person ${person}: ${[...found].join(" and ")}`);
    }
  }
}
native.end();

const rows = Object.keys(WHAT).map((what) => [WHAT[what], ...[times.native, times.web].map((side) => shown(side[what], 2)), first[what][0].toFixed(1)]);
console.log(`${circumstances(browser).join(", ")}. ${occupations} occupations (${source}); ${persons.length} persons with ${persons[0].told.length} answers each, ${ROUNDS} rounds.`);
console.log("Least / middle / most, in ms; «first» is the first time in a new page.");
console.log(`\n${markdown(["what", "native", "wasm for speed", "first in wasm"], rows)}`);
await browser.close();
server.close();
