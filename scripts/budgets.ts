import { gzipSync } from "node:zlib";
import budgets from "./budgets.json";

type RouteClass = keyof typeof budgets;

/** What a page transfers before anybody does anything with it: gzipped bytes. */
type Weight = { readonly html: number; readonly script: number; readonly style: number };

/** The class that a page of `out/` falls in: the first whose names fit, `*` standing for anything within a folder's name. */
export function routeClassOf(page: string): RouteClass {
  if (fits("content", page)) return "content";
  return "tool";
}

const fits = (name: RouteClass, page: string) =>
  budgets[name].pages.some((pattern) =>
    new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", "[^/]+")}$`).test(page),
  );

/** Whether the scripts of a page wait for the reader. */
export const scriptsWait = (page: string): boolean => budgets[routeClassOf(page)].scriptsWait;

const gzipped = (bytes: Uint8Array | string) => gzipSync(bytes, { level: 9 }).byteLength;

/** `read` gives a file of the site by its address. Scripts that run and style sheets in the page count as such as well as page. */
export function weigh(html: string, read: (address: string) => Uint8Array): Weight {
  const scripts = Array.from(
    html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g),
    ([, attributes, body]) => ({
      attributes: attributes ?? "",
      body: body ?? "",
    }),
  ).filter(({ attributes }) => !/\bnomodule\b|type="application/i.test(attributes));
  const addresses = (tags: readonly string[], name: string) =>
    new Set(tags.flatMap((tag) => new RegExp(`\\b${name}="(/[^"]+)"`).exec(tag)?.[1] ?? []));
  const files = (found: ReadonlySet<string>) =>
    [...found].reduce((sum, address) => sum + gzipped(read(address)), 0);
  const inline = scripts.filter(({ attributes }) => !/\bsrc=/.test(attributes)).map(({ body }) => body);
  const inlineStyles = Array.from(html.matchAll(/<style>([\s\S]*?)<\/style>/g), ([, text = ""]) => text);
  const styles = Array.from(html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*>/g), ([tag]) => tag);
  return {
    html: gzipped(html),
    script:
      files(
        addresses(
          scripts.map(({ attributes }) => attributes),
          "src",
        ),
      ) + (inline.length > 0 ? gzipped(inline.join("\n")) : 0),
    style:
      files(addresses(styles, "href")) + (inlineStyles.length > 0 ? gzipped(inlineStyles.join("\n")) : 0),
  };
}

/** A part of a page that weighs more than it may, in gzipped bytes. */
type Excess = {
  readonly page: string;
  readonly part: keyof Weight;
  readonly found: number;
  readonly allowed: number;
};

/** The parts of a page that are over its budget. */
export function excessesOf(page: string, weight: Weight): readonly Excess[] {
  const budget = budgets[routeClassOf(page)];
  return (["html", "script", "style"] as const)
    .map((part) => ({ page, part, found: weight[part], allowed: budget[part] }))
    .filter(({ found, allowed }) => found > allowed);
}

/** What of a page is over its budget, a sentence each. */
export const overBudget = (page: string, weight: Weight): readonly string[] =>
  excessesOf(page, weight).map(
    ({ part, found, allowed }) =>
      `${page}: ${part} is over the budget of a ${routeClassOf(page)} page (found ${found} bytes gzipped, allowed ${allowed}). Load less at the start, or change scripts/budgets.json on purpose.`,
  );
