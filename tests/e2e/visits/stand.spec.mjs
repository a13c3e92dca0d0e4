// A kiosk that stands on the floor, high or wide: everything can be reached by one who sits, and nothing is cut off.
import { answersSome, expect, goes, opens, test, wordsOf } from "./support/visit.mjs";

const say = wordsOf("kiosk");
const SCREENS = ["", "question/A1.2", "check", "result", "path", "print", "carry", "privacy", "end"];

/** What can be pressed and is seen without scrolling, with the place of its upper edge. */
const controls = (page) => page.evaluate(() =>
  [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((one) => one.checkVisibility() && !one.closest(".app-skip-link") && !one.matches(".app-skip-link"))
    .map((one) => ({ name: (one.textContent || one.id).trim().slice(0, 40), ...one.getBoundingClientRect().toJSON() }))
    .filter(({ top, width }) => width > 0 && top < innerHeight)
    .map(({ name, top, left, right }) => ({ name, top, left, right })));

for (const [width, height] of [[1080, 1920], [1920, 1080], [1024, 768]]) {
  test.describe(`${width}×${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: true });

    test(`all that can be pressed is within reach on every screen @A-26 @R-KIO-01`, async ({ page }) => {
      await opens(page, "kiosk");
      const reached = height >= 1600 ? height / 3 : 0;
      const looks = async (screen) => {
        const found = await controls(page);
        expect(found.length, screen).toBeGreaterThan(0);
        expect(found.filter(({ top }) => top < reached), `too high on ${screen}`).toEqual([]);
        expect(found.filter(({ left, right }) => left < 0 || right > width), `cut off on ${screen}`).toEqual([]);
      };
      await looks("the screen that waits");
      await answersSome(page, say, 3);
      for (const screen of SCREENS) {
        await goes(page, screen);
        await page.locator("#page-heading").waitFor();
        await page.evaluate(() => scrollTo(0, 0));
        await looks(screen);
      }
    });
  });
}
