// Measures, on the built site, how long what keeps answers takes: the longest task of a write when five years are there, and a
// locked file that is made, opened and refused. The processor is slowed; by how much stands in each row.
//   node tools/bench/keeping.mjs     DIST=dist and TIMES=5 are the defaults
// It judges nothing; the goals are those of R-STO-14, R-EXP-02 and R-EXP-03. The table is for docs/testing.md.
import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { seed } from "../../tests/e2e/faults/support/faults.mjs";
import { fiveYears } from "../../tests/e2e/faults/support/years.mjs";
import { find, launchArguments } from "../find-browser.mjs";
import { makeServer } from "../serve.mjs";
import { circumstances, markdown, shown } from "./table.mjs";

const { DIST = "dist", TIMES = "5" } = process.env;
const SENTENCE = "blåbær på Ørsta";
const [SLOWER_TO_WRITE, SLOWER_TO_LOCK] = [4, 6];

const server = makeServer(DIST);
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const browser = await chromium.launch({ executablePath: await find("browser"), args: launchArguments });
const baseURL = `http://127.0.0.1:${server.address().port}`;

/** A new person, with these records kept, on one screen. */
async function person(fragment, records) {
  const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 640 }, locale: "nb-NO" });
  await seed(context, records);
  const page = await context.newPage();
  await page.addInitScript(stoppable);
  await page.goto(`/${fragment}`);
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  return page;
}
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, name)]);
  return readFileSync(await download.path(), "utf8");
}
const choose = (page, name, text) => page.locator("#open-file").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

/** Lets no write through until it is told to, so that one can be looked at without the screen that led to it. */
function stoppable() {
  const real = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = function (...given) {
    if (window.stopped) throw new DOMException("not now", "UnknownError");
    return real.apply(this, given);
  };
}

/**
 * Lets the waiting write through, and gives the longest task of the page until it is said to be there, in milliseconds on the
 * slower device. It is the processor time of the task: by the clock it would be that of whatever else the machine is doing.
 */
async function longestTask(page) {
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing"] });
  await page.evaluate(() => new Promise((done) => {
    const isSaved = () => {
      if (document.querySelector("[data-unsaved]")) return;
      performance.mark("is-saved");
      done();
    };
    new MutationObserver(isSaved).observe(document.body, { childList: true, subtree: true });
    performance.mark("may-write");
    window.stopped = false;
  }));
  const { traceEvents } = JSON.parse(await browser.stopTracing());
  const [from, to] = ["may-write", "is-saved"].map((name) => traceEvents.findLast((event) => event.name === name));
  // A task that has not ended when the trace does has no time yet.
  const during = ({ name, pid, tid, ts, dur, tdur }) =>
    name.endsWith("RunTask") && pid === from.pid && tid === from.tid && ts + dur >= from.ts && ts <= to.ts && tdur >= 0;
  return Math.max(...traceEvents.filter(during).map(({ tdur }) => tdur)) / 1000 * SLOWER_TO_WRITE;
}

/** What is written, from the smallest to all that there is, one after the other by the same person. */
const writes = {
  async "an answer"(page) {
    await page.goto("/#/change/A1.2");
    await page.locator('input[name="A1-2"][value="alone"]').check();
    await press(page, "Neste");
  },
  async "a note"(page) {
    await page.goto("/#/evidence/A1");
    await page.locator("textarea").fill("ø".repeat(200));
    await press(page, "Lagre");
  },
  async "a file of five years"(page, file) {
    await page.goto("/#/take");
    await choose(page, "kompetansesti-2026-11-21.json", file);
    await press(page, "Bruk filen");
  },
  async "all deleted"(page) {
    await page.goto("/#/delete");
    await press(page, "Ja, slett alt");
  },
};

/** How long from a press or a choice until this can be found in the page. */
async function took(page, selector, act) {
  await page.evaluate((selector) => {
    window.took = new Promise((done) => {
      let begun;
      for (const event of ["click", "change"]) addEventListener(event, () => { begun ??= performance.now(); }, { capture: true, once: true });
      new MutationObserver((_, observer) => {
        if (begun === undefined || !document.querySelector(selector)) return;
        observer.disconnect();
        done(performance.now() - begun);
      }).observe(document.body, { childList: true, subtree: true });
    });
  }, selector);
  await act();
  return page.evaluate(() => window.took);
}

const found = new Map();
const note = (what, milliseconds) => found.set(what, [...(found.get(what) ?? []), milliseconds]);

async function write() {
  const page = await person("#/take", fiveYears());
  const file = await saved(page, "Lagre filen");
  for (const [what, act] of Object.entries(writes)) {
    await page.evaluate(() => void (window.stopped = true));
    await act(page, file);
    await page.locator("[data-unsaved]").waitFor({ state: "attached" });
    note(`write: ${what}, longest task, processor ÷ ${SLOWER_TO_WRITE}, goal 50`, await longestTask(page));
  }
  await page.context().close();
}

async function lock() {
  const page = await person("#/lock");
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER_TO_LOCK });
  await page.locator("#sentence").fill(SENTENCE);
  let text;
  const by = `processor ÷ ${SLOWER_TO_LOCK}`;
  note(`lock a file, ${by}, goal 3000`, await took(page, "main:not(:has(#sentence))", async () => (text = await saved(page, "Lås og lagre filen"))));
  await page.goto("/#/take");
  await choose(page, "kompetansesti-locked.txt", text);
  await page.locator("#unlock").fill(SENTENCE);
  note(`open it, ${by}, goal 3000`, await took(page, "main:not(:has(#unlock))", () => press(page, "Åpne filen")));
  await page.goto("/#/settings");
  await page.goto("/#/take");
  const spoilt = text.replace(/"iterations":\d+/, '"iterations":4294967295');
  note(`refuse it with a header out of bounds, ${by}, goal 500`, await took(page, "[role=alert]", () => choose(page, "kompetansesti-locked.txt", spoilt)));
  await page.context().close();
}

for (let time = 0; time < Number(TIMES); time += 1) {
  await write();
  await lock();
}
const rows = [...found].map(([what, milliseconds]) => [...circumstances(browser), what, shown(milliseconds)]);
console.log(markdown(["date", "commit", "machine", "what, ms", "least / middle / most"], rows));
await browser.close();
server.close();
