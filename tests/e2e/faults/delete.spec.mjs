// Deleting everything: all of ours goes, nothing else does, and the next start is a first start.
import { answer, answered, both, bystander, expect, open, records, say, seed, test, toFirstQuestion } from "./support/faults.mjs";

const foreign = { "other.app": "1", "kompetanse": "2", "kompetansestier": "3", "zz": "kompetansesti.language" };

both((language, say) => {
  test("@R-STO-15 two clicks from the settings: all of ours is gone but the tombstone, and nothing of the others'", async ({ page, context }) => {
    const other = await bystander(context);
    await other.evaluate(async (foreign) => {
      Object.entries(foreign).forEach(([key, value]) => { localStorage.setItem(key, value); sessionStorage.setItem(key, value); });
      document.cookie = "other=1";
      await (await caches.open("other")).put("/x", new Response("x"));
      await new Promise((done) => {
        const opening = indexedDB.open("other-database", 3);
        opening.onupgradeneeded = () => opening.result.createObjectStore("events").put("theirs", 1);
        opening.onsuccess = () => { opening.result.close(); done(); };
      });
    }, foreign);

    await open(page);
    await toFirstQuestion(page, language);
    const mine = [await answer(page, language), await answer(page, language)];
    // All that can be chosen, and the day of the visit, so that there is something to forget.
    await page.goto("/#/settings");
    for (const [name, value] of [["scheme", "dark"], ["text_size", "125"], ["contrast", "high"]]) await page.locator(`input[name="${name}"][value="${value}"]`).check();
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("kompetansesti.")).length)).toBe(5);
    await expect.poll(async () => answered(await records(page)).length).toBe(mine.length);

    const begun = Date.now();
    await page.getByRole("button", { name: say("settings.delete.label"), exact: true }).click();
    await page.getByRole("button", { name: say("settings.delete.confirm"), exact: true }).click();
    await expect(page.locator("#page-heading")).toHaveText(say("start.heading"));
    await expect(page.getByText(say("settings.deleted.message"))).toBeAttached();
    await expect.poll(async () => (await records(page)).map(([, text]) => text)).toEqual([`{"schema":5,"event":"deleted"}`]);
    expect(Date.now() - begun).toBeLessThan(2000);
    await page.waitForTimeout(500);

    expect(await page.evaluate(() => Object.fromEntries(Object.entries(localStorage)))).toEqual(foreign);
    await page.reload();
    await expect(page.getByRole("button", { name: say("start.short.label"), exact: true })).toBeVisible();
    await expect(page.getByText(say("storage.nothing.message"))).toBeVisible();
    await expect(page.getByRole("button", { name: say("undo.label"), exact: true })).toHaveCount(0);
    await expect(page.locator("html")).not.toHaveAttribute("data-contrast", "high");
    expect(await page.evaluate(() => Object.fromEntries(Object.entries(localStorage)))).toEqual(foreign);
    expect(await page.evaluate(() => JSON.stringify(history.state) + location.href + document.title)).not.toMatch(/A1\.2|alone/);

    const left = await other.evaluate(async () => ({
      session: Object.fromEntries(Object.entries(sessionStorage)),
      cookie: document.cookie,
      caches: await caches.keys(),
      databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
      theirs: await new Promise((done) => { const opening = indexedDB.open("other-database"); opening.onsuccess = () => { opening.result.transaction("events").objectStore("events").get(1).onsuccess = (event) => { done(event.target.result); opening.result.close(); }; }; }),
    }));
    expect(left).toEqual({ session: foreign, cookie: "other=1", caches: ["other"], databases: ["kompetansesti", "other-database"], theirs: "theirs" });
  });
});

test("@R-STO-15 deleting can be undone while the page is open, and what comes back is stored again", async ({ page, context }) => {
  await seed(context);
  await open(page, "#/settings");
  await page.getByRole("button", { name: say("nb", "settings.delete.label"), exact: true }).click();
  await page.getByRole("button", { name: say("nb", "settings.delete.confirm"), exact: true }).click();
  await expect.poll(async () => (await records(page)).length).toBe(1);
  await page.getByRole("button", { name: say("nb", "undo.label"), exact: true }).click();
  await expect(page.getByText(say("nb", "start.answered_other", { n: 3 }))).toBeVisible();
  await expect.poll(async () => (await records(page)).length).toBe(2);
  await page.reload();
  await expect(page.getByText(say("nb", "start.answered_other", { n: 3 }))).toBeVisible();
});

test("@R-STO-15 Escape and the safe button keep everything", async ({ page, context }) => {
  const before = await seed(context);
  await open(page, "#/settings");
  await page.getByRole("button", { name: say("nb", "settings.delete.label"), exact: true }).click();
  await expect(page.getByRole("button", { name: say("nb", "settings.delete.keep"), exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: say("nb", "settings.delete.label"), exact: true }).click();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: say("nb", "settings.delete.confirm"), exact: true })).toBeHidden();
  expect(await records(page)).toEqual(before);
});

test("@R-TAB-03 deleting in one tab empties the other within 2 s, and an answer given there does not bring it back", async ({ page, context }) => {
  await seed(context);
  const stale = await context.newPage();
  await open(stale, "#/question/A2.2");
  await stale.locator('input[name="A2-2"][value="alone"]').check();
  await open(page, "#/settings");
  await page.getByRole("button", { name: say("nb", "settings.delete.label"), exact: true }).click();
  await page.getByRole("button", { name: say("nb", "settings.delete.confirm"), exact: true }).click();
  await expect.poll(async () => (await records(page)).length).toBe(1);
  await stale.waitForTimeout(500);
  const next = stale.getByRole("button", { name: say("nb", "question.next.label"), exact: true });
  if (await next.count()) await next.click();
  await stale.waitForTimeout(500);
  expect((await records(page)).map(([, text]) => text)).toEqual([`{"schema":5,"event":"deleted"}`]);
  await stale.evaluate(() => (location.hash = "#/check"));
  await expect(stale.getByText(say("nb", "nothing.message"))).toBeVisible();
  // What the stale tab can still undo must not hold the deleted answers either.
  await expect(stale.getByRole("button", { name: say("nb", "undo.label"), exact: true })).toHaveCount(0);
});
