// Storage that the browser refuses, from the first moment or later: the person can use everything, and is told the truth.
import { answer, answerAll, answered, both, bystander, expect, expectAlive, holdsTheStore, notice, open, records, say, seed, test, threeAnswers, toFirstQuestion } from "./support/faults.mjs";

const blocked = (name) => `Object.defineProperty(window, "${name}", { configurable: true, get() { throw new DOMException("refused", "SecurityError"); } });`;
const hang = `IDBFactory.prototype.open = function () { return { addEventListener() {}, removeEventListener() {}, readyState: "pending", result: null, error: null, source: null, transaction: null }; };`;

/** How storage is refused → the message's key once the person has started, or none where the answers are kept all the same. */
const refused = {
  "localStorage throws SecurityError": [blocked("localStorage"), null],
  "localStorage is null": [`Object.defineProperty(window, "localStorage", { value: null });`, null],
  "localStorage.setItem throws": [`Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };`, null],
  "localStorage.getItem throws": [`Storage.prototype.getItem = () => { throw new DOMException("refused", "SecurityError"); };`, null],
  "indexedDB is undefined": [`Object.defineProperty(window, "indexedDB", { value: undefined });`, "storage.memory.blocked"],
  "indexedDB.open never answers": [hang, "storage.not_saved.no_answer"],
  // Beyond the six of R-STO-04.
  "indexedDB throws SecurityError": [blocked("indexedDB"), "storage.memory.blocked"],
  "indexedDB.open throws SecurityError": [`IDBFactory.prototype.open = () => { throw new DOMException("refused", "SecurityError"); };`, "storage.not_saved.blocked"],
  "indexedDB.databases never answers": [`IDBFactory.prototype.databases = () => new Promise(() => {});`, "storage.memory.no_answer"],
  "everything throws SecurityError": [["localStorage", "sessionStorage", "indexedDB", "caches"].map(blocked).join(""), "storage.memory.blocked"],
};

/** Milliseconds since the program arrived: how long a busy machine takes to fetch it is not what is tested here. */
const sinceProgram = (page) => page.evaluate(() => performance.now() - performance.getEntriesByType("resource").find(({ name }) => name.endsWith(".wasm")).responseEnd);

both((language, say) => {
  for (const [name, [script, key]] of Object.entries(refused)) {
    test(`@R-STO-04 ${name} → ${key ? `«${say(key)}»` : "saved all the same, no notice"}`, async ({ page, context, complaints }) => {
      await page.addInitScript(script);
      await open(page);
      await expect(page.getByRole("button", { name: say("start.short.label"), exact: true })).toBeVisible();
      expect(await sinceProgram(page), "milliseconds until it can be used").toBeLessThan(3000);
      await toFirstQuestion(page, language);
      if (key) {
        await answer(page, language);
        await expect(notice(page, say(key))).toHaveText(new RegExp(say("storage.copy.label")));
        // What it offers works: a complete file of what is only in memory.
        await page.goto("/#/take");
        const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: say("take.file.label"), exact: true }).click()]);
        expect(file.suggestedFilename()).toMatch(/^kompetansesti-.*\.json$/);
        await page.goBack();
      }
      // A whole short journey for the six, in one language; the others have shown the sentence and the way on.
      const whole = language === "nb" && Object.keys(refused).indexOf(name) < 6;
      if (whole) {
        const asked = await answerAll(page, language);
        expect(asked.length).toBeGreaterThan(8);
        await page.getByRole("link", { name: say("check.result.label"), exact: true }).click();
        await expect(page.getByRole("heading", { name: say("result.title") })).toBeVisible();
        await page.getByRole("link", { name: say("result.path.label"), exact: true }).click();
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      }
      if (key) await expect(notice(page, say(key)), "the notice stays").toBeVisible();
      else await expect.poll(async () => answered(await records(page)).length).toBeGreaterThan(whole ? 8 : -1);
      if (!key) await expect(notice(page, /Ikke lagret|Not saved/)).toHaveCount(0);
      expect(complaints.seen.filter((line) => /panicked|RuntimeError/.test(line))).toEqual([]);
    });
  }
});

