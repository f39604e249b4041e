import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { readDecisionModel, readLabScenarios } from "@/lib/adapters/api-files";
import { recordPattern } from "@/lib/catalog/pattern-record";
import { samplePattern } from "../sample.testing";
import { apiConditions } from "./api-conditions";
import { apiIndex } from "./api-index";
import { apiRelations } from "./api-relations";
import { jsonSchema, schemaNames, schemaUrl } from "./api-schemas";

/** Formats are left to the patterns that stand beside them. */
const ajv = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allErrors: true,
  validateFormats: false,
});
for (const name of schemaNames) ajv.addSchema(jsonSchema(name) ?? {});

/** What is wrong with a file, as `place: message`; a value passes through JSON first, as a reader gets it. */
function faults(name: string, value: unknown): readonly string[] {
  const check = ajv.getSchema(schemaUrl(name));
  if (!check) throw new Error(`no schema ${name}`);
  check(JSON.parse(JSON.stringify(value)));
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

const record = recordPattern(samplePattern, 1300);

test("every schema is a valid schema of draft 2020-12 with its own address", () => {
  for (const name of schemaNames) {
    expect(ajv.validateSchema(jsonSchema(name) ?? {})).toBe(true);
    expect(jsonSchema(name)).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: `/api/v1/schema/${name}.json`,
    });
  }
  expect(jsonSchema("nothing")).toBeUndefined();
});

test("what the makers give fits the schemas", async () => {
  const files: Readonly<Record<string, unknown>> = {
    pattern: record,
    patterns: [record],
    relations: apiRelations([samplePattern]),
    conditions: apiConditions([samplePattern]),
    "decision-model": readDecisionModel(),
    scenarios: await readLabScenarios(),
    index: apiIndex({}, "2026-01-01"),
  };
  expect(Object.keys(files).toSorted()).toEqual([...schemaNames].toSorted());
  for (const [name, value] of Object.entries(files))
    expect({ name, faults: faults(name, value) }).toEqual({ name, faults: [] });
});

test("a schema names what is missing, unknown or out of range", () => {
  const { words: _, ...withoutWords } = record;
  expect(faults("pattern", withoutWords)).toEqual([": must have required property 'words'"]);
  expect(faults("patterns", [record, { ...record, extra: 1 }])).toEqual([
    "/1: must NOT have additional properties",
  ]);
  expect(faults("pattern", { ...record, generated: "23 November" })[0]).toMatch(
    /^\/generated: must match pattern/,
  );
  const qualities = { ...record.qualities, freshness: { value: 3, because: "Too fresh to be true." } };
  expect(faults("pattern", { ...record, qualities })).toEqual(["/qualities/freshness/value: must be <= 2"]);
});

test("relations and conditions carry what their page says, with the newest date of all", () => {
  const newer = {
    ...samplePattern,
    slug: "replication",
    changes: [{ version: "1.0", date: "2026-05-01", what: "First published." }],
  };
  expect(apiRelations([samplePattern, newer])).toMatchObject({
    version: "1.0",
    generated: "2026-05-01",
    relations: [
      { from: "sharding", kind: "alternative-to", to: "partitioning" },
      { from: "sharding", kind: "pairs-with", to: "data-lake" },
      { from: "replication", kind: "alternative-to", to: "partitioning" },
      { from: "replication", kind: "pairs-with", to: "data-lake" },
    ],
  });
  const placed = { ...samplePattern, useWhen: [{ rule: "S1" as const }] };
  expect(apiConditions([placed])).toEqual({
    version: "1.0",
    generated: "2026-01-01",
    conditions: [
      {
        pattern: "sharding",
        side: "avoid",
        strength: "should",
        when: { freshness: ["daily", "weekly"] },
        words: "Changes must be visible within a day or a week",
        notation: "freshness = daily | weekly",
        reads: ["freshness"],
        because: "Why this answer speaks against the pattern.",
      },
    ],
    rules: [{ pattern: "sharding", side: "use", rule: "S1" }],
  });
});
