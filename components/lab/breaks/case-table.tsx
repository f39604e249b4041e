import { percent } from "@/components/timeline/figures";
import type { BreakageCase } from "@/lib/lab/breakages/breakage";
import { measurementText } from "./measurement-text";

type Props = { readonly cases: readonly BreakageCase[] };

/** The cases side by side: what happened, and the same figures for each, with bars that share a scale within a row whose figures differ. */
export function CaseTable({ cases }: Props) {
  const names = [...new Set(cases.flatMap(({ measured }) => measured.map(({ name }) => name)))];
  return (
    <table className={cases.length > 3 ? "data cases many" : "data cases"}>
      <caption className="vh">The cases side by side, measured</caption>
      <thead>
        <tr>
          <td />
          {cases.map(({ name, outcome }) => (
            <th scope="col" key={name}>
              <b>{name}</b> <Mark outcome={outcome} />
              <span>{outcome}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr className="says">
          <th scope="row">What happened</th>
          {cases.map(({ name, outcome, says }) => (
            <td data-l={`${name}: ${outcome}`} key={name}>
              {says}
            </td>
          ))}
        </tr>
        {names.map((name) => (
          <Figures key={name} name={name} cases={cases} />
        ))}
      </tbody>
    </table>
  );
}

function Figures({ name, cases }: Props & { readonly name: string }) {
  const values = cases.map(({ measured }) => measured.find((one) => one.name === name));
  const most = Math.max(0, ...values.map((one) => one?.value ?? 0));
  const differ = new Set(values.map((one) => one?.value)).size > 1;
  return (
    <tr>
      <th scope="row">{name}</th>
      {values.map((one, place) => (
        <td data-l={cases[place]!.name} key={cases[place]!.name}>
          {one === undefined ? (
            <span className="none">not measured</span>
          ) : (
            <>
              <data value={one.value}>{measurementText(one)}</data>
              {differ && (
                <svg className="bar" aria-hidden="true">
                  <rect width={percent(Math.max(0, one.value), most)} height="100%" />
                </svg>
              )}
            </>
          )}
        </td>
      ))}
    </tr>
  );
}

/** A cross or a tick: no verdict is told by colour. */
function Mark({ outcome }: Pick<BreakageCase, "outcome">) {
  return (
    <svg className={`mark-${outcome}`} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={outcome === "breaks" ? "M2 2l8 8M10 2l-8 8" : "M1.5 6.5l3 3 6-7"} />
    </svg>
  );
}
