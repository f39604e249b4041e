import type { Part } from "./use-part";

type Props = {
  readonly part: Exclude<Part<never>, { readonly kind: "ready" }>;
  /** What is awaited, after "Loading". */
  readonly what: string;
};

/** Keeps the place of a part that is on its way, and says what to do where it did not come. */
export function PartNotice({ part, what }: Props) {
  return (
    <section
      className={`block part-${part.kind}`}
      aria-label={part.kind === "loading" ? `Loading ${what}` : `Not loaded: ${what}`}
      tabIndex={-1}
    >
      {part.kind === "loading" ? (
        <p className="label" role="status">
          Loading {what}…
        </p>
      ) : (
        <>
          <p role="alert">{part.says}</p>
          <p className="quiet">If it fails again, load the page again: your answers stay in its address.</p>
          <p className="acts">
            <button
              className="plain"
              type="button"
              onClick={({ currentTarget }) => {
                // The button goes away with the message: the place of the part is still there.
                currentTarget.closest("section")?.focus();
                part.retry();
              }}
            >
              Try again
            </button>
          </p>
        </>
      )}
    </section>
  );
}
