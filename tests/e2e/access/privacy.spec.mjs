// Nothing is written before the person starts, however long they look around.
import { ROUTES, expect, profiles, test } from "./support/access.mjs";
import { fileOf } from "./support/profiles.mjs";

/** Everything that a site can leave behind in a browser. */
async function traces(page) {
  const here = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookie: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    files: await navigator.storage.getDirectory().then(async (root) => Array.fromAsync(root.keys())).catch(() => []),
    history: JSON.stringify(history.state),
    name: window.name,
  }));
  return { ...here, cookies: (await page.context().cookies()).length };
}

const NOTHING = { local: [], session: [], cookie: "", databases: [], caches: [], files: [], history: "null", name: "", cookies: 0 };

test("whoever only looks around leaves no trace on the device @R-PRV-01", async ({ visitor, page }) => {
  await visitor.open();
  for (const address of ROUTES) {
    await visitor.visit(address);
    await visitor.opensAll();
    expect(await traces(page), `#/${address}`).toEqual(NOTHING);
  }
  // Trying the language, the size and the look is not a start.
  await page.locator("#language").selectOption("en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await visitor.visit("settings");
  for (const [name, value] of [["text_size", "150"], ["scheme", "dark"], ["contrast", "high"]]) await page.locator(`input[name=${name}][value="${value}"]`).check();
  await visitor.visit("take");
  await visitor.choosesFile("{");
  await page.getByRole("alert").waitFor();
  expect(await traces(page)).toEqual(NOTHING);
  await page.reload();
  await visitor.ready();
  expect(await traces(page), "after a reload").toEqual(NOTHING);
});

test("looking at a file writes nothing before it is used @R-PRV-01", async ({ visitor, page }) => {
  await visitor.open("take");
  await visitor.choosesFile(fileOf(profiles.short));
  await visitor.button("take.open.use").waitFor();
  expect(await traces(page)).toEqual(NOTHING);
  await visitor.button("take.open.leave").click();
  expect(await traces(page)).toEqual(NOTHING);
});

test("after «Slett alt» no answer is left on the device @R-PRV-01", async ({ visitor, page }) => {
  await visitor.begins();
  await visitor.answers("alone", 4);
  await visitor.visit("settings");
  await visitor.button("settings.delete.label").click();
  await visitor.goOn(() => visitor.button("settings.delete.confirm").click());
  await expect(page.locator("[data-storage]")).toHaveText(visitor.t("storage.nothing.message"));
  const left = await page.evaluate(() => new Promise((done) => {
    const opening = indexedDB.open("kompetansesti");
    opening.onsuccess = () => {
      const all = opening.result.transaction("events").objectStore("events").getAll();
      all.onsuccess = () => { opening.result.close(); done(all.result); };
    };
  }));
  expect(left.join(" "), "at most a mark that something was deleted").not.toMatch(/alone|answer|A\d\.\d|attempt/);
  expect((await traces(page)).local).toEqual([]);
});
