import { readdirSync } from "node:fs";
import path from "node:path";

/** A page of the built site. `file` is its place below `out/`, `address` where people find it. */
export type BuiltPage = {
  readonly file: string;
  readonly address: string;
  /** Pages of one kind are made by one route: `patterns/*` for those of the patterns. */
  readonly kind: string;
};

/** Every HTML file of `out/`, by its name. */
export function listBuiltPages(): readonly BuiltPage[] {
  return readdirSync("out", { recursive: true, encoding: "utf8" })
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => name.endsWith(".html"))
    .toSorted()
    .map((file) => ({
      file,
      address: `/${file.replace(/(?:^|(?<=\/))index\.html$/, "")}`,
      kind: file.replace(/^patterns\/[^/]+\//, "patterns/*/"),
    }));
}
