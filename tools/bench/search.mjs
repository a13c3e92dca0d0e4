// Measures how long a search takes at each keystroke (benches/search.rs), natively and in the browser, and with the peers of
// search-peers.mjs there, in turn.
//   tools/bench/search.sh builds all of it and starts this; QUERIES=200 is the default, and how many there are
// It judges nothing: how fast a machine is says nothing about the code. The table is for docs/search.md.
import { readFileSync, statSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { find, launchArguments } from "../find-browser.mjs";
import { makeServer } from "../serve.mjs";
import { speaker } from "./speaker.mjs";
import { circumstances, markdown, shown } from "./table.mjs";

const { NATIVE, WEB, MINISEARCH, FUSE, QUERIES = "200" } = process.env;
/** How often an index is built. */
const BUILDS = 5;
/** How long one sample lasts at least, in ms: the browser's clock goes in steps of 0.1. */
const SAMPLE_MS = 1;

const native = speaker(NATIVE, "by-lines");
const { names, source } = JSON.parse(await native.ask("names"));
const typed = JSON.parse(await native.ask("typed")).slice(0, Number(QUERIES));
const server = makeServer(WEB);
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const browser = await chromium.launch({ executablePath: await find("browser"), args: launchArguments });
const context = await browser.newContext();

/** A page of the folder, with `bench.build()` and `bench.search(text)` made of what is in it. */
async function open(folder, set, peer) {
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/${folder}/`);
  await page.evaluate(set, { names, peer });
  return {
    build: () => page.evaluate(() => {
      const started = performance.now();
      const bytes = window.bench.build();
      return { ms: performance.now() - started, bytes };
    }),
    /** All keystrokes of one name, so that a sample is not mostly talk between the two programs. */
    search: (texts) => page.evaluate(([texts, least]) => texts.map((text) => {
      const started = performance.now();
      let concepts, times = 0, ms = 0;
      while (ms < least) {
        concepts = window.bench.search(text);
        times += 1;
        ms = performance.now() - started;
      }
      return { ms: ms / times, concepts };
    }), [texts, SAMPLE_MS]),
  };
}

const ours = async ({ names }) => {
  await (await import("./search.js")).default();
  const { take, build, search } = window;
  take(JSON.stringify(names));
  window.bench = { build, search: (text) => [...search(text)] };
};
const theirs = async ({ names, peer }) => {
  const { peers } = await import("./peers.js");
  window.bench = { build: () => void (window.bench.search = peers[peer](names)) };
};
const sides = {
  "ours, native": {
    build: async () => JSON.parse(await native.ask("build")),
    search: async (texts) => {
      const found = [];
      for (const text of texts) found.push(JSON.parse(await native.ask(`search ${text}`)));
      return found;
    },
  },
  "ours, wasm as it ships (z)": await open("page", ours),
  "ours, wasm for speed (3)": await open("release", ours),
  [`MiniSearch ${MINISEARCH}`]: await open("peers", theirs, "minisearch"),
  [`Fuse.js ${FUSE}`]: await open("peers", theirs, "fuse"),
};

const results = new Map(Object.keys(sides).map((name) => [name, { builds: [], ms: [], found: 0, all: [] }]));
for (let build = 0; build < BUILDS; build++) {
  for (const [name, side] of Object.entries(sides)) {
    const { ms, bytes } = await side.build();
    results.get(name).builds.push(ms);
    results.get(name).bytes = bytes;
  }
}
for (const [number, [concept, texts]] of typed.entries()) {
  const turn = number % results.size;
  const all = Object.entries(sides);
  for (const [name, side] of [...all.slice(turn), ...all.slice(0, turn)]) {
    const found = await side.search(texts);
    const result = results.get(name);
    result.ms.push(...found.map(({ ms }) => ms));
    result.found += found.at(-1).concepts.includes(concept);
    result.all.push(found.map(({ concepts }) => concepts.join()).join(";"));
  }
}
native.end();

const same = new Set(["ours, native", "ours, wasm as it ships (z)", "ours, wasm for speed (3)"].map((name) => results.get(name).all.join("|")));
if (same.size > 1) throw new Error("Ours does not find the same everywhere.");
const share = (sorted, part) => sorted[Math.floor((sorted.length - 1) * part)].toFixed(2);
const where = circumstances(browser);
const rows = [...results].map(([name, { builds, ms, bytes, found }]) => {
  const sorted = ms.sort((a, b) => a - b);
  return [...where, name, shown(builds, 0), bytes ? (bytes / 1e6).toFixed(2) : "–", share(sorted, 0.5), share(sorted, 0.95), share(sorted, 1), `${found} of ${typed.length}`];
});
const wasm = `${WEB}/page/search_bg.wasm`;
console.log(`${names.length} names (${source}); ${results.get("ours, native").ms.length} keystrokes of ${typed.length} names, every other one with two letters in the wrong order.`);
console.log(`The bench's program as it ships: ${statSync(wasm).size} bytes, ${brotliCompressSync(readFileSync(wasm)).length} in Brotli.`);
console.log(`\n${markdown(["date", "commit", "machine", "what", "build, ms: least / middle / most", "index, MB", "keystroke, ms: middle", "of 95 in 100", "most", "found among ten"], rows)}`);
await browser.close();
server.close();
