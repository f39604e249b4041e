import { inWords, notation } from "@/lib/catalog/conditions";
import type { RelationLink } from "@/lib/catalog/relations";
import type { GradedCondition, Pattern, RuleReference, Source } from "@/lib/catalog/schema";
import { strengthWords } from "@/lib/catalog/strength-words";
import { qualities, strengths, technologyGroups } from "@/lib/catalog/vocabulary";
import type { Rule } from "@/lib/decide/model/model";
import { twinName } from "./body-markdown";
import { joinBlocks, markdownList, markdownTable } from "./markdown-parts";

const signed = (value: number) => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "0");
const isGraded = (entry: GradedCondition | RuleReference): entry is GradedCondition => "when" in entry;

/** The number of a source on its page, as its citations have it: " [2]". */
const mark = (id: string | undefined, sources: readonly Source[]) => {
  const number = sources.findIndex((source) => source.id === id) + 1;
  return number === 0 ? "" : ` [${number}]`;
};

/** When the pattern fits and when not, strongest first; for a placement the facts and rules that say so. */
export function conditionBlocks(
  { useWhen, avoidWhen, placement, sources }: Pattern,
  rules: readonly Rule[],
): string {
  const graded = (side: "use" | "avoid", entries: Pattern["useWhen"]) =>
    markdownTable(
      ["Strength", "Condition", "Because", "Answer it reads"],
      entries
        .filter(isGraded)
        .toSorted((a, b) => strengths.indexOf(a.strength) - strengths.indexOf(b.strength))
        .map(({ strength, when, because, source }) => [
          strengthWords[side][strength],
          inWords(when),
          `${because}${mark(source, sources)}`,
          `\`${notation(when)}\``,
        ]),
    );
  const named = (entries: Pattern["useWhen"]) => {
    const ids = entries.flatMap((entry) => (isGraded(entry) ? [] : [entry.rule as string]));
    return markdownTable(
      ["Rule", "In the words of the model", "It applies at"],
      rules
        .filter(({ id }) => ids.includes(id))
        .map(({ id, origin, quote, reading }) => [origin === "ours" ? `${id}, ours` : id, quote, reading]),
    );
  };
  const under = (heading: string, table: string) => (table === "" ? "" : `${heading}\n\n${table}`);
  return joinBlocks([
    placement === undefined
      ? ""
      : markdownList([
          `Best for: ${placement.bestFor.join("; ")}`,
          ...Object.entries(placement.decisionTable).map(([criterion, value]) => `${criterion}: ${value}`),
        ]),
    under("Rules that call for it:", named(useWhen)),
    under("Rules that call for another placement:", named(avoidWhen)),
    under("It fits when:", graded("use", useWhen)),
    under("It does not fit when:", graded("avoid", avoidWhen)),
  ]);
}

export const failureBlock = (modes: Pattern["failureModes"]) =>
  markdownTable(
    ["What you see", "Cause", "Remedy"],
    modes.map(({ sign, cause, remedy, origin }) => [
      origin === "ours" ? `${sign} (ours)` : sign,
      cause,
      remedy,
    ]),
  );

export const qualityBlock = (values: Pattern["qualities"]) =>
  markdownTable(
    ["Quality", "−2 to +2", "Because"],
    qualities.map(({ id, label }) => [label, signed(values[id].value), values[id].because]),
  );

export const technologyBlock = (technologies: Pattern["technologies"]) =>
  joinBlocks(
    technologyGroups.flatMap((group) => {
      const products = technologies[group];
      return products === undefined
        ? []
        : [`${group}:\n\n${markdownList(products.map(({ name, role }) => `**${name}**: ${role}`))}`];
    }),
  );

export const relationBlock = (relations: readonly RelationLink[]) =>
  markdownList(
    relations.map(
      ({ words, slug, title, because }) =>
        `${words.charAt(0).toUpperCase()}${words.slice(1)} [${title}](${twinName(slug)}): ${because}`,
    ),
  );

/** The numbers are those of the citations. */
export const sourceBlock = (sources: readonly Source[]) =>
  sources
    .map(({ title, author, year, kind, primary, url, checked }, index) => {
      const linked = url === undefined ? `*${title}*` : `[${title}](<${url}>)`;
      return `${index + 1}. ${author}, ${linked}, ${year}. ${kind}${primary ? ", primary" : ""}. Checked ${checked}.`;
    })
    .join("\n");
