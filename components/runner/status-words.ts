import { integer } from "@/components/timeline/figures";
import type { ResultText } from "@/lib/catalog/sql-block";
import type { Outcome, RunnerState } from "./runner-state";
import { isAsPrinted } from "./same-result";

type Block = {
  readonly sql: string;
  readonly expected: ResultText | undefined;
  /** How many blocks of the page run before it. */
  readonly earlier: number;
};

/** One sentence or two on where the runner stands and what its result is worth. */
export function statusWords(state: RunnerState, block: Block): string {
  const { activity } = state;
  switch (activity.kind) {
    case "starting":
      return "Loading DuckDB. The next run starts at once.";
    case "running":
      return block.earlier === 0
        ? "Running in an empty database."
        : `Running in an empty database, after ${block.earlier === 1 ? "the block" : `the ${block.earlier} blocks`} above.`;
    case "cancelled":
      return `Cancelled. ${outcomeWords(state, block)}`;
    case "failed":
      return outcomeWords(state, block);
    case "linked":
      return "This SQL came with the link and has not been run. Reset brings back the printed SQL.";
    case "unreadable-link":
      return "The SQL in the link cannot be read; perhaps the link was cut short. This is the printed SQL.";
    case "idle":
      return outcomeWords(state, block);
  }
}

function outcomeWords({ outcome, edited }: RunnerState, { sql, expected }: Block): string {
  if (outcome.kind === "printed") return printedWords(expected, edited !== null && edited !== sql);
  const words = runWords(outcome, expected);
  return (edited ?? sql) === outcome.ran ? words : `${words} The SQL has changed since.`.trimStart();
}

function printedWords(expected: ResultText | undefined, isEdited: boolean): string {
  if (expected === undefined) return "";
  if (isEdited) return "This is the result of the printed SQL. Run yours to see what it gives.";
  return "error" in expected
    ? "It is meant to fail: this is the error that the tests get with the engine that Run loads."
    : `${rowCount(expected.rows.length)}, as the tests get them with the engine that Run loads.`;
}

function runWords(outcome: Outcome, expected: ResultText | undefined): string {
  const same = expected === undefined ? undefined : isAsPrinted(outcome, expected);
  if (outcome.kind === "rejected") return same ? "It failed as printed." : "";
  const { result, ms } = outcome;
  if (result.columns.length === 0) return `It ran in ${time(ms)}. No statement returned rows.`;
  const verdict =
    same === undefined ? "" : same ? ", same as printed" : ", which differs from the printed result";
  return `${rowCount(result.rows.length)} in ${time(ms)}${verdict}.`;
}

const rowCount = (count: number) => (count === 1 ? "1 row" : `${integer(count)} rows`);

const time = (ms: number) => (ms < 1 ? "less than 1 ms" : `${integer(Math.round(ms))} ms`);

/** DuckDB's message when a run failed in a way that the page does not print. */
export function rejection(state: RunnerState, expected: ResultText | undefined) {
  const { outcome } = state;
  if (outcome.kind !== "rejected") return null;
  return expected !== undefined && isAsPrinted(outcome, expected) ? null : outcome;
}
