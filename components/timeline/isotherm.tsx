"use client";

import type { KeyboardEvent } from "react";
import { type Cut, nameCut } from "@/lib/lab/timeline";
import { IsothermLine } from "./isotherm-line";
import { useHydrated } from "./use-hydrated";

type Props = {
  readonly cut: Cut;
  readonly count: number;
  readonly onChange: (hotMonths: number) => void;
};

const monthsPerPage = 12;

/**
 * The line between hot and cold, and the slider that moves it.
 *
 * The slider is a range input that runs from right to left, so that its value is the number of months in the
 * warehouse and its thumb lies on the line. It is disabled until a script can answer it.
 */
export function Isotherm({ cut, count, onChange }: Props) {
  const hydrated = useHydrated();
  const move = (months: number) => onChange(Math.max(0, Math.min(count, months)));
  const onKeyDown = (event: KeyboardEvent) => {
    const target = targetOf(event.key, cut.hotMonths, count);
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(target);
  };
  return (
    <>
      <input
        className="isotherm-slider"
        type="range"
        min={0}
        max={count}
        step={1}
        value={cut.hotMonths}
        disabled={!hydrated}
        aria-label="The isotherm: months in the warehouse"
        aria-valuetext={nameCut(cut)}
        onChange={(event) => move(event.currentTarget.valueAsNumber)}
        onKeyDown={onKeyDown}
      />
      <IsothermLine cut={cut} count={count} handle />
    </>
  );
}

/** Where a key moves the line: left and up load more, as the line moves into the past. */
function targetOf(key: string, months: number, count: number): number | undefined {
  switch (key) {
    case "ArrowLeft":
    case "ArrowUp":
      return months + 1;
    case "ArrowRight":
    case "ArrowDown":
      return months - 1;
    case "PageUp":
      return months + monthsPerPage;
    case "PageDown":
      return months - monthsPerPage;
    case "Home":
      return 0;
    case "End":
      return count;
    default:
      return undefined;
  }
}
