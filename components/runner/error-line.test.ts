import { expect, test } from "vitest";
import { splitStatements } from "@/lib/catalog/sql-block";
import { errorLine, placeStatements } from "./error-line";

const place = (sql: string) => placeStatements(sql, splitStatements(sql));

test("each statement stands on the line on which it stands in the block", () => {
  expect(place("select 1;\n\nselect 2;  select 3;\nselect\n 4")).toEqual([
    { text: "select 1", line: 1 },
    { text: "\n\nselect 2", line: 3 },
    { text: "\n\nselect 3", line: 3 },
    { text: "\n\n\nselect\n 4", line: 4 },
  ]);
});

test("of two equal statements the second is found behind the first", () => {
  expect(place("drop table t;\ndrop table t;").map(({ line }) => line)).toEqual([1, 2]);
});

test("DuckDB's line is taken where it names one, else that of the statement", () => {
  const statement = { text: "\n\nselect x\nfrom t", line: 3 };
  expect(errorLine('Binder Error: no "x"\n\nLINE 4: from t\n        ^', statement)).toBe(4);
  expect(errorLine("Constraint Error: duplicate key", statement)).toBe(3);
});
