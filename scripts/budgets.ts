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

/** What of a page is over its budget, a sentence each. */
export function overBudget(page: string, weight: Weight): readonly string[] {
  const name = routeClassOf(page);
  const budget = budgets[name];
  return (["html", "script", "style"] as const).flatMap((part) =>
    weight[part] > budget[part]
      ? [
          `${page}: ${part} is over the budget of a ${name} page (found ${weight[part]} bytes gzipped, allowed ${budget[part]}). Load less at the start, or change scripts/budgets.json on purpose.`,
        ]
      : [],
  );
}
