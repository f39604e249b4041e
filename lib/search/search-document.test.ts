import { expect, test } from "vitest";
import { samplePatterns } from "./sample-patterns";
import { initialsOf, toSearchDocuments } from "./search-document";

const documents = toSearchDocuments(samplePatterns);

test("every pattern is a document, in the order given", () => {
  expect(documents.map(({ slug }) => slug)).toEqual(samplePatterns.map(({ slug }) => slug));
});

test("initials come with the title, whatever else the page says", () => {
  expect(documents.find(({ slug }) => slug === "extract-load-transform")).toEqual({
    slug: "extract-load-transform",
    title: "Extract, load, transform",
    category: "integration",
    aliases: [],
    initials: ["ELT"],
    technologies: [],
    symptoms: [],
    summary: "",
  });
});

test("a product that stands in several groups is listed once", () => {
  const [pattern] = samplePatterns;
  const trino = [{ name: "Trino", role: "answers the query" }];
  const twice = [{ ...pattern!, technologies: { "Open source": trino, AWS: trino } }];
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
