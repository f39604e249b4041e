import { useEffect, useRef } from "react";
import type { Suggestion } from "@/lib/lab/console/rank-suggestions";
import type { Offer } from "./use-completion";

type Props = {
  readonly id: string;
  readonly offer: Offer;
  readonly onTake: (suggestion: Suggestion) => void;
};

/** So many are seen at once, around the chosen one: a list that scrolls would have to take the focus. */
const mostSeen = 8;

/** The id of a suggestion's element, for the field that points at it. */
export const suggestionId = (id: string, place: number) => `${id}-${place}`;

/** The names that fit, under the word that is being typed. The field keeps the focus. */
export function SuggestionList({ id, offer, onTake }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { x, y, active, suggestions } = offer;
  const count = suggestions.length;
  useEffect(() => {
    if (box.current !== null) place(box.current, x, y);
  }, [x, y]);
  const first = Math.max(0, Math.min(active - mostSeen / 2, count - mostSeen));
  return (
    <div className="suggestions" ref={box}>
      <div role="listbox" id={id} aria-label="Names that fit" tabIndex={-1}>
        {suggestions.slice(first, first + mostSeen).map((suggestion, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
          <div
            key={suggestion.text}
            id={suggestionId(id, first + at)}
            className={suggestion.kind}
            role="option"
            aria-selected={first + at === active}
            aria-setsize={count}
            aria-posinset={first + at + 1}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(suggestion)}
          >
            <code>{suggestion.text}</code>
            <span className="label">{suggestion.says}</span>
          </div>
        ))}
      </div>
      {count > mostSeen && (
        <p className="label">
          {first + 1} to {first + mostSeen} of {count}. Arrow down for more, or type on.
        </p>
      )}
    </div>
  );
}

/** Below the word; above it where the screen, or what a keyboard leaves of it, ends before the list does. */
function place(box: HTMLElement, x: number, y: number): void {
  box.style.setProperty("--x", `${x}px`);
  box.style.setProperty("--y", `${y}px`);
  box.classList.remove("above");
  const { top, bottom, height } = box.getBoundingClientRect();
  const end = window.visualViewport?.height ?? window.innerHeight;
  box.classList.toggle("above", bottom > end && top > height + 40);
}
