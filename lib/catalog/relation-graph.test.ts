import { expect, test } from "vitest";
import { readCatalog } from "@/lib/adapters/content";
import { registry } from "./registry";

const { patterns } = await readCatalog();
const edges = [...patterns.values()].flatMap(({ slug, relations }) =>
  relations.map(({ kind, to, because }) => ({ from: slug, kind, to, because })),
);

test("every pattern can be reached from every other along relations", () => {
  const reached = new Set<string>([registry[0].slug]);
  for (const slug of reached)
    for (const { from, to } of edges) {
      if (from === slug) reached.add(to);
      if (to === slug) reached.add(from);
    }
  expect(registry.map(({ slug }) => slug).filter((slug) => !reached.has(slug))).toEqual([]);
});

test("two pages never say opposite things of each other", () => {
  const kindsOf = (one: string, other: string) =>
    new Set(
      edges
        .filter(({ from, to }) => (from === one && to === other) || (from === other && to === one))
        .map(({ kind }) => kind),
    );
  const rivals = ["alternative-to", "conflicts-with"] as const;
  const partners = ["requires", "pairs-with"] as const;
  const torn = edges
    .filter(({ from, to }) => {
      const kinds = kindsOf(from, to);
      return rivals.some((kind) => kinds.has(kind)) && partners.some((kind) => kinds.has(kind));
    })
    .map(({ from, kind, to }) => `${from} ${kind} ${to}`);
  expect(torn).toEqual([]);
  const mutual = edges.filter(
    ({ from, kind, to }) =>
      ["requires", "specialises", "evolves-into"].includes(kind) &&
      edges.some((other) => other.from === to && other.to === from && other.kind === kind),
  );
  expect(mutual.map(({ from, kind, to }) => `${from} ${kind} ${to}`)).toEqual([]);
});
