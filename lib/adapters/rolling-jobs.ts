import { type Engine, QueryError } from "@/lib/lab/engine";
import type { Lab } from "@/lib/lab/lab-types";
import type { Amount, DayFigures } from "@/lib/lab/rolling/day-problems";
import type { JobOutcome } from "@/lib/lab/rolling/driver";
import { checkWindow, type WindowCheck } from "@/lib/lab/rolling/invariant";
import type { WindowJob } from "@/lib/lab/rolling/window-job";
import type { WindowPlan, WindowPosition } from "@/lib/lab/rolling/window-plan";
import { checkSql, countDaySql } from "@/lib/lab/rolling/window-sql";

export type WindowParts = {
  readonly lab: Lab;
  /** The engine under `lab`: transactions need statements that the lab's planner does not take. */
  readonly engine: Engine;
  readonly plan: WindowPlan;
};

type Traffic = { readonly bytesRead: number; readonly requests: number };

export type JobRunner = {
  /**
   * Runs a job. A fault that the job plays is part of its outcome, with the rows of `day` that are in the warehouse after it;
   * whatever else fails is thrown. A transaction never stays open.
   */
  run(job: WindowJob, day: string, signal?: AbortSignal): Promise<JobOutcome>;
  check(position: WindowPosition, signal?: AbortSignal): Promise<WindowCheck>;
  /** What was received from the lake since it was last asked. */
  takeTraffic(): Traffic;
};

const noTraffic: Traffic = { bytesRead: 0, requests: 0 };

/** What reads the lake goes through the lab, what only concerns the warehouse goes to the engine. */
export function createJobRunner({ lab, engine, plan }: WindowParts): JobRunner {
  let traffic = noTraffic;

  const throughLake = async (sql: string, signal?: AbortSignal) => {
    const outcome = await lab.run(sql, { cold: false, ...(signal && { signal }) });
    if (outcome.kind !== "done") throw new QueryError("The statement was not run.", sql);
    const { bytesRead, requests } = outcome.lake;
    traffic = { bytesRead: traffic.bytesRead + bytesRead, requests: traffic.requests + requests };
    return outcome.result;
  };

  return {
    async run(job, day, signal) {
      const rows: number[] = [];
      const work = async () => {
        for (const { role, sql } of job.statements) {
          const result = role === "read" ? await throughLake(sql, signal) : await engine.query(sql, signal);
          rows.push(Number(result.rows[0]?.[0] ?? 0));
        }
      };
      try {
        await (job.isAtomic ? inTransaction(engine, work) : work());
        return { job, rows, error: null, leftBehind: null };
      } catch (error) {
        signal?.throwIfAborted();
        const isPlayed = job.statements[rows.length]?.role === "fault";
        if (!isPlayed || !(error instanceof QueryError)) throw error;
        const left = await engine.query(countDaySql(plan, day));
        return { job, rows, error: error.message, leftBehind: Number(left.rows[0]?.[0]) };
      }
    },
    async check(position, signal) {
      const { rows } = await throughLake(checkSql(plan, position), signal);
      const known = new Map(rows.map((row) => [row[0], figuresOf(row)]));
      const days = plan.days.filter((day) => day <= position.today);
      return checkWindow(
        plan,
        position,
        days.map((day) => known.get(day) ?? { day, source: none, seen: none, warehouse: none, lake: none }),
      );
    },
    takeTraffic() {
      const taken = traffic;
      traffic = noTraffic;
      return taken;
    },
  };
}

/** Runs `work` in one transaction; whatever it throws rolls everything back. */
async function inTransaction(engine: Engine, work: () => Promise<void>): Promise<void> {
  await engine.query("BEGIN TRANSACTION");
  try {
    await work();
    await engine.query("COMMIT");
  } catch (error) {
    await engine.query("ROLLBACK");
    throw error;
  }
}

const none: Amount = { rows: 0, total: 0 };

function figuresOf(row: readonly (string | null)[]): DayFigures {
  const [day, ...figures] = row;
  const amount = (place: number): Amount => ({
    rows: Number(figures[2 * place]),
    total: Number(figures[2 * place + 1]),
  });
  return { day: day ?? "", source: amount(0), seen: amount(1), warehouse: amount(2), lake: amount(3) };
}
