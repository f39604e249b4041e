import { highlightSql } from "@/lib/catalog/sql-highlight";

/** SQL as a page prints it: keywords, quoted text and comments set apart. */
export function PrintedSql({ sql }: { readonly sql: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <pre tabIndex={0}>
      <code>
        {highlightSql(sql).map(({ kind, text }, place) =>
          kind === null ? (
            text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a span is its place in the text
            <span className={kind} key={place}>
              {text}
            </span>
          ),
        )}
      </code>
    </pre>
  );
}
