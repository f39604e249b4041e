"use client";

import { useEffect, useRef, useState } from "react";
import type { CiteDialog } from "./cite-dialog";
import { useMovedAnchor } from "./use-moved-anchor";

type Opened = {
  readonly Dialog: typeof CiteDialog;
  readonly link: HTMLAnchorElement;
};

type Props = {
  /** The newest change on the site, yyyy-mm-dd, for pages without a version of their own. */
  readonly date: string;
};

/** Answers every "Cite" and "Copy review sheet" on the page. What they need is loaded at the first click. */
export function CiteHost({ date }: Props) {
  const [opened, setOpened] = useState<Opened>();
  const [said, setSaid] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useMovedAnchor();

  useEffect(() => {
    const say = (text: string) => {
      clearTimeout(timer.current);
      setSaid(text);
      timer.current = setTimeout(() => setSaid(""), 5000);
    };
    const click = (event: MouseEvent) => {
      const from = event.target instanceof Element ? event.target : null;
      const sheet = from?.closest<HTMLElement>("[data-review-sheet]")?.dataset.reviewSheet;
      if (sheet !== undefined)
        import("./copy-review-sheet").then(
          async ({ copyReviewSheet }) => say(await copyReviewSheet(sheet)),
          () => say(notLoaded),
        );
      const link = from?.closest<HTMLAnchorElement>("a[data-cite]");
      if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      import("./cite-dialog").then(
        ({ CiteDialog: Dialog }) => setOpened({ Dialog, link }),
        () => location.assign(link.href),
      );
    };
    document.addEventListener("click", click);
    return () => document.removeEventListener("click", click);
  }, []);

  return (
    <>
      {opened && (
        <opened.Dialog
          link={opened.link}
          siteDate={date}
          onClose={() => {
            setOpened(undefined);
            opened.link.focus({ preventScroll: true });
          }}
        />
      )}
      <p className="copied" role="status">
        {said}
      </p>
    </>
  );
}

const notLoaded = "This part of the site could not be loaded. Check the connection and try again.";
