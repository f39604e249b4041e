import { mixKeys, type Placement } from "@/lib/catalog/vocabulary";
import { plural } from "../timeline";
import type { Comparison } from "./comparison";
import type { ComparisonRow } from "./comparison-row";
import type { Growth } from "./growth";
import { dollars } from "./money";
import { hasWarehouse } from "./month-costs";
import type { MonthRuns, WorkMix } from "./month-runs";
import type { QueuePoint } from "./queue-curve";
import type { CacheOutcome } from "./result-cache";
import { bytesText, grouped, listed, partWords, patternName, timeText, workWords, yearsText } from "./words";

/** Who is cheapest, and which line of the bill decides it. */
export function winnerSentence({ cheapest, months, reason }: Comparison): string {
  if (cheapest.kind === "open")
    return "A month is compared once two placements have answered the same scenario, neither with a failure.";
  if (cheapest.kind === "tie")
    return `${listed(cheapest.placements.map(patternName))} cost the same: ${dollars(months[cheapest.placements[0]!]?.total ?? 0)} a month.`;
  const total = dollars(months[cheapest.placement]?.total ?? 0);
  const opening = `${patternName(cheapest.placement)} is cheapest: ${total} a month`;
  if (reason === null) return `${opening}.`;
  const { next, difference, largest, against, isClose } = reason;
  const gives =
    against === null
      ? ""
      : `, and pays more for ${partWords[against.part]} (${dollars(-against.difference)})`;
  const close = isClose
    ? " The measured times spread so far that another set of runs may turn this round."
    : "";
  return `${opening}, ${dollars(difference)} less than ${patternName(next)}. It saves most on ${partWords[largest.part]} (${dollars(largest.difference)})${gives}.${close}`;
}

/** Which scenarios the totals leave out, and why. "" where they have all of them. */
export function leftOutSentence({ leftOut, rows }: Comparison, titleOf: (id: string) => string): string {
  const because = { failed: "failed under", missing: "not measured under" };
  const named = rows.flatMap(({ scenario: { id } }) => {
    const cells = leftOut.filter(({ scenarioId }) => scenarioId === id);
    const reasons = (["failed", "missing"] as const).flatMap((kind) => {
      const where = cells
        .filter((cell) => cell.because === kind)
        .map(({ placement }) => patternName(placement));
      return where.length === 0 ? [] : [`${because[kind]} ${listed(where)}`];
    });
    return reasons.length === 0 ? [] : [`${titleOf(id)} (${reasons.join(", ")})`];
  });
  return named.length === 0 ? "" : `Not in the totals: ${listed(named)}.`;
}

/** The cheapest and the fastest of one row. "" while there is nothing to compare. */
export function rowSentence({ cheapest, fastest, month, measured }: ComparisonRow): string {
  const money = (placement: Placement) => `${dollars(month[placement]?.total ?? 0)} a month`;
  const time = (placement: Placement) => {
    const cell = measured[placement];
    return cell.kind === "done" ? timeText(cell.timeMs.median) : "";
  };
  const named = (verdict: ComparisonRow["cheapest"], figure: (placement: Placement) => string) =>
    verdict.kind === "open"
      ? null
      : verdict.kind === "tie"
        ? `${listed(verdict.placements.map(patternName))}, alike at ${figure(verdict.placements[0]!)}`
        : `${patternName(verdict.placement)}, ${figure(verdict.placement)}`;
  const [least, first] = [named(cheapest, money), named(fastest, time)];
  return least === null || first === null
    ? ""
    : `Cheapest (modelled): ${least}. Fastest (measured): ${first}.`;
}

/** How many runs a month is made of, and how the mix divides them. */
export function runsSentence({ total, withoutScenario }: MonthRuns, mix: WorkMix | null): string {
  const runs = `${grouped(total)} ${total === 1 ? "run" : "runs"} a month`;
  if (mix === null) return `${runs}, each scenario as often as it says itself.`;
  const shares = mixKeys.filter((key) => mix[key] > 0).map((key) => `${mix[key]}\u00a0% ${workWords[key]}`);
  const spread =
    withoutScenario.length === 0
      ? ""
      : ` No scenario stands for ${listed(withoutScenario.map((key) => workWords[key]))}: that share is spread over the others.`;
  return `${runs}, divided by the mix: ${listed(shares)}.${spread}`;
}

/** From this many times the data set on, a time measured in milliseconds says little about hours. */
const farOff = 1000;

