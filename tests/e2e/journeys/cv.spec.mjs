// A CV: somebody copies what they have answered into the fields of a form elsewhere, one piece at a time, in a language they choose.
import { speaksToo } from "../support/beside.mjs";
import { ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";
import { madeOf, words } from "../support/words.mjs";

const MOST = 500;
const file = (profile) => ({ name: "file.json", text: JSON.stringify({ format: "kompetansesti-profile", version: 5, saved: "2026-11-27", profile }) });
/** One who has cooked without pay, can do some of it, and has answered about two things besides. */
const COOK = {
  attempts: [{ id: 1, day: "2026-11-27", set: "short", replies: [["A1.2", { answer: "alone" }], ["A1.3", { answer: "can_guide" }], ["C1.2", { answer: "not_yet" }]] }],
  about: {}, planned: [], hidden: [], done: [],
  told: ["job:kokk=voluntary,many", "job:renholder=,"],
};

const pieces = (page, part) => page.locator(`textarea[id^="cv-${part}-"]`);

inEach(ON_A_PHONE, () => {
  test.use({ offersAll: true });

  test("text for a CV is copied, piece by piece @T-09 @work", async ({ person, page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await person.open();
    await person.opensFile(file(COOK));
    await person.visit("take");
    await person.follow("cv.label");
    await expect(person.heading).toHaveText(person.t("cv.title"));
    const work = pieces(page, "work");
    await expect(work).toHaveValue(new RegExp(`^${person.t("occupation.kokk.name")} \\(.+, .+\\)\n${person.t("occupation.renholder.name")}$`));
    await expect(pieces(page, "competences")).toHaveValue(person.t("competence.A1.name"));
    // Nothing has been said of the skills yet, and the person reads what would fill it.
    await person.reads("work.cv.skills.none");
    await page.getByRole("button", { name: person.t("work.cv.copy") }).first().click();
    await person.reads("work.cv.copied");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await work.inputValue());
  });

  test("many skills come in pieces that a field takes @T-09 @work", async ({ person, page }) => {
    const skills = Object.values(madeOf).slice(0, 12).flatMap((one) => [...(one.essential ?? []), ...(one.optional ?? [])]);
    const jobs = Object.keys(madeOf).slice(0, 12).map((id) => `job:${id}=,`);
    await person.open();
    await person.opensFile(file({ ...COOK, told: [...jobs, ...[...new Set(skills)].map((id) => `skill:${id}=alone`)] }));
    await person.visit("cv");
    await pieces(page, "skills").nth(1).waitFor();
    const texts = await pieces(page, "skills").evaluateAll((all) => all.map(({ value }) => value));
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(MOST);
    await expect(pieces(page, "skills").first()).toHaveAttribute("aria-label", person.t("work.cv.part", { heading: person.t("work.cv.skills.heading"), at: 1, many: texts.length }));
  });

  test("with two languages the CV is in the one that is chosen @T-09 @work", async ({ person, page }) => {
    const theirs = words("uk");
    await person.open();
    await person.opensFile(file(COOK));
    await speaksToo(page, "uk");
    await person.visit("cv");
    await expect(pieces(page, "competences")).toHaveValue(person.t("competence.A1.name"));
    await page.locator("input[name=which-language][value=second]").check();
    await expect(pieces(page, "competences")).toHaveValue(theirs.t("competence.A1.name"));
    await expect(pieces(page, "work")).toHaveValue(new RegExp(`^${theirs.t("occupation.kokk.name")}`));
  });
});
