import * as z from "@/lib/zod";

/** How many different texts each scenario is sent in. */
export const textsFileSchema = z
  .array(
    z.strictObject({
      scenario: z.string().regex(/^[a-z][a-z0-9-]*$/),
      /** Different texts in use; null: no two statements are the same. */
      texts: z.int().min(1).nullable(),
      because: z.string().min(1),
    }),
  )
  .readonly();
