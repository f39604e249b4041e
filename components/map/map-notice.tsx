import type { LinkedMap } from "@/lib/map/map-view";

/** What a link asked for that the map does not have. Nothing where all is well. */
export function MapNotice({ dropped }: Pick<LinkedMap, "dropped">) {
  if (dropped.length === 0) return null;
  return (
    <section className="notice" aria-labelledby="notice">
      <h2 id="notice">About this link</h2>
      <p>These parts cannot be shown and were left out:</p>
      <ul>
        {dropped.map(({ key, found, allowed }) => (
          <li key={`${key} ${found}`}>
            <code>{key}</code>: found <q>{found}</q>, allowed {allowed}
          </li>
        ))}
      </ul>
    </section>
  );
}
