import { type Need, needs } from "@/lib/catalog/vocabulary";
import { currentModel } from "@/lib/decide/current-model";

type Props = {
  /** Undefined or null: not answered. */
  readonly ticked: readonly Need[] | null | undefined;
  readonly onChange: (ticked: readonly Need[] | undefined) => void;
};

/** Facts that score nothing and bring patterns. Nothing ticked is not an answer; "None of these" is. */
export function NeedsList({ ticked, onChange }: Props) {
  const { label, text, help, none } = currentModel.needs;
  const isAnswered = ticked !== undefined && ticked !== null;
  const toggle = (need: Need) =>
    onChange(ticked?.includes(need) ? ticked.filter((other) => other !== need) : [...(ticked ?? []), need]);
  return (
    <fieldset className="question" id="needs" aria-labelledby="title-needs" aria-describedby="help-needs">
      <div className="question-key">
        <span className="question-name">{label}</span>
        {isAnswered && (
          <button
            className="plain"
            type="button"
            onClick={() => onChange(undefined)}
            aria-label={`Clear: ${label}`}
          >
            Clear
          </button>
        )}
      </div>
      <div className="question-body wide-body">
        <h3 id="title-needs">{text}</h3>
        <p className="help" id="help-needs">
          {help}
        </p>
        <ul className="ticks">
          {needs.map(({ id, label: need }) => (
            <li key={id}>
              <label>
                <input type="checkbox" checked={ticked?.includes(id) ?? false} onChange={() => toggle(id)} />
                {need}
              </label>
            </li>
          ))}
          <li className="not-sure">
            <label>
              <input
                type="checkbox"
                checked={isAnswered && ticked.length === 0}
                onChange={() => onChange(isAnswered && ticked.length === 0 ? undefined : [])}
              />
              {none}
            </label>
          </li>
        </ul>
      </div>
    </fieldset>
  );
}
