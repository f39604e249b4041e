import type { Pattern } from "@/lib/catalog/schema";
import { dayWords } from "./day-words";

/** What changed for the reader, newest first. */
export function ChangeList({ changes }: { readonly changes: Pattern["changes"] }) {
  return (
    <dl className="facts">
      {changes
        .toSorted((a, b) => (a.date < b.date ? 1 : -1))
        .map(({ date, what }) => (
          <div key={`${date} ${what}`}>
            <dt>{dayWords(date)}</dt>
            <dd>{what}</dd>
          </div>
        ))}
    </dl>
  );
}
