import { conditionSchema } from "@/lib/catalog/conditions";
import { patternSchema } from "@/lib/catalog/schema";
import { relationKinds, ruleIds, strengths } from "@/lib/catalog/vocabulary";
import { decisionFilesSchema } from "@/lib/decide/model/model";
import { modelChangesSchema } from "@/lib/decide/model/model-history";
import { scenarioSchema } from "@/lib/lab/scenario";
import * as z from "@/lib/zod";

const text = z.string().min(1);
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ description: "A pattern's slug: its page is /patterns/<slug>/." });
const generated = z.iso
  .date()
  .meta({ description: "The newest date among the changes of what the file holds. It is no build time." });
const listVersion = z
  .string()
  .regex(/^1\.\d+$/)
  .meta({ description: "The version of the file's form. The second number rises when a field is added." });
const dated = { version: listVersion, generated };
const side = z.enum(["use", "avoid"]).meta({ description: "For the pattern, or against it." });

const pattern = patternSchema.extend({
  slug,
  url: z
    .string()
    .regex(/^\/patterns\/[a-z0-9-]+\/$/)
    .meta({ description: "The page's path on this site." }),
  words: z.int().min(1).meta({ description: "Words of prose on the page." }),
  generated: z.iso.date().meta({ description: "The newest date among the pattern's changes." }),
});

const relations = z.strictObject({
  ...dated,
  kinds: z.array(
    z.strictObject({ id: z.enum(relationKinds), forward: text, reverse: text, symmetric: z.boolean() }),
  ),
  relations: z
    .array(z.strictObject({ from: slug, kind: z.enum(relationKinds), to: slug, because: text }))
    .meta({
      description: "As pages declare them, each once. `kinds` says how one reads from its other end.",
    }),
});

const conditions = z.strictObject({
  ...dated,
  conditions: z.array(
    z.strictObject({
      pattern: slug,
      side,
      strength: z.enum(strengths),
      when: conditionSchema.meta({
        description: "All named keys must hold; with `any`, one of its parts too.",
      }),
      words: text,
      notation: text,
      reads: z.array(text).min(1).meta({ description: "The keys of answers.json that the condition reads." }),
      because: text,
      source: text.optional().meta({ description: "An id among the pattern's sources." }),
    }),
  ),
  rules: z
    .array(z.strictObject({ pattern: slug, side, rule: z.enum(ruleIds) }))
    .meta({ description: "Rules of the decision model that the placements name." }),
});

const files = decisionFilesSchema.shape;
const decisionModel = z.strictObject({
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .meta({ description: "The model's own version, as in `decide --json`." }),
  generated,
  source: files.source,
  placements: files.placements,
  sections: files.questions.shape.sections,
  questions: files.questions.shape.questions,
  needs: files.questions.shape.needs.extend({
    options: z.array(z.strictObject({ id: text, label: text, absent: text })),
  }),
  criteria: files.criteria,
  rules: files.rules,
  constants: files.constants,
  changes: modelChangesSchema,
});

const dataSet = z.strictObject({
  id: text,
  title: text,
  origin: z.strictObject({ says: text, licence: text, links: z.array(z.url()) }),
  grain: z.enum(["month", "day"]),
  dateColumn: text,
  history: text,
  current: text,
  view: text,
  dimensions: z.array(text),
  usualWindow: z.int().min(1),
  folder: z.string().meta({ description: "Below /lake/: empty, or a folder with a slash at its end." }),
});
const scenarios = z.strictObject({
  ...dated,
  dataSets: z.array(dataSet).min(1),
  scenarios: z.array(scenarioSchema.extend({ dataSet: text })).min(1),
});

const index = z.strictObject({
  ...dated,
  files: z.array(
    z.strictObject({
      url: text.meta({ description: "The path on this site; {slug} stands for a pattern's slug." }),
      schema: text.meta({ description: "The path of the file's JSON Schema." }),
      gives: text,
      version: text.optional(),
      generated: z.iso.date(),
    }),
  ),
  others: z.array(z.strictObject({ url: text, type: text, gives: text })),
});

const schemas = {
  pattern,
  relations,
  conditions,
  "decision-model": decisionModel,
  scenarios,
  index,
} as const;

/** The published schemas by the name of their file, without its ending. */
export const schemaNames = ["patterns", ...Object.keys(schemas)] as const;

/** The address of a schema; it is its `$id` too, to be read against the site that gave it. */
export const schemaUrl = (name: string) => `/api/v1/schema/${name}.json`;

/**
 * The JSON Schema (2020-12) of one of the API's files; undefined for a name that is none of `schemaNames`. It is made from the
 * schema that checks the content. Rules that JSON Schema has no word for ("one source must be primary") are left out.
 */
export function jsonSchema(name: string): object | undefined {
  if (name === "patterns")
    return {
      $schema: draft,
      $id: schemaUrl(name),
      title: "Isotherm: all patterns",
      type: "array",
      items: { $ref: schemaUrl("pattern") },
    };
  const schema = Object.entries(schemas).find(([key]) => key === name)?.[1];
  if (!schema) return undefined;
  // What is read from the content is checked before it is changed in any way, so a file has the form that goes in.
  const { $schema: _, ...rules } = z.toJSONSchema(schema, { target: "draft-2020-12", io: "input" });
  return { $schema: draft, $id: schemaUrl(name), title: `Isotherm: ${name.replace("-", " ")}`, ...rules };
}

const draft = "https://json-schema.org/draft/2020-12/schema";
