import type { FailureId, Procedure } from "./failure";
import { atomicJob, readLake, separateJob, type WindowJob, type WindowStatement } from "./window-job";
import { positionAfter, type WindowPlan, type WindowPosition } from "./window-plan";
import {
  controlledViewSql,
  deleteDaysSql,
  insertSql,
  lateToLakeSql,
  moveBoundarySql,
  postLateSql,
  purgeOutsideSql,
  stageDaysSql,
  stageLateSql,
} from "./window-sql";

/** Rows of a late correction. */
const lateRows = 12;

/** The day that a late correction of this step concerns; null for the other failures. */
export function lateDayOf(plan: WindowPlan, doneAfter: number, failure: FailureId | null): string | null {
  if (failure !== "late-cold" && failure !== "late-hot") return null;
  const { tailDays, windowDays, days } = plan;
  const firstHot = tailDays + doneAfter;
  return failure === "late-cold"
    ? days[Math.max(0, firstHot - 3)]!
    : days[Math.max(firstHot, firstHot + windowDays - 4)]!;
}

/** The jobs of a late correction of `day`, which the source makes after the step. */
export function correctionJobs(
  plan: WindowPlan,
  { boundary }: WindowPosition,
  procedure: Procedure,
  day: string,
): readonly WindowJob[] {
  const isHot = day >= boundary;
  const toLake: WindowStatement = { role: "lake", sql: lateToLakeSql };
  const post = separateJob(
    "The source corrects a day",
    readLake(stageLateSql(plan, day, lateRows)),
    ...postLateSql(plan, day).map((sql): WindowStatement => ({ role: "source", sql })),
  );
  if (procedure === "separate jobs")
    return isHot
      ? [post, separateJob("Write the correction to the lake", toLake)]
      : [post, separateJob("Write the correction to the warehouse", { role: "insert", sql: insertSql })];
  const written = separateJob("Write the correction to the lake", toLake);
  return isHot ? [post, written, ...reloadJobs(plan, [day], [])] : [post, written];
}

/** Loads whole days of the lake again, each exactly once, together with `more`. */
function reloadJobs(
  plan: WindowPlan,
  days: readonly string[],
  more: readonly WindowStatement[],
): readonly WindowJob[] {
  return [
    separateJob("Read the days again from the lake", readLake(stageDaysSql(plan, days))),
    atomicJob(
      "Load the days again",
      { role: "delete", sql: deleteDaysSql(plan, days) },
      { role: "insert", sql: insertSql },
      ...more,
    ),
  ];
}

/**
 * The jobs that put everything right, whatever went wrong before: corrections go to the lake, days of the window that differ from
 * the source are loaded again, all outside the window is purged, and the view is cut by the control table.
 *
 * `wrongDays` are ISO dates of the window.
 */
export function recoveryJobs(
  plan: WindowPlan,
  done: number,
  wrongDays: readonly string[],
): readonly WindowJob[] {
  const position = positionAfter(plan, done);
  const rest: readonly WindowStatement[] = [
    { role: "purge", sql: purgeOutsideSql(plan, position) },
    { role: "boundary", sql: moveBoundarySql(position) },
    { role: "view", sql: controlledViewSql(plan) },
  ];
  return [
    separateJob("Write late corrections to the lake", { role: "lake", sql: lateToLakeSql }),
    ...(wrongDays.length > 0
      ? reloadJobs(plan, wrongDays, rest)
      : [atomicJob("Purge and move the boundary", ...rest)]),
  ];
}
