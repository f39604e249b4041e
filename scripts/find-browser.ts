import { findChromium } from "./find-chromium";

process.exitCode = findChromium() === undefined ? 1 : 0;
