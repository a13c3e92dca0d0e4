// A broken or missing file of the site: which one, in the person's language, that the answers are safe, and what to do.
import { readFileSync } from "node:fs";
import { words } from "../support/words.mjs";
import { boot, both, expect, expectAlive, next, notice, open, panel, records, say, seed, started, test } from "./support/faults.mjs";

const { DIST = "dist" } = process.env;
const original = (file) => readFileSync(`${DIST}/${file}`, "utf8");
const edited = (file, change) => {
  const json = JSON.parse(original(file));
  return JSON.stringify(change(json) ?? json);
};

const body = (text) => (route) => route.fulfill({ contentType: "application/json", body: text });
const broken = {
  "broken JSON": body(`{"version": 1,`),
  "404": (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<h1>Not found</h1>" }),
  "a page in its place": (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>x</title>" }),
  "blocked": (route) => route.abort(),
  "an empty object": body("{}"),
  "a newer version": body(`{"version": 999}`),
  "100 000 nested lists": body("[".repeat(100_000)),
};

/** All faults in bokmål, and two of them in English: the sentences differ, and the reading of a file does not. */
const faultsFor = (language, file) => Object.entries(broken).filter(([name], at) => (language === "nb" || at < 2) && !(file.startsWith("locales") && name === "a newer version"));

/** Presses «Prøv igjen» until the screen is there. It may also come by itself, if it was being fetched once more when the fault was mended. */
async function triesAgain(page, language, title) {
  await expect(async () => {
    const again = page.getByRole("button", { name: say(language, "library.again.label"), exact: true });
    if (await again.count()) await again.click({ timeout: 2_000 });
    await expect(page.locator("#page-heading")).toHaveText(say(language, title), { timeout: 2_000 });
  }).toPass();
}

/** English that cannot be read: the panel, or the whole page in bokmål that says why it is not in English. */
async function expectPanelOrNotice(page, language, file) {
  const told = page.getByRole("status").filter({ hasText: say("nb", "language.fault.message") });
  await expect(panel(page).or(told).first()).toBeVisible({ timeout: 10_000 });
  if (await panel(page).count()) await expectPanel(page, language, file);
  else await expect(page.locator("html")).toHaveAttribute("lang", "nb");
  await expect(page.locator("body")).not.toContainText("⟦");
}

/** Whatever is wrong with a file without which nothing can be shown: the same panel, naming the file. */
async function expectPanel(page, language, file) {
  const text = boot[language];
  await expect(panel(page)).toBeVisible({ timeout: 10_000 });
  await expect(panel(page)).toHaveAttribute("lang", language);
  await expect(panel(page).getByRole("heading")).toHaveText(text.failed[0]);
  await expect(panel(page).locator("#rescue-text")).toHaveText(text.failed[1]);
  await expect(panel(page), "it names the file").toContainText(file);
}

both((language, say) => {
  const text = boot[language];
  for (const file of ["config.json", "content/framework.json", "content/measure.json", "content/facts.json", `locales/${language}/ui.json`, `locales/${language}/questions.json`]) {
    test(`@content ${file}: ${faultsFor(language, file).map(([name]) => name).join("; ")} → «${text.failed.join(". ")}» ${file}`, async ({ page, context, complaints }) => {
      complaints.allow(/./);
      const before = await seed(context);
      for (const [name, fault] of faultsFor(language, file)) {
        await test.step(name, async () => {
          await page.evaluate(() => sessionStorage.clear()).catch(() => {});
          await page.goto("about:blank");
          await page.route(`**/${file}`, fault);
          await page.goto("/");
          if (file.startsWith("locales/en/")) await expectPanelOrNotice(page, language, file);
          else await expectPanel(page, language, file);
          await page.unroute(`**/${file}`);
        });
      }
      // Mended: the button is enough.
      await page.evaluate(() => sessionStorage.clear());
      const reload = async () => ((await panel(page).count()) ? page.getByRole("button", { name: text.reload, exact: true }).click() : page.reload());
      await Promise.all([page.waitForEvent("load"), reload()]);
      await started(page);
      await expect(page.getByText(say("start.answered_other", { n: 3 }))).toBeVisible();
      expect(await records(page)).toEqual(before);
      expectAlive(complaints);
    });
  }

  for (const file of ["content/offer/NO.json", "content/occupations.json", "content/rule/NO.json", `locales/${language}/offers.json`, `locales/${language}/offer/NO.json`, `locales/${language}/occupations.json`]) {
    const sentence = say("library.fault.message", { file });
    test(`@content ${file}: ${faultsFor(language, file).map(([name]) => name).join("; ")} → «${sentence}»`, async ({ page, context, complaints }) => {
      complaints.allow(/./);
      const before = await seed(context);
      for (const [name, fault] of faultsFor(language, file)) {
        await test.step(name, async () => {
          await page.goto("about:blank");
          await page.route(`**/${file}`, fault);
          await open(page, "#/path");
          await expect(page.getByRole("status").filter({ hasText: sentence }), name).toBeVisible();
          await page.unroute(`**/${file}`);
        });
      }
      // The goal screen says it too, and the questions work without.
      await page.route(`**/${file}`, broken["404"]);
      await page.goto("about:blank");
      await open(page, "#/goal");
      await page.locator('input[name="goal"][value="occupation"]').check();
      await expect(page.getByRole("status").filter({ hasText: sentence })).toBeVisible();
      await page.unroute(`**/${file}`);
      await page.getByRole("button", { name: say("library.again.label"), exact: true }).click();
      await expect(page.locator("#occupation-search")).toBeVisible();
      await expect(page.getByRole("status").filter({ hasText: sentence })).toHaveCount(0);
      await expect(page.locator("html[data-ready]")).toBeAttached();
      expect(await records(page)).toEqual(before);
      expectAlive(complaints);
    });
  }

  const kokk = `locales/${language}/occupation/kokk.json`;
  test(`@content ${kokk}: the path is there without it, «${say("library.fault.message", { file: kokk })}» stands where its words would be`, async ({ page, context, complaints }) => {
    complaints.allow(/./);
    await seed(context);
    for (const [name, fault] of [...faultsFor(language, kokk), ["another job's words", body(`{"occupation":{"maler":{"route":"x"}}}`)]]) {
      await test.step(name, async () => {
        await page.goto("about:blank");
        let asked = 0;
        await page.route(`**/${kokk}`, (route) => { asked += 1; return fault(route); });
        await open(page, "#/goal");
        await page.locator('input[name="goal"][value="occupation"]').check();
        await page.locator("#occupation-search").fill("kokk");
        await page.locator('input[name="occupation"][value="kokk"]').check();
        await next(page, language).click();
        await page.goto("/#/path");
        await page.locator("summary", { hasText: say("path.gaps.summary") }).click();
        await expect(page.getByRole("status").filter({ hasText: "occupation/kokk.json" })).toBeVisible();
        await expect(page.locator("body")).not.toContainText("⟦");
        expect(asked).toBeLessThan(3);
        await page.unroute(`**/${kokk}`);
        await page.getByRole("button", { name: say("library.again.label"), exact: true }).click();
        await expect(page.getByText(words(language).t("occupation.kokk.route"), { exact: true })).toBeVisible();
      });
    }
    expectAlive(complaints);
  });

  const more = `locales/${language}/more.json`;
  test(`@content ${more}: «${say("library.fault.message", { file: more })}» stands on the screens that few open, and the journey does without`, async ({ page, context, complaints }) => {
    complaints.allow(/./);
    await seed(context);
    const told = page.getByRole("status").filter({ hasText: say("library.fault.message", { file: more }) });
    for (const [name, fault] of faultsFor(language, more)) {
      await test.step(name, async () => {
        await page.goto("about:blank");
        await page.route(`**/${more}`, fault);
        await open(page, "#/privacy");
        await expect(told, name).toBeVisible();
        await expect(page).toHaveTitle(new RegExp(say("privacy.title")));
        await page.unroute(`**/${more}`);
      });
    }
    await page.route(`**/${more}`, broken["404"]);
    await page.goto("about:blank");
    await open(page, "#/result");
    await expect(page.locator("#page-heading")).toHaveText(say("result.title"));
    await expect(page.locator("body")).not.toContainText("⟦");
    await page.goto("/#/privacy");
    await expect(told).toBeVisible();
    await expect(page.locator("html[data-ready]")).toHaveCount(0);
    await page.unroute(`**/${more}`);
    await triesAgain(page, language, "privacy.title");
    await expect(page.locator("html[data-ready]")).toBeAttached();
    expectAlive(complaints);
  });

  test(`@content the other parts of the program do not come, and then they do: no screen stays away`, async ({ page, context, complaints }) => {
    complaints.allow(/./);
    await seed(context);
    const [, program] = original("index.html").match(/data-wasm="\.\/([^"]+)"/);
    await page.route("**/*.wasm", (route) => (route.request().url().endsWith(program) ? route.continue() : route.abort()));
    for (const [address, title] of [["result", "result.title"], ["privacy", "privacy.title"]]) {
      await page.goto("about:blank");
      await open(page, `#/${address}`);
      await expect(page.getByRole("status").filter({ hasText: "kompetansesti-" })).toBeVisible();
      await expect(page).toHaveTitle(new RegExp(say(title)));
    }
    await page.unroute("**/*.wasm");
    await triesAgain(page, language, "privacy.title");
    await expect(page.locator("#page-heading")).toBeFocused();
    await page.goto("/#/result");
    await triesAgain(page, language, "result.title");
    await expect(page.locator("html[data-ready]")).toBeAttached();
    expectAlive(complaints);
  });

  test(`@content the other language cannot be fetched → «${say("language.fault.message")}»`, async ({ page, context, complaints }) => {
    complaints.allow(/./);
    const before = await seed(context);
    await open(page);
    const other = language === "nb" ? "en" : "nb";
    for (const file of ["ui", "occupations", "more"]) {
      await page.route(`**/locales/${other}/${file}.json`, broken["404"]);
      await page.locator("#language").selectOption(other);
      await expect(notice(page, say("language.fault.message"))).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.locator("#page-heading")).toHaveText(say("start.heading"));
      await page.unroute(`**/locales/${other}/${file}.json`);
      await page.locator("#language").selectOption(language);
    }
    await page.locator("#language").selectOption(other);
    await expect(page.locator("html")).toHaveAttribute("lang", other);
    await expect(page.getByRole("status").filter({ hasText: say("language.fault.message") })).toHaveCount(0);
    expect(await records(page)).toEqual(before);
  });
});

