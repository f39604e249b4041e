"use client";

import { useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from "react";
import { optionId, SearchList } from "./search-list";
import { describeAnswer, moveActive, toOptions } from "./search-options";
import { useSearch } from "./use-search";

type Props = {
  readonly label: string;
  readonly showLabel?: boolean;
  readonly placeholder?: string;
  /** The key that leads here, printed at the end of the box. */
  readonly shortcut?: string;
  readonly inputRef?: React.Ref<HTMLInputElement>;
  /** True in a dialog: the list pushes what follows down, and Escape closes the dialog. Otherwise the list lies over what follows. */
  readonly inline?: boolean;
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
  inline = false,
}: Props) {
  const { state, start } = useSearch();
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [moved, setMoved] = useState<number>();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const query = typed.trim();

  const answer = useMemo(() => (state.kind === "ready" ? state.search(query) : undefined), [state, query]);
  const options = useMemo(() => (answer ? toOptions(query, answer) : []), [answer, query]);
  const active = moved ?? (options.length > 0 ? 0 : -1);
  const shows = open && query !== "";
  const listed = shows && options.length > 0;
  const said = answer ? describeAnswer(query, answer) : "";

  useImperativeHandle(inputRef, () => input.current!, []);
  useEffect(() => {
    // Typing may have begun before the page was hydrated.
    const early = input.current?.value ?? "";
    if (early === "") return;
    setTyped(early);
    setOpen(input.current?.matches(":focus") ?? false);
    start();
  }, [start]);

  function onKeyDown(event: React.KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      if (listed) setMoved(moveActive(active, event.key === "ArrowDown" ? 1 : -1, options.length));
    } else if (event.key === "Enter" && listed && active >= 0) {
      event.preventDefault();
      document.getElementById(optionId(id, active))?.click();
    } else if (event.key === "Escape" && inline) {
      // A search field takes the first Escape for itself; the palette closes at once.
      event.preventDefault();
      event.currentTarget.closest("dialog")?.close();
    } else if (event.key === "Escape" && shows) {
      event.preventDefault();
      setOpen(false);
      setMoved(undefined);
    }
  }

  return (
    <search
      className={inline ? "search-box inline" : "search-box"}
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
        <div className="hit-panel">
          {state.kind === "failed" ? <Failed /> : null}
          {state.kind === "loading" ? <p className="hit-note">Loading the index.</p> : null}
          {answer ? (
            <p className="hit-note" aria-hidden="true">
              {said}
            </p>
          ) : null}
          {listed ? (
            <SearchList id={id} label="Patterns found" options={options} active={active} onPoint={setMoved} />
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
