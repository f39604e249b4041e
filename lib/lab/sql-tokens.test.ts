import { expect, test } from "vitest";
import { closingBracket, nameOf, tokenise } from "./sql-tokens";

const texts = (sql: string) => tokenise(sql).map(({ text }) => text);

test("nothing inside a string, a quoted name or a comment is read as a word", () => {
  expect(texts(`a = 'it''s -- b; /*' -- select ';\n"c;""d" /* e /* nested */ ; */ f`)).toEqual([
    "a",
    "=",
    "'it''s -- b; /*'",
    `"c;""d"`,
    "f",
  ]);
});

test("escape strings and dollar quotes end where DuckDB ends them", () => {
  expect(texts(String.raw`E'a\'b' $$ ; ' $$ $t$ $$ ; $t$ x`)).toEqual([
    String.raw`E'a\'b'`,
    "$$ ; ' $$",
    "$t$ $$ ; $t$",
    "x",
  ]);
});

test("numbers, casts and operators are tokens of their own", () => {
  expect(texts("1e+300>=-1.50::DECIMAL(10,2)||x!=.5")).toEqual([
    ...["1e+300", ">=", "-", "1.50", "::", "DECIMAL", "(", "10", ",", "2", ")", "||", "x", "!=", ".5"],
  ]);
});

test("what is never closed ends in symbols, not in an error", () => {
  expect(texts("select 'open")).toEqual(["select", "'", "open"]);
  expect(texts("select 1 /* open")).toEqual(["select", "1"]);
});

test("offsets cut the statement back into its tokens", () => {
  const sql = "select  'ü🚚' , sku";
  expect(tokenise(sql).map(({ start, end }) => sql.slice(start, end))).toEqual([
    "select",
    "'ü🚚'",
    ",",
    "sku",
  ]);
});

test("names compare without case, quoted or not", () => {
  expect(tokenise(`SKU "Sku" 'sku' 5`).map(nameOf)).toEqual(["sku", "sku", null, null]);
});

test("a bracket closes at its own depth", () => {
  expect(closingBracket(tokenise("(a (b) [c]) d"), 0)).toBe(8);
  expect(closingBracket(tokenise("(a"), 0)).toBe(2);
});
