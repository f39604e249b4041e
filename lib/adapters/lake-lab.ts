import { rowGroupPlaces } from "@/lib/lab/chunk-plan";
import { type DataSet, retail } from "@/lib/lab/data-set";
import type { Engine } from "@/lib/lab/engine";
import type {
  ByteSource,
  Lab,
  LoadOptions,
  LoadResult,
  RunProgress,
  WarehouseState,
} from "@/lib/lab/lab-types";
import { poisonView, setUpSql } from "@/lib/lab/lake-sql";
import type { LakeFile, LakeManifest, LakeTable } from "@/lib/lab/manifest";
import { needOf } from "@/lib/lab/plan-statement";
import { ownSchema } from "@/lib/lab/statement";
import { planOnly, type RunParts, runStatement } from "./lake-run";
import { createLakeTables } from "./lake-tables";
import {
  createCurrent,
  cutView,
  emptyWarehouse,
  holdingsOf,
  loadSteps,
  serveLakeFromWarehouse,
} from "./lake-warehouse";

export type LabParts = {
  /** A fresh engine that nothing else uses. It stays the caller's to close. */
  readonly engine: Engine;
  readonly bytes: ByteSource;
  readonly manifest: LakeManifest;
  /** Default: retail. */
  readonly dataSet?: DataSet;
};

const nothingLoaded: WarehouseState = { boundary: null, rows: 0, historyFrom: "lake" };

/**
 * Sets up the schemas `lake` and `warehouse` with nothing loaded. Reads no file of the lake.
 *
 * @throws RangeError when the manifest is not of the data set.
 */
export async function createLab({ engine, bytes, manifest, dataSet = retail }: LabParts): Promise<Lab> {
  const tables = createLakeTables(engine, bytes);
  const holdings = holdingsOf(manifest, dataSet);
  const { history, dimensions } = holdings;
  const holdable = [history, ...dimensions];
  let state = nothingLoaded;
  const parts = (): RunParts => ({
    engine,
    tables,
    lakeTables:
      state.historyFrom === "lake"
        ? manifest.tables
        : manifest.tables.filter((table) => !holdable.includes(table)),
    cut: state.boundary === null ? null : { ...dataSet, boundary: state.boundary },
  });
  const inTurn = createQueue();

  // The default of 16 MB would compress the rows again after every month that is loaded.
  await engine.query("SET checkpoint_threshold = '256MB'");
  for (const schema of ["lake", "warehouse", ownSchema]) await engine.query(`CREATE SCHEMA ${schema}`);
  for (const table of manifest.tables) {
    for (const sql of setUpSql(table)) await engine.query(sql);
    await engine.query(poisonView(table));
  }
  await emptyWarehouse(engine, holdings);

  const empty = async () => {
    state = nothingLoaded;
    for (const table of holdable) await engine.query(poisonView(table));
    await emptyWarehouse(engine, holdings);
  };

  const load = async (boundary: string, options: LoadOptions): Promise<LoadResult> => {
    const {
      signal = new AbortController().signal,
      onProgress,
      takeStored = false,
      historyFrom = "lake",
    } = options;
    const start = performance.now();
    const steps = loadSteps(holdings, boundary);
    const done = { bytesRead: 0, requests: 0, rows: 0, months: 0 };
    const monthsPlanned = steps.reduce((sum, { files }) => sum + files.length, 0);
    const report = () => onProgress?.({ ...done, monthsPlanned });
    const onBytes = (bytes: number) => {
      done.bytesRead += bytes;
      done.requests += 1;
      report();
    };
    let stored = 0;
    const onStored = takeStored
      ? () => {
          stored += 1;
        }
      : undefined;
    await createCurrent(engine, holdings);
    report();
    for (const table of dimensions)
      await tables.copyInto(
        needOf(table, groupsOf(table, table.files)),
        { schema: "warehouse", name: table.name },
        { signal, onBytes, onStored },
      );
    for (const { files, sql } of steps) {
      if (sql === null) {
        const need = needOf(history, groupsOf(history, files));
        await tables.copyInto(
          need,
          { schema: "warehouse", name: dataSet.current },
          { signal, onBytes, onStored },
        );
        done.rows += files.reduce((sum, { rows }) => sum + rows, 0);
      } else done.rows += await loadPart(parts(), sql, { signal, onBytes, onStored });
      done.months += files.length;
      report();
    }
    await tables.forget();
    await cutView(engine, holdings, boundary);
    if (historyFrom === "warehouse") await serveLakeFromWarehouse(engine, holdings);
    state = { boundary, rows: done.rows, historyFrom };
    const { bytesRead, requests, rows } = done;
    return { bytesRead, requests, rows, ms: performance.now() - start, ...(stored > 0 && { stored }) };
  };

  return {
    manifest,
    dataSet,
    warehouse: () => state,
    loadWarehouse: (boundary, options = {}) =>
      inTurn(options.signal, async () => {
        const from = firstLoadedDay(boundary, manifest, options);
        await empty();
        if (from === null) return { bytesRead: 0, requests: 0, rows: 0, ms: 0 };
        try {
          return await load(from, options);
        } catch (error) {
          await empty();
          options.signal?.throwIfAborted();
          throw error;
        }
      }),
    plan: (sql, signal) => inTurn(signal, () => planOnly(parts(), sql, signal)),
    run: (sql, options = {}) => inTurn(options.signal, () => runStatement(parts(), sql, options)),
    forget: () => inTurn(undefined, () => tables.forget()),
  };
}

