import type { ComparisonRow } from "@/lib/lab/compare/comparison-row";
import { type CacheOutcome, type SentStatement, sendThroughCache } from "@/lib/lab/compare/result-cache";
import { cacheSentence } from "@/lib/lab/compare/sentences";
import { type ResultAge, textsOf } from "@/lib/lab/compare/statement-texts";
import type { Scenario } from "@/lib/lab/scenario";
import { bytesOf } from "./measured-cells";

type Props = {
  readonly rows: readonly ComparisonRow[];
  readonly scenarios: readonly Scenario[];
  readonly ageMinutes: ResultAge;
};

type Sent = SentStatement & { readonly says: string };

/** What a result cache makes of a dashboard and its slicers, with the bytes that were measured; then every scenario's texts. */
export function CacheNote({ rows, scenarios, ageMinutes }: Props) {
  const sent = exampleOf(rows, scenarios, ageMinutes);
  const outcome = sendThroughCache(sent, ageMinutes);
  return (
    <div className="cache-note">
      {sent.length > 0 && <ExampleList sent={sent} outcome={outcome} />}
      <details className="twin">
        <summary>In how many texts each scenario is sent</summary>
        <table className="data">
          <caption className="vh">Different statements of each scenario in use</caption>
          <thead>
            <tr>
              <th scope="col">Scenario</th>
              <th scope="col" className="num">
                Texts
              </th>
              <th scope="col">Because</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ scenario }) => {
              const { texts, because } = textsOf(scenario.id);
              return (
                <tr key={scenario.id}>
                  <th scope="row">{scenarios.find(({ id }) => id === scenario.id)?.title}</th>
                  <td className="num">{texts ?? "one for each run"}</td>
                  <td>{because}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </div>
  );
}

function ExampleList({ sent, outcome }: { readonly sent: readonly Sent[]; readonly outcome: CacheOutcome }) {
  return (
    <>
      <table className="data cache-example">
        <caption>Five statements, sent one after the other through the cache</caption>
        <tbody>
          {sent.map(({ says }, place) => {
            const step = outcome.steps[place]!;
            return (
              <tr key={says}>
                <th scope="row">{says}</th>
                <td>{step.isHit ? "from the cache" : "run"}</td>
                <td className="num">{bytesOf(step.bytesRead)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="label">{cacheSentence(outcome)}</p>
    </>
  );
}

/** The first dashboard that reads something, sent again, with another blank, with other slicers and too late. */
function exampleOf(
  rows: readonly ComparisonRow[],
  scenarios: readonly Scenario[],
  ageMinutes: number,
): readonly Sent[] {
  const found = rows
    .toSorted((a, b) => b.scenario.runsPerMonth - a.scenario.runsPerMonth)
    .flatMap(({ scenario, measured }) => {
      const cell = measured["no-warehouse"];
      const sql = scenarios.find(({ id }) => id === scenario.id)?.sql ?? "";
      return cell.kind === "done" && cell.bytesRead > 0 ? [{ ...scenario, cell, sql }] : [];
    });
  const dashboard = found.find(({ id }) => textsOf(id).texts === 1);
  if (dashboard === undefined) return [];
  const title = scenarios.find(({ id }) => id === dashboard.id)?.title ?? "";
  const { bytesRead, requests } = dashboard.cell;
  const send = (says: string, sql: string, atMinute: number): Sent => ({
    says,
    sql,
    bytesRead,
    requests,
    atMinute,
  });
  const { sql } = dashboard;
  return [
    send(`${title}, at nine o'clock`, sql, 0),
    send("The same, opened by a colleague a minute later", sql, 1),
    send("With a slicer set", `${sql} -- sliced`, 2),
    send("As at first, but with one blank more", `${sql} `, 3),
    send(`As at first, ${ageMinutes === 60 ? "an hour" : "a day"} later`, sql, ageMinutes),
  ];
}
