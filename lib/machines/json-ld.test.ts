import fc from "fast-check";
import { expect, test } from "vitest";
import { patternJsonLd, scriptJson } from "./json-ld";
import { samplePattern } from "./sample.testing";

test("a page is a term of the catalog and the article that defines it", () => {
  expect(patternJsonLd(samplePattern, "https://example.org")).toMatchObject({
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "DefinedTerm",
        "@id": "https://example.org/patterns/sharding/#term",
        name: "Sharding",
        alternateName: ["another name"],
        inDefinedTermSet: { "@type": "DefinedTermSet" },
      },
      {
        "@type": "TechArticle",
        headline: "Sharding",
        about: { "@id": "https://example.org/patterns/sharding/#term" },
        version: "1.0",
        datePublished: "2026-01-01",
        dateModified: "2026-01-01",
        image: "https://example.org/og/sharding.png",
        citation: [{ "@type": "TechArticle", name: "Title of the work", datePublished: "2020" }, {}, {}, {}],
      },
    ],
  });
});

test("no text can end the script element, and what is read back is what was written", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom("</script>", "<!--", "<script>")), (text) => {
      const written = scriptJson({ text });
      expect(written).not.toContain("<");
      expect(JSON.parse(written)).toEqual({ text });
    }),
    { seed: 8 },
  );
});
