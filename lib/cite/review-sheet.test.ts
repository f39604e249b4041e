import { expect, test } from "vitest";
import { reviewSheet } from "./review-sheet";

test("a review sheet is a checklist of questions and signs that links back to the version it was copied from", () => {
  const sheet = reviewSheet(
    {
      title: "Data lake",
      url: "/patterns/data-lake/",
      version: "1.1",
      generated: "2026-11-23",
      reviewQuestions: [
        { question: "Who owns each table of the lake?", answer: "evidence" },
        { question: "How large is a file_part, in MB?", answer: "figure" },
      ],
      failureModes: [
        { sign: "Queries list *files* for minutes.", cause: "Small files.", remedy: "Compact." },
      ],
    },
    "https://example.org",
  );
  expect(sheet).toBe(`## Review: Data lake

From [Data lake](https://example.org/patterns/data-lake/?v=1.1) (Isotherm, version 1.1, 23 November 2026).

### [Questions](https://example.org/patterns/data-lake/?v=1.1#review)

- [ ] Who owns each table of the lake? (evidence)
- [ ] How large is a file\\_part, in MB? (a figure)

### [Signs of failure](https://example.org/patterns/data-lake/?v=1.1#how-it-fails)

Tick what you have looked for and not found.

- [ ] Queries list \\*files\\* for minutes.
`);
});
