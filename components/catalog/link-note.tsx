import type { Dropped } from "@/lib/catalog/facet-address";

/** More than these are counted, not named. */
const mostNamed = 4;
const longest = 40;

const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);
const named = ({ asked, value }: Dropped) => `${cut(asked)} “${cut(value)}”`;

/** "category “mainframe” and order “colour”". */
export function droppedWords(dropped: readonly Dropped[]): string {
  const all = [...new Set(dropped.map(named))];
  const some = all.slice(0, mostNamed);
  const words = all.length > mostNamed ? [...some, `${all.length - mostNamed} more`] : some;
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** Says what a link asked for in vain; the rest of it is shown. */
export function LinkNote({ dropped }: { readonly dropped: readonly Dropped[] }) {
  return (
    <div role="status">
      {dropped.length === 0 ? null : (
        <p className="link-note">
          The link asked for {droppedWords(dropped)}, which the catalog does not have. The rest of it is
          shown.
        </p>
      )}
    </div>
  );
}
