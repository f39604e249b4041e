import type { Fits } from "./use-fits";

/** Says so where a link asks for what the answers say, and there are none, or not yet. */
export function FitNote({ fits }: { readonly fits: Fits["kind"] }) {
  if (fits === "ready") return null;
  return (
    <p className="link-note" role="status">
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
  );
}
