import { answerWords } from "@/lib/catalog/answer-words";
import type { PatternRecord } from "@/lib/catalog/pattern-record";
import { markdownText } from "@/lib/decide/record/markdown-text";
import { citedAddress } from "./cited-address";
import { editionInWords } from "./markdown-citation";

type Reviewed = Pick<
  PatternRecord,
  "title" | "url" | "version" | "generated" | "reviewQuestions" | "failureModes"
>;

/**
 * The review questions and the signs of failure as a Markdown checklist, which names the version it was copied from and
 * links each part of it. `site` is the origin of the site, such as "https://example.org".
 */
export function reviewSheet(pattern: Reviewed, site: string): string {
  const { title, url, version, generated, reviewQuestions, failureModes } = pattern;
  const address = (anchor?: string) => citedAddress(new URL(url, site).href, { version, anchor });
  const name = markdownText(title);
  return [
    `## Review: ${name}`,
    "",
    `From [${name}](${address()}) (Isotherm, ${editionInWords({ version, date: generated })}).`,
    "",
    `### [Questions](${address("review")})`,
    "",
    ...reviewQuestions.map(
      ({ question, answer }) => `- [ ] ${markdownText(question)} (${answerWords[answer]})`,
    ),
    "",
    `### [Signs of failure](${address("how-it-fails")})`,
    "",
    "Tick what you have looked for and not found.",
    "",
    ...failureModes.map(({ sign }) => `- [ ] ${markdownText(sign)}`),
    "",
  ].join("\n");
}
