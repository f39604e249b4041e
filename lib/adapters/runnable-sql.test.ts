import { afterAll, beforeAll, expect, test } from "vitest";
import { formatResult, sqlBlocks } from "@/lib/catalog/sql-block";
import { inspectCatalog } from "./content";
import { createNodeEngine, type NodeEngine } from "./duckdb-node";
import { runBlocks } from "./run-blocks";

const { catalog, files } = await inspectCatalog();
const pages = [...catalog.pages.values()].map(({ path }) => ({
  path,
  ...sqlBlocks(path, files.get(path) ?? ""),
}));

let engine: NodeEngine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

test("there are pages with runnable SQL", () => {
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.every(({ blocks }) => blocks.length > 0)).toBe(true);
});

test.each(pages)(
  "$path: the printed results are what visitors' engine returns",
  async ({ path, blocks, problems }) => {
    expect(problems).toEqual([]);
    await engine.empty();
    const results = await runBlocks(engine, blocks);
    const place = (index: number) => `${path}:${blocks[index]?.line}`;
    expect(results.map((result, index) => `${place(index)}\n${formatResult(result)}`)).toEqual(
      blocks.map(
        ({ expected }, index) =>
          `${place(index)}\n${expected ? formatResult(expected) : "(no result yet. Read it, then run: npm run sql:accept)"}`,
      ),
    );
  },
);
