// What the screen looks like when it is narrow, enlarged, spread out, forced into two colours, grey, still or dark.
import { DESK, PHONE, ROUTES, expect, profiles, test } from "./support/access.mjs";
import { Eye, contrast, differing, inked } from "./support/sight.mjs";

/** Where a screen is wider than the window, and where text is cut by the box it stands in. */
function misfits(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    const found = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} px wide in ${root.clientWidth}`] : [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const holder = node.parentElement;
      if (!node.data.trim() || !holder.checkVisibility({ contentVisibilityAuto: true }) || holder.closest(".ds-sr-only, .app-skip-link, select")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width === 0) continue;
        const name = `«${node.data.trim().slice(0, 40)}»`;
        // A table may be wider than the window: it scrolls in a box of its own.
        if (!holder.closest(".app-table-box") && (box.left < -1 || box.right > root.clientWidth + 1)) found.push(`${name} ends at ${Math.round(box.right)} of ${root.clientWidth}`);
        for (let around = holder; around && around !== document.body; around = around.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(around);
          const frame = around.getBoundingClientRect();
          if (/hidden|clip/.test(overflowX) && (box.left < frame.left - 1 || box.right > frame.right + 1)) found.push(`${name} is cut by ${around.className}`);
          if (/hidden|clip/.test(overflowY) && (box.top < frame.top - 2 || box.bottom > frame.bottom + 2)) found.push(`${name} is cut by ${around.className}`);
        }
      }
    }
    return [...new Set(found)];
  });
}

/** Goes over every screen, all of it open, and gathers what does not fit. */
async function misfitsOnEveryScreen(visitor, state) {
  const found = [];
  for (const address of ROUTES) {
    await visitor.visit(address);
    // Before the start these screens only say that nothing has begun.
    if (address === "goal" && await visitor.row("occupation").count()) await visitor.row("occupation").click();
    const first = visitor.page.locator("input[name=first_language][value=no]");
    if (address === "about-you/place" && await first.count()) await first.check();
    await visitor.opensAll();
    found.push(...(await misfits(visitor.page)).map((problem) => `${state} #/${address}: ${problem}`));
  }
  return found;
}

const SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }";
const NARROW = { width: 320, height: 640 };

for (const [language, locale] of [["nb", "nb-NO"], ["en", "en-GB"]]) {
  test.describe(language, () => {
    test.use({ locale });

    for (const [name, change] of Object.entries({
      "320 px wide": (page) => page.setViewportSize(NARROW),
      "text at 200 %, 360 px wide": async (page, visitor) => { await page.setViewportSize(PHONE); await visitor.wears("html { font-size: 200% !important }"); },
      "text at 200 %, 1280 px wide": async (page, visitor) => { await page.setViewportSize(DESK); await visitor.wears("html { font-size: 200% !important }"); },
      "wide spacing of text, 320 px wide": async (page, visitor) => { await page.setViewportSize(NARROW); await visitor.wears(SPACING); },
    })) {
      test(`nothing is cut and nothing lies outside: ${name} @A-20`, async ({ visitor, page }) => {
        await visitor.openAs(profiles.full, "");
        await change(page, visitor);
        expect(await misfitsOnEveryScreen(visitor, "full")).toEqual([]);
      });
    }
  });
}

test("dialog, error, refused file and empty screens fit at 320 px, and at 200 % on a phone @A-20", async ({ visitor, page }) => {
  test.setTimeout(90_000);
  const found = [];
  for (const [name, viewport, css] of [["320", NARROW, ""], ["200 %", PHONE, "html { font-size: 200% !important }"]]) {
    const look = async (state) => found.push(...(await misfits(page)).map((problem) => `${name} ${state}: ${problem}`));
    await page.setViewportSize(viewport);
    await visitor.openAs(profiles.begun, "question/A4.2");
    await visitor.wears(css);
    await visitor.button("question.next.label").click();
    await page.locator("#error-summary").waitFor();
    await look("error");
    await visitor.visit("take");
    await visitor.choosesFile("{");
    await page.getByRole("alert").waitFor();
    await look("refused");
    await visitor.visit("settings");
    await visitor.button("settings.delete.label").click();
    for (const key of ["settings.delete.keep", "settings.delete.confirm"]) {
      await visitor.button(key).scrollIntoViewIfNeeded();
      await expect(visitor.button(key)).toBeInViewport({ ratio: 1 });
    }
    await look("dialog");
    await visitor.goOn(() => visitor.button("settings.delete.confirm").click());
    found.push(...(await misfitsOnEveryScreen(visitor, `${name} empty`)));
  }
  expect(found).toEqual([]);
});

