import type { MicroUsd } from "./money";
import {
  type AssumptionKey,
  assumptionKeys,
  isAssumed,
  isAssumptionKey,
  isPriced,
  isPriceKey,
  type PriceKey,
  priceKeys,
} from "./price-lines";
import { type PriceTable, priceTables } from "./prices";

/** The figures that the models calculate with. */
export type Prices = Readonly<Record<PriceKey, MicroUsd>> & Readonly<Record<AssumptionKey, number>>;

/** A price table with the reader's own figures in it. */
export type PriceChoice = {
  readonly table: PriceTable;
  readonly prices: Prices;
  /** Lines that are the reader's own: the table's sources do not stand behind them. */
  readonly own: readonly (PriceKey | AssumptionKey)[];
};

/** A table as it stands. Without an id, or with an unknown one, the default table. */
export function choosePrices(tableId?: string): PriceChoice {
  const table = priceTables.find(({ id }) => id === tableId) ?? priceTables[0]!;
  return { table, prices: pricesOf(table, new Map()), own: [] };
}

/** The choice with one line changed; a figure that the table has anyway is not the reader's own. Null where it may not stand. */
export function withPrice(
  { table, prices, own }: PriceChoice,
  key: PriceKey | AssumptionKey,
  value: number,
): PriceChoice | null {
  if (!(isPriceKey(key) ? isPriced(value) : isAssumed(key, value))) return null;
  const figures = new Map(own.map((one) => [one, prices[one]]));
  figures.delete(key);
  if (value !== figureOf(table, key)) figures.set(key, value);
  return {
    table,
    prices: pricesOf(table, figures),
    own: [...priceKeys, ...assumptionKeys].filter((one) => figures.has(one)),
  };
}

/** A part of a link that cannot be used. */
export type DroppedPrice = { readonly key: string; readonly found: string };

/**
 * A choice as text for an address or for this device's memory: the table, then the reader's own lines, as in
 * `aws-serverless_scan-6.25_hoursPerDay-12`. Prices stand in dollars. "" for the default table without changes.
 */
export function formatPrices({ table, prices, own }: PriceChoice): string {
  if (own.length === 0 && table === priceTables[0]) return "";
  const lines = own.map((key) => `${key}-${isPriceKey(key) ? inDollars(prices[key]) : prices[key]}`);
  return [table.id, ...lines].join("_");
}

/** Reads such a text. A part that makes no sense is dropped alone; of a repeated line the last counts. */
export function parsePrices(text: string): {
  readonly choice: PriceChoice;
  readonly dropped: readonly DroppedPrice[];
} {
  const [tableId = "", ...lines] = text.split("_");
  const dropped: DroppedPrice[] = [];
  let choice = choosePrices(tableId);
  if (text !== "" && choice.table.id !== tableId) dropped.push({ key: "table", found: tableId });
  for (const line of lines) {
    const [, key = line, found = ""] = /^([a-zA-Z]+)-(.*)$/.exec(line) ?? [];
    const value = /^\d{1,7}(\.\d{1,6})?$/.test(found) ? Number(found) : Number.NaN;
    const isKnown = isPriceKey(key) || isAssumptionKey(key);
    const changed = isKnown
      ? withPrice(choice, key, isPriceKey(key) ? Math.round(value * 1e6) : value)
      : null;
    if (changed === null) dropped.push({ key, found });
    else choice = changed;
  }
  return { choice, dropped };
}

const figureOf = (table: PriceTable, key: PriceKey | AssumptionKey) =>
  isPriceKey(key) ? table.prices[key].microUsd : table.assumptions[key].value;

function pricesOf(table: PriceTable, figures: ReadonlyMap<PriceKey | AssumptionKey, number>): Prices {
  const line = (key: PriceKey | AssumptionKey) => figures.get(key) ?? figureOf(table, key);
  return {
    scan: line("scan"),
    request: line("request"),
    infrequentRequest: line("infrequentRequest"),
    retrieval: line("retrieval"),
    hour: line("hour"),
    warehouseStorage: line("warehouseStorage"),
    lakeStorage: line("lakeStorage"),
    infrequentStorage: line("infrequentStorage"),
    minimumScanMb: line("minimumScanMb"),
    minimumRunSeconds: line("minimumRunSeconds"),
    hoursPerDay: line("hoursPerDay"),
    engineFactor: line("engineFactor"),
    tbPerUnit: line("tbPerUnit"),
    mbPerRequest: line("mbPerRequest"),
    federatedScan: line("federatedScan"),
    lakeCopy: line("lakeCopy"),
    infrequentHistory: line("infrequentHistory"),
    slots: line("slots"),
    startsPerSecond: line("startsPerSecond"),
    thinkSeconds: line("thinkSeconds"),
  };
}

const inDollars = (amount: MicroUsd) => (amount / 1e6).toFixed(6).replace(/\.?0+$/, "");
