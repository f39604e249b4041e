import { expect, test } from "vitest";
import { parseOrigin } from "./origin";

test("without a setting the site's address is that of npm start", () => {
  expect(parseOrigin(undefined)).toBe("http://localhost:3000");
  expect(parseOrigin("")).toBe("http://localhost:3000");
});

test("a setting is taken without its last slash", () => {
  expect(parseOrigin("https://patterns.example.org/")).toBe("https://patterns.example.org");
  expect(parseOrigin("http://localhost:3416")).toBe("http://localhost:3416");
});

test.each([
  "patterns.example.org",
  "https://example.org/docs",
  "ftp://example.org",
  "https://example.org/?a=1",
])("%s is refused with what is allowed", (setting) => {
  expect(() => parseOrigin(setting)).toThrow(
    `ISOTHERM_ORIGIN: found "${setting}", allowed an address without a path such as https://patterns.example.org.`,
  );
});
