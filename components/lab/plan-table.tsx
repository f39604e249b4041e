import { memo } from "react";
import { integer, megabytes } from "@/components/timeline/figures";
import type { DataSet } from "@/lib/lab/data-set";
import type { RunOutcome, TablePlan } from "@/lib/lab/lab-types";
import type { LakeOutline } from "@/lib/lab/outline";
import { dayName, monthName, type Partition, plural } from "@/lib/lab/timeline";
import { stepNames } from "./step-text";
import { storedWords } from "./stored-words";

type Props = {
  readonly dataSet: DataSet;
  readonly outline: LakeOutline;
  readonly outcome: RunOutcome;
};

/** The plan's picture as tables, folded away: a line for each step, and one for each file that is opened. */
export const PlanTable = memo(function PlanTable({ dataSet, outline, outcome }: Props) {
  const table = outcome.plan.tables.find(({ table: name }) => name === outline.table);
  return (
    <details className="twin">
      <summary>The plan as a table, and bytes to the last one</summary>
      <p className="exact">
        {outcome.kind === "done"
          ? `Read: ${integer(outcome.lake.bytesRead)} bytes in ${plural(outcome.lake.requests, "request")}. Needed: ${integer(outcome.lake.bytesNeeded)} bytes.${storedWords(outcome.lake)}`
          : `To be read: ${integer(outcome.bytesToRead)} bytes. Needed: ${integer(outcome.plan.bytesNeeded)} bytes.`}
      </p>
      {table !== undefined && <StepTable table={table} />}
      <FileTable dataSet={dataSet} outline={outline} table={table} />
    </details>
  );
});

function StepTable({ table }: { readonly table: TablePlan }) {
  return (
    <table className="data step-table">
      <caption>What each step leaves of lake.{table.table}</caption>
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col" className="num">
            Files
          </th>
          <th scope="col" className="num">
            Row groups
          </th>
          <th scope="col" className="num">
            Columns
          </th>
          <th scope="col" className="num">
            Bytes
          </th>
        </tr>
      </thead>
      <tbody>
        {table.steps.map(({ by, files, rowGroups, columns, bytes }) => (
          <tr key={by}>
            <th scope="row">{stepNames[by]}</th>
            <td className="num">{integer(files)}</td>
            <td className="num">{integer(rowGroups)}</td>
            <td className="num">{integer(columns)}</td>
            <td className="num">{integer(bytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type FileTableProps = Pick<Props, "dataSet" | "outline"> & { readonly table: TablePlan | undefined };

function FileTable({ dataSet: { grain }, outline, table }: FileTableProps) {
  const opened = outline.files.flatMap(({ month, rowGroups }, place) => {
    const file = table?.files[place];
    return file === undefined || file.rowGroups.length === 0 ? [] : [{ month, rowGroups, file }];
  });
  if (opened.length === 0) return <p>No file of the lake is opened.</p>;
  return (
    <table className="data">
      <caption>Files that are opened, columns read: {table?.columns.join(", ") || "none"}</caption>
      <thead>
        <tr>
          <th scope="col">{grain === "day" ? "Day" : "Month"}</th>
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
            <th scope="row">{partitionName(outline.partitions[month]!)}</th>
            <td className="num">
              {file.rowGroups.length} of {rowGroups}
            </td>
            <td className="num">{megabytes(file.bytesNeeded)}</td>
            <td className="num">{megabytes(file.bytesToRead)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const partitionName = ({ month, day }: Partition): string =>
  day === undefined ? monthName(month) : dayName(day);
