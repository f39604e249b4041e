import { expect, test } from "vitest";
import type { ResultText } from "@/lib/catalog/sql-block";
import { type Outcome, printedState, type Rows, type RunnerState } from "./runner-state";
import { rejection, statusWords } from "./status-words";

const sql = "select id from t order by id";
const expected: ResultText = { columns: ["id"], rows: [["1"], ["2"]] };

const table = (column: string, ...cells: readonly (string | null)[]): Rows => ({
  columns: [column],
  rows: cells.map((cell) => [cell]),
});
const ran = (changes: Partial<Extract<Outcome, { kind: "rows" }>> = {}): RunnerState => ({
  ...printedState,
  outcome: {
    kind: "rows",
    ran: sql,
    result: { columns: ["id"], rows: [["1"], ["2"]] },
    ms: 12.4,
    ...changes,
  },
});
const failed = (message: string): RunnerState => ({
  ...printedState,
  outcome: { kind: "rejected", ran: sql, message, line: 1 },
});
const says = (state: RunnerState, printed: ResultText | undefined = expected) =>
  statusWords(state, { sql, expected: printed, earlier: 0 });

test("a run says how many rows, how long, and whether they are those of the page", () => {
  expect(says(ran())).toBe("2 rows in 12 ms, same as printed.");
  expect(says(ran({ ms: 0.3, result: { columns: ["id"], rows: [["1"]] } }))).toBe(
    "1 row in less than 1 ms, which differs from the printed result.",
  );
  expect(statusWords(ran(), { sql, expected: undefined, earlier: 0 })).toBe("2 rows in 12 ms.");
});

test.each<[string, Rows, Rows]>([
  ["the order", table("id", "1", "2"), table("id", "2", "1")],
  ["a column's name", table("id", "1"), table("ID", "1")],
  ["a missing row", table("id", "1", "2"), table("id", "1")],
  ["NULL for an empty text", table("id", ""), table("id", null)],
])("%s makes a result differ", (_, printed, result) => {
  expect(says(ran({ result }), printed)).toContain("differs from the printed result");
  expect(says(ran({ result }), result)).toContain("same as printed");
});

test("a block without rows says that it ran", () => {
  expect(says(ran({ result: { columns: [], rows: [] } }))).toBe(
    "It ran in 12 ms. No statement returned rows.",
  );
});

test("the result of an older text says so", () => {
  expect(says({ ...ran(), edited: `${sql} desc` })).toBe(
    "2 rows in 12 ms, same as printed. The SQL has changed since.",
  );
  expect(says({ ...printedState, edited: `${sql} desc` })).toBe(
    "This is the result of the printed SQL. Run yours to see what it gives.",
  );
});

test("an error that the page prints is no trouble, any other is", () => {
  const printed = { error: "Constraint Error: duplicate key" };
  const same = failed("Constraint Error: duplicate key\nhint");
  expect(says(same, printed)).toBe("It failed as printed.");
  expect(rejection(same, printed)).toBeNull();
  const other = failed("Parser Error: syntax error");
  expect(says(other, printed)).toBe("");
  expect(rejection(other, printed)).toBe(other.outcome);
  expect(rejection(failed("Parser Error"), expected)).not.toBeNull();
});

test("a run says which blocks go before it", () => {
  const running: RunnerState = { ...printedState, activity: { kind: "running" } };
  const words = (earlier: number) => statusWords(running, { sql, expected, earlier });
  expect([words(0), words(1), words(2)]).toEqual([
    "Running in an empty database.",
    "Running in an empty database, after the block above.",
    "Running in an empty database, after the 2 blocks above.",
  ]);
});
