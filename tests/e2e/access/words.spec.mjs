// The words: plain, the same for the same thing, explained where they stand. The content check measures every text by itself;
// here the texts are read as they stand together on the screens.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROUTES, expect, profiles, test } from "./support/access.mjs";

const folder = process.env.DIST ?? "dist";

function* texts(value, key = "") {
  if (typeof value === "string") yield [key, value];
  else for (const [part, inner] of Object.entries(value)) yield* texts(inner, key ? `${key}.${part}` : part);
}

const read = (language, part) => JSON.parse(readFileSync(join(folder, "locales", language, `${part}.json`), "utf8"));
const { occupations } = JSON.parse(readFileSync(join(folder, "content", "occupations.json"), "utf8"));
const { countries } = JSON.parse(readFileSync(join(folder, "content", "facts.json"), "utf8"));
const jobs = (language) => occupations.map(({ id }) => read(language, `occupation/${id}`));
const offered = (language) => countries.map(({ id }) => read(language, `offer/${id}`));
const common = (language) => ["ui", "questions", "offers", "occupations", "path", "more", "guide", "work", "skills", "editor"].map((part) => read(language, part));
const all = (language) => [...common(language), ...offered(language), ...jobs(language)].flatMap((part) => [...texts(part)]);
// The one name that has a star in it.
const withoutName = (text) => text.replaceAll("O*NET", "");
const sentences = (text) => text.split(/[.!?:](?=\s|$)/).filter((sentence) => sentence.trim());

const LANGUAGES = {
  nb: {
    locale: "nb-NO",
    opening: /^Kan du .+\?$/,
    // «Tom» is a word too, so only what is short for something is looked for.
    short: /\b(f\.? ?eks|bl\.? ?a|osv|m\.? ?v|o\.l|ca|evt|pga|dvs|jf|mht|ift|inkl|etc|ifm|iht)\./i,
    forbidden: /klikk her|trykk her|les mer|obligatorisk|påkrevd|må fylles ut|\*/i,
    no: /\b(ikke|aldri|ingen)\b/i,
    // Words for ourselves. What people read is «det du kan», «veien videre», «svarene dine» (EXPERIENCE §1.4).
    ours: /\b(kompetanse[rn]?|anslag(et)?|læringsløp(et)?|utsagn(et)?|kartlegg\p{L}*|ganske sikkert|egenvurdering)\b/iu,
    passive: /\b(blir|ble|blitt) \p{L}+(et|t|dd)\b|\b\p{L}{3,}[aeo]s\b/iu,
    // Their ending is a passive's, and they are none.
    active: /\b(finnes|synes|møtes|høres|trenges|lykkes|trives|annerledes|felles|samtidig|særskil|ellers|helst|alles|deres|vårs|voksenes)\b/gi,
    hard: ["leiekontrakt", "vedlegg", "svindel", "KI", "bruksanvisning", "verneutstyr", "lønnsslipp", "CV", "frist", "printer", "skattekort", "vaktplan", "overtid"],
  },
  nn: {
    locale: "nn-NO",
    opening: /^Kan du .+\?$/,
    short: /\b(f\.? ?eks|t\.? ?d|m\.? ?a|osv|m\.? ?v|o\.l|ca|evt|pga|dvs|jf|etc)\./i,
    forbidden: /klikk her|trykk her|les meir|obligatorisk|påkravd|må fyllast ut|\*/i,
    no: /\b(ikkje|aldri|ingen|inga)\b/i,
    ours: /\b(kompetanse[nr]?|kompetansar|anslag(et)?|læringsløp(et)?|utsegn(a|er)?|kartlegg\p{L}*|ganske sikkert|eigenvurdering)\b/iu,
    passive: /\b(blir|vart|blei|blitt) \p{L}+(a|t|dd|en)\b|\b\p{L}{3,}ast\b/iu,
    active: /\b(utkast|kontrast|oftast|nærmast|viktigast|møtast)\b/gi,
    hard: ["leigekontrakt", "vedlegg", "svindel", "KI", "verneutstyr", "lønnsslipp", "CV", "frist", "skrivar", "skattekort", "vaktplan", "overtid"],
  },
  da: {
    locale: "da-DK",
    opening: /^Kan du .+\?$/,
    short: /\b(f\.? ?eks|bl\.? ?a|osv|m\.? ?v|m\.? ?m|o\.l|ca|evt|pga|dvs|jf|mht|ift|inkl|etc)\./i,
    forbidden: /klik her|tryk her|læs mere|obligatorisk|påkrævet|skal udfyldes|\*/i,
    no: /\b(ikke|aldrig|ingen)\b/i,
    ours: /\b(kompetence[nr]?|skøn(net)?|læringsforløb(et)?|udsagn(et)?|kortlægning\p{L}*|temmelig sikkert|egenvurdering)\b/iu,
    passive: /\b(bliver|blev|blevet) \p{L}+(et|t)\b|\b\p{L}{3,}[ae]s\b/iu,
    active: /\b(findes|synes|mødes|høres|lykkes|trives|anderledes|fælles|ellers|helst|deres|vores|jeres|alles|voksnes)\b/gi,
    hard: ["lejekontrakt", "vedhæft", "svindel", "AI", "brugsanvisning", "værnemidler", "lønseddel", "cv", "frist", "printer", "skattekort", "vagtplan", "overarbejde"],
  },
  en: {
    locale: "en-GB",
    opening: /^Can you .+\?$/,
    short: /\b(e\.g|i\.e|etc|approx|incl|dept)\./i,
    forbidden: /click here|read more|learn more|mandatory|required field|\*/i,
    no: /\b(not|never|none|no)\b/i,
    ours: /\b(competences?|competenc(y|ies)|learning paths?|statements?|mapping|self-assessment)\b/i,
    passive: /\b(is|are|was|were|be|been|being) \p{L}+(ed|en)\b/iu,
    active: /\b(is|are) (open|often|needed)\b/gi,
    hard: ["attachment", "scam", "AI", "user manual", "protective", "payslip", "CV", "deadline", "printer", "tax card", "overtime"],
  },
};

