// Nobody is told what happens on a page: nothing counts visits, and what a person can copy of a fault holds none of their answers.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { CANARY } from "../visits/support/canary.mjs";
import { boot, expect, open, panel, say, seed, test } from "./support/faults.mjs";

const { DIST = "dist" } = process.env;
/** What a page can send with that is no plain fetch of a file. */
const SENDERS = ["sendBeacon", "WebSocket", "EventSource", "RTCPeerConnection", "WebTransport", "XMLHttpRequest", "ReportingObserver", "fetchLater"];

/** Notes each use of those, and each fetch that carries anything. */
const watchSending = (context) => context.addInitScript((senders) => {
  window.sent = [];
  for (const name of senders) {
    const owner = name in navigator ? Navigator.prototype : window;
    const usual = owner[name];
    if (!usual) continue;
    owner[name] = name === "sendBeacon" ? function (...given) { window.sent.push(name); return usual.apply(this, given); }
      : new Proxy(usual, { construct(target, given) { window.sent.push(name); return new target(...given); }, apply(target, self, given) { window.sent.push(name); return target.apply(self, given); } });
  }
  const usual = window.fetch;
  window.fetch = function (what, how = {}) {
    const { method = "GET", body } = what instanceof Request ? what : how;
    if (method !== "GET" || body) window.sent.push(`fetch ${method}`);
    return usual.apply(this, [what, how]);
  };
}, SENDERS);

/** Everything that leaves the browser, from now on. */
function listens(context) {
  const left = [];
  context.on("request", (request) => left.push({ method: request.method(), url: decodeURIComponent(request.url()), body: request.postData(), headers: JSON.stringify(request.headers()) }));
  return left;
}

const record = (event) => JSON.stringify({ schema: 1, event });
const EVENTS = [
  record({ attempt_started: { attempt: 1, day: "2026-11-20", set: "short" } }),
  ...["A1.2", "C1.2", "D1.2"].map((question) => record({ answered: { attempt: 1, question, reply: { answer: "can_guide" } } })),
  record({ evidence_given: { attempt: 1, competence: "A1", evidence: { places: ["care"], note: CANARY } } }),
  record({ about_changed: { about: { country: "NO", region: "innlandet", held: ["licence:B"] } } }),
  record({ goal_chosen: { goal: { occupation: "helsefagarbeider" } } }),
];
/** Anything of that, as it is kept or as it is read. */
const ANSWERS = [CANARY, "can_guide", "A1.2", "innlandet", "Innlandet", "helsefagarbeider", "licence:B", say("nb", "scale.3")];

/** The screen where each kind of stop finds the person, and how the program is made to stop there. */
const stops = {
  "a real panic": `{
    for (const [owner, name] of [[Document.prototype, "createElement"], [Document.prototype, "createElementNS"], [Document.prototype, "createTextNode"]]) {
      const real = owner[name];
      owner[name] = function (...given) {
        if (/\\.wasm|wasm-function/.test(new Error().stack)) throw new DOMException("refused", "InvalidStateError");
        return real.apply(this, given);
      };
    }
    location.hash = "#/print";
  }`,
  "its memory is overwritten": `(async () => (await import(document.querySelector("script[data-js]").dataset.js)).default())().then(({ memory }) => { new Uint8Array(memory.buffer).fill(0xff); location.hash = "#/print"; })`,
  "a file of the site that cannot be used": `window.dispatchEvent(new CustomEvent("kompetansesti-failure", { detail: "content/framework.json" }))`,
};

