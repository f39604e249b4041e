import { readFile } from "node:fs/promises";
import type { Problem } from "@/lib/catalog/problem";
import { priceFileSchema } from "@/lib/lab/compare/price-file";
import { textsFileSchema } from "@/lib/lab/compare/statement-texts-file";
import type * as z from "@/lib/zod";

const files: readonly (readonly [path: string, schema: z.ZodType])[] = [
  ["content/lab/prices.json", priceFileSchema],
  ["content/lab/statement-texts.json", textsFileSchema],
];

/** What is wrong in the lab's data files that pages use as they are. Their `field` is the path within the file. */
export async function checkLabFiles(): Promise<readonly Problem[]> {
  const found = await Promise.all(
    files.map(async ([path, schema]) => {
      const parsed = schema.safeParse(JSON.parse(await readFile(path, "utf8")));
      const issues = parsed.success ? [] : parsed.error.issues;
      return issues.map(({ path: field, message }) => ({
        path,
        line: 1,
        column: 1,
        field: field.join("."),
        message,
      }));
    }),
  );
  return found.flat();
}
