// Many people in one tab, one after another: each gets a path, and the page holds no more after the last than it did early on.
// `make soak` takes 1,000 of them; SESSIONS=n changes how many.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SEED, chance } from "../support/chance.mjs";
import { ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";
import { watchMemory } from "../visits/support/canary.mjs";

const { DIST = "dist", SESSIONS = "1000" } = process.env;
/** How many pieces of the page may hang about that are no longer part of it. */
const MOST_DETACHED = 500;

/** The worker's memory cannot be asked for from outside, so its program is given a first line that remembers it. */
const REMEMBERS = "{ const Usual = WebAssembly.Instance; WebAssembly.Instance = class extends Usual { constructor(...given) { super(...given); self.__memory = this.exports.memory; } }; }\n";
async function watchWorker(page) {
  const [, engine] = readFileSync(join(DIST, "index.html"), "utf8").match(/data-engine="\.\/([^"]+)"/);
  await page.route(`**/${engine}`, async (route) => {
    // The page itself fetches it too, and checks that not a letter has been changed.
    if (["fetch", "xhr"].includes(route.request().resourceType())) return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, body: REMEMBERS + (await response.text()) });
  });
}

const count = (nodes) => nodes.reduce((sum, { children = [] }) => sum + 1 + count(children), 0);

/** What the tab holds, once all that can be thrown away has been, in bytes and in pieces. */
async function held(page, cdp) {
  for (let time = 0; time < 2; time += 1) await cdp.send("HeapProfiler.collectGarbage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  const { detachedNodes } = await cdp.send("DOM.getDetachedDomNodes");
  const bytes = (memories) => memories.reduce((sum, memory) => sum + memory, 0);
  const workers = await Promise.all(page.workers().map((worker) => worker.evaluate(() => self.__memory?.buffer.byteLength ?? 0)));
  return {
    heap: of("JSHeapUsedSize"),
    wasm: bytes(await page.evaluate(() => globalThis.__memories.map(({ buffer }) => buffer.byteLength))),
    worker: bytes(workers),
    detached: count(detachedNodes.map(({ treeNode }) => treeNode)),
    nodes: of("Nodes"),
    listeners: of("JSEventListeners"),
  };
}
const whole = ({ heap, wasm, worker }) => heap + wasm + worker;

/** Answers one question after the other until there is none, within the page: that is several times as quick. */
async function answersAll(person, values) {
  const says = { next: person.t("question.next.label"), skip: person.t("question.skip.label") };
  await person.page.evaluate(async ({ values, says }) => {
    const question = () => location.hash.match(/^#\/question\/(.+)$/)?.[1];
    for (let at = 0; question(); at += 1) {
      const [from, since, value] = [location.hash, performance.now(), values[at % values.length]];
      const isLanguage = !question().includes(".");
      const choice = document.getElementById(`${question().replace(".", "-")}-${isLanguage ? "B1" : value}`);
      choice?.click();
      [...document.querySelectorAll("main button")].find((one) => one.textContent === (choice ? says.next : says.skip)).click();
      while (location.hash === from || document.activeElement?.id !== "page-heading") {
        if (performance.now() - since > 5000) throw new Error(`nothing came after ${from}`);
        await new Promise((done) => setTimeout(done));
      }
    }
  }, { values, says });
}

/** So many people in one tab. Gives what the tab holds after each, or after each tenth where they are many. */
async function manySessions({ person, page, context }, sessions) {
  const random = chance(SEED);
  await watchMemory(context);
  await watchWorker(page);
  const cdp = await context.newCDPSession(page);
  for (const domain of ["Performance", "DOM"]) await cdp.send(`${domain}.enable`);
  const answers = ["not_yet", "with_help", "alone", "can_guide", "unsure", "skip"];
  const after = [];
  await person.open();
  for (let session = 1; session <= sessions; session += 1) {
    await person.start(random() < 0.8 ? "short" : "full");
    await person.wants(random() < 0.5 ? { occupation: "helsefagarbeider" } : {});
    await person.tells({ place: { region: "innlandet", first_language: random() < 0.5 ? "yes" : "no" } });
    await answersAll(person, Array.from({ length: 60 }, () => answers[Math.floor(random() * answers.length)]));
    await person.visit("path");
    await expect(page.locator(".app-step, .app-alert").first()).toBeVisible();
    await person.deletesEverything();
    await person.visit("");
    if (sessions < 100 || session % 10 === 0) after.push({ session, ...(await held(page, cdp)) });
    if (session % 50 === 0) console.log(`soak: ${session} sessions, ${JSON.stringify(after.at(-1))}`);
  }
  return after;
}

/** After the fiftieth at the latest, the tab has all that it needs. In a shorter run the middle stands for it. */
function expectNoGrowth(after) {
  const late = after.at(-1);
  const early = after.find(({ session }) => session >= Math.min(50, late.session / 2));
  const told = `in the fiftieth or the middle ${JSON.stringify(early)}, at the end ${JSON.stringify(late)}`;
  for (const part of ["heap", "wasm", "worker"]) expect(early[part], `${part} is measured`).toBeGreaterThan(100_000);
  expect(whole(late), told).toBeLessThan(whole(early) * 1.1);
  expect(Math.max(...after.map(({ detached }) => detached)), told).toBeLessThan(MOST_DETACHED);
  expect(late.nodes, told).toBeLessThan(early.nodes * 1.5);
  expect(late.listeners, told).toBeLessThan(early.listeners * 1.5);
  return told;
}

inEach(ON_A_PHONE, () => {
  test("twelve people, one after another in one tab: each gets a path, and the page does not grow @R-CRA-05", async ({ person, page, context }, info) => {
    test.setTimeout(240_000);
    info.annotations.push({ type: "held", description: expectNoGrowth(await manySessions({ person, page, context }, 12)) });
  });

  test(`${SESSIONS} people, one after another in one tab: each gets a path, and the page does not grow @R-CRA-05 @soak`, async ({ person, page, context }) => {
    console.log(`soak: ${expectNoGrowth(await manySessions({ person, page, context }, Number(SESSIONS)))}`);
  });
});
