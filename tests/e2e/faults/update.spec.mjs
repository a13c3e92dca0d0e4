// The service worker: two releases behind one server, with a switch.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROUTES } from "../access/support/access.mjs";
import { EVERY_LOOK, expectNone, violations } from "../access/support/axe.mjs";
import { answer, answered, boot, currentQuestion, expect, expectAlive, languages, next, open, panel, records, say, started, toFirstQuestion } from "./support/faults.mjs";
import { filesOf, test } from "./support/release.mjs";

/** The words of the notice, out of the script that shows it. */
const text = Function(`return ${readFileSync("public/update.js", "utf8").match(/const TEXTS = (\{[\s\S]*?\n\});/)[1]}`)();
const root = (page, flag) => page.locator(`html[data-${flag}]`);
const release = (page) => page.evaluate(() => document.documentElement.dataset.release);
const notice = (page) => page.locator(".app-update");
const now = (page, language = "nb") => notice(page).getByRole("button", { name: text[language].now, exact: true });
const later = (page, language = "nb") => notice(page).getByRole("button", { name: text[language].later, exact: true });

/** Opens the page and waits until all is kept and the worker answers. */
async function visit(page, fragment = "") {
  await open(page, fragment);
  await root(page, "kept").waitFor({ state: "attached", timeout: 30_000 });
  await page.waitForFunction(() => navigator.serviceWorker.controller);
}

/** Lets the browser look for another release, and waits until it is here. */
async function fetchUpdate(page) {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
    const coming = registration.installing;
    if (coming) await new Promise((done) => coming.addEventListener("statechange", () => coming.state === "installed" && done()));
  });
  // The page asks the worker what it is, and is answered.
  await page.waitForTimeout(500);
}

async function goTo(page, route) {
  await page.evaluate((route) => { location.hash = `#/${route}`; }, route);
  await expect(page.locator("#page-heading"), route).toBeVisible();
  await expect(page.locator("#page-heading"), route).not.toBeEmpty();
}

/** The files that are kept: `caches`, the list of each, and `flat`, all of them. */
const keptFiles = (page) => page.evaluate(async () => {
  const home = new URL("./", location.href).href;
  const lists = [];
  for (const name of await caches.keys()) lists.push((await (await caches.open(name)).keys()).map(({ url }) => url.replace(home, "")).sort());
  return { caches: lists, flat: lists.flat() };
});

/** How often a page is loaded from now on. */
function loads(page) {
  const seen = { count: 0 };
  page.on("load", () => seen.count++);
  return seen;
}

test.use({ serviceWorkers: "allow" });
test.beforeEach(({ complaints }) => complaints.allow(/Failed to load resource/, /net::ERR_/));

test("@R-UPD-01 a page that is open walks all screens after its release's files are gone from the server", async ({ page, site, complaints }) => {
  await visit(page);
  await toFirstQuestion(page);
  await answer(page);
  site.publish("two");
  for (const name of Object.values(filesOf(site.folders.one))) expect((await page.request.get(`/${name}`)).status(), name).toBe(404);
  for (const route of ROUTES) await goTo(page, route);
  await goTo(page, "path");
  await page.locator(".app-step").first().waitFor();
  expect(await release(page)).toBe("one");
  expectAlive(complaints);
});

test("@R-UPD-01 another tab takes the new release into use: this one goes on with the files of its own", async ({ page, context, site }) => {
  await visit(page);
  await toFirstQuestion(page);
  const first = currentQuestion(page);
  site.publish("two");
  const other = await context.newPage();
  await open(other);
  // The page comes from the network, so the tab is of the new release at once.
  expect(await release(other)).toBe("two");
  await fetchUpdate(page);
  await goTo(page, `question/${first}`);
  const turned = loads(page);
  await other.evaluate(async () => (await navigator.serviceWorker.getRegistration()).waiting.postMessage({ take: true }));
  await expect.poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting)), { timeout: 20_000 }).toBe(false);
  // Past the browser's own cache, which may have them too.
  for (const name of Object.values(filesOf(site.folders.one))) {
    expect(await page.evaluate(async (name) => (await fetch(name, { cache: "no-store" })).status, name), name).toBe(200);
  }
  await answer(page);
  await goTo(page, "path");
  await page.locator(".app-step").first().waitFor();
  expect(turned.count).toBe(0);
  expect(await release(page)).toBe("one");
  // When the last page of the old release is gone, so are its files.
  expect((await keptFiles(page)).caches).toHaveLength(2);
  await page.close();
  await other.reload();
  await started(other);
  await expect.poll(async () => (await keptFiles(other)).caches).toHaveLength(1);
  expect((await keptFiles(other)).flat).toContain(filesOf(site.folders.two).js);
});

