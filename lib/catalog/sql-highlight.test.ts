import fc from "fast-check";
import { expect, test } from "vitest";
import { highlightSql } from "./sql-highlight";

/** Every span but the plain ones, as `kind:text`. */
const marked = (sql: string) =>
  highlightSql(sql).flatMap(({ kind, text }) => (kind === null ? [] : [`${kind}:${text}`]));

test("keywords, quoted text and comments are told apart, keywords side by side as one", () => {
  expect(marked("select city, 'Ely' from t -- late\norder by city desc;")).toEqual([
    "k:select",
    "s:'Ely'",
    "k:from",
    "c:-- late",
    "k:order by",
    "k:desc",
  ]);
});

test("what looks like SQL inside quotes or comments is left alone", () => {
  expect(marked("select 'it''s -- from' /* where\n'x' */ as \"select\"")).toEqual([
    "k:select",
    "s:'it''s -- from'",
    "c:/* where\n'x' */",
    "k:as",
  ]);
  expect(marked("select $tag$ from 'x $tag$ from t")).toEqual([
    "k:select",
    "s:$tag$ from 'x $tag$",
    "k:from",
  ]);
});

test("a type is marked where a type can stand, and is a plain name elsewhere", () => {
  expect(marked("create table t (id int, day date, note text)")).toEqual([
    "k:create table",
    "k:int",
    "k:date",
    "k:text",
  ]);
  expect(marked("select date, text from t where date >= date '2026-01-31' and note::int = 1")).toEqual([
    "k:select",
    "k:from",
    "k:where",
    "k:date",
    "s:'2026-01-31'",
    "k:and",
    "k:int",
  ]);
});

test("a function or a column of a table is not taken for a keyword", () => {
  expect(marked("select left(a, 1), t.order, range(3) from t left join u using (id)")).toEqual([
    "k:select",
    "k:from",
    "k:left join",
    "k:using",
  ]);
});

test("a name that a reader chose is not taken for a keyword after as, nor is a column called key", () => {
  expect(marked("select count(*) as rows, key from t")).toEqual(["k:select", "k:as", "k:from"]);
  expect(marked("create table t as select 1; create table u (id int primary key)")).toEqual([
    "k:create table",
    "k:as select",
    "k:create table",
    "k:int primary key",
  ]);
});

test("the spans hold every character, whatever the reader types", () => {
  const piece = fc.constantFrom(
    "select",
    "date",
    " ",
    "\n",
    "'",
    "''",
    '"',
    "--",
    "/*",
    "*/",
    "$$",
    "$a$",
    "::",
    "(",
    ".",
    "1.5e3",
    "é",
    "🙂",
  );
  const sql = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join("")),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(sql, (text) => {
      const spans = highlightSql(text);
      expect(spans.map((span) => span.text).join("")).toBe(text);
      expect(spans.some((span, place) => span.kind === spans[place + 1]?.kind)).toBe(false);
    }),
    { seed: 1, numRuns: 300 },
  );
});
