// A screen without attendants: nothing is kept, nothing leads out, and whoever comes next finds nothing of whoever was there.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { CANARY, seenByGoingBack, seenByPage, seenInHeap, seenOnDisk, watchMemory } from "./support/canary.mjs";
import { answersSome, browserThatKeepsPages, currentQuestion, ends, expect, goes, isSetUpAs, opens, ready, test, wordsOf } from "./support/visit.mjs";

/** How many visits `make soak` makes in a row. */
const { VISITS = "1000" } = process.env;
const say = wordsOf("kiosk");
const warning = (page) => page.locator("#warning[open]");
const isNew = (page) => page.evaluate(() => globalThis.__old === undefined);
const isOld = (page) => page.evaluate(() => void (globalThis.__old = true));
const attract = (page) => page.locator("html[data-attract]");

/** Somebody answers, and writes what nobody else may find. */
async function leavesTraces(page) {
  await answersSome(page, say, 2);
  await goes(page, "evidence/A1");
  await page.locator("textarea").fill(CANARY);
  await page.getByRole("button", { name: say("evidence.save.label"), exact: true }).click();
  await goes(page, "goal");
  await page.locator("input[name=goal][value=occupation]").check();
  await page.locator("input[type=search]").fill(CANARY);
}

test.describe("time", () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.install();
    await opens(page, "kiosk");
  });

  test("@R-KIO-01 the screen that waits knows no time; after 90 s a person is warned, with 30 s to say that they are there", async ({ page }) => {
    await expect(attract(page)).toBeAttached();
    await page.clock.fastForward(600_000);
    await page.clock.runFor(2000);
    await expect(page.getByRole("heading", { name: say("start.heading") })).toBeVisible();
    await answersSome(page, say, 1);
    await expect(attract(page)).not.toBeAttached();
    await page.clock.runFor(88_000);
    await expect(warning(page)).toBeHidden();
    await page.clock.runFor(3000);
    await expect(warning(page)).toBeVisible();
    const more = page.getByRole("button", { name: say("visit.warning.more"), exact: true });
    await expect(more, "the keyboard stands on the safe way").toBeFocused();
    await expect(page.locator("#warning [role=status]"), "not every second is read aloud").toHaveText("");
    await page.clock.runFor(20_000);
    await expect(page.locator("#warning [role=status]")).toHaveText(say("visit.warning.soon"));
    for (let time = 0; time < 10; time += 1) {
      await more.click();
      await expect(warning(page)).toBeHidden();
      await page.clock.runFor(91_000);
      await expect(warning(page)).toBeVisible();
    }
    await more.click();
    expect(currentQuestion(page), "nothing is lost").toBeTruthy();
  });

  test("@R-KIO-01 who needs more time can have ten times as much before they begin", async ({ page }) => {
    await page.getByText(say("visit.times.heading")).click();
    await page.locator("input[name=times][value='10']").check();
    await answersSome(page, say, 1);
    await page.clock.runFor(880_000);
    await expect(warning(page)).toBeHidden();
    await page.clock.runFor(30_000);
    await expect(warning(page)).toBeVisible();
  });

  test("@R-KIO-02 nobody answers the warning: the screen begins anew, in a new document", async ({ page }) => {
    await answersSome(page, say, 1);
    await isOld(page);
    await page.clock.runFor(91_000);
    await expect(warning(page)).toBeVisible();
    await page.clock.runFor(31_000);
    await expect.poll(() => isNew(page).catch(() => false)).toBe(true);
    await ready(page);
    await expect(page.getByRole("button", { name: say("start.short.label"), exact: true })).toBeVisible();
  });

  for (const [what, jump] of [["ten minutes of sleep", 600_000], ["the clock set forward a day", 86_400_000]]) {
    test(`@R-KIO-02 ${what}: over within a second, and covered until then`, async ({ page }) => {
      await answersSome(page, say, 1);
      await isOld(page);
      await page.clock.setSystemTime(await page.evaluate((jump) => Date.now() + jump, jump));
      await page.clock.runFor(600);
      await expect.poll(() => isNew(page).catch(() => false)).toBe(true);
    });
  }

  test("@R-KIO-02 a page that is not seen is covered", async ({ page }) => {
    await answersSome(page, say, 1);
    const hide = (hidden) => page.evaluate((hidden) => {
      Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);
    await hide(true);
    await expect(page.locator("html[data-covered]")).toBeAttached();
    await expect(page.locator("#page-heading")).toBeHidden();
    await hide(false);
    await expect(page.locator("#page-heading")).toBeVisible();
  });

  test("@R-KIO-11 the screens for taking along stand for a minute, not longer", async ({ page }) => {
    await answersSome(page, say, 2);
    await goes(page, "print");
    await page.clock.runFor(31_000);
    await expect(warning(page)).toBeVisible();
    await page.clock.runFor(31_000);
    await ready(page);
    await expect(attract(page)).toBeAttached();
  });

  test("@R-KIO-07 who only chose a language leaves the first language to the next one", async ({ page }) => {
    await page.getByRole("button", { name: "English", exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.clock.runFor(91_000);
    await ready(page);
    await expect(page.locator("html")).toHaveAttribute("lang", "nb");
  });
});

test("@R-KIO-04 @R-KIO-12 «Avslutt» is on every screen: two presses, a new document, the start within two seconds, and it is said what is gone", async ({ page }) => {
  await opens(page, "kiosk");
  await answersSome(page, say, 2);
  for (const screen of ["goal", "check", "result", "path", "settings", "privacy", "about", "jobs"]) {
    await goes(page, screen);
    await expect(page.getByRole("link", { name: say("visit.end.label"), exact: true }).first(), screen).toBeVisible();
  }
  await isOld(page);
  await page.getByRole("link", { name: say("visit.end.label"), exact: true }).first().click();
  const began = Date.now();
  await page.getByRole("button", { name: say("visit.end.delete.label"), exact: true }).click();
  await page.getByRole("heading", { name: say("visit.ended.heading") }).waitFor();
  expect(Date.now() - began).toBeLessThan(2000);
  expect(await isNew(page)).toBe(true);
  expect(new URL(page.url()).search, "the address says nothing").toBe("");
  await page.getByRole("button", { name: say("visit.ended.label"), exact: true }).click();
  await expect(page.getByRole("button", { name: say("start.short.label"), exact: true })).toBeVisible();
});

test("@R-KIO-04 «Slett alt» among the settings takes the same way", async ({ page }) => {
  await opens(page, "kiosk");
  await answersSome(page, say, 1);
  await goes(page, "settings");
  await isOld(page);
  await page.getByRole("button", { name: say("settings.delete.label"), exact: true }).click();
  await page.getByRole("button", { name: say("settings.delete.confirm"), exact: true }).click();
  await page.getByRole("heading", { name: say("visit.ended.heading") }).waitFor();
  expect(await isNew(page)).toBe(true);
});

test("@R-KIO-05 @R-KIO-06 @R-KIO-15 nothing of a visit on 24 surfaces, with pages kept for «Back»: ended, left to itself, and killed", async ({ launchOptions, baseURL }) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), "kompetansesti-kiosk-"));
  const options = { ...launchOptions, baseURL, locale: "nb-NO", serviceWorkers: "block", ignoreDefaultArgs: ["--disable-back-forward-cache"] };
  let context = await chromium.launchPersistentContext(folder, options);
  try {
    await watchMemory(context);
    const page = context.pages()[0] ?? (await context.newPage());
    await opens(page, "kiosk");
    await leavesTraces(page);
    expect((await seenByPage(page)).filter((hit) => /^(3|15)/.test(hit)), "the scan sees what is there").not.toEqual([]);
    const stored = await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, document.cookie.length]);
    expect(stored, "nothing is ever written").toEqual([0, 0, 0, 0]);
    page.on("dialog", (dialog) => dialog.accept());
    await ends(page, say);
    expect(await seenByPage(page)).toEqual([]);
    expect(await seenInHeap(page)).toEqual([]);
    expect(await seenByGoingBack(page)).toEqual([]);

    await page.goto("/");
    await ready(page);
    await leavesTraces(page);
    await context.browser()?.close();
    await context.close();
    expect(seenOnDisk(folder)).toEqual([]);
    context = await chromium.launchPersistentContext(folder, options);
    const next = context.pages()[0] ?? (await context.newPage());
    await opens(next, "kiosk");
    await expect(next.getByRole("button", { name: say("start.short.label"), exact: true })).toBeVisible();
    expect(await seenByPage(next)).toEqual([]);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("@R-KIO-06 nothing is written at any moment of a visit", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.__written = [];
    // The empty page before has no storage in every browser.
    if (location.protocol !== "about:") setInterval(async () => {
      const kept = [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, document.cookie.length];
      if (kept.some(Boolean)) globalThis.__written.push(kept.join());
    }, 100);
  });
  await opens(page, "kiosk");
  await answersSome(page, say, 4);
  await goes(page, "settings");
  await page.locator("input[name=scheme][value=dark]").check();
  await goes(page, "result");
  await goes(page, "path");
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => globalThis.__written)).toEqual([]);
});

