/** One statement in a cell. */
export type Entry = {
  /** A word or two that grade or name what follows: "must", "Apache Kafka". */
  readonly mark?: string;
  /** A quality, -2 to +2. */
  readonly figure?: number;
  readonly text: string;
  /** Points elsewhere and states nothing itself. */
  readonly isPointer?: boolean;
  /** The reason, or whatever else qualifies the text. */
  readonly because?: string;
  /** What may stay folded. */
  readonly more?: readonly { readonly label: string; readonly text: string }[];
};

/** A row of the comparison. */
export type CompareRow = {
  readonly id: string;
  readonly label: string;
  /** One cell for each pattern, in their order; a single one where a statement is about several. Empty: nothing is stated. */
  readonly cells: readonly (readonly Entry[])[];
  /** How much the patterns differ here; 0 is equal. Comparable within a group only. */
  readonly difference: number;
};

export type CompareGroup = {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly CompareRow[];
};

/** The larger difference first; equal rows last; otherwise in the given order. */
export const differencesFirst = (rows: readonly CompareRow[]): readonly CompareRow[] =>
  rows.toSorted((a, b) => b.difference - a.difference);

/** Rows that differ, and those that may be folded because they do not. */
export const foldEqual = (rows: readonly CompareRow[]) => ({
  shown: rows.filter(({ difference }) => difference > 0),
  folded: rows.filter(({ difference }) => difference === 0),
});
