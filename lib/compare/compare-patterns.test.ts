import fc from "fast-check";
import { expect, test } from "vitest";
import { readCatalog } from "@/lib/adapters/content";
import { conditionSchema, inWords } from "@/lib/catalog/conditions";
import type { GradedCondition } from "@/lib/catalog/schema";
import type { Strength } from "@/lib/catalog/vocabulary";
import { qualities } from "@/lib/catalog/vocabulary";
import { currentModel } from "@/lib/decide/model/current-model";
import { compareMarkdown } from "./compare-markdown";
import { comparePatterns } from "./compare-patterns";
import { type CompareGroup, foldEqual } from "./compare-row";
import { type ComparedPattern, parseComparedPattern, RecordError } from "./compared-pattern";
import { toCompareModel } from "./to-compare-model";

const { patterns } = await readCatalog();
const all: readonly ComparedPattern[] = [...patterns.values()];
const model = toCompareModel(currentModel);
const pattern = (slug: string, changes: Partial<ComparedPattern> = {}): ComparedPattern => ({
  ...patterns.get(slug)!,
  ...changes,
});
const group = (groups: readonly CompareGroup[], id: string) => groups.find((other) => other.id === id)!;
const some = fc.shuffledSubarray([...all], { minLength: 2, maxLength: 4 });
const laws = { seed: 1, numRuns: 60 };

const condition = (when: unknown, strength: Strength = "should", because = "A reason."): GradedCondition => ({
  when: conditionSchema.parse(when),
  strength,
  because,
});
const lake = (changes: Partial<ComparedPattern> = {}) => pattern("data-lake", changes);
const vault = (changes: Partial<ComparedPattern> = {}) => pattern("data-vault", changes);
const rated = (values: readonly number[]): ComparedPattern["qualities"] => {
  const of = (at: number) => ({ value: values[at] ?? 0, because: `Reason ${at}.` });
  return {
    freshness: of(0),
    querySpeed: of(1),
    costAtScale: of(2),
    scalability: of(3),
    consistency: of(4),
    simplicity: of(5),
    governance: of(6),
    flexibility: of(7),
  };
};

test("qualities that lie furthest apart come first, and equal ones are folded", () => {
  const { rows } = group(
    comparePatterns([lake({ qualities: rated([0, 2, 1]) }), vault({ qualities: rated([1, -2, 1]) })], model),
    "qualities",
  );
  const { shown, folded } = foldEqual(rows);
  expect(shown.map(({ id, difference }) => [id, difference])).toEqual([
    ["querySpeed", 2 - -2],
    ["freshness", 1],
  ]);
  expect(folded.map(({ id }) => id)).toEqual([
    "costAtScale",
    "scalability",
    "consistency",
    "simplicity",
    "governance",
    "flexibility",
  ]);
  expect(shown[0]?.cells).toEqual([[{ figure: 2, text: "Reason 1." }], [{ figure: -2, text: "Reason 1." }]]);
});

test("conditions are lined up by question: for against against first, then where several speak, then one alone", () => {
  const { rows } = group(
    comparePatterns(
      [
        lake({
          useWhen: [condition({ volumeTb: { atLeast: 10 } }), condition({ freshness: "seconds" }, "must")],
          avoidWhen: [condition({ sensitivity: "none" })],
        }),
        vault({
          useWhen: [
            condition({ volumeTb: { atLeast: 50 } }),
            condition({ sensitivity: "none" }),
            condition({ volumeTb: { below: 5 }, teamSize: { below: 5 } }),
          ],
          avoidWhen: [condition({ sensitivity: "regulated", freshness: "seconds" })],
        }),
      ],
      model,
    ),
    "conditions",
  );
  expect(rows.map(({ label, difference }) => [label, difference])).toEqual([
    ["Freshness", 3],
    ["Sensitivity", 3],
    ["Volume", 2],
  ]);
  expect(rows[0]?.cells.map((cell) => cell.map(({ mark }) => mark))).toEqual([["must"], ["should not"]]);
  expect(rows[1]?.cells[1]).toEqual([
    { mark: "should", text: "The most sensitive data is public.", because: "A reason." },
    { text: "Read together with: Freshness.", isPointer: true },
  ]);
});

