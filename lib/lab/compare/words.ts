import { type MixKey, type Placement, placements } from "@/lib/catalog/vocabulary";
import type { CostPart } from "./month-costs";

const thin = "\u2009";

/** "Pattern 1" to "Pattern 3". */
export const patternName = (placement: Placement) => `Pattern ${placements.indexOf(placement) + 1}`;

/** "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[]) =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** A whole number with grouped thousands. The same in every locale. */
export const grouped = (value: number) => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");

/** Milliseconds as a person reads them: "41 ms", "1.4 s", "2.5 min". */
export function timeText(ms: number): string {
  if (ms < 999.5) return `${Math.round(ms)}${thin}ms`;
  return ms < 59_950 ? `${(ms / 1000).toFixed(1)}${thin}s` : `${(ms / 60_000).toFixed(1)}${thin}min`;
}

/** A range of times with the unit once where both have the same: "480 to 610 ms", "0.9 s to 1.2 min". */
export function timeRangeText(min: number, max: number): string {
  const [from, to] = [timeText(min), timeText(max)];
  const [figure = "", unit] = from.split(thin);
  return `${unit === to.split(thin)[1] ? figure : from} to ${to}`;
}

const units = ["bytes", "kB", "MB", "GB", "TB", "PB"] as const;

/** Bytes with three significant digits: "812 bytes", "1.97 MB", "450 TB". */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${Math.round(bytes)}${thin}bytes`;
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Number(bytes.toPrecision(3))) / 3));
  const value = bytes / 1000 ** power;
  return `${value >= 1000 ? grouped(value) : value.toPrecision(3)}${thin}${units[power]}`;
}

/** "4.2 years", "1 year". */
export function yearsText(years: number): string {
  const shown = Number(years.toFixed(1));
  return `${shown} ${shown === 1 ? "year" : "years"}`;
}

/** What a line of the bill pays for. */
export const partWords: Readonly<Record<CostPart, string>> = {
  scan: "scanned bytes",
  requests: "requests",
  retrieval: "reads of the infrequent tier",
  warehouse: "warehouse time",
  idle: "hours in which the warehouse is on and idle",
  load: "loading",
  warehouseStorage: "storage in the warehouse",
  lakeStorage: "storage in the lake",
};

/** Kinds of work, as in a list of shares. */
export const workWords: Readonly<Record<MixKey, string>> = {
  bi: "dashboards",
  adhoc: "one-off questions",
  ml: "models",
  log: "logs",
};
