// A small phone with the browser's own bars: the question, its five answers and «Next» at once, for every question.
import { ALL_LOCALES, expect, inEach, test } from "../support/fixtures.mjs";
import { ANSWERS } from "../support/person.mjs";
import { statements } from "../support/words.mjs";

const SMALL = { width: 360, height: 560 };

inEach(Object.keys(ALL_LOCALES).map((language) => ({ language, viewport: SMALL })), () => {
  test("every question fits a small phone with all its answers and Next @viewport", async ({ person, page }) => {
    expect(statements).toHaveLength(90);
    await person.begins();
    const texts = statements.map((id) => [id, person.t(`statement.${id}`)]);
    const next = person.t("question.next.label");
    const misfits = await page.evaluate(async ({ texts, next, answers }) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const found = [];
      for (const [id, text] of texts) {
        location.hash = `#/question/${id}`;
        const heading = () => document.getElementById("page-heading");
        for (let tries = 0; heading()?.textContent !== text; tries += 1) {
          if (tries > 120) throw new Error(`no question ${id}`);
          await frame();
        }
        await frame();
        await frame();
        const rows = [...document.querySelectorAll("main .app-option")];
        const button = [...document.querySelectorAll("main button")].find((it) => it.textContent === next);
        const boxes = [heading(), ...rows, button].map((part) => part.getBoundingClientRect());
        const inside = (box) => box.width > 0 && box.height > 0 && box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
        if (rows.length !== answers || scrollY !== 0 || document.documentElement.scrollWidth > innerWidth || !boxes.every(inside)) {
          found.push(`${id}: ${rows.length} answers, Next ends at ${Math.round(boxes.at(-1).bottom)} of ${innerHeight}`);
        }
      }
      return found;
    }, { texts, next, answers: Object.keys(ANSWERS).length });
    expect(misfits).toEqual([]);
  });
});
