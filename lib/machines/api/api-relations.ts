import { newestDay } from "@/lib/catalog/newest-day";
import type { Pattern } from "@/lib/catalog/schema";
import {
  type RelationKind,
  relationKinds,
  relationWords,
  symmetricRelations,
} from "@/lib/catalog/vocabulary";
import { type Dated, listVersion } from "./api-version";

/** The edges of the relation graph as pages declare them, each once; how one reads from its other end stands in `kinds`. */
export type ApiRelations = Dated & {
  readonly kinds: readonly {
    readonly id: RelationKind;
    readonly forward: string;
    readonly reverse: string;
    /** Reads the same from both ends. */
    readonly symmetric: boolean;
  }[];
  readonly relations: readonly {
    readonly from: string;
    readonly kind: RelationKind;
    readonly to: string;
    readonly because: string;
  }[];
};

/** The relations of all patterns, in catalog order and then in the order of their page. */
export const apiRelations = (patterns: readonly Pattern[]): ApiRelations => ({
  version: listVersion,
  generated: newestDay(patterns.flatMap(({ changes }) => changes)),
  kinds: relationKinds.map((id) => ({
    id,
    ...relationWords[id],
    symmetric: symmetricRelations.includes(id),
  })),
  relations: patterns.flatMap(({ slug, relations }) =>
    relations.map(({ kind, to, because }) => ({ from: slug, kind, to, because })),
  ),
});
