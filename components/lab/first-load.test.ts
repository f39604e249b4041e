import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** What a page of the lab begins with, and what each of them asks for at once. */
const beginnings = [
  "components/lab/lab.tsx",
  "components/lab/compare/compare-lab.tsx",
  "components/lab/breaks/breaks-lab.tsx",
  "components/lab/rolling/rolling-lab.tsx",
  "components/lab/own/own-files-page.tsx",
  "components/lab/platform/platform-lab.tsx",
  "lib/adapters/own-store.ts",
];

const staticImport = /(?:^|\n)(?:import|export)\s(?!type\b)(?:[^;"']*?\sfrom\s*)?["']([^"']+)["']/g;

function fileOf(named: string, from: string): string | undefined {
  const place = named.startsWith("@/") ? named.slice(2) : path.join(path.dirname(from), named);
  return [place, `${place}.ts`, `${place}.tsx`].find((file) => /\.\w+$/.test(file) && existsSync(file));
}

/** Our files and the names of packages that come with a file; what is imported later does not. */
function comesWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!/\.tsx?$/.test(file)) return seen;
  for (const [, named = ""] of readFileSync(file, "utf8").matchAll(staticImport)) {
    const own = /^[@.]{1,2}\//.test(named) ? fileOf(named, file) : undefined;
    if (own === undefined) seen.add(named);
    else comesWith(own, seen);
  }
  return seen;
}

test("what comes with a file is followed through other files to the packages", () => {
  const found = comesWith("lib/lab/manifest.ts");
  expect(found).toContain("lib/zod.ts");
  expect(found).toContain("zod");
});

test.each(beginnings)("%s brings no parser, no reader of Parquet and no engine with it", (file) => {
  expect(
    [...comesWith(file)].filter((each) =>
      /zod|apache-arrow|hyparquet|duckdb-browser|@duckdb|lake-lab/.test(each),
    ),
  ).toEqual([]);
});

test.each(beginnings)("%s asks for no tables of Intl before something is drawn that needs them", (file) => {
  const atOnce = /^(?:export )?const \w+ = new Intl\./m;
  const found = [...comesWith(file)].filter((each) => /\.tsx?$/.test(each));
  expect(found.filter((each) => atOnce.test(readFileSync(each, "utf8")))).toEqual([]);
});
