import { Fragment, useRef } from "react";
import type { Facets } from "@/lib/catalog/facets";
import { type Chip, setParts } from "./facet-words";

type Props = {
  readonly query: string;
  readonly facets: Facets;
  readonly titleOf: (slug: string) => string;
  readonly onRemoveQuery: () => void;
  readonly onChange: (facets: Facets) => void;
  readonly onClear: () => void;
  readonly undo: (() => void) | undefined;
};

/** What is set, as a sentence of which each part can be taken out. */
export function SetLine({ query, facets, titleOf, onRemoveQuery, onChange, onClear, undo }: Props) {
  const line = useRef<HTMLDivElement>(null);
  const parts = setParts(facets, titleOf);
  const isSet = parts.length > 0 || query !== "";
  if (!isSet && undo === undefined) return null;
  // The pressed button goes with what it removes; the focus stays in the sentence.
  const then = (act: () => void) => () => {
    act();
    line.current?.focus();
  };
  const removable = ({ words, without }: Chip) => (
    <Removable words={words} onRemove={then(() => onChange(without))} />
  );
  return (
    <div className="set-line" ref={line} tabIndex={-1}>
      {isSet ? (
        <p>
          Patterns
          {query === "" ? null : (
            <>
              {" found by "}
              <Removable words={`“${query}”`} onRemove={then(onRemoveQuery)} />
            </>
          )}
          {parts.map(({ name, opening, chips }, at) => (
            <Fragment key={name}>
              {at > 0 || query !== "" ? ", " : " "}
              {opening}{" "}
              {chips.map((chip, place) => (
                <Fragment key={chip.words}>
                  {place > 0 ? " or " : null}
                  {removable(chip)}
                </Fragment>
              ))}
            </Fragment>
          ))}
          .
        </p>
      ) : null}
      <p className="set-acts">
        {isSet ? (
          <button type="button" className="plain" onClick={then(onClear)}>
            Clear all
          </button>
        ) : null}
        {undo ? (
          <button type="button" className="plain" onClick={then(undo)}>
            Undo
          </button>
        ) : null}
      </p>
    </div>
  );
}

function Removable({ words, onRemove }: { readonly words: string; readonly onRemove: () => void }) {
  return (
    <button type="button" className="chip" aria-label={`Remove ${words}`} onClick={onRemove}>
      <bdi>{words}</bdi>
      <svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
        <path d="M1 1 7 7M7 1 1 7" />
      </svg>
    </button>
  );
}
