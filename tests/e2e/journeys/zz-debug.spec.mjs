import fs from "node:fs";
import { ON_A_PHONE, inEach, test } from "../support/fixtures.mjs";
inEach(ON_A_PHONE, () => {
  test.use({ hurries: true });
  for (const [name, set, val] of [["mixed", "full", null], ["allwell", "full", "can_guide"], ["short", "short", "with_help"], ["fullhelp", "full", "with_help"]])
  test("dbg " + name, async ({ person, page }) => {
    await person.begins({ set, wants: { goal: "trade_certificate" },
      place: { country: "NO", region: "innlandet", first_language: "no", language_level: "A2" },
      school: { schooling: "upper_secondary", abroad: "yes", held: "licence:B" },
      work: { work: "employed", trade_years: "one_to_four", age: "25_59" } });
    const mixed = ["alone", "with_help", "can_guide", "unsure", "alone", "skip", "not_yet"];
    await person.answers((q, i) => q.startsWith("B") ? "A2" : val ?? mixed[i % 7]);
    await person.visit("print");
    console.log(name, "pages", await person.prints());
    fs.writeFileSync(`/tmp/print-${name}.pdf`, await page.pdf({ format: "A4", preferCSSPageSize: true }));
  });
  test("dbg language all A0", async ({ person }) => {
    await person.begins({ set: "full", place: { country: "NO", first_language: "no", language_level: "A0" } });
    const asked = await person.answers((q) => q.startsWith("B") ? "A0" : "not_yet");
    console.log(asked.map((a) => a.question).join(" "));
  });
});
