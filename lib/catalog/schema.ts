import * as z from "@/lib/zod";
import { conditionSchema } from "./conditions";
import {
  categories,
  qualityIds,
  relationKinds,
  ruleIds,
  sourceKinds,
  strengths,
  technologyGroups,
} from "./vocabulary";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens");
const version = z.string().regex(/^\d+\.\d+$/, 'a version such as "1.0", in quotes');
const sentence = (max: number) => z.string().trim().min(10).max(max);

/** A reason to use, or not to use, the pattern. `source` names one of the page's `sources`. */
const gradedConditionSchema = z.strictObject({
  when: conditionSchema,
  strength: z.enum(strengths),
  because: sentence(300),
  source: id.optional(),
});

/** The three placements name decision rules instead of carrying conditions of their own. */
const ruleReferenceSchema = z.strictObject({ rule: z.enum(ruleIds) });

const conditionsSchema = z.array(z.union([gradedConditionSchema, ruleReferenceSchema]));

const qualitySchema = z.strictObject({
  value: z.int().min(-2).max(2),
  /** Why this value, for this pattern; compare shows it and never the bare number. */
  because: sentence(200),
});

const relationSchema = z.strictObject({ kind: z.enum(relationKinds), to: id, because: sentence(240) });

const technologySchema = z.strictObject({
  name: z.string().min(1).max(60),
  /** One clause on the product's part in this pattern. */
  role: z.string().min(5).max(140),
});

const sourceSchema = z.strictObject({
  id,
  title: z.string().min(3),
  /** Person or organisation. */
  author: z.string().min(2),
  year: z.int().min(1950).max(2026),
  kind: z.enum(sourceKinds),
  /** Written by those who made the thing or did the work: paper, standard, law, vendor's own documentation. */
  primary: z.boolean(),
  url: z.url().optional(),
  /** Day on which title, author, year and address were last verified. */
  checked: z.iso.date(),
});

/** Front matter of `content/patterns/<category>/<slug>.mdx`. The slug is the file's name. */
export const patternSchema = z.strictObject({
  title: z.string().min(3).max(60),
  category: z.enum(categories),
  /** One sentence; it opens the page and stands in lists. */
  summary: sentence(240),
  aliases: z.array(z.string().min(2)).min(1),
  /** How people describe the problem, in their words. */
  symptoms: z.array(z.string().min(5)).min(2),
  technologies: z.partialRecord(z.enum(technologyGroups), z.array(technologySchema).min(1)),
  qualities: z.record(z.enum(qualityIds), qualitySchema),
  useWhen: conditionsSchema.min(1),
  avoidWhen: conditionsSchema,
  relations: z.array(relationSchema).min(2),
  failureModes: z
    .array(
      z.strictObject({
        /** What somebody on duty would see. */
        sign: sentence(200),
        cause: sentence(300),
        remedy: sentence(400),
        /** "ours" where the material that names the pattern does not name this failure. */
        origin: z.enum(["source", "ours"]).optional(),
      }),
    )
    .min(3),
  reviewQuestions: z
    .array(z.strictObject({ question: sentence(240), answer: z.enum(["yes-no", "evidence", "figure"]) }))
    .min(6),
  sources: z
    .array(sourceSchema)
    .min(4)
    .refine((sources) => sources.some(({ primary }) => primary), {
      message: "at least one source must be primary",
    }),
  /** The version of the last of `changes`. */
  version,
  /**
   * One entry for each version, oldest first. A new version is an edit that a reader who cited the page would want to know
   * of: the second number rises for what was added or made exact, the first where the page now says something else. A link
   * with `?v=1.0` shows every `what` after 1.0.
   */
  changes: z.array(z.strictObject({ version, date: z.iso.date(), what: sentence(240) })).min(1),
  /** What the reader must know about the entry itself, such as a name that says something else than its origin. */
  note: sentence(600).optional(),
  /** The three placements only: what the source says of them. */
  placement: z
    .strictObject({
      number: z.int().min(1).max(3),
      bestFor: z.array(z.string().min(3)).min(1),
      /** The pattern's column in the source's decision table, by criterion. */
      decisionTable: z.record(z.string(), z.string()),
    })
    .optional(),
});

type FrontMatter = z.infer<typeof patternSchema>;
export type Pattern = Readonly<FrontMatter> & { readonly slug: string };
export type GradedCondition = z.infer<typeof gradedConditionSchema>;
export type RuleReference = z.infer<typeof ruleReferenceSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Relation = z.infer<typeof relationSchema>;
export type FailureMode = FrontMatter["failureModes"][number];

/** The sections of a page's body, in their order, with the anchors that never change. */
export const bodySections = [
  { id: "problem", title: "Problem" },
  { id: "solution", title: "Solution" },
  { id: "how-it-works", title: "How it works" },
  { id: "try-it", title: "Try it" },
  { id: "trade-offs", title: "Trade-offs" },
  { id: "variants", title: "Variants and near neighbours" },
  { id: "in-practice", title: "In practice" },
] as const;
