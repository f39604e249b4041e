type Neighbour = { readonly slug: string; readonly title: string } | undefined;

/** Previous and next page in catalog order. */
export function Neighbours({ previous, next }: { readonly previous: Neighbour; readonly next: Neighbour }) {
  return (
    <nav className="neighbours" aria-label="Previous and next pattern">
      {previous ? (
        <a rel="prev" href={`/patterns/${previous.slug}/`}>
          <span className="label">Previous</span>
          {previous.title}
        </a>
      ) : (
        <span />
      )}
      {next ? (
        <a rel="next" href={`/patterns/${next.slug}/`}>
          <span className="label">Next</span>
          {next.title}
        </a>
      ) : null}
    </nav>
  );
}
