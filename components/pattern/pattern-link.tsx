/** A pattern's name; a link once its page is written. */
export function PatternLink({
  slug,
  written,
  children,
}: {
  readonly slug: string;
  readonly written: boolean;
  readonly children: React.ReactNode;
}) {
  return written ? <a href={`/patterns/${slug}/`}>{children}</a> : children;
}
