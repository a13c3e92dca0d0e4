// The whole short journey without a mouse. The keyboard is never lost: it always stands on something.
import { EVERYWHERE, ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";

// What one press chooses in a group where nothing is chosen: the first by Space, its neighbours by an arrow.
const CHOICES = { not_yet: "Space", with_help: "ArrowDown", unsure: "ArrowUp" };

inEach(EVERYWHERE, () => {
  test("from start to print, file and deleting, with the keyboard only @journey @A-03", async ({ person, page }) => {
    const keyboard = new Keyboard(person);
    await person.open();
    await page.evaluate(() => (window.print = () => void (window.printed = true)));

    await page.keyboard.press("Tab");
    await expect(person.button("skip.label"), "the first stop").toBeFocused();
    await keyboard.tabTo(person.button("start.short.label"));
    await keyboard.enter();

    await keyboard.tabTo(page.locator("input[name=goal]").first());
    await page.keyboard.press("ArrowDown");
    await expect(page.locator("input[name=goal][value=new_job]")).toBeChecked();
    await keyboard.tabTo(person.button("question.next.label"));
    await keyboard.enter();
    for (let screen = 0; screen < 3; screen += 1) {
      await keyboard.tabTo(person.link("question.skip.label"));
      await keyboard.enter();
    }

    const values = Object.keys(CHOICES);
    let answered = 0;
    while (person.question()) {
      const value = values[answered % values.length];
      // From the heading, one Tab leads into the answers. What is counted begins there.
      await keyboard.press("Tab");
      await expect(page.locator("main input[type=radio]").first()).toBeFocused();
      const before = keyboard.presses;
      await keyboard.press(CHOICES[value]);
      await expect(person.option(value)).toBeChecked();
      await keyboard.press("Tab");
      await expect(person.button("question.next.label")).toBeFocused();
      await keyboard.enter();
      expect(keyboard.presses - before, "key presses for one question").toBeLessThanOrEqual(3);
      answered += 1;
    }
    expect(answered).toBe(16);

    await keyboard.tabTo(person.link("check.result.label"));
    await keyboard.enter();
    await keyboard.tabTo(person.link("result.path.label"));
    await keyboard.enter();
    await keyboard.tabTo(person.link("path.print.label"));
    await keyboard.enter();
    await keyboard.tabTo(person.button("print.label"));
    await keyboard.press("Enter");
    expect(await page.evaluate(() => window.printed)).toBe(true);

    await keyboard.tabTo(person.link("footer.take.label"));
    await keyboard.enter();
    await keyboard.tabTo(person.button("take.file.label"));
    const [download] = await Promise.all([page.waitForEvent("download"), keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toMatch(/^kompetansesti-.*\.json$/);

    await keyboard.tabTo(person.link("footer.settings.label"));
    await keyboard.enter();
    await keyboard.tabTo(person.button("settings.delete.label"));
    await keyboard.press("Enter");
    await expect(person.button("settings.delete.keep"), "the safe way out has the focus").toBeFocused();
    await keyboard.press("Escape");
    await expect(person.button("settings.delete.label"), "and gives it back").toBeFocused();
    await keyboard.press("Enter");
    await keyboard.tabTo(person.button("settings.delete.confirm"));
    await keyboard.enter();
    await expect(person.button("start.short.label")).toBeVisible();
  });
});

inEach(ON_A_PHONE, () => {
  test("what goes away when it is pressed leaves the keyboard on something @A-03", async ({ person, page }) => {
    const stands = async (what) => {
      await page.waitForTimeout(100);
      expect.soft(await page.evaluate(() => document.activeElement.tagName), what).not.toBe("BODY");
    };
    const presses = async (what, target) => {
      await target.focus();
      await page.keyboard.press("Enter");
      await stands(what);
    };
    await person.begins();
    await person.answers("with_help", 1);
    await presses("the last undo", person.button("undo.label"));

    await person.answers("with_help", 5);
    await person.path();
    await presses("a step hidden", page.getByRole("button", { name: person.t("path.hide.label") }).first());
    await page.getByText(person.t("path.hidden.summary")).click();
    await presses("a step shown again", page.getByRole("button", { name: person.t("path.unhide.label") }));
    await presses("a step done", page.getByRole("button", { name: person.t("path.done.label") }).first());
    await person.visit("settings");
    await presses("an attempt deleted", page.getByRole("button", { name: person.t("settings.attempt.delete") }).first());
    await presses("and brought back", person.button("undo.label"));
  });
});

/** A keyboard that notices when it has been left standing on nothing. */
class Keyboard {
  presses = 0;

  constructor(person) {
    this.person = person;
    this.page = person.page;
  }

  async press(key) {
    this.presses += 1;
    await this.page.keyboard.press(key);
    expect(await this.page.evaluate(() => document.activeElement.tagName), `after ${key}`).not.toBe("BODY");
  }

  async tabTo(target) {
    const stops = 90;
    for (let stop = 0; stop < stops; stop += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press("Tab");
    }
    throw new Error(`not reached with ${stops} presses of Tab: ${target}`);
  }

  /** Presses what has the focus, and waits until the focus stands on the next screen's heading. */
  async enter() {
    const from = await this.page.evaluate(() => location.hash);
    this.presses += 1;
    await this.page.keyboard.press("Enter");
    await this.person.arrived(from);
  }
}
