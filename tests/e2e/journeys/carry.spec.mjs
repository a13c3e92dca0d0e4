// From one screen to another without a file: the answers as a QR code, or as a code to type.
import { EVERYWHERE, expect, inEach, test } from "../support/fixtures.mjs";
import { Person } from "../support/person.mjs";

/** What a camera would read: the drawing, module by module. The reader's own tests are tools/oracle/qr.sh. */
async function drawn(page) {
  return page.locator("svg.app-qr").evaluate((drawing) => {
    const [, , side] = drawing.getAttribute("viewBox").split(" ").map(Number);
    return { side: side - 8, wide: drawing.getBoundingClientRect().width, label: drawing.getAttribute("aria-label") };
  });
}

/** Ends what the page draws as a code: the link that it holds, taken from the same place as the code to type. */
const typed = (page) => page.locator(".app-code").textContent();

inEach(EVERYWHERE, () => {
  test("a code that is typed on another device gives the same answers and the same goal @journey @T-03", async ({ person, page, browser, baseURL, locale }) => {
    await person.begins({ wants: { occupation: "kokk" }, place: { country: "NO" } });
    person.hurries = true;
    await person.answers((_, at) => ["alone", "with_help", "not_yet", "can_guide"][at % 4]);
    const shown = await person.answersShown();
    await person.visit("take");
    await person.follow("take.carry.label");
    const code = await typed(page);
    expect(code.replaceAll("-", "").length, "letters to type").toBeLessThanOrEqual(24);
    const { side, wide, label } = await drawn(page);
    expect(side, "modules on each side").toBeLessThanOrEqual(57);
    expect(wide / (side + 8), "pixels of a module").toBeGreaterThan(3);
    expect(label).toBe(person.t("carry.camera.label"));

    const context = await browser.newContext({ baseURL, locale, viewport: page.viewportSize(), serviceWorkers: "block" });
    const other = new Person(await context.newPage(), person.language);
    await other.open("./#/receive");
    await other.page.getByLabel(other.t("receive.code.label")).fill(` ${code.toLowerCase().replaceAll("-", " ")} `);
    await other.button("receive.code.read").click();
    await other.reads("take.open.answers", { n: shown.size });
    await other.press("receive.use");
    expect(await other.answersShown()).toEqual(shown);
    await other.visit("path");
    await expect(other.main).toContainText(other.t("occupation.kokk.name"));
    await context.close();
  });
});

test("a link from a camera is shown before it is used, and the address forgets it at once @T-03", async ({ person, page, browser, baseURL, locale }) => {
  await person.begins({ wants: { goal: "study" } });
  person.hurries = true;
  await person.answers("alone", 5);
  await person.visit("carry");
  const code = (await typed(page)).replaceAll("-", "");
  const context = await browser.newContext({ baseURL, locale, serviceWorkers: "block" });
  const other = new Person(await context.newPage(), person.language);
  await other.open(`./#/receive/${code}`);
  expect(new URL(other.page.url()).hash).toBe("#/receive");
  await other.reads("take.open.answers", { n: 5 });
  expect(await other.page.evaluate(async () => (await indexedDB.databases()).length), "nothing is written yet").toBe(0);
  await other.button("receive.leave").click();
  await expect(other.main).not.toContainText(other.t("receive.found"));
  await other.page.goBack().catch(() => {});
  expect(decodeURI(other.page.url())).not.toContain(code);
  await context.close();
});

test("a code with one wrong letter is refused with a sentence, and nothing is changed @T-03", async ({ person, page }) => {
  await person.begins({});
  person.hurries = true;
  await person.answers("with_help", 4);
  const shown = await person.answersShown();
  await person.visit("carry");
  const code = (await typed(page)).replaceAll("-", "");
  await person.visit("receive");
  const wrong = (at) => code.slice(0, at) + (code[at] === "7" ? "8" : "7") + code.slice(at + 1);
  for (const [text, key] of [[wrong(0), "wrong"], [wrong(9), "wrong"], [code.slice(1), "wrong"], ["hei på deg", "not_code"], ["https://example.org/#/receive/", null]]) {
    await page.getByLabel(person.t("receive.code.label")).fill(text);
    await person.button("receive.code.read").click();
    if (key) await expect(page.getByRole("alert"), text).toContainText(person.t(`receive.error.${key}`));
  }
  expect(await person.answersShown()).toEqual(shown);
});

test("who has answered nothing has nothing to take along, and is told so", async ({ person }) => {
  await person.open("./#/carry");
  await person.reads("nothing.message");
});
