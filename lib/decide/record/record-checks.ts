import confirmations from "@/content/decision/confirmations.json";
import { answerOptions, type Placement } from "@/lib/catalog/vocabulary";
import * as z from "@/lib/zod";
import type { Answers } from "../answers";
import type { DecisionModel } from "../model/parse-model";
import { answerInWords } from "../words";
import { exactWords } from "./record-words";

const figureKeys = [
  "concurrentUsers",
  "volumeTb",
  "growthPercentPerYear",
  "historyYears",
  "hotMonths",
] as const;
const text = z.string().trim().min(1);
const namesIn = (template: string) => [...template.matchAll(/\{(\w*)\}/g)].map(([, name = ""]) => name);
const isKnownName = (name: string) => name === "latency" || figureKeys.some((key) => key === name);

/** `texts` go from the most to the least that is known; the first whose answers are all known is used, so the last names none. */
const checkSchema = z.strictObject({
  name: text,
  texts: z
    .array(text.refine((template) => namesIn(template).every(isKnownName), "names an answer that it may use"))
    .min(1)
    .refine((texts) => namesIn(texts.at(-1) ?? "").length === 0, "the last text names no answer"),
});
const three = z.array(checkSchema).length(3);
const confirmationsSchema = z.strictObject({
  /** What follows "are answered", by what readers accept. */
  promises: z.record(z.enum(answerOptions.latency), text),
  checks: z.strictObject({
    "warehouse-as-platform": three,
    "no-warehouse": three,
    "purposeful-hybrid": three,
  } satisfies Record<Placement, unknown>),
});
const { promises, checks } = confirmationsSchema.parse(confirmations);

/**
 * What to measure to see whether a placement works, three sentences such as "Cost: …", with the team's own figures where they
 * are known. A figure of 0 or less says nothing that could be promised and counts as unknown.
 */
export function checksFor(model: DecisionModel, placement: Placement, answers: Answers): readonly string[] {
  const said = (name: string): string | undefined => {
    const key = figureKeys.find((other) => other === name);
    if (key === undefined) return answers.latency ? promises[answers.latency] : undefined;
    return (answers[key] ?? 0) > 0
      ? exactWords(answerInWords(model, { [key]: answers[key] }, key))
      : undefined;
  };
  return checks[placement].map(({ name, texts }) => {
    const fitting = texts.find((template) => namesIn(template).every((key) => said(key) !== undefined)) ?? "";
    return `${name}: ${fitting.replace(/\{(\w*)\}/g, (_, key: string) => said(key) ?? "")}`;
  });
}
