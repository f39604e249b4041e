import { useEffect, useMemo, useRef, useState } from "react";
import { copyText } from "@/components/decide/copy-text";
import { citedTitle } from "@/lib/cite/citation";
import { type CitationForm, citationForms } from "@/lib/cite/citation-forms";
import { editionInWords } from "@/lib/cite/markdown-citation";
import { CiteForm } from "./cite-form";
import { readCitation } from "./read-citation";

type Props = {
  /** The link that was followed. */
  readonly link: HTMLAnchorElement;
  readonly siteDate: string;
  readonly onClose: () => void;
};

/** A citation in four forms, each to be copied. */
export function CiteDialog({ link, siteDate, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const citation = useMemo(() => readCitation(link, siteDate), [link, siteDate]);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);

  const copy = async ({ id, name, text }: CitationForm) => {
    setSaid("");
    if (await copyText(text)) return setSaid(`Copied: ${name}.`);
    const shown = dialog.current?.querySelector(`[data-form="${id}"]`);
    if (shown) getSelection()?.selectAllChildren(shown);
    setSaid("The browser did not allow copying. The text is selected: copy it with Ctrl+C or Command+C.");
  };
  return (
    <dialog
      ref={dialog}
      className="cite-dialog"
      aria-labelledby="cite-title"
      closedby="any"
      onClose={onClose}
    >
      <h2 id="cite-title">Cite “{citedTitle(citation)}”</h2>
      <p className="label">{capitalised(editionInWords(citation))}</p>
      <dl>
        {citationForms(citation).map((form) => (
          <CiteForm key={form.id} form={form} onCopy={() => copy(form)} />
        ))}
      </dl>
      <form method="dialog">
        <p className="label" role="status">
          {said}
        </p>
        <button className="plain" type="submit">
          Close
        </button>
      </form>
    </dialog>
  );
}

const capitalised = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
