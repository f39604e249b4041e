import { copyText } from "@/components/decide/copy-text";
import { saveFile } from "@/components/decide/save-file";
import type { PatternRecord } from "@/lib/catalog/pattern-record";
import { reviewSheet } from "@/lib/cite/review-sheet";

/** Copies the review sheet of a pattern, or saves it where the clipboard is closed. Says what became of it. */
export async function copyReviewSheet(slug: string): Promise<string> {
  const pattern = await readPattern(slug);
  if (pattern === undefined)
    return "The review sheet could not be loaded. Check the connection and try again.";
  const sheet = reviewSheet(pattern, location.origin);
  const { reviewQuestions, failureModes } = pattern;
  if (await copyText(sheet))
    return `Review sheet copied: ${reviewQuestions.length} questions, ${failureModes.length} signs of failure, as Markdown.`;
  const name = `review-${slug}.md`;
  saveFile(name, "text/markdown;charset=utf-8", sheet);
  return `The browser did not allow copying, so it saves ${name}.`;
}

async function readPattern(slug: string): Promise<PatternRecord | undefined> {
  try {
    const response = await fetch(`/api/v1/patterns/${slug}.json`);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
