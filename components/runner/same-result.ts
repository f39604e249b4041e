import type { ResultText } from "@/lib/catalog/sql-block";
import type { Outcome } from "./runner-state";

/** Whether a run gave what the page prints: the same columns and rows in the same order, or the same error. */
export function isAsPrinted(outcome: Outcome, printed: ResultText): boolean {
  if (outcome.kind === "rejected") return "error" in printed && firstLine(outcome.message) === printed.error;
  if ("error" in printed) return false;
  const { columns, rows } = outcome.result;
  return (
    isSameList(columns, printed.columns) &&
    rows.length === printed.rows.length &&
    rows.every((row, place) => isSameList(row, printed.rows[place] ?? []))
  );
}

const firstLine = (message: string) => message.split("\n", 1)[0];

const isSameList = (one: readonly (string | null)[], other: readonly (string | null)[]) =>
  one.length === other.length && one.every((cell, place) => cell === other[place]);
