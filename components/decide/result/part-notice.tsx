import type { Part } from "./use-part";

type Props = {
  readonly part: Exclude<Part<never>, { readonly kind: "ready" }>;
  /** What is awaited, after "Loading". */
  readonly what: string;
};

/** Keeps the place of a part that is on its way, and says what to do where it did not come. */
export function PartNotice({ part, what }: Props) {
  return (
    <section className="block part-notice" aria-label={`Loading ${what}`}>
      {part.kind === "loading" ? (
        <p className="label">Loading {what}…</p>
      ) : (
        <div className="notice">
          <p role="alert">{part.says}</p>
          <p>
            <button className="plain" type="button" onClick={part.retry}>
              Try again
            </button>{" "}
            If it fails again, load the page again: your answers stay in its address.
          </p>
        </div>
      )}
    </section>
  );
}
