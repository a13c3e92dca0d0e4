// Whoever comes to a kiosk after somebody who has walked away: nothing comes up by going back, and no link leads out of what was written.
import { CANARY, seenByGoingBack, seenByPage, seenInHeap, watchMemory } from "./support/canary.mjs";
import { answersSome, browserThatKeepsPages, ends, expect, goes, isSetUpAs, opens, ready, test, wordsOf } from "./support/visit.mjs";

const say = wordsOf("kiosk");

/** Somebody writes this about a competence. */
async function writes(page, words) {
  await goes(page, "evidence/A1");
  await page.locator("textarea").fill(words);
  await page.getByRole("button", { name: say("evidence.save.label"), exact: true }).click();
}

test("@F-106 somebody walks away from the result; the next one presses Back ten times, in a browser that keeps pages: nothing", async ({ launchOptions, baseURL }) => {
  test.setTimeout(120_000);
  await browserThatKeepsPages({ launchOptions }, async (browser) => {
    const context = await browser.newContext({ baseURL, locale: "nb-NO", serviceWorkers: "block" });
    await watchMemory(context);
    await isSetUpAs(context, "kiosk");
    const page = await context.newPage();
    await page.clock.install();
    // What stood there before the visit is another page of ours, so that there is somewhere to go back to.
    for (const before of ["/", "/?one", "/?two"]) {
      await page.goto(before);
      await ready(page);
    }
    await answersSome(page, say, 2);
    await writes(page, CANARY);
    for (const screen of ["check", "print", "path", "result"]) await goes(page, screen);
    await goes(page, "evidence/A1");
    await goes(page, "result");
    await expect(page.getByRole("heading", { name: say("result.title") })).toBeVisible();
    expect((await seenByPage(page)).length, "it is there while the person is").toBeGreaterThan(0);
    await page.evaluate(() => void (globalThis.__old = true));
    await page.clock.runFor(125_000);
    await expect.poll(() => page.evaluate(() => globalThis.__old === undefined).catch(() => false), "the screen has begun anew").toBe(true);
    await ready(page);
    expect(await seenByPage(page)).toEqual([]);
    expect(await seenInHeap(page)).toEqual([]);
    expect(await page.evaluate(() => history.length), "there is something to go back to").toBeGreaterThan(2);
    expect(await seenByGoingBack(page), "Back and Forward, ten times each").toEqual([]);
    // Nor does a way back lead to a screen of the visit that is only without its words.
    for (let time = 0; time < 10; time += 1) await page.goBack({ waitUntil: "commit", timeout: 2000 }).catch(() => null);
    if (page.url().startsWith("http")) await expect(page.getByRole("heading", { name: say("result.title") })).toHaveCount(0);
    await context.close();
  });
});

/** What somebody may write that a program could take for a link. */
const LINKS = "https://nav.no@evil.example/ www.evil.example javascript:alert(1) data:text/html,x mailto:a@evil.example tel:81549300 <a href=//evil.example>her</a>";

test("@F-115 what looks like a link in one's own words is words: on every screen of a kiosk, nothing in it can be followed", async ({ page, context }) => {
  await opens(page, "kiosk");
  await answersSome(page, say, 2);
  let pages = 0;
  context.on("page", () => (pages += 1));
  await writes(page, LINKS);
  let shown = 0;
  for (const screen of ["check", "result", "evidence/A1", "print", "path", "carry", "end"]) {
    await goes(page, screen);
    await page.locator("main .app-loading").waitFor({ state: "detached" });
    await page.locator("main details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
    const links = await page.evaluate(() => [...document.querySelectorAll("a, area, form, [ping], [formaction]")].map((one) => one.outerHTML));
    expect(links.filter((link) => /evil|javascript:|data:|mailto:|81549300/.test(link)), screen).toEqual([]);
    const words = page.locator("main").getByText("www.evil.example", { exact: false }).and(page.locator("dd, p, li, span"));
    for (const one of await words.all()) {
      shown += 1;
      await expect(one).toContainText(LINKS);
      await one.scrollIntoViewIfNeeded();
      const box = await one.boundingBox();
      // Pressed on each part of the line, as somebody who tries it would.
      for (let part = 0.05; part < 1; part += 0.1) await page.mouse.click(box.x + box.width * part, box.y + Math.min(box.height / 2, 12));
      await expect(page.locator("#outside[open]"), "no code of an address comes up").toHaveCount(0);
    }
  }
  expect(shown, "it is read somewhere").toBeGreaterThan(0);
  expect(pages).toBe(0);
  expect(new URL(page.url()).pathname).toBe("/");
  await ends(page, say);
});
