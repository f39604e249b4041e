import developmentSet from "@/content/decision/development-set.json";
import { parseDevelopmentSet } from "./development-set";

/** The labelled cases. For the build and the command line: visitors need none of it. */
export const currentDevelopmentSet = parseDevelopmentSet(developmentSet);
