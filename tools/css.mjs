// Bundles style/main.css, with the parts of Designsystemet it imports, into the one file that Trunk hashes and links.
// What is for classes and attributes that nothing here uses is left out.
import { build } from "esbuild";
import { transform } from "lightningcss";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const outfile = "target/site/app.css";
await build({ entryPoints: ["style/main.css"], bundle: true, minify: true, legalComments: "none", outfile, logLevel: "warning" });
const bundled = readFileSync(outfile);

/** Every word of what makes elements, without whole lines of comment: a class that is not among them is on none. */
const rust = readdirSync("src", { recursive: true }).filter((path) => path.endsWith(".rs")).map((path) => join("src", path));
const sources = [...rust, "index.html", "public/boot.js", "public/update.js"].map((path) => readFileSync(path, "utf8")).join("\n");
const words = new Set(sources.replace(/^\s*\/\/.*$/gm, "").match(/[\w-]+/g));
const classes = [...bundled.toString().matchAll(/\.((?:ds|app)-[\w-]+)/g)].map(([, name]) => name);
const unusedSymbols = [...new Set(classes)].filter((name) => !words.has(name));

/** Whether anything is given such an attribute. The document's own are named without their `data-` (platform/document.rs). */
const isGiven = (name) => words.has(name) || words.has(name.replace(/^data-/, ""));

/** Whether a part of a selector asks for an attribute, or a value of one, that nothing here is given. */
function asksInVain({ type, name, operation }) {
  return type === "attribute" && (!isGiven(name) || (operation?.operator === "equal" && !words.has(operation.value)));
}

// One attribute alone may stand in a :not(), which must keep it.
const visitor = { Selector: (selector) => (selector.length > 1 && selector.some(asksInVain) ? [] : undefined) };

const { code } = transform({ filename: outfile, code: bundled, minify: true, unusedSymbols, visitor });
if (code.includes(":not()")) throw new Error("a selector has lost what it was without");
writeFileSync(outfile, code);
console.log(`${outfile}: ${code.length} bytes`);
