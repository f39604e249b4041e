import { type ByteCache, createByteCache } from "@/lib/lab/byte-cache";
import { type ChunkRef, type ChunkRequest, planRequests, rowGroupPlaces } from "@/lib/lab/chunk-plan";
import type { Engine } from "@/lib/lab/engine";
import { allColumns } from "@/lib/lab/filter-line";
import type { ByteSource } from "@/lib/lab/lab-types";
import { createLoaded, dropLoaded, loadedView, tableNames } from "@/lib/lab/lake-sql";
import type { LakeTable } from "@/lib/lab/manifest";
import type { TableNeed } from "@/lib/lab/plan-statement";
import { ownSchema } from "@/lib/lab/statement";
import { createPace, readChunks } from "./lake-reader";
import { arrowStream, type GroupRows } from "./parquet-arrow";
import { chunkMemory, type DecodedChunk } from "./parquet-chunk";

/** Decoded chunks that are kept between statements. */
const cacheBytes = 256 * 1024 * 1024;

/**
 * Few large inserts are quicker than many small ones; more at once would cost the page memory. With a third of these limits
 * duckdb-wasm 1.32.0 aborted where its memory ended (test of `memory-fills`), instead of answering with an error.
 */
const groupsPerInsert = 16;
const valuesPerInsert = 1_500_000;
const bytesPerInsert = 8 * 1024 * 1024;

type MaterialiseOptions = {
  readonly cold: boolean;
  /** False: what is read is not kept for later statements. */
  readonly keep: boolean;
  readonly signal: AbortSignal;
  readonly onBytes: (bytes: number) => void;
  readonly onStored?: (() => void) | undefined;
  readonly onPhase: (phase: "fetch" | "insert") => void;
};

type MaterialiseTimes = { readonly fetch: number; readonly decode: number; readonly insert: number };

/** The lake tables' rows inside the engine: one loaded table for each, rebuilt whole when a statement needs more than it holds. */
export type LakeTables = {
  /** The requests that a run would send now: all of the need's when `cold`, else those for chunks that are not kept. */
  requestsFor(need: TableNeed, cold: boolean): readonly ChunkRequest[];
  /** Makes the lake's name show at least the rows that are needed. */
  materialise(need: TableNeed, options: MaterialiseOptions): Promise<MaterialiseTimes>;
  /** Reads all that is needed anew and appends it to a table with the same columns. Nothing is kept. */
  copyInto(
    need: TableNeed,
    target: TableName,
    options: Pick<MaterialiseOptions, "signal" | "onBytes" | "onStored">,
  ): Promise<void>;
  /** Drops the loaded tables and all kept chunks. */
  forget(): Promise<void>;
};

type TableName = { readonly schema: string; readonly name: string };

type Loaded = Pick<TableNeed, "columns" | "groups">;

const keyOf = (table: LakeTable, { file, group, column }: ChunkRef) =>
  `${table.files[file]!.path} ${group} ${column}`;

const isSubset = <T>(part: ReadonlySet<T>, whole: ReadonlySet<T>) =>
  [...part].every((item) => whole.has(item));

