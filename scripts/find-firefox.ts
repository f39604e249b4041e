import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { isProgram } from "./is-program";

const inPath = (process.env.PATH ?? "")
  .split(path.delimiter)
  .filter((folder) => folder !== "")
  .flatMap((folder) => ["firefox-esr", "firefox"].map((name) => path.join(folder, name)));
/** Where scripts/setup.mjs writes down what it has downloaded. */
const downloaded = ".cache/browsers/firefox-path";

/** The Firefox of the smoke test: FIREFOX_PATH, one in the PATH, the one among macOS's applications, then the setup's download. */
export const findFirefox = (): string | undefined =>
  [
    process.env.FIREFOX_PATH ?? "",
    ...inPath,
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    existsSync(downloaded) ? readFileSync(downloaded, "utf8").trim() : "",
  ].find((file) => file !== "" && isProgram(file));
