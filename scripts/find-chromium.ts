import { chromium } from "playwright-core";
import { isProgram } from "./is-program";

/** Debian's headless shell first: the same engine without the windows around it takes two thirds of the time. */
const installed = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser that tests and diagrams use: CHROMIUM_PATH, an installed Chromium or Chrome, then Playwright's own download. */
export const findChromium = (): string | undefined =>
  [process.env.CHROMIUM_PATH ?? "", ...installed, chromium.executablePath()].find(
    (file) => file !== "" && isProgram(file),
  );
