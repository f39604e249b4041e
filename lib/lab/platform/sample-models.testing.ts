import type { PlatformColumn, PlatformModel } from "./model";

const column = (name: string, type: string, maxBytes: number | null = null): PlatformColumn => ({
  name,
  type,
  maxBytes,
});

/** This site's own retail lake: October and November 2025 are hot, December lands next. */
export const retailModel = (changes: Partial<PlatformModel> = {}): PlatformModel => ({
  lakeTable: "inventory_history",
  hotTable: "inventory_current",
  view: "inventory",
  columns: [
    column("sku", "VARCHAR", 16),
    column("inventory_count", "INTEGER"),
    column("report_date", "DATE"),
    column("store_id", "INTEGER"),
    column("region", "VARCHAR", 16),
    column("category", "VARCHAR", 32),
    column("promo", "BOOLEAN"),
    column("sold", "INTEGER"),
    column("received", "INTEGER"),
    column("unit_cost_cents", "INTEGER"),
    column("updated_at", "TIMESTAMP"),
    column("supplier", "VARCHAR", 64),
    column("note", "VARCHAR"),
  ],
  dateColumn: "report_date",
  partitions: [
    { name: "year", part: "year" },
    { name: "month", part: "month" },
  ],
  bucket: "example-lake",
  path: "inventory_history",
  localPath: "public/lake/inventory_history",
  firstDay: "2023-01-01",
  boundary: "2025-10-01",
  windowLength: 2,
  historyLength: 12,
  sortColumns: ["report_date", "sku", "store_id"],
  compare: { keys: ["sku", "store_id"], measure: "inventory_count" },
  rows: 5_260_800,
  ...changes,
});

/** This site's own flights lake, cut by day: the week from 24 May 2001 is hot, 31 May lands next. */
export const flightsModel = (changes: Partial<PlatformModel> = {}): PlatformModel => ({
  lakeTable: "flights_history",
  hotTable: "flights_current",
  view: "flights",
  columns: [
    column("destination", "VARCHAR", 3),
    column("origin", "VARCHAR", 3),
    column("flight_date", "DATE"),
    column("delay", "INTEGER"),
    column("distance", "INTEGER"),
    column("departed_at", "TIMESTAMP"),
  ],
  dateColumn: "flight_date",
  partitions: [
    { name: "year", part: "year" },
    { name: "month", part: "month" },
    { name: "day", part: "day" },
  ],
  bucket: "example-lake",
  path: "flights/flights_history",
  localPath: "public/lake/flights/flights_history",
  firstDay: "2001-01-01",
  boundary: "2001-05-24",
  windowLength: 7,
  historyLength: 30,
  sortColumns: ["flight_date", "origin", "destination"],
  compare: { keys: ["origin", "destination"], measure: "delay" },
  rows: 3_000_000,
  ...changes,
});

/** Names and types that are hard to write: reserved words, every quote, blanks; the day is the folder's name. */
export const oddModel = (changes: Partial<PlatformModel> = {}): PlatformModel => ({
  lakeTable: "order",
  hotTable: 'hot "rows"',
  view: "the ] view",
  columns: [
    column("date", "DATE"),
    column("select", "VARCHAR"),
    column("O'Hara & Sons", "DECIMAL(38,10)"),
    column('a"b`c]d\\e', "DOUBLE"),
    column("Größe", "REAL"),
    column("group", "SMALLINT"),
    column("price", "DECIMAL(10,2)"),
    column("big", "BIGINT"),
  ],
  dateColumn: "date",
  partitions: [{ name: "date", part: "date" }],
  bucket: "example-lake",
  path: "raw/orders",
  localPath: null,
  firstDay: "2024-02-27",
  boundary: "2024-03-01",
  windowLength: 3,
  historyLength: 30,
  sortColumns: ["date", "select"],
  compare: { keys: ["select", "group"], measure: 'a"b`c]d\\e' },
  rows: null,
  ...changes,
});
