// A file of another person, opened over one's own answers: it is shown first, and what it replaces comes back whole.
import { fileOf, profiles } from "../access/support/profiles.mjs";
import { ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";

/** Two people who have nothing in common: another goal, place and plan, other answers, and words of their own. */
const MINE = { ...profiles.short, planned: ["no-karriere-innlandet"] };
MINE.attempts = [{ ...MINE.attempts[0], evidence: { A1: { places: ["work"], note: "Bestemors hylle i Vågå" } } }];
const THEIRS = { ...profiles.worked, goal: { occupation: "kokk" }, about: { country: "NO", region: "elsewhere" }, planned: ["no-digihjelpen"] };
THEIRS.attempts = [{ ...profiles.well.attempts[0], evidence: { A1: { places: ["home"], note: "Naboens båt på Røst" } } }];
const WORDS = { mine: "Bestemors hylle", theirs: "Naboens båt" };

/** Everything that a person sees of themselves, and everything that is kept. */
async function everything(person) {
  const answers = Object.fromEntries(await person.answersShown());
  const result = await person.resultText();
  await person.path();
  const path = await person.readText();
  await person.visit("print");
  await expect(person.main.locator(".app-sheet-step").first()).toBeVisible();
  const paper = await person.readText();
  await person.visit("evidence/A1");
  const note = await person.page.locator("#note").inputValue();
  const { text } = await person.savesFile();
  return { answers, result, path, paper, note, profile: JSON.parse(text).profile };
}

inEach(ON_A_PHONE, () => {
  const choose = (page, profile) =>
    page.locator("#open-file").setInputFiles({ name: "kompetansesti-2026-03-02.json", mimeType: "application/json", buffer: Buffer.from(fileOf(profile)) });

  test("another person's file is shown before it is used, and left without a change @F-088", async ({ person, page }) => {
    await person.open();
    await person.opensFile({ name: "mine.json", text: fileOf(MINE) });
    const before = await everything(person);
    const kept = await person.kept();
    await person.visit("take");
    await choose(page, THEIRS);
    const shown = page.getByRole("status").filter({ hasText: person.t("take.open.found") });
    const answers = THEIRS.attempts[0].replies.length + THEIRS.told.filter((told) => told.startsWith("skill:")).length;
    await expect(shown, "how much").toContainText(person.t("take.open.answers", { n: answers }));
    await expect(shown, "from when").toContainText(/2\. mars 2026/);
    await expect(shown, "what is lost").toContainText(person.t("take.open.replaces"));
    expect(await person.kept(), "looking is not using").toEqual(kept);
    await person.button("take.open.leave").click();
    await expect(shown).toHaveCount(0);
    expect(await everything(person)).toEqual(before);
    expect(await person.kept()).toEqual(kept);
  });

  test("another person's file takes the place of all of one's own, and one press brings all of it back @F-088", async ({ person, page }) => {
    await person.open();
    await person.opensFile({ name: "mine.json", text: fileOf(MINE) });
    const before = await everything(person);
    expect(JSON.stringify(before)).toContain(WORDS.mine);
    await person.visit("take");
    await choose(page, THEIRS);
    await person.press("take.open.use");
    const after = await everything(person);
    expect(JSON.stringify(after), "nothing of one's own among theirs").not.toContain(WORDS.mine);
    expect(after.profile.attempts).toEqual(THEIRS.attempts.map((attempt) => expect.objectContaining({ id: attempt.id, evidence: attempt.evidence })));
    expect([after.profile.goal, after.profile.planned]).toEqual([THEIRS.goal, THEIRS.planned]);
    for (const part of Object.keys(before)) expect(after[part], `${part} is another`).not.toEqual(before[part]);

    await person.visit("check");
    await person.button("undo.label").first().click();
    const undone = await everything(person);
    expect(undone, "as it was, to the last letter").toEqual(before);
    expect(JSON.stringify(undone)).not.toContain(WORDS.theirs);
    await person.reload();
    expect(await everything(person), "and it is kept").toEqual(before);
  });
});
