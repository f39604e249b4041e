import { expect, test } from "vitest";
import content from "@/content/decision/architecture.json";
import { registry } from "@/lib/catalog/registry";
import { answerOptions, placements, type Strength } from "@/lib/catalog/vocabulary";
import type { Answers } from "../answers";
import type { Companion } from "../companions";
import { currentModel } from "../model/current-model";
import { recommend } from "../recommend";
import { type Architecture, architectureOf } from "./architecture";
import { architectureSchema } from "./architecture-data";

const companion = (slug: string, strength: Strength = "must"): Companion => ({
  slug,
  strength,
  because: [],
  when: [],
  keys: [],
  alternatives: [],
});
const others = registry.filter(({ category }) => category !== "placement").map(({ slug }) => slug);

const { recommendation } = recommend(currentModel, currentModel.workedExample);
type Placement = (typeof placements)[number];
/** The drawing for the worked example's answers with these changes, whatever placement the model would choose. */
function drawn(slug: Placement, changes: Answers = {}, companions: readonly Companion[] = []): Architecture {
  const answers = { ...currentModel.workedExample, ...changes };
  const architecture = architectureOf(currentModel, {
    recommendation: { ...recommendation, slug },
    answers,
    companions,
  });
  if (architecture === undefined) throw new Error("no architecture");
  return architecture;
}
const arrows = ({ edges }: Architecture) => edges.map(({ from, to }) => `${from} ${to}`);
const placesOf = ({ nodes, edges, across }: Architecture) => [
  ...nodes.flatMap(({ id, parts }) => parts.map(({ slug }) => [slug, id])),
  ...edges.flatMap(({ from, to, parts }) => parts.map(({ slug }) => [slug, `${from} ${to}`])),
  ...across.parts.map(({ slug }) => [slug, "across"]),
];

test("every pattern that is no placement has a place, and nothing else has one", () => {
  expect(Object.keys(content.places).toSorted()).toEqual(others.toSorted());
  expect(others).toHaveLength(70);
});

test("an unknown field, a missing pattern or a place that does not exist is refused", () => {
  const { "data-lake": lake, ...rest } = content.places;
  const isAccepted = (changes: object) => architectureSchema.safeParse({ ...content, ...changes }).success;
  expect(isAccepted({})).toBe(true);
  expect(isAccepted({ colour: "red" })).toBe(false);
  expect(isAccepted({ places: rest })).toBe(false);
  expect(isAccepted({ places: { ...content.places, "data-lake": ["pond"] } })).toBe(false);
  expect(isAccepted({ places: { ...content.places, "data-pond": lake } })).toBe(false);
  expect(isAccepted({ lanes: content.lanes.toReversed() })).toBe(false);
});

test("each companion is drawn once, whatever the placement, the freshness and the work", () => {
  const mixes = [
    { bi: 100, adhoc: 0, ml: 0, log: 0 },
    { bi: 0, adhoc: 100, ml: 0, log: 0 },
    { bi: 0, adhoc: 0, ml: 100, log: 0 },
    { bi: 0, adhoc: 0, ml: 0, log: 100 },
    null,
  ];
  for (const placement of placements)
    for (const freshness of [...answerOptions.freshness, null])
      for (const mix of mixes) {
        const places = placesOf(
          drawn(
            placement,
            { freshness, mix },
            others.map((slug) => companion(slug)),
          ),
        );
        expect(places.map(([slug]) => slug).toSorted()).toEqual(others.toSorted());
      }
});

test("a companion alone still finds a place", () => {
  for (const placement of placements)
    for (const slug of others)
      expect(
        placesOf(drawn(placement, { freshness: "daily" }, [companion(slug)])).map(([found]) => found),
      ).toEqual([slug]);
});

test("the hybrid's lake feeds a warehouse with hot months and federated queries with cold ones", () => {
  const { lanes, nodes, edges } = drawn("purposeful-hybrid");
  expect(lanes.map(({ title }) => title)).toEqual(["Sources", "Bring in", "Keep", "Serve", "Use"]);
  expect(nodes.map(({ id, detail }) => `${id}: ${detail}`.replaceAll("\u00a0", " "))).toEqual([
    "systems: 12 of them",
    "events: ",
    "load: every night",
    "lake: all 4 years",
    "warehouse: the last 12 months",
    "query: hot and cold in one statement",
    "dashboards: 60 % of the work",
    "adhoc: 25 % of the work",
    "logs: 5 % of the work",
    "models: 10 % of the work",
  ]);
  expect(
    edges.filter(({ tone }) => tone !== "plain").map(({ from, to, tone }) => `${from} ${to} ${tone}`),
  ).toEqual(["lake warehouse hot", "lake query cold", "warehouse query hot"]);
});

