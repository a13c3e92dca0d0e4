import { answer, answered, bystander, expect, notice, open, records, say, test, toFirstQuestion } from "./support/faults.mjs";
test("probe quota", async ({ page, context, complaints }) => {
  complaints.allow(/./);
  await open(page); await toFirstQuestion(page); await answer(page);
  const cdp = await context.newCDPSession(page);
  const origin = new URL(page.url()).origin;
  console.log(await cdp.send("Storage.getUsageAndQuota", { origin }));
  for (const q of [1, 1000]) {
  await cdp.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: q });
  console.log(await cdp.send("Storage.getUsageAndQuota", { origin }));
  await answer(page); await page.waitForTimeout(1500);
  console.log(answered(await records(page)), await page.getByRole("status").allInnerTexts());
  const r = await page.evaluate(() => new Promise((d) => { const o = indexedDB.open("kompetansesti"); o.onsuccess = () => { const t = o.result.transaction("events", "readwrite"); t.objectStore("events").add("x".repeat(100)); t.oncomplete = () => d("complete"); t.onabort = () => d("abort " + t.error); }; }));
  console.log(r);
  }
  console.log(complaints.seen);
});
test("probe filler", async ({ page, context }) => {
  const other = await bystander(context);
  let t = Date.now();
  await other.evaluate(() => {
    for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2))
      for (let i = 0; ; i++)
        try { localStorage.setItem(`zz_filler_${size}_${i}`, "x".repeat(size)); } catch { break; }
  });
  console.log("fill", Date.now() - t); t = Date.now();
  await open(page); console.log("open", Date.now() - t); t = Date.now();
  await toFirstQuestion(page); console.log("first", Date.now() - t);t = Date.now();
  await answer(page);console.log("answer", Date.now() - t);
});