test("at 320 px the whole journey can be done @A-20", async ({ visitor, page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await visitor.begins();
  await visitor.answers("alone", 4);
  await visitor.goOn(() => visitor.link("question.show_result.label").click());
  await visitor.goOn(() => visitor.link("result.path.label").click());
  await page.getByRole("button", { name: visitor.t("path.hide.label") }).first().click();
  await visitor.goOn(() => visitor.link("path.print.label").click());
  await expect(visitor.button("print.label")).toBeVisible();
});

// A-21 in the parts for a phone and a computer: browser zoom is theirs as well, and the control stays as they left it.
test("the text can be made larger in four steps, up to twice its size, and stays so @A-21", async ({ visitor, page }) => {
  await visitor.openAs(profiles.full, "settings");
  const sizes = page.locator("input[name=text_size]");
  await expect(sizes).toHaveCount(4);
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  await sizes.nth(0).check();
  const usual = await size();
  const found = [];
  for (const value of ["125", "150", "200"]) {
    await visitor.visit("settings");
    await page.locator(`input[name=text_size][value='${value}']`).check();
    expect((await size()) / usual, value).toBeCloseTo(Number(value) / 100, 1);
    found.push(...(await misfitsOnEveryScreen(visitor, value)));
  }
  expect(found).toEqual([]);
  await page.reload();
  await visitor.ready();
  expect((await size()) / usual, "after a reload").toBeCloseTo(2, 1);
});

test("what tells parts apart has three to one, in light and in dark @A-22", async ({ visitor, page }) => {
  await visitor.openAs(profiles.full, "");
  // The line round what can be chosen or pressed, the stones, the bars and the progress, each against what lies beside it.
  const parts = {
    "question/A4.3": [[".app-option input", "border-color"], [".app-stone[data-filled=true]", "fill"], [".app-stone[data-filled=false]", "stroke"], [".app-progress-done", "background-color"]],
    "result": [[".app-track-edge", "stroke"], [".app-track-stone", "fill"], [".app-track-step", "fill"], [".app-stone[data-filled=true]", "fill"]],
    "path": [[".app-trail-stone .app-stone", "stroke"], ["button.ds-button[data-variant=secondary]", "border-color"]],
    "take": [["#open-file", "border-color"]],
    "settings": [[".app-option input", "border-color"]],
  };
  const weak = [];
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    for (const [address, all] of Object.entries(parts)) {
      await visitor.visit(address);
      await visitor.settled();
      for (const [selector, property] of all) {
        const [colour, ground] = await page.locator(`main ${selector}`).first().evaluate((element, property) => {
          const numbers = (text) => text.match(/[\d.]+/g)?.map(Number) ?? [];
          const own = getComputedStyle(element).getPropertyValue(property);
          const drawn = own === "currentcolor" ? getComputedStyle(element).color : own;
          let under = [255, 255, 255];
          for (let at = element.parentElement; at; at = at.parentElement) {
            const color = numbers(getComputedStyle(at).backgroundColor);
            if (color.length === 3) { under = color; break; }
          }
          return [numbers(drawn).slice(0, 3), under];
        }, property);
        const ratio = contrast(colour, ground);
        if (ratio < 3) weak.push(`${colorScheme} #/${address} ${selector}: ${colour} on ${ground} is ${ratio.toFixed(2)}`);
      }
    }
  }
  expect(weak).toEqual([]);
});

