import { newestDay } from "@/lib/catalog/newest-day";
import { needs } from "@/lib/catalog/vocabulary";
import type { ModelChanges } from "@/lib/decide/model/model-history";
import type { DecisionModel } from "@/lib/decide/model/parse-model";

/** The decision model as it decides: questions, criteria, rules, constants. `version` is the model's own. */
export function apiDecisionModel(model: DecisionModel, changes: ModelChanges) {
  const { modelVersion, source, placements, criteria, rules, constants, sections, questions } = model;
  return {
    version: modelVersion,
    generated: newestDay(changes),
    source,
    placements,
    sections,
    questions,
    needs: { ...model.needs, options: needs },
    criteria,
    rules,
    constants,
    changes,
  };
}
