import { useId, useState } from "react";
import { type MixKey, mixKeys } from "@/lib/catalog/vocabulary";
import type { AnswerKey, Answers, Mix } from "@/lib/decide/answers";
import { currentModel } from "@/lib/decide/model/current-model";
import { keysAsked } from "@/lib/decide/next-questions";
import { answersToTry } from "@/lib/decide/sensitivity/answer-steps";
import { answerInWords, partOf } from "@/lib/decide/words";

type Value = Answers[AnswerKey];
type Props = {
  readonly keyName: AnswerKey;
  readonly answers: Answers;
  readonly value: Value;
  /** The nearest answer that turns the result, where there is one. */
  readonly suggested: Value;
  readonly onChange: (value: Value) => void;
};

/** Another answer to one question: a list of the answers that the model tells apart, or a transfer of share. */
export function WhatIfControl({ keyName, answers, value, suggested, onChange }: Props) {
  const id = useId();
  if (keyName === "mix")
    return answers.mix ? (
      <MixTransfer
        mix={answers.mix}
        suggested={typeof suggested === "object" ? (suggested ?? undefined) : undefined}
        value={typeof value === "object" && value !== null ? value : answers.mix}
        onChange={onChange}
      />
    ) : null;
  if (typeof value !== "string" && typeof value !== "number") return null;
  const options = answersToTry(currentModel, answers, keyName);
  return (
    <>
      <label htmlFor={id}>{nameOf(keyName)}</label>
      <select
        id={id}
        value={String(value)}
        onChange={({ target }) => {
          const chosen = options.find((option) => String(option) === target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={String(option)}>
            {answerInWords(currentModel, { [keyName]: option }, keyName)}
            {option === answers[keyName] ? " (yours)" : ""}
          </option>
        ))}
      </select>
    </>
  );
}

const nameOf = (key: AnswerKey) =>
  partOf(currentModel, key)?.short ??
  currentModel.questions.find((question) => keysAsked(question).includes(key))?.label ??
  key;

type TransferProps = {
  readonly mix: Mix;
  readonly suggested: Mix | undefined;
  readonly value: Mix;
  readonly onChange: (mix: Mix) => void;
};

/** Share moved from one kind of work to another; opens on the transfer that turns the result. */
function MixTransfer({ mix, suggested, value, onChange }: TransferProps) {
  const id = useId();
  const [pair, setPair] = useState(() => pairOf(mix, suggested ?? mix));
  const points = mix[pair.from] - value[pair.from];
  const move = ({ from, to }: Pair, amount: number) => {
    setPair({ from, to });
    onChange({ ...mix, [from]: mix[from] - amount, [to]: mix[to] + amount });
  };
  return (
    <fieldset className="transfer">
      <legend>Kinds of work</legend>
      <label htmlFor={`${id}-from`}>From</label>
      <KindSelect
        id={`${id}-from`}
        value={pair.from}
        kinds={mixKeys.filter((key) => key !== pair.to && mix[key] > 0)}
        onChange={(from) => move({ ...pair, from }, 0)}
      />
      <label htmlFor={`${id}-to`}>to</label>
      <KindSelect
        id={`${id}-to`}
        value={pair.to}
        kinds={mixKeys.filter((key) => key !== pair.from)}
        onChange={(to) => move({ ...pair, to }, 0)}
      />
      <input
        type="range"
        aria-label={`Points of share moved from ${kindName(pair.from)} to ${kindName(pair.to)}`}
        min={0}
        max={mix[pair.from]}
        value={Math.max(0, points)}
        aria-valuetext={`${points} ${points === 1 ? "point" : "points"}`}
        onChange={({ target }) => move(pair, Number(target.value))}
      />
      <span className="amount">
        {points} {points === 1 ? "point" : "points"}: {answerInWords(currentModel, { mix: value }, "mix")}
      </span>
    </fieldset>
  );
}

type Pair = { readonly from: MixKey; readonly to: MixKey };

/** The transfer between two mixes; between equal ones from the largest share to the next kind of work. */
function pairOf(mix: Mix, other: Mix): Pair {
  const largest = mixKeys.toSorted((a, b) => mix[b] - mix[a])[0] ?? "bi";
  const from = mixKeys.find((key) => other[key] < mix[key]) ?? largest;
  const to = mixKeys.find((key) => other[key] > mix[key]) ?? mixKeys.find((key) => key !== from) ?? "adhoc";
  return { from, to };
}

const kindName = (key: MixKey) => partOf(currentModel, `mix.${key}`)?.said.replace("{} % ", "") ?? key;

type KindProps = {
  readonly id: string;
  readonly value: MixKey;
  readonly kinds: readonly MixKey[];
  readonly onChange: (key: MixKey) => void;
};

function KindSelect({ id, value, kinds, onChange }: KindProps) {
  return (
    <select
      id={id}
      value={value}
      onChange={({ target }) => {
        const kind = kinds.find((key) => key === target.value);
        if (kind !== undefined) onChange(kind);
      }}
    >
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {kindName(kind)}
        </option>
      ))}
    </select>
  );
}
