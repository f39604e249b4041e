import type { ConditionReport, RunOutcome } from "@/lib/lab/lab-types";
import { plural } from "@/lib/lab/timeline";
import { applyRewrite } from "./apply-rewrite";

type Props = {
  readonly outcome: RunOutcome;
  /** The statement as it stands now, in which a rewrite would be used. */
  readonly sql: string;
  readonly onUse: (sql: string) => void;
};

/** What became of each condition on the lake, and how to write those that could not prune. */
export function ConditionList({ outcome, sql, onUse }: Props) {
  const { tables } = outcome.plan;
  const scans = tables.flatMap(({ table, scans: of }) => of.map((scan) => ({ ...scan, table })));
  if (scans.length === 0) return null;
  return (
    <section className="lab-section conditions" aria-labelledby="conditions">
      <h2 id="conditions">What the conditions did</h2>
      {scans.map(({ table, conditions, rowGroups }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a scan is its place in the plan
        <div key={place}>
          {scans.length > 1 && (
            <h3>
              Scan {place + 1} of {scans.length}
              {tables.length > 1 && `, lake.${table}`}, {plural(rowGroups, "row group")} left
            </h3>
          )}
          {conditions.length === 0 ? (
            <p className="intro">No condition reaches the lake: every row group is read.</p>
          ) : (
            <ul>
              {conditions.map((condition) => (
                <li key={condition.text} className={condition.use === "pruned" ? "pruned" : undefined}>
                  <code>{condition.text}</code>
                  <div>
                    <p>{effectOf(condition)}</p>
                    <RewriteOffer condition={condition} sql={sql} onUse={onUse} />
                  </div>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}

function RewriteOffer({
  condition: { text, rewrite },
  sql,
  onUse,
}: {
  readonly condition: ConditionReport;
  readonly sql: string;
  readonly onUse: (sql: string) => void;
}) {
  if (rewrite === null) return null;
  const rewritten = applyRewrite(sql, text, rewrite);
  return (
    <div className="rewrite">
      <p>{rewrite.advice}</p>
      <pre>{rewrite.sql.join(";\n")}</pre>
      {rewritten !== null && (
        <button className="plain" type="button" onClick={() => onUse(rewritten)}>
          Use this rewrite
        </button>
      )}
    </div>
  );
}

function effectOf({ use, rowGroupsDropped, reason }: ConditionReport): string {
  const because = reason === null ? "" : `: ${reason}`;
  switch (use) {
    case "pruned":
      if (rowGroupsDropped === 0)
        return "The statistics can decide it, and it rules out no row group: each may hold a row that fits.";
      return `Rules out ${plural(rowGroupsDropped, "row group")} before anything is read.`;
    case "unused":
      return `Reaches the scan, but no statistic decides it${because}.`;
    case "not pushed":
      return `Is checked after reading${because}.`;
  }
}
