// What is stored points at what is not there: an attempt that never began, or whose beginning is cut.
import { answer, answered, expect, expectAlive, notice, open, records, say, seed, started, test, threeAnswers, toFirstQuestion } from "./support/faults.mjs";

const [begun, ...answers] = threeAnswers;
const event = (event) => JSON.stringify({ schema: 1, event });
const astray = [
  answers[0].replace(`"attempt":1`, `"attempt":9`),
  event({ answer_taken_back: { attempt: 9, question: "A1.2" } }),
  event({ set_changed: { attempt: 9, set: "full" } }),
  event({ attempt_deleted: { attempt: 9 } }),
  event({ offer_done: { offer: "offer-of-yesterday", done: true } }),
  answers[1].replace(`"attempt":1`, `"attempt":9`).replace("C1.2", "Z99.1"),
];

/** What is stored → how many answers are found in it, and whether it is told that something could not be read. */
const stores = {
  "answers, and the record of where their attempt begins is cut": [[begun.slice(0, 40), ...answers], 0, true],
  "only records about what is not there": [astray, 0, false],
  "such records among good ones": [[astray[0], begun, ...astray.slice(1, 5), ...answers, ...astray], 3, false],
};

for (const [what, [texts, found, damaged]] of Object.entries(stores)) {
  test(`@F-031 ${what}: the page starts, the bytes stay, and the person can answer`, async ({ page, context, complaints }) => {
    const before = await seed(context, texts);
    await open(page);
    await expect(notice(page, say("nb", "storage.damaged.message"))).toHaveCount(damaged ? 1 : 0);
    if (found) {
      await expect(page.getByText(say("nb", "start.answered_other", { n: found }))).toBeVisible();
      await page.getByRole("link", { name: say("nb", "start.go_on.label"), exact: true }).click();
      await page.waitForURL(/#\/question\//);
    } else await toFirstQuestion(page);
    const given = [await answer(page), await answer(page)];
    await expect.poll(async () => answered((await records(page)).slice(before.length))).toEqual(given);
    for (let load = 0; load < 3; load += 1) {
      await page.reload();
      await started(page);
    }
    await page.evaluate(() => (location.hash = "#/check"));
    // The new answers, and none of those that hang in the air.
    await expect(page.locator(".app-answer")).toHaveCount(found + given.length);
    expect((await records(page)).slice(0, before.length)).toEqual(before);
    expectAlive(complaints);
  });
}
