import { type ReactNode, useEffect, useId, useRef, useState } from "react";

type Props = {
  readonly runs: boolean;
  /** How many facets are set. */
  readonly set: number;
  readonly shown: number;
  /** Facets that are always in sight where there is room. */
  readonly main: ReactNode;
  /** The others. */
  readonly more: ReactNode;
  readonly onOpen: () => void;
  readonly onClear: () => void;
};

/** Where a phone has room for the list or for the facets, but not for both. */
const narrow = "(max-width: 47.99rem)";

/** The facets: in the page where there is room, in a dialog on a phone. */
export function FacetPanel({ runs, set, shown, main, more, onOpen, onClear }: Props) {
  const [open, setOpen] = useState<"no" | "inline" | "dialog">("no");
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (open === "dialog" && !dialog.current?.open) dialog.current?.showModal();
  }, [open]);

  const patterns = `${shown} ${shown === 1 ? "pattern" : "patterns"}`;
  const toggle = () => {
    if (open !== "no") return setOpen("no");
    onOpen();
    setOpen(matchMedia(narrow).matches ? "dialog" : "inline");
  };
  return (
    <div className="facets">
      <div className="facets-main">{main}</div>
      <p className="facets-open">
        <button
          type="button"
          className="plain"
          disabled={!runs}
          aria-expanded={open !== "no"}
          aria-controls={id}
          onClick={toggle}
        >
          <span className="wide-only">{open === "inline" ? "Fewer filters" : "More filters"}</span>
          <span className="narrow-only">Filters{set > 0 ? ` (${set} set)` : ""}</span>
        </button>
        {open === "inline" ? <span className="label">{patterns} shown</span> : null}
      </p>
      <div id={id} className="facets-more" hidden={open === "no"}>
        {open === "inline" ? more : null}
        {open === "dialog" ? (
          <dialog
            ref={dialog}
            className="facet-dialog"
            aria-label="Filters"
            closedby="any"
            onClose={() => setOpen("no")}
          >
            <div className="facet-scroll">
              {main}
              {more}
            </div>
            <form method="dialog" className="facet-foot">
              <button type="submit" className="act">
                Show {patterns}
              </button>
              <button
                type="button"
                className="plain"
                aria-disabled={set === 0}
                onClick={() => set > 0 && onClear()}
              >
                Clear all
              </button>
            </form>
          </dialog>
        ) : null}
      </div>
    </div>
  );
}
