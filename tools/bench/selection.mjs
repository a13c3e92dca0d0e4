// Measures how long the next question takes (benches/selection.rs), natively and in the browser, and with the peers of peers.py, in turn.
//   tools/bench/selection.sh builds all of it and starts this; ROUNDS=40 is the default
// It judges nothing: how fast a machine is says nothing about the code. The tables are for docs/testing.md.
import { chromium } from "@playwright/test";
import { find, launchArguments } from "../find-browser.mjs";
import { makeServer } from "../serve.mjs";
import { speaker } from "./speaker.mjs";
import { circumstances, markdown, shown } from "./table.mjs";

const { NATIVE, WEB, PEERS, MIRT, CATSIM, ROUNDS = "40" } = process.env;
/** How long one sample lasts at least: the browser's clock goes in steps of 0.1 ms. */
const SAMPLE_MS = 30;
/** Steps go in whole sittings, since the peers take longer the more was answered. */
const SITTING = 25;

/** In the order of benches/selection/measure.rs, each with what the peers do for the same. */
const MEASURES = [
  ["levels", "choice by decision, four levels", "select"],
  ["target", "choice by decision, a target", "select"],
  ["trace", "choice by variance", "select"],
  ["step-levels", "whole step, by decision, four levels", "step"],
  ["step-trace", "whole step, by variance", "step"],
];
const SIDES = [["native", "native", 0.1], ["page", "wasm as it ships (z)", 1], ["release", "wasm for speed (3)", 1]];
const PEER_ONLY = ["mirt-select", "mirt-step", "mirt-mei-select", "catsim-select", "catsim-estimate", "catsim-step"];

/** A page with our program in it: gives the milliseconds, and what was chosen. */
async function web(context, origin, profile) {
  const page = await context.newPage();
  await page.goto(`${origin}/${profile}/`);
  await page.evaluate(async () => (await import("./selection.js")).default());
  return (measure, times) => page.evaluate(([measure, times]) => {
    const started = performance.now();
    const chosen = window.selection(measure, times);
    return [performance.now() - started, chosen];
  }, [measure, times]);
}

const native = speaker(NATIVE, "by-lines");
const peers = speaker(PEERS, "tools/bench/peers.py");
peers.say(await native.ask("bank"));
const server = makeServer(WEB);
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const browser = await chromium.launch({ executablePath: await find("browser"), args: launchArguments });
const context = await browser.newContext();
const origin = `http://127.0.0.1:${server.address().port}`;
const run = {
  native: async (measure, times) => (await native.ask(`${MEASURES[measure][0]} ${times}`)).split(" ").map(Number),
  page: await web(context, origin, "page"),
  release: await web(context, origin, "release"),
};

/** All that is measured, by name; each gives its milliseconds for so many times. */
const samples = new Map(PEER_ONLY.map((name) => [name, async (times) => Number(await peers.ask(`${name} ${times}`))]));
for (const [place, [name]] of MEASURES.entries()) {
  const chosen = new Set();
  for (const [side] of SIDES) {
    chosen.add((await run[side](place, 2 * SITTING))[1]);
    samples.set(`${side} ${name}`, async (times) => (await run[side](place, times))[0]);
  }
  if (chosen.size > 1) throw new Error(`«${name}» does not choose the same questions everywhere, so it cannot be compared`);
}

/** How often each is done in a sample. The second look is after the browser has compiled it once more, for speed. */
const times = new Map();
for (const [name, sample] of samples) {
  const unit = name.includes("step") ? SITTING : 1;
  for (let look = 0, count = unit; look < 3; look++) {
    count = unit * Math.ceil(SAMPLE_MS / (await sample(count)) * count / unit);
    times.set(name, count);
  }
}

/** Milliseconds for one time, round by round. Each round begins with another one. */
const found = new Map([...samples.keys()].map((name) => [name, []]));
for (let round = 0; round < Number(ROUNDS); round++) {
  const names = [...samples.keys()];
  for (const name of [...names.slice(round % names.length), ...names.slice(0, round % names.length)]) {
    found.get(name).push((await samples.get(name)(times.get(name))) / times.get(name));
  }
}
native.end();
peers.end();

const where = circumstances(browser);
const against = (peer, ours) => [shown(found.get(peer), 2), shown(found.get(peer).map((ms, round) => ms / found.get(ours)[round]), 1)];
const rows = MEASURES.flatMap(([name, what, peersDo]) => SIDES.map(([side, place, goal]) => {
  const ours = `${side} ${name}`;
  const aim = peersDo === "select" ? `, goal ${goal}` : "";
  return [...where, `${what}, ${place}`, shown(found.get(ours), 3) + aim, ...against(`mirt-${peersDo}`, ours), ...against(`catsim-${peersDo}`, ours)];
}));
const HEAD = ["date", "commit", "machine", "what", "ours, ms", `mirt ${MIRT}, ms`, "mirt ÷ ours", `catsim ${CATSIM}, ms`, "catsim ÷ ours"];
console.log(`Each number is least / middle / most of ${ROUNDS} rounds. A quotient is taken within each round.`);
console.log(`mirt's choice by expected information (MEI): ${shown(found.get("mirt-mei-select"), 2)} ms. catsim's estimate alone: ${shown(found.get("catsim-estimate"), 2)} ms.`);
console.log(`\n${markdown(HEAD, rows)}`);
await browser.close();
server.close();
