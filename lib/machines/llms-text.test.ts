import { expect, test } from "vitest";
import { llmsText } from "./llms-text";
import { samplePattern } from "./sample.testing";

test("llms.txt has a title, a summary in a quotation and sections of links to Markdown", () => {
  const lines = llmsText([
    samplePattern,
    { ...samplePattern, slug: "data-mesh", category: "architecture" },
  ]).split("\n");
  expect(lines[0]).toBe("# Isotherm");
  expect(lines[2]).toMatch(/^> A catalog of 2 data-architecture patterns/);
  expect(lines.filter((line) => line.startsWith("## "))).toEqual([
    "## Architecture",
    "## Storage",
    "## Data",
    "## Optional",
  ]);
  expect(lines).toContain(
    "- [Sharding](/patterns/sharding.md): One sentence that says what the pattern does and for what.",
  );
});