test("@R-UPD-01 a file that is not there is a real 404 through the worker, and never the page", async ({ page }) => {
  await visit(page);
  await open(page);
  for (const path of ["kompetansesti-0000000000000000.wasm", "kompetansesti-0000000000000000.js", "locales/nb/none.json", "content/none.json", "none.png", "content/"]) {
    const found = await page.evaluate(async (path) => { const answer = await fetch(path); return [answer.status, await answer.text()]; }, path);
    expect(found[0], path).toBe(404);
    expect(found[1], path).not.toContain("app-shell");
  }
  expect((await page.goto("/result")).status(), "a route without its #").toBe(404);
});

/** A server that answers with a page, as one that wants a password does, when it is asked for any of these. */
const login = (wanted) => (path, response) => {
  if (!wanted.test(path)) return false;
  response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><title>log in</title>");
  return true;
};

test("@R-UPD-01 a page in place of words is never kept, and what is kept is shown instead of it", async ({ page, site }) => {
  site.meddle = login(/\/(work|skills)\.json/);
  await visit(page);
  const files = (await keptFiles(page)).flat;
  expect(files).toContain("locales/nb/ui.json");
  expect(files.filter((file) => /\/(work|skills)\.json/.test(file))).toEqual([]);
  site.meddle = () => false;
  await page.reload();
  await expect.poll(async () => (await keptFiles(page)).flat).toContain("content/skills.json");
  site.meddle = login(/\.json$/);
  const words = await page.evaluate(async () => (await fetch("locales/nb/ui.json")).json());
  expect(words.start).toBeDefined();
  await open(page);
});

test("@R-UPD-01 a page in place of a program: nothing is kept by halves, and the rest works", async ({ page, site, complaints }) => {
  const engine = filesOf(site.folders.one)["engine-wasm"];
  site.meddle = login(new RegExp(engine));
  await open(page);
  await root(page, "ready").waitFor({ state: "attached" });
  await expect.poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.installing))).toBe(false);
  await page.waitForTimeout(1000);
  expect(await page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.active))).toBe(false);
  expect((await keptFiles(page)).flat).not.toContain(engine);
  await toFirstQuestion(page);
  await answer(page);
  site.meddle = () => false;
  await page.reload();
  await visit(page, "#/about");
  expect((await keptFiles(page)).flat).toContain(engine);
  expectAlive(complaints);
});

for (const [language, locale] of [...languages, ["nn", "nn-NO"], ["da", "da-DK"]]) {
  test.describe(language, () => {
    test.use({ locale });
    test(`@R-UPD-02 nothing is loaded anew among the questions: «${text[language].news}»`, async ({ page, site }) => {
      await visit(page);
      await toFirstQuestion(page, language);
      const asked = [await answer(page, language), await answer(page, language)];
      const turned = loads(page);
      site.publish("two");
      await fetchUpdate(page);
      await expect(notice(page), "nothing moves under the finger").toBeEmpty();
      expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).waiting?.state), "it waits").toBe("installed");
      asked.push(await answer(page, language));
      await expect(notice(page)).toHaveRole("status");
      await expect(notice(page).locator("p")).toHaveText(text[language].news);
      await expect(page.locator("#page-heading")).toBeFocused();
      for (const button of [now(page, language), later(page, language)]) expect((await button.boundingBox()).height).toBeGreaterThanOrEqual(44);
      asked.push(await answer(page, language));
      const question = currentQuestion(page);
      expect(turned.count).toBe(0);
      await Promise.all([page.waitForEvent("load"), now(page, language).click()]);
      await started(page);
      expect(await release(page)).toBe("two");
      expect(currentQuestion(page)).toBe(question);
      expect(answered(await records(page))).toEqual(asked);
      await next(page, language).waitFor();
      await root(page, "ready").waitFor({ state: "attached" });
      await page.waitForTimeout(1000);
      expect(turned.count).toBe(1);
      await expect(notice(page)).toBeEmpty();
    });
  });
}

