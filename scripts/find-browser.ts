import { findChromium } from "./find-chromium";
import { findFirefox } from "./find-firefox";

const find = process.argv[2] === "firefox" ? findFirefox : findChromium;
process.exitCode = find() === undefined ? 1 : 0;
