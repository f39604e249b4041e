import { expect, test } from "vitest";
import { compareVersions } from "./compare-versions";
import { versionProblems } from "./version-problems";

const change = (version: string, date: string) => ({ version, date, what: "What changed." });
const messages = (version: string, changes: readonly ReturnType<typeof change>[]) =>
  versionProblems({ version, changes: [...changes] }).map(
    ({ field, message }) => `${field.join(".")}: ${message}`,
  );

test("a page whose versions and dates rise and whose last change is its version is right", () => {
  expect(
    messages("1.10", [
      change("1.0", "2026-11-22"),
      change("1.9", "2026-11-22"),
      change("1.10", "2026-12-01"),
    ]),
  ).toEqual([]);
});

test("a version without its change is named with what to do", () => {
  expect(messages("1.1", [change("1.0", "2026-11-22")])).toEqual([
    'version: found "1.1", allowed "1.0", the version of the last change. Add what changed for the reader to changes',
  ]);
});

test("versions that do not rise and dates that fall are named where they stand", () => {
  expect(messages("1.0", [change("1.1", "2026-11-23"), change("1.0", "2026-11-22")])).toEqual([
    'changes.1.version: found "1.0" after "1.1", allowed a higher version. List the oldest first',
    "changes.1.date: found 2026-11-22 after 2026-11-23, allowed that day or a later one. List the oldest first",
  ]);
});

test("versions are compared number by number, and what is missing is 0", () => {
  const ordered = ["1", "1.0.1", "1.2", "1.10", "2.0"];
  expect(["2.0", "1.10", "1", "1.2", "1.0.1"].sort(compareVersions)).toEqual(ordered);
  expect(compareVersions("2", "2.0")).toBe(0);
});
