import type { TablePlan } from "./lab-types";
import type { LakeManifest } from "./manifest";
import { firstDayOf, type Partition, partitionsOf } from "./timeline";

/** What a lake's first table consists of: enough to draw it before the manifest itself is loaded. */
export type LakeOutline = {
  readonly table: string;
  /** Oldest first. */
  readonly partitions: readonly Partition[];
  /** In the manifest's order: the place of each file's month or day in `partitions`, and the file's number of row groups. */
  readonly files: readonly { readonly month: number; readonly rowGroups: number }[];
  /** Stored columns in file order, with the sum of their column chunks. */
  readonly columns: readonly OutlineColumn[];
  /** Sum of all column chunks: the most that a query can need. */
  readonly bytes: number;
  readonly lastDay: string;
};

type OutlineColumn = {
  readonly name: string;
  readonly type: string;
  readonly comment: string;
  readonly bytes: number;
};

/** Which cells of the lake's picture a plan reads. */
export type PlanPicture = {
  /** Per partition: whether one of its files is opened. */
  readonly months: readonly boolean[];
  /** Per partition: one entry for each of its row groups, in file order. */
  readonly rowGroups: readonly (readonly boolean[])[];
  /** Per column of the outline. */
  readonly columns: readonly boolean[];
};

/** Reduces a manifest to its outline. */
export function outlineOf({ tables, lastDay }: LakeManifest): LakeOutline {
  const table = tables[0]!;
  const partitions = partitionsOf(table);
  const places = new Map(partitions.map((partition, place) => [firstDayOf(partition), place]));
  const columns = table.columns.map((column, place) => ({
    ...column,
    bytes: table.files.reduce(
      (sum, { rowGroups }) => sum + rowGroups.reduce((of, { chunks }) => of + chunks[place]![1], 0),
      0,
    ),
  }));
  return {
    table: table.name,
    partitions,
    files: table.files.map((file) => ({
      month: places.get(firstDayOf(partitionsOf({ ...table, files: [file] })[0]!))!,
      rowGroups: file.rowGroups.length,
    })),
    columns,
    bytes: columns.reduce((sum, { bytes }) => sum + bytes, 0),
    lastDay,
  };
}

/** Marks what a plan reads; without a plan nothing is marked. The plan's files stand in the outline's order. */
export function pictureOf(outline: LakeOutline, plan: TablePlan | null): PlanPicture {
  const rowGroups = outline.partitions.map((): boolean[] => []);
  for (const [place, { month, rowGroups: count }] of outline.files.entries()) {
    const kept = new Set(plan?.files[place]?.rowGroups);
    for (let group = 0; group < count; group++) rowGroups[month]!.push(kept.has(group));
  }
  const columns = new Set(plan?.columns);
  return {
    months: rowGroups.map((groups) => groups.includes(true)),
    rowGroups,
    columns: outline.columns.map(({ name }) => columns.has(name)),
  };
}
