import { createProcessor } from "@mdx-js/mdx";
import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";

/**
 * The tree of an MDX file, front matter included. Positions are those of the whole file.
 *
 * @throws the parser's message, with `line`, `column` and `reason`, when the text is no valid MDX.
 */
export const parseMarkdown = (text: string): Root =>
  createProcessor({ remarkPlugins: [remarkFrontmatter, remarkGfm] }).parse(text) as Root;
