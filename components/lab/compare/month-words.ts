import { dollars } from "@/lib/lab/compare/money";
import type { CostPart } from "@/lib/lab/compare/month-costs";
import type { Verdict } from "@/lib/lab/compare/verdict";
import { listed, patternName } from "@/lib/lab/compare/words";

/** The lines of a bill, as row heads. */
export const partNames: Readonly<Record<CostPart, string>> = {
  scan: "Scanned bytes",
  requests: "Requests",
  retrieval: "Reads of the infrequent tier",
  warehouse: "Warehouse time of the questions",
  idle: "Hours in which the warehouse is on and idle",
  load: "Loading a month of new data",
  warehouseStorage: "Storage in the warehouse",
  lakeStorage: "Storage in the lake",
};

/** "Pattern 2", "Pattern 1 and Pattern 3 alike", or nothing while there is too little to compare. */
export const verdictWords = (verdict: Verdict): string => {
  switch (verdict.kind) {
    case "one":
      return patternName(verdict.placement);
    case "tie":
      return `${listed(verdict.placements.map(patternName))} alike`;
    case "open":
      return "";
  }
};

export const amountOf = (amount: number | undefined): string => (amount === undefined ? "" : dollars(amount));
