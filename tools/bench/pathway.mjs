// Measures how long the cheapest plan takes (benches/pathway.rs), natively and in the browser, and with CP-SAT and HiGHS, in turn.
//   tools/bench/pathway.sh builds all of it and starts this; TASKS=10 of each size and SECONDS=20 for each peer and task are the defaults
// It judges nothing: how fast a machine is says nothing about the code. The tables are for docs/planner.md.
import { chromium } from "@playwright/test";
import { find, launchArguments } from "../find-browser.mjs";
import { makeServer } from "../serve.mjs";
import { planners, PEERS } from "./planners.mjs";
import { circumstances, markdown, shown, three } from "./table.mjs";

const { NATIVE, WEB, PEERS: PYTHON, TASKS = "10", SECONDS = "20" } = process.env;
const SIZES = ["20x200x8", "60x500x12", "100x2000x20"];
/** Ours are so quick that the middle of some is taken. */
const TIMES = 5;
const names = Object.keys(PEERS);

const all = planners(NATIVE, PYTHON);
const server = makeServer(WEB);
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const browser = await chromium.launch({ executablePath: await find("browser"), args: launchArguments });
const context = await browser.newContext();

/** The milliseconds of our plan in a page of its own, time after time, and its cost. The first is what a person waits for. */
async function inBrowser(task) {
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const found = await page.evaluate(async ([task, times]) => {
    await (await import("./pathway.js")).default();
    window.prepare(task);
    const ms = [];
    let cost;
    for (let time = 0; time <= times; time++) {
      const started = performance.now();
      cost = window.solve();
      ms.push(performance.now() - started);
    }
    return { ms, cost };
  }, [JSON.stringify(task), TIMES]);
  await page.close();
  return found;
}

/** The same task without the choices that our planner does not even look at: a help to the peers. */
function reduced(task) {
  const worth = new Set(task.worth);
  return { ...task, actions: task.actions.map((action, at) => (action[2] === 0 || worth.has(at) ? action : [[], [], action[2]])) };
}

/** All that is measured of one task, by name. Each task begins with another one of them. */
async function measured(number, size) {
  const task = await all.task(number, size);
  const { cost } = await all.solve(number, size);
  const ms = {};
  const same = (other, who) => {
    if (other !== cost) throw new Error(`${who} finds ${other} for ${number} ${size}, and ours ${cost}`);
  };
  const doers = [
    async () => {
      const times = [];
      for (let time = 0; time < TIMES; time++) times.push((await all.solve(number, size)).ms);
      ms.native = three(times)[1];
    },
    async () => {
      const page = await inBrowser(task);
      same(page.cost, "the browser");
      [ms.first, ms.wasm] = [page.ms[0], three(page.ms.slice(1))[1]];
    },
    ...names.flatMap((name) => [["", task], [", less", reduced(task)]].map(([less, task]) => async () => {
      const peer = await all.peer(name, number, size, task, Number(SECONDS));
      if (peer.proven) same(peer.cost, name);
      ms[name + less] = peer.ms;
      ms[`${name}${less}, proven`] = peer.proven;
    })),
  ];
  for (let at = 0; at < doers.length; at++) await doers[(at + number) % doers.length]();
  return { ...ms, quick: task.quick / cost };
}

const rows = [];
const less = [];
const quick = [];
for (const size of SIZES) {
  const found = [];
  for (let number = 0; number < Number(TASKS); number++) found.push(await measured(number, size));
  const of = (name) => found.map((one) => one[name]);
  const by = (name) => {
    const open = of(`${name}, proven`).filter((proven) => !proven).length;
    return shown(of(name)) + (open ? `; ${open} not proven in ${SECONDS} s` : "");
  };
  const times = (name, ours) => shown(found.map((one) => one[name] / one[ours]), 1);
  rows.push([size, shown(of("native"), 1), shown(of("wasm"), 1), shown(of("first"), 1),
    ...names.flatMap((name) => [by(name), times(name, "native"), times(name, "wasm")])]);
  less.push([size, ...names.flatMap((name) => [by(`${name}, less`), times(`${name}, less`, "native"), times(`${name}, less`, "wasm")])]);
  const excess = of("quick").map((quick) => (quick - 1) * 100);
  quick.push([size, (excess.reduce((sum, one) => sum + one) / excess.length).toFixed(1), Math.max(...excess).toFixed(1)]);
  console.log(`${size}: ${rows.at(-1).slice(1).join(" | ")}`);
}
all.end();

const head = names.flatMap((name) => [`${name}, ms`, `${name} ÷ native`, `${name} ÷ wasm`]);
const [date, commit, machine] = circumstances(browser);
console.log(`\n${date}, ${commit}, ${machine}. Each number is least / middle / most of ${TASKS} tasks; a quotient is taken within each task.`);
console.log(`Ours is the middle of ${TIMES} times, but «first», which is the first in a new page.`);
console.log(`\n${markdown(["size", "native, ms", "wasm, ms", "first in wasm, ms", ...head], rows)}`);
console.log("\nThe peers, when they get only the choices that are worth looking at (src/pathway/optimum/reduce.rs):");
console.log(`\n${markdown(["size", ...head], less)}`);
console.log("\nHow much more the quick plan costs than the cheapest (src/pathway/optimum/greedy.rs):");
console.log(`\n${markdown(["size", "mean, %", "worst, %"], quick)}`);
await browser.close();
server.close();
