import { integer, megabytes } from "@/components/timeline/figures";
import type { Grain } from "@/lib/lab/data-set";
import { type Cut, dayName, plural } from "@/lib/lab/timeline";
import type { Held } from "./lab-state";
import { storedWords } from "./stored-words";

type Props = {
  readonly cut: Cut;
  readonly grain: Grain;
  readonly held: Held | null;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly onLoad: () => void;
};

/** What the warehouse holds against what the line asks for, and the button that makes them equal. */
export function WindowBar({ cut, grain, held, ready, busy, onLoad }: Props) {
  const isSame = (held?.months ?? 0) === cut.hotMonths;
  const isHeld = isSame && held?.changed !== true;
  return (
    <div className="window-bar">
      <p>
        {isHeld
          ? heldWords(held, grain)
          : isSame
            ? "A statement of yours has changed the warehouse. Loading the window brings back what it held."
            : `${holdsWords(held, grain)} ${wantedWords(cut, grain)}`}
      </p>
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

function heldWords(held: Held | null, grain: Grain): string {
  if (held === null || held.months === 0)
    return "Nothing is loaded: every question is answered from the lake.";
  const { months, load } = held;
  return `${plural(months, grain)} in the warehouse: ${rowCount(load.rows)}, loaded in ${(load.ms / 1000).toFixed(1)}\u2009s with ${megabytes(load.bytesRead)} in ${plural(load.requests, "request")}. Loading is counted apart from any query.${storedWords(load)}`;
}

const holdsWords = (held: Held | null, grain: Grain): string =>
  held === null || held.months === 0
    ? "The warehouse is empty."
    : `The warehouse holds ${plural(held.months, grain)}.`;

function wantedWords({ boundary, hot, cold }: Cut, grain: Grain): string {
  if (boundary === null) return "The line asks for nothing: loading empties it.";
  const what =
    cold.months === 0
      ? `everything, ${plural(hot.months, grain)}`
      : `${plural(hot.months, grain)} from ${dayName(boundary)}`;
  return `The line asks for ${what}: ${rowCount(hot.rows)}, up to ${megabytes(hot.bytes, 1)}.`;
}

const rowCount = (rows: number): string => `${integer(rows)} ${rows === 1 ? "row" : "rows"}`;
