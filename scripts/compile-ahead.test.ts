import { expect, test } from "vitest";
import { compileAhead } from "./compile-ahead";

const large = "a();".repeat(8_000);

test("a large script begins with the request to compile it ahead, once, and is otherwise as it was", () => {
  const asked = compileAhead(large);
  expect(asked).toBe(`//# allFunctionsCalledOnLoad\n${large}`);
  expect(compileAhead(asked)).toBe(asked);
});

test("a small script, which would be compiled on the page's thread, stays as it is", () => {
  expect(compileAhead("a();")).toBe("a();");
});
