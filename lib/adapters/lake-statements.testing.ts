import fc from "fast-check";

/** SQL conditions over `lake.inventory_history`: every operator, literals on, inside and outside the data's range, NULL among them. */

const days = fc
  .integer({ min: -20, max: 445 })
  .map((offset) => new Date(Date.UTC(2024, 10, 1) + offset * 86_400_000).toISOString().slice(0, 10));
const dayLiteral = days.map((day) => `date '${day}'`);
const comparison = fc.constantFrom("=", "<>", "<", "<=", ">", ">=");
const small = fc.integer({ min: -6, max: 40 }).map(String);
const numberColumn = fc.constantFrom("inventory_count", "sold", "received", "unit_cost_cents", "store_id");
const textColumn = fc.constantFrom("sku", "region", "category", "supplier", "note");
const anyColumn = fc.oneof(
  numberColumn,
  textColumn,
  fc.constantFrom("report_date", "promo", "updated_at", `"year"`, `"month"`),
);
const text = fc
  .oneof(
    fc.integer({ min: 0, max: 14 }).map((number) => `SKU-${String(number).padStart(4, "0")}`),
    fc.constantFrom(
      "north",
      "garden",
      "toys",
      "islands",
      "O'Hara & Sons",
      "D'Angelo Fratelli",
      "",
      "zz",
      "a AND b OR c",
      "SKU-",
    ),
  )
  .map((value) => `'${value.replaceAll("'", "''")}'`);
const listOf = (item: fc.Arbitrary<string>) =>
  fc.array(item, { minLength: 1, maxLength: 4 }).map((items) => items.join(", "));
const join = (...parts: readonly (fc.Arbitrary<string> | string)[]) =>
  fc
    .tuple(...parts.map((part) => (typeof part === "string" ? fc.constant(part) : part)))
    .map((words) => words.join(" "));

const dayAtom = fc.oneof(
  join("report_date", comparison, dayLiteral),
  join("report_date between", dayLiteral, "and", dayLiteral),
  join("report_date", fc.constantFrom("in (", "not in ("), listOf(dayLiteral), ")"),
  join("report_date", comparison, dayLiteral, "-", fc.integer({ min: 0, max: 90 }).map(String)),
  join(
    "report_date",
    comparison,
    dayLiteral,
    "- interval",
    fc.integer({ min: 0, max: 12 }).map(String),
    "month",
  ),
  join(
    "report_date::timestamp",
    comparison,
    days.map((day) => `timestamp '${day} 13:14:15.5'`),
  ),
  join(
    "date_trunc('month', report_date) =",
    days.map((day) => `date '${day.slice(0, 7)}-01'`),
  ),
  join(
    "strftime(report_date, '%m-%d') >",
    days.map((day) => `'${day.slice(5)}'`),
  ),
  join(
    "report_date::varchar like",
    days.map((day) => `'${day.slice(0, 7)}%'`),
  ),
  join("year(report_date)", comparison, fc.constantFrom("2024", "2025")),
  join("month(report_date) in (", listOf(fc.integer({ min: 1, max: 13 }).map(String)), ")"),
  join("dayofweek(report_date) =", fc.integer({ min: 0, max: 6 }).map(String)),
  join(`"year"`, comparison, fc.constantFrom("2023", "2024", "2025")),
  join(`"month"`, comparison, fc.integer({ min: 0, max: 13 }).map(String)),
  join(`"month" in (`, listOf(fc.integer({ min: 1, max: 12 }).map(String)), ")"),
  join("report_date +", fc.integer({ min: 0, max: 30 }).map(String), comparison, dayLiteral),
);

