import { memo } from "react";
import type { BreakageReport } from "@/lib/lab/breakages/breakage";
import { CaseTable } from "./case-table";
import { measurementText } from "./measurement-text";

/** What a guided run has measured, and what it has not. */
export const RunReport = memo(function RunReport({ report }: { readonly report: BreakageReport }) {
  const { cases, conclusion, modelled, caveat } = report;
  return (
    <>
      <p className="conclusion">{conclusion}</p>
      <CaseTable cases={cases} />
      <dl className="run-facts">
        {modelled !== null && (
          <>
            <dt>Modelled, not measured</dt>
            <dd>
              <span className="modelled">
                {modelled.name}: <b>{measurementText(modelled)}</b>, if {modelled.assumption}.
              </span>
            </dd>
          </>
        )}
        {caveat !== null && (
          <>
            <dt>What the figures leave out</dt>
            <dd>{caveat}</dd>
          </>
        )}
      </dl>
      <details className="twin statements">
        <summary>The statements that were run</summary>
        {cases.map(({ name, sql }) => (
          <div key={name}>
            <h4>{name}</h4>
            <pre>{sql.map((statement) => `${statement};`).join("\n")}</pre>
          </div>
        ))}
      </details>
    </>
  );
});
