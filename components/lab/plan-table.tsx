import { integer, megabytes } from "@/components/timeline/figures";
import type { RunOutcome } from "@/lib/lab/lab-types";
import type { LakeOutline } from "@/lib/lab/outline";
import { monthName, plural } from "@/lib/lab/timeline";

type Props = { readonly outline: LakeOutline; readonly outcome: RunOutcome };

/** The plan's picture as a table, folded away: one line for each file that is opened. */
export function PlanTable({ outline, outcome }: Props) {
  const table = outcome.plan.tables.find(({ table: name }) => name === outline.table);
  const opened = outline.files.flatMap(({ month, rowGroups }, place) => {
    const file = table?.files[place];
    return file === undefined || file.rowGroups.length === 0 ? [] : [{ month, rowGroups, file }];
  });
  return (
    <details className="twin">
      <summary>The plan as a table, and bytes to the last one</summary>
      <p className="exact">
        {outcome.kind === "done"
          ? `Read: ${integer(outcome.lake.bytesRead)} bytes in ${plural(outcome.lake.requests, "request")}. Needed: ${integer(outcome.lake.bytesNeeded)} bytes.`
          : `To be read: ${integer(outcome.bytesToRead)} bytes. Needed: ${integer(outcome.plan.bytesNeeded)} bytes.`}
      </p>
      {opened.length === 0 ? (
        <p>No file of the lake is opened.</p>
      ) : (
        <table className="data">
          <caption className="vh">
            Files that are opened, columns read: {table?.columns.join(", ") || "none"}
          </caption>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col" className="num">
                Row groups
              </th>
              <th scope="col" className="num">
                Needed
              </th>
              <th scope="col" className="num">
                Read
              </th>
            </tr>
          </thead>
          <tbody>
            {opened.map(({ month, rowGroups, file }) => (
              <tr key={file.path}>
                <th scope="row">{monthName(outline.partitions[month]!.month)}</th>
                <td className="num">
                  {file.rowGroups.length} of {rowGroups}
                </td>
                <td className="num">{megabytes(file.bytesNeeded)}</td>
                <td className="num">{megabytes(file.bytesToRead)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
