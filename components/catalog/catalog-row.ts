import type { FacetRow, FitChoice } from "@/lib/catalog/facets";
import type { StatedRelations } from "@/lib/catalog/relation-ways";
import type { SearchHit } from "@/lib/search/search-patterns";

/** One pattern as it travels to the page. Figures stand in lists, so that no name is repeated for each pattern. */
export type CatalogRow = FacetRow & {
  readonly title: string;
  readonly summary: string;
  readonly relations: StatedRelations;
  readonly version: string;
  /** Date of its newest change, yyyy-mm-dd. */
  readonly changed: string;
};

/** A row with what is known of it on this device. */
export type FoundRow = CatalogRow & {
  /** Patterns that it is related to. */
  readonly neighbours: number;
  /** Why it was found, where the reader searched. */
  readonly hit?: SearchHit | undefined;
  /** What the answers on this device say of it; undefined where there are none. */
  readonly fit: FitChoice | "silent" | undefined;
};
