import { memo } from "react";
import { integer, megabytes, percent } from "@/components/timeline/figures";
import { type Fate, fatesOf, runsOf } from "@/lib/lab/console/plan-fates";
import type { PlanStep, RunOutcome } from "@/lib/lab/lab-types";
import { type LakeOutline, pictureOf } from "@/lib/lab/outline";
import { temperatureStep } from "@/lib/lab/timeline";
import { ColumnMap } from "./column-map";
import { FateKey } from "./fate-key";

type Props = { readonly outline: LakeOutline; readonly outcome: RunOutcome | null };

/** In pixels. */
const leastStrip = 18;

/** More cells than this are drawn without lines between them. */
const dense = 90;

/** What a statement had to read, step by step under the months or days: files, row groups, columns. What it did not need is grey. */
export const PlanStages = memo(function PlanStages({ outline, outcome }: Props) {
  const plan = outcome?.plan ?? null;
  const table = plan?.tables.find((one) => one.table === outline.table) ?? null;
  const picture = pictureOf(outline, table);
  const fates = fatesOf(outline, plan);
  const groups = outline.files.reduce((sum, { rowGroups }) => sum + rowGroups, 0);
  const after = (by: PlanStep["by"]) => table?.steps.find((step) => step.by === by) ?? null;
  const kept = (count: number | undefined) => (plan === null ? null : (count ?? 0));
  const mostGroups = Math.max(1, ...fates.rowGroups.map(({ length }) => length));
  return (
    <>
      <StageKey
        name="Files"
        kept={kept(table?.counts.files.kept)}
        of={outline.files.length}
        left={after("partition")?.bytes ?? null}
      />
      <Strip height={24} rows={[fates.months]} />
      <StageKey
        name="Row groups"
        kept={kept(table?.counts.rowGroups.kept)}
        of={groups}
        left={after("statistics")?.bytes ?? null}
      />
      <Strip
        height={Math.max(leastStrip, mostGroups * 9)}
        rows={Array.from({ length: mostGroups }, (_, row) =>
          fates.rowGroups.map((ofMonth) => ofMonth[row] ?? null),
        )}
      />
      {plan !== null && <FateKey fates={fates} />}
      <StageKey
        name="Columns"
        kept={kept(table?.counts.columns.kept)}
        of={outline.columns.length}
        left={after("projection")?.bytes ?? null}
      />
      <p className="label map-note">
        Height is bytes: the coloured area is what is needed of {megabytes(outline.bytes)}.
      </p>
      <ColumnMap outline={outline} picture={picture} />
    </>
  );
});

type StageKeyProps = {
  readonly name: string;
  /** Null before anything is planned. */
  readonly kept: number | null;
  readonly of: number;
  /** Bytes of all that is left after this stage; null where nothing is. */
  readonly left: number | null;
};

function StageKey({ name, kept, of, left }: StageKeyProps) {
  return (
    <div className="key stage-key">
      <b>{name}</b>
      <span className="fig">
        {kept === null ? (
          integer(of)
        ) : (
          <>
            <strong>{integer(kept)}</strong> of {integer(of)}
          </>
        )}
      </span>
      {left !== null && <span className="label left">leaves {megabytes(left)}</span>}
    </div>
  );
}

type StripProps = {
  /** In pixels. */
  readonly height: number;
  /** From the top; null where a partition has no cell in a row. */
  readonly rows: readonly (readonly (Fate | null)[])[];
};

/** Cells over the timeline's months or days. */
function Strip({ height, rows }: StripProps) {
  const count = rows[0]?.length ?? 0;
  return (
    <svg className={count > dense ? "strip dense" : "strip"} height={height} aria-hidden="true">
      {rows.flatMap((row, place) =>
        cellsOf(row).map(({ from, to, value }) =>
          value === null ? null : (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its row and its first partition
              key={`${place}-${from}`}
              className={value}
              x={percent(from, count)}
              y={percent(place, rows.length)}
              width={percent(to - from, count)}
              height={percent(1, rows.length)}
            />
          ),
        ),
      )}
    </svg>
  );
}

/** A cell for each partition, or where there are very many one for each run of those that look alike. */
function cellsOf(row: readonly (Fate | null)[]) {
  const looks = row.map((fate, at) =>
    fate === "read" ? `t t${temperatureStep(at, row.length)}` : fate && `by-${fate}`,
  );
  return row.length > dense ? runsOf(looks) : looks.map((value, from) => ({ from, to: from + 1, value }));
}
