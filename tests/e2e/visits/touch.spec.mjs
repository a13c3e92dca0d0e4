// Hands on the screen of a kiosk: many fingers, a palm, long presses, swipes and a pinch lead nowhere, and the next one finds
// the screen as it was.
import { answersSome, currentQuestion, expect, opens, ready, test, wordsOf } from "./support/visit.mjs";

const say = wordsOf("kiosk");
test.use({ hasTouch: true, isMobile: true, viewport: { width: 1080, height: 1500 } });

/** Fingers on the screen, by the browser's own tools: `[{ x, y, radius }]` down, along each of the moves, and up. */
async function fingers(devtools, points, moves = [], held = 0) {
  const at = (dx, dy) => points.map(({ x, y, radius = 4 }, id) => ({ x: x + dx, y: y + dy, radiusX: radius, radiusY: radius, force: 1, id }));
  await devtools.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0, 0) });
  // A browser takes a touch for a long one by its own clock.
  if (held) await new Promise((done) => setTimeout(done, held));
  for (const [dx, dy] of moves) await devtools.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(dx, dy) });
  await devtools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

/** Where the visit stands, and all that could have come up over it. */
const state = (page) => page.evaluate(() => ({
  hash: location.hash,
  path: location.pathname + location.search,
  entries: history.length,
  marked: String(getSelection()),
  full: Boolean(document.fullscreenElement),
}));

const row = (many, x, y, apart) => Array.from({ length: many }, (_, at) => ({ x: x + at * apart, y }));
const GESTURES = {
  "ten fingers at once": (devtools) => fingers(devtools, [...row(5, 150, 900, 90), ...row(5, 150, 1000, 90)]),
  "ten fingers that slide": (devtools) => fingers(devtools, [...row(5, 150, 900, 90), ...row(5, 150, 1000, 90)], [[20, 0], [80, 40], [160, 80]]),
  "a palm that lies there": (devtools) => fingers(devtools, [{ x: 500, y: 1000, radius: 120 }, { x: 620, y: 1080, radius: 90 }], [[2, 1], [3, 2]], 900),
  "a long press on words": (devtools) => fingers(devtools, [{ x: 500, y: 300 }], [], 900),
  // What Windows and some drivers of touch screens make of a long press.
  "a long press that comes as a right click": async (devtools) => {
    await fingers(devtools, [{ x: 500, y: 300 }]);
    for (const type of ["mousePressed", "mouseReleased"]) await devtools.send("Input.dispatchMouseEvent", { type, x: 500, y: 300, button: "right", clickCount: 1 });
  },
  "three fingers to the left": (devtools) => fingers(devtools, row(3, 700, 900, 60), [[-100, 0], [-300, 0], [-550, 0]]),
  "three fingers to the right": (devtools) => fingers(devtools, row(3, 200, 900, 60), [[100, 0], [300, 0], [550, 0]]),
  "three fingers up": (devtools) => fingers(devtools, row(3, 400, 1200, 60), [[0, -200], [0, -600], [0, -900]]),
  "one finger from the edge": (devtools) => fingers(devtools, [{ x: 1, y: 800 }], [[200, 0], [500, 0], [900, 0]]),
  "one finger from above": (devtools) => fingers(devtools, [{ x: 500, y: 1 }], [[0, 300], [0, 800], [0, 1300]]),
};

test("@F-109 ten fingers, a palm, a long press and swipes of three fingers: no menu, no other page, and the visit stands", async ({ page, context }) => {
  await opens(page, "kiosk");
  await page.evaluate(() => {
    window.menus = [];
    window.heard = 0;
    addEventListener("contextmenu", (event) => window.menus.push(event.defaultPrevented));
    addEventListener("touchstart", () => (window.heard += 1), { passive: true });
  });
  await answersSome(page, say, 2);
  const question = currentQuestion(page);
  let pages = 0;
  context.on("page", () => (pages += 1));
  const devtools = await context.newCDPSession(page);
  const before = await state(page);
  for (const [name, gesture] of Object.entries(GESTURES)) {
    const heard = await page.evaluate(() => window.heard);
    await gesture(devtools);
    expect(await page.evaluate(() => window.heard), `${name}: the page has felt it`).toBeGreaterThan(heard);
    const after = await state(page);
    expect({ ...after, marked: "" }, name).toEqual({ ...before, marked: "" });
    await expect(page.locator("#outside[open], #warning[open]"), name).toHaveCount(0);
  }
  const menus = await page.evaluate(() => window.menus);
  expect(menus, "a menu was asked for, and none has come up").toContain(true);
  expect(menus).not.toContain(false);
  expect(pages).toBe(0);
  // And it can be gone on with.
  expect(currentQuestion(page)).toBe(question);
  await page.locator(`#${question.replace(".", "-")}-alone`).check();
  await page.getByRole("button", { name: say("question.next.label"), exact: true }).click();
  await page.waitForFunction((old) => !location.hash.endsWith(`/${old}`), question);
});

test("@F-109 a pinch to 500 %: the visit goes on, and the next one finds the screen at its usual size", async ({ page, context }) => {
  await page.clock.install();
  await opens(page, "kiosk");
  const scale = () => page.evaluate(() => visualViewport.scale);
  const usual = await scale();
  await answersSome(page, say, 1);
  const devtools = await context.newCDPSession(page);
  const pinch = () => devtools.send("Input.synthesizePinchGesture", { x: 540, y: 750, scaleFactor: 5, relativeSpeed: 4000 });
  await pinch();
  await expect.poll(scale, "who sees little may make it larger").toBeGreaterThan(usual * 4);
  const question = currentQuestion(page);
  // By keys: where a pointer of the test would land is not where the enlarged screen has it.
  await page.locator(`#${question.replace(".", "-")}-alone`).press(" ");
  await page.getByRole("button", { name: say("question.next.label"), exact: true }).press("Enter");
  await page.waitForFunction((old) => !location.hash.endsWith(`/${old}`), question);
  await expect.poll(scale).toBeGreaterThan(usual * 4);

  // Walked away from.
  await page.evaluate(() => void (globalThis.__old = true));
  await page.clock.runFor(125_000);
  await expect.poll(() => page.evaluate(() => globalThis.__old === undefined).catch(() => false), "the screen has begun anew").toBe(true);
  await ready(page);
  await expect.poll(scale).toBe(usual);
  expect(await page.evaluate(() => [visualViewport.offsetLeft, visualViewport.offsetTop, scrollX, scrollY])).toEqual([0, 0, 0, 0]);

  // Ended.
  await answersSome(page, say, 1);
  await pinch();
  await expect.poll(scale).toBeGreaterThan(usual * 4);
  await page.getByRole("link", { name: say("visit.end.label"), exact: true }).first().press("Enter");
  await page.getByRole("button", { name: say("visit.end.delete.label"), exact: true }).press("Enter");
  await page.getByRole("heading", { name: say("visit.ended.heading") }).waitFor();
  await ready(page);
  await expect.poll(scale).toBe(usual);
});

test("@F-109 on the screen that waits, hands begin no visit and change nothing", async ({ page, context }) => {
  await opens(page, "kiosk");
  const devtools = await context.newCDPSession(page);
  const before = await state(page);
  for (const name of ["ten fingers that slide", "a palm that lies there", "three fingers to the left", "three fingers to the right"]) await GESTURES[name](devtools);
  expect({ ...(await state(page)), marked: "" }).toEqual({ ...before, marked: "" });
  await expect(page.getByRole("button", { name: say("start.short.label"), exact: true })).toBeVisible();
});
