import type { Pattern } from "@/lib/catalog/schema";
import { toRelationGraph, toRelationMap } from "./relation-graph";

const pattern = (
  slug: string,
  category: Pattern["category"],
  relations: Pattern["relations"],
): Pick<Pattern, "slug" | "title" | "category" | "relations"> => ({
  slug,
  title: slug.charAt(0).toUpperCase() + slug.slice(1),
  category,
  relations,
});

/** Five patterns: files grow into a lake, a lake into a hybrid or a mesh; files and tables are alternatives to each other. */
export const smallGraph = toRelationGraph([
  pattern("files", "storage", [
    { kind: "evolves-into", to: "lake", because: "When a second team reads them." },
    { kind: "alternative-to", to: "tables", because: "Files need no server." },
  ]),
  pattern("tables", "storage", [{ kind: "alternative-to", to: "files", because: "Tables need no reader." }]),
  pattern("lake", "architecture", [
    { kind: "requires", to: "files", because: "A lake is made of them." },
    { kind: "evolves-into", to: "hybrid", because: "Move when a screen has to be fast." },
    { kind: "evolves-into", to: "mesh", because: "When teams own their data." },
  ]),
  pattern("hybrid", "placement", [
    { kind: "pairs-with", to: "tables", because: "The hot range lives there." },
  ]),
  pattern("mesh", "architecture", [
    { kind: "requires", to: "nowhere", because: "This one is not in the catalog." },
  ]),
]);

export const smallMap = toRelationMap(smallGraph);
