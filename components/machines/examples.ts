/** Something to copy that works as it stands. `{origin}` stands for the site's own address. */
export type Example = {
  readonly id: string;
  readonly language: "shell" | "JavaScript" | "DuckDB";
  readonly title: string;
  readonly says: string;
  readonly code: string;
};

export const examples: readonly Example[] = [
  {
    id: "one-pattern",
    language: "shell",
    title: "One pattern's facts",
    says: "The front matter of a page: conditions, qualities, relations, failure modes, sources.",
    code: "curl -s {origin}/api/v1/patterns/data-masking.json",
  },
  {
    id: "one-page",
    language: "shell",
    title: "A page as Markdown",
    says: "The whole page, to read in a terminal or to give to a language model. Links lead to the other pages' Markdown.",
    code: "curl -s {origin}/patterns/data-masking.md",
  },
  {
    id: "conditions-of-a-need",
    language: "JavaScript",
    title: "What a need calls for",
    says: "Every pattern with a condition for payment cards, with its strength and reason.",
    code: `const response = await fetch("{origin}/api/v1/conditions.json");
const { conditions } = await response.json();
for (const { pattern, side, strength, when, because } of conditions)
  if (side === "use" && [when.needs?.has].flat().includes("cards"))
    console.log(\`\${pattern}, \${strength}: \${because}\`);`,
  },
  {
    id: "changes-since",
    language: "JavaScript",
    title: "What changed since a day",
    says: "For a design document that cites pages: which of them have moved on.",
    code: `const cited = { slug: "data-masking", since: "2026-01-01" };
const response = await fetch(\`{origin}/api/v1/patterns/\${cited.slug}.json\`);
const { title, version, changes } = await response.json();
console.log(\`\${title} is at version \${version}\`);
for (const { date, what } of changes) if (date > cited.since) console.log(\`\${date}: \${what}\`);`,
  },
  {
    id: "qualities",
    language: "DuckDB",
    title: "Patterns ranked by a quality",
    says: "DuckDB reads the file where it lies; over http it loads its extension httpfs by itself.",
    code: `select title, qualities.freshness.value as freshness, qualities.freshness.because as because
from read_json('{origin}/api/v1/patterns.json')
where category = 'integration'
order by freshness desc, title;`,
  },
  {
    id: "most-required",
    language: "DuckDB",
    title: "What most patterns require",
    says: "The relation graph as a table of edges.",
    code: `with edges as (
  select unnest(relations, recursive := true) from read_json('{origin}/api/v1/relations.json')
)
select "to" as pattern, count(*) as required_by
from edges
where kind = 'requires'
group by all
order by required_by desc, pattern
limit 5;`,
  },
];
