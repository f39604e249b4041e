import { expect, test } from "vitest";
import type { Placement } from "@/lib/catalog/vocabulary";
import type { Confidence } from "../confidence";
import { currentModel } from "../model/current-model";
import { recommend } from "../recommend";
import { accuracyRises, calibrate, type WordAccuracy } from "./calibration";
import { currentCalibration } from "./current-calibration";
import { type DevelopmentCase, DevelopmentSetError, parseDevelopmentSet } from "./development-set";

const p1: Placement = "warehouse-as-platform";
const p2: Placement = "no-warehouse";
const p3: Placement = "purposeful-hybrid";

const { cases, table } = currentCalibration();

test("the set has sixty teams, and each placement is right for a fair part of them", () => {
  const rightFor = (slug: Placement | null) => cases.filter(({ right }) => right === slug).length;
  expect(cases).toHaveLength(60);
  expect([p1, p2, p3, null].map(rightFor)).toEqual([18, 16, 23, 3]);
});

test("the set holds small and large teams, little and much data, collisions and open answers", () => {
  const answers = cases.map((one) => one.answers);
  const volumes = answers.flatMap(({ volumeTb }) => volumeTb ?? []);
  const teams = answers.flatMap(({ teamSize }) => teamSize ?? []);
  expect([Math.min(...volumes), Math.max(...volumes)]).toEqual([0.05, 20_000]);
  expect([Math.min(...teams), Math.max(...teams)]).toEqual([1.2, 400]);
  const results = answers.map((given) => recommend(currentModel, given));
  const colliding = (rules: string) =>
    results.filter(({ conflicts }) => conflicts.some((one) => one.rules.join(" ") === rules)).length;
  expect(["S2 S4", "S3 S5", "S4 S5"].map(colliding)).toEqual([2, 2, 2]);
  expect(results.filter(({ unknown }) => unknown.length > 0)).toHaveLength(15);
});

test("the first choice is right in at least 55 of 60, and never one that no architect would accept", () => {
  expect(cases.filter(({ verdict }) => verdict === "right").length).toBeGreaterThanOrEqual(55);
  expect(cases.filter(({ verdict }) => verdict === "unacceptable").map(({ id }) => id)).toEqual([]);
});

test("accuracy never rises as the confidence word falls", () => {
  expect(accuracyRises(table)).toEqual([]);
});

test("the tool gives each placement to a fair part of the set, and each word counts its cases", () => {
  for (const slug of [p1, p2, p3])
    expect(cases.filter((one) => one.slug === slug).length).toBeGreaterThanOrEqual(12);
  expect(table.map(({ word }) => word)).toEqual(["high", "moderate", "low", "toss-up", "cannot-say"]);
  expect(table.reduce((sum, row) => sum + row.cases, 0)).toBe(60);
  for (const row of table) expect(row.right + row.acceptable + row.unacceptable).toBe(row.cases);
});

const labelled = (
  id: string,
  right: Placement | null,
  acceptable: readonly Placement[],
): DevelopmentCase => ({ id, title: id, story: id, answers: {}, right, acceptable, because: id });

/** A tool that says what it is told, case by case. */
const saying = (said: readonly (readonly [Placement | null, Confidence])[]) => {
  const result = recommend(currentModel, {});
  const left = [...said];
  return () => {
    const [slug, confidence] = left.shift() ?? [null, "cannot-say" as const];
    return { ...result, recommendation: { ...result.recommendation, slug, confidence } };
  };
};

