// The whole browser is killed while a person answers: every answer older than a second is there afterwards.
// KILLS=n changes how often in `make soak`.
import { SEED, chance } from "../support/chance.mjs";
import { answer, answered, choose, currentQuestion, expect, next, open, records, say, test, toFirstQuestion } from "./support/faults.mjs";
import { CAN_KILL, inFolder, isDead, kill, start } from "./support/kill.mjs";

const { KILLS = "20" } = process.env;

/** The questions whose answers a browser finds in this folder when it is started again. */
async function keptIn(folder, options) {
  const { context, page } = await start(folder, options);
  await open(page, "#/check");
  const kept = answered(await records(page));
  await expect(page.locator(".app-answer"), "and all of them are shown").toHaveCount(new Set(kept).size);
  await context.close();
  return kept;
}

/**
 * Somebody answers one question in `pace` milliseconds, until the browser is killed after `seconds`. Gives how many answers
 * were given, how many of them more than a second before, how many are kept, and which of those due are lost.
 */
function trial(options, pace, seconds) {
  return inFolder(async (folder) => {
    const { context, page } = await start(folder, options);
    await open(page);
    await toFirstQuestion(page);
    const given = [];
    const killed = new Promise((done) => setTimeout(() => {
      kill(folder);
      done(Date.now());
    }, seconds * 1000));
    try {
      for (;;) {
        const question = currentQuestion(page);
        await choose(page, question);
        await next(page).click();
        given.push([question, Date.now()]);
        await page.waitForFunction((old) => !location.hash.endsWith(`/${old}`), question);
        await page.waitForTimeout(Math.max(0, pace - (Date.now() - given.at(-1)[1])));
      }
    } catch {
      // The browser is gone.
    }
    const at = await killed;
    await isDead(folder, context);
    const kept = await keptIn(folder, options);
    const due = given.filter(([, time]) => at - time > 1000).map(([question]) => question);
    return { given: given.length, due: due.length, kept: kept.length, lost: due.filter((question) => !kept.includes(question)) };
  });
}

for (const seconds of [4.3, 6.8]) {
  test(`@R-STO-01 SIGKILL after ${seconds} s of answering at one a second: every answer older than 1 s is there`, async ({ baseURL, launchOptions }) => {
    test.skip(!CAN_KILL, "finds the browser's processes in /proc");
    const { due, lost } = await trial({ baseURL, launchOptions }, 1000, seconds);
    expect(due).toBeGreaterThan(1);
    expect(lost, "lost").toEqual([]);
  });
}

// When it is killed differs from trial to trial, and is the same for the same SEED.
for (const [pace, least, most] of [[1000, 3, 14], [8000, 10, 42]]) {
  test(`@R-STO-01 SIGKILL ${KILLS} times at one answer in ${pace / 1000} s: none older than 1 s is lost @soak`, async ({ baseURL, launchOptions }) => {
    test.skip(!CAN_KILL, "finds the browser's processes in /proc");
    const random = chance(SEED);
    const rows = [];
    for (let number = 1; number <= Number(KILLS); number += 1) {
      const seconds = least + (most - least) * random();
      const row = await trial({ baseURL, launchOptions }, pace, seconds);
      console.log(`kill: one in ${pace / 1000} s, trial ${number}, after ${seconds.toFixed(1)} s: ${row.given} given, ${row.due} older than 1 s, ${row.kept} kept, ${row.lost.length} lost`);
      rows.push(row);
    }
    const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
    console.log(`kill: one in ${pace / 1000} s, ${rows.length} trials: ${sum("given")} given, ${sum("due")} older than 1 s, ${sum("kept")} kept, ${rows.flatMap(({ lost }) => lost).length} lost`);
    expect(sum("due")).toBeGreaterThanOrEqual(rows.length);
    expect(rows.flatMap(({ lost }) => lost), "lost").toEqual([]);
  });
}

test("@F-001 SIGKILL half a second after the last answer: at most that one is lost", async ({ baseURL, launchOptions }) => {
  test.skip(!CAN_KILL, "finds the browser's processes in /proc");
  const options = { baseURL, launchOptions };
  await inFolder(async (folder) => {
    const { context, page } = await start(folder, options);
    await open(page);
    await toFirstQuestion(page);
    const given = [await answer(page), await answer(page), await answer(page)];
    // Those before the last are a second old and more when the browser dies.
    await page.waitForTimeout(700);
    given.push(currentQuestion(page));
    await choose(page, given.at(-1));
    await next(page).click();
    await new Promise((done) => setTimeout(done, 500));
    kill(folder);
    await isDead(folder, context);
    const kept = await keptIn(folder, options);
    expect([given.slice(0, -1), given], "in their order, and none twice").toContainEqual(kept);
  });
});

test("@R-STO-13 the tab is closed, reloaded or left within 50 ms of an answer: the answer is there, 6 times of 6", async ({ context }) => {
  const given = [];
  for (let trial = 0; trial < 6; trial++) {
    const page = await context.newPage();
    await open(page, trial ? "#/" : "");
    if (trial) await page.getByRole("link", { name: say("nb", "start.go_on.label"), exact: true }).click();
    else await toFirstQuestion(page);
    await page.waitForURL(/#\/question\//);
    const question = currentQuestion(page);
    await choose(page, question);
    await next(page).click();
    if (trial % 3 === 0) await page.close();
    else if (trial % 3 === 1) await page.reload();
    else await page.goto("about:blank");
    given.push(question);
    const after = await context.newPage();
    await open(after);
    expect(answered(await records(after)), `trial ${trial}`).toEqual(given);
    for (const tab of context.pages()) if (tab !== after) await tab.close();
    await after.goto("about:blank");
  }
});
