// Work: people find what they have done by their own words, say what they can do of it, see which occupations fit and what would
// open more, and choose one of them as their goal. By keys alone too, and without a network once the screens have been opened.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { IN_EVERY_LANGUAGE, ON_A_PHONE, expect, inEach, test } from "../support/fixtures.mjs";

/** What people write, and the occupation that is meant. */
const OWN_WORDS = {
  hjelpepleier: "helsefagarbeider",
  vaktmester: "vaktmester",
  butikkdame: "butikkmedarbeider",
  truckfører: "truckforer",
  "sosu-hjælper": "pleieassistent",
  rengøring: "renholder",
  helsefagarbeidr: "helsefagarbeider",
  carpenter: "tomrer",
};

/** The same in the other languages. */
const IN_OTHER_LANGUAGES = {
  nn: { hjelpepleiar: "helsefagarbeider", reinhaldar: "renholder" },
  da: { "sosu-hjælper": "pleieassistent", rengøring: "renholder" },
  en: { carpenter: "tomrer", "truck driver": "lastebilsjafor" },
  uk: { УБОРЩИЦЯ: "renholder", завгосп: "vaktmester" },
  ar: { "مساعدة تمريض": "helsefagarbeider", منظفه: "renholder" },
  pl: { sprzątanie: "renholder", "wozek widlowy": "truckforer" },
};

const field = (page) => page.locator("input[role=combobox]");
const options = (page) => page.locator("[role=listbox] [role=option]");

/** Opens the screen where work is told, as one who has begun. */
async function jobs(person) {
  await person.open();
  await person.start();
  await person.follow("goal.jobs.label");
  await expect(person.heading).toHaveText(person.t("jobs.title"));
  await field(person.page).waitFor();
}

/** Adds a job by writing and taking the first that is found. */
async function add(person, query, occupation) {
  await field(person.page).fill(query);
  await options(person.page).filter({ hasText: person.t(`occupation.${occupation}.name`) }).first().click();
  await expect(person.page.locator(`#job-${occupation}`)).toBeFocused();
}

/** Answers all that is asked about a job: on one's own, but for those that the number says. */
async function rates(person, occupation, isNot = () => false) {
  const card = person.page.locator(".app-card", { has: person.page.locator(`#job-${occupation}`) });
  await person.goOn(() => card.getByRole("button", { name: person.t("work.jobs.rate") }).click());
  const done = person.page.getByRole("heading", { name: person.t("work.rate.done.title") });
  let asked = 0;
  for (; asked < 20 && !(await done.isVisible()); asked += 1) {
    const question = await person.heading.textContent();
    await person.choose("skill", isNot(asked) ? "not_yet" : "alone");
    await person.button("question.next.label").click();
    await expect(person.heading).not.toHaveText(question);
    await expect(person.heading).toBeFocused();
  }
  return asked;
}

