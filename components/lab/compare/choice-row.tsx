type Props<Value> = {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly disabled: boolean;
  readonly onChange: (value: Value) => void;
};

/** A few alternatives in a row, of which one holds. */
export function ChoiceRow<Value>({ legend, name, options, value, disabled, onChange }: Props<Value>) {
  return (
    <fieldset className="choice-row" disabled={disabled}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.label}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
