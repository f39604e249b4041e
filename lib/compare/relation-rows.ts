import { relationWords, symmetricRelations } from "@/lib/catalog/vocabulary";
import type { CompareRow, Entry } from "./compare-row";
import type { ComparedPattern } from "./compared-pattern";

type Pair = readonly [ComparedPattern, ComparedPattern];

/** One row for each pair of which a page states something, then one that names the pairs of which none does. */
export function relationRows(patterns: readonly ComparedPattern[]): readonly CompareRow[] {
  const pairs = patterns.flatMap((one, at) => patterns.slice(at + 1).map((other): Pair => [one, other]));
  const rows = pairs.map(
    ([one, other]): CompareRow => ({
      id: `pair-${one.slug}-${other.slug}`,
      label: `${one.title} and ${other.title}`,
      cells: [[...stated(one, other), ...stated(other, one, one)]],
      difference: 1,
    }),
  );
  const silent = rows.filter(({ cells }) => cells[0]?.length === 0);
  return [
    ...rows.filter((row) => !silent.includes(row)),
    ...(silent.length === 0
      ? []
      : [
          {
            id: "pairs-without-relation",
            label: "No relation stated",
            cells: [silent.map(({ label }) => ({ text: `${label}.` }))],
            difference: 1,
          },
        ]),
  ];
}

/** What the page of `from` says of `to`; a relation that reads the same from both ends names only the page that adds a reason. */
function stated(from: ComparedPattern, to: ComparedPattern, said?: ComparedPattern): readonly Entry[] {
  return from.relations
    .filter((relation) => relation.to === to.slug)
    .map(({ kind, because }) => {
      const isRepeated =
        symmetricRelations.includes(kind) &&
        said?.relations.some((relation) => relation.to === from.slug && relation.kind === kind);
      return {
        text: isRepeated
          ? `${from.title} adds:`
          : `${from.title} ${relationWords[kind].forward} ${to.title}.`,
        because,
      };
    });
}
