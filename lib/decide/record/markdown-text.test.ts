import { createProcessor } from "@mdx-js/mdx";
import fc from "fast-check";
import { toString as textOf } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import { expect, test } from "vitest";
import { nastyText } from "../nasty-text.testing";
import { codeSpan, fenced, markdownText } from "./markdown-text";

const processor = createProcessor({ format: "md", remarkPlugins: [remarkGfm] });

test.each([
  ["# no heading", String.raw`\# no heading`],
  ["- no list", String.raw`\- no list`],
  ["1. no list", String.raw`1\. no list`],
  ["---", String.raw`\---`],
  ["1.5 TB, -5 %", "1.5 TB, -5 %"],
  ["two\r\n\r\n# lines", String.raw`two \# lines`],
  ["<b> & [x](y) *z* `c` a|b", String.raw`\<b\> \& \[x\](y) \*z\* \`c\` a\|b`],
  ["see https://a.example/b, or a@b.example", "see `https://a.example/b,` or `a@b.example`"],
  ["`www.a.example`", "`` `www.a.example` ``"],
  ["1\u20002\u202e3\u200b4\u00005", "1 2 3 4 5"],
  ["half a pair: \ud83d", "half a pair: \ufffd"],
  ["family 👩‍👧, naïve, 日本語, −5 %", "family 👩‍👧, naïve, 日本語, −5 %"],
])("%j becomes %j", (text, markdown) => {
  expect(markdownText(text)).toBe(markdown);
});

test("any text is one paragraph of words and code that reads as the text without what cannot be seen", () => {
  fc.assert(
    fc.property(nastyText, (text) => {
      const markdown = markdownText(text);
      fc.pre(markdown !== "");
      const { children } = processor.parse(`* Note: ${markdown}`);
      const types = new Set<string>();
      const visit = (nodes: readonly { readonly type: string; readonly children?: unknown }[]) => {
        for (const { type, children } of nodes) {
          types.add(type);
          if (Array.isArray(children)) visit(children);
        }
      };
      visit(children);
      for (const type of types)
        expect(["list", "listItem", "paragraph", "text", "inlineCode"]).toContain(type);
      const seen = text
        .replace(
          /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu,
          " ",
        )
        .replace(/\p{Cs}/gu, "\ufffd")
        .replace(/\s+/g, " ")
        .trim();
      expect(textOf({ type: "root", children })).toBe(`Note: ${seen}`);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test("the fence of a code span or block is longer than any run of backticks inside", () => {
  expect(codeSpan("a")).toBe("`a`");
  expect(codeSpan("`a``b")).toBe("``` `a``b ```");
  expect(fenced("json", "{}")).toBe("```json\n{}\n```");
  expect(fenced("json", '"````"')).toBe('`````json\n"````"\n`````');
});
