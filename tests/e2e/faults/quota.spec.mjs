// There is no room left, and the browser says so as it really does: after it has taken the record. What was there stays whole.
import { answer, answered, bystander, expect, notice, open, profileFile, records, say, seed, test } from "./support/faults.mjs";
import { inFolder, start } from "./support/kill.mjs";

/** Lets the origin have this much room, or as much as there is. */
async function allow(context, page, quotaSize) {
  const cdp = await context.newCDPSession(page);
  await cdp.send("Storage.overrideQuotaForOrigin", { origin: new URL(page.url()).origin, ...(quotaSize ? { quotaSize } : {}) });
}

/** What the browser says to one more record. */
const oneMore = (page) => page.evaluate(() => new Promise((done) => {
  const opening = indexedDB.open("kompetansesti");
  opening.onsuccess = () => {
    const writing = opening.result.transaction("events", "readwrite");
    let taken = false;
    writing.objectStore("events").add("{}").onsuccess = () => (taken = true);
    writing.oncomplete = () => done("written");
    writing.onabort = () => { opening.result.close(); done(`${writing.error.name}, after it was taken: ${taken}`); };
  };
}));

/**
 * Three answers are there, and no room for more. A browser reckons its room up before its first write and then believes
 * it for a while, so the answers are from another run of it.
 */
const withoutRoom = (options, use) => inFolder(async (folder) => {
  const first = await start(folder, options);
  const before = await seed(first.context);
  await first.context.close();
  const { context, page } = await start(folder, options);
  const died = [];
  page.on("console", (message) => /panicked|RuntimeError/.test(message.text()) && died.push(message.text()));
  const other = await bystander(context);
  await allow(context, other, 1);
  expect(await oneMore(other)).toBe("QuotaExceededError, after it was taken: true");
  await open(page);
  await page.getByRole("link", { name: say("nb", "start.go_on.label"), exact: true }).click();
  await page.waitForURL(/#\/question\//);
  await use({ context, page, other, before, free: () => allow(context, other) });
  expect(died).toEqual([]);
  await context.close();
});

const full = (page) => notice(page, say("nb", "storage.not_saved.full"));

test("@F-007 the room ends in the middle of a write: the answer, the opened file and «slett alt» each leave all that was there", async ({ baseURL, launchOptions }) => {
  await withoutRoom({ baseURL, launchOptions }, async ({ context, page, other, before, free }) => {
    await answer(page);
    await expect(full(page)).toBeVisible();
    expect(await records(other)).toEqual(before);

    await page.goto("/#/take");
    await page.locator("#open-file").setInputFiles({ name: "kompetansesti-2026-11-21.json", mimeType: "application/json", buffer: Buffer.from(profileFile()) });
    await page.getByRole("button", { name: say("nb", "take.open.use"), exact: true }).click();
    await page.waitForURL("**/#/check");
    await expect(full(page)).toBeVisible();
    expect(await records(other)).toEqual(before);

    // The only write that takes anything away: it empties the store, and then has no room for its one record.
    await page.goto("/#/settings");
    await page.getByRole("button", { name: say("nb", "settings.delete.label"), exact: true }).click();
    await page.getByRole("button", { name: say("nb", "settings.delete.confirm"), exact: true }).click();
    await expect(full(page)).toBeVisible();
    // Past one more try.
    await page.waitForTimeout(2000);
    expect(await records(other), "not half of it").toEqual(before);
    await expect(page.getByText(say("nb", "settings.deleted.message"))).toHaveCount(0);

    // Whoever opens the page now has what was there.
    const again = await context.newPage();
    await open(again, "#/check");
    await expect(again.locator(".app-answer")).toHaveCount(3);
    await again.close();

    await free();
    await page.bringToFront();
    await expect(full(page)).toHaveCount(0);
    expect((await records(other)).map(([, text]) => JSON.parse(text).event), "and what was asked for last is done").toEqual(["deleted"]);
  });
});

test("@F-007 what there was no room for is written when there is, whole and once", async ({ baseURL, launchOptions }) => {
  await withoutRoom({ baseURL, launchOptions }, async ({ page, other, before, free }) => {
    const given = [await answer(page), await answer(page)];
    await expect(full(page)).toBeVisible();
    expect(await records(other)).toEqual(before);
    await free();
    await expect(full(page)).toHaveCount(0);
    const after = await records(other);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(answered(after.slice(before.length))).toEqual(given);
  });
});
