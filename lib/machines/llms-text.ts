import type { Pattern } from "@/lib/catalog/schema";
import { categories } from "@/lib/catalog/vocabulary";
import { apiFiles } from "./addresses";

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const link = (title: string, url: string, says: string) => `- [${title}](${url}): ${says}`;

/** `llms.txt` in the form of llmstxt.org: name, summary, then sections of links; "Optional" may be skipped. */
export function llmsText(patterns: readonly Pattern[]): string {
  const sections = categories.flatMap((category) => {
    const members = patterns.filter((pattern) => pattern.category === category);
    return members.length === 0
      ? []
      : [
          `## ${capital(category)}`,
          members.map(({ slug, title, summary }) => link(title, `/patterns/${slug}.md`, summary)).join("\n"),
        ];
  });
  return `${[
    "# Isotherm",
    `> A catalog of ${patterns.length} data-architecture patterns with typed conditions for and against each, failure modes, sources and SQL that runs; a questionnaire that places a data warehouse and shows its working; and a lab that measures it.`,
    "Each link leads to a pattern's whole page as Markdown. Conditions are the ones that the questionnaire evaluates. Addresses are relative to this site and never change. Content: CC BY 4.0.",
    ...sections,
    "## Data",
    apiFiles
      .filter(({ url }) => !url.includes("{"))
      .map(({ url, gives }) => link(url.replace("/api/v1/", ""), url, gives))
      .join("\n"),
    "## Optional",
    [
      link("For machines", "/machines/", "every address with an example"),
      link("How the answer is made", "/method/", "criteria, rules and constants of the decision model"),
      link("Changes", "/feed.xml", "an Atom feed"),
    ].join("\n"),
  ].join("\n\n")}\n`;
}
