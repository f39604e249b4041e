import { useRef } from "react";

type Props = { readonly isEmpty: boolean; readonly onConfirm: () => void };

/** Clears everything, after a question. */
export function StartOver({ isEmpty, onConfirm }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const ask = () => {
    dialog.current?.showModal();
    keep.current?.focus();
  };
  return (
    <>
      <button className="plain" type="button" disabled={isEmpty} onClick={ask} aria-haspopup="dialog">
        Start over
      </button>
      <dialog ref={dialog} className="confirm" aria-labelledby="start-over" closedby="any">
        <h2 id="start-over">Clear all answers and notes?</h2>
        <p>
          They go from this page, from its address and from this device. Undo brings them back while the page
          is open.
        </p>
        <form method="dialog">
          <button className="act" type="submit" onClick={onConfirm}>
            Clear everything
          </button>
          <button ref={keep} className="plain" type="submit">
            Keep the answers
          </button>
        </form>
      </dialog>
    </>
  );
}
