import { inWords, notation } from "@/lib/catalog/conditions";
import type { GradedCondition, Source } from "@/lib/catalog/schema";
import { strengthWords } from "@/lib/catalog/strength-words";
import { strengths } from "@/lib/catalog/vocabulary";
import { SourceMark } from "./source-mark";

type Props = {
  readonly caption: string;
  readonly kind: keyof typeof strengthWords;
  readonly conditions: readonly GradedCondition[];
  readonly sources: readonly Source[];
};

/** Typed conditions as a table, strongest first. What it prints is what the questionnaire evaluates. */
export function ConditionTable({ caption, kind, conditions, sources }: Props) {
  if (conditions.length === 0) return null;
  const sorted = conditions.toSorted((a, b) => strengths.indexOf(a.strength) - strengths.indexOf(b.strength));
  return (
    <table className="data cond stack">
      <caption>{caption}</caption>
      <colgroup>
        <col />
        <col />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Strength</th>
          <th scope="col">Condition</th>
          <th scope="col">Because</th>
          <th scope="col">Answer it reads</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ when, strength, because, source }) => (
          <tr key={`${notation(when)} ${strength}`}>
            <td className={strength === "must" ? "st must" : "st"}>{strengthWords[kind][strength]}</td>
            <td data-l="Condition">{inWords(when)}</td>
            <td className="why" data-l="Because">
              {because}
              {source === undefined ? null : <SourceMark id={source} sources={sources} />}
            </td>
            <td data-l="Answer it reads">
              <code>{notation(when)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
