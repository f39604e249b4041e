import { CopyLink } from "@/components/ui/copy-link";
import type { MapPattern, MapRelation } from "@/lib/map/relation-map";
import { PatternChoice } from "./pattern-choice";

type Props = {
  readonly patterns: readonly MapPattern[];
  /** The pattern whose neighbourhood is shown. */
  readonly focused: MapPattern | undefined;
  /** The relations that are shown. */
  readonly shown: readonly MapRelation[];
  readonly runs: boolean;
  readonly isWhole: boolean;
  readonly onFocus: (slug: string | null) => void;
  readonly onWhole: () => void;
};

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** How much is shown, the choice of one pattern, the link to the view and the way back to the whole map. */
export function MapLine({ patterns, focused, shown, runs, isWhole, onFocus, onWhole }: Props) {
  const ends = new Set(shown.flatMap(({ from, to }) => [from, to]));
  return (
    <div className="map-line">
      <p role="status">
        {focused
          ? `${focused.title}: ${counted(shown.length, "relation")}.`
          : `${counted(shown.length, "relation")} between ${ends.size} of ${counted(patterns.length, "pattern")}.`}
      </p>
      {runs ? <PatternChoice patterns={patterns} focus={focused?.slug ?? null} onFocus={onFocus} /> : null}
      {runs ? <CopyLink link={() => location.href} ready /> : null}
      {isWhole ? null : (
        <button type="button" className="plain" onClick={onWhole}>
          Show the whole map
        </button>
      )}
    </div>
  );
}
