// Where Chromium and its driver are on this machine. `node tools/find-browser.mjs browser|driver` prints the path.
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const names = {
  browser: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
  driver: ["chromedriver"],
};
const elsewhere = {
  browser: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  driver: ["/usr/lib/chromium-browser/chromedriver", "/usr/lib/chromium/chromedriver"],
};
const variable = { browser: "CHROMIUM", driver: "CHROMEDRIVER" };

/** Whether a program is there and may be run. */
export function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of the `browser` or the `driver`, or undefined. What the person set in the environment goes first. */
export async function find(kind) {
  const set = process.env[variable[kind]];
  if (set) return existsSync(set) ? set : undefined;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = [...names[kind].flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere[kind]].find(runs);
  if (found || kind === "driver") return found;
  // Playwright's own download, when there is one.
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

// The browser is started on a machine with no way out, often as root. Without these it looks up hosts that are not there.
export const launchArguments = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox", "--disable-dev-shm-usage"] : []),
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = await find(process.argv[2] === "driver" ? "driver" : "browser");
  if (!path) {
    console.error(`No ${process.argv[2] ?? "browser"} was found.`);
    process.exit(1);
  }
  console.log(path);
}