/** `config.json` as a host might write it. Each is refused as a whole, and never softened into another setting. */
const configs = {
  "a setting that is none": (config) => { config.setting = "public"; },
  "the setting is missing": (config) => { delete config.setting; },
  "a setting that does not exist": (config) => { config.setting = "OWN"; },
  "an unknown field": (config) => { config.telemetry = true; },
  "a language we do not have": (config) => { config.languages = ["nb", "xx"]; },
  "a language that is a path": (config) => { config.languages = ["nb", "../../nb"]; },
  "no languages": (config) => { config.languages = []; },
  "a default language that is not offered": (config) => { config.languages = ["nb"]; config.default_language = "en"; },
  "a country that facts.json does not have": (config) => { config.default_country = "XX"; },
  "no country": (config) => { config.default_country = ""; },
  "a host without a name": (config) => { config.host.name = " "; },
  "version 2": (config) => { config.version = 2; },
  "a list": () => [],
};
for (const [name, change] of Object.entries(configs)) {
  test(`@config ${name} → «${boot.nb.failed.join(". ")}» config.json`, async ({ page, context, complaints }) => {
    complaints.allow(/./);
    const before = await seed(context);
    await page.route("**/config.json", body(edited("config.json", change)));
    await page.goto("/");
    await expectPanel(page, "nb", "config.json");
    expect(await records(page)).toEqual(before);
    expectAlive(complaints);
  });
}

