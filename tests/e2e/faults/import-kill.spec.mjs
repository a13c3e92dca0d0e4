// The browser is killed in the middle of opening a file: afterwards there is all of what was here, or all of the file.
import { bystander, expect, next, open, profileFile, records, say, seed, test } from "./support/faults.mjs";
import { CAN_KILL, inFolder, isDead, kill, start } from "./support/kill.mjs";

/** Nearly as large as a file may be, so that writing it takes a while; about two questions. */
const large = JSON.stringify(JSON.parse(profileFile(({ profile }) => {
  const replies = Array.from({ length: 10_000 }, (_, at) => [["A1.1", "A2.2"][at % 2], { answer: ["alone", "not_yet", "with_help"][at % 3] }]);
  profile.attempts = [1, 2, 3].map((id) => ({ id, day: "2026-11-20", set: "full", replies }));
})));
const IN_FILE = 2;
const HERE = 3;

/** Where in the writing it is killed: the page tells that it is there, and then does nothing more. */
const moments = {
  "before anything is asked of the store": () => stopAt(IDBDatabase.prototype, "transaction", "before"),
  "when the transaction has begun": () => stopAt(IDBDatabase.prototype, "transaction", "after"),
  "when the record is on its way": () => stopAt(IDBObjectStore.prototype, "add", "after"),
  "when the record is in, and not yet for good": () => stopAtEvent("add", "success"),
  "when it is there for good, and nobody has heard it": () => stopAtEvent("transaction", "complete"),
};

/** Put into the page before each moment. */
const helpers = `
  window.stop = () => { window.arrived(); for (const end = Date.now() + 20_000; Date.now() < end;); };
  const writes = (given) => given[1] === "readwrite";
  window.stopAt = (owner, name, when) => {
    const real = owner[name];
    owner[name] = function (...given) {
      if (name === "transaction" && !writes(given)) return real.apply(this, given);
      if (when === "before") window.stop();
      const made = real.apply(this, given);
      window.stop();
      return made;
    };
  };
  window.stopAtEvent = (of, event) => {
    const [owner, name] = of === "add" ? [IDBObjectStore.prototype, "add"] : [IDBDatabase.prototype, "transaction"];
    const real = owner[name];
    owner[name] = function (...given) {
      const made = real.apply(this, given);
      if (of === "add" || writes(given)) made.addEventListener(event, window.stop);
      return made;
    };
  };`;

const use = (page) => page.getByRole("button", { name: say("nb", "take.open.use"), exact: true });

/** Chooses the file. It is shown first, and nothing is written. */
async function looksAt(page, content = large) {
  const before = await records(page);
  await page.locator("#open-file").setInputFiles({ name: "kompetansesti-2026-11-21.json", mimeType: "application/json", buffer: Buffer.from(content) });
  const shown = page.getByRole("status").filter({ hasText: say("nb", "take.open.found") });
  await expect(shown).toContainText(/\d+ svar\. Lagret 21\. november 2026/);
  await expect(page.getByText(say("nb", "take.open.replaces"))).toBeVisible();
  expect(await records(page), "looking changes nothing").toEqual(before);
}

const answersShown = (page) => page.locator(".app-answer");
const undo = (page) => page.getByRole("button", { name: say("nb", "undo.label"), exact: true });

for (const [moment, stop] of Object.entries(moments)) {
  test(`@F-004 @R-IMP-04 SIGKILL while a file is opened, ${moment}: the old state whole, or the new one`, async ({ baseURL, launchOptions }) => {
    test.skip(!CAN_KILL, "finds the browser's processes in /proc");
    await inFolder(async (folder) => {
      const first = await start(folder, { baseURL, launchOptions });
      const before = await seed(first.context);
      await open(first.page, "#/take");
      await looksAt(first.page);
      const arrived = new Promise((done) => first.page.exposeBinding("arrived", () => done()));
      await first.page.evaluate(`${helpers}(${stop})()`);
      // The click does not come back from a page that has stopped.
      use(first.page).click({ timeout: 20_000 }).catch(() => {});
      await arrived;
      kill(folder);
      await isDead(folder, first.context);

      const { context, page } = await start(folder, { baseURL, launchOptions });
      await open(page, "#/take");
      const after = await records(page);
      expect(after.slice(0, before.length), "what was here is in the store, byte by byte").toEqual(before);
      // The browser has been told that this is all, so it may have been quicker than the kill.
      const possible = moment.includes("not yet for good") ? [0, 1] : [moment.includes("for good, and") ? 1 : 0];
      expect(possible).toContain(after.length - before.length);
      const now = after.length > before.length ? IN_FILE : HERE;
      if (now === IN_FILE) expect(JSON.parse(after.at(-1)[1]).event.imported.profile.attempts.map(({ replies }) => replies.length)).toEqual([10_000, 10_000, 10_000]);
      await page.goto("/#/check");
      await expect(answersShown(page)).toHaveCount(now);

      // The file can be opened again, and what it takes the place of can be had back.
      await page.goto("/#/take");
      await looksAt(page, profileFile(({ profile }) => (profile.attempts[0].replies = [["C1.2", { answer: "alone" }]])));
      await use(page).click();
      await page.waitForURL("**/#/check");
      await expect(answersShown(page)).toHaveCount(1);
      await undo(page).click();
      await expect(answersShown(page)).toHaveCount(now);
      await expect.poll(async () => (await records(page)).length).toBe(after.length + 2);
      await page.reload();
      await expect(answersShown(page)).toHaveCount(now);
      await context.close();
    });
  });
}

// The most that «Angre» takes back one by one is twenty; a person may change more than that in ten minutes.
for (const changes of [4, 25]) {
  test(`@R-IMP-04 ten minutes and ${changes} changes after a file was opened, what was here can still be had back`, async ({ page, context }) => {
    await page.clock.install();
    await seed(context);
    await open(page, "#/take");
    await looksAt(page, profileFile());
    await use(page).click();
    await page.waitForURL("**/#/check");
    for (let change = 0; change < changes; change += 1) {
      await page.goto("/#/change/A1.2");
      await page.locator(`input[name="A1-2"][value="${["can_guide", "with_help"][change % 2]}"]`).check();
      await next(page).click();
      await page.waitForURL("**/#/check");
    }
    await page.clock.fastForward("10:01");
    for (let press = 0; await undo(page).count(); press += 1) {
      expect(press, "it comes to an end").toBeLessThan(40);
      await undo(page).click();
    }
    await expect(answersShown(page)).toHaveCount(HERE);
    const other = await bystander(context);
    await expect.poll(async () => JSON.parse((await records(other)).at(-1)[1]).event.imported?.profile.attempts[0].replies.length).toBe(HERE);
  });
}