test("@R-UPD-02 «Senere» is the end of it, and the keyboard is not left nowhere", async ({ page, site }) => {
  await visit(page);
  site.publish("two");
  await fetchUpdate(page);
  await goTo(page, "about");
  await later(page).focus();
  await expect(later(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(notice(page)).toBeEmpty();
  await expect(page.locator("#page-heading")).toBeFocused();
  await goTo(page, "privacy");
  await expect(notice(page)).toBeEmpty();
  // The next load has the new release all the same, and nobody is asked about it.
  await page.reload();
  await started(page);
  expect(await release(page)).toBe("two");
  await root(page, "ready").waitFor({ state: "attached" });
  await page.waitForTimeout(1000);
  await goTo(page, "about");
  await expect(notice(page)).toBeEmpty();
});

test("@R-UPD-02 the notice in every look: axe has nothing against it, it covers nothing, and the keyboard is seen on it", async ({ page, site }) => {
  await visit(page);
  site.publish("two");
  await fetchUpdate(page);
  await goTo(page, "about");
  await now(page).waitFor();
  expectNone(await violations(page, "the notice", EVERY_LOOK));
  await page.setViewportSize({ width: 320, height: 640 });
  await now(page).focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(now(page)).toBeFocused();
  expect(await now(page).evaluate((button) => getComputedStyle(button).outlineStyle)).not.toBe("none");
  const box = await notice(page).boundingBox();
  expect((await page.locator(".app-header").boundingBox()).y).toBeGreaterThanOrEqual(box.y + box.height);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), "nothing goes out of the side").toBeLessThanOrEqual(320);
});

test("@R-UPD-02 nobody is asked while something is not saved", async ({ page, site }) => {
  await visit(page);
  await toFirstQuestion(page);
  await page.evaluate(() => { IDBObjectStore.prototype.add = IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); }; });
  await answer(page);
  await expect(page.locator("[data-unsaved]")).toBeVisible();
  site.publish("two");
  await fetchUpdate(page);
  await answer(page);
  await page.waitForTimeout(500);
  await expect(notice(page)).toBeEmpty();
});

test("@R-UPD-02 a tab of the old release beside one of the new: no answer is lost", async ({ page, context, site }) => {
  await visit(page);
  await toFirstQuestion(page);
  const asked = [await answer(page), await answer(page)];
  await expect.poll(async () => answered(await records(page))).toEqual(asked);
  site.publish("two");
  const other = await context.newPage();
  await open(other, new URL(page.url()).hash);
  expect(await release(other)).toBe("two");
  for (const tab of [other, page, other, page]) {
    await tab.bringToFront();
    await tab.evaluate((hash) => { location.hash = hash; }, new URL((tab === page ? other : page).url()).hash);
    const question = currentQuestion(tab);
    await tab.locator(`input[name="${question.replace(".", "-")}"]`).first().waitFor();
    asked.push(await answer(tab));
    await expect.poll(async () => answered(await records(tab)).length).toBe(asked.length);
  }
  expect(answered(await records(page))).toEqual(asked);
  expect(new Set(asked).size).toBe(asked.length);
});

test("@R-UPD-03 what is kept is the site's, and the same whatever was answered and chosen", async ({ page, browser, site }) => {
  await visit(page);
  await toFirstQuestion(page);
  await answer(page);
  await goTo(page, "goal");
  const mine = (await keptFiles(page)).flat;
  await page.evaluate(async () => { await fetch("locales/nb/occupation/lagermedarbeider.json"); await fetch("locales/da/occupation/kokk.json"); });
  await page.waitForTimeout(300);
  const context = await browser.newContext({ locale: "nb-NO", baseURL: site.url });
  const stranger = await context.newPage();
  await visit(stranger);
  expect((await keptFiles(page)).flat).toEqual(mine);
  expect(mine).toEqual((await keptFiles(stranger)).flat);
  const assets = JSON.parse(readFileSync(join(site.folders.one, "assets.json"), "utf8")).assets.map(({ path }) => (path === "index.html" ? "" : path));
  expect(mine.filter((file) => !assets.includes(file))).toEqual([]);
  expect(mine.filter((file) => /schema|editor/.test(file))).toEqual([]);
  await context.close();
});

test("@R-UPD-03 a network that does not answer: what is kept is shown", async ({ page, site }) => {
  await visit(page);
  site.meddle = () => true; // The server takes every request and says nothing.
  const begun = Date.now();
  await open(page);
  expect(Date.now() - begun, "milliseconds").toBeLessThan(5000);
});

