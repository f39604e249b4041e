/** A bar behind one line of the SQL, from 1. It says nothing that the error's text does not. */
export function MarkedLine({ line }: { readonly line: number }) {
  return (
    <pre className="marked-line" aria-hidden="true">
      {"\n".repeat(line - 1)}
      <span> </span>
    </pre>
  );
}
