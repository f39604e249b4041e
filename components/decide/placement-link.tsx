import type { Placement } from "@/lib/catalog/vocabulary";

type Props = {
  readonly slug: Placement;
  readonly written: ReadonlySet<string>;
  readonly children: React.ReactNode;
};

/** A placement's name; a link once its page is written. */
export function PlacementLink({ slug, written, children }: Props) {
  return written.has(slug) ? <a href={`/patterns/${slug}/`}>{children}</a> : children;
}
