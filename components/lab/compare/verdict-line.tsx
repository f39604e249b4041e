import { Heading } from "@/components/pattern/heading";
import { placements } from "@/lib/catalog/vocabulary";
import { leftOutSentence, runsSentence, volumeSentence, winnerSentence } from "@/lib/lab/compare/sentences";
import { listed, patternName } from "@/lib/lab/compare/words";
import type { CompareChoices } from "./compare-address";
import { MonthSetup } from "./month-setup";
import type { useComparison } from "./use-comparison";

type Props = {
  readonly found: ReturnType<typeof useComparison>;
  readonly choices: CompareChoices;
  readonly titleOf: (scenarioId: string) => string;
  readonly onChange: (changes: Partial<CompareChoices>) => void;
};

/** Which placement is cheapest and why, and for whom: the mix of work, the volume, a cache. */
export function VerdictLine({ found: { comparison, input, here }, choices, titleOf, onChange }: Props) {
  const open = placements.filter((placement) => comparison.months[placement] === null);
  const notes = [
    runsSentence(comparison.runs, input.mix),
    volumeSentence(comparison.factor, input.data.bytes),
    here.length === 0 || open.length === 0 ? "" : `Not measured yet: ${listed(open.map(patternName))}.`,
    leftOutSentence(comparison, titleOf),
  ];
  return (
    <section className="lab-section verdict-line" aria-labelledby="answer">
      <Heading level={2} id="answer">
        Which is cheapest, and why <span className="label">modelled from what is measured</span>
      </Heading>
      <p
        className={here.length === 0 ? "intro" : "winner"}
        role="status"
        aria-label="Which placement is cheapest"
      >
        {winnerSentence(comparison)}
      </p>
      <p className="label">
        {notes.filter((note) => note !== "").join(" ")}
        {here.length > 0 && (
          <>
            {" "}
            <a href="#month">The month in full</a>, <a href="#prices">the prices</a>.
          </>
        )}
      </p>
      <MonthSetup
        choices={choices}
        scenarios={input.scenarios}
        dataBytes={input.data.bytes}
        onChange={onChange}
      />
    </section>
  );
}
