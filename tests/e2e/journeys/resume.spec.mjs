// Someone is interrupted: by a reload, or by a month. They are never more than one click from where they were.
import { EVERYWHERE, expect, inEach, test } from "../support/fixtures.mjs";
import { Person } from "../support/person.mjs";

const value = (_, index) => ["alone", "with_help", "not_yet", "can_guide", "skip"][index % 5];
const MONTH = 31 * 24 * 60 * 60 * 1000;

inEach(EVERYWHERE, ({ language }) => {
  test("going on after a reload in the middle, and after a month @journey @Q-09", async ({ person, context }) => {
    await person.begins();
    const asked = await person.answers(value, 6);
    const next = person.question();
    await person.isSaved(6);

    // Reloading where one stands: no click at all.
    await person.reload();
    expect(person.question()).toBe(next);
    expect(await person.left()).toBe(asked.at(-1).left - 1);

    // A pause says what is kept and how to come back.
    await person.follow("question.pause.label");
    await person.reads("start.answered", { n: 5 });
    await person.reads("storage.saved.message");
    await person.reads("pause.back.message");
    const shown = await person.answersShown();
    await person.page.close();

    // A month later, from the plain address: one click.
    const page = await context.newPage();
    const later = new Person(page, language);
    await page.clock.install({ time: Date.now() + MONTH });
    await later.open();
    await later.reads("start.answered", { n: 5 });
    await later.follow("start.go_on.label");
    expect(later.question()).toBe(next);
    expect(await later.left()).toBe(asked.at(-1).left - 1);
    const rest = await later.answers(value);
    expect(asked.length + rest.length).toBeLessThanOrEqual(16);

    const after = await later.answersShown();
    for (const [question, words] of shown) expect(after.get(question), question).toBe(words);
    await later.seesResult();
  });
});
