"use client";

import { useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from "react";
import { useKept } from "../lab/use-kept";
import { describePalette, foundGroups, restingGroups } from "./palette-groups";
import { addRecent, readRecent, recentKey, toRecent } from "./recent";
import { optionId, SearchList } from "./search-list";
import { describeAnswer, moveActive, type SearchOption, toOptions } from "./search-options";
import { useOnceAnswered } from "./use-once-answered";
import { useSearch } from "./use-search";
import { useSitePlaces } from "./use-site-places";

type Props = {
  readonly label: string;
  readonly showLabel?: boolean;
  readonly placeholder?: string;
  /** The key that leads here, printed at the end of the box. */
  readonly shortcut?: string;
  readonly inputRef?: React.Ref<HTMLInputElement>;
  /** True in a dialog, which finds questions, scenarios, pages and categories as well: the list is open from the start and pushes what follows down, and Escape closes the dialog. Otherwise the list lies over what follows. */
  readonly palette?: boolean;
};

/**
 * A search box with its list of hits. Without script it is a form that asks the catalog. Arrow keys choose, Enter opens,
 * Escape closes the list. The index loads on first focus.
 */
export function SearchBox({
  label,
  showLabel = false,
  placeholder,
  shortcut,
  inputRef,
  palette = false,
}: Props) {
  const { places, start: startPlaces } = useSitePlaces();
  const [kept, keep] = useKept(recentKey);
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [moved, setMoved] = useState<number>();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const query = typed.trim();
  const { state, answer, isPending, start: startSearch } = useSearch(query);

  const groups = useMemo(() => {
    const known = places === undefined || places === "failed" ? [] : places;
    if (palette)
      return query === "" ? restingGroups(known, readRecent(kept)) : foundGroups(query, answer, known);
    return answer ? [{ key: "pattern", options: toOptions(query, answer) }] : [];
  }, [answer, query, palette, places, kept]);
  const count = groups.reduce((sum, { options }) => sum + options.length, 0);
  const active = Math.min(moved ?? (query === "" ? -1 : 0), count - 1);
  const shows = palette || (open && query !== "");
  const listed = shows && count > 0;
  const said = useMemo(
    () => (palette ? describePalette(query, answer, groups) : answer ? describeAnswer(query, answer) : ""),
    [palette, query, answer, groups],
  );
  const failed = state === "failed" || places === "failed";
  const openActive = useOnceAnswered(query, isPending, () => {
    if (listed && active >= 0) document.getElementById(optionId(id, active))?.click();
  });

  function start() {
    startSearch();
    if (palette) startPlaces();
  }

  useImperativeHandle(inputRef, () => input.current!, []);
  useEffect(() => {
    // The focus, and typing, may have come before the page was hydrated.
    const early = input.current?.value ?? "";
    const isFocused = input.current?.matches(":focus") ?? false;
    if (early !== "" || isFocused) startSearch();
    if (early === "") return;
    setTyped(early);
    setOpen(isFocused);
  }, [startSearch]);

  function move(to: number) {
    setMoved(to);
    document.getElementById(optionId(id, to))?.scrollIntoView({ block: "nearest" });
  }

  function onKeyDown(event: React.KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      if (listed) move(moveActive(active, event.key === "ArrowDown" ? 1 : -1, count));
    } else if (palette && listed && (event.key === "Home" || event.key === "End")) {
      event.preventDefault();
      move(event.key === "Home" ? 0 : count - 1);
    } else if (event.key === "Enter" && shows && (isPending || (listed && active >= 0))) {
      event.preventDefault();
      openActive();
    } else if (event.key === "Escape" && palette) {
      // A search field takes the first Escape for itself; the palette closes at once.
      event.preventDefault();
      event.currentTarget.closest("dialog")?.close();
    } else if (event.key === "Escape" && shows) {
      event.preventDefault();
      setOpen(false);
      setMoved(undefined);
    }
  }

  function onChoose(option: SearchOption, event: React.MouseEvent) {
    const place = toRecent(option);
    if (place) keep((now) => addRecent(now, place));
    // A link to a part of the page at hand would leave the palette open over it.
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) event.currentTarget.closest("dialog")?.close();
  }

  return (
    <search
      className={palette ? "search-box inline" : "search-box"}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <form action="/patterns/">
        <label className={showLabel ? undefined : "vh"} htmlFor={`${id}-input`}>
          {label}
        </label>
        <div className="find">
          <input
            ref={input}
            id={`${id}-input`}
            name="q"
            dir="auto"
            type="search"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={listed}
            aria-controls={listed ? id : undefined}
            aria-activedescendant={listed && active >= 0 ? optionId(id, active) : undefined}
            aria-keyshortcuts={shortcut}
            placeholder={placeholder}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={typed}
            onFocus={start}
            onChange={({ target }) => {
              // The focus may have come before this page was hydrated.
              start();
              setTyped(target.value);
              setMoved(undefined);
              setOpen(true);
            }}
            onClick={() => setOpen(true)}
            onKeyDown={onKeyDown}
          />
          {shortcut === undefined ? null : (
            <span className="shortcut" aria-hidden="true">
              <kbd>{shortcut}</kbd>
            </span>
          )}
        </div>
      </form>
      <p className="vh" role="status">
        {shows ? said : ""}
      </p>
      {shows ? (
        <div className="hit-panel" aria-busy={isPending}>
          {failed && (palette || query !== "") ? <Failed /> : null}
          {state === "loading" ? <p className="hit-note">Loading the index.</p> : null}
          {said === "" ? null : (
            <p className="hit-note" aria-hidden="true">
              {said}
            </p>
          )}
          {listed ? (
            <SearchList
              id={id}
              label={palette ? "Places to go" : "Patterns found"}
              groups={groups}
              active={active}
              onPoint={setMoved}
              onChoose={onChoose}
            />
          ) : null}
        </div>
      ) : null}
    </search>
  );
}

function Failed() {
  return (
    <p className="hit-note" role="alert">
      The search index could not be loaded. Check the connection and type again, or{" "}
      <a href="/patterns/">browse all patterns</a>.
    </p>
  );
}
