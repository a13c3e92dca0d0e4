// The main job on a phone: from «Start» to paper in at most sixteen answers, with nothing sent and nothing written too soon.
import { readFileSync } from "node:fs";
import { IN_EVERY_LANGUAGE, ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";
import { NO_TRACES } from "../support/person.mjs";
import { shortSet } from "../support/words.mjs";

const { assets } = JSON.parse(readFileSync(`${process.env.DIST ?? "dist"}/assets.json`, "utf8"));
const own = new Set(assets.map((asset) => asset.path));
const steady = ["alone", "can_guide", "with_help", "alone"];

inEach(ON_A_PHONE, ({ language }) => {
  test("a person looks around before starting, and nothing is written @R-PRV-01", async ({ person, page }) => {
    await person.open();
    for (const address of ["about", "privacy", "settings", "take", "compare", "pause", "goal", "result", "path", "question/A1.2", "nothing", ""]) {
      await person.visit(address);
    }
    // A choice of language or look is not a start.
    const other = language === "nb" ? "en" : "nb";
    await page.locator("#language").selectOption(other);
    await expect(page.locator("html")).toHaveAttribute("lang", other);
    await page.locator("#language").selectOption(language);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await person.visit("settings");
    await person.choose("text_size", "150");
    await person.visit("");
    await expect(page.locator("[data-storage]")).toHaveText(person.t("storage.nothing.message"));
    expect(await person.traces()).toEqual(NO_TRACES);

    await person.start();
    await expect.poll(async () => (await person.traces()).databases).toEqual(["kompetansesti"]);
  });
});

inEach(IN_EVERY_LANGUAGE, () => {
  test("from start to a printed path in at most sixteen answers @journey @R-CSP-04 @R-PRV-01", async ({ person, page, baseURL }) => {
    await person.open();
    await person.reads("start.privacy.message");
    await person.reads("storage.nothing.message");
    expect(await person.traces()).toEqual(NO_TRACES);
    const requests = [];
    page.on("request", (request) => requests.push(request));

    await person.start();
    await person.wants({ occupation: "helsefagarbeider" });
    await person.tells({ place: { country: "NO", region: "innlandet", first_language: "yes" }, school: { schooling: "lower_secondary" }, work: { work: "not_employed", age: "25_59" } });

    const asked = await person.answers((_, index) => steady[index % steady.length]);
    expect(asked.length).toBeLessThanOrEqual(16);
    expect(asked[0].left).toBe(shortSet);
    const shown = await person.answersShown();
    expect([...shown.keys()].sort()).toEqual(asked.map(({ question }) => question).sort());

    await person.seesResult();
    await person.reads("result.own_view.message");
    await expect(page.locator(".app-bars").first().locator(".app-bar")).toHaveCount(3);
    await person.reads("storage.saved.message");

    await person.follow("result.path.label");
    const steps = await person.path();
    await expect(person.heading).toHaveText(person.t("path.to.title", { occupation: person.t("occupation.helsefagarbeider.name").toLowerCase() }));
    expect(steps.filter((step) => !step.folded).length, "at most five at first").toBeLessThanOrEqual(5);

    await person.follow("path.print.label");
    const sheet = await person.readText();
    expect(sheet).toContain(person.t("print.reading.heading"));
    for (const step of steps.filter((step) => !step.folded)) {
      expect(sheet).toContain(step.heading);
      if (step.offer.course) expect(sheet).toContain(person.t("path.benefits"));
    }
    await expect(page.locator(".app-sheet-step .app-tick")).toHaveCount(steps.filter((step) => !step.folded).length);
    expect(await person.prints(), "A4 pages").toBeLessThanOrEqual(2);

    const strange = requests.filter((request) => {
      const url = new URL(request.url());
      const file = url.href.replace(baseURL, "");
      return url.protocol.startsWith("http") && !(own.has(file) && request.method() === "GET" && !request.postData());
    });
    expect(strange.map((request) => `${request.method()} ${request.url()}`), "after loading, nothing but our own files").toEqual([]);
  });
});
