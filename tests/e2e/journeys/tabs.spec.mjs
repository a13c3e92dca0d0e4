// The same person in two tabs. What is answered in one is there in the other, and neither overwrites.
import { ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";
import { Person } from "../support/person.mjs";

inEach(ON_A_PHONE, ({ language }) => {
  test.use({ hurries: true });

  test("answers given in two tabs are all kept @journey", async ({ person, context }) => {
    await person.begins();
    await person.answers("alone", 2);
    await person.isSaved(2);
    const other = new Person(await context.newPage(), language);
    await other.open();
    await other.follow("start.go_on.label");

    const [mine] = await person.answers("with_help", 1);
    await person.isSaved(3);
    await other.reload();
    expect((await other.answersShown()).get(mine.question), "seen in the other tab").toBe(person.t("scale.1"));

    await other.visit("");
    await other.follow("start.go_on.label");
    const [theirs] = await other.answers("can_guide", 1);
    await other.isSaved(4);
    // The first tab has stood open all the time, at a question that was answered elsewhere meanwhile.
    await expect.poll(async () => (await person.answersShown()).get(theirs.question)).toBe(person.t("scale.3"));

    // Both at once, each with a question of its own.
    await other.visit("");
    await other.follow("start.go_on.label");
    await person.visit("question/H4.2");
    await Promise.all([other.answer("not_yet"), person.answer("not_yet")]);
    await person.isSaved(6);
    for (const each of [person, other]) {
      await each.reload();
      const shown = await each.answersShown();
      expect(shown.size, "nothing is lost").toBe(6);
      expect(shown.get(mine.question)).toBe(person.t("scale.1"));
      expect(shown.get(theirs.question)).toBe(person.t("scale.3"));
      expect(shown.get("H4.2")).toBe(person.t("scale.0"));
    }
  });
});