test("in grey, the chosen answer and the bars are still told apart @A-22", async ({ visitor, page, context }) => {
  await visitor.openAs(profiles.full, "question/A4.3");
  const eye = await Eye.open(context);
  await page.bringToFront();
  await visitor.wears("html { filter: grayscale(1) }");
  const picture = async (target) => eye.see(await target.screenshot({ animations: "disabled" }));
  const row = visitor.row("alone");
  await page.mouse.move(0, 0);
  const open = await picture(row);
  await row.click();
  await page.evaluate(() => document.activeElement.blur());
  await page.mouse.move(0, 0);
  expect(differing(open, await picture(row)), "a chosen answer").toBeGreaterThan(60);
  await visitor.visit("result");
  await visitor.opensAll();
  const ink = await stonesByNumber(page, eye);
  for (const filled of [1, 2, 3]) expect(ink[filled] - ink[filled - 1], `${filled} stones: ${ink}`).toBeGreaterThan(20);
  await eye.close();
});

/** How much ink the sign of 0, 1, 2 and 3 solid stones has. */
async function stonesByNumber(page, eye) {
  const ink = [];
  for (const filled of [0, 1, 2, 3]) {
    const index = await page.locator("main .app-stones").evaluateAll((all, filled) => all.findIndex((sign) => sign.querySelectorAll("[data-filled=true]").length === filled && sign.checkVisibility()), filled);
    expect(index, `a sign with ${filled} stones is on the screen`).toBeGreaterThanOrEqual(0);
    ink.push(inked(await eye.see(await page.locator("main .app-stones").nth(index).screenshot())));
  }
  return ink;
}

test("nothing is told by colour alone: every sign has its words beside it @A-22", async ({ visitor, page }) => {
  await visitor.openAs(profiles.full, "result");
  const words = ["not_yet", "with_help", "alone", "can_guide"].map((level) => visitor.t(`level.${level}`));
  const bars = await page.locator("main .app-bar-text").allInnerTexts();
  expect(bars.length).toBeGreaterThan(30);
  for (const bar of bars) expect(words.some((word) => bar.includes(word)), bar).toBe(true);
});

