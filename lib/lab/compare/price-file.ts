import * as z from "@/lib/zod";
import { assumptionKeys, isAssumed, isPriced, priceKeys } from "./price-lines";

const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(1),
  publisher: z.string().min(1),
  url: z.url({ protocol: /^https$/ }),
  /** `vendor`: the vendor's own words; `copy`: someone else's copy of the vendor's price list. */
  evidence: z.enum(["vendor", "copy"]),
  /** The figures as they stand there. */
  says: z.string().min(1),
  checked: z.iso.date(),
});

const priceSchema = z.strictObject({
  microUsd: z.number().refine(isPriced),
  /** The exact product that is billed. */
  product: z.string().min(1),
  sources: z.array(z.string()).min(1),
});
const assumptionSchema = z.strictObject({
  value: z.number(),
  because: z.string().min(1),
  /** Empty: our own assumption, which the reader should replace. */
  sources: z.array(z.string()),
});
const tableSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(1),
  vendor: z.string().min(1),
  region: z.string().min(1),
  prices: z.record(z.enum(priceKeys), priceSchema),
  assumptions: z.record(z.enum(assumptionKeys), assumptionSchema),
});

/** The price tables in the order shown, the first being the default. */
export const priceFileSchema = z
  .strictObject({ sources: z.array(sourceSchema).min(1), tables: z.array(tableSchema).min(1) })
  .superRefine(({ sources, tables }, context) => {
    const report = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: "custom", message, path });
    const known = new Set(sources.map(({ id }) => id));
    const used = new Set<string>();
    if (known.size < sources.length) report("two sources have the same id", "sources");
    if (new Set(tables.map(({ id }) => id)).size < tables.length)
      report("two tables have the same id", "tables");
    for (const [at, { prices, assumptions }] of tables.entries()) {
      for (const [group, lines] of Object.entries({ prices, assumptions }))
        for (const [key, line] of Object.entries(lines))
          for (const id of line.sources) {
            used.add(id);
            if (!known.has(id)) report(`no source "${id}"`, "tables", at, group, key, "sources");
          }
      for (const key of assumptionKeys)
        if (!isAssumed(key, assumptions[key].value))
          report(`found ${assumptions[key].value}`, "tables", at, "assumptions", key, "value");
    }
    for (const { id } of sources) if (!used.has(id)) report(`source "${id}" is not used`, "sources");
  });
