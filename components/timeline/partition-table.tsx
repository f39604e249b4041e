import { monthName, type Partition } from "@/lib/lab/timeline";
import { integer, megabytes } from "./figures";

/** The timeline in words and figures, folded away: newest month first, as the reader's question usually begins there. */
export function PartitionTable({
  partitions,
  hotMonths,
}: {
  readonly partitions: readonly Partition[];
  readonly hotMonths: number;
}) {
  const rows = partitions.map((partition, index) => ({
    ...partition,
    hot: index >= partitions.length - hotMonths,
  }));
  return (
    <details className="twin">
      <summary>The {partitions.length} months as a table</summary>
      <table className="data">
        <caption className="vh">The months, newest first, and where each is held</caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">Where</th>
            <th scope="col" className="num">
              Rows
            </th>
            <th scope="col" className="num">
              Bytes
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map(({ month, hot, rows: count, bytes }) => (
            <tr key={month}>
              <th scope="row">{monthName(month)}</th>
              <td>{hot ? "warehouse and lake" : "lake"}</td>
              <td className="num">{integer(count)}</td>
              <td className="num">{megabytes(bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
