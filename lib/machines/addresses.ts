/** A file of `/api/v1/`. `schema` names its JSON Schema. */
export type ApiFile = { readonly url: string; readonly schema: string; readonly gives: string };

/** In the order shown. `{slug}` stands for a pattern's slug. */
export const apiFiles: readonly ApiFile[] = [
  {
    url: "/api/v1/patterns.json",
    schema: "patterns",
    gives:
      "Every pattern as an array: its facts, with slug, address, version, date and word count; the prose is in the Markdown twins",
  },
  { url: "/api/v1/patterns/{slug}.json", schema: "pattern", gives: "The same for one pattern" },
  {
    url: "/api/v1/relations.json",
    schema: "relations",
    gives: "The relation graph: every relation that a page declares, with its reason",
  },
  {
    url: "/api/v1/conditions.json",
    schema: "conditions",
    gives:
      "Every condition for and against a pattern: as data, as a sentence, with strength, reason and source",
  },
  {
    url: "/api/v1/decision-model.json",
    schema: "decision-model",
    gives: "The decision model: questions, criteria, rules, constants, and what changed between its versions",
  },
  {
    url: "/api/v1/scenarios.json",
    schema: "scenarios",
    gives: "The lab's two data sets and their scenarios, with the SQL",
  },
  { url: "/api/v1/index.json", schema: "index", gives: "This list, for programs" },
];

/** An address in another form than our JSON. */
export type OtherAddress = { readonly url: string; readonly type: string; readonly gives: string };

export const otherAddresses: readonly OtherAddress[] = [
  {
    url: "/patterns/{slug}.md",
    type: "text/markdown",
    gives:
      "A pattern's whole page as Markdown: conditions in words, prose, SQL with its results, diagrams as Mermaid, sources",
  },
  {
    url: "/llms.txt",
    type: "text/plain",
    gives: "What there is, for language models, with links to the twins",
  },
  { url: "/feed.xml", type: "application/atom+xml", gives: "What changed, newest first" },
  { url: "/sitemap.xml", type: "application/xml", gives: "Every page, with the date of its last change" },
  {
    url: "/opensearch.xml",
    type: "application/opensearchdescription+xml",
    gives: "Adds the search to a browser",
  },
  { url: "/og/{slug}.png", type: "image/png", gives: "A pattern's picture for previews, 1200 by 630" },
];
