// Without a network: one that goes when the page is here, and one that is not there when the page is opened again.
import { ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";

inEach(ON_A_PHONE, () => {
  test.use({ hurries: true });

  test("the whole journey after the network is cut, where no service worker is let in @journey", async ({ person, page, context }) => {
    const says = (question, index) => (question.startsWith("B") ? "A2" : ["alone", "with_help", "not_yet"][index % 3]);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await person.open();
    await person.start("full");
    await person.wants();
    await person.tells();
    await person.answers(says, 1);
    const question = person.address();
    // The planner is fetched when a path is asked for, and stays.
    await person.path();
    await context.setOffline(true);

    await person.visit("goal");
    await person.wants({ occupation: "lagermedarbeider" });
    await person.tells({ place: { country: "NO", region: "innlandet", first_language: "no", language_level: "A2" }, school: { schooling: "lower_secondary" }, work: { work: "not_employed" } });
    await person.visit(question);
    await person.answers(says);
    await person.seesResult();
    await person.reads("storage.saved.message");
    await person.follow("result.path.label");
    await person.path();
    // The reasons of the job that was chosen come with it. The path stands without them, says so, and gets them when it can.
    await page.locator("summary", { hasText: person.t("path.gaps.summary") }).click();
    await expect(page.getByRole("status").filter({ hasText: "lagermedarbeider.json" })).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText(person.t("occupation.lagermedarbeider.route"), { exact: true })).toBeVisible();
    await context.setOffline(true);
    await person.follow("path.print.label");
    expect(await person.prints()).toBeGreaterThan(0);

    const file = await person.savesFile();
    expect(JSON.parse(file.text).profile.attempts).toHaveLength(1);
    await person.button("take.copy.label").click();
    await expect(page.getByText(person.t("take.copy.done"), { exact: true }).last()).toBeAttached();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(person.t("result.own_view.message"));
    for (const address of ["compare", "settings", "privacy", "about", "pause", "check"]) await person.visit(address);
    await person.deletesEverything();
  });

  test.describe("with the service worker", () => {
    test.use({ serviceWorkers: "allow" });

    test("opened without a network: ready within 3 s, and the whole journey with print and file @R-UPD-03 @journey", async ({ person, page, context, complaints }) => {
      await person.open();
      // The page says when all is kept.
      await page.locator("html[data-kept]").waitFor({ state: "attached", timeout: 30_000 });
      await page.goto("about:blank");
      await context.setOffline(true);
      const begun = Date.now();
      await person.open();
      expect(Date.now() - begun, "milliseconds from opening until all of it is here").toBeLessThan(3000);

      await person.start("short");
      await person.wants({ occupation: "lagermedarbeider" });
      await person.tells({ place: { country: "NO", region: "innlandet", first_language: "no", language_level: "A2" }, school: { schooling: "lower_secondary" }, work: { work: "not_employed" } });
      await person.answers((question, index) => ["alone", "with_help", "not_yet"][index % 3]);
      await person.seesResult();
      await person.reads("storage.saved.message");
      await person.follow("result.path.label");
      await person.path();
      await page.locator("summary", { hasText: person.t("path.gaps.summary") }).click();
      await expect(page.getByText(person.t("occupation.lagermedarbeider.route"), { exact: true })).toBeVisible();
      await person.follow("path.print.label");
      expect(await person.prints()).toBeGreaterThan(0);
      const file = await person.savesFile();
      expect(JSON.parse(file.text).profile.attempts).toHaveLength(1);
      for (const address of ["compare", "plan", "ways", "jobs", "matches", "interests", "skills", "method", "research", "settings", "privacy", "about", "check"]) await person.visit(address);

      await person.reload();
      await expect(person.heading).toHaveText(person.t("check.title"));
      expect(complaints.seen, "nothing is asked for in vain").toEqual([]);
    });
  });
});
