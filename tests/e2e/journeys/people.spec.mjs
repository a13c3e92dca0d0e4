// People for whom the path must be right, each with what must and must not stand in it.
import { ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";
import { occupations, words } from "../support/words.mjs";

const ids = (steps) => steps.map((step) => step.offer.id);
const first = (steps) => ids(steps.filter((step) => !step.folded));

inEach(ON_A_PHONE, () => {
  test.use({ hurries: true });

  test("a Ukrainian engineer: recognition and Norwegian, no basic education @journey", async ({ person }) => {
    await person.begins({
      wants: { goal: "new_job" },
      place: { country: "NO", region: "innlandet", first_language: "no", language_level: "A1" },
      school: { schooling: "higher", abroad: "yes", held: "study:degree" },
      work: { work: "not_employed", age: "25_59" },
    });
    await person.answers((question) => (question.startsWith("A") ? "can_guide" : "alone"));
    const steps = await person.path();
    expect(first(steps)).toContain("no-utenlandsk-utdanning");
    expect(first(steps)).toContain("no-norsk-a2");
    expect(ids(steps).filter((id) => /^no-(fov|grunnleggende)/.test(id)), "low Norwegian alone is not low reading").toEqual([]);
  });

  test("the same engineer with all the questions and a level for each skill @journey", async ({ person }) => {
    await person.begins({
      set: "full",
      place: { country: "NO", region: "innlandet", first_language: "no", language_level: "A1" },
      school: { schooling: "higher", abroad: "yes" },
    });
    await person.answers((question) => (question.startsWith("B") ? "A1" : question.startsWith("A") ? "can_guide" : "alone"));
    const steps = await person.path();
    expect(first(steps)).toContain("no-utenlandsk-utdanning");
    expect(first(steps)).toContain("no-norsk-a2");
    expect(ids(steps).filter((id) => /^no-(fov|grunnleggende)/.test(id))).toEqual([]);
  });

  for (const [holds, school] of [["says «none of these»", { held: "none" }], ["has a driving licence", { held: "licence:B" }], ["ticks nothing", {}]]) {
    test(`a carpenter with eight years and no certificate, who ${holds}, is offered the trade examination @journey`, async ({ person }) => {
      await person.begins({
        wants: { occupation: "tomrer" },
        place: { country: "NO", region: "innlandet", first_language: "yes" },
        school: { schooling: "lower_secondary", abroad: "no", ...school },
        work: { work: "employed", trade_years: "five_or_more", age: "25_59" },
      });
      await person.answers("alone");
      const steps = await person.path();
      if (!school.held) {
        // One may have gone on without reading the list, so it is only one of several possibilities.
        expect(ids(steps)).toContain("no-praksiskandidat");
        return;
      }
      expect(first(steps)).toContain("no-praksiskandidat");
      expect(await person.readText()).toContain(person.t("reason.long_trade"));
    });
  }

  test("ticking a trade ticks nothing else", async ({ person, page }) => {
    await person.open();
    await person.start();
    await person.visit("about-you/school");
    await person.unfolds("about_you.trades.summary");
    await person.choose("trades", "trade:carpenter");
    await expect(page.locator("main input:checked")).toHaveCount(1);
    await person.choose("held", "licence:B");
    await page.locator("input[name=held][value='licence:B']").uncheck();
    await expect(page.locator("main input:checked")).toHaveCount(1);
  });

  test("a welder finds the trade by looking for it, or sees it because the goal asks for it", async ({ person, page }) => {
    await person.open();
    await person.start();
    await person.visit("about-you/school");
    await person.unfolds("about_you.trades.summary");
    const trade = (id) => page.locator(`input[name=trades][value="${id}"]`);
    await expect(trade("trade:welder")).toBeHidden();
    await expect(trade("trade:cook")).toBeVisible();
    await page.locator("#trade-search").fill("sveis");
    await expect(trade("trade:cook")).toBeHidden();
    await trade("trade:welder").check();
    await page.locator("#trade-search").fill("");
    await expect(trade("trade:welder")).toBeChecked();
    await expect(trade("trade:welder")).toBeVisible();
    await trade("trade:welder").uncheck();
    await expect(trade("trade:welder")).toBeHidden();
    await page.locator("#trade-search").fill("zzz");
    await expect(trade("trade:other")).toBeVisible();
    await person.visit("goal");
    await person.wants({ occupation: "sveiser" });
    await person.says("about_you.place.title", {});
    await person.unfolds("about_you.trades.summary");
    await expect(trade("trade:welder")).toBeVisible();
  });

  test("one who writes a job and goes on without touching the only one found has chosen it", async ({ person, page }) => {
    await person.open();
    await person.start();
    await person.choose("goal", "occupation");
    await page.getByLabel(person.t("goal.search.label")).fill("gravemaskinfører");
    await expect(page.locator("input[name=occupation]")).toHaveCount(1);
    await person.press("question.next.label");
    await person.visit("goal");
    await expect(page.locator("input[name=occupation][value=anleggsmaskinforer]")).toBeChecked();
  });

  test("the words of the job are there in every language, back and forth", async ({ person, page }) => {
    await person.begins({ wants: { occupation: "kokk" } });
    await person.answers("alone", 5);
    await page.goto("#/path");
    await page.locator("summary", { hasText: person.t("path.gaps.summary") }).click();
    for (const language of ["da", "nb", "en", "nb"]) {
      await page.locator("#language").selectOption(language);
      await expect(page.getByText(words(language).t("occupation.kokk.route"), { exact: true })).toBeVisible();
    }
  });

  test("an occupation that is not in the list is no dead end @journey", async ({ person, page }) => {
    await person.open();
    await person.start();
    await person.choose("goal", "occupation");
    await page.getByLabel(person.t("goal.search.label")).fill("astronaut på Månen");
    await person.reads("goal.missing.heading");
    await person.reads("goal.missing.message");
    await person.reads("goal.missing.guidance");
    await expect(page.locator("input[name=occupation]")).toHaveCount(0);
    await person.press("question.next.label");
    await person.tells();
    await person.answers((_, index) => (index % 3 ? "alone" : "with_help"));
    await person.seesResult();
    await person.follow("result.path.label");
    await expect(person.heading).toHaveText(person.t("path.title"));
    await person.path();
  });

  test("no gap: what is useful now is said @journey", async ({ person }) => {
    const { required, usual } = occupations.find(({ id }) => id === "renholder");
    const held = [...required, ...usual];
    await person.begins({
      set: "full",
      wants: { occupation: "renholder" },
      place: { country: "NO", region: "innlandet", first_language: "yes" },
      school: { schooling: "vocational", abroad: "no", trades: held.filter((it) => it.startsWith("trade:")), held: held.filter((it) => !it.startsWith("trade:")) },
      work: { work: "employed", trade_years: "five_or_more", age: "25_59" },
    });
    await person.answers("can_guide");
    await person.visit("path");
    await person.reads("path.no_gap.heading");
    await person.reads("path.no_gap.message");
    await expect(person.link("path.no_gap.vacancies.label")).toHaveAttribute("href", person.t("path.no_gap.vacancies.address"));
    await person.path();
    const text = await person.readText();
    expect(text).toMatch(/har du (\d+) av \1 ting/);
    expect(text).not.toContain(person.t("path.uncovered.heading"));
  });

  // The second has left the list of papers empty: unknown, which must not read as «has it».
  for (const [who, school] of [["without papers", { held: "none" }], ["who ticks nothing", {}]]) {
    test(`no offer near for one ${who}: it is said, with a way to a human @journey`, async ({ person }) => {
      await person.begins({
        wants: { occupation: "sykepleier" },
        place: { country: "NO", region: "elsewhere", first_language: "yes" },
        school: { schooling: "upper_secondary", abroad: "no", ...school },
        work: { work: "not_employed", age: "25_59" },
      });
      await person.answers("can_guide");
      const steps = await person.path();
      expect(steps.filter(({ offer }) => offer.region !== "national").map(({ offer }) => offer.id), "nothing of another region").toEqual([]);
      await person.reads("human.message");
      await expect(person.link("human.label")).toHaveAttribute("href", person.t("human.address"));
      const text = await person.readText();
      const { required } = occupations.find(({ id }) => id === "sykepleier");
      for (const held of required) expect(text.toLowerCase(), `${held} is required`).toContain(person.t(`held.${held.replace(":", "-")}`).toLowerCase());
      await person.reads("path.uncovered.heading");
      await person.reads("goal.missing.guidance");
    });
  }

  test("a bus driver without a licence: what is needed first comes first @journey", async ({ person }) => {
    await person.begins({ wants: { occupation: "bussjafor" }, place: { country: "NO", region: "innlandet", first_language: "yes" }, school: { schooling: "lower_secondary", held: "none" } });
    await person.answers("alone");
    const steps = await person.path();
    const [car, bus] = ["no-forerkort-b", "no-forerkort-d"].map((id) => first(steps).indexOf(id));
    expect(car).toBeGreaterThanOrEqual(0);
    expect(bus).toBeGreaterThan(car);
  });

  test("Norwegian text in Denmark: Danish offers and offices @journey", async ({ person, page }) => {
    await person.open();
    await person.start("full");
    await person.wants({ goal: "new_job" });
    await person.tells({ place: { country: "DK", region: "nordsjaelland", first_language: "no", language_level: "A2" }, school: { schooling: "lower_secondary" }, work: { work: "not_employed", age: "25_59" } });
    expect(person.country).toBe("DK");
    let office = "";
    const asked = await person.answers((question) => {
      if (question === "C4.2") office = person.t("statement.C4.2");
      return question.startsWith("B") ? "A2" : "with_help";
    });
    expect(office, "the form goes to the municipality").toContain(person.t("country.office"));
    expect(asked.some(({ question }) => question.startsWith("B"))).toBe(true);

    const steps = await person.path();
    for (const { offer } of steps) expect(offer.id).toMatch(/^dk-/);
    const path = await person.readText();
    expect(path, "the rule about benefits is the Danish one").toContain(person.t("path.benefits"));
    await expect(person.link("human.label")).toHaveAttribute("href", person.t("human.address"));
    for (const address of ["path", "result", "check", "print", "privacy", "take", ""]) {
      await person.visit(address);
      // «Nav» as an office. It never answers for anyone in Denmark.
      expect(await person.readText(), address).not.toMatch(/\bNavs?\b/);
    }
    await person.reads("start.privacy.message");
    await expect(page.locator("html")).toHaveAttribute("lang", "nb");
  });
});
