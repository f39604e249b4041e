import type { LakeColumn, LakeTable } from "../manifest";
import { dayCount, daysUntil } from "./days";

/** What is simulated: a table of the lake, the days played, and the width of the hot window. */
export type WindowPlan = {
  /** Name in schema `lake`. */
  readonly table: string;
  readonly dateColumn: string;
  /** Columns that the warehouse holds, in file order: the date, the measure and the first narrow ones, eight at most. */
  readonly columns: readonly Pick<LakeColumn, "name" | "type">[];
  /** A column of whole numbers whose sum is checked beside the number of rows; null when there is none. */
  readonly measure: string | null;
  /** ISO dates, oldest first: the tail that only the lake holds at the start, the first window, then one day for each step. */
  readonly days: readonly string[];
  readonly tailDays: number;
  readonly windowDays: number;
  readonly steps: number;
};

export type WindowWishes = {
  /** The column whose sum is checked; unless given, the first column of whole numbers. */
  readonly measure?: string;
  readonly tailDays?: number;
  readonly windowDays?: number;
  readonly steps?: number;
};

/** Where the simulation stands: the newest day that has been loaded and the first day of the window, as ISO dates. */
export type WindowPosition = {
  /** Steps made, 0 to the plan's `steps`. */
  readonly done: number;
  readonly today: string;
  readonly boundary: string;
};

/** A column that takes more than this in the files, per row on average, is left out of the warehouse. */
const widestBytes = 2;

const mostColumns = 8;

const wholeNumbers = /^U?(TINY|SMALL|BIG)?INT(EGER)?$/;

/**
 * Plans a simulation over the last days of a table, whatever its files are cut by: 7 days before the window, a window of 28 days
 * and 30 steps, unless wished otherwise. A table with fewer days gets a shorter simulation of the same proportions.
 *
 * @throws RangeError when the table has no day column, the manifest does not know its days, or there are fewer than six.
 */
export function planWindow(table: LakeTable, wishes: WindowWishes = {}): WindowPlan {
  const { tailDays = 7, windowDays = 28, steps = 30 } = wishes;
  const { dateColumn } = table;
  if (dateColumn === null)
    throw new RangeError(`${table.name}: no day column, so no rolling window. Choose a table with days.`);
  const [first, last] = knownDays(table, dateColumn);
  const available = dayCount(first, last);
  if (available < 6)
    throw new RangeError(
      `${table.name}: too few days for a rolling window (found ${available}, allowed: 6 or more). Choose a longer table.`,
    );
  const wanted = tailDays + windowDays + steps;
  const scale = Math.min(1, available / wanted);
  const scaled = {
    tailDays: Math.max(1, Math.floor(tailDays * scale)),
    windowDays: Math.max(2, Math.floor(windowDays * scale)),
    steps: Math.max(1, Math.floor(steps * scale)),
  };
  const measure = wishes.measure ?? table.columns.find(({ type }) => wholeNumbers.test(type))?.name ?? null;
  const isNeeded = ({ name }: LakeColumn) => name === dateColumn || name === measure;
  const needed = table.columns.filter(isNeeded);
  const others = table.columns.filter((column) => !isNeeded(column) && isNarrow(table, column));
  const held = new Set([...needed, ...others.slice(0, mostColumns - needed.length)]);
  const columns = table.columns.filter((column) => held.has(column));
  return {
    table: table.name,
    dateColumn,
    columns: columns.map(({ name, type }) => ({ name, type })),
    measure,
    days: daysUntil(last, scaled.tailDays + scaled.windowDays + scaled.steps),
    ...scaled,
  };
}

/** Where `done` steps lead when nothing goes wrong. */
export function positionAfter({ days, tailDays, windowDays }: WindowPlan, done: number): WindowPosition {
  return { done, today: days[tailDays + windowDays - 1 + done]!, boundary: days[tailDays + done]! };
}

function isNarrow(table: LakeTable, column: LakeColumn): boolean {
  const place = table.columns.indexOf(column);
  const bytes = table.files.flatMap(({ rowGroups }) => rowGroups.map(({ chunks }) => chunks[place]![1]));
  return bytes.reduce((sum, size) => sum + size, 0) <= table.rows * widestBytes;
}

function knownDays(table: LakeTable, dateColumn: string): readonly [string, string] {
  const place = table.columns.findIndex(({ name }) => name === dateColumn);
  const chunks = table.files.flatMap(({ rowGroups }) => rowGroups.map(({ chunks }) => chunks[place]));
  const days = chunks.flatMap((chunk) => [chunk?.[3] ?? [], chunk?.[4] ?? []].flat()).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined)
    throw new RangeError(
      `${table.name}: the manifest knows no first and last ${dateColumn}. Make the lake again: npm run lake`,
    );
  return [first, last];
}
