import { expect, test } from "vitest";
import { parseSearchRequest, SearchRequestError } from "./parse-request";

test("words are joined, wherever the option stands", () => {
  expect(parseSearchRequest(["data", "lake"])).toEqual({ kind: "query", query: "data lake", json: false });
  expect(parseSearchRequest(["data lake", "--json"])).toEqual({
    kind: "query",
    query: "data lake",
    json: true,
  });
});

test("a hyphen asks for lines, with or without the option", () => {
  expect(parseSearchRequest(["-"])).toEqual({ kind: "lines" });
  expect(parseSearchRequest(["--json", "-"])).toEqual({ kind: "lines" });
});

test.each([
  [[], 'search: words: no word to search for (found "", allowed text with a letter or a figure).'],
  [["?!"], 'search: words: no word to search for (found "?!", allowed text with a letter or a figure).'],
  [["--jsno", "kappa"], "search: option: unknown (found --jsno, allowed --json)."],
  [["-", "kappa"], "search: words: given beside - (found 1, allowed none)."],
])("%j is refused with what was found and what is allowed", (given, beginning) => {
  expect(() => parseSearchRequest(given)).toThrow(SearchRequestError);
  expect(() => parseSearchRequest(given)).toThrow(`${beginning} Use: npm run -s search -- `);
});
