import { newestDay } from "@/lib/catalog/newest-day";
import type { Pattern, Source } from "@/lib/catalog/schema";
import type { SourceKind } from "@/lib/catalog/vocabulary";

const licence = "https://creativecommons.org/licenses/by/4.0/";

const workTypes: Readonly<Record<SourceKind, string>> = {
  paper: "ScholarlyArticle",
  book: "Book",
  standard: "CreativeWork",
  documentation: "TechArticle",
  article: "Article",
  law: "Legislation",
};

/** A pattern's page in the words of schema.org: the term that it defines, and the article that does. */
export function patternJsonLd(pattern: Pattern, origin: string): object {
  const { slug, title, summary, aliases, category, version, changes, sources } = pattern;
  const page = `${origin}/patterns/${slug}/`;
  const publisher = { "@type": "Organization", name: "Isotherm", url: `${origin}/` };
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "DefinedTerm",
        "@id": `${page}#term`,
        name: title,
        alternateName: aliases,
        description: summary,
        termCode: slug,
        url: page,
        inDefinedTermSet: {
          "@type": "DefinedTermSet",
          "@id": `${origin}/patterns/#patterns`,
          name: "Isotherm: data-architecture patterns",
          url: `${origin}/patterns/`,
        },
      },
      {
        "@type": "TechArticle",
        "@id": `${page}#article`,
        headline: title,
        description: summary,
        articleSection: category,
        about: { "@id": `${page}#term` },
        url: page,
        mainEntityOfPage: page,
        inLanguage: "en-GB",
        isAccessibleForFree: true,
        version,
        datePublished: changes.map(({ date }) => date).toSorted()[0],
        dateModified: newestDay(changes),
        license: licence,
        author: publisher,
        publisher,
        image: `${origin}/og/${slug}.png`,
        encoding: {
          "@type": "MediaObject",
          encodingFormat: "text/markdown",
          contentUrl: `${origin}/patterns/${slug}.md`,
        },
        citation: sources.map(citation),
      },
    ],
  };
}

const citation = ({ title, author, year, kind, url }: Source) => ({
  "@type": workTypes[kind],
  name: title,
  creditText: author,
  datePublished: String(year),
  ...(url === undefined ? {} : { url }),
});

/** JSON for a script element: no `<` of a text can end it. */
export const scriptJson = (value: object): string => JSON.stringify(value).replaceAll("<", "\\u003c");
