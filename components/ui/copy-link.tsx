import { useState } from "react";

/** Copies a link to what is on the screen. Where the clipboard is closed to pages, the link stands in a field to copy by hand. */
export function CopyLink({ link, ready }: { readonly link: () => string; readonly ready: boolean }) {
  const [outcome, setOutcome] = useState<{ readonly copied: boolean; readonly link: string } | null>(null);
  const copy = async () => {
    const href = link();
    // Words that were said before are said again only after they were gone.
    setOutcome(null);
    const copied = await navigator.clipboard.writeText(href).then(
      () => true,
      () => false,
    );
    setOutcome({ copied, link: href });
  };
  return (
    <>
      <button className="plain" type="button" disabled={!ready} onClick={copy}>
        Copy link
      </button>
      <span role="status" className="label">
        {outcome === null ? "" : outcome.copied ? "Copied." : "Copy it from the field:"}
      </span>
      {outcome?.copied === false && (
        <input className="link-field" aria-label="Link to copy" readOnly value={outcome.link} />
      )}
    </>
  );
}
