import changes from "@/content/decision/model-changes.json";
import { parseModelChanges } from "./model-history";

/** What changed with each version of the model that the site uses. */
export const currentHistory = parseModelChanges(changes);
