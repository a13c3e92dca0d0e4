// A write is as large as what is new, also when five years of answers are there. How long one takes is measured by `make bench`.
import { readFileSync } from "node:fs";
import { bystander, expect, next, open, records, say, seed, test } from "./support/faults.mjs";
import { fiveYears } from "./support/years.mjs";

test("@R-STO-14 with five years of answers kept, a write is as large as what is new", async ({ page, context }) => {
  const before = await seed(context, fiveYears());
  const size = before.map(([, text]) => text).join("").length;
  expect(size, "a state of the size that years.rs allows").toBeGreaterThan(200_000);
  await page.addInitScript(() => {
    window.written = [];
    const real = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function (...given) {
      window.written.push(given[0].length);
      return real.apply(this, given);
    };
  });
  await open(page, "#/take");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: say("nb", "take.file.label"), exact: true }).click()]);
  const file = readFileSync(await download.path());

  /** How many records a change writes, and how long they are together. */
  const writes = async (act) => {
    await page.evaluate(() => void (window.written = []));
    await act();
    await expect.poll(() => page.evaluate(() => window.written.length)).toBeGreaterThan(0);
    await expect(page.locator("[data-unsaved]")).toHaveCount(0);
    const lengths = await page.evaluate(() => window.written);
    return { records: lengths.length, letters: lengths.reduce((sum, length) => sum + length, 0) };
  };
  const answer = await writes(async () => {
    await page.goto("/#/change/A1.2");
    await page.locator('input[name="A1-2"][value="alone"]').check();
    await next(page).click();
  });
  expect(answer.records, "an answer, and that it is confirmed").toBeLessThanOrEqual(2);
  expect(answer.letters).toBeLessThan(300);
  const note = await writes(async () => {
    await page.goto("/#/evidence/A1");
    await page.locator("textarea").fill("ø".repeat(200));
    await page.getByRole("button", { name: say("nb", "evidence.save.label"), exact: true }).click();
  });
  expect(note.records).toBe(1);
  expect(note.letters).toBeLessThan(600);
  const deleted = await writes(async () => {
    await page.goto("/#/settings");
    await page.locator("main li").getByRole("button").first().click();
  });
  expect(deleted, "an attempt is named, and nothing of it written").toMatchObject({ records: 1 });
  expect(deleted.letters).toBeLessThan(100);
  const undone = await writes(() => page.getByRole("button", { name: say("nb", "undo.label"), exact: true }).click());
  expect(undone.letters, "what comes back is one of twenty attempts").toBeLessThan(size / 10);
  const whole = await writes(async () => {
    await page.goto("/#/take");
    await page.locator("#open-file").setInputFiles({ name: "kompetansesti-2026-11-21.json", mimeType: "application/json", buffer: file });
    await page.getByRole("button", { name: say("nb", "take.open.use"), exact: true }).click();
  });
  expect(whole.letters, "a file is written once").toBeLessThan(size * 1.1);
  await page.goto("/#/delete");
  const none = await writes(() => page.getByRole("button", { name: say("nb", "settings.delete.confirm"), exact: true }).click());
  expect(none.letters).toBeLessThan(100);
  expect((await records(await bystander(context))).map(([, text]) => JSON.parse(text).event)).toEqual(["deleted"]);
});
