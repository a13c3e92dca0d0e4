// Without a mouse, with one switch, with a steady or an unsteady hand: everything can be done, and nothing happens by accident.
import { ENGLISH, ROUTES, expect, profiles, test } from "./support/access.mjs";

/** Presses a key, and makes sure that the keyboard then stands on something. */
async function press(page, key) {
  await page.keyboard.press(key);
  expect(await page.evaluate(() => document.activeElement.tagName), `after ${key}`).not.toBe("BODY");
}

async function tabTo(page, target) {
  for (let stop = 0; stop < 120; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await press(page, "Tab");
  }
  throw new Error(`not reached with Tab: ${target}`);
}

test.describe("in English", () => {
  test.use(ENGLISH);

  test("the full set from start to deleting with the keyboard only, at most three presses a question @A-03", async ({ visitor, page }) => {
    test.setTimeout(120_000);
    const enter = () => visitor.goOn(async () => {
      // goOn has taken the focus away to see it come back; the press belongs where it was.
      await page.evaluate(() => window.here.focus());
      await page.keyboard.press("Enter");
    });
    const follow = async (target) => {
      await tabTo(page, target);
      await page.evaluate(() => void (window.here = document.activeElement));
      return enter();
    };
    await visitor.open();
    await follow(visitor.button("start.full.label"));
    for (let screen = 0; screen < 4; screen += 1) await follow(visitor.link("question.skip.label"));

    // What one press chooses where nothing is chosen: the first by Space, its neighbours on the ring by an arrow.
    const keys = ["ArrowDown", "Space", "ArrowUp"];
    let answered = 0;
    while (visitor.question()) {
      await press(page, "Tab");
      await expect(page.locator("main input[type=radio]").first()).toBeFocused();
      await press(page, keys[answered % keys.length]);
      await expect(page.locator("main input:checked")).toHaveCount(1);
      await press(page, "Tab");
      const next = visitor.button("question.next.label");
      await expect(next, "one Tab leads to Next").toBeFocused();
      await page.evaluate(() => void (window.here = document.activeElement));
      await enter();
      answered += 1;
    }
    expect(answered).toBeGreaterThanOrEqual(24);

    await follow(visitor.link("check.result.label"));
    await follow(visitor.link("result.path.label"));
    await tabTo(page, page.locator(".app-step button[aria-pressed]").first());
    await press(page, "Space");
    await expect(page.locator(".app-step button[aria-pressed=true]")).toHaveCount(1);
    await follow(visitor.link("footer.take.label"));
    await tabTo(page, visitor.button("take.file.label"));
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toMatch(/\.json$/);
    await follow(visitor.link("footer.settings.label"));
    await tabTo(page, visitor.button("settings.delete.label"));
    await press(page, "Enter");
    await follow(visitor.button("settings.delete.confirm"));
    await expect(visitor.button("start.short.label")).toBeVisible();
  });
});

test("there is no trap: Tab comes to the end of every screen, and Shift+Tab back @A-03", async ({ visitor, page }) => {
  await visitor.openAs(profiles.full, "");
  for (const address of ROUTES) {
    await visitor.visit(address);
    const walk = async (key, seen) => {
      for (let stop = 0; stop < 150; stop += 1) {
        await page.keyboard.press(key);
        const place = await page.evaluate(() => {
          const here = document.activeElement;
          if (here === document.body) return null;
          return [...document.querySelectorAll("*")].indexOf(here);
        });
        // A field for a day or a time has several stops of its own.
        if (place !== null && place === seen.at(-1) && await page.evaluate(() => /^(date|time)$/.test(document.activeElement.type))) continue;
        if (place === null || seen.includes(place)) return seen;
        seen.push(place);
      }
      throw new Error(`#/${address}: no end with ${key}`);
    };
    const reachable = await page.evaluate(() => {
      const groups = new Set();
      return [...document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex='0']")].filter((element) => {
        if (!element.checkVisibility() || element.tabIndex < 0) return false;
        // A group of radios is one stop.
        if (element.type !== "radio") return true;
        if (groups.has(element.name)) return false;
        groups.add(element.name);
        return true;
      }).length;
    });
    await page.locator(".app-skip-link").focus();
    const forward = await walk("Tab", [await page.evaluate(() => [...document.querySelectorAll("*")].indexOf(document.activeElement))]);
    expect(forward.length, `#/${address}`).toBe(reachable);
    const backward = await walk("Shift+Tab", []);
    expect(backward.length, `#/${address} backwards`).toBe(reachable);
  }
});

