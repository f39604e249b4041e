import type { Amount } from "@/lib/lab/rolling/day-problems";
import type { JobOutcome, WindowDriver, WindowReport } from "@/lib/lab/rolling/driver";
import { lateDayOf, recoveryJobs } from "@/lib/lab/rolling/mending-jobs";
import { beginJobs, stepJobs } from "@/lib/lab/rolling/step-jobs";
import type { WindowJob } from "@/lib/lab/rolling/window-job";
import { positionAfter } from "@/lib/lab/rolling/window-plan";
import { dropSql } from "@/lib/lab/rolling/window-sql";
import { createJobRunner, type WindowParts } from "./rolling-jobs";

/**
 * Drives a rolling window in a real engine. The lake's chunks are read at the start and kept; a step reads anew only what the lab
 * has dropped meanwhile.
 */
export function createWindowDriver(parts: WindowParts): WindowDriver {
  const { engine, plan } = parts;
  const runner = createJobRunner(parts);
  /** Steps made; null: not begun, or lost half way. */
  let done: number | null = null;
  let viewBoundary = "";

  const drop = async () => {
    done = null;
    for (const sql of dropSql) await engine.query(sql);
  };

  const current = (): number => {
    if (done === null) throw new RangeError("rolling window: not begun. Call begin first.");
    return done;
  };

  /** Runs jobs in order, then the check. Whatever fails for real leaves the simulation unbegun. */
  const play = async (
    about: Pick<WindowReport, "kind" | "procedure" | "failure" | "lateDay" | "expired">,
    target: number,
    jobs: readonly WindowJob[],
    signal?: AbortSignal,
  ): Promise<WindowReport> => {
    const start = performance.now();
    const position = positionAfter(plan, target);
    const outcomes: JobOutcome[] = [];
    done = null;
    for (const job of jobs) {
      const outcome = await runner.run(job, position.today, signal);
      outcomes.push(outcome);
      if (outcome.error === null && job.statements.some(({ role }) => role === "view"))
        viewBoundary = position.boundary;
    }
    const check = await runner.check(position, signal);
    done = target;
    const ms = performance.now() - start;
    return { ...about, position, viewBoundary, jobs: outcomes, check, lake: runner.takeTraffic(), ms };
  };

  const quiet = { procedure: "one transaction", failure: null, lateDay: null, expired: null } as const;
  return {
    plan,
    async begin(signal) {
      signal?.throwIfAborted();
      await drop();
      runner.takeTraffic();
      return play({ ...quiet, kind: "begun" }, 0, beginJobs(plan), signal);
    },
    async step(procedure, failure, signal) {
      signal?.throwIfAborted();
      const before = current();
      if (before >= plan.steps)
        throw new RangeError(
          `rolling window: all ${plan.steps} days are played (the lake ends there). Begin again.`,
        );
      const lateDay = lateDayOf(plan, before + 1, failure);
      const expired = positionAfter(plan, before).boundary;
      return play(
        { kind: "stepped", procedure, failure, lateDay, expired },
        before + 1,
        stepJobs(plan, before, procedure, failure),
        signal,
      );
    },
    async recover(signal) {
      signal?.throwIfAborted();
      const at = current();
      const { days } = await runner.check(positionAfter(plan, at), signal);
      const wrongDays = days.flatMap(({ day, side, warehouse, source }) =>
        side === "hot" && !isSame(warehouse, source) ? [day] : [],
      );
      return play({ ...quiet, kind: "recovered" }, at, recoveryJobs(plan, at, wrongDays), signal);
    },
    end: drop,
  };
}

const isSame = (a: Amount, b: Amount) => a.rows === b.rows && a.total === b.total;
