import type { Breakage } from "./breakage";

const pattern1 = "warehouse-as-platform";
const pattern2 = "no-warehouse";
const pattern3 = "purposeful-hybrid";

/** The guided runs in the order shown, grouped by placement. */
export const breakages: readonly Breakage[] = [
  {
    id: "memory-fills",
    placement: pattern1,
    title: "History grows, memory fills",
    does: "Loads month after month into the warehouse until DuckDB’s memory limit stops it, then drops the history and keeps a window.",
    remedy:
      "Give history a place that grows without the warehouse, and keep in the warehouse what has to be fast.",
  },
  {
    id: "load-competes",
    placement: pattern1,
    title: "Loads compete with queries",
    does: "Times one dashboard query on an idle warehouse, then the same query again and again while months are being loaded.",
    remedy: "Load outside office hours, in small batches, or on a cluster of its own.",
  },
  {
    id: "forgotten-filter",
    placement: pattern2,
    title: "The date filter is forgotten",
    does: "Runs one statement over the last seven days of the lake, and once more without its condition on the day.",
    remedy: "Refuse statements without a condition on the partition, or set a limit on the bytes of a query.",
  },
  {
    id: "slicers-defeat-cache",
    placement: pattern2,
    title: "Slicers defeat the result cache",
    does: "Opens one dashboard eight times through a cache that is keyed by the exact text of the statement: first unchanged, then with eight values of a slicer.",
    remedy:
      "Read what all slicers need once, at a coarser grain, and filter it where it is shown; or keep the hot rows in a warehouse.",
  },
  {
    id: "small-files",
    placement: pattern2,
    title: "Small files",
    does: "Writes the same rows as Parquet twice, as hundreds of small files and as one compacted file, and runs one statement over each with the same delay for every request.",
    remedy:
      "Compact each partition after it is complete, to files of 128 MB to 1 GB where there is that much.",
  },
  {
    id: "schema-drift",
    placement: pattern2,
    title: "A column is renamed",
    does: "Renames a column in the last seven days of files, reads old and new files by name as engines do, and runs the same dashboard as before.",
    remedy:
      "Put a view between files and readers that maps old names to new ones and fails when a promised column is empty.",
  },
  {
    id: "boundary-rows",
    placement: pattern3,
    title: "The boundary day is counted twice, or not at all",
    does: "Counts the rows of the first day in the warehouse through three views that differ in one sign.",
    remedy:
      "Cut both sides of the view by the same value, one with < and one with >=, and keep that value in one row.",
  },
  {
    id: "late-correction",
    placement: pattern3,
    title: "A correction arrives late",
    does: "Lets the source correct a day that has left the window, and one that is still in it, and looks at what readers get.",
    remedy: "Write every correction to the lake, and load the day from there again if it is in the window.",
  },
  {
    id: "purge-skipped",
    placement: pattern3,
    title: "The purge does not run",
    does: "Plays one day without its purge, as separate jobs and as one transaction.",
    remedy: "Cut the view on both sides, and purge everything before the boundary instead of one day.",
  },
  {
    id: "half-load",
    placement: pattern3,
    title: "A load fails half way and is repeated",
    does: "Breaks the load of a day after half its rows and repeats it, as separate jobs and as one transaction.",
    remedy: "Delete the day before inserting it, both in one transaction, so that a load can be repeated.",
  },
];
