import type { BreakageCase, BreakageReport, Measurement } from "@/lib/lab/breakages/breakage";
import { type BreakageSubject, lastDaysSql } from "@/lib/lab/breakages/subject";
import { inBytes, times } from "@/lib/lab/breakages/words";
import type { RunResult } from "@/lib/lab/lab-types";
import { counted } from "@/lib/lab/rolling/figures";
import { type BreakageParts, runCold } from "./breakage-run";

const sumByGroup = ({ group, measure, name }: BreakageSubject, where: string) =>
  `SELECT ${group}, sum(${measure}) AS total FROM ${name}${where} GROUP BY ${group} ORDER BY ${group}`;

function figuresOf({ lake, timesMs }: RunResult): readonly Measurement[] {
  return [
    { name: "Bytes read", value: lake.bytesRead, unit: "bytes" },
    { name: "Requests", value: lake.requests, unit: "requests" },
    { name: "Files opened", value: lake.files, unit: "files" },
    { name: "Time", value: timesMs.total, unit: "ms" },
  ];
}

/** The same statement with and without its condition on the day. */
export async function forgetFilter(parts: BreakageParts): Promise<BreakageReport> {
  const { subject, onProgress } = parts;
  const withFilter = sumByGroup(subject, ` WHERE ${lastDaysSql(subject, 7)}`);
  const without = sumByGroup(subject, "");
  onProgress("Running the statement with its condition on the day.");
  const narrow = await runCold(parts, withFilter);
  onProgress("Running it without the condition.");
  const wide = await runCold(parts, without);
  const read = ({ lake }: RunResult) =>
    `${inBytes(lake.bytesRead)} of ${counted(lake.files, "file")} in ${counted(lake.requests, "request")}`;
  return {
    id: "forgotten-filter",
    cases: [
      {
        name: "With the date filter",
        outcome: "holds",
        measured: figuresOf(narrow),
        says: `Seven days are asked for: ${read(narrow)}.`,
        sql: [withFilter],
      },
      {
        name: "Without it",
        outcome: wide.lake.bytesRead > narrow.lake.bytesRead ? "breaks" : "holds",
        measured: figuresOf(wide),
        says: `No day is asked for, so every file is read: ${read(wide)}.`,
        sql: [without],
      },
    ],
    conclusion: `One missing line reads ${times(wide.lake.bytesRead, narrow.lake.bytesRead)} as much: ${inBytes(wide.lake.bytesRead)} instead of ${inBytes(narrow.lake.bytesRead)}.`,
    modelled: null,
    caveat:
      "Nothing fails and nothing warns: the statement is right, its answer comes, and on a platform that charges by the byte the bill comes with it.",
  };
}

const opened = 8;

/** A dashboard behind a cache that is keyed by the exact text of the statement. */
export async function useSlicers(parts: BreakageParts): Promise<BreakageReport> {
  const { subject, onProgress, lab, signal } = parts;
  const window = lastDaysSql(subject, 28);
  const { slicer, name } = subject;
  const picked = await lab.run(
    `SELECT DISTINCT ${slicer} FROM ${name} WHERE ${lastDaysSql(subject, 1)} AND ${slicer} IS NOT NULL ORDER BY ${slicer} LIMIT ${opened}`,
    { signal },
  );
  const values = picked.kind === "done" ? picked.result.rows.map(([value]) => value ?? "") : [];
  const plain = sumByGroup(subject, ` WHERE ${window}`);
  const sliced = values.map((value) =>
    sumByGroup(subject, ` WHERE ${window} AND ${slicer} = '${value.replaceAll("'", "''")}'`),
  );

  const results = new Set<string>();
  const send = async (statements: readonly string[]) => {
    const read = { bytes: 0, requests: 0, hits: 0, ms: 0 };
    for (const sql of statements) {
      if (results.has(sql)) {
        read.hits += 1;
        continue;
      }
      const run = await runCold(parts, sql);
      results.add(sql);
      read.bytes += run.lake.bytesRead;
      read.requests += run.lake.requests;
      read.ms += run.timesMs.total;
    }
    return read;
  };
  type Sent = Awaited<ReturnType<typeof send>>;
  const measuredOf = ({ bytes, requests, hits, ms }: Sent): readonly Measurement[] => [
    { name: "Bytes read", value: bytes, unit: "bytes" },
    { name: "Requests", value: requests, unit: "requests" },
    { name: "Answered by the cache", value: hits, unit: "runs" },
    { name: "Time", value: ms, unit: "ms" },
  ];
  const caseOf = (caseName: string, sent: Sent, says: string, sql: readonly string[]): BreakageCase => ({
    name: caseName,
    outcome: sent.hits >= sql.length - 1 ? "holds" : "breaks",
    measured: measuredOf(sent),
    says,
    sql: [...new Set(sql)],
  });

  const count = values.length;
  const same = Array.from({ length: count }, () => plain);
  onProgress("Opening the dashboard as it is.");
  const unchanged = await send(same);
  onProgress("Opening it with a slicer.");
  const changed = await send(sliced);
  const again = await send(sliced);
  return {
    id: "slicers-defeat-cache",
    cases: [
      caseOf(
        "No slicer",
        unchanged,
        `Opened ${count} times: one run reads ${inBytes(unchanged.bytes)}, the cache answers the other ${unchanged.hits}.`,
        same,
      ),
      caseOf(
        `${count} values of the slicer`,
        changed,
        `Opened ${count} times with another ${slicer} each time: ${count} texts, ${changed.hits} answers from the cache, ${inBytes(changed.bytes)} read.`,
        sliced,
      ),
      caseOf(
        "The same values again",
        again,
        `Only the very same texts are found again: ${again.hits} answers from the cache.`,
        sliced,
      ),
    ],
    conclusion: `${counted(count, "slicer value")} read ${times(changed.bytes, unchanged.bytes)} as much as the dashboard without one: ${inBytes(changed.bytes)} instead of ${inBytes(unchanged.bytes)}.`,
    modelled: null,
    caveat: `The condition on ${slicer} prunes nothing: its values lie in every row group, so each run reads what the whole dashboard reads.`,
  };
}