test("each placement has the arrows of its data flow", () => {
  const all = { mix: { bi: 25, adhoc: 25, ml: 25, log: 25 } };
  const intake = ["systems load", "events load"];
  expect(arrows(drawn("warehouse-as-platform", all))).toEqual([
    ...intake,
    "load raw",
    "raw warehouse",
    ...["dashboards", "adhoc", "logs", "models"].map((reader) => `warehouse ${reader}`),
  ]);
  expect(arrows(drawn("no-warehouse", all))).toEqual([
    ...intake,
    "load lake",
    "lake query",
    "lake models",
    "catalog lake",
    ...["dashboards", "adhoc", "logs"].map((reader) => `query ${reader}`),
  ]);
  expect(arrows(drawn("purposeful-hybrid", all))).toEqual([
    ...intake,
    "load lake",
    "lake warehouse",
    "lake query",
    "lake models",
    "warehouse query",
    "warehouse dashboards",
    "query adhoc",
    "query logs",
  ]);
});

test("readers without a share of the work are left out; with the mix unknown all are drawn, without figures", () => {
  const readers = (changes: Answers) =>
    drawn("no-warehouse", changes)
      .nodes.filter(({ lane }) => lane === "use")
      .map(({ id, detail }) => `${id} ${detail}`.replaceAll("\u00a0", " ").trim());
  expect(readers({ mix: { bi: 30, adhoc: 0, ml: 70, log: 0 } })).toEqual([
    "dashboards 30 % of the work",
    "models 70 % of the work",
  ]);
  expect(readers({ mix: null })).toEqual(["dashboards", "adhoc", "logs", "models"]);
});

test("federated queries that serve no other work answer the dashboards' long trends", () => {
  const { edges } = drawn("purposeful-hybrid", { mix: { bi: 90, adhoc: 0, ml: 10, log: 0 } });
  expect(edges.find(({ from }) => from === "query")).toMatchObject({
    to: "dashboards",
    label: "long trends",
  });
});

test("only freshness within seconds or minutes has a stream, which takes events and captured changes", () => {
  const capture = [companion("change-data-capture", "should")];
  const intake = (freshness: Answers["freshness"], companions: readonly Companion[] = []) =>
    arrows(drawn("purposeful-hybrid", { freshness }, companions))
      .slice(0, 4)
      .filter((arrow) => !arrow.startsWith("lake"));
  expect(intake("daily")).toEqual(["systems load", "events load", "load lake"]);
  expect(intake("minutes")).toEqual(["systems load", "events stream", "stream lake", "load lake"]);
  expect(intake("seconds", capture)).toEqual(["systems stream", "events stream", "stream lake"]);
  expect(placesOf(drawn("purposeful-hybrid", { freshness: "seconds" }, capture))).toEqual([
    ["change-data-capture", "stream"],
  ]);
  expect(placesOf(drawn("purposeful-hybrid", { freshness: "daily" }, capture))).toEqual([
    ["change-data-capture", "load"],
  ]);
});

test("what protects data stands before every reader, and the nightly roll on the copy", () => {
  const { edges, lanes } = drawn("purposeful-hybrid", {}, [
    companion("data-masking"),
    companion("data-lifecycle-management"),
  ]);
  expect(lanes.map(({ id }) => id)).toContain("protect");
  expect(edges.filter(({ isProtected }) => isProtected).map(({ to }) => to)).toEqual([
    "models",
    "dashboards",
    "adhoc",
    "logs",
  ]);
  expect(edges.find(({ parts }) => parts.length > 0)).toMatchObject({ from: "lake", to: "warehouse" });
});

test("patterns that are only to be considered are counted and not drawn", () => {
  const architecture = drawn("no-warehouse", {}, [
    companion("data-lake", "should"),
    companion("data-vault", "consider"),
  ]);
  expect(placesOf(architecture)).toEqual([["data-lake", "lake"]]);
  expect(architecture.leftOut).toBe(1);
});

test("the warehouse holds the fast months' share of the history, where that is known", () => {
  expect(drawn("purposeful-hybrid", { historyYears: 4, hotMonths: 12 }).hotShare).toBe(12 / 48);
  expect(drawn("purposeful-hybrid", { historyYears: 1, hotMonths: 24 }).hotShare).toBe(1);
  expect(drawn("purposeful-hybrid", { hotMonths: null }).hotShare).toBeNull();
  expect(drawn("warehouse-as-platform").hotShare).toBe(1);
  expect(drawn("no-warehouse").hotShare).toBe(0);
});

test("without a recommendation there is no architecture", () => {
  expect(architectureOf(currentModel, recommend(currentModel, {}))).toBeUndefined();
});
