// A long run, for `make soak`: many people in one tab. SESSIONS=n changes how many.
import { SEED, chance } from "../support/chance.mjs";
import { ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";

const { SESSIONS = "100" } = process.env;

/** What the page holds, once all that can be thrown away has been. */
async function held(cdp) {
  await cdp.send("HeapProfiler.collectGarbage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners") };
}

inEach(ON_A_PHONE, () => {
  test("one person after another in one tab: each gets a path, and the page does not grow @soak", async ({ person, page, context }) => {
    const random = chance(SEED);
    const cdp = await context.newCDPSession(page);
    await cdp.send("Performance.enable");
    const answers = ["not_yet", "with_help", "alone", "can_guide", "unsure", "skip"];
    await person.open();
    let early;
    for (let session = 0; session < Number(SESSIONS); session += 1) {
      await person.start(random() < 0.8 ? "short" : "full");
      await person.wants(random() < 0.5 ? { occupation: "helsefagarbeider" } : {});
      await person.tells({ place: { region: "innlandet", first_language: random() < 0.5 ? "yes" : "no" } });
      while (person.question()) {
        const language = !person.question().includes(".");
        await person.answerQuickly(language ? "B1" : answers[Math.floor(random() * answers.length)]);
      }
      await person.visit("path");
      await expect(page.locator(".app-step, .app-alert").first()).toBeVisible();
      await person.deletesEverything();
      await person.visit("");
      if (session === 9) early = await held(cdp);
    }
    const late = await held(cdp);
    console.log(`soak: ${SESSIONS} sessions, after ten ${JSON.stringify(early)}, at the end ${JSON.stringify(late)}`);
    expect(late.nodes).toBeLessThan(early.nodes * 1.5);
    expect(late.listeners).toBeLessThan(early.listeners * 1.5);
    expect(late.heap).toBeLessThan(early.heap * 1.5);
  });
});