for (const [language, rules] of Object.entries(LANGUAGES)) {
  test.describe(language, () => {
    test.use({ locale: rules.locale });

    test("questions ask «Kan du …?», answers are one's own, and nothing is short for something @L-02", () => {
      const statements = [...texts(read(language, "questions").statement)];
      // One that is worded for a country is the same question.
      expect(new Set(statements.map(([id]) => id.replace(/_[A-Z]{2}$/, ""))).size).toBe(90);
      for (const [id, text] of statements) {
        expect(text, id).toMatch(rules.opening);
        expect(text, `${id} has no «no» in it`).not.toMatch(rules.no);
      }
      const found = all(language).filter(([, text]) => rules.short.test(text) || rules.forbidden.test(withoutName(text)));
      expect(found).toEqual([]);
    });

    test("at most one sentence in twenty is passive @L-02", () => {
      const every = all(language).flatMap(([key, text]) => sentences(text).map((sentence) => [key, sentence]));
      const passive = every.filter(([, sentence]) => rules.passive.test(sentence.replace(rules.active, "")));
      expect(passive.length / every.length, passive.map(([key, sentence]) => `${key}: ${sentence}`).join("\n")).toBeLessThanOrEqual(0.05);
    });

    test("no screen marks what must be filled in, hides guidance in a field or in a tooltip @L-02 @L-03", async ({ visitor, page }) => {
      await visitor.openAs(profiles.full, "");
      for (const address of ROUTES) {
        await visitor.visit(address);
        if (address === "goal") await visitor.row("occupation").click();
        await visitor.opensAll();
        const found = await page.evaluate(() => [...document.querySelectorAll("[placeholder], [title], [required], [aria-required], [data-tooltip], [aria-describedby='']")].map((element) => element.outerHTML.slice(0, 120)));
        expect(found, `#/${address}`).toEqual([]);
        const words = await page.locator("main").innerText();
        expect(withoutName(words), `#/${address}`).not.toMatch(rules.forbidden);
        expect(words, `#/${address}: no key instead of a text, no gap instead of a value`).not.toMatch(/\{\{|\}\}|⟦|\b[a-z_]+\.[a-z_]+\.(label|message|title|heading)\b/);
      }
    });

    test("a hard word in a question is explained on its screen, in at most 25 words @L-03", async ({ visitor, page, t }) => {
      const { statement, help } = read(language, "questions");
      for (const [id, text] of texts(help)) expect(text.split(/\s+/).length, `help.${id}: ${text}`).toBeLessThanOrEqual(25);
      await visitor.openAs(profiles.begun, "check");
      const unexplained = [];
      for (const [id, text] of texts(statement)) {
        const hard = rules.hard.filter((word) => new RegExp(`\\b${word}`, word === word.toUpperCase() ? "" : "i").test(text));
        if (!hard.length) continue;
        await visitor.visit(`question/${id}`);
        const seen = await page.locator(".app-question-page > .app-note").allInnerTexts();
        const told = seen.includes(t(`help.${id}`)) ? t(`help.${id}`) : "";
        for (const word of hard) if (!new RegExp(word, "i").test(told)) unexplained.push(`${id} «${word}»: ${text}`);
      }
      expect(unexplained).toEqual([]);
    });

    // Somebody who has never been to adult education cannot know what EUV is short for. What an offer is called, its own text
    // tells about; letters from elsewhere need their words beside them.
    test("letters that stand for words have the words beside them @L-03", () => {
      // Known to all, and the names of schools and offices.
      const known = new Set(["CV", "PC", "PDF", "EU", "IT", "ID", "SFO", "HK", "VUC", "INN", "NDLA"]);
      const unexplained = [];
      const list = read(language, "occupations").occupation;
      for (const { occupation } of jobs(language)) for (const [id, words] of Object.entries(occupation)) Object.assign(list[id], words);
      for (const [head, blocks] of [...offered(language).map(({ offer }) => ["offer", offer]), ["occupation", list]]) {
        for (const [id, block] of Object.entries(blocks)) {
          // The other names of an occupation are only searched, never shown.
          const whole = [...texts(block)].filter(([key]) => !key.startsWith("other")).map(([, text]) => text).join(" ");
          for (const letters of new Set(whole.match(/(?<![\p{L}-])[A-ZÆØÅ]{2,}(?![\p{L}\d])/gu) ?? [])) {
            const explained = new RegExp(`\\(([^)]*, )?${letters}(, [^)]*)?\\)|${letters}[\\p{L}-]* \\(|${letters}[\\p{L}-]* (er|betyr|betyder|tyder|is|means) `, "u");
            if (!known.has(letters) && !block.title?.includes(letters) && !explained.test(whole)) unexplained.push(`${head}.${id}: ${letters}`);
          }
        }
      }
      expect(unexplained).toEqual([]);
    });

    test("one thing has one name: the words for ourselves stay with us, and a button that is named exists @L-03", () => {
      const ui = ["ui", "path", "more", "guide"].flatMap((part) => [...texts(read(language, part))]);
      const ours = [...ui.filter(([key]) => !key.startsWith("about.")), ...texts(read(language, "questions"))].filter(([, text]) => rules.ours.test(text));
      expect(ours).toEqual([]);
      // «Trykk «Hopp over»» must name a button by the words that are on it.
      const labels = new Set(ui.filter(([key]) => /(label|_short|_full|confirm|keep|use|leave|delete)$/.test(key)).map(([, text]) => text));
      const pressed = ui.flatMap(([key, text]) => [...text.matchAll(/(?:trykk(?:er)?|tryk(?:ker)?|velg|vel|vælg|press|choose|select) [«“]([^»”]+)[»”]/gi)].map(([, name]) => [key, name]));
      expect(pressed.length).toBeGreaterThan(0);
      // What belongs to the browser's own window is not ours to name.
      const browsers = /PDF/;
      expect(pressed.filter(([, name]) => !labels.has(name) && !browsers.test(name))).toEqual([]);
    });
  });
}
