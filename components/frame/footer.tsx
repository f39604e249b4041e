export function Footer({ note }: { readonly note: string }) {
  return (
    <footer className="foot">
      <div className="page">
        <span>{note}</span>
        <nav aria-label="Foot">
          <a className="scripted" href="#main" data-cite="" aria-haspopup="dialog">
            Cite this page
          </a>
          <a href="/method/">How scores are made</a>
          <a href="/api/v1/patterns.json">All patterns as JSON</a>
        </nav>
      </div>
    </footer>
  );
}