test("@R-UPD-03 what the host edits is seen at the next load, and without a network after that", async ({ page, context, site }) => {
  await visit(page);
  const file = join(site.folders.one, "locales/nb/ui.json");
  const before = readFileSync(file, "utf8");
  const title = say("nb", "start.title");
  try {
    writeFileSync(file, before.replace(JSON.stringify(title), JSON.stringify("Velkommen til Elverum")));
    await page.reload();
    await expect(page).toHaveTitle(/Velkommen til Elverum/);
    await root(page, "ready").waitFor({ state: "attached" });
    await context.setOffline(true);
    await page.reload();
    await expect(page).toHaveTitle(/Velkommen til Elverum/);
  } finally {
    writeFileSync(file, before);
  }
});

/** Puts something else in the place of a file that is kept. */
const poison = (page, file, type) => page.evaluate(async ([file, type]) => {
  for (const name of await caches.keys()) await (await caches.open(name)).put(file, new Response("<!doctype html><title>log in</title>", { headers: { "Content-Type": type } }));
}, [file, type]);

test("F-064 a page is kept as the script: it is seen, and the script fetched", async ({ page, site }) => {
  await visit(page);
  await poison(page, filesOf(site.folders.one).js, "text/html");
  await open(page);
  await expect(panel(page)).toHaveCount(0);
});

for (const name of ["js", "wasm"]) {
  test(`F-064 other bytes are kept as the ${name}: the panel, and a reload cures it`, async ({ page, site, complaints }) => {
    complaints.allow(/./);
    await visit(page);
    await poison(page, filesOf(site.folders.one)[name], name === "js" ? "text/javascript" : "application/wasm");
    await page.goto("/");
    await page.reload();
    await expect(panel(page)).toBeVisible();
    await page.getByRole("button", { name: boot.nb.reload, exact: true }).click();
    await started(page);
    await expect(panel(page)).toHaveCount(0);
    await page.reload();
    await started(page);
  });
}

test("@R-UPD-04 a page that a poisoned worker holds is freed by sw-off.js in one reload", async ({ page, site, complaints }) => {
  complaints.allow(/./);
  await visit(page);
  await toFirstQuestion(page);
  const asked = [await answer(page)];
  await expect.poll(async () => answered(await records(page))).toEqual(asked);
  // A worker of our own making that answers everything with a broken page, out of its cache, for ever.
  site.meddle = (path, response) => path === "sw.js" && response.writeHead(200, { "Content-Type": "text/javascript", "Cache-Control": "no-cache" }).end(`
    addEventListener("install", () => skipWaiting());
    addEventListener("activate", (event) => event.waitUntil(clients.claim()));
    addEventListener("fetch", (event) => event.respondWith(caches.match("broken", { cacheName: "kompetansesti / broken" })));`);
  await page.evaluate(async () => {
    await (await caches.open("kompetansesti / broken")).put("broken", new Response("<!doctype html><title>broken</title>", { headers: { "Content-Type": "text/html" } }));
    await (await navigator.serviceWorker.getRegistration()).update();
  });
  await page.waitForTimeout(500);
  await page.goto("/?again");
  await expect(page).toHaveTitle("broken");
  site.meddle = (path, response) => path === "sw.js" && response.writeHead(200, { "Content-Type": "text/javascript", "Cache-Control": "no-cache" }).end(readFileSync("deploy/sw-off.js"));
  // The visit that finds it. A worker gives way when no page is left that it answers, or when it has rested for a while.
  await page.goto("/?found");
  await page.waitForTimeout(3000);
  await page.goto("about:blank");
  await page.waitForTimeout(1000);
  await page.goto("/");
  await started(page);
  expect(answered(await records(page))).toEqual(asked);
  await root(page, "ready").waitFor({ state: "attached" });
  await expect.poll(() => page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length])).toEqual([[], 0]);
});

test("@R-UPD-05 «Oppdater nå» ends within 15 seconds also where the new worker never takes over", async ({ page, site }) => {
  await page.addInitScript(() => {
    const post = ServiceWorker.prototype.postMessage;
    ServiceWorker.prototype.postMessage = function (message, ...more) { if (!message.take) post.call(this, message, ...more); };
  });
  await visit(page);
  site.publish("two");
  await fetchUpdate(page);
  await goTo(page, "about");
  const begun = Date.now();
  await now(page).click();
  await expect(notice(page).locator("p")).toHaveText(text.nb.working);
  await page.waitForEvent("load", { timeout: 15_000 });
  expect(Date.now() - begun).toBeLessThan(15_000);
  await started(page);
  expect(await release(page)).toBe("two");
});

