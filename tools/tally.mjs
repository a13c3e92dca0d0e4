// Adds up what the suites said in target/log and ends with one plain line. A suite that passed nothing has failed.
import { readFileSync } from "node:fs";

let passed = 0;
let failed = 0;
let flaky = 0;
const silent = [];
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, "utf8").replace(/\x1b\[[0-9;]*m/g, "");
  const before = passed;
  // cargo test and wasm-bindgen-test: «test result: ok. 12 passed; 0 failed; …». Playwright: «  12 passed (3.4s)», «  1 failed».
  for (const line of text.matchAll(/^test result: .*?(\d+) passed; (\d+) failed/gm)) {
    passed += Number(line[1]);
    failed += Number(line[2]);
  }
  for (const line of text.matchAll(/^ {2}(\d+) (passed|failed|flaky|interrupted|did not run)\b/gm)) {
    if (line[2] === "passed") passed += Number(line[1]);
    else if (line[2] === "flaky") flaky += Number(line[1]);
    else failed += Number(line[1]);
  }
  // node --test: «# pass 12», «# fail 1».
  for (const line of text.matchAll(/^# (pass|fail|cancelled|skipped|todo) (\d+)$/gm)) {
    if (line[1] === "pass") passed += Number(line[2]);
    else failed += Number(line[2]);
  }
  if (passed === before) silent.push(file);
}
if (silent.length > 0) console.log(`Nothing passed in ${silent.join(", ")}`);
console.log(`${passed} passed, ${failed} failed${flaky ? `, ${flaky} only at the second try` : ""}`);
if (failed > 0 || silent.length > 0 || passed === 0) process.exitCode = 1;
