import { ON_A_PHONE, inEach, test } from "../support/fixtures.mjs";
inEach(ON_A_PHONE, () => {
  test("dbg", async ({ person, page }) => {
    await person.begins({
      wants: { occupation: "tomrer" },
      place: { country: "NO", region: "innlandet", first_language: "yes" },
      school: { schooling: "lower_secondary", abroad: "no" },
      work: { work: "employed", trade_years: "five_or_more", age: "25_59" },
    });
    await person.answers("alone");
    const steps = await person.path();
    console.log(steps.map((s) => [s.offer.id, s.here, s.folded, s.label]));
    console.log(await person.readText());
    await page.screenshot({ path: "/tmp/dbg.png", fullPage: true });
  });
});
