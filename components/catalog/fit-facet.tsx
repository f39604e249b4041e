import type { ReactNode } from "react";
import type { FitChoice } from "@/lib/catalog/facets";
import { CheckFacet } from "./check-facet";
import { fitWords } from "./list-columns";
import type { Fits } from "./use-fits";

type Props = {
  readonly fits: Fits["kind"];
  readonly options: readonly { readonly id: FitChoice; readonly count: number | undefined }[];
  readonly chosen: readonly FitChoice[];
  readonly onChoose: (chosen: readonly FitChoice[]) => void;
};

const notes: Readonly<Record<Fits["kind"], ReactNode>> = {
  none: (
    <>
      There are no answers on this device. <a href="/decide/">Answer the questions</a>, and the patterns can
      be narrowed to those that fit.
    </>
  ),
  waiting: "Reading the answers on this device.",
  failed: "The conditions could not be loaded. Reload the page to try again.",
  ready: "By the answers on this device and the conditions of each page.",
};

/** What the answers on this device say of the patterns. Without answers only what a link has set can be taken away. */
export function FitFacet({ fits, options, chosen, onChoose }: Props) {
  const offered = fits === "none" ? options.filter(({ id }) => chosen.includes(id)) : options;
  return (
    <CheckFacet
      legend="Your answers"
      note={notes[fits]}
      options={offered.map(({ id, count }) => ({
        id,
        label: fitWords[id],
        count: fits === "ready" ? count : undefined,
      }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