test("a verdict compares the first choice with the label; silence is unacceptable where an answer exists", () => {
  const given = [
    [labelled("a", p1, []), p1, "high", "right"],
    [labelled("b", p1, [p3]), p3, "high", "acceptable"],
    [labelled("c", p1, [p3]), p2, "moderate", "unacceptable"],
    [labelled("d", p1, [p2, p3]), null, "cannot-say", "unacceptable"],
    [labelled("e", null, []), null, "cannot-say", "right"],
    [labelled("f", null, []), p3, "low", "right"],
    [labelled("g", null, []), p3, "toss-up", "right"],
    [labelled("h", null, []), p3, "moderate", "unacceptable"],
  ] as const;
  const told = saying(given.map(([, slug, confidence]) => [slug, confidence] as const));
  const calibration = calibrate(
    currentModel,
    given.map(([one]) => one),
    told,
  );
  expect(calibration.cases.map(({ id, verdict }) => [id, verdict])).toEqual(
    given.map(([{ id }, , , verdict]) => [id, verdict]),
  );
  expect(
    calibration.table.map(({ word, cases, right, acceptable, unacceptable, accuracy }) => [
      word,
      cases,
      right,
      acceptable,
      unacceptable,
      accuracy,
    ]),
  ).toEqual([
    ["high", 2, 1, 1, 0, 0.5],
    ["moderate", 2, 0, 0, 2, 0],
    ["low", 1, 1, 0, 0, 1],
    ["toss-up", 1, 1, 0, 0, 1],
    ["cannot-say", 2, 1, 0, 1, 0.5],
  ]);
});

const row = (word: Confidence, right: number, cases: number): WordAccuracy => ({
  word,
  cases,
  right,
  acceptable: 0,
  unacceptable: cases - right,
  accuracy: cases === 0 ? null : right / cases,
});

test("a word that is right more often than a surer one is named; unused words and silence are passed over", () => {
  expect(accuracyRises([row("high", 9, 10), row("moderate", 9, 10), row("low", 1, 2)])).toEqual([]);
  expect(accuracyRises([row("high", 9, 10), row("moderate", 10, 11)])).toEqual([["high", "moderate"]]);
  expect(accuracyRises([row("high", 1, 2), row("moderate", 0, 0), row("low", 2, 3)])).toEqual([
    ["high", "low"],
  ]);
  expect(accuracyRises([row("toss-up", 1, 2), row("cannot-say", 3, 3)])).toEqual([]);
});

const whole = { ...labelled("town-council", p1, [p3]), answers: { volumeTb: 2 } };
const messageOf = (value: unknown) => {
  try {
    parseDevelopmentSet(value);
  } catch (error) {
    if (error instanceof DevelopmentSetError) return error.message;
    throw error;
  }
  return "accepted";
};

test("a broken set is refused with every case and field that is wrong", () => {
  expect(messageOf([whole])).toBe("accepted");
  expect(
    messageOf([
      { ...whole, answers: { volumeTb: -1, mix: { bi: 50, adhoc: 50, ml: 50, log: 0 } } },
      { ...whole, id: undefined, because: "" },
      { ...whole, id: "bank", right: "lakehouse" },
    ]).split("\n"),
  ).toEqual([
    "The development set has 5 problem(s):",
    expect.stringMatching(/^- .*development-set\.json: town-council: answers\.mix: found a sum of 150, /),
    expect.stringMatching(/: town-council: answers\.volumeTb: found -1, allowed a number from 0\.001 /),
    expect.stringMatching(/: case 2: id: /),
    expect.stringMatching(/: case 2: because: /),
    expect.stringMatching(/: bank: right: /),
  ]);
  expect(messageOf([{ ...whole, unknown: 1 }])).toMatch(/: town-council: case: Unrecognized key: "unknown"/);
  expect(messageOf({})).toMatch(/development-set\.json: set: case: /);
});

test("labels that contradict themselves are refused", () => {
  expect(messageOf([{ ...whole, acceptable: [p1] }])).toMatch(
    /: acceptable: found warehouse-as-platform, allowed only others than the right answer/,
  );
  expect(messageOf([{ ...whole, acceptable: [p3, p3] }])).toMatch(/: acceptable: .*, allowed each once/);
  expect(messageOf([{ ...whole, right: null }])).toMatch(
    /: acceptable: found purposeful-hybrid, allowed none/,
  );
  expect(messageOf([whole, whole])).toMatch(/: town-council: id: found twice, allowed once/);
});
