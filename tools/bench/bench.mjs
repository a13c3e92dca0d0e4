// Measures the built site beside SurveyJS with the same questions, on a slow network and a slow processor, load by load in turn.
//   node tools/bench/bench.mjs     DIST=dist and RUNS=7 are the defaults
// It judges nothing: how fast a machine is says nothing about the code. The table is for docs/testing.md.
import { chromium } from "@playwright/test";
import { find, launchArguments } from "../find-browser.mjs";
import { makeServer } from "../serve.mjs";
import { probe } from "./probe.mjs";
import { buildSurvey } from "./survey/build.mjs";
import { circumstances, markdown, shown, three } from "./table.mjs";

const { DIST = "dist", RUNS = "7" } = process.env;
const PEER = "target/bench/survey";
// The short set asks 16 questions, so there are 15 times a next one.
const STEPS = 15;
const SLOW = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 1_600_000 / 8 };
const SLOWER_CPU = 4;

const ours = {
  folder: DIST,
  control: ".app-actions button",
  reaction: "input[name=goal]",
  heading: ".app-question-page #page-heading",
  next: ".app-question-page .app-actions button",
  /** Past what the peer does not ask about. */
  async toQuestions(page) {
    await page.locator("html[data-ready]").waitFor({ state: "attached" });
    await page.getByRole("link", { name: "Hopp over", exact: true }).click();
    while (!(await page.locator(".app-question-page").count())) {
      await page.getByRole("button", { name: "Neste", exact: true }).click();
      await page.waitForTimeout(500);
    }
  },
};
const theirs = {
  folder: PEER,
  control: "input[type=radio]",
  reaction: ".sd-item--checked",
  heading: ".sd-question__title",
  next: ".sd-navigation__next-btn",
  async toQuestions() {},
};

/** One load by someone who was never here, and their first questions. */
async function load(browser, { folder, toQuestions, ...places }, questions) {
  const server = makeServer(folder);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: "nb-NO" });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const requests = new Map();
  devtools.on("Network.requestWillBeSent", ({ requestId, timestamp }) => requests.set(requestId, { sent: timestamp, bytes: 0 }));
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => (requests.get(requestId).bytes = encodedDataLength));
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await devtools.send("Network.emulateNetworkConditions", SLOW);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER_CPU });
  await page.addInitScript(probe, places);

  await page.goto(`http://127.0.0.1:${server.address().port}/`, { waitUntil: "commit" });
  const usable = await page.evaluate(() => window.bench.usable);
  await page.waitForLoadState("networkidle");
  await toQuestions(page);
  const steps = [];
  while (steps.length < STEPS) {
    const step = await page.evaluate(() => window.bench.step());
    if (!questions.includes(step.title)) throw new Error(`${folder}: «${step.title}» is not asked in both`);
    steps.push(step);
  }
  await context.close();
  server.close();

  const all = [...requests.values()];
  const bytes = (some) => some.reduce((sum, request) => sum + request.bytes, 0) / 1000;
  // What the control had to wait for: all that was asked for before it worked. The rest is fetched for a lost network.
  const early = all.filter(({ sent }) => sent - all[0].sent < usable / 1000);
  return { first: [bytes(early)], all: [bytes(all)], usable: [usable], painted: steps.map((s) => s.painted), written: steps.map((s) => s.written) };
}

const ROWS = [
  ["first", "first load, kB", 0.5],
  ["usable", "first usable control, ms", 0.5],
  ["painted", "answer → next question painted, ms", 0.3],
  ["written", "of which until its words are in the page, ms"],
  ["all", "all that is fetched unasked, for a lost network too, kB"],
];

function table(loads, browser) {
  const where = circumstances(browser);
  const lines = ROWS.map(([key, what, goal]) => {
    const [a, b] = [0, 1].map((side) => shown(loads.flatMap((pair) => pair[side][key])));
    // Of the middles of two loads: no question of ours belongs to one of theirs.
    const share = shown(loads.map(([one, other]) => three(one[key])[1] / three(other[key])[1]), 2);
    return [...where, what, a, b, share + (goal ? `, goal ${goal}` : "")];
  });
  return markdown(["date", "commit", "machine", "what", "ours", "SurveyJS, same questions", "share"], lines);
}

const questions = await buildSurvey(DIST, PEER);
const browser = await chromium.launch({ executablePath: await find("browser"), args: launchArguments });
const loads = [];
while (loads.length < Number(RUNS)) {
  const pair = [await load(browser, ours, questions), await load(browser, theirs, questions)];
  loads.push(pair);
  const brief = ({ first, usable, painted }) => `${first[0].toFixed(0)} kB, ${usable[0].toFixed(0)} ms, ${shown(painted)} ms`;
  console.log(`${loads.length} of ${RUNS}   ours ${brief(pair[0])}   SurveyJS ${brief(pair[1])}`);
}
console.log(`\nEach number is least / middle / most of ${RUNS} loads and ${STEPS} questions in each, at 1.6 Mbit/s, 150 ms, processor ÷ ${SLOWER_CPU}.`);
console.log(`A share is ours ÷ SurveyJS, taken for each pair of loads, by their middles.\n\n${table(loads, browser)}`);
await browser.close();
