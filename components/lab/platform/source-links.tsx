import type { PlatformSource } from "@/lib/lab/platform/script";

/** The vendor's pages. Nothing is fetched from them; the link does not say where the reader came from. */
export function SourceLinks({ sources }: { readonly sources: readonly PlatformSource[] }) {
  return sources.map(({ title, url }, at) => (
    <span key={url}>
      {at > 0 && ", "}
      <a href={url} rel="noreferrer">
        {title}
      </a>
    </span>
  ));
}
