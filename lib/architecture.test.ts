import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";

/** What each folder may import besides its own files. Arrows point one way: app, components, lib; adapters stand at the rim. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "lib/catalog": [
    "@/lib/zod",
    "yaml",
    "@mdx-js/mdx",
    "mdast",
    "mdast-util-to-string",
    "remark-frontmatter",
    "remark-gfm",
    "unist-util-visit",
  ],
  "lib/search": ["@/lib/catalog", "fuse.js"],
  "lib/decide": ["@/lib/catalog", "@/content/decision", "@/lib/zod", "yaml"],
  "lib/map": ["@/lib/catalog", "@/content/map", "graphology", "@/lib/zod"],
  "lib/lab": ["@/lib/catalog", "@/content/lab", "@/lib/zod", "yaml"],
  "lib/compare": ["@/lib/catalog", "@/lib/decide", "@/lib/zod"],
  "lib/cite": ["@/lib/catalog", "@/lib/decide/record/markdown-text"],
  "lib/addresses": [],
  "lib/offline": [],
  "lib/export": ["acorn"],
  "lib/machines": ["@/lib/catalog", "@/lib/decide", "@/lib/lab", "mdast", "unist-util-visit", "@/lib/zod"],
  "lib/adapters": [
    "@/lib",
    "@/content",
    "node:",
    "@mdx-js/mdx",
    "mdast",
    "mdx/types",
    "react/jsx-runtime",
    "unist-util-visit",
    "yaml",
    "remark-frontmatter",
    "remark-gfm",
    "apache-arrow",
    "hyparquet",
    "@duckdb/",
    "next/og",
    "workbox-core",
    "workbox-routing",
    "workbox-strategies",
    "next/package.json",
  ],
  components: ["@/lib", "react", "next/navigation", "@tanstack/react-table", "mdx/types"],
  app: ["@/components", "@/lib", "next", "react"],
};

/** Modules that a component may not reach: they read the disk. */
const serverOnly = [
  "@/lib/adapters/content",
  "@/lib/adapters/compile-page",
  "@/lib/adapters/diagrams",
  "@/lib/adapters/read-manifest",
  "@/lib/adapters/pattern-page",
];

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s*["']([^"']+)["']|(?:^|\n)import\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;

/** Module names that a file imports; "values" leaves out those of which it imports only types. */
function importsOf(file: string, what: "all" | "values" = "all"): readonly string[] {
  const matches = [...readFileSync(file, "utf8").matchAll(importPattern)];
  return matches
    .filter(([text]) => what === "all" || !/^\s*(?:import|export) type\b/.test(text))
    .flatMap(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? []);
}

const sourcesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!\.test|\.testing)\.tsx?$/.test(file))
    .map((file) => join(folder, file));

test.each(Object.entries(allowed))("%s imports only what its layer may use", (folder, prefixes) => {
  const sources = sourcesOf(folder);
  expect(sources).not.toEqual([]);
  const strays = sources.flatMap((file) =>
    importsOf(file)
      .filter(
        (name) =>
          !["./", "../", `@/${folder}`, ...prefixes].some(
            (prefix) => name === prefix || name.startsWith(prefix),
          ),
      )
      .map((name) => `${file} imports ${name}`),
  );
  expect(strays).toEqual([]);
});

test("the pure core uses no clock, no chance and nothing of Node", () => {
  const pure = Object.keys(allowed)
    .filter((folder) => /^lib\/(?!adapters)/.test(folder))
    .flatMap(sourcesOf);
  expect(pure).not.toEqual([]);
  const impure = pure.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    const nodeImports = importsOf(file).filter(
      (name) => name.startsWith("node:") || builtinModules.includes(name),
    );
    const calls = [
      ...text.matchAll(
        /\b(Math\.random|Date\.now|new Date\(\)|performance\.now|process\.(?:env|argv|exit|cwd|platform|std)|localStorage|(?:window|document)\.(?:querySelector|getElement|location|addEventListener|createElement|body|head)|fetch\()/g,
      ),
    ].map(([call]) => call);
    return [...nodeImports, ...calls].map((what) => `${file} uses ${what}`);
  });
  expect(impure).toEqual([]);
});

test("a relative import never leaves its folder's layer", () => {
  const files = Object.keys(allowed).flatMap(sourcesOf);
  const strays = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith(".."))
      .filter(
        (name) =>
          !join(file, "..", name).startsWith(
            Object.keys(allowed).find((folder) => file.startsWith(`${folder}/`)) ?? "?",
          ),
      )
      .map((name) => `${file} imports ${name}`),
  );
  expect(strays).toEqual([]);
});

test("components never read the disk", () => {
  const strays = sourcesOf("components").flatMap((file) =>
    importsOf(file, "values")
      .filter((name) => serverOnly.includes(name))
      .map((name) => `${file} imports ${name}`),
  );
  expect(strays).toEqual([]);
});
