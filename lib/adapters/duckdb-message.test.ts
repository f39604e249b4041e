import { expect, test } from "vitest";
import { duckDbMessage } from "./duckdb-message";

test("an error that comes as JSON reads like the others", () => {
  const text =
    '{"exception_type":"Parser","exception_message":"syntax error at or near \\"x\\"\\n\\nLINE 1: x","position":"0"}';
  expect(duckDbMessage(new Error(text))).toBe('Parser Error: syntax error at or near "x"\n\nLINE 1: x');
});

test("a place that is given twice is shown once", () => {
  const place = "\n\nLINE 1: select x\n               ^";
  expect(duckDbMessage(new Error(`Binder Error: no x${place}${place}`))).toBe(`Binder Error: no x${place}`);
});

test("any other text stays as it is", () => {
  expect(duckDbMessage("Catalog Error: no t")).toBe("Catalog Error: no t");
  expect(duckDbMessage(new Error('{"exception_type":1}'))).toBe('{"exception_type":1}');
});
