import type { DataSet } from "@/lib/lab/data-set";
import { openLab } from "./open-lab";
import type { StartLab } from "./use-lab";

/** Starts a lab over one data set for the query page. */
export const startLabOver =
  (dataSet: DataSet): StartLab =>
  (onProgress, signal) =>
    openLab({ name: "lab", dataSet, onProgress, signal });