test("@R-STO-04 answers are there, but indexedDB.open never answers: said within 3 s, and not a byte is touched", async ({ page, context }) => {
  const before = await seed(context);
  await page.addInitScript(hang);
  await open(page);
  await expect(notice(page, say("nb", "storage.memory.no_answer"))).toBeVisible();
  expect(await sinceProgram(page)).toBeLessThan(3000);
  await toFirstQuestion(page);
  await answer(page);
  expect(await records(await bystander(context))).toEqual(before);
});

test("@R-PRV-01 IndexedDB is blocked: still nothing is written to localStorage before the start", async ({ page }) => {
  await page.addInitScript(blocked("indexedDB"));
  await open(page);
  for (const route of ["settings", "about", "privacy", "take"]) {
    await page.goto(`/#/${route}`);
    await expect(page.locator("#page-heading")).toBeVisible();
  }
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ""]);
});

test("@R-STO-03 localStorage is full to the last character: everything is saved, and nothing on the origin is lost", async ({ page, context }) => {
  const other = await bystander(context);
  const keys = () => other.evaluate(() => Object.keys(localStorage).map((key) => [key, localStorage.getItem(key).length]).sort());
  await other.evaluate(() => {
    for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2))
      for (let i = 0; ; i++)
        try { localStorage.setItem(`zz_filler_${size}_${i}`, "x".repeat(size)); } catch { break; }
  });
  const filled = await keys();
  await open(page);
  await toFirstQuestion(page);
  await answer(page);
  await expect.poll(async () => answered(await records(page)).length).toBe(1);
  await expect(notice(page, "Ikke lagret")).toHaveCount(0);
  expect(await keys()).toEqual(filled);
});

// A write that fails later.

/** Lets three answers through, and then writing is `broken` until the page is told otherwise. */
const breakable = () => {
  window.broken = null;
  for (const name of ["add", "put"]) {
    const real = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...given) {
      if (window.broken === "full") throw new DOMException("no room", "QuotaExceededError");
      if (window.broken === "unknown") throw new DOMException("disk", "UnknownError");
      if (window.broken === "abort") {
        const request = real.apply(this, given);
        this.transaction.abort();
        return request;
      }
      return real.apply(this, given);
    };
  }
  const transaction = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...given) {
    if (window.broken === "closed" && given[1] === "readwrite") throw new DOMException("closing", "InvalidStateError");
    return transaction.apply(this, given);
  };
};

async function threeSaved(page, language = "nb") {
  await open(page);
  await toFirstQuestion(page, language);
  for (let i = 0; i < 3; i++) await answer(page, language);
  await expect.poll(async () => answered(await records(page)).length).toBe(3);
}

both((language, say) => {
  for (const [broken, key] of Object.entries({ full: "full", unknown: "failed", abort: "failed", closed: "failed" })) {
    test(`@R-STO-02 a write fails (${broken}) → «${say(`storage.not_saved.${key}`)}» within 1 s; it stays, and heals within 2 s`, async ({ page, complaints }) => {
      complaints.allow(/AbortError|Unhandled/);
      await page.addInitScript(breakable);
      await threeSaved(page, language);
      await page.evaluate((broken) => (window.broken = broken), broken);
      const sentence = say(`storage.not_saved.${key}`);
      await answer(page, language);
      await expect(notice(page, sentence)).toBeVisible({ timeout: 1000 });
      await answer(page, language);
      await expect(page.getByText(say("storage.saved.message"))).toHaveCount(0);
      await page.waitForTimeout(2500); // Past one retry: it must not say anything else in between.
      await expect(notice(page, sentence)).toBeVisible();
      expect(answered(await records(page))).toHaveLength(3);
      await page.evaluate(() => (window.broken = null));
      await expect(notice(page, sentence)).toHaveCount(0, { timeout: 2000 });
      const asked = answered(await records(page));
      expect(asked).toHaveLength(5);
      expect(new Set(asked).size).toBe(5);
      expectAlive(complaints);
      await page.reload();
      await expect(page.locator('input[type="radio"]').first()).toBeVisible();
      expect(answered(await records(page))).toHaveLength(5);
    });
  }
});

