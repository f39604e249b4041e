import type { ReactNode } from "react";

/** What a page cannot do without script, and where the reader finds it instead. */
export function NoScript({ children }: { readonly children: ReactNode }) {
  return (
    <noscript>
      <p className="notice">{children}</p>
    </noscript>
  );
}
