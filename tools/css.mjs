// Bundles style/main.css, with the parts of Designsystemet it imports, into the one file that Trunk hashes and links.
import { build } from "esbuild";
import { statSync } from "node:fs";

const outfile = "target/site/app.css";
await build({ entryPoints: ["style/main.css"], bundle: true, minify: true, legalComments: "none", outfile, logLevel: "warning" });
console.log(`${outfile}: ${statSync(outfile).size} bytes`);
