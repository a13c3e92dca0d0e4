// The journeys of tests/e2e in the Firefox of the machine: `make firefox`. It is no part of `make test`.
import "./bidi.mjs";
import { join } from "node:path";
import { chromium, firefox } from "@playwright/test";
import base from "../../playwright.config.mjs";
import { findFirefox } from "./find.mjs";
import { leftOut } from "./left-out.mjs";

const root = join(import.meta.dirname, "../..");
const testDir = join(root, "tests/e2e");
const { launchOptions, defaultBrowserType, userAgent, ...use } = base.use;

// Journeys that start a browser of their own ask for Chromium by name. Here they get this one.
for (const start of ["launch", "launchPersistentContext"]) chromium[start] = (...given) => firefox[start](...given);

export default {
  ...base,
  testDir,
  grepInvert: [base.grepInvert, leftOut(testDir)].flat().filter(Boolean),
  outputDir: join(root, "test-results/firefox"),
  workers: 1,
  timeout: 90_000,
  use: {
    ...use,
    browserName: "firefox",
    channel: "moz-firefox",
    launchOptions: { channel: "moz-firefox", executablePath: findFirefox() },
  },
  webServer: { ...base.webServer, cwd: root },
};
