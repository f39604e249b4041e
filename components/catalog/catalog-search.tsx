"use client";

import { useEffect, useRef, useState } from "react";

type Props = {
  readonly query: string;
  readonly onType: (query: string) => void;
  readonly onLeave: () => void;
  readonly onOpen: () => void;
  readonly onDown: () => void;
};

/** The search box over the catalog's table. `/` leads to it, Enter opens the first pattern, arrow down goes into the list, Escape empties it. */
export function CatalogSearch({ query, onType, onLeave, onOpen, onDown }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const [early] = useState(() => onType);

  useEffect(() => {
    // Typing may have begun before the page was hydrated.
    if (box.current && box.current.value !== "") early(box.current.value);
  }, [early]);

  useEffect(() => {
    // In the capture phase, so that on this page the key leads here and not to the header.
    const onKeyDown = (event: KeyboardEvent) => {
      const inField =
        event.target instanceof Element && event.target.closest("input, textarea, select, dialog");
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || inField) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    addEventListener("keydown", onKeyDown, { capture: true });
    return () => removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);

  return (
    <search className="seek catalog-seek">
      <form
        action="/patterns/"
        onSubmit={(event) => {
          event.preventDefault();
          onOpen();
        }}
      >
        <label htmlFor="catalog-query">Search the catalog</label>
        <div className="find">
          <input
            ref={box}
            id="catalog-query"
            name="q"
            dir="auto"
            type="search"
            placeholder="by name, product, or what hurts"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-keyshortcuts="/"
            aria-controls="catalog-list"
            value={query}
            onChange={({ target }) => onType(target.value)}
            onBlur={onLeave}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (event.key === "Escape" && query !== "") onType("");
              else if (event.key === "ArrowDown") onDown();
              else return;
              event.preventDefault();
            }}
          />
          <span className="shortcut" aria-hidden="true">
            <kbd>/</kbd>
          </span>
        </div>
      </form>
    </search>
  );
}
