import { expect, test } from "vitest";
import { lakeStoreName, pageLockName, staleStores, storeName, versionOfLock, versionOfStore } from "./stores";

test("a store's name gives its version back, in its own place alone", () => {
  expect(versionOfStore("/", storeName("/", "aa", "pages"))).toBe("aa");
  expect(versionOfStore("/x/", storeName("/", "aa", "pages"))).toBeUndefined();
  expect(versionOfStore("/", lakeStoreName("/"))).toBeUndefined();
  expect(versionOfStore("/", "somebody else's")).toBeUndefined();
});

test("a page's lock gives its version back", () => {
  expect(versionOfLock("/x/", pageLockName("/x/", "bb"))).toBe("bb");
  expect(versionOfLock("/", pageLockName("/x/", "bb"))).toBeUndefined();
  expect(versionOfLock("/", "isotherm-engine-1")).toBeUndefined();
});

test("stores of versions that no page shows are stale; the lake's and those of others stay", () => {
  const names = [
    storeName("/", "old", "pages"),
    storeName("/", "old", "files"),
    storeName("/", "read", "files"),
    lakeStoreName("/"),
    storeName("/x/", "old", "pages"),
    "somebody else's",
  ];
  expect(staleStores("/", names, new Set(["read"]))).toEqual(names.slice(0, 2));
});
