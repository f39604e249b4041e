import type { Answers } from "@/lib/decide/answers";
import type { Influence } from "@/lib/decide/team/team";
import type { Choice } from "@/lib/decide/team/team-answers";
import { addressOf } from "../address-of";
import { confidenceWord, outcomeName } from "./outcome-words";
import type { Outcome } from "./use-outcomes";

type Props = {
  readonly answers: Answers;
  readonly choices: readonly Choice[];
  readonly influence: Influence | undefined;
  /** What is left once the settled answers are taken as given. */
  readonly remaining: Influence | undefined;
  readonly outcome: Outcome | undefined;
};

/** The team's answers as they stand: what is still open, what they lead to, and the ways on. Stays in sight. */
export function TeamBar({ answers, choices, influence, remaining, outcome }: Props) {
  return (
    <section className="team-bar" aria-label="The team’s answer">
      <p role="status">{openInWords(choices, influence, remaining)}</p>
      <p className="team-outcome">
        {outcome !== undefined && (
          <>
            As it stands: {outcomeName(outcome)}
            {outcome.slug !== null &&
              ` (${confidenceWord(outcome)}${outcome.confidence === "toss-up" ? "" : " confidence"})`}
          </>
        )}
      </p>
      <p className="team-links">
        <a href={addressOf("/decide/", answers)}>Continue in the questionnaire</a>
        <a className="act" href={addressOf("/decide/result/", answers)}>
          Open the team’s answer
        </a>
      </p>
    </section>
  );
}

function openInWords(
  choices: readonly Choice[],
  influence: Influence | undefined,
  remaining: Influence | undefined,
): string {
  if (influence === undefined || remaining === undefined) return "Working it out…";
  const changing = influence.keys.filter(({ changes }) => changes).map(({ key }) => key);
  const isOpen = (key: string) => choices.some((choice) => choice.key === key && choice.given === null);
  const open = changing.filter(isOpen);
  if (changing.length === 0) return "No disagreement changes the result.";
  if (open.length === 0) return "All that changes the result is settled.";
  const still = open.filter((key) => remaining.keys.some((other) => other.key === key && other.changes));
  if (still.length === 0)
    return `${open.length} left open, which no longer ${open.length === 1 ? "changes" : "change"} the result.`;
  return `${still.length} open ${still.length === 1 ? "disagreement changes" : "disagreements change"} the result.`;
}
