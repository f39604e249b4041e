import type { Fits } from "./use-fits";

type Props = {
  readonly fits: Fits["kind"];
  /** Whether the list is to be narrowed by the answers. */
  readonly isAsked: boolean;
};

/** Says so where a link asks for what the answers say, and there are none, or not yet. */
export function FitNote({ fits, isAsked }: Props) {
  return (
    <div role="status">
      {isAsked && fits !== "ready" ? (
        <p className="link-note">
          {fits === "waiting" ? (
            "Reading the answers on this device."
          ) : fits === "failed" ? (
            "The conditions could not be loaded, so the list is not narrowed by your answers. Reload the page to try again."
          ) : (
            <>
              There are no answers on this device, so the list is not narrowed by them.{" "}
              <a href="/decide/">Answer the questions</a>.
            </>
          )}
        </p>
      ) : null}
    </div>
  );
}
