import { useRef, useState } from "react";
import { copyText, selectFolded } from "@/components/decide/copy-text";
import { compareMarkdown } from "@/lib/compare/compare-markdown";
import type { CompareGroup } from "@/lib/compare/compare-row";
import type { ComparedPattern } from "@/lib/compare/compared-pattern";
import { formatSelection } from "@/lib/compare/selection";

type Props = {
  readonly patterns: readonly ComparedPattern[];
  readonly groups: readonly CompareGroup[];
  /** The answers on this device as a query string, where there are some. */
  readonly fitSearch: string | undefined;
};

/** What can be taken away, and where the first row comes from. */
export function CompareActs({ patterns, groups, fitSearch }: Props) {
  const [refused, setRefused] = useState<string>();
  const [isCopied, setIsCopied] = useState(false);
  const fold = useRef<HTMLDetailsElement>(null);
  const copy = async () => {
    const address = `/compare/${formatSelection(patterns.map(({ slug }) => slug))}`;
    const text = compareMarkdown(patterns, groups, location.origin, address);
    // Words that were said before are said again only after they were gone.
    setIsCopied(false);
    const copied = await copyText(text);
    setIsCopied(copied);
    setRefused(copied ? undefined : text);
    if (!copied) requestAnimationFrame(() => selectFolded(fold.current));
  };
  return (
    <div className="compare-acts">
      <p>
        {fitSearch === undefined ? (
          <>
            <a href="/decide/">Answer thirteen questions</a>, and a row says how each fits you.
          </>
        ) : (
          <>
            The first row reads the answers on this device.{" "}
            <a href={`/decide/result/?${fitSearch}`}>Your result</a>
          </>
        )}
      </p>
      <button className="plain" type="button" onClick={copy}>
        Copy as Markdown
      </button>
      <button className="plain" type="button" onClick={() => print()}>
        Print
      </button>
      <span role="status" className="label">
        {isCopied ? "Copied." : ""}
        {refused === undefined ? "" : "The browser did not allow copying. The text is below, selected."}
      </span>
      {refused === undefined ? null : (
        <details ref={fold}>
          <summary>The table in Markdown</summary>
          <pre>{refused}</pre>
        </details>
      )}
    </div>
  );
}
