import type { OptionKey } from "@/lib/catalog/vocabulary";
import type { QuestionPart } from "@/lib/decide/model/model";

type Props = {
  readonly part: QuestionPart;
  readonly name: OptionKey;
  /** Undefined: not answered; null: not sure. */
  readonly value: string | null | undefined;
  readonly isAlone: boolean;
  readonly onChange: (value: string | null) => void;
};

/** Options in order of magnitude, "Not sure" apart at the end. None is chosen at the start. */
export function OptionPart({ part, name, value, isAlone, onChange }: Props) {
  const options = (
    <ul className="options">
      {part.options?.map((option) => (
        <li key={option.value}>
          <label>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        </li>
      ))}
      <li className="not-sure">
        <label>
          <input
            type="radio"
            name={name}
            value="not-sure"
            checked={value === null}
            onChange={() => onChange(null)}
          />
          Not sure
        </label>
      </li>
    </ul>
  );
  if (isAlone) return options;
  return (
    <fieldset className="part" aria-labelledby={`part-${name}`}>
      <p className="part-label" id={`part-${name}`}>
        {part.label}
      </p>
      {options}
    </fieldset>
  );
}
