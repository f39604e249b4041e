import { type DayPick, type OwnCheck, ownLake } from "@/lib/lab/own/own-check";
import type { OwnColumn } from "@/lib/lab/own/own-columns";
import { ownManifest } from "@/lib/lab/own/own-manifest";
import { firstFree, nameTable } from "@/lib/lab/own/own-name";
import { cutSource } from "./own-cut";
import type { ImportEngine } from "./own-engine";
import { factsOf } from "./own-facts";
import type { Course, MadeLake } from "./own-open";

type MakeOrder = {
  /** With table `source`, which has `columns`. */
  readonly engine: ImportEngine;
  readonly check: OwnCheck;
  readonly pick: DayPick;
  readonly columns: readonly OwnColumn[];
};

/** Cuts table `source` into a lake. The day of a time becomes a column of its own. */
export async function makeLake(
  { engine, check, pick, columns }: MakeOrder,
  { signal, onProgress }: Course,
): Promise<MadeLake> {
  const column = check.days.find(({ source }) => source === pick.source)!;
  const { grain, days, missing } = column.readings.find(({ id }) => id === pick.reading)!;
  const isTime = column.type === "TIMESTAMP";
  const dateColumn = isTime
    ? firstFree(`${column.name.replace(/_$/, "")}_day`, new Set(columns.map(({ name }) => name)))
    : column.name;
  const day: OwnColumn = isTime
    ? { source: column.source, name: dateColumn, type: "DATE", note: "its day" }
    : columns.find(({ name }) => name === dateColumn)!;
  const ordered = [day, ...columns.filter(({ name }) => name !== dateColumn)];
  const written = await cutSource(
    engine,
    {
      grain,
      dateColumn,
      dayFrom: { name: column.name, isTime },
      columns: ordered,
    },
    signal,
    ({ written: done, files: of }) => onProgress({ step: "cutting", done, of }),
  );
  const manifest = ownManifest({
    name: `${nameTable(check.name)}_history`,
    title: check.name,
    grain,
    dateColumn,
    columns: ordered,
    days,
    files: written.map(({ file }) => file),
  });
  const contents = new Map(written.map(({ file, contents: bytes }) => [file.path, bytes]));
  const facts = await factsOf(manifest, contents, signal);
  const notes = [
    ...check.notes,
    ...(missing > 0 ? [`${missing.toLocaleString("en-GB")} rows without a day are left out.`] : []),
  ];
  const { dropped } = check;
  return {
    lake: ownLake({ check, manifest, grain, isCut: false, facts, columns: ordered, dropped, notes }),
    contents,
  };
}
