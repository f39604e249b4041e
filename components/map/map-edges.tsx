import { memo } from "react";
import { type MapRelation, relationId } from "@/lib/map/relation-map";

type Props = {
  readonly className: string;
  readonly relations: readonly MapRelation[];
  readonly paths: ReadonlyMap<string, string>;
};

/** Relations as lines. */
export const MapEdges = memo(function MapEdges({ className, relations, paths }: Props) {
  return (
    <g className={className}>
      {relations.map((relation) => (
        <path
          key={relationId(relation)}
          className={`relation ${relation.kind}`}
          d={paths.get(relationId(relation))}
        />
      ))}
    </g>
  );
});
