// Journeys through the release build, served as in production. `make test` builds dist/ first.
import { defineConfig, devices } from "@playwright/test";
import { find, launchArguments } from "./tools/find-browser.mjs";

const { FULL, SOAK, PORT = "8099", DIST = "dist" } = process.env;
const port = Number(PORT);

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.mjs",
  outputDir: "test-results",
  // A test tagged @full or @soak runs only when asked for.
  grep: SOAK ? /@soak/ : /.*/,
  grepInvert: SOAK ? undefined : FULL ? /@soak/ : /@full|@soak/,
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  // Only where the machine is shared with others is a failing test tried once more. What passes only then is listed
  // as flaky at the end, and is a fault to be found.
  retries: process.env.CI ? 1 : 0,
  timeout: SOAK ? 7_200_000 : 60_000,
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://127.0.0.1:${port}/`,
    locale: "nb-NO",
    timezoneId: "Europe/Oslo",
    // A test that answers in the place of the server would not see what a service worker asks for. Those that are about it
    // let it in: faults/update.spec.mjs, journeys/offline.spec.mjs.
    serviceWorkers: "block",
    launchOptions: { executablePath: await find("browser"), args: launchArguments },
    trace: "off",
  },
  webServer: {
    command: `node tools/serve.mjs ${DIST}`,
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