for (const [name, stop] of Object.entries(stops)) {
  test(`@R-PRV-08 the program stops (${name}) while answers are on the screen: what can be copied, what the console says and what is sent holds none of them`, async ({ page, context, complaints }) => {
    complaints.allow(/./);
    await seed(context, EVENTS);
    await watchSending(context);
    const said = [];
    context.on("console", (message) => said.push(message.text()));
    context.on("weberror", (error) => said.push(String(error.error().stack)));
    const left = listens(context);
    await open(page, "#/evidence/A1");
    await expect(page.locator("#note")).toHaveValue(CANARY);
    await page.locator("html[data-ready]").waitFor({ state: "attached" });
    await page.evaluate((stop) => { (0, eval)(stop); }, stop);
    await expect(panel(page)).toBeVisible();
    // All of the panel, as somebody marks and copies it.
    const copied = await panel(page).evaluate((panel) => {
      getSelection().selectAllChildren(panel);
      return String(getSelection());
    });
    expect(copied).toContain(boot.nb[name.startsWith("a file") ? "failed" : "stopped"][0]);
    const attributes = await panel(page).evaluate((panel) => panel.outerHTML);
    expect(said.join("\n"), "something is said in the console").toContain("Kompetansesti");
    const kept = await page.evaluate(() => JSON.stringify(sessionStorage) + JSON.stringify(history.state) + location.href);
    for (const answer of ANSWERS) {
      for (const [where, text] of Object.entries({ copied, attributes, console: said.join("\n"), "what is kept of the fault": kept })) expect(text, `${where}: ${answer}`).not.toContain(answer);
    }
    expect(await page.evaluate(() => window.sent)).toEqual([]);
    // And whoever goes on sends nothing of it either.
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: boot.nb.reload, exact: true }).click()]);
    await page.locator("html[data-ready]").waitFor({ state: "attached" });
    expect(left.filter(({ method, body }) => method !== "GET" || body)).toEqual([]);
    for (const answer of ANSWERS.filter((one) => one !== "helsefagarbeider")) expect(left.filter((request) => JSON.stringify(request).includes(answer)).map(({ url }) => url), answer).toEqual([]);
    expect(await page.evaluate(() => window.sent)).toEqual([]);
  });
}

test("@R-PRV-08 a whole visit sends nothing, and asks for nothing but files of the site", async ({ page, context, baseURL }) => {
  await watchSending(context);
  await seed(context, EVENTS);
  const left = listens(context);
  const answered = [];
  context.on("response", (response) => answered.push(response));
  await open(page);
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  for (const screen of ["check", "result", "path", "plan", "ways", "jobs", "matches", "take", "print", "carry", "privacy", "settings", "about", "method", "research"]) {
    await page.evaluate((screen) => (location.hash = `#/${screen}`), screen);
    await page.locator("main .app-loading").waitFor({ state: "detached" });
    await expect(page.locator("#page-heading")).toBeVisible();
  }
  await page.evaluate(() => (location.hash = "#/take"));
  await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: say("nb", "take.file.label"), exact: true }).click()]);
  await page.goto("about:blank");
  await page.goto("/");
  expect(await page.evaluate(() => window.sent)).toEqual([]);
  expect(left.length).toBeGreaterThan(10);
  for (const { method, url, body } of left.filter(({ url }) => url.startsWith("http"))) {
    expect([method, body], url).toEqual(["GET", null]);
    expect(new URL(url).search, "nothing is asked for with a question").toBe("");
    expect(url.startsWith(baseURL), url).toBe(true);
  }
  for (const response of answered) {
    const headers = await response.allHeaders();
    for (const name of ["report-to", "reporting-endpoints", "nel", "set-cookie"]) expect(headers[name], `${response.url()} ${name}`).toBeUndefined();
    expect(headers["content-security-policy"] ?? "").not.toMatch(/report-(uri|to)/);
  }
});

test("@R-PRV-08 no program that ships knows a way to send", async () => {
  const files = readdirSync(DIST, { recursive: true }).filter((name) => /\.(js|html|wasm)$/.test(name));
  expect(files.length).toBeGreaterThan(5);
  const known = files.flatMap((name) => {
    const text = readFileSync(join(DIST, name), "latin1");
    return SENDERS.filter((sender) => text.includes(sender)).map((sender) => `${name}: ${sender}`);
  });
  expect(known).toEqual([]);
});