test("with reduced motion nothing moves at all @A-23", async ({ visitor, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await visitor.openAs(profiles.full, "");
  const moving = [];
  for (const address of ROUTES) {
    await visitor.visit(address);
    await visitor.opensAll();
    moving.push(...(await page.evaluate(async () => {
      const seen = new Set();
      for (let frame = 0; frame < 3; frame += 1) {
        document.getAnimations().filter((animation) => animation.playState === "running").forEach((animation) => seen.add(`${animation.animationName ?? animation.transitionProperty} on ${animation.effect.target.className}`));
        await new Promise(requestAnimationFrame);
      }
      const seconds = (list) => Math.max(...list.split(",").map((text) => parseFloat(text) * (text.includes("ms") ? 0.001 : 1)));
      for (const element of document.querySelectorAll("*")) {
        for (const pseudo of [null, "::before", "::after"]) {
          const style = getComputedStyle(element, pseudo);
          if (style.animationName !== "none" && seconds(style.animationDuration) > 0.01) seen.add(`${style.animationName} on ${element.className}`);
          if (seconds(style.transitionDuration) > 0.01) seen.add(`a transition of ${style.transitionDuration} on ${element.tagName}.${element.className}${pseudo ?? ""}`);
        }
      }
      return [...seen];
    })).map((what) => `#/${address}: ${what}`));
  }
  await visitor.visit("settings");
  await visitor.button("settings.delete.label").click();
  moving.push(...(await page.evaluate(() => document.getAnimations().map((animation) => `dialog: ${animation.animationName ?? animation.transitionProperty}`))));
  expect(moving).toEqual([]);
});

test("with motion, everything stands still within five seconds and nothing flashes @A-23", async ({ visitor, page }) => {
  await visitor.openAs(profiles.full, "");
  for (const address of ROUTES) {
    await visitor.visit(address);
    const times = await page.evaluate(() => document.getAnimations().map((animation) => {
      const { endTime, iterations, direction } = animation.effect.getComputedTiming();
      return { endTime: Number(endTime), iterations, direction };
    }));
    for (const { endTime, iterations } of times) {
      expect(endTime, `#/${address}`).toBeLessThanOrEqual(5000);
      // Three flashes in a second need an animation that comes back.
      expect(iterations, `#/${address}`).toBeLessThanOrEqual(1);
    }
  }
  await expect(page.locator("video, audio, marquee, blink, [autoplay]")).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"]) {
  test(`in forced colours, the chosen answer, the bars and the signs are told apart, ${colorScheme} @A-24`, async ({ visitor, page, context }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    const eye = await Eye.open(context);
    await page.bringToFront();
    await visitor.openAs(profiles.full, "question/A4.3");
    const picture = async (target) => eye.see(await target.screenshot({ animations: "disabled" }));

    const row = visitor.row("alone");
    const open = await picture(row);
    await row.click();
    await page.evaluate(() => document.activeElement.blur());
    await page.mouse.move(0, 0);
    expect(differing(open, await picture(row)), "a chosen answer").toBeGreaterThan(200);

    const kinds = [];
    for (const selector of [".app-mark", ".app-stones", ".app-progress-line", ".app-arrow"]) {
      const sign = page.locator(selector).first();
      kinds.push([selector, inked(await picture(sign))]);
    }
    expect(kinds.filter(([, ink]) => ink < 10), "every sign is drawn").toEqual([]);

    await visitor.visit("result");
    await visitor.opensAll();
    const ink = await stonesByNumber(page, eye);
    for (const filled of [1, 2, 3]) expect(ink[filled] - ink[filled - 1], `${filled} stones: ${ink}`).toBeGreaterThan(20);
    const bars = page.locator("main .app-bar .app-track");
    const tracks = [];
    for (const index of [0, 1, 2]) tracks.push(inked(await picture(bars.nth(index))));
    expect(tracks.filter((amount) => amount < 40), `bars are drawn: ${tracks}`).toEqual([]);

    await visitor.visit("path");
    const planned = page.locator(".app-step button[aria-pressed]").first();
    const before = (await planned.evaluate((button) => getComputedStyle(button).borderTopWidth));
    await planned.click();
    await expect(planned).toHaveAttribute("aria-pressed", "true");
    expect(await planned.evaluate((button) => getComputedStyle(button).borderTopWidth), "a button that is on").not.toBe(before);
    await eye.close();
  });
}

// A-25 in the parts for a phone and a computer: 44 px wherever a finger goes; a link inside a sentence is as high as its line.
for (const viewport of [PHONE, DESK]) {
  test(`every target is large enough for a finger, ${viewport.width} @A-25`, async ({ visitor, page }) => {
    await page.setViewportSize(viewport);
    await visitor.openAs(profiles.full, "");
    const small = [];
    const look = async (name) => {
      small.push(...(await page.evaluate(() => {
        const targets = [...document.querySelectorAll("a[href], button, summary, input, select, textarea, [role=button]")];
        return targets.filter((target) => target.checkVisibility({ contentVisibilityAuto: true }) && !target.closest(".app-skip-link")).flatMap((target) => {
          const row = target.closest(".app-option") ?? target;
          const { width, height } = row.getBoundingClientRect();
          const words = (element) => element.innerText?.trim() ?? "";
          const inSentence = target.matches("a") && getComputedStyle(target).display === "inline" && words(target.parentElement).length > words(target).length;
          const least = inSentence ? 24 : 44;
          const name = `${target.tagName.toLowerCase()}.${target.className} «${words(row).slice(0, 30)}»`;
          return height < least - 0.5 || (!inSentence && width < least - 0.5) ? [`${name} is ${Math.round(width)}×${Math.round(height)}`] : [];
        });
      })).map((problem) => `${name}: ${problem}`));
    };
    for (const address of ROUTES) {
      await visitor.visit(address);
      if (address === "goal") await visitor.row("occupation").click();
      await visitor.opensAll();
      await look(`#/${address}`);
    }
    await visitor.visit("question/A4.3");
    await visitor.button("question.next.label").click();
    await page.locator("#error-summary").waitFor();
    await look("error");
    await visitor.visit("path");
    await page.getByRole("button", { name: visitor.t("path.hide.label") }).first().click();
    await visitor.opensAll();
    await look("one left out");
    await visitor.visit("settings");
    await visitor.button("settings.delete.label").click();
    await visitor.button("settings.delete.keep").waitFor();
    await look("dialog");
    expect([...new Set(small)]).toEqual([]);
  });
}

test("the whole row of an answer is its target @A-25", async ({ visitor, page }) => {
  await visitor.openAs(profiles.begun, "question/A4.3");
  const rows = page.locator("main .app-option");
  for (let number = 0; number < 5; number += 1) {
    const { x, y, width, height } = await rows.nth(number).boundingBox();
    const inside = 5;
    for (const [across, down] of [[x + inside, y + inside], [x + width - inside, y + height - inside], [x + width - inside, y + inside], [x + width / 2, y + height / 2]]) {
      await rows.nth((number + 1) % 5).locator("input").check();
      await page.mouse.click(across, down);
      await expect(rows.nth(number).locator("input"), `row ${number}`).toBeChecked();
    }
  }
});

test("no picture holds what the words do not: images away, everything is still said @A-27", async ({ visitor, page }) => {
  await visitor.openAs(profiles.full, "");
  for (const address of ROUTES) {
    await visitor.visit(address);
    await visitor.opensAll();
    const wrong = await page.evaluate(() => {
      const problems = [];
      for (const image of document.querySelectorAll("img, input[type=image], canvas, video, object, embed, iframe")) if (image.getAttribute("alt") === null) problems.push(image.outerHTML.slice(0, 100));
      for (const drawing of document.querySelectorAll("svg")) {
        const hidden = drawing.closest("[aria-hidden=true]");
        const named = drawing.getAttribute("role") === "img" && (drawing.getAttribute("aria-label") || drawing.querySelector("title"));
        if (!hidden && !named) problems.push(`a drawing that is neither hidden nor named: ${drawing.outerHTML.slice(0, 100)}`);
        if (drawing.querySelector("text, image, foreignObject")) problems.push(`a drawing with words in it: ${drawing.outerHTML.slice(0, 100)}`);
      }
      for (const control of document.querySelectorAll("a[href], button, summary")) if (control.checkVisibility() && !control.textContent.trim()) problems.push(`a sign alone: ${control.outerHTML.slice(0, 100)}`);
      return problems;
    });
    expect(wrong, `#/${address}`).toEqual([]);
  }
  await visitor.visit("result");
  const before = await page.locator("main").innerText();
  await visitor.wears("svg, img { display: none !important }");
  expect(await page.locator("main").innerText()).toBe(before);
});

test("a three-year-old phone in the dark does the journey @A-28", async ({ visitor, page }) => {
  test.setTimeout(90_000);
  await page.emulateMedia({ colorScheme: "dark" });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await visitor.begins();
  for (let number = 0; number < 4; number += 1) {
    await expect(visitor.button("question.next.label"), "Next is in view").toBeInViewport({ ratio: 1 });
    await visitor.answer("alone");
  }
  await visitor.goOn(() => visitor.link("question.show_result.label").click());
  await visitor.goOn(() => visitor.link("result.path.label").click());
  await expect(page.locator(".app-step").first()).toBeVisible();
  const [ground, ink] = await page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color].map((color) => color.match(/\d+/g).slice(0, 3).map(Number)));
  expect(contrast(ground, [0, 0, 0]), "the ground is dark").toBeLessThan(2);
  expect(contrast(ground, ink)).toBeGreaterThanOrEqual(7);
});

test("a dark screen prints on white paper, without what only a screen can use @A-28", async ({ visitor, page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await visitor.openAs(profiles.short, "print");
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  const colours = await page.evaluate(() => ({ ground: getComputedStyle(document.body).backgroundColor, ink: getComputedStyle(document.querySelector("main p")).color }));
  expect(contrast(colours.ink.match(/\d+/g).slice(0, 3).map(Number), [255, 255, 255])).toBeGreaterThanOrEqual(15);
  expect(["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"]).toContain(colours.ground);
  for (const selector of [".app-header .app-tools", ".app-footer", ".app-actions", ".app-skip-link", ".app-back"]) {
    for (const part of await page.locator(selector).all()) await expect(part, selector).toBeHidden();
  }
});
