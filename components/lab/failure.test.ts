import { expect, test } from "vitest";
import { loadPart } from "@/components/ui/load-part";
import { EngineError, QueryError } from "@/lib/lab/engine";
import { LakeReadError, StatementRefused } from "@/lib/lab/lab-types";
import { failureOf } from "./failure";

test("a wrong or refused statement is shown beside the SQL in the engine's own words", () => {
  expect(failureOf(new QueryError('Parser Error: syntax error at or near "selec"', "selec 1"), true)).toEqual(
    {
      where: "statement",
      says: 'Parser Error: syntax error at or near "selec"',
      doThis: "",
    },
  );
  expect(failureOf(new StatementRefused("Write one statement.", "a; b"), true).where).toBe("statement");
});

test("a file that could not be fetched is a lost connection, and a file of another size is a changed lake", () => {
  const cut = new LakeReadError("x.parquet", "cannot be read", { cause: new TypeError("Failed to fetch") });
  expect(failureOf(cut, true)).toEqual({
    where: "network",
    says: "The connection to the lake was lost: x.parquet: cannot be read",
    doThis: "The statement stays as it is.",
  });
  const changed = new LakeReadError("x.parquet", "2039 bytes, the manifest says 6119: it changed");
  expect(failureOf(changed, true)).toEqual({
    where: "lake",
    says: "The lake is not what its catalog says: x.parquet: 2039 bytes, the manifest says 6119: it changed",
    doThis: "The statement stays as it is.",
  });
});

test("while the browser is offline every failed read is a lost connection", () => {
  expect(failureOf(new LakeReadError("x.parquet", "HTTP 503, wanted 206"), false).where).toBe("network");
  expect(failureOf(new EngineError("The engine did not start."), false).where).toBe("network");
});

test("an engine that does not start says so and what is left", () => {
  expect(failureOf(new EngineError("The engine did not start within 20 s."), true)).toEqual({
    where: "engine",
    says: "The engine did not start within 20 s.",
    doThis: "The warehouse is empty until the engine runs again; the statement stays as it is.",
  });
});

test("an unknown error keeps its own words", () => {
  expect(failureOf(new Error("no idea"), true)).toMatchObject({ where: "page", says: "no idea" });
  expect(failureOf("thrown text", true)).toMatchObject({ where: "page", says: "thrown text" });
});

test("a part of the page's own code that did not come may be a newer version's doing; without a network it is that", () => {
  const chunk = Object.assign(new Error("Failed to load chunk /_next/x.js"), { name: "ChunkLoadError" });
  expect(failureOf(chunk, true)).toEqual({
    where: "page",
    says: "A part of this page did not load: the network failed, or a newer version has replaced the page.",
    doThis: "If it fails again, load the page again: the statement stays in its address.",
  });
  expect(failureOf(chunk, false)).toEqual({
    where: "network",
    says: "The connection was lost: Failed to load chunk /_next/x.js",
    doThis: "Check the network. The statement stays as it is.",
  });
});

test("a part of the lab that was asked for and did not come says which, and what to do", async () => {
  const lost = loadPart("The simulator", Promise.reject(new Error("Failed to load chunk /_next/x.js")));
  expect(failureOf(await lost.catch((error: unknown) => error), true)).toEqual({
    where: "network",
    says: "The simulator could not be loaded: the network failed, or a newer version has replaced the page.",
    doThis: "If it fails again, load the page again: the statement stays in its address.",
  });
});