test("@R-STO-02 another tab holds the store: «ikke lagret ennå» within 1 s, never «lagret», and all is written when it lets go", async ({ page, context }) => {
  await threeSaved(page);
  const other = await holdsTheStore(context);
  await page.bringToFront();
  await answer(page);
  await expect(notice(page, say("nb", "storage.not_saved.no_answer"))).toBeVisible({ timeout: 1000 });
  await answer(page);
  await page.waitForTimeout(2000);
  await expect(notice(page, say("nb", "storage.not_saved.no_answer"))).toBeVisible();
  await other.letsGo();
  await expect(notice(page, say("nb", "storage.not_saved.no_answer"))).toHaveCount(0, { timeout: 2000 });
  const asked = answered(await records(page));
  expect(asked).toHaveLength(5);
  expect(new Set(asked).size).toBe(5);
});

test("@F-013 the browser's data are cleared in mid-journey: what comes after is saved or the person is told, and the answers are not lost from the file", async ({ page, context, complaints }) => {
  await threeSaved(page);
  const cdp = await context.newCDPSession(page);
  await cdp.send("Storage.clearDataForOrigin", { origin: new URL(page.url()).origin, storageTypes: "all" });
  await answer(page);
  await page.waitForTimeout(2500);
  const told = await notice(page, "Ikke lagret").count();
  const kept = answered(await records(page));
  // Either the notice stands, or everything that the page says is saved is there after a reload.
  if (!told) expect(kept, "«lagret» is said of all four answers").toHaveLength(4);
  expectAlive(complaints);
});

