import { QueryError } from "@/lib/lab/engine";
import { chooseReading, type DayChoice, dayChoices } from "@/lib/lab/own/csv-choice";
import { csvFailure } from "@/lib/lab/own/csv-failure";
import { asText, type DateOrder, type TextReading } from "@/lib/lab/own/csv-readings";
import { createSourceSql } from "@/lib/lab/own/csv-sql";
import {
  type CsvOptions,
  type DayColumn,
  type DayPick,
  dayReading,
  type OwnCheck,
  requireDay,
} from "@/lib/lab/own/own-check";
import type { OwnColumn } from "@/lib/lab/own/own-columns";
import { nameColumns } from "@/lib/lab/own/own-name";
import { OwnFileError } from "@/lib/lab/own/own-problem";
import { type CsvTable, openCsv } from "./own-csv";
import { isOutOfMemory } from "./own-damage";
import type { StartImport } from "./own-engine";
import { requireText } from "./own-kind";
import { makeLake } from "./own-make";
import type { Course, OwnSession } from "./own-open";
import type { NamedFile } from "./own-parquet";

/** As text, a CSV file takes about as much memory as on disk. */
export const mostBytes = 1_000_000_000;

/** Opens a CSV file in an engine of its own, which stays open until the session is closed. */
export async function openCsvSession(
  file: NamedFile,
  options: CsvOptions,
  { signal, onProgress }: Course,
  startImport: StartImport,
): Promise<OwnSession> {
  await requireText(file.name, file.file);
  if (file.file.size > mostBytes)
    throw new OwnFileError(
      "too large",
      file.name,
      `it has ${(file.file.size / 1e6).toFixed(0)} MB (allowed: ${mostBytes / 1e6} MB for a CSV file). Turn it into Parquet by month with another tool.`,
    );
  onProgress({ step: "starting", done: 0, of: 0 });
  const engine = await startImport((done, of) => onProgress({ step: "starting", done, of }), signal);
  try {
    onProgress({ step: "reading", done: 0, of: 0 });
    const table = await openCsv(engine, file, options, signal).catch((cause: unknown) => {
      signal.throwIfAborted();
      if (!(cause instanceof QueryError) || isOutOfMemory(cause)) throw cause;
      throw csvFailure(file.name, cause.message, cause);
    });
    const names = nameColumns(table.dialect.columns);
    const choices = dayChoices(table.columns, table.rows);
    const check = checkOf(file, table, names, choices);
    requireDay(file.name, check.columns, check.days);
    return {
      check,
      async finish(pick, course) {
        const columns = columnsFor(table, names, choices, pick);
        const day = columns.find(({ source }) => source === pick.source)!;
        const typed = columns.map(({ name, reading }, at) => ({ at, name, reading }));
        course.onProgress({ step: "loading", done: 0, of: 0 });
        await engine.query("DROP TABLE IF EXISTS source", course.signal);
        await engine.query(createSourceSql(table.file, table.dialect, typed, day.name), course.signal);
        return makeLake(
          { engine, check, pick, columns: columns.map(({ reading: _, ...column }) => column) },
          course,
        );
      },
      close: () => engine.close(),
    };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

function checkOf(
  { file }: NamedFile,
  table: CsvTable,
  names: readonly string[],
  choices: readonly DayChoice[],
): OwnCheck {
  const { name, dialect, rows, leftOut, encoding } = table;
  const first = choices[0];
  const pick = first && { source: first.source, reading: first.readings[0]!.id };
  const columns = columnsFor(table, names, choices, pick).map(({ reading: _, ...column }) => column);
  const days = choices.map(({ source, type, readings }): DayColumn => {
    const at = dialect.columns.indexOf(source);
    return { source, name: names[at]!, type, readings: readings.map((reading) => dayReading(reading)) };
  });
  return {
    kind: "csv",
    name,
    files: 1,
    bytes: file.size,
    rows,
    columns,
    dropped: [],
    days,
    notes: notesOf(dialect.delimiter, encoding, table.mark, leftOut),
    csv: { hasHeader: dialect.hasHeader, encoding },
  };
}

const delimiterNames: Readonly<Record<string, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "bars",
};

function notesOf(
  delimiter: string,
  encoding: string,
  mark: CsvTable["mark"],
  leftOut: number,
): readonly string[] {
  return [
    `Fields are parted by ${delimiterNames[delimiter] ?? `“${delimiter}”`}; the text is ${encoding.toUpperCase()}.`,
    ...(mark === "comma" ? ["Numbers have a decimal comma."] : []),
    ...(leftOut > 0
      ? [`${leftOut.toLocaleString("en-GB")} lines with a wrong number of fields are left out.`]
      : []),
  ];
}

type CsvColumn = OwnColumn & { readonly reading: TextReading };

/** The columns as they are read when `pick` is the day: its order of day and month holds for the other dates too. */
function columnsFor(
  table: CsvTable,
  names: readonly string[],
  choices: readonly DayChoice[],
  pick: DayPick | undefined,
): readonly CsvColumn[] {
  const order: DateOrder | null =
    choices.find(({ source }) => source === pick?.source)?.readings.find(({ id }) => id === pick?.reading)
      ?.order ?? null;
  return table.columns.map((column, at) => {
    const picked =
      column.source === pick?.source
        ? column.fits.find(({ reading }) => reading.id === pick.reading)?.reading
        : undefined;
    const reading = picked ?? chooseReading(column, order) ?? asText;
    return { source: column.source, name: names[at]!, type: reading.type, note: reading.note, reading };
  });
}
