// What was done can be undone, as long as the page is open. «Angre» does not go away by itself.
import { ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";

inEach(ON_A_PHONE, () => {
  test.use({ hurries: true });

  test("a person takes back a changed answer, and then the answers before it @Q-10", async ({ person, page }) => {
    await person.begins();
    const asked = await person.answers("alone", 4);
    const [{ question }] = asked;
    await person.answersShown();
    await person.goOn(() => page.locator(`a[href="#/change/${question}"]`).click());
    await person.option("not_yet").check();
    await person.press("question.next.label");
    expect(person.address(), "straight back to the list").toBe("check");
    expect((await person.answersShown()).get(question)).toBe(person.t("scale.0"));

    await person.button("undo.label").click();
    await expect(page.locator(".app-answer-words").first()).toHaveText(person.t("scale.2"));
    expect((await person.answersShown()).get(question)).toBe(person.t("scale.2"));

    // A changed answer never makes more questions to come.
    for (let left = 4; left > 0; left -= 1) {
      expect((await person.answersShown()).size).toBe(left);
      await person.button("undo.label").click();
      if (left > 1) await expect(page.locator(".app-answer")).toHaveCount(left - 1);
    }
    await person.reads("nothing.message");
    await expect(person.button("undo.label")).toHaveCount(0);
    await person.reload();
    await person.visit("");
    await person.reads("start.answered", { n: 0 });
  });

  test("the last twenty answers can be taken back, and time does not matter @Q-10", async ({ person, page }) => {
    await page.clock.install();
    await person.begins({ set: "full" });
    await person.answers((_, index) => ["alone", "with_help"][index % 2], 20);
    await page.clock.fastForward("30:00");
    await person.visit("pause");
    for (let left = 19; left >= 0; left -= 1) {
      await person.button("undo.label").click();
      await person.reads("start.answered", { n: left });
    }
  });

  test("deleting everything can be undone @Q-10", async ({ person }) => {
    await person.begins({ wants: { goal: "study" } });
    await person.answers("alone", 5);
    await person.page.getByRole("link", { name: person.t("product.name") }).click();
    await person.reads("start.answered", { n: 5 });
    const before = (await person.savesFile()).text;
    await person.deletesEverything();
    await expect(person.button("start.short.label")).toBeVisible();
    await person.button("undo.label").click();
    await person.reads("start.answered", { n: 5 });
    expect((await person.savesFile()).text).toBe(before);
    await expect(person.page.locator("[data-storage]").first()).toHaveText(person.t("storage.saved.message"));
    await person.reload();
    expect((await person.savesFile()).text, "and it is kept").toBe(before);
  });

  test("a file opened over other answers can be undone @Q-10", async ({ person }) => {
    await person.begins();
    await person.answers("with_help", 3);
    const file = await person.savesFile();
    await person.visit("");
    await person.press("start.again_short.label");
    await person.answers("alone", 6);
    const before = (await person.savesFile()).text;
    await person.opensFile(file);
    expect((await person.answersShown()).size).toBe(3);
    await person.button("undo.label").click();
    expect((await person.savesFile()).text).toBe(before);
  });

  test("one attempt is deleted and brought back @Q-10", async ({ person, page }) => {
    await person.begins();
    await person.answers("alone", 4);
    const before = (await person.savesFile()).text;
    await person.visit("settings");
    await page.getByRole("button", { name: person.t("settings.attempt.delete") }).first().click();
    await expect(page.getByText(person.t("settings.attempts.heading"))).toHaveCount(0);
    await person.button("undo.label").click();
    await expect(page.getByText(person.t("settings.attempts.heading"))).toBeVisible();
    expect((await person.savesFile()).text).toBe(before);
  });
});
