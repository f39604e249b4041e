import { CiteLink } from "@/components/cite/cite-link";
import { type Need, needs } from "@/lib/catalog/vocabulary";
import { currentModel } from "@/lib/decide/model/current-model";
import { anchorOf, helpIdOf, titleIdOf } from "../anchors";
import { placeOf } from "./steps";

type Props = {
  /** Undefined or null: not answered. */
  readonly ticked: readonly Need[] | null | undefined;
  /** Whether a phone shows this list and no question. */
  readonly isCurrent: boolean;
  readonly onChange: (ticked: readonly Need[]) => void;
  readonly onClear: () => void;
};

/** Facts that score nothing and bring patterns. Nothing ticked is not an answer; "None of these" is. */
export function NeedsList({ ticked, isCurrent, onChange, onClear }: Props) {
  const { label, text, help, none } = currentModel.needs;
  const isAnswered = ticked !== undefined && ticked !== null;
  const toggle = (need: Need) => {
    const left = ticked?.includes(need)
      ? ticked.filter((other) => other !== need)
      : [...(ticked ?? []), need];
    if (left.length === 0) onClear();
    else onChange(left);
  };
  return (
    <fieldset
      className="question"
      id={anchorOf("needs")}
      data-current={isCurrent || undefined}
      aria-labelledby={titleIdOf("needs")}
      aria-describedby={helpIdOf("needs")}
    >
      <div className="question-key">
        <span className="question-number">{placeOf("needs").number}</span>
        <span className="question-name">{label}</span>
        {isAnswered && (
          <button className="plain" type="button" onClick={onClear} aria-label={`Clear: ${label}`}>
            Clear
          </button>
        )}
      </div>
      <div className="question-body wide-body">
        <h3 id={titleIdOf("needs")} tabIndex={-1}>
          {text}
        </h3>
        <p className="help" id={helpIdOf("needs")}>
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
                onChange={() => (isAnswered && ticked.length === 0 ? onClear() : onChange([]))}
              />
              {none}
            </label>
          </li>
        </ul>
        <div className="question-more">
          <CiteLink anchor={anchorOf("needs")} titleId={titleIdOf("needs")} />
        </div>
      </div>
    </fieldset>
  );
}
