// The speed that is felt. The numbers belong to make bench; here is only what must hold on any machine, however busy.
import { expect, profiles, test } from "./support/access.mjs";

test("a chosen answer is seen in the same frame @S-01", async ({ visitor, page }) => {
  await visitor.openAs(profiles.begun, "question/A4.3");
  const seen = await page.evaluate(async () => {
    const rows = [...document.querySelectorAll("main .app-option")];
    const look = (row) => `${getComputedStyle(row).backgroundColor} ${getComputedStyle(row).borderTopColor} ${row.querySelector("input").checked}`;
    const changes = [];
    for (const row of rows) {
      const before = look(row);
      await new Promise(requestAnimationFrame);
      row.click();
      // What the next frame will draw is decided when this one's work is done.
      await new Promise((done) => setTimeout(done));
      changes.push(look(row) !== before);
    }
    return changes;
  });
  expect(seen).toEqual([true, true, true, true, true]);
});

test("Next shows the next question without waiting for anything but the machine @S-01", async ({ visitor, page }) => {
  const devtools = await page.context().newCDPSession(page);
  await visitor.begins();
  await visitor.answer();
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  // The store is slow: the person does not wait for it.
  await page.evaluate(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...all) {
      const made = transaction.apply(this, all);
      const end = performance.now() + 50;
      while (performance.now() < end);
      return made;
    };
  });
  const requests = [];
  // The browser itself looks after the icon of its tab.
  page.on("request", (request) => requests.push(...(request.url().includes("/icons/") ? [] : [request.url()])));
  const times = [];
  for (let number = 0; number < 6; number += 1) {
    times.push(await page.evaluate(async (name) => {
      const heading = () => document.getElementById("page-heading")?.textContent;
      const before = heading();
      document.querySelector("main input[value=alone]").click();
      const next = [...document.querySelectorAll("main button")].find((button) => button.textContent === name);
      const start = performance.now();
      next.click();
      while (heading() === before && performance.now() - start < 10_000) await new Promise(requestAnimationFrame);
      return performance.now() - start;
    }, visitor.t("question.next.label")));
    await expect(visitor.heading).toBeFocused();
  }
  times.sort((a, b) => a - b);
  expect(times[2], `ms: ${times.map(Math.round)}`).toBeLessThanOrEqual(1000);
  expect(requests, "nothing is fetched between two questions").toEqual([]);
});

test("the first words can be read while the program is still on its way @S-02", async ({ page, t, complaints }) => {
  complaints.allow(/./);
  await page.route("**/*.wasm", () => {});
  await page.goto("./");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const words = await page.locator("main").innerText();
  expect(words).toContain(t("start.privacy.message"));
  expect(words.length).toBeGreaterThan(80);
  // After two seconds «Laster …» does not stand alone: there is something to read, and a word about the wait.
  await page.waitForTimeout(2200);
  const late = await page.locator("main").innerText();
  expect(late).toContain(t("start.privacy.message"));
  expect(late.replace(/Laster …/, "").trim().length).toBeGreaterThan(80);
  expect(await page.locator("#app-status").innerText(), "and what is going on").toMatch(/Laster … \p{L}+|sakte/u);
  await expect(page.getByRole("progressbar")).toHaveAccessibleName(/\p{L}/u);
});

test("no script at all: the page still says what it is and what is missing @S-02", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL, locale: "nb-NO" });
  const page = await context.newPage();
  await page.goto("./");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("noscript, main").first()).toContainText("Kompetansesti");
  expect(await page.locator("body").innerText()).toMatch(/JavaScript/);
  await context.close();
});

test("a slow library leaves no screen with «Laster …» alone @S-02", async ({ visitor, page, t }) => {
  let free;
  const late = new Promise((done) => (free = done));
  await page.route("**/content/{offers,occupations,rules}.json", async (route) => {
    await late;
    await route.continue();
  });
  await page.goto("./");
  await page.locator("html[data-started]").waitFor({ state: "attached" });
  await visitor.goOn(() => visitor.button("start.short.label").click());
  await visitor.row("occupation").click();
  await page.waitForTimeout(2200);
  const words = await page.locator("main").innerText();
  expect(words).toContain(t("goal.search.label"));
  await expect(visitor.button("question.next.label"), "and one can go on without it").toBeVisible();
  free();
  await expect(page.locator("input[name=occupation]").first()).toBeVisible();
});

/** How far things have moved by themselves since the page began, as web-vitals counts it: the worst five seconds. */
async function shift(page) {
  return page.evaluate(() => {
    const groups = [];
    for (const entry of window.shifts) {
      const group = groups.at(-1);
      if (group && entry.startTime - group.last < 1000 && entry.startTime - group.first < 5000) Object.assign(group, { sum: group.sum + entry.value, last: entry.startTime });
      else groups.push({ sum: entry.value, first: entry.startTime, last: entry.startTime });
    }
    return Math.max(0, ...groups.map(({ sum }) => sum));
  });
}

test.describe("nothing jumps", () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const { value, startTime, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.shifts.push({ value, startTime });
      }).observe({ type: "layout-shift", buffered: true });
    });
  });

  test("not while the page starts, with every file late @S-03", async ({ visitor, page }) => {
    await page.route("**/*.{wasm,json}", async (route) => {
      await new Promise((done) => setTimeout(done, 400));
      await route.continue();
    });
    await visitor.open();
    await page.waitForTimeout(300);
    expect(await shift(page)).toBeLessThanOrEqual(0.05);
  });

  test("not on any screen that one comes back to, with the library late @S-03", async ({ visitor, page }) => {
    test.setTimeout(90_000);
    await visitor.openAs(profiles.full, "");
    await page.route("**/content/{offers,occupations,rules}.json", async (route) => {
      await new Promise((done) => setTimeout(done, 700));
      await route.continue();
    });
    const jumps = [];
    for (const address of ["", "result", "path", "check", "take", "compare", "settings", "question/A1.2"]) {
      await page.goto("about:blank");
      await visitor.open(address);
      await page.waitForTimeout(300);
      const far = await shift(page);
      if (far > 0.05) jumps.push(`#/${address}: ${far.toFixed(3)}`);
    }
    expect(jumps).toEqual([]);
  });

  test("not through a whole short journey @S-03", async ({ visitor, page }) => {
    await visitor.begins();
    await visitor.answers((at) => ["alone", "not_yet", "can_guide", "with_help"][at % 4]);
    await visitor.goOn(() => visitor.link("check.result.label").click());
    await page.waitForTimeout(600);
    await visitor.goOn(() => visitor.link("result.path.label").click());
    await page.waitForTimeout(600);
    expect(await shift(page)).toBeLessThanOrEqual(0.05);
  });
});
