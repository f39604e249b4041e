"use client";

import { useCallback, useRef, useState } from "react";
import { SearchBox } from "./search-box";
import { useSearchKeys } from "./use-search-keys";

/** The search of every page: a box in the header, and a palette that finds everything the site has. */
export function SiteSearch() {
  const box = useRef<HTMLInputElement>(null);
  const palette = useRef<HTMLDialogElement>(null);
  const [closings, setClosings] = useState(0);

  const openPalette = useCallback(() => {
    if (!palette.current?.open) palette.current?.showModal();
  }, []);
  const openBox = useCallback(() => {
    if (!box.current || !isInSight(box.current)) return openPalette();
    box.current.focus();
    box.current.select();
  }, [openPalette]);
  useSearchKeys(openBox, openPalette);

  return (
    <div className="site-search">
      <SearchBox label="Find a pattern" placeholder="Find a pattern" shortcut="/" inputRef={box} />
      <a
        className="plain"
        href="/patterns/"
        data-scripted=""
        onClick={(event) => {
          event.preventDefault();
          openPalette();
        }}
      >
        Search
      </a>
      <dialog
        ref={palette}
        className="palette"
        aria-label="Search"
        closedby="any"
        onClose={() => setClosings((count) => count + 1)}
      >
        {/* A new key after each closing, so that the next opening finds an empty box. */}
        <SearchBox
          key={closings}
          label="Find a pattern, a question or a page"
          placeholder="pattern, product, problem, page"
          palette
        />
        <form method="dialog">
          <button className="plain" type="submit">
            Close
          </button>
        </form>
      </dialog>
    </div>
  );
}

function isInSight(element: Element): boolean {
  const { width, top, bottom } = element.getBoundingClientRect();
  return width > 0 && top >= 0 && bottom <= innerHeight;
}
