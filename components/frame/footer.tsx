export function Footer({ note }: { readonly note: string }) {
  return (
    <footer className="foot">
      <div className="page">
        <span>{note}</span>
        <nav aria-label="Foot">
          <a className="scripted" href="#main" data-cite="" data-scripted="" aria-haspopup="dialog">
            Cite this page
          </a>
          <a href="/compare/">Compare patterns</a>
          <a href="/map/">Map of relations</a>
          <a href="/method/">How scores are made</a>
          <a href="/machines/">For machines</a>
          <a href="/feed.xml">What changed (Atom)</a>
        </nav>
      </div>
    </footer>
  );
}
