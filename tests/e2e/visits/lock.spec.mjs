// A talk at a desk belongs to the tab that holds its lock. A tab that dies holds nothing back.
import { crash, neverEndsWriting } from "../faults/support/kill.mjs";
import { answersSome, expect, goes, opens, test, wordsOf } from "./support/visit.mjs";

const say = wordsOf("desk");
const held = (page) => page.evaluate(async () => (await navigator.locks.query()).held.map(({ name }) => name).sort());
const leftBehind = (page) => page.getByRole("heading", { name: say("visit.left.heading") });

/** Answers the question on the screen. */
async function answers(page) {
  await page.locator('main input[value="alone"]').check();
  await page.getByRole("button", { name: say("question.next.label"), exact: true }).click();
}

/** Everything is written, as the page says it. */
async function isSaved(page) {
  await goes(page, "settings");
  await expect(page.locator("[data-storage]").first()).toHaveText(say("storage.saved.message"));
}

test("@R-TAB-06 the tab of a talk is killed while it writes: within 3 s another one has the talk, and writes in it", async ({ page, context }) => {
  await opens(page, "desk");
  const writer = await context.newPage();
  await opens(writer, "desk");
  await answersSome(writer, say, 2);
  await isSaved(writer);
  expect(await held(writer), "each tab has its own").toEqual(["kompetansesti.talk.1", "kompetansesti.talk.2"]);

  await neverEndsWriting(writer);
  await goes(writer, "question/H4.2");
  await answers(writer);
  await crash(writer);
  await page.bringToFront();
  await expect.poll(() => held(page), { timeout: 3000 }).toEqual(["kompetansesti.talk.1"]);

  const third = await context.newPage();
  await opens(third, "desk");
  await leftBehind(third).waitFor();
  await third.getByRole("button", { name: say("visit.left.go_on"), exact: true }).click();
  await goes(third, "check");
  await expect(third.locator(".app-answer"), "what was confirmed, and nothing half").toHaveCount(2);
  await goes(third, "question/H4.2");
  await answers(third);
  await isSaved(third);
  await goes(third, "check");
  await expect(third.locator(".app-answer")).toHaveCount(3);
});
