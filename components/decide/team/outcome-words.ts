import { currentModel } from "@/lib/decide/model/current-model";
import { placementName } from "@/lib/decide/sentences";
import type { Outcome } from "./use-outcomes";

/** "Pattern 3, the purposeful hybrid", or that nothing can be said. */
export const outcomeName = ({ slug }: Outcome): string =>
  slug === null ? "Too open to say" : placementName(currentModel, slug);

/** "high", "toss-up", "cannot say". */
export const confidenceWord = ({ confidence }: Outcome): string =>
  confidence === "cannot-say" ? "cannot say" : confidence;
