"use client";

import type { KeyboardEvent } from "react";
import type { Grain } from "@/lib/lab/data-set";
import { type Cut, nameCut } from "@/lib/lab/timeline";
import { IsothermLine } from "./isotherm-line";
import { useHydrated } from "./use-hydrated";

type Props = {
  readonly cut: Cut;
  readonly count: number;
  readonly grain: Grain;
  readonly onChange: (hotMonths: number) => void;
};

/** A year of months, a week of days. */
const perPage = { month: 12, day: 7 } as const;

/**
 * The line between hot and cold, and the slider that moves it.
 *
 * The slider is a range input that runs from right to left, so that its value is the number of months or days in the
 * warehouse and its thumb lies on the line. It is disabled until a script can answer it.
 */
export function Isotherm({ cut, count, grain, onChange }: Props) {
  const hydrated = useHydrated();
  const move = (months: number) => onChange(Math.max(0, Math.min(count, months)));
  const onKeyDown = (event: KeyboardEvent) => {
    const target = targetOf(event.key, cut.hotMonths, count, perPage[grain]);
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
        data-early=""
        aria-label={`The isotherm: ${grain}s in the warehouse`}
        aria-valuetext={nameCut(cut, grain)}
        onChange={(event) => move(event.currentTarget.valueAsNumber)}
        onKeyDown={onKeyDown}
      />
      <IsothermLine cut={cut} count={count} handle />
    </>
  );
}

/** Where a key moves the line: left and up load more, as the line moves into the past. */
function targetOf(key: string, months: number, count: number, page: number): number | undefined {
  switch (key) {
    case "ArrowLeft":
    case "ArrowUp":
      return months + 1;
    case "ArrowRight":
    case "ArrowDown":
      return months - 1;
    case "PageUp":
      return months + page;
    case "PageDown":
      return months - page;
    case "Home":
      return 0;
    case "End":
      return count;
    default:
      return undefined;
  }
}
