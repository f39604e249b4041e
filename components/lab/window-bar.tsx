import { integer, megabytes } from "@/components/timeline/figures";
import { type Cut, dayName, plural } from "@/lib/lab/timeline";
import type { Held } from "./lab-state";

type Props = {
  readonly cut: Cut;
  readonly held: Held | null;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly onLoad: () => void;
};

/** What the warehouse holds against what the line asks for, and the button that makes them equal. */
export function WindowBar({ cut, held, ready, busy, onLoad }: Props) {
  const isHeld = (held?.months ?? 0) === cut.hotMonths;
  return (
    <div className="window-bar">
      <p>{isHeld ? heldWords(held) : `${holdsWords(held)} ${wantedWords(cut)}`}</p>
      <button
        className="act"
        type="button"
        disabled={!ready}
        aria-disabled={busy || isHeld}
        onClick={() => {
          if (!busy && !isHeld) onLoad();
        }}
      >
        Load the window
      </button>
    </div>
  );
}

function heldWords(held: Held | null): string {
  if (held === null || held.months === 0)
    return "Nothing is loaded: every question is answered from the lake.";
  const { months, load } = held;
  return `${plural(months, "month")} in the warehouse: ${integer(load.rows)} rows, loaded in ${(load.ms / 1000).toFixed(1)}\u2009s with ${megabytes(load.bytesRead)} in ${plural(load.requests, "request")}. Loading is counted apart from any query.`;
}

const holdsWords = (held: Held | null): string =>
  held === null || held.months === 0
    ? "The warehouse is empty."
    : `The warehouse holds ${plural(held.months, "month")}.`;

function wantedWords({ boundary, hot, cold }: Cut): string {
  if (boundary === null) return "The line asks for nothing: loading empties it.";
  const what =
    cold.months === 0
      ? `everything, ${plural(hot.months, "month")}`
      : `${plural(hot.months, "month")} from ${dayName(boundary)}`;
  return `The line asks for ${what}: ${integer(hot.rows)} rows, up to ${megabytes(hot.bytes, 1)}.`;
}
