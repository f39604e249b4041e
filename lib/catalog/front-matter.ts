import { LineCounter, parseDocument } from "yaml";
import type * as z from "@/lib/zod";
import type { Problem } from "./problem";

export type ContentFile = { readonly path: string; readonly text: string };

/** Front matter as parsed data, or undefined where it cannot be read; with the problems found on the way. */
export type Parsed<T> = {
  readonly data: T | undefined;
  readonly problems: readonly Problem[];
  readonly positionOf: PositionOf;
};

/** Line and column (from 1) of a front matter field, or of its nearest existing parent. */
type PositionOf = (field: readonly PropertyKey[]) => {
  readonly line: number;
  readonly column: number;
};

const start = { line: 1, column: 1 };

/**
 * Reads and checks the YAML between the leading `---` lines against a schema.
 *
 * Every problem carries the line and column of the field it concerns; a missing field is reported at its parent.
 */
export function parseFrontMatter<T>({ path, text }: ContentFile, schema: z.ZodType<T>): Parsed<T> {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?(?:\n|$)/.exec(text);
  if (!match)
    return {
      data: undefined,
      positionOf: () => start,
      problems: [
        {
          path,
          ...start,
          field: "front matter",
          message: "the file does not open with a block between two --- lines",
        },
      ],
    };

  const counter = new LineCounter();
  const document = parseDocument(match[1] ?? "", { lineCounter: counter });
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: line + 1, column: col };
  };
  const positionOf: PositionOf = (field) => {
    for (let length = field.length; length > 0; length -= 1) {
      const node = document.getIn(field.slice(0, length), true);
      if (hasRange(node)) return at(node.range[0]);
    }
    return start;
  };

  if (document.errors.length > 0)
    return {
      data: undefined,
      positionOf,
      problems: document.errors.map(({ pos, message }) => ({
        path,
        ...at(pos[0]),
        field: "front matter",
        message: (message.split("\n")[0] ?? message).replace(/ at line \d+, column \d+:?$/, ""),
      })),
    };

  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { data: parsed.data, positionOf, problems: [] };
  return {
    data: undefined,
    positionOf,
    problems: flatten(parsed.error.issues).map(({ path: field, message }) => ({
      path,
      ...positionOf(field),
      field: field.join(".") || "front matter",
      message,
    })),
  };
}

const hasRange = (node: unknown): node is { range: [number, number, number] } =>
  typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** A union reports only "Invalid input"; the branch that came nearest says what is really wrong. */
function flatten(issues: readonly z.core.$ZodIssue[], prefix: readonly PropertyKey[] = []): readonly Issue[] {
  return issues.flatMap((issue): readonly Issue[] => {
    const path = [...prefix, ...issue.path];
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: "no such field; fix its name or remove it",
      }));
    if (issue.code !== "invalid_union" || issue.errors.length === 0)
      return [{ path, message: issue.message }];
    const depth = (branch: readonly z.core.$ZodIssue[]) =>
      Math.max(...branch.map((inner) => inner.path.length));
    const nearest = issue.errors.reduce((best, branch) =>
      depth(branch) > depth(best) || (depth(branch) === depth(best) && branch.length < best.length)
        ? branch
        : best,
    );
    return flatten(nearest, path);
  });
}
