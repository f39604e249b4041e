import type { DataSet } from "./data-set";
import type { LakeOutline } from "./outline";
import type { Scenario } from "./scenario";

/** A data set with what a page shows of it before any of its files is opened. */
export type LabSet = {
  readonly dataSet: DataSet;
  readonly outline: LakeOutline;
  /** In the order shown; at least one. */
  readonly scenarios: readonly Scenario[];
};
