import fc from "fast-check";

/** Pieces of text that mean something to Markdown, HTML, YAML, templates or terminals. */
const pieces = [
  "# Heading",
  "\n# Heading\n",
  "\n---\nstatus: accepted\n---\n",
  "\n===\n",
  "<script>alert(1)</script>",
  "<!-- -->",
  "<https://evil.example>",
  "[x](javascript:alert(1))",
  "![i](https://evil.example/i.png)",
  "[a]: https://evil.example",
  "[^1]",
  "\n| a | b |\n|---|---|\n| 1 | 2 |\n",
  "\n```\ncode\n```\n",
  "\n~~~\n",
  "\n* item\n- item\n+ item\n1. item\n> quote\n",
  "\n    indented",
  "https://evil.example/a_b_c",
  "www.evil.example",
  "someone@evil.example",
  "`",
  "``````",
  "\\",
  "**bold**",
  "_it_",
  "~~gone~~",
  "$x$",
  "{{ site }}",
  "{% raw %}",
  "&lt;b&gt;",
  "&#35;",
  "\u202egnirts",
  "\u2066\u2069",
  "\u200b",
  "\u2028# x",
  "\u0085",
  "\0",
  "\u001b[31m",
  "\ud800",
  "\u{e0041}",
  "\t",
  "  ",
  "8472",
  "plain words, with a comma.",
] as const;

/** Notes that try to break out of a document, alone and glued together, and any text at all. */
export const nastyText = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 6 })
    .map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 80 }),
);
