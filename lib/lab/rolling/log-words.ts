import { dayName } from "../timeline";
import type { JobOutcome, WindowReport } from "./driver";
import { failures } from "./failure";
import { counted, listed } from "./figures";
import type { StatementRole } from "./window-job";

/** One entry of the log. */
export type LogEntry = {
  readonly title: string;
  /** What was done, in order, one sentence each. */
  readonly lines: readonly string[];
  /** What the invariant says afterwards. */
  readonly verdict: string;
  readonly holds: boolean;
};

/** A report in words: the text twin of the picture. */
export function logEntry(report: WindowReport): LogEntry {
  const { check } = report;
  return {
    title: titleOf(report),
    lines: [
      ...(report.failure === null ? [] : [`${failures[report.failure].title} (${report.procedure}).`]),
      ...(report.kind === "begun"
        ? [begunWords(report)]
        : report.jobs.flatMap((outcome) => jobWords(outcome, report))),
    ],
    verdict: check.says,
    holds: check.holds,
  };
}

function titleOf({ kind, position }: WindowReport): string {
  const today = dayName(position.today);
  if (kind === "stepped") return `Day ${position.done}: ${today}`;
  return kind === "begun" ? `Begun on ${today}` : `Put right on ${today}`;
}

function begunWords({ position, check, lake }: WindowReport): string {
  const held = check.days.reduce((sum, { warehouse }) => sum + warehouse.rows, 0);
  const read = `${counted(lake.bytesRead, "byte")} in ${counted(lake.requests, "request")}`;
  return `${counted(held, "row")} from ${dayName(position.boundary)} to ${dayName(position.today)} are loaded. For all days of the simulation together ${read} are read from the lake.`;
}

function jobWords(outcome: JobOutcome, report: WindowReport): readonly string[] {
  const { job, error, leftBehind } = outcome;
  if (job.statements.every(({ role }) => role === "read")) return [];
  if (error !== null) {
    const after = job.isAtomic ? "All of it is rolled back" : "What was written stays";
    return [
      `${job.title}: “${error}”. ${after}: ${counted(leftBehind ?? 0, "row")} of ${dayName(report.position.today)} in the warehouse.`,
    ];
  }
  if (job.statements.some(({ role }) => role === "source"))
    return [
      `The source delivers ${counted(rowsOf(outcome, "read"), "row")} of ${dayName(report.lateDay ?? report.position.today)} late.`,
    ];
  return [`${job.title}: ${listed(deeds(outcome, report))}${job.isAtomic ? ", in one transaction" : ""}.`];
}

function deeds(outcome: JobOutcome, { viewBoundary }: WindowReport): readonly string[] {
  const has = (role: StatementRole) => outcome.job.statements.some((statement) => statement.role === role);
  const rows = (role: StatementRole) => rowsOf(outcome, role);
  return [
    ...(rows("delete") > 0 ? [`${counted(rows("delete"), "row")} deleted`] : []),
    ...(has("insert") ? [`${counted(rows("insert"), "row")} inserted`] : []),
    ...(has("purge") ? [`${counted(rows("purge"), "row")} purged`] : []),
    ...(has("lake") ? [`${counted(rows("lake"), "row")} written to the lake`] : []),
    ...(has("boundary") ? [`boundary at ${dayName(viewBoundary)}`] : []),
  ];
}

const rowsOf = ({ job, rows }: JobOutcome, role: StatementRole) =>
  rows.reduce((sum, count, place) => (job.statements[place]!.role === role ? sum + count : sum), 0);
