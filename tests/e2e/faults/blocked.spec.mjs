// A browser that saves no files: one that refuses, one that stops them, and one inside another app where the press leads to nothing.
// On the same screen there are always other ways, and they work.
import { expect, open, records, say as sayIn, seed, test } from "./support/faults.mjs";

const say = (key, values) => sayIn("nb", key, values);
const button = (page, key) => page.getByRole("button", { name: say(key), exact: true });
const link = (page, key) => page.getByRole("main").getByRole("link", { name: say(key), exact: true });
const live = (page) => page.locator(".app-shell ~ [role=status]");

/** How a browser keeps files from being saved, and what it can tell the page of that. */
const browsers = {
  "refuses to make files": { tells: true, has: true, stub: () => { URL.createObjectURL = () => { throw new DOMException("refused", "NotAllowedError"); }; } },
  "has no files at all": { tells: true, has: false, stub: () => { window.Blob = undefined; } },
  "stops every download": { tells: false, has: true, context: { acceptDownloads: false }, stub: () => {} },
  "is inside another app, where a press on a file leads to nothing": { tells: false, has: false, stub: () => { HTMLAnchorElement.prototype.click = function () { window.pressed = this.download; }; } },
};

/** Neither clipboard nor share sheet, as in many of the browsers inside apps. */
const withLittle = () => {
  Object.defineProperty(navigator, "clipboard", { value: undefined });
  Object.defineProperty(navigator, "share", { value: undefined });
};
/** Both. */
const withMuch = () => {
  Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => void (window.copied = text) } });
  Object.defineProperty(navigator, "share", { value: async (data) => void (window.shared = data) });
};

for (const [name, { tells, has, context: options = {}, stub }] of Object.entries(browsers)) {
  test(`@F-103 a browser that ${name}, ${has ? "with" : "without"} clipboard and share sheet: paper, camera, code and text are offered beside the file, and work`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ ...options, baseURL, locale: "nb-NO", serviceWorkers: "block" });
    const before = await seed(context);
    const page = await context.newPage();
    let files = 0;
    page.on("download", async (download) => { files += (await download.failure()) ? 0 : 1; });
    await page.addInitScript(has ? withMuch : withLittle);
    await open(page, "#/take");
    await page.locator("html[data-ready]").waitFor({ state: "attached" });
    await page.locator("main .app-loading").waitFor({ state: "detached" });
    await page.evaluate(stub);
    await button(page, "take.file.label").click();
    // What cannot be known is not said: where to look, and not that it is there.
    await expect(live(page)).toHaveText(say(tells ? "take.file.failed" : "take.file.saved"));
    for (const way of ["take.print.label", "take.carry.label"]) await expect(link(page, way)).toBeVisible();

    await button(page, "take.copy.label").click();
    if (has) {
      await expect.poll(() => page.evaluate(() => window.copied)).toContain(say("result.title"));
      await button(page, "take.share.label").click();
      await expect.poll(() => page.evaluate(() => window.shared?.text)).toBe(await page.evaluate(() => window.copied));
    } else {
      await expect(page.locator("#summary-text")).toHaveValue(new RegExp(say("result.title")));
      await expect(button(page, "take.share.label")).toHaveCount(0);
    }

    await link(page, "take.carry.label").click();
    await expect(page.locator("svg.app-qr")).toBeVisible();
    const code = await page.locator(".app-code").textContent();
    const other = await browser.newContext({ baseURL, locale: "nb-NO", serviceWorkers: "block" });
    const there = await other.newPage();
    await open(there, "#/receive");
    await there.getByLabel(say("receive.code.label")).fill(code);
    await button(there, "receive.code.read").click();
    await expect(there.getByText(say("take.open.answers_other", { n: 3 }))).toBeVisible();
    await other.close();
    expect(files, "no file has come").toBe(0);
    expect(await records(page)).toEqual(before);
    await context.close();
  });
}

test("@F-103 a locked file, the answers for those who make the questions, and a calendar that cannot be saved: each says so, with another way", async ({ page, context }) => {
  await seed(context, [
    `{"schema":1,"event":{"attempt_started":{"attempt":1,"day":"2026-11-20","set":"short"}}}`,
    `{"schema":1,"event":{"answered":{"attempt":1,"question":"A1.2","reply":{"answer":"alone"}}}}`,
    `{"schema":1,"event":{"about_changed":{"about":{"country":"NO","region":"innlandet"}}}}`,
    `{"schema":1,"event":{"offer_planned":{"offer":"no-karriereveiledning","planned":true}}}`,
  ]);
  await open(page, "#/lock");
  await page.evaluate(() => { URL.createObjectURL = () => { throw new DOMException("refused", "NotAllowedError"); }; });
  await page.locator("#sentence").fill("en setning som holder");
  await button(page, "lock.save.label").click();
  await expect(page.locator("#sentence-error")).toHaveText(say("lock.error.unsaved"));
  await expect(link(page, "take.title"), "back to the other ways").toBeVisible();

  await page.evaluate(() => (location.hash = "#/research"));
  await page.locator("input[name=consent]").check();
  await button(page, "research.label").click();
  await expect(live(page)).toHaveText(say("take.file.failed"));
  await page.locator("summary", { hasText: say("research.summary") }).click();
  await expect(page.locator("#research-file"), "it can be copied by hand").toHaveValue(/kompetansesti-calibration/);

  await page.evaluate(() => (location.hash = "#/plan"));
  await page.locator("input[type=date]").fill("2027-03-28");
  await button(page, "plan.calendar.label").click();
  await expect(live(page)).toHaveText(say("plan.calendar.failed"));
  await expect(link(page, "plan.print.label")).toBeVisible();
});
