import type { ReactNode } from "react";

type CheckOption<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  /** Rows that this option alone would show; undefined where that is not known. */
  readonly count: number | undefined;
};

type Props<Id extends string> = {
  readonly legend: string;
  /** How the options are meant, in a sentence. */
  readonly note?: ReactNode;
  readonly options: readonly CheckOption<Id>[];
  readonly chosen: readonly Id[];
  /** Hears the choice in the order of the options. */
  readonly onChoose: (chosen: readonly Id[]) => void;
  /** Before the page runs, options are links into the list, where it has a place for each. */
  readonly asLinks?: boolean;
};

/** A facet of which any number of options may be chosen; any of them will do. */
export function CheckFacet<Id extends string>({
  legend,
  note,
  options,
  chosen,
  onChoose,
  asLinks = false,
}: Props<Id>) {
  const toggle = (id: Id) =>
    onChoose(options.map((option) => option.id).filter((one) => chosen.includes(one) !== (one === id)));
  return (
    <fieldset className="facet">
      <legend>{legend}</legend>
      {note ? <p className="label facet-note">{note}</p> : null}
      <ul>
        {options.map(({ id, label, count }) => (
          <li key={id}>
            {asLinks ? (
              <a href={`#${id}`}>
                {label} <span className="num">{count}</span>
              </a>
            ) : (
              <label className={count === 0 ? "none" : undefined}>
                <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
                {label} <span className="num">{count}</span>
              </label>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
