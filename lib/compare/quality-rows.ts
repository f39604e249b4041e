import { qualities } from "@/lib/catalog/vocabulary";
import { type CompareRow, differencesFirst } from "./compare-row";
import type { ComparedPattern } from "./compared-pattern";

/** The eight qualities with their reasons, those that lie furthest apart first. */
export const qualityRows = (patterns: readonly ComparedPattern[]): readonly CompareRow[] =>
  differencesFirst(
    qualities.map(({ id, label }): CompareRow => {
      const values = patterns.map((pattern) => pattern.qualities[id]);
      const figures = values.map(({ value }) => value);
      return {
        id,
        label,
        cells: values.map(({ value, because }) => [{ figure: value, text: because }]),
        difference: Math.max(...figures) - Math.min(...figures),
      };
    }),
  );
