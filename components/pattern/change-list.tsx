import type { Pattern } from "@/lib/catalog/schema";
import { dayWords } from "./day-words";

/** What changed for the reader, newest first. */
export function ChangeList({ changes }: { readonly changes: Pattern["changes"] }) {
  return (
    <dl className="facts">
      {changes.toReversed().map(({ version, date, what }) => (
        <div key={version}>
          <dt>
            Version {version}, {dayWords(date)}
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
