import { scriptJson } from "@/lib/machines/json-ld";

/** The other forms of a pattern's page, for programs: links to Markdown and JSON, and its facts in the words of schema.org. */
export function MachineTwins({ slug, jsonLd }: { readonly slug: string; readonly jsonLd: object }) {
  return (
    <>
      <link rel="alternate" type="text/markdown" href={`/patterns/${slug}.md`} />
      <link rel="alternate" type="application/json" href={`/api/v1/patterns/${slug}.json`} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: data for programs, with no character that could end the element */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(jsonLd) }} />
    </>
  );
}
