import type { Change } from "./change-log";
import { xmlDocument, xmlElement } from "./xml";

/** Entries that the feed holds; older ones are in the pages. */
const longest = 200;

/**
 * The Atom feed of the newest 200 changes. `idOf` gives a permanent IRI for a name. A day counts from midnight UTC.
 *
 * @throws Error for an empty list, which has no date to give.
 */
export function atomFeed(changes: readonly Change[], origin: string, idOf: (name: string) => string): string {
  const newest = changes[0];
  if (!newest) throw new Error("feed: found no change, allowed at least one. Give each page its `changes`.");
  return xmlDocument("feed", "http://www.w3.org/2005/Atom", [
    xmlElement("id", {}, idOf("feed")),
    xmlElement("title", {}, "Isotherm: what changed"),
    xmlElement("subtitle", {}, "Changes in the patterns, the decision model and the lab's scenarios"),
    xmlElement("updated", {}, instant(newest.date)),
    xmlElement("link", { rel: "self", type: "application/atom+xml", href: `${origin}/feed.xml` }),
    xmlElement("link", { rel: "alternate", type: "text/html", href: `${origin}/` }),
    `<author>${xmlElement("name", {}, "Isotherm")}</author>`,
    xmlElement("rights", {}, "CC BY 4.0"),
    ...changes
      .slice(0, longest)
      .flatMap((change) => [
        "<entry>",
        `  ${xmlElement("id", {}, idOf(change.key))}`,
        `  ${xmlElement("title", {}, `${change.title}: ${change.what}`)}`,
        `  ${xmlElement("updated", {}, instant(change.date))}`,
        `  ${xmlElement("link", { rel: "alternate", type: "text/html", href: `${origin}${change.path}` })}`,
        `  ${xmlElement("category", { term: change.category })}`,
        `  ${xmlElement("content", { type: "text" }, `${change.what} ${change.about}`.trim())}`,
        "</entry>",
      ]),
  ]);
}

const instant = (day: string) => `${day}T00:00:00Z`;
