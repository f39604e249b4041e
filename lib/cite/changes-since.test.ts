import { expect, test } from "vitest";
import { changesSince } from "./changes-since";

const change = (version: string, what: string) => ({ version, date: "2026-11-22", what });
const history = [
  change("1.0", "First version."),
  change("1.9", "Sizing."),
  change("1.10", "Costs."),
  change("2.0", "Advice."),
];

test("an older version is told what changed since, newest first, and 1.10 is newer than 1.9", () => {
  expect(changesSince("1.9", history)).toEqual({
    kind: "older",
    version: "1.9",
    changes: [change("2.0", "Advice."), change("1.10", "Costs.")],
  });
});

test("the version of the page has nothing to be told, and may be written short", () => {
  expect(changesSince("2.0", history)).toEqual({ kind: "current" });
  expect(changesSince("2", history)).toEqual({ kind: "current" });
  expect(changesSince("1", history)).toMatchObject({ kind: "older", version: "1.0" });
});

test.each(["3.0", "0.9", "1.5", "", "latest", "1.", "-1", "1e0"])(
  '"%s" is a version that the page never had',
  (asked) => {
    expect(changesSince(asked, history)).toEqual({ kind: "unknown", asked });
  },
);

test("a long text in place of a version is cut", () => {
  expect(changesSince("9".repeat(500), history)).toEqual({ kind: "unknown", asked: "9".repeat(24) });
});

test("a version before the first entry of a history is known when it is named", () => {
  const model = [change("1.1.0", "Calibrated.")];
  expect(changesSince("1.0.0", model, "1.0.0")).toMatchObject({ kind: "older", changes: model });
  expect(changesSince("1.0.0", model)).toEqual({ kind: "unknown", asked: "1.0.0" });
});
