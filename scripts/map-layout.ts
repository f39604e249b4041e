import { writeFile } from "node:fs/promises";
import { readCatalog } from "@/lib/adapters/content";
import { arrangeMap } from "@/lib/map/arrange-map";
import { formatLayout } from "@/lib/map/format-layout";
import { toRelationGraph } from "@/lib/map/relation-graph";

const file = "content/map/layout.json";

const { patterns } = await readCatalog();
const layout = arrangeMap(toRelationGraph([...patterns.values()]));
await writeFile(file, formatLayout(layout));
process.stderr.write(`${file}: ${Object.keys(layout.places).length} patterns placed\n`);