export function createLakeTables(engine: Engine, source: ByteSource): LakeTables {
  const cache: ByteCache<DecodedChunk> = createByteCache(cacheBytes, chunkMemory);
  const loaded = new Map<string, Loaded>();

  const covers = ({ table, columns, groups }: TableNeed) => {
    const has = loaded.get(table.name);
    return has !== undefined && isSubset(columns, has.columns) && isSubset(groups, has.groups);
  };
  const requestsFor = (need: TableNeed, cold: boolean) => {
    if (!cold && covers(need)) return [];
    const missing = cold ? need.chunks : need.chunks.filter((chunk) => !cache.has(keyOf(need.table, chunk)));
    return planRequests(need.table, missing);
  };
  const drop = async (table: LakeTable) => {
    loaded.delete(table.name);
    await engine.query(dropLoaded(table));
  };

  return {
    requestsFor,
    async materialise(need, { cold, keep, signal, onBytes, onStored, onPhase }) {
      const { table, columns, groups } = need;
      if (!cold && covers(need)) {
        await engine.query(loadedView(table, loaded.get(table.name)!.columns), signal);
        return { fetch: 0, decode: 0, insert: 0 };
      }
      onPhase("fetch");
      const start = performance.now();
      await drop(table);
      const requests = requestsFor(need, cold);
      const chunks = new Map<string, DecodedChunk>();
      if (!cold)
        for (const chunk of need.chunks) {
          const key = keyOf(table, chunk);
          const kept = cache.get(key);
          if (kept !== undefined) chunks.set(key, kept);
        }
      const onChunk = (chunk: ChunkRef, decoded: DecodedChunk) => {
        const key = keyOf(table, chunk);
        chunks.set(key, decoded);
        if (keep) cache.set(key, decoded);
      };
      const decode = await readChunks(source, table, requests, { cold, signal, onBytes, onStored, onChunk });
      const fetched = performance.now();
      onPhase("insert");
      await engine.query(createLoaded(table, columns), signal);
      const target = { schema: ownSchema, name: tableNames(table).loaded };
      await insertGroups(engine, need, target, (chunk) => chunks.get(keyOf(table, chunk))!, signal);
      await engine.query(loadedView(table, columns), signal);
      loaded.set(table.name, { columns, groups });
      return { fetch: fetched - start, decode, insert: performance.now() - fetched };
    },
    async copyInto(need, target, { signal, onBytes, onStored }) {
      const { table } = need;
      const chunks = new Map<string, DecodedChunk>();
      const onChunk = (chunk: ChunkRef, decoded: DecodedChunk) => chunks.set(keyOf(table, chunk), decoded);
      await readChunks(source, table, requestsFor(need, true), {
        cold: true,
        signal,
        onBytes,
        onStored,
        onChunk,
      });
      await insertGroups(engine, need, target, (chunk) => chunks.get(keyOf(table, chunk))!, signal);
    },
    async forget() {
      cache.clear();
      for (const name of [...loaded.keys()]) {
        loaded.delete(name);
        await engine.query(`DROP TABLE IF EXISTS ${ownSchema}.loaded_${name}`);
      }
    },
  };
}

async function insertGroups(
  engine: Engine,
  { table, columns, groups }: TableNeed,
  target: TableName,
  chunkAt: (chunk: ChunkRef) => DecodedChunk,
  signal: AbortSignal,
): Promise<void> {
  const places = rowGroupPlaces(table);
  const kept = allColumns(table).filter((column) => columns.has(column.name));
  if (kept.length === 0) {
    const rows = [...groups].reduce((sum, g) => sum + rowsOf(table, places[g]!), 0);
    await engine.query(
      `INSERT INTO ${target.schema}.${target.name} SELECT false FROM range(${rows})`,
      signal,
    );
    return;
  }
  const rowGroups = [...groups].map((g): GroupRows => {
    const place = places[g]!;
    const { partition } = table.files[place.file]!;
    return {
      rows: rowsOf(table, place),
      columns: kept.map((column) => {
        const stored = table.columns.indexOf(column);
        return stored < 0
          ? partition[table.partitions.indexOf(column)]!
          : chunkAt({ ...place, column: stored });
      }),
    };
  });
  const pace = createPace();
  for (const batch of batchesOf(rowGroups)) {
    const stream = await arrowStream(kept, batch, pace);
    signal.throwIfAborted();
    await engine.insertArrow(stream, target);
  }
}

/** The row groups in order, in the fewest batches that each keep to the limits; one that is too large alone stands alone. */
function batchesOf(rowGroups: readonly GroupRows[]): readonly (readonly GroupRows[])[] {
  const batches: GroupRows[][] = [];
  let values = 0;
  let bytes = 0;
  for (const group of rowGroups) {
    values += group.rows * group.columns.length;
    bytes += groupMemory(group);
    const last = batches.at(-1);
    if (last && last.length < groupsPerInsert && values <= valuesPerInsert && bytes <= bytesPerInsert)
      last.push(group);
    else {
      batches.push([group]);
      values = group.rows * group.columns.length;
      bytes = groupMemory(group);
    }
  }
  return batches;
}

const bytesPerDate = 4;
const groupMemory = ({ rows, columns }: GroupRows) =>
  columns.reduce<number>(
    (sum, chunk) => sum + (typeof chunk === "number" ? rows * bytesPerDate : chunkMemory(chunk)),
    0,
  );

const rowsOf = (table: LakeTable, { file, group }: { readonly file: number; readonly group: number }) =>
  table.files[file]!.rowGroups[group]!.rows;
