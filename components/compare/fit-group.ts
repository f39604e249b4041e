import type { CompareGroup } from "@/lib/compare/compare-row";
import type { ComparedPattern } from "@/lib/compare/compared-pattern";
import type { Fits } from "./fit-judge";

/** A row that says how each pattern fits the answers on this device; none until all of them are judged. */
export function fitGroup(
  patterns: readonly ComparedPattern[],
  fits: Fits | undefined,
): readonly CompareGroup[] {
  const cells = patterns.map(({ slug }) => fits?.bySlug[slug]);
  if (cells.length < 2 || cells.includes(undefined)) return [];
  return [
    {
      id: "fit",
      title: "By your answers",
      rows: [
        {
          id: "fit-verdict",
          label: "How it fits",
          cells: cells.map((entry) => (entry === undefined ? [] : [entry])),
          difference: 1,
        },
      ],
    },
  ];
}