test("@R-KIO-07 the next one gets the language, the size and the colours that all begin with", async ({ page }) => {
  await opens(page, "kiosk");
  const look = () => page.evaluate(() => ({ ...document.documentElement.dataset, lang: document.documentElement.lang, top: scrollY }));
  const first = await look();
  await page.getByRole("button", { name: "English", exact: true }).click();
  await answersSome(page, wordsOf("kiosk", "en"), 1);
  await goes(page, "settings");
  for (const [name, value] of [["scheme", "dark"], ["text_size", "200"], ["contrast", "high"]]) await page.locator(`input[name=${name}][value='${value}']`).check();
  await goes(page, "end");
  await page.getByRole("button", { name: wordsOf("kiosk", "en")("visit.end.delete.label"), exact: true }).click();
  await page.getByRole("heading", { name: say("visit.ended.heading") }).waitFor();
  await page.getByRole("button", { name: say("visit.ended.label"), exact: true }).click();
  await ready(page);
  const { attract: _, ...second } = await look();
  const { attract: __, ...before } = first;
  expect(second).toEqual(before);
});

test("@R-KIO-08 no way out: links, menus, dragging, the middle button", async ({ page, context }) => {
  await opens(page, "kiosk");
  await answersSome(page, say, 16);
  let pages = 0;
  context.on("page", () => (pages += 1));
  for (const screen of ["path", "about", "result"]) {
    await goes(page, screen);
    await page.locator("main .app-loading").waitFor({ state: "detached" });
    const outside = page.locator("main a[href^='http']:visible");
    const many = Math.min(await outside.count(), 6);
    expect(many, `links on ${screen}`).toBeGreaterThan(0);
    for (let at = 0; at < many; at += 1) {
      const address = await outside.nth(at).getAttribute("href");
      await outside.nth(at).click();
      await expect(page.locator("#outside[open]")).toContainText(address);
      await page.getByRole("button", { name: say("visit.outside.label"), exact: true }).click();
      await expect(page.locator("#outside[open]")).toBeHidden();
      await outside.nth(at).click({ button: "middle" });
      await outside.nth(at).click({ modifiers: ["Control"] });
      await page.getByRole("button", { name: say("visit.outside.label"), exact: true }).click();
    }
  }
  const refused = await page.evaluate(() => ["contextmenu", "dragstart", "drop", "dragover"].map((name) => {
    const event = new Event(name, { bubbles: true, cancelable: true });
    document.querySelector("main").dispatchEvent(event);
    return event.defaultPrevented;
  }));
  expect(refused).toEqual([true, true, true, true]);
  expect(pages, "no other page has opened").toBe(0);
  expect(new URL(page.url()).pathname).toBe("/");
});

