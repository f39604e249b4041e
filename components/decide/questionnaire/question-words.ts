import type { RuleId } from "@/lib/catalog/vocabulary";
import { currentModel } from "@/lib/decide/model/current-model";
import type { QuestionId } from "@/lib/decide/model/model";

type Word = { readonly word: string; readonly meaning: string };

/** A word of the source as the model reads it, with the situation that it comes from. */
function ofRule(word: string, id: RuleId): readonly Word[] {
  const rule = currentModel.rules.find((other) => other.id === id);
  if (rule === undefined) return [];
  const { reading, because } = rule;
  return [
    { word, meaning: `${reading.charAt(0).toUpperCase()}${reading.slice(1)} (situation ${id}). ${because}` },
  ];
}

/** What the words of a question mean here, where help alone does not say it. Sizes and limits come from the model's rules. */
export const questionWords: Readonly<Partial<Record<QuestionId, readonly Word[]>>> = {
  mix: [
    {
      word: "Analytical work",
      meaning:
        "Finding things out from data: reports, questions, models. Not the running of the business itself, such as taking orders.",
    },
    ...ofRule("Mostly reports", "S1"),
    ...ofRule("Heavy models or logs", "S2"),
    ...ofRule("One-off questions dominate", "S5"),
  ],
  volumeTb: [
    {
      word: "Compressed",
      meaning: "As it is stored and billed, not as it would be when unpacked.",
    },
    { word: "Petabyte", meaning: "1,000 TB." },
    ...ofRule("Small to mid-size", "S4"),
  ],
  costPressure: ofRule("Petabyte scale with cost pressure", "S3"),
  skills: [
    {
      word: "Distributed job",
      meaning: "One piece of work that many machines share, as with Spark or a serverless SQL engine.",
    },
    {
      word: "Partition",
      meaning:
        "A part of a table, often a day or a month, that lies in files of its own and can be skipped as a whole.",
    },
    ...ofRule("SQL-native team", "S4"),
  ],
  teamSize: [
    {
      word: "Data people",
      meaning: "Those who build and run data: engineers, modellers, operators.",
    },
    ...ofRule("Small to mid-size", "S4"),
  ],
  history: [
    { word: "Queryable", meaning: "A query gets an answer without somebody restoring a backup first." },
    {
      word: "Fast, or hot",
      meaning: "The recent months that screens open every day and that must not wait.",
    },
  ],
  domains: [
    { word: "Source system", meaning: "Where data is born: a shop, a ledger, a machine, a supplier's feed." },
    {
      word: "Own a data set",
      meaning: "Answer for its meaning and its quality, and decide who may read it.",
    },
  ],
  futureChange: [
    {
      word: "Streaming",
      meaning: "Work on each event as it arrives, not on a file by the hour or the night.",
    },
  ],
};
