import { expect, test } from "vitest";
import { registry } from "@/lib/catalog/registry";
import { samplePatterns } from "./sample-patterns";
import { initialsOf, toSearchDocuments } from "./search-document";

const documents = toSearchDocuments(samplePatterns);

test("every entry of the catalog is a document, in catalog order, written or not", () => {
  expect(documents.map(({ slug }) => slug)).toEqual(registry.map(({ slug }) => slug));
  expect(
    documents
      .filter(({ written }) => written)
      .map(({ slug }) => slug)
      .sort(),
  ).toEqual([...samplePatterns.keys()].sort());
});

test("an entry without a page is known by its title, category and initials alone", () => {
  expect(documents.find(({ slug }) => slug === "extract-load-transform")).toEqual({
    slug: "extract-load-transform",
    title: "Extract, load, transform",
    category: "integration",
    written: false,
    aliases: [],
    initials: ["ELT"],
    technologies: [],
    symptoms: [],
    summary: "",
  });
});

test("a product that stands in several groups is listed once", () => {
  const [pattern] = samplePatterns.values();
  const trino = [{ name: "Trino", role: "answers the query" }];
  const twice = new Map([["data-lake", { ...pattern!, technologies: { "Open source": trino, AWS: trino } }]]);
  expect(toSearchDocuments(twice)[0]?.technologies).toEqual(["Trino"]);
});

test.each([
  ["Change data capture", "CDC"],
  ["Data retention and archival", "DRA"],
  ["Event-driven architecture", "EDA"],
  ["Schema on read", undefined],
  ["Bronze, silver, gold, platinum and lead", undefined],
  ["Data lake", undefined],
  ["Warehouse as the platform", undefined],
])("the initials of %j are %j", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
