import { expect, test } from "vitest";
import { failureIds, procedures } from "./failure";
import { recoveryJobs } from "./mending-jobs";
import { stepJobs } from "./step-jobs";
import type { WindowJob } from "./window-job";
import type { WindowPlan } from "./window-plan";

const plan: WindowPlan = {
  table: "sales",
  dateColumn: "day",
  columns: [
    { name: "day", type: "DATE" },
    { name: "sold", type: "INTEGER" },
  ],
  measure: "sold",
  days: Array.from({ length: 12 }, (_, place) => `2025-06-${String(place + 1).padStart(2, "0")}`),
  tailDays: 3,
  windowDays: 5,
  steps: 4,
};

/** A job as its roles; brackets: one transaction. */
const shape = ({ isAtomic, statements }: WindowJob) => {
  const roles = statements.map(({ role }) => role).join(" ");
  return isAtomic ? `[${roles}]` : roles;
};
const shapes = (...step: Parameters<typeof stepJobs>) => stepJobs(...step).map(shape);

test("a step in one transaction loads, purges and moves the boundary together", () => {
  expect(shapes(plan, 0, "one transaction", null)).toEqual(["read", "[delete insert purge boundary view]"]);
});

test("separate jobs run each statement on its own and never delete the day that they load", () => {
  expect(shapes(plan, 0, "separate jobs", null)).toEqual(["read", "insert insert", "purge", "view boundary"]);
});

test("a failing load is played as an error of the engine, and repeated", () => {
  const atomic = "[delete insert purge boundary view]";
  expect(shapes(plan, 0, "one transaction", "half-load")).toEqual(["read", "[delete insert fault]", atomic]);
  expect(shapes(plan, 0, "one transaction", "boundary-not-moved")).toEqual([
    "read",
    "[delete insert purge fault]",
    atomic,
  ]);
  expect(shapes(plan, 0, "separate jobs", "half-load")).toEqual([
    "read",
    "insert fault",
    "insert insert",
    "purge",
    "view boundary",
  ]);
});

test("the third step loads 11 June, and the day that leaves the window is 6 June", () => {
  const sql = (procedure: (typeof procedures)[number]) =>
    stepJobs(plan, 2, procedure, null).flatMap(({ statements }) => statements.map((made) => made.sql));
  expect(sql("separate jobs")).toContain(
    `DELETE FROM warehouse.window_hot WHERE "day" IN (DATE '2025-06-06')`,
  );
  expect(sql("one transaction")).toContain(
    `DELETE FROM warehouse.window_hot WHERE "day" < DATE '2025-06-07' OR "day" > DATE '2025-06-11'`,
  );
  expect(sql("one transaction")).toContain(
    "UPDATE warehouse.window_control SET boundary = DATE '2025-06-07'",
  );
});

test("only a late correction brings rows of the source into a step", () => {
  for (const procedure of procedures)
    for (const failure of failureIds) {
      const isLate = shapes(plan, 1, procedure, failure).includes("read source source");
      expect({ procedure, failure, isLate }).toEqual({
        procedure,
        failure,
        isLate: failure.startsWith("late"),
      });
    }
});

test("putting right reloads the days that differ, and always purges, cuts and completes the lake", () => {
  expect(recoveryJobs(plan, 1, []).map(shape)).toEqual(["lake", "[purge boundary view]"]);
  expect(recoveryJobs(plan, 1, ["2025-06-08"]).map(shape)).toEqual([
    "lake",
    "read",
    "[delete insert purge boundary view]",
  ]);
});