test("the same conditions with the same strength are equal, whatever their reasons", () => {
  const regulated = (because: string): ComparedPattern["useWhen"] => [
    condition({ sensitivity: "regulated" }, "must", because),
  ];
  const { rows } = group(
    comparePatterns(
      [
        lake({ useWhen: regulated("One."), avoidWhen: [] }),
        vault({ useWhen: regulated("Another."), avoidWhen: [] }),
      ],
      model,
    ),
    "conditions",
  );
  expect(rows.map(({ id, difference }) => [id, difference])).toEqual([["question-sensitivity", 0]]);
});

test("a placement's rules stand at the first question that they read", () => {
  const { rows } = group(
    comparePatterns([pattern("no-warehouse"), pattern("warehouse-as-platform")], model),
    "conditions",
  );
  const [kinds] = rows.filter(({ label }) => label === "Kinds of work");
  expect(kinds?.cells[0]?.map(({ mark }) => mark)).toContain("rule S2 calls for it");
  expect(kinds?.cells[1]?.map(({ mark }) => mark)).toContain("rule S1 calls for it");
});

test("relations are told from the page that states them, and pairs without one are named", () => {
  const relations = (to: string, kind: "alternative-to" | "requires", because: string) => ({
    relations: [{ kind, to, because }],
  });
  const { rows } = group(
    comparePatterns(
      [
        lake(relations("data-vault", "alternative-to", "Because of this.")),
        vault(relations("data-lake", "alternative-to", "And of that.")),
        pattern("data-mesh", relations("data-vault", "requires", "It stands on it.")),
      ],
      model,
    ),
    "relations",
  );
  expect(rows.map(({ label, cells }) => [label, cells])).toEqual([
    [
      "Data lake and Data vault",
      [
        [
          { text: "Data lake is an alternative to Data vault.", because: "Because of this." },
          { text: "Data vault adds:", because: "And of that." },
        ],
      ],
    ],
    ["Data vault and Data mesh", [[{ text: "Data mesh requires Data vault.", because: "It stands on it." }]]],
    ["No relation stated", [[{ text: "Data lake and Data mesh." }]]],
  ]);
});

test("a platform with the same products is folded, and one that nobody names has no row", () => {
  const product = (name: string, role: string) => [{ name, role }];
  const { rows } = group(
    comparePatterns(
      [
        lake({ technologies: { AWS: product("S3", "keeps files"), Azure: product("ADLS", "keeps files") } }),
        vault({ technologies: { AWS: product("S3", "keeps loads") } }),
      ],
      model,
    ),
    "technologies",
  );
  expect(rows.map(({ label, difference, cells }) => [label, difference, cells[1]])).toEqual([
    ["Azure", 1, []],
    ["AWS", 0, [{ mark: "S3", text: "keeps loads" }]],
  ]);
});

test("cost holds what the pages say of it and nothing else", () => {
  const failure = (sign: string) => ({
    sign,
    cause: "The bill was not read.",
    remedy: "Read it each month.",
  });
  const { rows } = group(
    comparePatterns(
      [
        lake({
          qualities: rated([0, 0, 2]),
          failureModes: [failure("The bill doubles."), failure("A partner is billed twice.")],
          useWhen: [condition({ costPressure: "severe" })],
        }),
        vault({ qualities: rated([0, 0, -1]), failureModes: [], useWhen: [], avoidWhen: [] }),
      ],
      model,
    ),
    "cost",
  );
  expect(rows.map(({ label, cells }) => [label, cells.map((cell) => cell.map(({ text }) => text))])).toEqual([
    ["As the data grows", [["Reason 2."], ["Reason 2."]]],
    ["Under pressure on cost", [["The cost of data must fall by 20 %."], []]],
    ["Signs that name a bill or a cost", [["The bill doubles."], []]],
  ]);
});

test("of any patterns the larger difference comes first, and every row has a cell for each or one for all", () => {
  fc.assert(
    fc.property(some, (chosen) => {
      const groups = comparePatterns(chosen, model);
      expect(groups.length).toBeGreaterThanOrEqual(5);
      for (const { id, rows } of groups) {
        const differences = rows.map(({ difference }) => difference);
        expect(differences).toEqual(differences.toSorted((a, b) => b - a));
        expect(new Set(rows.map((row) => row.cells.length))).toEqual(
          new Set([id === "relations" ? 1 : chosen.length]),
        );
      }
      expect(
        group(groups, "qualities")
          .rows.map(({ id }) => id)
          .toSorted(),
      ).toEqual(qualities.map(({ id }) => id).toSorted());
    }),
    laws,
  );
});

