import { dataSets } from "@/lib/lab/data-set";
import type { LabSet } from "@/lib/lab/lab-set";
import { readScenarios } from "./lake-scenarios";
import { readOutline } from "./read-manifest";

/** The data sets that come with the site, for the pages that are written at build time. */
export const readLabSets = (): Promise<readonly LabSet[]> =>
  Promise.all(
    dataSets.map(async (dataSet) => {
      const [outline, scenarios] = await Promise.all([readOutline(dataSet), readScenarios(dataSet)]);
      return { dataSet, outline, scenarios };
    }),
  );
