import type { FailureId, Procedure } from "./failure";
import { correctionJobs, lateDayOf } from "./mending-jobs";
import { atomicJob, readLake, separateJob, type WindowJob, type WindowStatement } from "./window-job";
import { positionAfter, type WindowPlan, type WindowPosition } from "./window-plan";
import {
  controlledViewSql,
  deleteDaysSql,
  faultSql,
  firstLoadSql,
  insertHalvesSql,
  insertSql,
  ledgerSql,
  moveBoundarySql,
  purgeOutsideSql,
  setUpSql,
  stageDaysSql,
  writtenViewSql,
} from "./window-sql";

const lostConnection = "the connection to the lake was lost";

const insertHalves = insertHalvesSql.map((sql): WindowStatement => ({ role: "insert", sql }));
const halfLoad: readonly WindowStatement[] = [
  insertHalves[0]!,
  { role: "fault", sql: faultSql(lostConnection) },
];

/** The jobs that set a simulation up, the first window loaded. */
export function beginJobs(plan: WindowPlan): readonly WindowJob[] {
  return [
    separateJob("Read what the source has delivered", readLake(ledgerSql(plan))),
    separateJob("Make the tables", ...setUpSql(plan).map((sql): WindowStatement => ({ role: "table", sql }))),
    separateJob("Load the first window", readLake(firstLoadSql(plan))),
    separateJob("Cut the view at the boundary", { role: "view", sql: controlledViewSql(plan) }),
  ];
}

/**
 * The jobs of one step, in order: the day after `done` steps is loaded, the oldest day of the window is purged, the boundary moves.
 * `failure` null: everything goes well.
 */
export function stepJobs(
  plan: WindowPlan,
  done: number,
  procedure: Procedure,
  failure: FailureId | null,
): readonly WindowJob[] {
  const position = positionAfter(plan, done + 1);
  const expired = positionAfter(plan, done).boundary;
  const fetch = separateJob("Read the new day from the lake", readLake(stageDaysSql(plan, [position.today])));
  const lateDay = lateDayOf(plan, done + 1, failure);
  return [
    fetch,
    ...(procedure === "one transaction"
      ? transactionJobs(plan, position, failure)
      : separateJobs(plan, position, expired, failure)),
    ...(lateDay === null ? [] : correctionJobs(plan, position, procedure, lateDay)),
  ];
}

function transactionJobs(
  plan: WindowPlan,
  position: WindowPosition,
  failure: FailureId | null,
): readonly WindowJob[] {
  const remove: WindowStatement = { role: "delete", sql: deleteDaysSql(plan, [position.today]) };
  const insert: WindowStatement = { role: "insert", sql: insertSql };
  const purge: WindowStatement = { role: "purge", sql: purgeOutsideSql(plan, position) };
  const boundary: readonly WindowStatement[] = [
    { role: "boundary", sql: moveBoundarySql(position) },
    { role: "view", sql: controlledViewSql(plan) },
  ];
  const whole = (title: string) => atomicJob(title, remove, insert, purge, ...boundary);
  const title = "Load, purge and move the boundary";
  switch (failure) {
    case "half-load":
      return [atomicJob(`${title}, which fails`, remove, ...halfLoad), whole("Repeat")];
    case "load-repeated":
      return [whole(title), whole("The same again")];
    case "purge-skipped":
      return [atomicJob("Load and move the boundary", remove, insert, ...boundary)];
    case "boundary-not-moved":
      return [
        atomicJob(`${title}, which fails`, remove, insert, purge, {
          role: "fault",
          sql: faultSql("the control table could not be written"),
        }),
        whole("Repeat"),
      ];
    default:
      return [whole(title)];
  }
}

function separateJobs(
  plan: WindowPlan,
  position: WindowPosition,
  expired: string,
  failure: FailureId | null,
): readonly WindowJob[] {
  const load = separateJob("Load", ...insertHalves);
  const purge = separateJob("Purge", { role: "purge", sql: deleteDaysSql(plan, [expired]) });
  const boundary = separateJob(
    "Rewrite the view",
    { role: "view", sql: writtenViewSql(plan, position) },
    { role: "boundary", sql: moveBoundarySql(position) },
  );
  switch (failure) {
    case "half-load":
      return [separateJob("Load, which fails", ...halfLoad), { ...load, title: "Repeat" }, purge, boundary];
    case "load-repeated":
      return [load, { ...load, title: "The same again" }, purge, boundary];
    case "purge-skipped":
      return [load, boundary];
    case "boundary-not-moved":
      return [load, purge];
    default:
      return [load, purge, boundary];
  }
}
