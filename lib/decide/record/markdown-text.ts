/**
 * For a character class: control characters that JSON does not escape, line separators, marks that turn the direction of
 * text, and characters that nobody can see.
 */
export const unseenCharacters =
  "\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}";
const unseen = new RegExp(`[\\u0000-\\u001f${unseenCharacters}]`, "gu");
const halfOfAPair = /\p{Cs}/gu;

/**
 * Any text as one line. What cannot be seen becomes a space and never nothing, so that what it parted does not grow
 * together; runs of blanks are one space; half a surrogate pair is U+FFFD.
 */
const plainLine = (text: string) =>
  text.replace(unseen, " ").replace(halfOfAPair, "\ufffd").replace(/\s+/g, " ").trim();

/**
 * Any text as one line of Markdown that reads as it was written and means nothing to Markdown: no heading, list, table,
 * fence, HTML, link or template. Addresses of the web and of mail become code, because escaping alone does not keep
 * GitHub from linking them.
 */
export const markdownText = (text: string) =>
  plainLine(text)
    .split(" ")
    .map((word) => (/:\/\/|www\.|@/i.test(word) ? codeSpan(word) : escaped(word)))
    .join(" ")
    .replace(/^[-+=](?=[-+=]*(?: |$))/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?= |$)/, "$1\\$2");

const escaped = (word: string) => word.replace(/[\\`*_{}[\]<>#|~&$]/g, "\\$&");

/** A text without blanks at its ends as code, whatever backticks it holds. */
export function codeSpan(text: string): string {
  const fence = "`".repeat(longestRun(text) + 1);
  const pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** Lines as a fenced block whose fence is longer than any run of backticks in them. */
export function fenced(language: string, text: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

const longestRun = (text: string) => Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
