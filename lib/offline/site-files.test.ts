import { expect, test } from "vitest";
import { isData, isHashed, isLakeFile, sitePath } from "./site-files";

const pathOf = (address: string, base = "/") => sitePath(base, new URL(address, "https://host"));

test("a page has one path, however it is asked for", () => {
  expect(pathOf("/")).toBe("");
  expect(pathOf("/?q=cdc#top")).toBe("");
  for (const address of ["/patterns/", "/patterns", "/patterns/index.html", "/patterns/?q=cdc"])
    expect(pathOf(address)).toBe("patterns/");
});

test("below another root the path is the same, and what lies outside has none", () => {
  expect(pathOf("/x/patterns/data-lake/", "/x/")).toBe("patterns/data-lake/");
  expect(pathOf("/x/search-index.json", "/x/")).toBe("search-index.json");
  expect(pathOf("/patterns/", "/x/")).toBeUndefined();
});

test("only names that carry a hash are taken from any version", () => {
  expect(isHashed("_next/static/chunks/2hz1yuk9p01gz.js")).toBe(true);
  expect(isHashed("duckdb/engine-69cfb3350cc9ca37.bin")).toBe(true);
  expect(isHashed("duckdb/engine.json")).toBe(false);
  expect(isHashed("patterns/")).toBe(false);
});

test("data, lake and everything else are told apart", () => {
  expect(["search-index.json", "lake/manifest.json", "duckdb/engine.json"].every(isData)).toBe(true);
  expect(["hosting/headers.json", "offline/0f.json", "patterns/data-lake.md"].some(isData)).toBe(false);
  expect(isLakeFile("lake/flights/a.parquet")).toBe(true);
  expect(isLakeFile("a.parquet")).toBe(false);
});
