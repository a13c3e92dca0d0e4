// Every field of a shared screen: the browser is told to offer nobody what another has written. What the operating system
// and its keyboard remember is for those who run the machine: deploy/kiosk/checklist.md, deploy/desk/checklist.md.
import { ROUTES } from "../access/support/access.mjs";
import { answersSome, expect, goes, opens, test, wordsOf } from "./support/visit.mjs";

/** Fields that must be among those that were looked at, so that none is passed over because its screen did not show it. */
const KNOWN = {
  kiosk: ["note", "occupation-search", "trade-search", "code", "language"],
  desk: ["note", "occupation-search", "trade-search", "code", "language", "sentence", "open-file", "research-file"],
};

for (const setting of ["kiosk", "desk"]) {
  const say = wordsOf(setting);
  test(`@F-112 at a ${setting}, every field of every screen has autocomplete off, and none is one that browsers fill in`, async ({ page }) => {
    test.setTimeout(120_000);
    await opens(page, setting);
    const seen = new Map();
    const look = async (screen) => {
      await page.locator("main .app-loading").waitFor({ state: "detached" });
      await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
      const fields = await page.evaluate(() => [...document.querySelectorAll("input, textarea, select, [contenteditable]")].map((field) => ({
        id: field.id, type: field.type, name: field.name, off: field.getAttribute("autocomplete"), form: Boolean(field.closest("form")),
      })));
      for (const field of fields) {
        expect(field.off, `${screen}: ${JSON.stringify(field)}`).toBe("off");
        expect(["email", "tel", "password", "url"], screen).not.toContain(field.type);
        // A browser remembers what a form was sent with; nothing here is sent.
        expect(field.form, `${screen}: ${field.id} is in a form`).toBe(false);
        seen.set(field.id || `${field.name} ${field.type}`, field);
      }
    };
    await look("the first screen");
    await answersSome(page, say, 3);
    for (const screen of [...ROUTES, "end"]) {
      await goes(page, screen);
      await look(screen);
      if (screen === "goal") {
        await page.locator("input[name=goal][value=occupation]").check();
        await page.locator("#occupation-search").fill("kokk");
        await page.locator("input[name=occupation]").first().waitFor();
        await look("goal, searching");
      }
      if (screen === "path") {
        await page.getByRole("button", { name: new RegExp(`^${say("path.plan.label")}`) }).first().click();
        await goes(page, "plan");
        await page.locator("input[type=date]").waitFor();
        await look("plan, with a step");
      }
    }
    for (const id of KNOWN[setting]) expect([...seen.keys()], "it was looked at").toContain(id);
    const kinds = new Set([...seen.values()].map(({ type }) => type));
    for (const kind of ["search", "textarea", "select-one", "date", "radio", "checkbox"]) expect([...kinds], "a field of this kind was looked at").toContain(kind);
  });
}
