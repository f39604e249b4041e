import type { DecisionModel } from "@/lib/decide/model/parse-model";
import type { PlacementRecommendation } from "@/lib/decide/result";
import { decisionTree, ruleStateWords, type TreeLine } from "@/lib/decide/tree";

type Props = {
  readonly model: DecisionModel;
  /** With a result the path that its answers take is marked. */
  readonly result?: PlacementRecommendation;
};

type Step = { readonly head: TreeLine; readonly below: readonly TreeLine[] };

/** How an answer is found, as an indented list; with a result, whether each rule applies and who is ahead after each step. */
export function DecisionTree({ model, result }: Props) {
  const steps: Step[] = [];
  for (const line of decisionTree(model, result).lines) {
    const last = steps.at(-1);
    if (line.depth === 0 || last === undefined) steps.push({ head: line, below: [] });
    else steps[steps.length - 1] = { ...last, below: [...last.below, line] };
  }
  return (
    <ol className="decision-tree">
      {steps.map(({ head, below }) => (
        <li key={head.text}>
          {head.text}
          {below.length > 0 && (
            <ul>
              {below.map((line) => (
                <TreeItem key={line.text} line={line} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

function TreeItem({ line: { text, ruleId, state, remaining } }: { readonly line: TreeLine }) {
  const look = remaining === null ? (state ?? undefined) : "ahead";
  return (
    <li {...(look === undefined ? {} : { className: look })}>
      {ruleId !== null && <b className="rule-id">{ruleId}</b>}
      <span>
        {text}
        {state !== null && (
          <>
            {" "}
            <span className="state">{ruleStateWords[state]}</span>
          </>
        )}
      </span>
    </li>
  );
}
