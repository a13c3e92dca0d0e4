// A counsellor opens a client's file while another client's talk is still there: they are asked, and the two never mix.
import { readFileSync } from "node:fs";
import { fileOf, profiles } from "../access/support/profiles.mjs";
import { CANARY, seenByPage } from "./support/canary.mjs";
import { answersSome, ends, expect, goes, opens, test, wordsOf } from "./support/visit.mjs";

const say = wordsOf("desk");
const [A, B] = [`${CANARY}-A`, `${CANARY}-B`];
const attempt = { ...profiles.short.attempts[0], evidence: { A1: { places: ["home"], note: B } } };
/** What is left out is no answer. */
const ANSWERS = attempt.replies.filter(([, { answer }]) => answer !== "skipped").length;
/** The file that client B has brought. */
const brought = fileOf({ ...profiles.short, attempts: [attempt] });

const button = (page, key) => page.getByRole("button", { name: say(key), exact: true });
const choose = (page) => page.locator("#open-file").setInputFiles({ name: "kompetansesti-2026-03-02.json", mimeType: "application/json", buffer: Buffer.from(brought) });
const databases = (page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

/** Client A answers, and takes nothing along. */
async function clientA(page) {
  await opens(page, "desk");
  await answersSome(page, say, 3);
  await goes(page, "evidence/A1");
  await page.locator("textarea").fill(A);
  await button(page, "evidence.save.label").click();
  await expect(page.locator("[data-storage]").first()).toHaveText(say("storage.saved.message"));
}

/** Where a word is seen: on every screen that shows it, on paper, in the text to copy, and in the file. */
async function seen(page, word) {
  const places = [];
  for (const screen of ["check", "result", "evidence/A1", "print", "path", "plan", "take", "carry", "compare", "research"]) {
    await goes(page, screen);
    await page.locator("main .app-loading").waitFor({ state: "detached" });
    // What the database holds for «Angre» is no screen: it goes with the talk.
    if ((await seenByPage(page, word)).some((surface) => !/^(6|14|15) /.test(surface))) places.push(screen);
  }
  await goes(page, "take");
  const [file] = await Promise.all([page.waitForEvent("download"), button(page, "take.file.label").click()]);
  if (readFileSync(await file.path(), "utf8").includes(word)) places.push("the file");
  await page.evaluate(() => { navigator.clipboard.writeText = async (text) => void (window.copied = text); });
  await button(page, "take.copy.label").click();
  await expect.poll(() => page.evaluate(() => window.copied)).toBeTruthy();
  if (await page.evaluate((word) => window.copied.includes(word), word)) places.push("the copied text");
  return places;
}
const EVERYWHERE = ["evidence/A1", "print", "the file", "the copied text"];

test("@F-118 while client A's talk is there, client B's file is asked about first; who says no has changed nothing", async ({ page }) => {
  await clientA(page);
  await goes(page, "take");
  await choose(page);
  const asked = page.getByRole("status").filter({ hasText: say("take.open.found") });
  await expect(asked).toContainText(say("take.open.replaces"));
  await expect(asked).toContainText(say("take.open.answers_other", { n: ANSWERS }));
  expect((await seenByPage(page, B)).filter((surface) => /^6/.test(surface)), "nothing of B is kept yet").toEqual([]);
  await button(page, "take.open.leave").click();
  await expect(asked).toHaveCount(0);
  await goes(page, "check");
  await expect(page.locator(".app-answer")).toHaveCount(3);
  expect(await seen(page, A)).toEqual(EVERYWHERE);
  expect(await seen(page, B)).toEqual([]);
});

test("@F-118 once client B's file is used, no screen, paper, copy or file holds a word of client A, also after a reload; «Angre» turns it round", async ({ page }) => {
  await clientA(page);
  await goes(page, "take");
  await choose(page);
  await button(page, "take.open.use").click();
  await page.waitForURL("**/#/check");
  await expect(page.locator(".app-answer")).toHaveCount(attempt.replies.length);
  expect(await seen(page, A)).toEqual([]);
  expect(await seen(page, B)).toEqual(EVERYWHERE);
  expect(await databases(page), "one talk, and not two").toEqual(["kompetansesti.talk.1"]);

  await button(page, "undo.label").first().click();
  await goes(page, "check");
  await expect(page.locator(".app-answer")).toHaveCount(3);
  expect(await seen(page, B)).toEqual([]);
  expect(await seen(page, A)).toEqual(EVERYWHERE);

  await choose(page);
  await button(page, "take.open.use").click();
  await page.waitForURL("**/#/check");
  await expect(page.locator("[data-storage]").first()).toHaveText(say("storage.saved.message"));
  await page.reload();
  await page.getByRole("button", { name: say("visit.left.go_on"), exact: true }).click();
  await goes(page, "check");
  await expect(page.locator(".app-answer")).toHaveCount(attempt.replies.length);
  expect(await seen(page, A), "the talk goes on as B's").toEqual([]);
  await ends(page, say);
  expect(await databases(page)).toEqual([]);
  for (const word of [A, B]) expect(await seenByPage(page, word)).toEqual([]);
});
