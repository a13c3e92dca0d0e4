// A tab of this release stands open while a newer one comes beside it: it lets go of the store, and writes nothing over it.
import { answer, answered, bystander, expect, expectAlive, notice, open, records, say, seed, test, toFirstQuestion } from "./support/faults.mjs";

/** What a newer release does first: it asks for the database with a higher version, or for its deletion. */
const asks = {
  "a newer version": () => indexedDB.open("kompetansesti", 2),
  "its deletion": () => indexedDB.deleteDatabase("kompetansesti"),
};

/** Lets a page ask, and says what the browser answered: a tab that does not let go is heard as «blocked». */
const heard = (page, ask) => page.evaluate((ask) => new Promise((done) => {
  const asking = (0, eval)(ask)();
  asking.onblocked = () => done("blocked");
  asking.onerror = () => done(`${asking.error}`);
  asking.onsuccess = () => { asking.result?.close(); done("done"); };
}), `(${ask})`);

/** A tab with the store open, in the middle of the questions. */
async function oldTab(context) {
  const page = await context.newPage();
  await open(page);
  await page.getByRole("link", { name: say("nb", "start.go_on.label"), exact: true }).click();
  await page.waitForURL(/#\/question\//);
  return page;
}

for (const [what, ask] of Object.entries(asks)) {
  test(`@F-010 two old tabs let go when another page asks for ${what}`, async ({ context, complaints }) => {
    await seed(context);
    const tabs = [await oldTab(context), await oldTab(context)];
    // One has only read, the other has written too.
    await answer(tabs[1]);
    await expect.poll(async () => answered(await records(tabs[1])).length).toBe(4);
    expect(await heard(await bystander(context), ask), "nobody stands in the way").toBe("done");
    expectAlive(complaints);
  });
}

test("@F-010 after it has let go for a newer version, the old tab says so, and touches nothing", async ({ context, complaints }) => {
  await seed(context);
  const page = await oldTab(context);
  const other = await bystander(context);
  expect(await heard(other, asks["a newer version"])).toBe("done");
  const before = await records(other);
  await page.bringToFront();
  await answer(page);
  await expect(notice(page, say("nb", "storage.not_saved.newer"))).toBeVisible();
  await answer(page);
  // Also after it has tried again.
  await page.waitForTimeout(2000);
  await expect(notice(page, say("nb", "storage.not_saved.newer"))).toBeVisible();
  expect(await records(other)).toEqual(before);
  expectAlive(complaints);
});

/** A tab of a newer release writes a record that this one cannot read, and tells the others, as every tab does. */
const writesNewer = (page) => page.evaluate((record) => new Promise((done, failed) => {
  const opening = indexedDB.open("kompetansesti");
  opening.onsuccess = () => {
    const writing = opening.result.transaction("events", "readwrite");
    writing.objectStore("events").add(record);
    writing.onabort = () => failed(writing.error);
    writing.oncomplete = () => { opening.result.close(); new BroadcastChannel("kompetansesti").postMessage(null); done(); };
  };
}), JSON.stringify({ schema: 999, event: { dreamt: { of: "sheep" } } }));

/** Nothing is saved, why, and what to do: as it is said at the start, or of a write. */
const tooOld = (page) => page.getByRole("status").filter({ hasText: /Ikke lagret: Det som er lagret her, er fra en nyere utgave\..* Last inn siden på nytt/ });

test("@R-TAB-04 a newer tab has written what this one cannot read: this one writes nothing more, and asks to be loaded anew", async ({ context, complaints }) => {
  await seed(context);
  const page = await oldTab(context);
  const other = await bystander(context);
  await writesNewer(other);
  const before = await records(other);
  await page.bringToFront();
  await expect(tooOld(page)).toBeVisible();
  await answer(page);
  await answer(page);
  expect(await records(other), "nothing of an older kind comes after it").toEqual(before);
  // «Slett alt» would write over it. The person is told that nothing is saved, and nothing is.
  await page.goto("/#/settings");
  await page.getByRole("button", { name: say("nb", "settings.delete.label"), exact: true }).click();
  await page.getByRole("button", { name: say("nb", "settings.delete.confirm"), exact: true }).click();
  await page.waitForTimeout(1000);
  expect(await records(other)).toEqual(before);
  await expect(tooOld(page)).toBeVisible();
  expectAlive(complaints);
});

test("@R-TAB-04 a tab that has kept nothing yet does not begin after what a newer one has written", async ({ page, context }) => {
  const before = await seed(context, []);
  await open(page);
  const other = await bystander(context);
  await writesNewer(other);
  await page.bringToFront();
  await toFirstQuestion(page);
  await answer(page);
  await expect(tooOld(page)).toBeVisible();
  expect(await records(other)).toHaveLength(before.length + 1);
});
