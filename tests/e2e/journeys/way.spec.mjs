// The way as a whole: why each step is there, what if, other ways, and a plan of one's own with days and a calendar.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import ICAL from "ical.js";
import { ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";

/** Somebody without a trade certificate who wants to be a cook, and has something to learn. */
const COOK = {
  wants: { occupation: "kokk" },
  place: { country: "NO", region: "innlandet", first_language: "yes" },
  school: { schooling: "lower_secondary", abroad: "no", held: "none" },
  work: { work: "not_employed", trade_years: "none", age: "25_59" },
};
const cook = async (person) => {
  await person.begins(COOK);
  await person.answers((question, index) => (index % 3 === 0 ? "with_help" : "alone"));
  return person.path();
};

const headings = (page) => page.locator(".app-steps").first().locator(".app-step-heading h2").allTextContents();

inEach(ON_A_PHONE, () => {
  test.use({ hurries: true });

  test("why each step is there is what the planner says @why", async ({ person, page }, info) => {
    await cook(person);
    const shown = await page.locator(".app-steps").first().locator(".app-step").evaluateAll((all) => all.map((one) => one.textContent));
    const file = await person.savesFile();
    const path = info.outputPath("person.json");
    writeFileSync(path, file.text);
    const said = execFileSync("cargo", ["run", "--quiet", "--locked", "--bin", "pack", "--", "plan", path], { encoding: "utf8" });
    const plan = JSON.parse(said).planned;
    expect(plan.slack, "the way is proven to be the shortest").toBe(0);
    expect(plan.steps.length).toBe(shown.length);
    let told = 0;
    for (const [at, { offer, instead, without }] of plan.steps.entries()) {
      const title = person.t(`offer.${offer}.title`);
      expect(shown[at]).toContain(title);
      if (without === "untold") continue;
      told += 1;
      const [kind, hours] = typeof without === "string" ? [without] : Object.entries(without)[0];
      const words = kind === "no_way" ? person.t("way.why.no_way")
        : hours === 0 ? person.t("way.why.same")
          : person.t(`way.why.${kind}`, { n: hours });
      expect(shown[at], `${offer} without`).toContain(words);
      for (const other of instead) expect(shown[at], `${offer} or ${other}`).toContain(`«${person.t(`offer.${other}.title`)}»`);
      if (instead.length === 0) expect(shown[at]).toContain(person.t("way.why.only"));
    }
    expect(told, "only what stands in for what is missing goes untold").toBeGreaterThanOrEqual(plan.steps.length - 2);
  });

  test("the whole way is drawn, and is a list to those who cannot see it @way", async ({ person, page }) => {
    const steps = await cook(person);
    const all = steps.filter(({ offer }) => offer).length;
    expect(all).toBeGreaterThan(1);
    const first = (await headings(page))[0];
    await person.visit("ways");
    const stones = page.locator(".app-map > li");
    await expect(stones.first()).toHaveText(person.t("ways.start"));
    await expect(stones.last()).toHaveText(person.t("occupation.kokk.name"));
    await expect(page.locator(".app-map svg[aria-hidden='true']").first()).toBeAttached();
    await expect(stones.nth(1)).toContainText(first);
  });

  test("what if: wishes change the way at once, other ways can be chosen, and all of it can be taken back @what-if", async ({ person, page }) => {
    await cook(person);
    const before = await headings(page);
    await person.visit("ways");
    const way = () => page.locator(".app-map > li").allTextContents();
    await expect(page.locator(".app-map > li").first()).toBeVisible();
    const whole = await way();
    await page.getByLabel(person.t("ways.if.only_online"), { exact: true }).check();
    await expect.poll(way).not.toEqual(whole);
    await expect(page.getByText(person.t("way.wishes.message"), { exact: true }).first()).toBeVisible();
    await person.visit("path");
    await person.reload();
    await expect(page.locator(".app-step").first()).toBeVisible();
    await expect(page.getByText(person.t("way.wishes.message"), { exact: true }).first()).toBeVisible();
    await person.button("way.wishes.reset").click();
    await expect.poll(() => headings(page)).toEqual(before);
    // «As if I could this already» takes out what leads there, and changes no answer.
    await person.visit("ways");
    const gaps = page.getByRole("group", { name: person.t("ways.if.as_if.label") }).getByRole("checkbox");
    await expect(gaps.first()).toBeVisible();
    for (let at = 0; at < (await gaps.count()); at += 1) await gaps.nth(at).check();
    await expect.poll(way).not.toEqual(whole);
    const file = await person.savesFile();
    expect(JSON.parse(file.text).profile.wishes.as_if.length).toBeGreaterThan(0);
  });

  test("a plan of one's own: at most three steps, a first move, a day, a calendar, done and undone @T-05 @T-06", async ({ person, page }) => {
    await cook(person);
    const put = () => page.getByRole("button", { name: new RegExp(`^${person.t("path.plan.label")}`) });
    for (const summary of await page.locator("details > summary").all()) await summary.click();
    for (let picked = 0; picked < 3; picked += 1) await put().first().click();
    await expect(put(), "three steps are enough").toHaveCount(0);
    await expect(page.getByText(person.t("way.plan.full")).first()).toBeVisible();
    await person.visit("plan");
    await expect(page.locator(".app-card")).toHaveCount(3);
    const first = page.locator(".app-card").first();
    const title = await first.locator("h2").textContent();
    expect(Number((await first.locator("legend").textContent()).match(/\d+/)[0])).toBeLessThanOrEqual(15);
    await first.getByLabel(person.t("plan.first.label"), { exact: true }).check();
    const day = first.getByLabel(person.t("plan.date.label"), { exact: true });
    await day.fill("2020-03-29");
    await expect(first.getByText(person.t("plan.date.passed"), { exact: true })).toBeVisible();
    await first.getByRole("button", { name: person.t("plan.date.week") }).click();
    expect((await day.inputValue()) > new Date().toISOString().slice(0, 10)).toBe(true);
    await day.fill("2027-03-28");
    const download = page.waitForEvent("download");
    await person.button("plan.calendar.label").click();
    const chunks = [];
    for await (const chunk of await (await download).createReadStream()) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString("utf8");
    expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
    expect(event.getFirstPropertyValue("dtstart").toString()).toBe("2027-03-28");
    expect(event.getFirstPropertyValue("dtend").toString()).toBe("2027-03-29");
    expect(event.getFirstPropertyValue("class")).toBe("PRIVATE");
    expect(event.getFirstPropertyValue("summary")).toBe(title);
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|METHOD/);
    // It comes along in the file, and on paper.
    const file = await person.savesFile();
    const { dated, planned, first_moves: moves } = JSON.parse(file.text).profile;
    expect([planned.length, Object.values(dated), moves.length]).toEqual([3, ["2027-03-28"], 1]);
    await person.visit("plan");
    await first.getByRole("button", { name: person.t("plan.done.label") }).click();
    await expect(page.locator(".app-card")).toHaveCount(2);
    await page.locator("summary", { hasText: person.t("plan.done.summary") }).click();
    await page.getByRole("button", { name: person.t("plan.done.again") }).click();
    await expect(page.locator(".app-card")).toHaveCount(3);
    await page.locator(".app-card").first().getByRole("button", { name: person.t("plan.out.label") }).click();
    await expect(page.locator(".app-card")).toHaveCount(2);
  });

  test("a Nav measure says who decides, and that it is no right @journey", async ({ person, page }) => {
    await cook(person);
    for (const summary of await page.locator("details > summary").all()) await summary.click();
    const measure = page.locator(".app-step").filter({ has: page.locator("dd").getByText(person.t("path.decides.nav"), { exact: true }) });
    expect(await measure.count(), "this person is offered something that Nav decides").toBeGreaterThan(0);
    for (const one of await measure.all()) await expect(one).toContainText(person.t("path.not_a_right"));
  });

  test("the plan comes back with the file @R-EXP-01", async ({ person, page }) => {
    await cook(person);
    await page.getByRole("button", { name: new RegExp(`^${person.t("path.plan.label")}`) }).first().click();
    await person.visit("plan");
    const title = await page.locator(".app-card h2").first().textContent();
    await page.getByLabel(person.t("plan.date.label"), { exact: true }).fill("2027-05-01");
    const file = await person.savesFile();
    await person.deletesEverything();
    await person.opensFile(file);
    await person.visit("plan");
    await expect(page.locator(".app-card h2").first()).toHaveText(title);
    await expect(page.getByLabel(person.t("plan.date.label"), { exact: true })).toHaveValue("2027-05-01");
  });
});
