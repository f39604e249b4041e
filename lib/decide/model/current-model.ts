import constants from "@/content/decision/constants.json";
import criteria from "@/content/decision/criteria.json";
import exampleTeams from "@/content/decision/example-teams.json";
import placements from "@/content/decision/placements.json";
import questions from "@/content/decision/questions.json";
import rules from "@/content/decision/rules.json";
import source from "@/content/decision/source.json";
import workedExample from "@/content/decision/worked-example.json";
import { parseDecisionModel } from "./parse-model";

/** The model that the site and the command line use. */
export const currentModel = parseDecisionModel({
  source,
  placements,
  criteria,
  rules,
  constants,
  questions,
  "example-teams": exampleTeams,
  "worked-example": workedExample,
});