test("@config markup in the host's name is text", async ({ page, context }) => {
  await seed(context);
  await page.route("**/config.json", body(edited("config.json", (config) => { config.host.name = "<img src=x onerror=alert(1)>"; })));
  await open(page, "#/print");
  await expect(page.locator("#page-heading")).toBeVisible();
  expect(await page.locator("img[src='x']").count()).toBe(0);
});

test("@config a visitor cannot choose another setting by address, storage or script", async ({ page }) => {
  await page.addInitScript(() => { localStorage.setItem("kompetansesti.setting", '"kiosk"'); sessionStorage.setItem("kompetansesti.setting", '"kiosk"'); });
  await open(page, "?setting=kiosk#/");
  await expect(page.locator("#page-heading")).toHaveText(say("nb", "start.heading"));
});

/** Content that is JSON, but cannot be right. */
const wrong = {
  "content/framework.json": { "no areas": (json) => { json.areas = []; }, "an area twice": (json) => { json.areas.push(json.areas[0]); } },
  "content/measure.json": { "an empty list in place of each list": (json) => { for (const key of Object.keys(json)) if (Array.isArray(json[key])) json[key] = []; else if (typeof json[key] === "object") json[key] = {}; } },
  "content/facts.json": { "no countries": (json) => { json.countries = []; } },
};
for (const [file, changes] of Object.entries(wrong)) {
  for (const [name, change] of Object.entries(changes)) {
    test(`@content ${file} with ${name} → the panel, and not an empty product`, async ({ page, context, complaints }) => {
      complaints.allow(/./);
      await seed(context);
      await page.route(`**/${file}`, body(edited(file, change)));
      await page.goto("/");
      await expectPanel(page, "nb", file);
      expectAlive(complaints);
    });
  }
}

test("@content a message is missing from the file: the page stands, and marks what is missing", async ({ page, context, complaints }) => {
  complaints.allow(/./);
  await seed(context);
  await page.route("**/locales/nb/ui.json", body(edited("locales/nb/ui.json", (json) => { delete json.goal.hint; delete json.question.next; })));
  await page.goto("/#/goal");
  await expect(panel(page).or(page.locator("#page-heading")).first()).toBeVisible({ timeout: 10_000 });
  await expect(page.getByRole("button", { name: "⟦question.next.label⟧" })).toBeVisible();
  expectAlive(complaints);
});

test("@content the files are slow: the first screen does not wait for the library, and says that it is on its way", async ({ page, context }) => {
  await seed(context);
  let release;
  const gate = new Promise((done) => (release = done));
  await page.route("**/content/occupations.json", async (route) => { await gate; await route.continue(); });
  await open(page, "#/goal");
  await page.locator('input[name="goal"][value="occupation"]').check();
  await expect(page.getByText(say("nb", "loading.message"))).toBeVisible();
  await next(page).click();
  await page.waitForURL("**/#/about-you/place");
  release();
  await expect(page.locator("html[data-ready]")).toBeAttached();
});
