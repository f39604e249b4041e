import { memo } from "react";
import { integer } from "@/components/timeline/figures";
import type { PlanOperator } from "@/lib/lab/lab-types";

type Temperature = "hot" | "cold";

/** DuckDB's plan of the statement as it ran: each operator above those that it takes its rows from. */
export const PlanTree = memo(function PlanTree({
  operators,
}: {
  readonly operators: readonly PlanOperator[];
}) {
  return (
    <section className="lab-section operators" aria-labelledby="operators">
      <h2 id="operators">DuckDB's own plan</h2>
      <p className="intro">
        Rows flow from the scans upwards. <Swatch temperature="hot" /> Hot works on rows of the warehouse,{" "}
        <Swatch temperature="cold" /> cold on rows that came from the lake. Row counts are DuckDB's guesses,
        made before it ran.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="scroll" aria-label="DuckDB's plan" tabIndex={0}>
        <Operators operators={operators} />
      </section>
    </section>
  );
});

function Operators({ operators }: { readonly operators: readonly PlanOperator[] }) {
  return (
    <ul className="plan-tree">
      {operators.map((operator, place) => {
        const temperatures = temperaturesOf(operator);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an operator is its place in the plan
          <li key={place}>
            <p>
              <b>{operator.name}</b>
              {operator.table !== null && <code>{operator.table}</code>}
              {temperatures.length > 0 && <Mark temperatures={temperatures} />}
              {operator.expectedRows !== null && (
                <span className="label">
                  about {integer(operator.expectedRows)} {operator.expectedRows === 1 ? "row" : "rows"}
                </span>
              )}
            </p>
            {operator.details.map((detail) => (
              <p className="detail" key={detail}>
                {detail}
              </p>
            ))}
            {operator.inputs.length > 0 && <Operators operators={operator.inputs} />}
          </li>
        );
      })}
    </ul>
  );
}

/** What an operator works on, as squares and in words. */
function Mark({ temperatures }: { readonly temperatures: readonly Temperature[] }) {
  return (
    <span className="heat label">
      {temperatures.map((temperature) => (
        <Swatch key={temperature} temperature={temperature} />
      ))}
      {temperatures.join(" and ")}
    </span>
  );
}

const Swatch = ({ temperature }: { readonly temperature: Temperature }) => (
  <svg className="swatch" aria-hidden="true">
    <rect className={temperature === "hot" ? "t t10" : "t t1"} width="100%" height="100%" />
  </svg>
);

/** What a scan reads; of any other operator, what its rows come from. */
function temperaturesOf({ temperature, inputs }: PlanOperator): readonly Temperature[] {
  const below = inputs.flatMap(temperaturesOf);
  const found: readonly Temperature[] = temperature === null ? below : [temperature, ...below];
  return (["hot", "cold"] as const).filter((one) => found.includes(one));
}
