import { useId, useState } from "react";
import { type NumberRange, numberProblem, readNumber } from "@/lib/lab/compare/read-number";

type Props = {
  readonly label: string;
  /** The label is for those who do not see where the field stands. */
  readonly isLabelHidden?: boolean;
  readonly unit?: string;
  /** Null: the field is empty. */
  readonly value: number | null;
  readonly range: NumberRange;
  /** An empty field means something, and says so. */
  readonly mayBeEmpty?: boolean;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly onChange: (value: number | null) => void;
};

/** A number as text: what is wrong with it stays in the field and is said below, and the last good number stays in force. */
export function NumberField(props: Props) {
  const { label, isLabelHidden = false, unit, value, range, mayBeEmpty = false, onChange } = props;
  const [typed, setTyped] = useState<string>();
  const id = useId();
  const accepted = (text: string) => (mayBeEmpty && text.trim() === "" ? null : readNumber(text, range));
  const isWrong = (text: string) => accepted(text) === null && !(mayBeEmpty && text.trim() === "");
  // What was typed gives way as soon as the value is another, as after a reset.
  const draft = typed !== undefined && (isWrong(typed) || accepted(typed) === value) ? typed : undefined;
  const wrong = draft !== undefined && isWrong(draft);
  return (
    <span className="number-field">
      <label htmlFor={id} className={isLabelHidden ? "vh" : undefined}>
        {label}
      </label>
      <span className="number-input">
        <input
          id={id}
          type="text"
          inputMode={range.decimals === 0 ? "numeric" : "decimal"}
          autoComplete="off"
          disabled={props.disabled}
          placeholder={props.placeholder}
          value={draft ?? (value === null ? "" : plainNumber(value))}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-problem` : undefined}
          onChange={({ target }) => {
            setTyped(target.value);
            if (!isWrong(target.value)) onChange(accepted(target.value));
          }}
          onBlur={() => {
            if (!wrong) setTyped(undefined);
          }}
        />
        {unit !== undefined && <span className="label">{unit}</span>}
      </span>
      {wrong && (
        <span className="field-problem" id={`${id}-problem`} role="alert">
          {numberProblem(label, draft, range)}{" "}
          {value === null ? "Nothing is set." : `${plainNumber(value)} stays in force.`}
        </span>
      )}
    </span>
  );
}

/** Without an exponent, as it may be typed. */
export const plainNumber = (value: number): string => String(Number(value.toFixed(6)));
