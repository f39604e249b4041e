import { useEffect, useState } from "react";

type Outcome = "copied" | "refused" | null;
const shownMs = 4000;

/** Copies a text and says so; where the clipboard is closed to pages, says what to do instead. */
export function CopyText({
  text,
  label,
  about,
}: {
  readonly text: string;
  readonly label: string;
  /** What is copied, for those who hear the button without seeing its place; empty: the label says it. */
  readonly about: string;
}) {
  const [outcome, setOutcome] = useState<Outcome>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), shownMs);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    setOutcome(null);
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setOutcome(copied ? "copied" : "refused");
  };
  return (
    <>
      <span role="status" className="label">
        {outcome === "copied" && "Copied."}
        {outcome === "refused" && "The browser did not allow copying. Select the text instead."}
      </span>
      <button className="plain" type="button" onClick={copy}>
        {label}
        {about !== "" && <span className="vh"> {about}</span>}
      </button>
    </>
  );
}
