type Props = { readonly slug: string; readonly children: React.ReactNode };

/** A pattern's name, as a link to its page. */
export function PatternLink({ slug, children }: Props) {
  return <a href={`/patterns/${slug}/`}>{children}</a>;
}
