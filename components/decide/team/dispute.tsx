import { Heading } from "@/components/pattern/heading";
import { mixKeys } from "@/lib/catalog/vocabulary";
import type { AnswerKey } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/model/current-model";
import type { Influence } from "@/lib/decide/team/team";
import type { Choice } from "@/lib/decide/team/team-answers";
import { scores } from "@/lib/decide/team/team-combinations";
import type { Person } from "@/lib/decide/team/team-people";
import type { KeySpread, KnownAnswer } from "@/lib/decide/team/team-spread";
import { influenceSentence, ruleLimits } from "@/lib/decide/team/team-words";
import { listed, partOf } from "@/lib/decide/words";
import { keyWords } from "./key-words";
import { PersonNotes } from "./person-notes";
import { SettleRows } from "./settle-rows";
import { SpreadPlot } from "./spread-plot";
import { limitsBetween } from "./strip";

type Props = {
  readonly spread: KeySpread;
  readonly team: readonly Person[];
  readonly choice: Choice;
  readonly influence: Influence | undefined;
  /** The same once the settled answers are taken as given; undefined where nothing is settled. */
  readonly remaining: Influence | undefined;
  readonly onSettle: (key: AnswerKey, value: KnownAnswer | null) => void;
};

/** One disagreement: what was said by whom, what it does to the result, and the team's choice. */
export function Dispute({ spread, team, choice, influence, remaining, onSettle }: Props) {
  const { key } = spread;
  const { label, text } = keyWords(key);
  const titleId = `dispute-${key}`;
  const limits = limitsOnPlot(spread);
  const isChanging = isSeenToChange(influence, key);
  const isOver = isChanging && choice.origin !== "settled" && remaining && !isSeenToChange(remaining, key);
  const left = choice.origin === "settled" ? influence : (remaining ?? influence);
  const found = left?.keys.find((other) => other.key === key);
  return (
    <section className="dispute" aria-labelledby={titleId}>
      <div className="dispute-key">
        <Heading level={3} id={titleId}>
          {label}
        </Heading>
        <p className="dispute-state">{stateWords(choice, spread)}</p>
      </div>
      <div className="dispute-body">
        <p className="dispute-text">{text}</p>
        <SpreadPlot spread={spread} team={team} chosen={choice.given} />
        <SettleRows
          spread={spread}
          team={team}
          choice={choice}
          influence={isChanging ? left : undefined}
          labelledBy={titleId}
          onSettle={onSettle}
        />
        <PersonNotes team={team} keyOf={key} />
      </div>
      <div className="dispute-why">
        {isOver ? (
          <p className="dispute-over">With what you settled, it no longer changes the result.</p>
        ) : (
          left && <p>{influenceSentence(spread, found, left)}</p>
        )}
        {isChanging && <p>{adviceOn(key)}</p>}
        {limits.length > 0 && (
          <p>
            Limits of <a href="/method/#rules">rules</a> on the line: {listed(limits)}.
          </p>
        )}
      </div>
    </section>
  );
}

const isSeenToChange = (influence: Influence | undefined, key: AnswerKey) =>
  influence?.keys.some((other) => other.key === key && other.changes) === true;

function stateWords({ origin, given }: Choice, spread: KeySpread): string {
  if (origin === "settled") return "Settled by you";
  if (origin !== "most-frequent") return "Open";
  const equals = spread.given.filter(({ people }) => people.length === given?.people.length);
  return equals.length > 1 ? "Equally frequent: the first is taken" : "The most frequent is taken";
}

/** Whether to look the answer up or to decide on it. */
function adviceOn(key: AnswerKey): string {
  const change = partOf(currentModel, key === "mix" ? "mix.bi" : key)?.change;
  return change === "decision"
    ? "You can change this one: agree on what you will commit to."
    : "It is a fact: look it up, or measure it, rather than vote on it.";
}

function limitsOnPlot({ key, given }: KeySpread): readonly string[] {
  if (!scores(key)) return [];
  if (key === "mix")
    return mixKeys.flatMap((share) =>
      ruleLimits(currentModel, `mix.${share}`).map(
        ({ id, words }) => `${id} ${words} ${partOf(currentModel, `mix.${share}`)?.short ?? share}`,
      ),
    );
  const figures = given.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  return limitsBetween(ruleLimits(currentModel, key), Math.min(...figures), Math.max(...figures)).map(
    ({ id, words }) => `${id} ${words}`,
  );
}
