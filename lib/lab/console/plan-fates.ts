import type { LakePlan, PlanStep } from "../lab-types";
import type { LakeOutline } from "../outline";

/** Whether a part of the history is read, or which step of the plan has ruled it out; `unread`: the statement does not ask for it. */
export type Fate = "read" | "unread" | Exclude<PlanStep["by"], "table" | "projection">;

export type PlanFates = {
  /** Per partition: read if one of its files is, else what ruled out the first of them; null where it has none. */
  readonly months: readonly (Fate | null)[];
  /** Per partition: one for each of its row groups, in file order. */
  readonly rowGroups: readonly (readonly Fate[])[];
};

/** What became of each file and row group of the history under a plan; without a plan all are unread. */
export function fatesOf(outline: LakeOutline, plan: LakePlan | null): PlanFates {
  const table = plan?.tables.find((one) => one.table === outline.table);
  const ruledOut = new Map(table?.steps.flatMap(({ by, dropped }) => dropped.map((g) => [g, by] as const)));
  const otherwise: Fate = table !== undefined ? "read" : plan?.branchDropped === true ? "boundary" : "unread";
  const rowGroups = outline.partitions.map((): Fate[] => []);
  let place = 0;
  for (const { month, rowGroups: count } of outline.files)
    for (let group = 0; group < count; group++) {
      const by = ruledOut.get(place++) ?? otherwise;
      rowGroups[month]!.push(by === "table" || by === "projection" ? otherwise : by);
    }
  return {
    rowGroups,
    months: rowGroups.map((groups) => (groups.includes("read") ? "read" : (groups[0] ?? null))),
  };
}

/** A run of neighbours that look the same: drawn as one, since a lake may have thousands of days. */
export type Run<T> = { readonly from: number; readonly to: number; readonly value: T };

export function runsOf<T>(values: readonly T[]): readonly Run<T>[] {
  const runs: { from: number; to: number; value: T }[] = [];
  for (const [at, value] of values.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && last.value === value) last.to = at + 1;
    else runs.push({ from: at, to: at + 1, value });
  }
  return runs;
}
