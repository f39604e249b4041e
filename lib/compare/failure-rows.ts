import type { CompareRow, Entry } from "./compare-row";
import type { ComparedPattern } from "./compared-pattern";

/** A failure mode: what would be seen, and folded its cause and remedy. */
export const failureEntry = ({ sign, cause, remedy }: ComparedPattern["failureModes"][number]): Entry => ({
  text: sign,
  more: [
    { label: "Cause", text: cause },
    { label: "Remedy", text: remedy },
  ],
});

/** What goes wrong with each. Failures of two patterns are never the same, so there is one row. */
export const failureRows = (patterns: readonly ComparedPattern[]): readonly CompareRow[] => [
  {
    id: "failures",
    label: "What you would see",
    cells: patterns.map(({ failureModes }) => failureModes.map(failureEntry)),
    difference: 1,
  },
];
