import { technologyGroups } from "@/lib/catalog/vocabulary";
import { type CompareRow, differencesFirst } from "./compare-row";
import type { ComparedPattern } from "./compared-pattern";

/** Products by platform. Rows where the same products stand in every cell are equal; platforms that nobody names have no row. */
export const technologyRows = (patterns: readonly ComparedPattern[]): readonly CompareRow[] =>
  differencesFirst(
    technologyGroups
      .map((group): CompareRow => {
        const lists = patterns.map(({ technologies }) => technologies[group] ?? []);
        const names = lists.map((list) => JSON.stringify(list.map(({ name }) => name).toSorted()));
        return {
          id: `platform-${group.toLowerCase().replaceAll(" ", "-")}`,
          label: group,
          cells: lists.map((list) => list.map(({ name, role }) => ({ mark: name, text: role }))),
          difference: new Set(names).size === 1 ? 0 : 1,
        };
      })
      .filter(({ cells }) => cells.some((cell) => cell.length > 0)),
  );