test("@F-013 the browser's data are cleared under two tabs: each answer given afterwards is there, and none twice", async ({ page, context, complaints }) => {
  await threeSaved(page);
  const second = await context.newPage();
  await open(second);
  await second.getByRole("link", { name: say("nb", "start.go_on.label"), exact: true }).click();
  await second.waitForURL(/#\/question\//);
  const cdp = await context.newCDPSession(page);
  await cdp.send("Storage.clearDataForOrigin", { origin: new URL(page.url()).origin, storageTypes: "all" });
  await answer(second);
  await expect.poll(async () => answered(await records(second))?.length, { timeout: 4000 }).toBe(4);
  await page.bringToFront();
  await page.goto("/#/");
  await expect(page.getByText(say("nb", "start.answered_other", { n: 4 }))).toBeVisible();
  await page.getByRole("link", { name: say("nb", "start.go_on.label"), exact: true }).click();
  await page.waitForURL(/#\/question\//);
  await answer(page);
  await expect.poll(async () => new Set(answered(await records(page))).size, { timeout: 4000 }).toBe(5);
  expect(answered(await records(page))).toHaveLength(5);
  expectAlive(complaints);
});

test("@R-STO-02 a tab that could not open the store never says «lagret» because another tab could", async ({ page, context }) => {
  await seed(context);
  await page.addInitScript(`{ const open = IDBFactory.prototype.open; window.working = false; IDBFactory.prototype.open = function (...given) { if (window.working) return open.apply(this, given); ${hang.match(/return \{.*?\};/)[0]} }; }`);
  await open(page);
  await expect(notice(page, say("nb", "storage.memory.no_answer"))).toBeVisible();
  await toFirstQuestion(page);
  const mine = [await answer(page), await answer(page)];
  await page.evaluate(() => (window.working = true));
  // Meanwhile the other tab works, and tells this one that it has written.
  const second = await context.newPage();
  await open(second);
  await second.getByRole("link", { name: say("nb", "start.go_on.label"), exact: true }).click();
  await second.waitForURL(/#\/question\//);
  await answer(second);
  await page.waitForTimeout(1000);
  mine.push(await answer(page));
  await page.waitForTimeout(1500);
  const saved = await page.getByText(say("nb", "storage.saved.message")).count();
  const told = await notice(page, "Ikke lagret").count();
  const kept = answered(await records(second));
  const missing = mine.filter((question) => !kept.includes(question));
  expect({ told: told > 0, saved, missing: told ? [] : missing }, "either it is told, or it is there").toEqual({ told: missing.length > 0, saved: 0, missing: [] });
});

test("@R-MIG-03 a record of a newer version: the exact sentence, nothing written, nothing lost", async ({ page, context }) => {
  const before = await seed(context, [...threeAnswers, JSON.stringify({ schema: 6, event: { dreamt: { of: "sheep" } } })]);
  await open(page);
  await expect(notice(page, say("nb", "storage.memory.newer"))).toBeVisible();
  await toFirstQuestion(page);
  await answer(page);
  await expect(notice(page, say("nb", "storage.memory.newer"))).toBeVisible();
  expect(await records(page)).toEqual(before);
});

test("@R-MIG-03 a database of a newer version: the exact sentence, nothing lost", async ({ page, context }) => {
  const other = await bystander(context);
  await other.evaluate(() => new Promise((done) => {
    const opening = indexedDB.open("kompetansesti", 7);
    opening.onupgradeneeded = () => opening.result.createObjectStore("events", { autoIncrement: true }).add("{}");
    opening.onsuccess = () => { opening.result.close(); done(); };
  }));
  const before = await records(other);
  await open(page);
  await expect(notice(page, say("nb", "storage.memory.newer"))).toBeVisible();
  await toFirstQuestion(page);
  await answer(page);
  expect(await records(other)).toEqual(before);
});

test("@R-STO-07 a database of our name without our store: told, and it does not die", async ({ page, context, complaints }) => {
  const other = await bystander(context);
  await other.evaluate(() => new Promise((done) => {
    const opening = indexedDB.open("kompetansesti", 1);
    opening.onsuccess = () => { opening.result.close(); done(); };
  }));
  await open(page);
  await toFirstQuestion(page);
  await answer(page);
  await expect(page.getByRole("status").filter({ hasText: "Ikke lagret" })).toBeVisible();
  expectAlive(complaints);
});

const damaged = {
  "cut JSON": threeAnswers[1].slice(0, 40),
  "a number instead of text": 42,
  "an object": { a: 1 },
  "null": null,
  "controls and half a surrogate": "\u0000\ud800\uffff",
  "an impossible level": threeAnswers[1].replace("alone", "99"),
  "schema 0": threeAnswers[1].replace(`"schema":1`, `"schema":0`),
  "schema as text": threeAnswers[1].replace(`"schema":1`, `"schema":"3"`),
  "markup": threeAnswers[1].replace("A1.2", "<img src=x onerror=alert(1)>"),
  "an impossible day": threeAnswers[0].replace("2026-11-20", "2026-02-30").replace(`"attempt":1`, `"attempt":2`),
  "a million letters": "x".repeat(1_000_000),
  "an event of tomorrow under today's schema": `{"schema":1,"event":{"dreamt":{"of":"sheep"}}}`,
};

both((language, say) => {
  test(`@R-STO-07 damaged records [${Object.keys(damaged).join("; ")}] → «${say("storage.damaged.message")}»; the rest is here, and the bytes stay`, async ({ page, context }) => {
    const orphan = threeAnswers[1].replace(`"attempt":1`, `"attempt":9`);
    const before = await seed(context, [...threeAnswers, ...Object.values(damaged), orphan, threeAnswers[2].replace("C1.2", "E1.2")]);
    await open(page);
    expect(await sinceProgram(page)).toBeLessThan(3000);
    await expect(page.getByText(say("start.answered_other", { n: 4 }))).toBeVisible();
    await expect(notice(page, say("storage.damaged.message"))).toBeVisible();
    await page.getByRole("link", { name: say("start.go_on.label"), exact: true }).click();
    await page.waitForURL(/#\/question\//);
    await answer(page, language);
    await expect.poll(async () => (await records(page)).length).toBe(before.length + 1);
    await page.reload();
    await expect(page.locator("#page-heading")).toBeVisible();
    expect((await records(page)).slice(0, before.length)).toEqual(before);
  });
});

for (const [name, record] of Object.entries(damaged).slice(0, 4)) {
  test(`@R-STO-07 a damaged record as the very first (${name}): it is said, and the person can begin`, async ({ page, context }) => {
    const before = await seed(context, [record]);
    await open(page);
    await expect(notice(page, say("nb", "storage.damaged.message"))).toBeVisible();
    await toFirstQuestion(page);
    await answer(page);
    await expect.poll(async () => answered((await records(page)).slice(1)).length).toBe(1);
    expect((await records(page)).slice(0, 1)).toEqual(before);
  });
}
