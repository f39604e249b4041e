import { integer, percent } from "@/components/timeline/figures";
import type { RunTimes } from "@/lib/lab/lab-types";

/** Where the time went. Decoding runs between the answers of reading and is counted inside it. */
export function PhaseTimes({ times }: { readonly times: RunTimes }) {
  const phases = [
    { name: "Plan", ms: times.plan, note: "" },
    { name: "Read and decode", ms: times.fetch, note: `of which decoding ${milliseconds(times.decode)}` },
    { name: "Hand to DuckDB", ms: times.insert, note: "" },
    { name: "Execute", ms: times.execute, note: "" },
  ];
  const most = Math.max(1, times.total);
  return (
    <section className="lab-section phases" aria-labelledby="phases">
      <h2 id="phases">Time, measured</h2>
      <table className="data">
        <tbody>
          {phases.map(({ name, ms, note }, place) => (
            <tr key={name}>
              <th scope="row">
                {name} {note !== "" && <span className="label">{note}</span>}
              </th>
              <td className="num">{milliseconds(ms)}</td>
              <td className="bar">
                <svg aria-hidden="true">
                  <rect
                    x={percent(
                      phases.slice(0, place).reduce((sum, phase) => sum + phase.ms, 0),
                      most,
                    )}
                    width={percent(ms, most)}
                    height="100%"
                  />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">In all</th>
            <td className="num">{milliseconds(times.total)}</td>
            <td className="bar" />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

const milliseconds = (ms: number): string => `${ms < 10 ? ms.toFixed(1) : integer(Math.round(ms))}\u2009ms`;