const otherAtom = fc.oneof(
  join(numberColumn, comparison, small),
  join(numberColumn, fc.constantFrom("in (", "not in ("), listOf(small), ")"),
  join(numberColumn, "between", small, "and", small),
  join(
    numberColumn,
    "::double",
    comparison,
    fc.integer({ min: -20, max: 80 }).map((half) => `${half / 2}`),
  ),
  join(
    numberColumn,
    comparison,
    fc.integer({ min: -200, max: 900 }).map((tenth) => `${tenth / 10}`),
  ),
  join(numberColumn, "+", small, comparison, small),
  join(numberColumn, comparison, numberColumn),
  join("abs(sold)", comparison, small),
  join(textColumn, comparison, text),
  join(textColumn, fc.constantFrom("in (", "not in ("), listOf(text), ")"),
  join(
    textColumn,
    fc.constantFrom("like", "not like", "ilike"),
    fc.constantFrom("'SKU-000%'", "'%r%'", "'O''%'", "'no_th'", "'%'", "''", "'%Brien%'"),
  ),
  join(anyColumn, fc.constantFrom("is null", "is not null")),
  join(anyColumn, "= null"),
  fc.constantFrom("promo", "not promo", "promo = false", "promo is not false", "promo is null"),
  join(
    "updated_at",
    comparison,
    days.map((day) => `timestamp '${day} 22:20:00.123456'`),
  ),
  join("updated_at::date =", dayLiteral),
  join("coalesce(unit_cost_cents, 0)", comparison, small),
  fc.constantFrom("true", "false", "null", "sku = sku", "1 = 0", "supplier is distinct from 'Fairholm'"),
);

/** A condition of up to three levels. */
const nested: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthIdentifier: "condition" },
    { arbitrary: dayAtom, weight: 3 },
    { arbitrary: otherAtom, weight: 3 },
    { arbitrary: join("(", tie("node"), "and", tie("node"), ")"), weight: 3 },
    { arbitrary: join("(", tie("node"), "or", tie("node"), ")"), weight: 2 },
    { arbitrary: join("not (", tie("node"), ")"), weight: 1 },
  ),
})).node;

/** Half of the conditions stand beside one on the day, so that row groups are dropped. */
const condition = fc.oneof(nested, join(dayAtom, "and", nested));

const counted = "count(*), count(note), sum(sold), min(report_date), max(updated_at), count(unit_cost_cents)";

/** A whole statement with an ordered result around drawn conditions. */
export const statement: fc.Arbitrary<string> = fc.oneof(
  condition.map((where) => `select ${counted} from lake.inventory_history where ${where}`),
  condition.map(
    (where) => `select region, ${counted} from inventory where ${where} group by region order by region`,
  ),
  condition.map(
    (where) =>
      `select "year", "month", count(*) from lake.inventory_history where ${where} group by all order by all`,
  ),
  condition.map(
    (where) =>
      `select * from lake.inventory_history where ${where} order by report_date, sku, store_id limit 5`,
  ),
  fc
    .tuple(condition, condition)
    .map(
      ([left, right]) =>
        `with a as (select * from lake.inventory_history where ${left}), b as (select * from lake.inventory_history where ${right}) select count(*), count(a.note), count(b.promo), sum(b.sold) from a join b using (sku, store_id, report_date)`,
    ),
  fc
    .tuple(condition, condition)
    .map(
      ([left, right]) =>
        `select a.sku, count(*), count(b.sku), count(b.supplier) from (select * from lake.inventory_history where ${left}) a left join (select * from lake.inventory_history where ${right}) b using (sku, store_id, report_date) group by a.sku order by a.sku`,
    ),
  fc
    .tuple(condition, condition)
    .map(
      ([outer, inner]) =>
        `select ${counted} from lake.inventory_history where ${outer} and (sku, report_date) in (select (sku, report_date) from lake.inventory_history where ${inner})`,
    ),
  fc
    .tuple(condition, condition)
    .map(
      ([one, other]) =>
        `select 1 k, count(*), sum(sold) from inventory where ${one} union all select 2, count(supplier), sum(received) from lake.inventory_history where ${other} order by k`,
    ),
);
