import { type RelationKind, relationWords, symmetricRelations } from "@/lib/catalog/vocabulary";
import { type MapRelation, otherEnd } from "./relation-map";

type Neighbour = { readonly slug: string; readonly reasons: MapRelation["reasons"] };

/** The neighbours that one kind of relation leads to, in one direction. */
export type NeighbourGroup = {
  readonly kind: RelationKind;
  /** Whether the relation leads away from the pattern; true where it reads the same from both ends. */
  readonly forward: boolean;
  /** "requires", "required by", … */
  readonly words: string;
  readonly neighbours: readonly Neighbour[];
};

/** Where a group stands round its pattern: what comes before on the left, what follows on the right, the rest below. */
export type Standing = "before" | "after" | "beside";

type Direction = {
  readonly kind: RelationKind;
  readonly forward: boolean;
  readonly standing: Standing;
};

const directions: readonly Direction[] = [
  { kind: "requires", forward: true, standing: "before" },
  { kind: "evolves-into", forward: false, standing: "before" },
  { kind: "specialises", forward: true, standing: "before" },
  { kind: "evolves-into", forward: true, standing: "after" },
  { kind: "requires", forward: false, standing: "after" },
  { kind: "specialises", forward: false, standing: "after" },
  { kind: "alternative-to", forward: true, standing: "beside" },
  { kind: "conflicts-with", forward: true, standing: "beside" },
  { kind: "pairs-with", forward: true, standing: "beside" },
];

/** The neighbours of a pattern among the relations given, by kind and direction, in their order. Empty groups are left out. */
export function neighbourGroups(
  slug: string,
  relations: readonly MapRelation[],
  standings: readonly Standing[] = ["before", "after", "beside"],
): readonly NeighbourGroup[] {
  return directions
    .filter(({ standing }) => standings.includes(standing))
    .map(({ kind, forward }) => ({
      kind,
      forward,
      words: relationWords[kind][forward ? "forward" : "reverse"],
      neighbours: relations
        .filter((relation) =>
          relation.kind !== kind
            ? false
            : symmetricRelations.includes(kind)
              ? relation.from === slug || relation.to === slug
              : (forward ? relation.from : relation.to) === slug,
        )
        .map((relation) => ({ slug: otherEnd(relation, slug), reasons: relation.reasons })),
    }))
    .filter(({ neighbours }) => neighbours.length > 0);
}
