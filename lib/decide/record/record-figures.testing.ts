import type { Recommendation } from "../result";
import { shownTable } from "../sentences";

/**
 * Figures of a record that do not stand in the JSON of its result, each with what surrounds it. [] is as it must be.
 *
 * A figure is a run of digits with the full stops and commas inside it: "462.45", "1,000", "12500", the 3 of "S3". It must be
 * found, character by character, among the figures of the JSON, whether they are numbers or stand in texts there. Three
 * kinds are rounded for display, and each has one form that anybody can work out from a number of the JSON:
 *
 * - points, two decimals: ten-thousandths of a point / 10,000, rounded. Columns of contributions are rounded so that they add
 *   up to their totals (largest remainder), and differences are those of the shown cells, so a cell may be a hundredth
 *   away from plain rounding. What a criterion could give is its importance in thousandths / 1,000, rounded.
 * - shares, before "%": the share × 100, rounded to a tenth, and never to 0 or 100 unless it is exactly that.
 * - factors of weights, before "times": rounded to two decimals.
 *
 * Nothing else passes: no constant of the model, no count, no "12,500" for 12500. Figures in words ("nineteen of twenty")
 * belong to fixed sentences and are the same in every record. The fenced block is not looked at; it must be the answers.
 */
export function strayFigures(record: string, result: Recommendation): readonly string[] {
  const read: Recommendation = JSON.parse(JSON.stringify(result));
  const values = valuesIn(read);
  const numbers = values.filter((value) => typeof value === "number");
  const verbatim = new Set(values.flatMap((value) => [...(String(value).match(figure) ?? [])]));
  const points = pointsOf(read);
  const shares = new Set(numbers.filter((share) => share >= 0 && share <= 1).map(shownShare));
  const factors = new Set(numbers.map((factor) => String(Math.round(factor * 100) / 100)));
  const text = record.replace(fence, "\n");
  return [...text.matchAll(figure)].flatMap(({ 0: found, index }) => {
    const after = text.slice(index + found.length);
    const isThere =
      verbatim.has(found) ||
      (/^\d+\.\d\d$/.test(found) && points.has(found)) ||
      (after.startsWith(" %") && shares.has(found)) ||
      (after.startsWith(" times") && factors.has(found));
    return isThere ? [] : [`${text.slice(Math.max(0, index - 40), index)}[${found}]${after.slice(0, 20)}`];
  });
}

/** The answers in the fenced block at the end of a record. */
export const fencedAnswers = (record: string): unknown => JSON.parse(fence.exec(record)?.[2] ?? "");

const figure = /\d+(?:[.,]\d+)*/g;
const fence = /\n(`{3,})json\n(.*)\n\1\n$/s;

function valuesIn(value: unknown): readonly unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(valuesIn) : [value];
}

const shownShare = (share: number) =>
  String(
    share === 0 || share === 1 ? share * 100 : Math.min(99.9, Math.max(0.1, Math.round(share * 1000) / 10)),
  );

function pointsOf(result: Recommendation): ReadonlySet<string> {
  const { columns, differences, totalDifference } = shownTable(result);
  const [first] = columns;
  const { lead, attainable } = result.recommendation;
  const cells = [
    ...columns.flatMap(({ total, points }) => [total, ...Object.values(points)]),
    ...differences.map(({ difference }) => difference),
    totalDifference,
    // Where rules decide, the record says by how much another placement leads on points.
    ...columns.map(({ total }) => total - (first?.total ?? 0)),
  ];
  const plain = [
    ...result.patterns.flatMap(({ contributions }) =>
      contributions.flatMap(({ lowest, highest, importance }) => [lowest, highest, importance * 10]),
    ),
    lead ?? 0,
    attainable ?? 0,
  ];
  return new Set(
    [...cells, ...plain.map((value) => Math.floor(value / 100 + 0.5))].map((hundredths) =>
      (Math.abs(hundredths) / 100).toFixed(2),
    ),
  );
}
