// A counsellor's machine with several people a day: each talk is kept until it is ended, and no other one ever sees it.
import { CANARY, seenByGoingBack, seenByPage, seenInHeap, watchMemory } from "./support/canary.mjs";
import { answersSome, browserThatKeepsPages, currentQuestion, ends, expect, goes, isSetUpAs, opens, ready, test, wordsOf } from "./support/visit.mjs";

const say = wordsOf("desk");
const databases = (page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
const leftBehind = (page) => page.getByRole("heading", { name: say("visit.left.heading") });

/** A client answers, and writes what the next one may not find. */
async function client(page, canary, many = 2) {
  await answersSome(page, say, many);
  await goes(page, "evidence/A1");
  await page.locator("textarea").fill(canary);
  await page.getByRole("button", { name: say("evidence.save.label"), exact: true }).click();
  await expect(page.locator("[data-storage]").first()).toHaveText(say("storage.saved.message"));
}

test("@R-OFF-02 what is left behind is asked about, without a word of what it is; it can be gone on with", async ({ page, context }) => {
  await opens(page, "desk");
  await client(page, CANARY);
  expect(await databases(page)).toEqual(["kompetansesti.talk.1"]);
  await page.reload();
  await leftBehind(page).waitFor();
  expect(await seenByPage(page)).toEqual(["6 IndexedDB"]);
  for (const screen of ["#/check", "#/result", "#/evidence/A1", "#/print"]) {
    await page.goto(`/${screen}`);
    await page.reload();
    await leftBehind(page).waitFor();
    expect((await seenByPage(page)).filter((hit) => !/^6/.test(hit)), screen).toEqual([]);
  }
  await page.getByRole("button", { name: say("visit.left.go_on"), exact: true }).click();
  await goes(page, "check");
  await expect(page.locator(".app-answer")).toHaveCount(2);
  await goes(page, "evidence/A1");
  await expect(page.locator("textarea")).toHaveValue(CANARY);
  expect(await databases(page)).toEqual(["kompetansesti.talk.1"]);
});

test("@R-OFF-02 what is left behind is deleted when somebody begins anew", async ({ page }) => {
  await opens(page, "desk");
  await client(page, CANARY);
  await page.goto("about:blank");
  await page.goto("/");
  await leftBehind(page).waitFor();
  await page.getByRole("button", { name: say("visit.left.delete"), exact: true }).click();
  await page.getByRole("heading", { name: say("visit.ended.heading") }).waitFor();
  expect(await databases(page)).toEqual([]);
  expect(await seenByPage(page)).toEqual([]);
});

test("@R-OFF-02 after ten minutes a curtain, with nothing behind it; after thirty the talk is left behind", async ({ page }) => {
  await page.clock.install();
  await opens(page, "desk");
  await client(page, CANARY);
  await goes(page, "evidence/A1");
  await page.clock.runFor(590_000);
  await expect(page.locator("textarea")).toHaveValue(CANARY);
  await page.clock.runFor(15_000);
  await page.getByRole("heading", { name: say("visit.curtain.heading") }).waitFor();
  expect((await seenByPage(page)).filter((hit) => /^(1|3) /.test(hit)), "not in the page").toEqual([]);
  await page.getByRole("button", { name: say("visit.curtain.label"), exact: true }).click();
  await expect(page.locator("textarea")).toHaveValue(CANARY);
  await page.clock.runFor(1_803_000);
  await leftBehind(page).waitFor();
  expect(await databases(page), "nothing is lost").toEqual(["kompetansesti.talk.1"]);
});

test("@R-OFF-03 @R-EXP-08 the end lets the client choose paper or a file, and deletes what is not taken along", async ({ page }) => {
  await opens(page, "desk");
  await client(page, CANARY);
  await page.getByRole("link", { name: say("visit.end.label"), exact: true }).first().click();
  await expect(page.getByRole("link", { name: say("take.print.label"), exact: true })).toBeVisible();
  await page.getByRole("link", { name: say("visit.end.file.label"), exact: true }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: say("take.file.label"), exact: true }).click()]);
  expect(file.suggestedFilename()).toMatch(/^kompetansesti-\d{4}-\d\d-\d\d\.json$/);
  await ends(page, say);
  expect(await databases(page)).toEqual([]);
  expect(await seenByPage(page)).toEqual([]);
});

