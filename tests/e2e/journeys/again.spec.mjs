// Someone answers once more, later, and sees in words what is different.
import { ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";

inEach(ON_A_PHONE, () => {
  test.use({ hurries: true });

  test("a person answers again and compares @journey", async ({ person, page }) => {
    await person.begins();
    await person.visit("compare");
    await person.reads("compare.too_few.message");
    await person.visit("");
    await person.follow("start.go_on.label");
    const earlier = await person.answers("not_yet");
    await person.visit("");
    await person.press("start.again_short.label");
    // Straight to the questions: what is known about the person is not asked again.
    const later = await person.answers("can_guide");
    expect(later[0].left).toBe(earlier[0].left);
    await person.visit("compare");
    const table = page.getByRole("table", { name: person.t("compare.caption") });
    await expect(table.locator("tbody tr")).toHaveCount(16);
    // The questions may lie at other levels this time, so that it is two steps or three.
    await expect(table).toContainText(new RegExp([2, 3].map((n) => person.t("compare.up", { n })).join("|")));
    await expect(table).not.toContainText("%");
    const file = JSON.parse((await person.savesFile()).text);
    expect(file.profile.attempts, "both attempts are kept").toHaveLength(2);
  });
});
