// The folder in which the browser keeps everything: it cannot be written, or it is an old one that was put back.
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { answer, answered, expect, notice, open, records, say, seed, started, toFirstQuestion } from "./support/faults.mjs";
import { copyOver, inFolder, start } from "./support/kill.mjs";
import { test } from "./support/release.mjs";

const DAY = 24 * 60 * 60 * 1000;

/** Hears whether the program dies. */
function listen(page) {
  const died = [];
  page.on("console", (message) => /panicked|RuntimeError/.test(message.text()) && died.push(message.text()));
  page.on("pageerror", (error) => died.push(`${error}`));
  return died;
}

/** It is told from the start that nothing is kept. A browser may say that at once, or try for longer than anybody waits. */
const memory = (page) => ["failed", "no_answer"].map((why) => notice(page, say("nb", `storage.memory.${why}`))).reduce((one, other) => one.or(other));

/** The person is told, can use everything, and can take along what is only in memory. */
async function isUsable(page) {
  await expect(memory(page)).toBeVisible();
  const given = [await answer(page), await answer(page)];
  await expect(page.getByText(say("nb", "storage.saved.message"))).toHaveCount(0);
  await page.evaluate(() => (location.hash = "#/check"));
  await expect(page.locator(".app-answer")).toHaveCount(given.length);
  await memory(page).getByRole("link", { name: say("nb", "storage.copy.label") }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: say("nb", "take.file.label"), exact: true }).click()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  const [attempt] = JSON.parse(Buffer.concat(chunks)).profile.attempts;
  expect(attempt.replies.map(([question]) => question)).toEqual(given);
}

test("@F-016 nothing can be written in the browser's folder: the person is told, and everything can be used", async ({ baseURL, launchOptions }) => {
  await inFolder(async (folder) => {
    // Where the folder of the databases should be stands something else, which holds against any user, also root.
    mkdirSync(join(folder, "Default"), { recursive: true });
    writeFileSync(join(folder, "Default", "IndexedDB"), "");
    const { context, page } = await start(folder, { baseURL, launchOptions });
    const died = listen(page);
    await open(page);
    await toFirstQuestion(page);
    await isUsable(page);
    await page.reload();
    await started(page);
    await expect(memory(page)).toBeVisible();
    expect(died).toEqual([]);
    await context.close();
  });
});

test("@F-016 answers are in a folder that can no longer be written: the person is told, and the answers wait unharmed", async ({ baseURL, launchOptions }) => {
  await inFolder(async (folder) => {
    const first = await start(folder, { baseURL, launchOptions });
    const before = await seed(first.context);
    await first.context.close();
    const databases = join(folder, "Default", "IndexedDB");
    const lock = join(databases, `${new URL(baseURL).origin.replace("://", "_").replace(":", "_")}.indexeddb.leveldb`, "LOCK");
    renameSync(lock, `${lock}.away`);
    mkdirSync(lock);

    const { context, page } = await start(folder, { baseURL, launchOptions });
    const died = listen(page);
    await open(page);
    await expect(memory(page)).toBeVisible();
    await toFirstQuestion(page);
    await isUsable(page);
    expect(died).toEqual([]);
    await context.close();

    rmSync(lock, { recursive: true });
    renameSync(`${lock}.away`, lock);
    const again = await start(folder, { baseURL, launchOptions });
    await open(again.page, "#/check");
    await expect(again.page.locator(".app-answer")).toHaveCount(3);
    expect(await records(again.page)).toEqual(before);
    await again.context.close();
  });
});

test("@F-019 the browser's folder is put back as it was half a year ago: it goes on from there, in the right order", async ({ site, launchOptions }) => {
  const options = { baseURL: site.url, launchOptions };
  const now = Date.now();
  await inFolder((folder) => inFolder(async (backup) => {
    /** Runs the browser as of a moment. */
    const at = async (time, act) => {
      const { context, page } = await start(folder, options, { serviceWorkers: "allow" });
      const died = listen(page);
      await page.clock.install({ time });
      await open(page);
      await act(page);
      expect(died).toEqual([]);
      await context.close();
    };
    const goOn = async (page) => {
      await page.getByRole("link", { name: say("nb", "start.go_on.label"), exact: true }).click();
      await page.waitForURL(/#\/question\//);
    };

    const old = [];
    await at(now - 183 * DAY, async (page) => {
      await toFirstQuestion(page);
      for (let number = 0; number < 3; number += 1) old.push(await answer(page));
      // The site itself is kept too, in the release of that time.
      await page.locator("html[data-kept]").waitFor({ state: "attached", timeout: 30_000 });
      await expect.poll(async () => answered(await records(page))).toEqual(old);
    });
    copyOver(folder, backup);
    await at(now - DAY, async (page) => {
      await goOn(page);
      await answer(page);
      await answer(page);
      await expect.poll(async () => answered(await records(page)).length).toBe(5);
    });
    copyOver(backup, folder);
    site.publish("two");

    await at(now, async (page) => {
      expect(await page.evaluate(() => document.documentElement.dataset.release)).toBe("two");
      await expect(page.getByText(say("nb", "start.answered_other", { n: 3 }))).toBeVisible();
      await goOn(page);
      const fresh = [await answer(page), await answer(page)];
      await page.goto("/#/");
      await page.getByRole("button", { name: say("nb", "start.again_short.label"), exact: true }).click();
      await page.waitForURL(/#\/question\//);
      const last = await answer(page);
      await expect.poll(async () => answered(await records(page))).toEqual([...old, ...fresh, last]);
      const keys = (await records(page)).map(([key]) => key);
      expect(keys, "each after the one before").toEqual([...new Set(keys)].sort((one, other) => one - other));
      await page.reload();
      await started(page);
      // The two sittings in the order in which they were made, each with what was answered in it.
      await page.evaluate(() => (location.hash = "#/settings"));
      const day = (time) => new Intl.DateTimeFormat("nb", { dateStyle: "long", timeZone: "Europe/Oslo" }).format(time);
      const sittings = page.locator("main li").filter({ has: page.getByRole("button") });
      await expect(sittings).toHaveText([new RegExp(`^${day(now - 183 * DAY)}: \\D*5`), new RegExp(`^${day(now)}: \\D*1`)]);
    });
  }));
});
