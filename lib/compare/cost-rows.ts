import { inWords, keysOf } from "@/lib/catalog/conditions";
import type { CompareRow, Entry } from "./compare-row";
import type { ComparedPattern } from "./compared-pattern";
import { failureEntry } from "./failure-rows";

/** A failure is listed with the costs where its sign itself names a bill or a cost; nothing is read into the rest. */
const namesCost = /\b(?:bills?|costs?)\b/i;

/** What the pages say of cost: the quality's reason, conditions that read the question on cost, failures whose sign names a bill. */
export function costRows(patterns: readonly ComparedPattern[]): readonly CompareRow[] {
  const row = (
    id: string,
    label: string,
    of: (pattern: ComparedPattern) => readonly Entry[],
  ): CompareRow => ({
    id: `cost-${id}`,
    label,
    cells: patterns.map(of),
    difference: 1,
  });
  return [
    row("quality", "As the data grows", ({ qualities: { costAtScale } }) => [
      { figure: costAtScale.value, text: costAtScale.because },
    ]),
    row("table", "In the source's decision table", ({ placement }) => {
      const said = placement?.decisionTable["Cost at scale"];
      return said === undefined ? [] : [{ text: `${said}.` }];
    }),
    row("conditions", "Under pressure on cost", ({ useWhen, avoidWhen }) => [
      ...onCost("for", useWhen),
      ...onCost("against", avoidWhen),
    ]),
    row("failures", "Signs that name a bill or a cost", ({ failureModes }) =>
      failureModes.filter(({ sign }) => namesCost.test(sign)).map(failureEntry),
    ),
  ].filter(({ cells }) => cells.some((cell) => cell.length > 0));
}

const onCost = (mark: string, conditions: ComparedPattern["useWhen"]): readonly Entry[] =>
  conditions.flatMap((condition) =>
    "when" in condition && keysOf(condition.when).includes("costPressure")
      ? [{ mark, text: `${inWords(condition.when)}.`, because: condition.because }]
      : [],
  );
