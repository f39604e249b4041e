import fc from "fast-check";
import { expect, test } from "vitest";
import { accessedOn, type Citation } from "./citation";
import { citationForms } from "./citation-forms";
import { citedAddress } from "./cited-address";

const citation = (changes: Partial<Citation> = {}): Citation => ({
  address: "https://example.org/patterns/data-lake/?v=1.2#sizing",
  page: "Data lake",
  part: "Sizing",
  version: "1.2",
  date: "2026-11-22",
  accessed: "2026-12-03",
  ...changes,
});
const textOf = (id: string, cited: Citation) =>
  citationForms(cited).find((form) => form.id === id)?.text ?? "";

test("a part of a page is cited in four forms", () => {
  expect(citationForms(citation()).map(({ text }) => text)).toEqual([
    "https://example.org/patterns/data-lake/?v=1.2#sizing",
    "[Data lake: Sizing](https://example.org/patterns/data-lake/?v=1.2#sizing) (Isotherm, version 1.2, 22 November 2026)",
    "- [Data lake: Sizing](https://example.org/patterns/data-lake/?v=1.2#sizing), Isotherm, version 1.2, 22 November 2026. Read on 3 December 2026.",
    `@misc{isotherm-patterns-data-lake-1.2-sizing,
  author  = {{Isotherm}},
  title   = {{Data lake: Sizing}},
  year    = {2026},
  note    = {Version 1.2, 22 November 2026},
  url     = {https://example.org/patterns/data-lake/?v=1.2#sizing},
  urldate = {2026-12-03},
}`,
  ]);
});

test("a page without a version is cited by its date", () => {
  const cited = citation({
    address: "https://example.org/lab/",
    page: "Lab",
    part: undefined,
    version: undefined,
  });
  expect(textOf("markdown", cited)).toBe("[Lab](https://example.org/lab/) (Isotherm, 22 November 2026)");
  expect(textOf("bibtex", cited)).toBe(`@misc{isotherm-lab,
  author  = {{Isotherm}},
  title   = {{Lab}},
  year    = {2026},
  note    = {As of 22 November 2026},
  url     = {https://example.org/lab/},
  urldate = {2026-12-03},
}`);
});

test("what means something to Markdown or LaTeX is printed as it is written", () => {
  const cited = citation({ page: "R&D_*[50 %]* {a~b^c} #1 \\ $", part: undefined });
  expect(textOf("markdown", cited)).toContain("[R\\&D\\_\\*\\[50 %\\]\\* \\{a\\~b^c\\} \\#1 \\\\ \\$](");
  expect(textOf("bibtex", cited)).toContain(
    "{{R\\&D\\_*[50 \\%]* \\textbraceleft{}a\\textasciitilde{}b\\textasciicircum{}c\\textbraceright{} \\#1 \\textbackslash{} \\$}}",
  );
});

test("whatever the title, a BibTeX entry has eight lines and its braces in pairs", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), (page, part) => {
      const lines = textOf("bibtex", citation({ page, part })).split("\n");
      expect(lines).toHaveLength(8);
      const depths = [0];
      for (const [brace] of lines.join("").matchAll(/[{}]/g))
        depths.push((depths.at(-1) ?? 0) + (brace === "{" ? 1 : -1));
      expect([Math.min(...depths), depths.at(-1)]).toEqual([0, 0]);
    }),
    { seed: 8 },
  );
});

test("the address to cite names the version and the part, keeps the state and drops another part", () => {
  const page = "https://example.org/patterns/data-lake/?from=map&v=1.0#problem";
  expect(citedAddress(page, { version: "1.2", anchor: "sizing" })).toBe(
    "https://example.org/patterns/data-lake/?from=map&v=1.2#sizing",
  );
  expect(citedAddress("https://example.org/patterns/?q=cold+(hot)", {})).toBe(
    "https://example.org/patterns/?q=cold+%28hot%29",
  );
});

test("an address to cite ends neither a Markdown link nor a BibTeX field, and stays the same address", () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), (query, anchor) => {
      const page = new URL("https://example.org/patterns/");
      page.searchParams.set("q", query);
      const cited = citedAddress(page.href, { version: "1.0", anchor });
      expect(cited).not.toMatch(/[\s()[\]{}<>"`\\^]/);
      const read = new URL(cited);
      expect([read.searchParams.get("q"), read.searchParams.get("v")]).toEqual([
        page.searchParams.get("q"),
        "1.0",
      ]);
    }),
    { seed: 8 },
  );
});

test("a clock that stands before the page was written dates no reading", () => {
  const read = ["1970-01-02", "2026-11-20", "2026-11-21", "2026-11-22", "2099-06-01"];
  expect(read.map((today) => accessedOn(today, "2026-11-22"))).toEqual([
    undefined,
    undefined,
    "2026-11-21",
    "2026-11-22",
    "2099-06-01",
  ]);
  const undated = citation({ accessed: undefined });
  expect(textOf("record", undated)).toMatch(/version 1\.2, 22 November 2026\.$/);
  expect(textOf("bibtex", undated)).not.toContain("urldate");
});
