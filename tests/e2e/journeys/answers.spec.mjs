// Whatever one answers, the result is kind, true and leads somewhere.
import { ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";
import { competences, followUps, shortSet } from "../support/words.mjs";

const PER_CENT = /%|prosent|per\s?cent/i;
const level = (question) => Number(question.split(".")[1]);

inEach(ON_A_PHONE, () => {
  test.use({ hurries: true });

  test("a person asks for the result after four answers, and then goes on @journey", async ({ person }) => {
    await person.begins();
    const shows = person.link("question.show_result.label");
    for (let answered = 0; answered < 4; answered += 1) {
      await expect(shows, `after ${answered} answers`).toHaveCount(0);
      await person.answer(answered === 1 ? "with_help" : "alone");
    }
    const next = person.question();
    const left = await person.left();
    await person.follow("question.show_result.label");
    expect(person.address()).toBe("result");
    await person.reads("result.own_view.message");
    await person.reads("result.unanswered.heading");
    await person.follow("result.path.label");
    await person.path();

    await person.visit("result");
    await person.follow("result.go_on.label", { n: left });
    expect(person.question(), "going on is where one was").toBe(next);
    await person.answers("alone");
  });

  for (const set of ["short", "full"]) {
    test(`a person who can do nothing of it yet, ${set} set @journey @T-11`, async ({ person }) => {
      await person.begins({ set });
      const asked = await person.answers("not_yet");
      const levels = asked.map(({ question }) => level(question)).join("");
      expect(levels, "never three level-2 questions in a row").not.toContain("222");
      expect(levels, "after two defeats something easier").toMatch(/^22?1/);

      await person.seesResult();
      await person.reads("result.all_not_yet.message");
      const result = await person.readText();
      expect(result).not.toMatch(PER_CENT);
      expect(result).toContain(person.t("human.message"));
      await person.follow("result.path.label");
      await person.path();
      expect(await person.readText()).not.toMatch(PER_CENT);
    });

    test(`a person who does all of it well, ${set} set @journey`, async ({ person, page }) => {
      await person.begins({ set });
      const asked = await person.answers("can_guide");
      expect(asked[0].left).toBe(set === "short" ? shortSet : competences.length + followUps);
      await person.seesResult();
      await expect(page.locator(".app-bars").first().locator(".app-bar")).toHaveCount(3);
      expect(await person.readText()).not.toMatch(PER_CENT);
      // Harder questions came, about what lies near to what was answered well, and they tell «well» from «alone».
      expect(asked.some(({ question }) => level(question) === 3)).toBe(true);
      expect(await person.readText()).toMatch(person.like("result.strengths.well"));
      await person.follow("result.path.label");
      await person.path();
    });
  }

  test("a person who does not know @journey", async ({ person }) => {
    await person.begins();
    await person.answers("unsure");
    await person.seesResult();
    await person.reads("result.all_unsure.message");
    await expect(person.link("human.label")).toBeVisible();
    const result = await person.readText();
    expect(result).not.toMatch(PER_CENT);
    expect(result, "unknown is not low").not.toContain(person.t("level.not_yet"));
    await person.path();
  });
});
