import { expect, test } from "vitest";
import { applyRewrite } from "./apply-rewrite";

const to = (...sql: string[]) => ({ advice: "", sql });

test("a condition on a function of the day is replaced where it stands", () => {
  expect(
    applyRewrite(
      "SELECT sum(sold) FROM lake.inventory_history WHERE year(report_date) = 2024 AND sold > 0",
      '("year"(report_date) = 2024)',
      to("report_date >= date '2024-01-01' and report_date < date '2025-01-01'"),
    ),
  ).toBe(
    "SELECT sum(sold) FROM lake.inventory_history WHERE report_date >= date '2024-01-01' and report_date < date '2025-01-01' AND sold > 0",
  );
});

test("a table's alias and the spelling of a date do not hide it", () => {
  expect(
    applyRewrite(
      "select 1 from lake.inventory_history h where h.report_date + 3 > DATE '2025-01-01'",
      "((report_date + 3) > '2025-01-01'::DATE)",
      to("report_date > date '2025-01-01' - 3"),
    ),
  ).toBe("select 1 from lake.inventory_history h where report_date > date '2025-01-01' - 3");
});

test("a condition that a bracket cuts through is left to the reader", () => {
  expect(
    applyRewrite(
      "select 1 where (report_date + 3) > DATE '2025-01-01'",
      "((report_date + 3) > '2025-01-01'::DATE)",
      to("report_date > date '2025-01-01' - 3"),
    ),
  ).toBeNull();
});

test("a bracket that closes at the condition's end goes with it", () => {
  expect(
    applyRewrite("select 1 where starts_with(sku, 'A')", "starts_with(sku, 'A')", to("sku like 'A%'")),
  ).toBe("select 1 where sku like 'A%'");
});

test("a condition that stands twice, or nowhere, is left to the reader", () => {
  const twice = "select 1 where year(d) = 2024 union all select 1 where year(d) = 2024";
  expect(applyRewrite(twice, '("year"(d) = 2024)', to("x"))).toBeNull();
  expect(applyRewrite("select 1", '("year"(d) = 2024)', to("x"))).toBeNull();
  expect(applyRewrite("select 1", "", to("x"))).toBeNull();
});

test("a rewrite with a gap to fill in is left to the reader", () => {
  expect(applyRewrite("select 1 where a", "a", to("set variable cut = (select min(…) from …)"))).toBeNull();
});

test("a rewrite of several statements takes the whole statement's place", () => {
  expect(
    applyRewrite("select 1 where d = (select 2)", "d = SUBQUERY", to("set variable cut = 2;", "select 3")),
  ).toBe("set variable cut = 2;\n\nselect 3");
});

test("a rewrite with OR is put in brackets", () => {
  expect(applyRewrite("select 1 where f(a) = 1 and b", "(f(a) = 1)", to("a = 1 or a = 2"))).toBe(
    "select 1 where (a = 1 or a = 2) and b",
  );
});
