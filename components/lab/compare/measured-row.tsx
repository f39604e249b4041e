import { memo } from "react";
import { placements } from "@/lib/catalog/vocabulary";
import type { ComparisonRow } from "@/lib/lab/compare/comparison-row";
import type { Scenario } from "@/lib/lab/scenario";
import { MeasuredCells } from "./measured-cells";

type Props = {
  readonly scenario: Scenario;
  /** Null: the scenario is left out. */
  readonly row: ComparisonRow | null;
  /** Address of the query page with this scenario. */
  readonly href: string;
  readonly isBusy: boolean;
  readonly onToggle: (id: string) => void;
  readonly onRun: (id: string) => void;
};

/** One scenario. Its name unfolds the question and what can be done with it alone. */
export const MeasuredRow = memo(function MeasuredRow({
  scenario,
  row,
  href,
  isBusy,
  onToggle,
  onRun,
}: Props) {
  const { id, title, question, lookAt } = scenario;
  const run = () => {
    if (!isBusy) onRun(id);
  };
  return (
    <tr className={row === null ? "left-out" : undefined}>
      <th scope="row" aria-label={title}>
        <div className="scenario-head">
          <input
            type="checkbox"
            aria-label={`${title} takes part`}
            checked={row !== null}
            disabled={isBusy}
            onChange={() => onToggle(id)}
          />
          <details>
            <summary>{title}</summary>
            <p>{question}</p>
            <p>{lookAt}</p>
            {row !== null && (
              <button className="plain" type="button" aria-disabled={isBusy} onClick={run}>
                Run this one alone<span className="vh">: {title}</span>
              </button>
            )}{" "}
            <a href={href}>Its SQL and its plan</a>
          </details>
        </div>
      </th>
      {row === null || isUntouched(row) ? (
        <td className="first not-measured" colSpan={12}>
          {row === null ? "left out" : "not measured"}
        </td>
      ) : (
        placements.map((placement) => (
          <MeasuredCells
            key={placement}
            cell={row.measured[placement]}
            placement={placement}
            isFastest={row.fastest.kind === "one" && row.fastest.placement === placement}
            onRetry={isBusy ? null : run}
          />
        ))
      )}
    </tr>
  );
});

const isUntouched = ({ measured }: ComparisonRow): boolean =>
  placements.every((placement) => measured[placement].kind === "missing");
