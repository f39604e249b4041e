import { relationWords, symmetricRelations } from "@/lib/catalog/vocabulary";
import type { CompareRow, Entry } from "./compare-row";
import type { ComparedPattern } from "./compared-pattern";

type Pair = readonly [ComparedPattern, ComparedPattern];

/** One row for each pair of which a page states something, then one that names the pairs of which none does. */
export function relationRows(patterns: readonly ComparedPattern[]): readonly CompareRow[] {
  const pairs = patterns
    .flatMap((one, at) => patterns.slice(at + 1).map((other): Pair => [one, other]))
    .map(([one, other]) => ({
      id: `pair-${one.slug}-${other.slug}`,
      names: `${one.title} and ${other.title}`,
      entries: [...stated(one, other), ...stated(other, one, one)],
    }));
  const silent = pairs.filter(({ entries }) => entries.length === 0);
  const row = (id: string, label: string, entries: readonly Entry[]): readonly CompareRow[] =>
    entries.length === 0 ? [] : [{ id, label, cells: [entries], difference: 1 }];
  return [
    ...pairs.flatMap(({ id, names, entries }) =>
      row(id, pairs.length === 1 ? "Between the two" : names, entries),
    ),
    ...row(
      "pairs-without-relation",
      "No relation stated",
      silent.map(({ names }) => ({ text: `${names}.` })),
    ),
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
          : `${from.title} ${kind === "alternative-to" ? "is an " : ""}${relationWords[kind].forward} ${to.title}.`,
        because,
      };
    });
}
