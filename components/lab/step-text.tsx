import { Fragment, type ReactNode } from "react";
import { megabytes } from "@/components/timeline/figures";
import type { LakePlan, PlanStep, TablePlan } from "@/lib/lab/lab-types";
import type { LakeOutline } from "@/lib/lab/outline";
import { plural } from "@/lib/lab/timeline";

type StepText = { readonly name: string; readonly bytes: number; readonly says: ReactNode };

/** A step's names, wherever it is printed. */
export const stepNames: Readonly<Record<PlanStep["by"], string>> = {
  table: "Whole table",
  boundary: "Boundary",
  partition: "Partition",
  statistics: "Statistics",
  projection: "Projection",
};

/** The plan of the history in words: what each step left, and what was at work. */
export function stepTexts(
  outline: LakeOutline,
  plan: LakePlan,
  table: TablePlan | undefined,
): readonly StepText[] {
  const whole: StepText = {
    name: stepNames.table,
    bytes: outline.bytes,
    says: `lake.${outline.table}: ${plural(outline.files.length, "file")}, ${plural(groupsOf(outline), "row group")}, ${plural(outline.columns.length, "column")}.`,
  };
  if (table === undefined)
    return [
      whole,
      plan.branchDropped
        ? {
            name: stepNames.boundary,
            bytes: 0,
            says: "DuckDB drops the view's lake branch from the plan: the statement's conditions contradict the branch's own. No file is opened.",
          }
        : { name: "Asked for", bytes: 0, says: "The statement reads nothing of this table in the lake." },
    ];
  const { steps } = table;
  return [
    whole,
    ...steps.slice(1).map((step, at) => ({
      name: stepNames[step.by],
      bytes: step.bytes,
      says: saysOf(step, steps[at]!, table),
    })),
  ];
}

const groupsOf = ({ files }: LakeOutline) => files.reduce((sum, { rowGroups }) => sum + rowGroups, 0);

function saysOf(step: PlanStep, before: PlanStep, { columns, counts }: TablePlan): ReactNode {
  if (step.by === "projection")
    return columns.length === 0
      ? "No stored column is named: rows are counted from the catalog."
      : `${columns.length} of ${plural(counts.columns.possible, "column")}: ${columns.join(", ")}.`;
  const files = before.files - step.files;
  const groups = before.rowGroups - step.rowGroups;
  const ruled =
    step.by === "statistics"
      ? plural(groups, "row group")
      : `${plural(files, "file")} with ${plural(groups, "row group")}`;
  if (step.conditions.length === 0) return nothingAtWork[step.by];
  return (
    <>
      {step.conditions.map((condition, place) => (
        <Fragment key={condition}>
          {place > 0 && " and "}
          <code>{condition}</code>
        </Fragment>
      ))}{" "}
      {groups === 0 ? "rules out nothing." : `rules out ${ruled}.`}
    </>
  );
}

const nothingAtWork = {
  table: "",
  boundary: "The statement does not read through the view, or nothing is loaded: nothing is cut.",
  partition: "No condition on the day or the path: every file is wanted.",
  statistics: "No other condition that smallest and largest values could decide.",
} as const;

type StepProps = StepText & {
  /** In thousandths of the plot's width. */
  readonly bar: number;
};

/** One step: its name and bytes, a bar, and what happened. */
export function Step({ name, bytes, bar, says }: StepProps) {
  return (
    <>
      <dt>
        <span>{name}</span>
        <strong>{bytes === 0 ? "0" : megabytes(bytes)}</strong>
      </dt>
      <dd>
        <svg className="h14" viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true">
          <rect className="skipped" width="1000" height="14" />
          <rect className="t t2" width={bar} height="14" />
        </svg>
        {says !== "" && <p className="label">{says}</p>}
      </dd>
    </>
  );
}
