import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";

const folder = "public/duckdb";
const makeEngine = () =>
  execFileSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "scripts/engine.ts"]);
const read = (name: string) => readFileSync(path.join(folder, path.basename(name)));
const describedEngine = (): unknown => JSON.parse(read("engine.json").toString("utf8"));
const namedIn = (wrapper: string, key: string) =>
  new RegExp(`"${key}":"/duckdb/([^"]+)"`).exec(wrapper)?.[1] ?? "";

beforeAll(() => {
  makeEngine();
});

test("visitors get the very wasm file that the tests run, gzipped and below 25 MB", () => {
  const [name = ""] = readdirSync(folder).filter((file) => file.endsWith(".bin"));
  const wasm = createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  expect(gunzipSync(read(name)).equals(readFileSync(wasm))).toBe(true);
  expect(read(name).byteLength).toBeLessThan(25_000_000);
});

test("engine.json names the wrapper and the bytes to expect, and the wrapper names the other two files", () => {
  const names = readdirSync(folder);
  const [wrapperName = ""] = names.filter((name) => name.startsWith("wrapper-"));
  const wrapper = read(wrapperName).toString("utf8");
  const engine = namedIn(wrapper, "engine");
  expect(describedEngine()).toMatchObject({
    worker: `/duckdb/${wrapperName}`,
    bytes: read(engine).byteLength,
  });
  expect([...names].sort()).toEqual(["engine.json", engine, namedIn(wrapper, "duckdb"), wrapperName].sort());
});

test("every file but engine.json carries a hash of its content, so that it can be cached for good", () => {
  const hashed = readdirSync(folder).filter((name) => name !== "engine.json");
  expect(hashed.length).toBe(3);
  for (const name of hashed)
    expect(name).toContain(createHash("sha256").update(read(name)).digest("hex").slice(0, 16));
});

test("no file names another host", () => {
  const [worker = ""] = readdirSync(folder).filter((name) => name.startsWith("wrapper-"));
  expect(read(worker).toString("utf8")).not.toMatch(/https?:/);
});

test("a second run writes nothing", () => {
  const before = statSync(path.join(folder, "engine.json")).mtimeMs;
  makeEngine();
  expect(statSync(path.join(folder, "engine.json")).mtimeMs).toBe(before);
});
