import { writeFileSync } from "node:fs";
import { inspectCatalog } from "@/lib/adapters/content";
import { createNodeEngine } from "@/lib/adapters/duckdb-node";
import { runBlocks } from "@/lib/adapters/run-blocks";
import { acceptResults, sqlBlocks } from "@/lib/catalog/sql-block";
import { QueryError } from "@/lib/lab/engine";

if (process.env.CI) {
  process.stderr.write("sql:accept writes results that a person has read; it does not run in CI.\n");
  process.exit(2);
}

const wanted = process.argv.slice(2);
const { files } = await inspectCatalog();
const pages = [...files].filter(([path]) => path.startsWith("content/patterns/"));
const slugOf = (path: string) => path.replace(/^.*\/|\.mdx$/g, "");
const unknown = wanted.filter((slug) => !pages.some(([path]) => slugOf(path) === slug));
if (unknown.length > 0) {
  process.stderr.write(
    `slug: found "${unknown.join(", ")}", allowed ${pages.map(([path]) => slugOf(path)).join(", ")}\n`,
  );
  process.exit(2);
}

const engine = await createNodeEngine();
for (const [path, text] of pages) {
  if (wanted.length > 0 && !wanted.includes(slugOf(path))) continue;
  await engine.empty();
  try {
    const changed = acceptResults(text, await runBlocks(engine, sqlBlocks(path, text).blocks));
    if (changed === text) process.stderr.write(`${path}: unchanged\n`);
    else {
      writeFileSync(path, changed);
      process.stderr.write(`${path}: results rewritten. Read the difference before you commit it.\n`);
    }
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    process.stderr.write(`${path}: ${error.message}\n${error.sql}\n`);
    process.exitCode = 1;
  }
}
await engine.close();
