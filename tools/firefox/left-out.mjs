// What this Firefox cannot be asked for by its driver, with the reason. It holds no fault of the site: such a journey stays in and fails.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const TOOLS = "asks for what only Chromium's own tools can do";

/** Words of a title, and why the journey is left out. */
const LEFT_OUT = {
  "ten clients in a row through every way out": TOOLS,
  "the tab of a talk is killed while it writes": TOOLS,
  "twenty visits in a row": TOOLS,
  "ten fingers, a palm, a long press": TOOLS,
  "a pinch to 500 %": TOOLS,
  "on the screen that waits, hands begin no visit": TOOLS,
  "the browser's data are cleared": TOOLS,
  "the room ends in the middle of a write": TOOLS,
  "what there was no room for is written": TOOLS,
  "going on after three days with the lid closed": TOOLS,
  "Next shows the next question without waiting": TOOLS,
  "JavaScript is off": "the driver does not switch it off",
  "a page is found as it was left": "the driver scrolls what it presses to the middle, so that the page is left elsewhere",
  "a header out of bounds is refused, and no key is made": "its script breaks in the empty page that is there before",
  "a file is locked, all is deleted, and the sentence": "the window is not the one in use, so that nothing in it counts as focused",
};

/** The pattern for `grepInvert`. An entry that no journey has any more is a mistake. */
export function leftOut(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".spec.mjs"));
  const all = files.map((path) => readFileSync(join(folder, path), "utf8")).join("\n");
  const gone = Object.keys(LEFT_OUT).filter((words) => !all.includes(words));
  if (gone.length) throw new Error(`tools/firefox/left-out.mjs names journeys that are not there: ${gone.join("; ")}`);
  return new RegExp(Object.keys(LEFT_OUT).map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"));
}