// A switch that scans moves over what a screen reader sees and activates it; it has no arrow keys. Two seconds a step are slow,
// so nothing may run out meanwhile. Buttons and links are pressed with Enter, answers are activated where they stand (A-06 gives
// the arrows to the radio group, so Tab and Enter alone cannot choose the fourth answer of a native group).
test("one switch is enough, at two seconds a step @A-04", async ({ visitor, page }) => {
  test.setTimeout(120_000);
  await page.clock.install();
  const step = () => page.clock.runFor(2000);
  const scan = async (target) => {
    // Over everything before it on the screen, one step each.
    const before = await target.evaluate((element) => {
      const all = [...document.querySelectorAll("a[href], button, summary, input, select")].filter((other) => other.checkVisibility());
      return all.indexOf(element);
    });
    expect(before, "it can be scanned to").toBeGreaterThanOrEqual(0);
    for (let at = 0; at <= before; at += 1) await step();
    await target.focus();
  };
  const activate = (target) => visitor.goOn(async () => {
    await scan(target);
    await page.keyboard.press("Enter");
    await page.clock.runFor(200);
  });
  await visitor.open();
  await activate(visitor.button("start.short.label"));
  for (let screen = 0; screen < 4; screen += 1) await activate(visitor.link("question.skip.label"));
  const values = ["alone", "can_guide", "with_help", "not_yet", "unsure"];
  for (const value of values) {
    const radio = page.locator(`main input[value=${value}]`);
    await expect(radio).toHaveRole("radio");
    await expect(radio).not.toHaveAccessibleName("");
    await scan(radio);
    // An assistive switch clicks the middle of what it has come to.
    await radio.evaluate((element) => element.click());
    await expect(radio).toBeChecked();
    await activate(visitor.button("question.next.label"));
  }
  await activate(visitor.link("question.show_result.label"));
  await activate(visitor.link("result.path.label"));
  await activate(visitor.link("path.print.label"));
  await expect(visitor.button("print.label")).toBeVisible();
  // An hour without a step takes nothing away.
  await visitor.visit("check");
  await page.clock.fastForward("01:00:00");
  await expect(page.locator(".app-answer")).toHaveCount(values.length);
});

test("no control is out of use: a button that cannot go on says why @A-11", async ({ visitor, page }) => {
  const outOfUse = () => page.locator(":disabled, [disabled], [aria-disabled=true], [inert]").evaluateAll((all) => all.map((element) => element.outerHTML.slice(0, 120)));
  await visitor.open();
  for (const address of ROUTES) {
    await visitor.visit(address);
    expect(await outOfUse(), `empty #/${address}`).toEqual([]);
  }
  await visitor.openAs(profiles.begun, "");
  for (const address of ROUTES) {
    await visitor.visit(address);
    await visitor.opensAll();
    expect(await outOfUse(), `#/${address}`).toEqual([]);
  }
  await visitor.visit("question/A4.2");
  await visitor.button("question.next.label").click();
  await expect(page.locator("#error-summary")).toContainText(visitor.t("question.choose.error", { question: visitor.t("statement.A4.2") }));
  expect(await outOfUse()).toEqual([]);
  await visitor.visit("take");
  await visitor.choosesFile("{");
  await expect(page.getByRole("alert")).toBeVisible();
  expect(await outOfUse()).toEqual([]);
});

test("nothing is to be dragged, held, shaken or hovered over @A-12", async ({ visitor, page }) => {
  test.setTimeout(90_000);
  await page.setViewportSize({ width: 800, height: 900 });
  // Who listens to a drag, to a shake or to a long touch is found when they say so.
  await page.addInitScript(() => {
    window.listened = [];
    const forbidden = /^(drag|drop|touch|pointermove|mousemove|mouseenter|mouseover|mouseleave|devicemotion|deviceorientation|contextmenu|keypress|wheel|gesture)/;
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (type, ...rest) {
      // Playwright listens too, to see where its own clicks land; and boot.js refuses what is dropped on the page (below).
      const refusal = this === window && ["dragover", "drop"].includes(type) && /\/boot\.js/.test(new Error().stack);
      if (forbidden.test(type) && !refusal && !/InjectedScript|UtilityScript/.test(new Error().stack)) window.listened.push(type);
      return addEventListener.call(this, type, ...rest);
    };
  });
  await visitor.openAs(profiles.full, "");
  for (const address of ROUTES) {
    await visitor.visit(address);
    await visitor.opensAll();
    const found = await page.evaluate(() => [...document.querySelectorAll("[draggable=true], input[type=range], [title], [accesskey], [onmouseover], [contenteditable]")].map((element) => element.outerHTML.slice(0, 120)));
    expect(found, `#/${address}`).toEqual([]);
    const words = () => page.evaluate(() => document.body.innerText);
    const before = await words();
    for (const control of (await page.locator("main a, main button, main summary, main .app-option:not([hidden]), main svg").all()).slice(0, 12)) {
      await control.hover({ force: true });
      expect(await words(), `#/${address}: hovering tells nothing new`).toBe(before);
    }
  }
  expect(await page.evaluate(() => window.listened)).toEqual([]);
});

test("no single key does anything by itself @A-12", async ({ visitor, page }) => {
  await visitor.openAs(profiles.short, "");
  for (const address of ["", "question/A1.2", "result", "path", "settings"]) {
    await visitor.visit(address);
    const state = () => page.evaluate(() => `${location.hash} ${document.querySelectorAll(":checked").length} ${document.body.innerText}`);
    const before = await state();
    for (const key of "abcdefghijklmnopqrstuvwxyz0123456789?/.,-+*") await page.keyboard.press(key);
    expect(await state(), `#/${address}`).toBe(before);
  }
});

test("a press counts when it is let go, and not when the finger has slid away @A-12", async ({ visitor, page }) => {
  await visitor.openAs(profiles.begun, "question/A4.2");
  const middle = async (target) => {
    const { x, y, width, height } = await target.boundingBox();
    return [x + width / 2, y + height / 2];
  };
  for (const target of [visitor.row("alone"), visitor.button("question.skip.label"), visitor.link("question.pause.label"), visitor.link("question.back.label")]) {
    await target.scrollIntoViewIfNeeded();
    await page.mouse.move(...(await middle(target)));
    await page.mouse.down();
    await page.mouse.move(355, 5);
    await page.mouse.up();
    expect(visitor.address()).toBe("question/A4.2");
    await expect(page.locator("main input:checked")).toHaveCount(0);
  }
});
