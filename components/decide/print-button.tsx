"use client";

import { useHydrated } from "@/components/timeline/use-hydrated";

/** Opens the print dialogue. Not there without scripts, where the browser's own menu does it. */
export function PrintButton({ children }: { readonly children: React.ReactNode }) {
  const hydrated = useHydrated();
  if (!hydrated) return null;
  return (
    <button className="plain" type="button" onClick={() => print()}>
      {children}
    </button>
  );
}