test("every condition of every chosen pattern stands in its column exactly once", () => {
  fc.assert(
    fc.property(some, (chosen) => {
      const { rows } = group(comparePatterns(chosen, model), "conditions");
      for (const [at, { useWhen, avoidWhen }] of chosen.entries()) {
        const stated = [...useWhen, ...avoidWhen].flatMap((condition) =>
          "when" in condition ? [`${inWords(condition.when)}.`] : [],
        );
        const shown = rows
          .flatMap(({ cells }) => cells[at] ?? [])
          .filter(({ isPointer, mark = "" }) => !isPointer && !mark.startsWith("rule "));
        expect(shown.map(({ text }) => text).toSorted()).toEqual(stated.toSorted());
      }
    }),
    laws,
  );
});

test("another order of the columns moves the cells and nothing else", () => {
  fc.assert(
    fc.property(some, (chosen) => {
      const rowsOf = (order: readonly ComparedPattern[], back: boolean) =>
        comparePatterns(order, model)
          .filter(({ id }) => id !== "relations")
          .flatMap(({ rows }) => rows.map((row) => (back ? { ...row, cells: row.cells.toReversed() } : row)));
      expect(rowsOf(chosen.toReversed(), true)).toEqual(rowsOf(chosen, false));
    }),
    laws,
  );
});

test("the Markdown table has as many cells in every row as patterns and one more", () => {
  fc.assert(
    fc.property(some, (chosen) => {
      const text = compareMarkdown(chosen, comparePatterns(chosen, model), "https://host", "/compare/?p=x");
      const lines = text.split("\n").filter((line) => line.startsWith("|"));
      expect(lines.length).toBeGreaterThan(20);
      expect(lines[1]).toBe(`| ${["", ...chosen].map(() => "---").join(" | ")} |`);
      const bars = lines.map((line) => [...line.matchAll(/(?<!\\)\|/g)].length);
      expect(new Set(bars)).toEqual(new Set([chosen.length + 2]));
    }),
    laws,
  );
});

test("the Markdown table says figure, reason and strength, and links the pages", () => {
  const chosen = [
    lake({ qualities: rated([2]), version: "1.4" }),
    vault({ qualities: rated([-1]), failureModes: [] }),
  ];
  const text = compareMarkdown(
    chosen,
    comparePatterns(chosen, model),
    "https://host",
    "/compare/?p=data-lake,data-vault",
  );
  expect(text).toContain(
    "|  | [Data lake](https://host/patterns/data-lake/) 1.4 | [Data vault](https://host/patterns/data-vault/)",
  );
  expect(text).toContain("| **Qualities** |  |  |\n| Freshness | **+2** Reason 0. | **−1** Reason 0. |\n");
  expect(text).toContain("| –");
  expect(text).toContain("Compared at <https://host/compare/?p=data-lake,data-vault>.");
});

test("a record is read as it stands, without fields that compare does not know", () => {
  const record = JSON.parse(JSON.stringify({ ...patterns.get("data-lake"), url: "/x/", later: 1 }));
  const read = parseComparedPattern("data-lake", record);
  expect(read.qualities).toEqual(patterns.get("data-lake")?.qualities);
  expect(read).not.toHaveProperty("later");
});

test("a record of another form, or of another pattern, is refused with the field and what to do", () => {
  const record = JSON.parse(JSON.stringify(patterns.get("data-lake")));
  expect(() => parseComparedPattern("data-vault", record)).toThrow(
    new RecordError(
      "/api/v1/patterns/data-vault.json: slug: found another pattern. The page is probably older than the data: reload it.",
    ),
  );
  expect(() =>
    parseComparedPattern("data-lake", { ...record, useWhen: [{ when: { moon: "full" } }] }),
  ).toThrow(/^\/api\/v1\/patterns\/data-lake\.json: useWhen\.0: .+ reload it\.$/);
  expect(() => parseComparedPattern("data-lake", undefined)).toThrow(RecordError);
});