type PartOptions = {
  readonly signal: AbortSignal;
  readonly onBytes: (bytes: number) => void;
  readonly onStored: (() => void) | undefined;
};

/** Runs a load that takes only some rows of a file; returns how many. */
async function loadPart(
  parts: RunParts,
  sql: string,
  { signal, onBytes, onStored }: PartOptions,
): Promise<number> {
  let read = 0;
  const onProgress = ({ bytesRead }: RunProgress) => {
    if (bytesRead > read) onBytes(bytesRead - read);
    read = bytesRead;
  };
  const outcome = await runStatement(parts, sql, {
    keep: false,
    signal,
    onProgress,
    takeStored: onStored !== undefined,
  });
  if (outcome.kind === "done" && (outcome.lake.stored ?? 0) > 0) onStored?.();
  return outcome.kind === "done" ? Number(outcome.result.rows[0]?.[0] ?? 0) : 0;
}

/** The row groups of some of a table's files. */
function groupsOf(table: LakeTable, files: readonly LakeFile[]): ReadonlySet<number> {
  const isWanted = table.files.map((file) => files.includes(file));
  return new Set(rowGroupPlaces(table).flatMap((place, g) => (isWanted[place.file] ? [g] : [])));
}

/** The boundary within the lake's days; null when nothing is to be loaded. */
function firstLoadedDay(
  boundary: string | null,
  { firstDay, lastDay }: LakeManifest,
  { historyFrom }: LoadOptions,
): string | null {
  if (boundary !== null && !/^\d{4}-\d{2}-\d{2}$/.test(boundary))
    throw new RangeError(
      `boundary: not a day (found ${boundary}, allowed: an ISO date such as ${lastDay}, or null).`,
    );
  const day = boundary === null || boundary > lastDay ? null : boundary < firstDay ? firstDay : boundary;
  if (historyFrom === "warehouse" && day !== firstDay)
    throw new RangeError(
      `historyFrom: the warehouse cannot serve the history (found a boundary of ${boundary}, allowed: up to ${firstDay}). Load everything.`,
    );
  return day;
}

/** Runs one task after the other. A task whose signal is aborted while it waits is not started. */
function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(signal: AbortSignal | undefined, task: () => Promise<T>): Promise<T> => {
    const run = last.then(() => {
      signal?.throwIfAborted();
      return task();
    });
    last = run.catch(() => {});
    return run;
  };
}
