import fc from "fast-check";
import { expect, test } from "vitest";
import { readTryHash, tryHash } from "./try-link";

test("a link carries the SQL in its hash as base64url", () => {
  expect(tryHash(0, "select 1")).toBe("#try-1?sql=c2VsZWN0IDE");
  expect(tryHash(1, null)).toBe("#try-2");
});

test("a link brings back every text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), fc.nat(20), (sql, index) => {
      expect(readTryHash(tryHash(index, sql), index)).toEqual({ kind: "sql", sql });
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("a link speaks to one block only", () => {
  expect(readTryHash(tryHash(1, "select 1"), 0)).toEqual({ kind: "none" });
  expect(readTryHash(tryHash(10, "select 1"), 0)).toEqual({ kind: "none" });
  for (const hash of ["", "#try-1", "#how-it-works"]) expect(readTryHash(hash, 0)).toEqual({ kind: "none" });
});

test("a damaged link is told from one that carries nothing", () => {
  const tooLong = tryHash(0, "x".repeat(50_001));
  for (const hash of [
    "#try-1?sql=",
    "#try-1?sql=%%%",
    "#try-1?sql=_w",
    "#try-1?sql=c",
    "#try-1?x=1",
    tooLong,
  ])
    expect({ hash, says: readTryHash(hash, 0) }).toEqual({ hash, says: { kind: "unreadable" } });
});
