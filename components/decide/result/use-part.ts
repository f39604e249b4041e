import { startTransition, useCallback, useEffect, useState } from "react";

/** A part of the page that comes by itself. */
export type Part<Loaded> =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly loaded: Loaded }
  | { readonly kind: "failed"; readonly says: string; readonly retry: () => void };

/**
 * Loads a part of the page as soon as what is there stands. `load` is the same at every rendering; its errors say what did not come.
 * A part is drawn in slices, so that the page answers meanwhile.
 */
export function usePart<Loaded>(load: () => Promise<Loaded>): Part<Loaded> {
  const [part, setPart] = useState<Part<Loaded>>({ kind: "loading" });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => {
    setPart({ kind: "loading" });
    setAttempt((before) => before + 1);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    let isCurrent = true;
    const settle = (to: Part<Loaded>) => isCurrent && startTransition(() => setPart(to));
    load().then(
      (loaded) => settle({ kind: "ready", loaded }),
      (error: Error) => settle({ kind: "failed", says: error.message, retry }),
    );
    return () => {
      isCurrent = false;
    };
  }, [load, retry, attempt]);
  return part;
}
