import { parseFrontMatter } from "@/lib/catalog/front-matter";
import { type Pattern, patternSchema } from "@/lib/catalog/schema";
import { skeleton } from "@/lib/catalog/skeleton";

/** The file that `npm run new:pattern storage/sharding` writes. */
export const sampleText = skeleton("storage", "sharding");

const { data } = parseFrontMatter({ path: "sharding.mdx", text: sampleText }, patternSchema);
if (!data) throw new Error("skeleton: found front matter with problems, allowed none");
export const samplePattern: Pattern = { slug: "sharding", ...data };
