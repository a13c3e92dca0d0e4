// Measures, on the built site at a slow processor, how long the whole of ESCO takes from opening «Arbeid du har gjort» to the first
// thing found, how long each key takes after that, and how much memory it takes. The browser slows the page, not the worker.
//   node tools/bench/work.mjs     DIST=dist, TIMES=5 and SLOWER=4 are the defaults; the data are those of KOMPETANSESTI_DATA or ../shared/data
// It judges nothing; the goals are 1,500 ms at a processor slowed four times, and 40 MB. The table is for docs/testing.md.
import { chromium } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { find, launchArguments } from "../find-browser.mjs";
import { makeServer } from "../serve.mjs";
import { circumstances, markdown, shown } from "./table.mjs";

const { DIST = "dist", TIMES = "5", SLOWER = "4", KOMPETANSESTI_DATA = "../shared/data" } = process.env;
const SLOWER_CPU = Number(SLOWER);
const ESCO = join(KOMPETANSESTI_DATA, "esco", "v1.1.1-en");
if (!existsSync(ESCO)) {
  console.log(`NOT RUN: there is no ${ESCO}.`);
  process.exit(0);
}

const site = mkdtempSync(join(tmpdir(), "kompetansesti-work-"));
cpSync(DIST, site, { recursive: true });
const folder = join(site, "content", "esco");
execFileSync("cargo", ["run", "--release", "--quiet", "--locked", "--bin", "pack", "--", "import-esco", ESCO, "--out", folder]);
for (const ending of ["", ".br", ".gz"]) rmSync(join(site, "content", `pack.json${ending}`), { force: true });
cpSync(join(folder, "pack.json"), join(site, "content", "pack.json"));
const server = makeServer(site);
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

/** The memory of all processes of the browser that draw pages, in MB. */
async function memory(browser) {
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send("SystemInfo.getProcessInfo");
  const renderers = processInfo.filter(({ type }) => type === "renderer");
  const resident = ({ id }) => Number(readFileSync(`/proc/${id}/status`, "utf8").match(/VmRSS:\s+(\d+)/)?.[1] ?? 0);
  return renderers.reduce((sum, process) => sum + resident(process), 0) / 1024;
}

const [toFirst, keys, grown] = [[], [], []];
for (let time = 0; time < Number(TIMES); time += 1) {
  const browser = await chromium.launch({ executablePath: await find("browser"), args: launchArguments });
  const page = await (await browser.newContext({ viewport: { width: 360, height: 640 }, locale: "en-GB" })).newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  await page.getByRole("button", { name: "Start", exact: true }).click();
  const before = await memory(browser);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER_CPU });
  const seek = (query) => page.evaluate((query) => new Promise((resolve) => {
    const started = performance.now();
    const look = () => {
      const field = document.querySelector("#job-search");
      if (field && field.value !== query) {
        field.value = query;
        field.focus();
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
      const found = document.querySelector("[role=listbox] [role=option]");
      if (found?.textContent.toLowerCase().includes(query.slice(0, 3))) resolve(performance.now() - started);
      else requestAnimationFrame(look);
    };
    if (!location.hash.includes("jobs")) location.hash = "#/jobs";
    look();
  }), query);
  toFirst.push(await seek("beekeeper"));
  for (const query of ["plumber", "hairdresser", "dairy", "welder"]) keys.push(await seek(query));
  grown.push((await memory(browser)) - before);
  await browser.close();
}
/** How much more memory the worker's program asks for when it reads our content and all of ESCO, in MB. */
async function asked() {
  const { initSync } = await import(join(process.cwd(), "target", "worker", "engine.js"));
  globalThis.postMessage = () => {};
  const { memory } = initSync({ module: readFileSync(join("target", "worker", "engine_bg.wasm")) });
  const before = memory.buffer.byteLength;
  const content = (path) => readFileSync(join(DIST, "content", path), "utf8");
  const words = Object.entries(JSON.parse(readFileSync(join(DIST, "locales", "en", "occupations.json"), "utf8")).occupation);
  const names = words.map(([id, { name, other }]) => [id, name, ...other].join("\t")).join("\n");
  const part = (name) => new Uint8Array(readFileSync(join(folder, name)));
  globalThis.onmessage({ data: ["work", content("skills.json"), content("codes.json"), names, "en", part("esco.pack"), part("esco.en.labels")] });
  return (memory.buffer.byteLength - before) / 1e6;
}

const row = (what, values) => [what, shown(values)];
console.log(markdown(["date", "commit", "machine", "what", "least / middle / most"], [
  row(`screen opened → first thing found in ESCO, ms, processor ÷ ${SLOWER_CPU}, goal 1500`, toFirst),
  row(`a query written → found, ms, processor ÷ ${SLOWER_CPU}`, keys),
  row("memory that the worker's program asks for to read ESCO, MB, goal 40", [await asked()]),
  row("memory of the browser's process, grown by, with the worker's program and what the browser makes of it, MB", grown),
].map((cells) => [...circumstances(), ...cells])));
server.close();
rmSync(site, { recursive: true });
