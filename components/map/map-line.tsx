import { CopyLink } from "@/components/ui/copy-link";
import type { MapPattern } from "@/lib/map/relation-map";
import { PatternChoice } from "./pattern-choice";

type Props = {
  readonly patterns: readonly MapPattern[];
  /** The pattern whose neighbourhood is shown. */
  readonly focused: MapPattern | undefined;
  /** Relations that are shown. */
  readonly shown: number;
  readonly runs: boolean;
  readonly isWhole: boolean;
  readonly onFocus: (slug: string | null) => void;
  readonly onWhole: () => void;
};

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** How much is shown, the choice of one pattern, the link to the view and the way back to the whole map. */
export function MapLine({ patterns, focused, shown, runs, isWhole, onFocus, onWhole }: Props) {
  return (
    <div className="map-line">
      <p role="status">
        {focused
          ? `${focused.title}: ${counted(shown, "relation")}.`
          : `${counted(shown, "relation")} between ${counted(patterns.length, "pattern")}.`}
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
