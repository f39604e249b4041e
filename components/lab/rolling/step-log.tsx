import { memo } from "react";
import type { WindowReport } from "@/lib/lab/rolling/driver";
import { logEntry } from "@/lib/lab/rolling/log-words";

/** What was done, newest first. */
export function StepLog({ reports }: { readonly reports: readonly WindowReport[] }) {
  const numbered = reports.map((report, number) => ({ report, number }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="step-log" aria-label="Log of the simulation" tabIndex={0}>
      <ol reversed>
        {numbered.toReversed().map(({ report, number }) => (
          <Entry report={report} key={number} />
        ))}
      </ol>
    </section>
  );
}

/** Drawn once: thirty steps would otherwise draw the whole log thirty times. */
const Entry = memo(function Entry({ report }: { readonly report: WindowReport }) {
  const { title, lines, verdict, holds } = logEntry(report);
  const statements = report.jobs.flatMap(({ job }) => [
    ...(job.isAtomic ? ["BEGIN TRANSACTION"] : []),
    ...job.statements.map(({ sql }) => sql),
    ...(job.isAtomic ? [job.statements.at(-1)?.role === "fault" ? "ROLLBACK" : "COMMIT"] : []),
  ]);
  return (
    <li>
      <h4>{title}</h4>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className={holds ? "label" : "is-wrong"}>{verdict}</p>
      <details className="twin">
        <summary>The statements, {Math.round(report.ms)} ms with the check</summary>
        <pre>{statements.map((sql) => `${sql};`).join("\n")}</pre>
      </details>
    </li>
  );
});
