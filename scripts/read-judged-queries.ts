import written from "@/content/search/queries.json";
import { slugs } from "@/lib/catalog/registry";
import { queryKinds } from "@/lib/search/measure-quality";
import { z } from "@/lib/zod";

/** The sets in which the queries were written; a hold-out was written, and measured, after the search was tuned to the sets before it. */
export const querySets = ["development", "first hold-out", "second hold-out"] as const;

const schema = z.array(
  z.strictObject({
    set: z.enum(querySets),
    kind: z.enum(queryKinds),
    query: z.string().min(1),
    right: z.array(z.enum(slugs)).min(1),
  }),
);

/** @throws ZodError where the file does not hold queries with slugs of the catalog. */
export const readJudgedQueries = () => schema.parse(written);