for (const [name, other] of [["wasm", "js"], ["js", "wasm"]]) {
  test(`@R-UPD-06 the new ${other} with the old ${name} is seen, and loads nothing anew by itself`, async ({ page, site, complaints }) => {
    complaints.allow(/./);
    await visit(page);
    site.publish("two");
    const old = readFileSync(join(site.folders.one, filesOf(site.folders.one)[name]));
    const mixed = filesOf(site.folders.two)[name];
    site.meddle = (path, response) => path === mixed && response.writeHead(200, { "Content-Type": name === "js" ? "text/javascript" : "application/wasm" }).end(old);
    const turned = loads(page);
    await page.reload();
    await expect(panel(page)).toBeVisible();
    await page.waitForTimeout(3000);
    expect(turned.count).toBe(1);
    expect((await keptFiles(page)).flat).not.toContain(mixed);
    site.meddle = () => false;
    await page.getByRole("button", { name: boot.nb.reload, exact: true }).click();
    await started(page);
    expect(await release(page)).toBe("two");
  });
}

test("@R-UPD-07 a kiosk takes the new release by itself, and only while nobody is there", async ({ page, site }) => {
  await visit(page);
  // The program has said by now where it stands.
  await page.evaluate(() => { document.documentElement.dataset.setting = "kiosk"; });
  await toFirstQuestion(page);
  const turned = loads(page);
  site.publish("two");
  await fetchUpdate(page);
  await answer(page);
  await page.waitForTimeout(1500);
  await expect(notice(page)).toBeEmpty();
  expect(turned.count).toBe(0);
  await Promise.all([page.waitForEvent("load"), page.evaluate(() => { document.documentElement.dataset.attract = ""; })]);
  await started(page);
  expect(await release(page)).toBe("two");
  await root(page, "ready").waitFor({ state: "attached" });
  await page.evaluate(() => { document.documentElement.dataset.attract = ""; });
  await page.waitForTimeout(1500);
  expect(turned.count, "and once only").toBe(1);
});

test("@R-UPD-07 a visitor who comes in that very moment is not disturbed", async ({ page, site }) => {
  await visit(page);
  // The program has said by now where it stands.
  await page.evaluate(() => { document.documentElement.dataset.setting = "kiosk"; });
  const turned = loads(page);
  site.publish("two");
  await fetchUpdate(page);
  await page.evaluate(() => {
    const root = document.documentElement;
    root.dataset.attract = "";
    // After the page has told the worker, and before the worker has taken over.
    queueMicrotask(() => queueMicrotask(() => delete root.dataset.attract));
  });
  await page.waitForTimeout(10_000);
  expect(turned.count).toBe(0);
  await Promise.all([page.waitForEvent("load"), page.evaluate(() => { document.documentElement.dataset.attract = ""; })]);
  await started(page);
  expect(await release(page)).toBe("two");
});

test("F-067 the network dies between the script and the program: the panel, and a way to try again", async ({ page, context, site, complaints }) => {
  complaints.allow(/./);
  const { wasm } = filesOf(site.folders.one);
  site.meddle = (path, response) => {
    if (path !== wasm) return false;
    response.destroy();
    return true;
  };
  await page.goto("/");
  await context.setOffline(true);
  await expect(panel(page).getByRole("heading")).toHaveText(boot.nb.failed[0]);
  await context.setOffline(false);
  site.meddle = () => false;
  await page.getByRole("button", { name: boot.nb.reload, exact: true }).click();
  await started(page);
});

for (const [what, change] of Object.entries({
  "refuses": () => { ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("no", "SecurityError")); },
  "has none": () => { delete Navigator.prototype.serviceWorker; },
})) {
  test(`@R-UPD-03 a browser that ${what}: all works, and nobody hears of it`, async ({ page, complaints }) => {
    await page.addInitScript(change);
    await open(page);
    await root(page, "ready").waitFor({ state: "attached" });
    await page.waitForTimeout(500);
    await toFirstQuestion(page);
    await answer(page);
    expect(complaints.seen).toEqual([]);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });
}
