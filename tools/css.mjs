// Bundles style/main.css, with the parts of Designsystemet it imports, into the one file that Trunk hashes and links.
// What is for classes that nothing here uses is left out.
import { build } from "esbuild";
import { transform } from "lightningcss";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const outfile = "target/site/app.css";
await build({ entryPoints: ["style/main.css"], bundle: true, minify: true, legalComments: "none", outfile, logLevel: "warning" });
const bundled = readFileSync(outfile);

/** Every word of what makes elements: a class that is not among them is on none. */
const rust = readdirSync("src", { recursive: true }).filter((path) => path.endsWith(".rs")).map((path) => join("src", path));
const sources = [...rust, "index.html", "public/boot.js"].map((path) => readFileSync(path, "utf8")).join("\n");
const words = new Set(sources.match(/[\w-]+/g));
const classes = [...bundled.toString().matchAll(/\.((?:ds|app)-[\w-]+)/g)].map(([, name]) => name);
const unusedSymbols = [...new Set(classes)].filter((name) => !words.has(name));

const { code } = transform({ filename: outfile, code: bundled, minify: true, unusedSymbols });
writeFileSync(outfile, code);
console.log(`${outfile}: ${code.length} bytes`);
