"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

type Props = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** A dialog that is open as long as it is there. Escape and its button close it; a click beside it does not, lest a file be lost. */
export function OwnDialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="own-dialog" aria-labelledby={id} onClose={onClose}>
      <header>
        <h2 id={id}>
          <bdi>{title}</bdi>
        </h2>
        <button className="plain" type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </header>
      {children}
    </dialog>
  );
}