/** For what volume the money is, and what scaling it leaves out. */
export function volumeSentence(factor: number, dataBytes: number): string {
  if (factor === 1) return `Money is for the data set as it is, ${bytesText(dataBytes)} in the lake.`;
  const times = factor >= 10 ? grouped(factor) : Number(factor.toPrecision(2));
  return `Money is for ${bytesText(dataBytes * factor)}, ${times} times the data set: bytes, storage and the engine's work are multiplied by that, requests and the waiting for them as far as the bytes need them. Planning is not multiplied.${factor >= farOff ? " So far beyond what was measured, warehouse time is a rough figure." : ""}`;
}

/** Where the lines of a month's cost cross as the history grows, and which part of them was measured. */
export function growthSentences(growth: Growth): readonly string[] {
  const { cheapest, crossings, fromYears, toYears, measuredYears } = growth;
  if (cheapest.length === 0) return [];
  const names = cheapest.map((range) => listed(range.placements.map(patternName)));
  const verb = (place: number) => (cheapest[place]!.placements.length > 1 ? "are" : "is");
  const leading =
    cheapest.length === 1
      ? `${names[0]} ${verb(0)} cheapest from ${yearsText(fromYears)} of history to ${yearsText(toYears)}.`
      : `${names[0]} ${verb(0)} cheapest up to ${yearsText(cheapest[0]!.to)} of history, ${cheapest
          .slice(1)
          .map(({ to }, place) =>
            place === cheapest.length - 2
              ? `${names[place + 1]} from there on`
              : `then ${names[place + 1]} up to ${yearsText(to)}`,
          )
          .join(", ")}.`;
  const cross = crossings.map(
    ({ years, before, after, isWithinData }) =>
      `At ${yearsText(years)} ${patternName(after)} becomes cheaper than ${patternName(before)}${isWithinData ? "" : " (extrapolated)"}.`,
  );
  const measured = `The bytes behind these lines were measured over ${yearsText(measuredYears)}; the dashed part goes on with what a question read in the oldest year of the data.`;
  return [leading, ...(cheapest.length === 1 || crossings.length > 1 ? cross : []), measured];
}

/** What the two percentiles of a crowd mean at one placement. */
export function queueSentence(
  placement: Placement,
  { users, p50Ms, p95Ms, meanMs, meanWaitMs, utilisation }: QueuePoint,
): string {
  const crowd = users === 1 ? "With one reader" : `With ${users} readers`;
  const wait =
    meanWaitMs < 0.5
      ? "Nobody waits."
      : `Of the average ${timeText(meanMs)}, ${timeText(meanWaitMs)} is waiting ${hasWarehouse(placement) ? "for a free slot" : "for the service to accept the query"}.`;
  const full =
    utilisation !== null && utilisation > 0.95
      ? " The slots are full: each further reader only makes the others wait longer."
      : "";
  return `${crowd}, ${patternName(placement)} answers half of the questions within ${timeText(p50Ms)} (p50) and 19 of 20 within ${timeText(p95Ms)} (p95); one in twenty takes longer. ${wait}${full}`;
}

/** From how many readers on a placement is full. "" where nothing was measured. */
export function fullSentence(placement: Placement, readers: number | null): string {
  if (readers === null) return "";
  const what = hasWarehouse(placement) ? "keep every slot busy" : "reach the most that it starts in a second";
  return `At ${patternName(placement)} it takes about ${plural(readers, "reader")} to ${what}.`;
}

/** What a cache of results made of a series of statements. */
export function cacheSentence({ hits, misses, bytesRead, bytesWithout }: CacheOutcome): string {
  if (hits + misses === 0) return "No statement was sent.";
  if (hits === 0)
    return `None of ${plural(misses, "statement")} came from the cache: each had a text of its own, or its result was too old. ${bytesText(bytesRead)} were read.`;
  return `${hits} of ${plural(hits + misses, "statement")} came from the cache; ${misses === 1 ? "one" : misses} had to be run and read ${bytesText(bytesRead)} instead of ${bytesText(bytesWithout)}. A changed slicer changes the text, so it is always run.`;
}

/** What the models leave out, for the foot of the table. */
export const modelLimits: readonly string[] = [
  "Measured: bytes, requests, time, rows held. Modelled: everything in money, the growth of the history, the queue.",
  "Only what the price table lists is billed: no network, catalog, backup, discount, tax or work.",
  "A row takes the same space in the warehouse as in the lake, and Pattern 3 keeps everything in the lake as well.",
  "Warehouse time is the time measured on one thread here, times a factor that you can set; a larger warehouse is taken to need fewer hours for the same money.",
  "Each month loads one month of new data; the first load comes once and is shown apart.",
  "In the queue, queries that run side by side do not slow each other down.",
];
