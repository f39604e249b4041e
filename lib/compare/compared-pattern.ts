import { patternSchema } from "@/lib/catalog/schema";
import * as z from "@/lib/zod";

const { shape } = patternSchema;

/** What compare reads of `/api/v1/patterns/<slug>.json`. Fields that a newer version adds are passed over. */
const comparedSchema = z.object({
  slug: z.string(),
  title: shape.title,
  category: shape.category,
  summary: shape.summary,
  version: shape.version,
  qualities: shape.qualities,
  useWhen: shape.useWhen,
  avoidWhen: shape.avoidWhen,
  relations: shape.relations,
  failureModes: shape.failureModes,
  technologies: shape.technologies,
  placement: shape.placement,
});

export type ComparedPattern = Readonly<z.infer<typeof comparedSchema>>;

/** A record that does not have the form that this version of the page reads. */
export class RecordError extends Error {
  override readonly name = "RecordError";
}

/** Reads a pattern's record. @throws RecordError naming the first field that is wrong. */
export function parseComparedPattern(slug: string, value: unknown): ComparedPattern {
  const parsed = comparedSchema.safeParse(value);
  if (parsed.success && parsed.data.slug === slug) return parsed.data;
  const [issue] = parsed.success ? [] : parsed.error.issues;
  const wrong =
    issue === undefined ? `slug: found another pattern` : `${issue.path.join(".")}: ${issue.message}`;
  throw new RecordError(
    `/api/v1/patterns/${slug}.json: ${wrong}. The page is probably older than the data: reload it.`,
  );
}
