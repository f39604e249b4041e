import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/find-chromium";

const port = process.env.ISOTHERM_TEST_PORT ?? "3210";
const executablePath = findChromium();

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // What fails once and then passes is named at the end of `npm test`, so that it is mended, but does not hold everything else up.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json"]],
  use: {
    baseURL: `http://localhost:${port}`,
    // A worker would answer in the place of the faults that tests put into the network; its own tests let it in.
    serviceWorkers: "block",
    ...(executablePath === undefined
      ? {}
      : {
          launchOptions: {
            executablePath,
            args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
          },
        }),
    // A trace of every test costs a third of the time: `ISOTHERM_TRACE=1 npm test` records them.
    trace: process.env.ISOTHERM_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
  },
  webServer: {
    command: "node scripts/serve.mjs",
    env: { PORT: port },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
