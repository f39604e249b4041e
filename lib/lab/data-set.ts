/** How a table is cut into partitions, and the unit of the hot window. */
export type Grain = "month" | "day";

/** A lake and a warehouse that belong together: what their tables are called and how the window is counted. */
export type DataSet = {
  /** Stands in links and file names. */
  readonly id: string;
  readonly title: string;
  readonly origin: {
    /** Where the rows come from and what was done to them, one to three sentences. */
    readonly says: string;
    /** What the source says of its terms. */
    readonly licence: string;
    /** The source's own pages; empty for rows that are made here. */
    readonly links: readonly string[];
  };
  readonly grain: Grain;
  /** The history's DATE column. */
  readonly dateColumn: string;
  /** In schema `lake`: every day. */
  readonly history: string;
  /** In schema `warehouse`: the loaded days. */
  readonly current: string;
  /** Without a schema: loaded days from the warehouse, all earlier ones from the lake. */
  readonly view: string;
  /**
   * Small tables without a day. Each has one name in three places: in schema `lake`, in schema `warehouse` (loaded whole with the
   * first partition) and without a schema (from the warehouse when it is loaded, else from the lake).
   */
  readonly dimensions: readonly string[];
  /** Partitions that the warehouse holds unless told otherwise. */
  readonly usualWindow: number;
  /** Where the data set's manifest and files lie below the lake's root: empty, or a folder with a slash at its end. */
  readonly folder: string;
};

export const retail: DataSet = {
  id: "retail",
  title: "Retail inventory",
  origin: {
    says: "Made by a seeded simulation of a retail chain: daily stock, sales and deliveries of 120 articles in 40 stores, 2023 to 2025.",
    licence: "The project's own, MIT.",
    links: [],
  },
  grain: "month",
  dateColumn: "report_date",
  history: "inventory_history",
  current: "inventory_current",
  view: "inventory",
  dimensions: [],
  // The source's rolling year.
  usualWindow: 12,
  folder: "",
};

export const flights: DataSet = {
  id: "flights",
  title: "US flights, January to June 2001",
  origin: {
    says: "Real: on-time records of the US Bureau of Transportation Statistics, three million rows as the npm package vega-datasets 3.2.1 ships them (flights-3m.parquet), cut by day; airports.csv of the same package, from Data.gov, gives the airports. Six flights of 1 July 2001 are left out, so that every day is whole.",
    licence:
      "Flights: collected under 14 CFR part 234; the package's datapackage.json says \"License Terms Not Explicitly Specified\". Airports: US government work (usa.gov/government-works). The package's BSD-3-Clause licence covers its code only.",
    links: [
      "https://www.transtats.bts.gov/DL_SelectFields.asp?gnoyr_VQ=FGJ&QO_fu146_anzr=b0-gvzr",
      "https://catalog.data.gov/dataset/airports-5e97a",
      "https://www.ecfr.gov/current/title-14/chapter-II/subchapter-A/part-234",
    ],
  },
  grain: "day",
  dateColumn: "flight_date",
  history: "flights_history",
  current: "flights_current",
  view: "flights",
  dimensions: ["airports"],
  usualWindow: 28,
  folder: "flights/",
};

/** The data sets that come with the site, in the order shown. */
export const dataSets: readonly DataSet[] = [retail, flights];
