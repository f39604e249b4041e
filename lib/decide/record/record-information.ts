import type { DecisionModel } from "../model/parse-model";
import type { Recommendation } from "../result";
import { listed } from "../words";
import { answersAsJson, permalink } from "./export-files";
import { codeSpan, fenced, markdownText } from "./markdown-text";
import { companionsIn } from "./record-companions";
import { firmnessOf } from "./record-firmness";
import { bullets, rulesNamed } from "./record-words";
import type { PatternNames } from "./site-names";

/** The section "More Information": companions, rules, firmness, what was odd, and the answers to start from again. */
export function informationOf(
  model: DecisionModel,
  result: Recommendation,
  names: PatternNames,
): readonly string[] {
  const { answers, modelVersion, warnings } = result;
  return [
    ...companionsIn(result, names),
    "### Rules",
    ...rulesIn(model, result),
    ...firmnessOf(model, result),
    ...(warnings.length === 0
      ? []
      : ["### Answers to check", ...bullets(warnings.map(({ text }) => markdownText(text)))]),
    "### Model and answers",
    `Made with decision model ${modelVersion}. The same answers on the site, without the notes: ${codeSpan(permalink(answers, modelVersion))}. Addresses in this record begin after the site's host name.`,
    "The answers as `answers.json`, which the site and the command line read again:",
    fenced("json", answersAsJson(answers)),
  ];
}

function rulesIn(model: DecisionModel, { rules, conflicts }: Recommendation): readonly string[] {
  const { title, author, publisher } = model.source;
  const theirs = rules.filter(({ origin }) => origin === "source").map(({ id }) => id);
  const ours = rules.filter(({ origin }) => origin === "ours").map(({ id }) => id);
  const idle = rules.filter(({ state }) => state === "not-fired").map(({ id }) => id);
  const full = (id: string) => {
    const rule = rules.find((other) => other.id === id);
    return `${id}: ${markdownText(rule?.quote ?? "")}. Read as: ${markdownText(rule?.reading ?? "")}. Read from: ${markdownText(rule?.read.join(", ") ?? "")}.`;
  };
  return [
    `${listed(theirs)} are situations of the source, ${markdownText(author)}, “${markdownText(title)}” (${markdownText(publisher)}), from which the three placements and most criteria come too. ${listed(ours)} are rules of the site's own and break ties that the source's rules leave.`,
    ...bullets([
      ...rules.filter(({ state }) => state === "fired").map(({ id }) => `Applies: ${full(id)}`),
      ...rules
        .filter(({ state }) => state === "possible")
        .map(({ id }) => `May apply, an open answer decides: ${full(id)}`),
      ...(idle.length === 0 ? [] : [`Do not apply: ${listed(idle)}.`]),
    ]),
    ...(conflicts.length === 0
      ? []
      : [
          "Rules that disagree. No placement satisfies all of them. The one that satisfies most of the source's rules comes first, then most of the site's own, then the points decide, and confidence goes no higher than moderate.",
          ...bullets(
            conflicts.map(
              ({ rules: ids, between }) =>
                `${between === "source" ? `The source's situations ${listed(ids)} both apply, and it does not say which comes first.` : `${capitalised(rulesNamed(ids))}: a rule of the site's own differs, and the source's comes first.`} ${ids.map(full).join(" ")}`,
            ),
          ),
        ]),
  ];
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
