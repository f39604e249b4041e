import { expect, test } from "vitest";
import { retail } from "../data-set";
import { scenarioListSchema } from "../scenario";
import { type ColumnFacts, groupColumn, measureColumn, searchColumn, wordOf } from "./own-facts";
import { ownScenarios } from "./own-scenarios";

const column = (name: string, type: string, changes: Partial<ColumnFacts> = {}): ColumnFacts => ({
  name,
  type,
  distinct: null,
  textBytes: null,
  word: null,
  isConstant: false,
  ...changes,
});

const dataSet = {
  ...retail,
  id: "own-abc123",
  dateColumn: "date",
  history: "sales_history",
  current: "sales_current",
  view: "sales",
};
const days = { first: "2022-03-04", last: "2024-05-20" };
const columns = [
  column("customer_id", "INTEGER"),
  column("note", "VARCHAR", { distinct: 900, textBytes: 40, word: "delivered" }),
  column("region", "VARCHAR", { distinct: 5, textBytes: 6, word: "north" }),
  column("quantity", "INTEGER"),
  column("price", "DECIMAL(10,2)"),
];

test("the columns decide: few texts make groups, decimals are added up, the widest text is searched", () => {
  expect(groupColumn(columns)?.name).toBe("region");
  expect(measureColumn(columns)?.name).toBe("price");
  expect(measureColumn([columns[0]!])).toBeNull();
  expect(searchColumn(columns)?.name).toBe("note");
  expect(wordOf(["12 34", "to be delivered, at Donaudampfschifffahrt"])).toBe("delivered");
  expect(wordOf(["1", "2 x"])).toBeNull();
});

test("all questions have the fields, lengths and order of the site's own, and no two are alike", () => {
  const long = columns.map((each) => ({
    ...each,
    name: `${each.name}_${"x".repeat(48 - each.name.length - 1)}`,
  }));
  for (const facts of [columns, long, []]) {
    const scenarios = ownScenarios({ dataSet, days, columns: facts });
    const listed = scenarios.map(({ dataSet: _, ...scenario }) => scenario);
    const changes = [{ date: "2026-11-23", what: "First version." }];
    expect(
      scenarioListSchema.safeParse({ dataSet: "retail", changes, scenarios: listed }).error?.issues ?? [],
    ).toEqual([]);
    expect(scenarios.every(({ sql, id }) => id === "own-count" || /order by/.test(sql))).toBe(true);
    expect(scenarios.length).toBe(facts.length === 0 ? 6 : 8);
  }
});

test("the same file gives the same questions, word for word", () => {
  const [first, second] = [1, 2].map(() => ownScenarios({ dataSet, days, columns }));
  expect(first).toEqual(second);
  expect(first!.find(({ id }) => id === "own-against")!.sql).toBe(`select region,
  count(*) filter (where "date" < date '2024-05-01') as rows_before,
  count(*) filter (where "date" >= date '2024-05-01') as rows_now
from sales
where "date" between date '2023-05-01' and date '2023-05-31'
  or "date" between date '2024-05-01' and date '2024-05-20'
group by 1
order by 1`);
});

test("a short history by day compares weeks, a very short one days", () => {
  const against = (first: string) =>
    ownScenarios({
      dataSet: { ...dataSet, grain: "day" },
      days: { first, last: "2024-05-20" },
      columns,
    }).find(({ id }) => id === "own-against")!;
  expect(against("2024-05-07").title).toBe("Week against week");
  expect(against("2024-05-07").sql).toContain("between date '2024-05-07' and date '2024-05-13'");
  expect(against("2024-05-08").title).toBe("Day against day");
  expect(against("2024-05-08").sql).toContain("between date '2024-05-19' and date '2024-05-19'");
});
