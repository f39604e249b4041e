import layout from "@/content/map/layout.json";
import { categories } from "@/lib/catalog/vocabulary";
import * as z from "@/lib/zod";
import type { MapLayout } from "./map-layout";

const layoutSchema = z.strictObject({
  width: z.number(),
  height: z.number(),
  regions: z.array(
    z.strictObject({
      category: z.enum(categories),
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
      gate: z.number(),
    }),
  ),
  places: z.record(
    z.string(),
    z.strictObject({ x: z.number(), y: z.number(), side: z.enum(["left", "right"]) }),
  ),
});

/** The layout that the site draws, as `npm run map:layout` wrote it. */
export const currentLayout: MapLayout = layoutSchema.parse(layout);
