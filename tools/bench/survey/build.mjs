// Builds the peer's page as one script and one style sheet, minified and in Brotli, which is the best it can be served.
import { build } from "esbuild";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const here = fileURLToPath(new URL(".", import.meta.url));

/** What is asked in both, from the files of the site in `dist`: the level-2 questions, as they read in Norway, and the scale. */
function contents(dist) {
  const read = (path) => JSON.parse(readFileSync(join(dist, path), "utf8"));
  const { areas } = read("content/framework.json");
  const { scale, statement } = read("locales/nb/questions.json");
  const { country, question } = read("locales/nb/ui.json");
  const statements = areas.flatMap((area) => area.competences ?? []).flatMap((competence) => competence.statements);
  const words = (id) => id.split(".").reduce((part, key) => part[key], statement).replaceAll("{{office}}", country.office_NO);
  const questions = statements.filter(({ level }) => level === "alone").map(({ id }) => words(id));
  return { questions, choices: [...Object.values(scale), question.unsure_or_not.label], next: question.next.label };
}

/** Builds into `folder` and gives back the questions. They stand in the script, so that they cost no request of their own. */
export async function buildSurvey(dist, folder) {
  const found = contents(dist);
  mkdirSync(folder, { recursive: true });
  const asked = { name: "questions", setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\.\/questions\.json$/ }, () => ({ path: "questions", namespace: "asked" }));
    onLoad({ filter: /.*/, namespace: "asked" }, () => ({ contents: JSON.stringify(found), loader: "json" }));
  } };
  await build({
    entryPoints: [join(here, "page.js")], outdir: folder, plugins: [asked], bundle: true, minify: true, format: "esm",
    target: "es2020", legalComments: "none", define: { "process.env.NODE_ENV": '"production"' }, logLevel: "warning",
  });
  copyFileSync(join(here, "index.html"), join(folder, "index.html"));
  for (const file of ["index.html", "page.js", "page.css"]) {
    writeFileSync(join(folder, `${file}.br`), brotliCompressSync(readFileSync(join(folder, file))));
  }
  return found.questions;
}