inEach(ON_A_PHONE, () => {
  test("what people call their work finds it @work", async ({ person, page }) => {
    await jobs(person);
    for (const [query, occupation] of Object.entries(OWN_WORDS)) {
      await field(page).fill(query);
      await expect(options(page).first(), query).toContainText(person.t(`occupation.${occupation}.name`));
    }
    await field(page).fill(person.t("occupation.kokk.name"));
    await expect(options(page).first()).toContainText(person.t("occupation.kokk.name"));
    await field(page).fill("xqzwx");
    await expect(options(page)).toHaveCount(0);
  });

  test("one says what one can do, sees what fits, and what would open more @work", async ({ person, page }) => {
    await jobs(person);
    await add(person, person.t("occupation.kjokkenassistent.name"), "kjokkenassistent");
    await person.choose("kind-kjokkenassistent", "voluntary");
    await person.choose("time-kjokkenassistent", "decade");
    const asked = await rates(person, "kjokkenassistent", (at) => at === 1);
    expect(asked).toBeGreaterThanOrEqual(8);
    await person.follow("work.jobs.matches");
    const rows = page.locator(".app-matches > li");
    await expect(rows.first()).toContainText(person.t("occupation.kjokkenassistent.name"));
    await expect(rows.first()).toContainText(person.like("work.row.has"));
    expect((await rows.allTextContents()).join(" "), "counts, never a percentage").not.toContain("%");
    const before = await rows.allTextContents();
    const box = page.locator('input[name="learned"]').first();
    await box.check();
    await expect(box, "the keyboard stays in what was ticked").toBeFocused();
    await expect.poll(() => rows.allTextContents()).not.toEqual(before);
    await expect(page.locator(".app-opened")).not.toBeEmpty();
    await box.uncheck();
    await expect.poll(() => rows.allTextContents()).toEqual(before);
    const goal = page.getByRole("button", { name: person.t("work.row.goal") }).first();
    await person.goOn(() => goal.click());
    expect(person.address(), "one who has answered nothing else is asked what a path rests on").toBe("about-you/place");
  });

  test("an answer about a skill can be seen, changed and undone @work", async ({ person, page }) => {
    await jobs(person);
    await add(person, person.t("occupation.kokk.name"), "kokk");
    const asked = await rates(person, "kokk");
    await person.unfolds("work.rate.told");
    const rows = page.locator(".app-answer");
    await expect(rows).toHaveCount(asked);
    const skill = await rows.first().locator("dt").textContent();
    await rows.first().getByRole("button").click();
    await expect(person.heading).toHaveText(person.t("work.rate.question", { skill }));
    await person.button("undo.label").click();
    await expect(person.heading).toHaveText(person.t("work.rate.done.title"));
  });

  test("what is told of work alone can be saved, and opened again @work", async ({ person, page }) => {
    await jobs(person);
    await add(person, person.t("occupation.kokk.name"), "kokk");
    await rates(person, "kokk");
    const { text } = await person.savesFile();
    const told = JSON.parse(text).profile.told.filter((one) => one.startsWith("skill:")).length;
    await page.locator("#open-file").setInputFiles({ name: "file.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await person.reads("take.open.answers", { n: told });
    await person.goOn(() => person.button("take.open.use").click());
    expect(person.address()).toBe("jobs");
    await expect(page.locator("#job-kokk")).toBeVisible();
  });

  test("a job that is not in our list is kept, and not asked about @work", async ({ person, page }) => {
    await person.open();
    await person.start();
    const profile = { attempts: [], about: {}, planned: [], hidden: [], done: [], told: ["job:33333333-3333-4333-8333-333333333333=paid,many"] };
    await person.visit("take");
    const buffer = Buffer.from(JSON.stringify({ format: "kompetansesti-profile", version: 4, saved: "2026-11-26", profile }));
    await page.locator("#open-file").setInputFiles({ name: "file.json", mimeType: "application/json", buffer });
    await person.goOn(() => person.button("take.open.use").click());
    // An attempt is what a screen that writes waits for.
    await person.visit("");
    await person.start();
    await person.visit("jobs");
    await person.reads("work.jobs.unknown");
    await expect(page.getByRole("button", { name: person.t("work.jobs.rate") })).toHaveCount(0);
    await expect(page.getByRole("button", { name: person.t("work.jobs.remove") })).toHaveCount(1);
    await person.visit("rate");
    await person.reads("rate.unknown");
  });

  test("what comes when the screen has been left is for nobody @work", async ({ person, page }) => {
    await page.route("**/*.wasm", async (route) => {
      const isWorker = (await page.locator("script[data-engine-wasm]").getAttribute("data-engine-wasm")).includes(new URL(route.request().url()).pathname.split("/").pop());
      if (isWorker) await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await jobs(person);
    await field(page).fill("kokk");
    await person.visit("settings");
    await page.waitForTimeout(3000);
    await expect(person.heading).toHaveText(person.t("settings.title"));
    await person.visit("jobs");
    await field(page).fill("kokk");
    await expect(options(page).first()).toBeVisible();
  });

  test("what is told of work is there after a reload, and in the file @work", async ({ person, page }) => {
    await jobs(person);
    await add(person, person.t("occupation.kokk.name"), "kokk");
    await rates(person, "kokk");
    await person.reload();
    await person.visit("jobs");
    await expect(page.locator("#job-kokk")).toBeVisible();
    await expect(page.locator("input[name=kind-kokk]:checked"), "nothing is chosen beforehand").toHaveCount(0);
    await person.visit("rate");
    await expect(page.getByRole("heading", { name: person.t("work.rate.done.title") })).toBeVisible();
    const { told: career } = JSON.parse((await person.savesFile()).text).profile;
    expect(career.filter((told) => told.startsWith("skill:")).length).toBeGreaterThanOrEqual(8);
    expect(career).toContain("job:kokk=,");
  });
});

inEach(ON_A_PHONE, () => {
  test("the combobox goes by keys alone @work", async ({ person, page }) => {
    await jobs(person);
    await field(page).focus();
    // As one who writes and then looks: what is marked would go with the list of earlier letters.
    await field(page).fill("vask");
    await expect(options(page).first()).toBeVisible();
    await expect(field(page)).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.press("ArrowDown");
    const active = await field(page).getAttribute("aria-activedescendant");
    await expect(page.locator(`#${active}`)).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    await expect(field(page)).not.toHaveAttribute("aria-activedescendant");
    await page.keyboard.press("ArrowDown");
    await expect(options(page).first(), "it opens on the first").toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Escape");
    await expect(options(page)).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(field(page)).toHaveValue("");
    await page.keyboard.type("vaktmester");
    await expect(options(page)).toHaveCount(1);
    await page.keyboard.press("Enter");
    await expect(page.locator("#job-vaktmester")).toBeFocused();
  });

  test("one who does not know what they want chooses what they like @work", async ({ person, page }) => {
    await jobs(person);
    await person.follow("work.jobs.interests");
    await page.getByRole("checkbox", { name: new RegExp(person.t("interest.S.name")) }).check();
    await person.follow("work.interests.show");
    await person.reads("work.matches.liked");
    await expect(page.getByText(person.t("work.matches.too_little", { n: 4 }))).toBeVisible();
    await expect(page.locator("section li").first()).toBeVisible();
  });

  test("after the first time it works without a network @work", async ({ person, page, context }) => {
    await jobs(person);
    // What has been found once shows that all that searches is here.
    await field(page).fill("vask");
    await options(page).first().waitFor();
    await context.setOffline(true);
    await add(person, "kokk", "kokk");
    await rates(person, "kokk");
    await person.follow("work.jobs.matches");
    await expect(page.locator(".app-matches > li").first()).toContainText(person.t("occupation.kokk.name"));
  });

  test("without a network the first time, the screen says so and can be tried again @work", async ({ person, page, context }) => {
    await person.open();
    await person.start();
    await context.setOffline(true);
    await person.follow("goal.jobs.label");
    await person.reads("work_wait.fault");
    await context.setOffline(false);
    await person.button("library.again.label").click();
    await field(page).waitFor();
  });
});

inEach(IN_EVERY_LANGUAGE.filter(({ language, viewport }) => language !== "nb" && viewport.width === 360), () => {
  test("what people call their work finds it in their language too @work", async ({ person, page }) => {
    await jobs(person);
    for (const [query, occupation] of Object.entries(IN_OTHER_LANGUAGES[person.language])) {
      await field(page).fill(query);
      await expect(options(page).first(), query).toContainText(person.t(`occupation.${occupation}.name`));
    }
    await add(person, person.t("occupation.renholder.name"), "renholder");
    expect(await rates(person, "renholder")).toBeGreaterThanOrEqual(8);
    await person.follow("work.jobs.matches");
    await expect(page.locator(".app-matches > li").first()).toContainText(person.t("occupation.renholder.name"));
  });
});

/** A little ESCO: an occupation that is not ours, one that is, and their skills. */
const ESCO = {
  "occupations_en.csv": `conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,code
Occupation,http://data.europa.eu/esco/occupation/11111111-1111-4111-8111-111111111111,6123,beekeeper,"apiarist\nbee farmer",released,6123.1
Occupation,http://data.europa.eu/esco/occupation/90f75f67-495d-49fa-ab57-2f320e251d7e,5120,cook,chef,released,5120.1
`,
  "skills_en.csv": `conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status
${[1, 2, 3, 4, 5].map((n) => `KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/2222222${n}-2222-4222-8222-222222222222,skill/competence,sector-specific,care for bees ${n},,released`).join("\n")}
`,
  "occupationSkillRelations_en.csv": `occupationUri,relationType,skillType,skillUri
${[1, 2, 3, 4, 5].map((n) => `http://data.europa.eu/esco/occupation/11111111-1111-4111-8111-111111111111,essential,skill/competence,http://data.europa.eu/esco/skill/2222222${n}-2222-4222-8222-222222222222`).join("\n")}
`,
};

inEach(ON_A_PHONE, () => {
  test("a host's pack of ESCO is found in, answered about and matched, and its names say which language they are in @work", async ({ person, page }, info) => {
    for (const [name, text] of Object.entries(ESCO)) writeFileSync(info.outputPath(name), text);
    const pack = info.outputPath("pack");
    execFileSync("cargo", ["run", "--quiet", "--locked", "--bin", "pack", "--", "import-esco", info.outputPath("."), "--esco-version", "1.1.1", "--out", pack]);
    await page.route("**/content/pack.json", (route) => route.fulfill({ path: `${pack}/pack.json` }));
    await page.route("**/content/esco/*", (route) => route.fulfill({ path: `${pack}/${new URL(route.request().url()).pathname.split("/").pop()}` }));
    await jobs(person);
    await field(page).fill("apiarist");
    await expect(options(page).first()).toContainText("beekeeper");
    await expect(options(page).first().locator("[lang=en]")).toHaveText("beekeeper");
    await field(page).fill("chef");
    await expect(options(page).first(), "what is ours keeps our name").toContainText(person.t("occupation.kokk.name"));
    await field(page).fill("bee farmer");
    await options(page).first().click();
    const card = page.locator(".app-card", { hasText: "beekeeper" });
    await person.goOn(() => card.getByRole("button", { name: person.t("work.jobs.rate") }).click());
    for (let asked = 0; asked < 5; asked += 1) {
      const question = await person.heading.textContent();
      expect(question).toContain("care for bees");
      await person.choose("skill", "alone");
      await person.button("question.next.label").click();
      await expect(person.heading).not.toHaveText(question);
    }
    await person.follow("work.jobs.matches");
    const first = page.locator(".app-matches > li").first();
    await expect(first).toContainText("beekeeper");
    await expect(first.getByRole("button"), "no path is promised where the content has none").toHaveCount(0);
  });
});
