import { integer, megabytes, percent } from "@/components/timeline/figures";
import type { RunOutcome } from "@/lib/lab/lab-types";
import { type LakeOutline, type PlanPicture, pictureOf } from "@/lib/lab/outline";
import { temperatureStep } from "@/lib/lab/timeline";
import { ColumnMap } from "./column-map";

type Props = { readonly outline: LakeOutline; readonly outcome: RunOutcome | null };

/** What a statement had to read, step by step under the months: files, row groups, columns. Grey is what it did not need. */
export function PlanStages({ outline, outcome }: Props) {
  const table = outcome?.plan.tables.find((one) => one.table === outline.table) ?? null;
  const picture = pictureOf(outline, table);
  const groups = outline.files.reduce((sum, { rowGroups }) => sum + rowGroups, 0);
  const planned = outcome !== null;
  return (
    <>
      <StageKey
        name="Files"
        kept={planned ? (table?.counts.files.kept ?? 0) : null}
        of={outline.files.length}
      />
      <svg className="strip files" aria-hidden="true">
        {picture.months.map((read, month) => (
          <rect
            key={outline.partitions[month]!.month}
            className={shade(read, month, picture)}
            x={percent(month, picture.months.length)}
            width={percent(1, picture.months.length)}
            height="100%"
          />
        ))}
      </svg>
      <StageKey name="Row groups" kept={planned ? (table?.counts.rowGroups.kept ?? 0) : null} of={groups} />
      <RowGroupStrip picture={picture} />
      <StageKey
        name="Columns"
        kept={planned ? picture.columns.filter(Boolean).length : null}
        of={outline.columns.length}
      />
      <p className="label map-note">
        Height is bytes: the coloured area is what is needed of {megabytes(outline.bytes)}.
      </p>
      <ColumnMap outline={outline} picture={picture} />
    </>
  );
}

function StageKey({
  name,
  kept,
  of,
}: {
  readonly name: string;
  readonly kept: number | null;
  readonly of: number;
}) {
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
    </div>
  );
}

function RowGroupStrip({ picture }: { readonly picture: PlanPicture }) {
  const most = Math.max(1, ...picture.rowGroups.map((groups) => groups.length));
  return (
    <svg className="strip groups" height={most * 9} aria-hidden="true">
      {picture.rowGroups.flatMap((groups, month) =>
        groups.map((read, group) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a row group is its place in its month
            key={`${month}-${group}`}
            className={shade(read, month, picture)}
            x={percent(month, picture.months.length)}
            y={percent(group, most)}
            width={percent(1, picture.months.length)}
            height={percent(1, most)}
          />
        )),
      )}
    </svg>
  );
}

const shade = (read: boolean, month: number, { months }: PlanPicture): string =>
  read ? `t t${temperatureStep(month, months.length)}` : "skipped";
