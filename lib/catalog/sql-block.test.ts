import fc from "fast-check";
import { expect, test } from "vitest";
import {
  acceptResults,
  formatResult,
  parseResult,
  returnsRows,
  splitStatements,
  sqlBlocks,
} from "./sql-block";

const fenced = (info: string, code: string) => `\`\`\`${info}\n${code}\n\`\`\``;
const problemsOf = (text: string) =>
  sqlBlocks("a.mdx", text).problems.map(({ line, message }) => `${line} ${message}`);

test("semicolons in text, names, comments and dollar quotes do not end a statement", () => {
  expect(splitStatements("select ';' as \"a;b\"; -- one; two\nselect $$x;y$$; /* ; */ select 1;")).toEqual([
    "select ';' as \"a;b\"",
    "-- one; two\nselect $$x;y$$",
    "/* ; */ select 1",
  ]);
});

test("a comment alone is no statement", () => {
  expect(splitStatements("select 1; -- the end")).toEqual(["select 1"]);
});

test("a block takes its title, its line and the result that follows it", () => {
  const text = `Words.\n\n${fenced('sql run title="Two rows"', "select 1 as a order by a;")}\n\n${fenced("result", "a\n1")}\n`;
  expect(sqlBlocks("a.mdx", text)).toEqual({
    problems: [],
    blocks: [
      {
        index: 0,
        title: "Two rows",
        sql: "select 1 as a order by a;",
        statements: ["select 1 as a order by a"],
        expectsError: false,
        expected: { columns: ["a"], rows: [["1"]] },
        line: 3,
      },
    ],
  });
});

test.each([
  ["select random() as r order by r", "random("],
  ["select hash('a') as h order by h", "hash("],
  ["select current_date as d order by d", "current_date"],
  ["select now() as d order by d", "now("],
  ["load icu; select 1 as a order by a", "load"],
  ["select * from read_parquet('x') order by all", "read_parquet("],
  ["select json_extract('{}', '$.a') as a order by a", "json_extract("],
  ["select '{}'::json as a order by a", "::json"],
])("%s is refused", (sql, word) => {
  expect(problemsOf(fenced('sql run title="t"', sql))[0]).toMatch(
    new RegExp(`^1 ${word.replace(/[()]/g, "\\$&")}: `),
  );
});

test("a word inside quoted text is not refused", () => {
  expect(problemsOf(fenced('sql run title="t"', "select 'random()' as a order by a"))).toEqual([]);
});

test("a last query without ORDER BY, a block without title and a stray result are reported", () => {
  expect(
    problemsOf(`${fenced("sql run", "select 1 as a")}\n\nWords.\n\n${fenced("result", "a\n1")}`),
  ).toEqual([
    '1 the block has no title. Write ```sql run title="What it shows"',
    "1 the query whose rows are shown has no ORDER BY outside its brackets, so they may come in any order",
    "7 no sql run block stands directly before this result",
  ]);
});

test.each([
  ["select a, row_number() over (order by a) as n from t", true],
  ["select a from (select a from t order by a)", true],
  ["select a from t -- order by a", true],
  ['select "order by" from t', true],
  ["select a from t; insert into t values (1)", true],
  ["select a from t order by all; insert into t values (1)", false],
  ["with c as (select (1) as a) select a from c order by a limit 3", false],
  ["insert into t values (1) returning a", false],
  ["explain select a from t", false],
  ["create table t (a int)", false],
])("%s: rows in any order is %s", (sql, isReported) => {
  expect(problemsOf(fenced('sql run title="t"', sql)).length).toBe(isReported ? 1 : 0);
});

test("a printed result of one row needs no order", () => {
  const block = (rows: string) =>
    `${fenced('sql run title="t"', "select count(*) as n from t")}\n\n${fenced("result", `n\n${rows}`)}`;
  expect(problemsOf(block("3"))).toEqual([]);
  expect(problemsOf(block("(no rows)"))).toEqual([]);
  expect(problemsOf(block("3\n4")).length).toBe(1);
});

test("the rows of a page are those of queries and of changes that return them", () => {
  const shows = [
    "-- c\nselect 1",
    "(select 1)",
    "from t",
    "insert into t values (1) returning a",
    "show tables",
  ];
  const hides = ["insert into t values ('returning')", "create table t as select 1", "set threads = 1"];
  expect(shows.filter(returnsRows)).toEqual(shows);
  expect(hides.filter(returnsRows)).toEqual([]);
});

test("every result survives being written and read", () => {
  const cell = fc.option(
    fc.oneof(
      fc.string(),
      fc.constantFrom("NULL", "", " ", "a | b", "'q'", "\\n", "x\ny", "`", "(no rows)", "|"),
    ),
  );
  const result = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.record({
      columns: fc.array(fc.stringMatching(/^[a-z_]{1,8}$/), { minLength: width, maxLength: width }),
      rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }),
    }),
  );
  fc.assert(
    fc.property(result, (drawn) => {
      expect(parseResult(formatResult(drawn), false)).toEqual(drawn);
    }),
    { seed: 1, numRuns: 200 },
  );
});

test("accepting results rewrites old ones, writes missing ones and changes nothing else", () => {
  const text = `A\n\n${fenced('sql run title="x"', "select 1 as a order by a;")}\n\n${fenced("result", "a\n9")}\n\nB\n\n${fenced('sql run title="y"', "select 2 as b order by b;")}\n\nC\n`;
  const results = [
    { columns: ["a"], rows: [["1"]] },
    { columns: ["b"], rows: [] },
  ];
  const changed = acceptResults(text, results);
  expect(changed).toBe(
    `A\n\n${fenced('sql run title="x"', "select 1 as a order by a;")}\n\n${fenced("result", "a\n1")}\n\nB\n\n${fenced('sql run title="y"', "select 2 as b order by b;")}\n\n${fenced("result", "b\n(no rows)")}\n\nC\n`,
  );
  expect(acceptResults(changed, results)).toBe(changed);
});