test("@R-KIO-09 the keys that a page can stop are stopped, and loading anew asks first", async ({ page }) => {
  await opens(page, "kiosk");
  await answersSome(page, say, 1);
  await isOld(page);
  const stopped = await page.evaluate(() => {
    const keys = [..."psofujhlgr"].map((key) => ({ key, ctrlKey: true })).concat(
      [1, 3, 5, 6, 7, 11, 12].map((number) => ({ key: `F${number}` })), [{ key: "ArrowLeft", altKey: true }, { key: "ArrowRight", altKey: true }]);
    return keys.filter((key) => {
      const event = new KeyboardEvent("keydown", { ...key, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      return !event.defaultPrevented;
    });
  });
  expect(stopped).toEqual([]);
  let asked = 0;
  page.on("dialog", (dialog) => {
    asked += 1;
    return dialog.dismiss();
  });
  await page.reload({ timeout: 3000 }).catch(() => {});
  expect(asked).toBe(1);
  expect(await isNew(page), "it stands").toBe(false);
});

test("@R-KIO-11 only paper: no file is given, and none is taken", async ({ page }) => {
  await opens(page, "kiosk");
  let files = 0;
  page.on("download", () => (files += 1));
  await answersSome(page, say, 4);
  for (const screen of ["take", "cv", "lock", "research", "plan", "path"]) {
    await goes(page, screen);
    await page.locator("main .app-loading").waitFor({ state: "detached" });
    await expect(page.locator("main input[type=file]"), screen).toHaveCount(0);
    await expect(page.getByRole("button", { name: say("take.file.label"), exact: true }), screen).toHaveCount(0);
    // What could be copied or saved is not drawn at all: there stands the end of the visit.
    if (!["plan", "path"].includes(screen)) await expect(page.locator("#page-heading"), screen).toHaveText(say("end.title"));
  }
  await goes(page, "plan");
  await expect(page.getByRole("button", { name: say("plan.calendar.label"), exact: true })).toBeHidden();
  expect(files).toBe(0);
});

test("@R-KIO-13 a visitor cannot choose another setting, in any of fifteen ways", async ({ page }) => {
  const ways = ["?setting=own", "?setting=desk", "?mode=own", "?kiosk=false", "#/settings?setting=own", "#setting=own", "#/own", "?ended", "?ended&setting=own"];
  await opens(page, "kiosk");
  const is = () => page.locator("html[data-setting=kiosk]");
  for (const way of ways) {
    await page.goto(`/${way}`);
    await ready(page);
    await expect(is(), way).toBeAttached();
  }
  for (const [kind, key] of [["localStorage", "setting"], ["localStorage", "kompetansesti.setting"], ["sessionStorage", "setting"], ["sessionStorage", "kompetansesti.setting"]]) {
    await page.evaluate(([kind, key]) => globalThis[kind].setItem(key, "own"), [kind, key]);
    await page.goto("/");
    await ready(page);
    await expect(is(), `${kind} ${key}`).toBeAttached();
    await page.evaluate((kind) => globalThis[kind].clear(), kind);
  }
  await page.evaluate(() => (document.cookie = "setting=own"));
  await page.evaluate(() => indexedDB.open("kompetansesti"));
  await page.goto("/");
  await ready(page);
  await answersSome(page, say, 1);
  await page.evaluate(() => (document.documentElement.dataset.setting = "own"));
  await goes(page, "take");
  await expect(page.getByRole("button", { name: say("visit.end.delete.label"), exact: true })).toBeVisible();
});

/** After so many looks the browser keeps as many earlier pages as it ever will, which takes 4 MB of the heap. */
const KEPT_PAGES = 10;
const looksAt = (visit) => visit <= KEPT_PAGES || visit % 50 === 0;

/**
 * So many visits in a row, each by somebody else. After each the page is looked through; where `looks` says so also the heap,
 * what going back brings up, and the memory that the visit has left. Gives the heap after each visit, in bytes.
 */
async function manyVisits({ launchOptions, baseURL }, visits, looks) {
  const heap = [];
  await browserThatKeepsPages({ launchOptions }, async (browser) => {
    const context = await browser.newContext({ baseURL, locale: "nb-NO", serviceWorkers: "block" });
    await watchMemory(context);
    const page = await context.newPage();
    await opens(page, "kiosk");
    const devtools = await context.newCDPSession(page);
    for (let visit = 1; visit <= visits; visit += 1) {
      const canary = `${CANARY}-${visit}-`;
      await answersSome(page, say, 1);
      await goes(page, "goal");
      await page.locator("input[name=goal][value=occupation]").check();
      await page.locator("input[type=search]").fill(canary);
      await ends(page, say);
      expect(await seenByPage(page, CANARY), `after visit ${visit}`).toEqual([]);
      await devtools.send("HeapProfiler.collectGarbage");
      heap.push((await devtools.send("Runtime.getHeapUsage")).usedSize);
      if (visit % 50 === 0) console.log(`kiosk: ${visit} visits, heap ${heap.at(-1)}`);
      if (looks(visit)) {
        expect(await seenInHeap(page), `the heap after visit ${visit}`).toEqual([]);
        expect(await seenByGoingBack(page), `going back after visit ${visit}`).toEqual([]);
        await page.goto("/?ended");
        await ready(page);
      }
      await page.getByRole("button", { name: say("visit.ended.label"), exact: true }).click();
    }
    await context.close();
  });
  return heap;
}

test("@R-KIO-14 twenty visits in a row: none finds anything of the one before, and the page does not grow", async ({ launchOptions, baseURL }, info) => {
  test.setTimeout(180_000);
  const heap = await manyVisits({ launchOptions, baseURL }, 20, () => false);
  info.annotations.push({ type: "heap", description: `${heap[4]} → ${heap.at(-1)}` });
  expect(heap.at(-1), `after the twentieth, beside the fifth: ${heap}`).toBeLessThan(heap[4] * 1.1);
});

test(`@R-KIO-14 ${VISITS} visits in a row, every surface after the first and each fiftieth: nothing is found, and the page does not grow @soak`, async ({ launchOptions, baseURL }) => {
  const heap = await manyVisits({ launchOptions, baseURL }, Number(VISITS), looksAt);
  // In a run that is cut short, the middle stands for the fiftieth.
  const early = heap[Math.min(49, heap.length >> 1)];
  console.log(`kiosk: ${heap.length} visits, heap in the fiftieth or the middle ${early}, at the end ${heap.at(-1)}`);
  expect(heap.at(-1)).toBeLessThan(early * 1.1);
});

test("@R-KIO-04 the program stops: the panel shows nothing of the visit, and the screen begins anew by itself", async ({ page, complaints }) => {
  complaints.allow(/Kompetansesti stopped/);
  await opens(page, "kiosk");
  await leavesTraces(page);
  await page.clock.install();
  await page.evaluate(() => window.dispatchEvent(new CustomEvent("kompetansesti-panic", { detail: "trial" })));
  await expect(page.getByRole("alertdialog")).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  expect((await seenByPage(page)).filter((hit) => !/memory/.test(hit))).toEqual([]);
  await expect(page.getByRole("alertdialog").getByRole("button")).toHaveCount(1);
  await page.clock.runFor(16_000);
  await expect(attract(page)).toBeAttached();
});

test("@R-PRV-11 no spelling service sees what is written", async ({ page }) => {
  await opens(page, "kiosk");
  await answersSome(page, say, 1);
  await goes(page, "evidence/A1");
  expect(await page.locator("textarea").evaluate((field) => field.spellcheck)).toBe(false);
});
