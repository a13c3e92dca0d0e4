// Where Firefox is on this machine. `node tools/firefox/find.mjs` prints the path; FIREFOX sets another. It installs nothing.
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runs } from "../find-browser.mjs";

const names = ["firefox", "firefox-esr"];
const elsewhere = ["/Applications/Firefox.app/Contents/MacOS/firefox"];

/** The path of Firefox, or undefined. */
export function findFirefox() {
  if (process.env.FIREFOX) return runs(process.env.FIREFOX) ? process.env.FIREFOX : undefined;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere].find(runs);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = findFirefox();
  if (!path) {
    console.error("No Firefox was found. Install it (Debian: apt-get install firefox-esr), or set FIREFOX to its path.");
    process.exit(1);
  }
  console.log(path);
}
