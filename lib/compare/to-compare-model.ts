import type { DecisionModel } from "@/lib/decide/model/parse-model";
import type { CompareModel } from "./compare-patterns";

/** What compare needs of the decision model: small enough to travel with the page. */
export const toCompareModel = ({ questions, needs, rules }: DecisionModel): CompareModel => ({
  questions: [
    ...questions.map(({ id, label, parts }) => ({ id, label, keys: parts.map(({ key }) => key) })),
    { id: "needs", label: needs.label, keys: ["needs"] },
    { id: "placement", label: "Recommended placement", keys: ["placement"] },
  ],
  rules: rules.map(({ id, reading, because, when }) => ({
    id,
    reading,
    because,
    keys: when.flatMap((clause): readonly string[] =>
      "optionOf" in clause ? [clause.optionOf] : clause.sumOf,
    ),
  })),
});