test("@R-OFF-01 ten clients in a row through every way out: none finds anything of another", async ({ launchOptions, baseURL }) => {
  test.setTimeout(180_000);
  await browserThatKeepsPages({ launchOptions }, async (browser) => {
    const context = await browser.newContext({ baseURL, locale: "nb-NO", serviceWorkers: "block" });
    await watchMemory(context);
    await isSetUpAs(context, "desk");
    let page = await context.newPage();
    const begin = async () => {
      page = await context.newPage();
      await page.goto("/");
      await ready(page);
    };
    const anew = async () => {
      await leftBehind(page).waitFor();
      await page.getByRole("button", { name: say("visit.left.delete"), exact: true }).click();
      await page.getByRole("heading", { name: say("visit.ended.heading") }).waitFor();
      await ready(page);
    };
    const out = {
      "the end": () => ends(page, say),
      "the tab is closed": async () => {
        await page.close();
        await begin();
        await anew();
      },
      "the page is loaded anew": async () => {
        await page.reload();
        await anew();
      },
      "the renderer dies": async () => {
        const devtools = await context.newCDPSession(page);
        const died = page.waitForEvent("crash");
        devtools.send("Page.crash").catch(() => {});
        await died;
        await begin();
        await anew();
      },
      "another address, and back": async () => {
        await page.goto("/content/facts.json");
        await page.goBack();
        await anew();
      },
    };
    await page.goto("/");
    await ready(page);
    for (let time = 0; time < 10; time += 1) {
      const [way, leave] = Object.entries(out)[time % 5];
      const own = `${CANARY}-${time}-`;
      await client(page, own, 1);
      await leave();
      expect(await seenByPage(page), `client ${time}, ${way}`).toEqual([]);
      expect(await databases(page)).toEqual([]);
      await page.getByRole("button", { name: say("visit.ended.label"), exact: true }).click();
    }
    await client(page, `${CANARY}-last-`, 1);
    await ends(page, say);
    expect(await seenInHeap(page)).toEqual([]);
    expect(await seenByGoingBack(page)).toEqual([]);
    await context.close();
  });
});

test("@R-OFF-04 two clients in two tabs never mix", async ({ page, context }) => {
  await opens(page, "desk");
  await client(page, `${CANARY}-one`, 2);
  const other = await context.newPage();
  await other.goto("/");
  await ready(other);
  await expect(leftBehind(other), "a talk that is going on is not left behind").toBeHidden();
  await client(other, `${CANARY}-two`, 3);
  expect(await databases(page)).toEqual(["kompetansesti.talk.1", "kompetansesti.talk.2"]);
  for (const [tab, answers, own, its] of [[page, 2, "two", "one"], [other, 3, "one", "two"]]) {
    await tab.bringToFront();
    await goes(tab, "check");
    await expect(tab.locator(".app-answer")).toHaveCount(answers);
    await goes(tab, "evidence/A1");
    await expect(tab.locator("textarea")).toHaveValue(`${CANARY}-${its}`);
    expect((await seenByPage(tab, `${CANARY}-${own}`)).filter((hit) => !/^6/.test(hit))).toEqual([]);
  }
  await ends(page, say);
  expect(await databases(page)).toEqual(["kompetansesti.talk.2"]);
  await other.bringToFront();
  await goes(other, "check");
  await expect(other.locator(".app-answer"), "the other goes on").toHaveCount(3);
});

test("@R-OFF-04 two tabs that open in the same moment are two talks", async ({ page, context }) => {
  await opens(page, "desk");
  const other = await context.newPage();
  // It asks who is there a moment before the first tab has said so.
  await other.addInitScript(() => {
    // The empty page before has no locks in every browser.
    if (navigator.locks) navigator.locks.query = async () => ({ held: [], pending: [] });
  });
  await other.goto("/");
  await ready(other);
  await client(page, `${CANARY}-one`, 1);
  await other.bringToFront();
  await client(other, `${CANARY}-two`, 1);
  expect(await databases(page)).toEqual(["kompetansesti.talk.1", "kompetansesti.talk.2"]);
});

test("@R-OFF-02 the program stops: the panel shows nothing, and the talk can be gone on with", async ({ page, complaints }) => {
  complaints.allow(/Kompetansesti stopped/);
  await opens(page, "desk");
  await client(page, CANARY);
  await page.evaluate(() => window.dispatchEvent(new CustomEvent("kompetansesti-panic", { detail: "trial" })));
  await expect(page.getByRole("alertdialog")).toBeVisible();
  expect((await seenByPage(page)).filter((hit) => /^(1|3) /.test(hit))).toEqual([]);
  await page.getByRole("alertdialog").getByRole("button").click();
  await leftBehind(page).waitFor();
  await page.getByRole("button", { name: say("visit.left.go_on"), exact: true }).click();
  await goes(page, "check");
  await expect(page.locator(".app-answer")).toHaveCount(2);
});

test("@R-PRV-11 preferences of one client are not the next one's", async ({ page }) => {
  await opens(page, "desk");
  await answersSome(page, say, 1);
  await goes(page, "settings");
  await page.locator("input[name=scheme][value=dark]").check();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await ends(page, say);
  await expect(page.locator("html")).toHaveAttribute("data-color-scheme", "auto");
});
