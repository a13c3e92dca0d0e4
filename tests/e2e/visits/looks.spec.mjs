// What axe says of the screens that are only at a desk and in a kiosk, in every look.
import { EVERY_LOOK, expectNone, violations } from "../access/support/axe.mjs";
import { answersSome, ends, goes, opens, test, wordsOf } from "./support/visit.mjs";

for (const [language, locale] of [["nb", "nb-NO"], ["en", "en-GB"]]) {
  test.describe(language, () => {
    test.use({ locale });

    test("@A-09 a kiosk: the screen that waits, the warning, a way out, the end, and afterwards", async ({ page }) => {
      test.setTimeout(120_000);
      const say = wordsOf("kiosk", language);
      await page.clock.install();
      await opens(page, "kiosk");
      if (language !== "nb") {
        await page.getByRole("button", { name: "English", exact: true }).click();
        await page.locator(`html[lang=${language}]`).waitFor({ state: "attached" });
      }
      const found = await violations(page, "attract", EVERY_LOOK);
      await page.getByText(say("visit.times.heading")).click();
      found.push(...(await violations(page, "more time", EVERY_LOOK)));
      await answersSome(page, say, 2);
      await page.clock.runFor(91_000);
      found.push(...(await violations(page, "warning", EVERY_LOOK)));
      await page.getByRole("button", { name: say("visit.warning.more"), exact: true }).click();
      await goes(page, "about");
      await page.locator("main a[href^='http']:visible").first().click();
      await page.locator("#outside[open]").waitFor();
      found.push(...(await violations(page, "way out", EVERY_LOOK)));
      await page.getByRole("button", { name: say("visit.outside.label"), exact: true }).click();
      for (const screen of ["end", "carry"]) {
        await goes(page, screen);
        found.push(...(await violations(page, screen, EVERY_LOOK)));
      }
      await goes(page, "end");
      await page.getByRole("button", { name: say("visit.end.delete.label"), exact: true }).click();
      await page.getByRole("heading", { name: wordsOf("kiosk")("visit.ended.heading") }).waitFor();
      found.push(...(await violations(page, "ended", EVERY_LOOK)));
      expectNone(found);
    });

    test("@A-09 a desk: what was left behind, the curtain, the end, and afterwards", async ({ page }) => {
      test.setTimeout(120_000);
      const say = wordsOf("desk", language);
      await page.clock.install();
      await opens(page, "desk");
      await answersSome(page, say, 2);
      await page.clock.runFor(605_000);
      await page.getByRole("heading", { name: say("visit.curtain.heading") }).waitFor();
      const found = await violations(page, "curtain", EVERY_LOOK);
      await page.reload();
      await page.getByRole("heading", { name: say("visit.left.heading") }).waitFor();
      found.push(...(await violations(page, "left behind", EVERY_LOOK)));
      await page.getByRole("button", { name: say("visit.left.go_on"), exact: true }).click();
      await goes(page, "end");
      found.push(...(await violations(page, "end", EVERY_LOOK)));
      await ends(page, say);
      found.push(...(await violations(page, "ended", EVERY_LOOK)));
      expectNone(found);
    });
  });
}
