import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { hostFiles } from "./host-files";
import { askedAgain, keptForEver, siteHeaders, types } from "./site-headers";

const inline = { scripts: ["sha256-abc="], styles: ["sha256-def="] };
const all = "</a.woff2>; rel=preload; as=font; crossorigin";
const patterns = "</b.woff2>; rel=preload; as=font; crossorigin";
const files = hostFiles(inline, [
  { below: "/", link: all },
  { below: "/patterns/", link: patterns },
]);
const headers = siteHeaders(inline);

type Found = {
  readonly uri?: string;
  readonly statusCode?: number;
  readonly headers: Readonly<Record<string, { readonly value: string }>>;
};

/** Runs the functions as CloudFront does: alone, without anything of Node. */
function cloudFront(call: string): Found {
  const answer: unknown = runInNewContext(
    `${files["hosting/cloudfront-functions.js"]}\nJSON.stringify(${call})`,
  );
  return JSON.parse(String(answer));
}

const asked = (uri: string, querystring = {}) =>
  cloudFront(`onRequest(${JSON.stringify({ request: { uri, querystring, headers: {} } })})`);
const answered = (uri: string, statusCode: number) =>
  cloudFront(`onResponse(${JSON.stringify({ request: { uri }, response: { statusCode, headers: {} } })})`);

test("on CloudFront a folder's page is found, and an address without its last slash goes to the printed one with its query", () => {
  expect(asked("/patterns/").uri).toBe("/patterns/index.html");
  expect(asked("/icon.svg").uri).toBe("/icon.svg");
  const moved = asked("/patterns", {
    q: { value: "lake%20house" },
    category: { value: "a", multiValue: [{ value: "a" }, { value: "b" }] },
    bare: { value: "" },
  });
  expect(moved.statusCode).toBe(308);
  expect(moved.headers.location?.value).toBe("/patterns/?q=lake%20house&category=a&category=b&bare");
});

test.each(["//evil%2Ecom", "///evil", "/\\evil"])("on CloudFront %s does not lead to another host", (uri) => {
  const to = asked(uri).headers.location?.value ?? "";
  expect(new URL(to, "https://isotherm.test").origin).toBe("https://isotherm.test");
});

test("on CloudFront every answer has the site's headers, and only a file that is there may be kept for ever", () => {
  const chunk = "/_next/static/chunks/a.js";
  for (const { headers: found } of [answered(chunk, 200), answered(chunk, 404)])
    for (const [name, value] of Object.entries(headers)) expect(found[name.toLowerCase()]?.value).toBe(value);
  expect(answered(chunk, 200).headers["cache-control"]?.value).toBe(keptForEver);
  expect(answered(chunk, 404).headers["cache-control"]?.value).toBe(askedAgain);
  expect(answered("/lake/a.parquet", 206).headers["content-type"]?.value).toBe(types[".parquet"]);
  expect(answered("/feed.xml", 200).headers["content-type"]?.value).toBe(types["/feed.xml"]);
});

test("only a page that is there asks for faces ahead", () => {
  const nginx = Array.from(
    files["hosting/nginx-map.conf"]?.matchAll(/~(\S+) "(<[^"]+)"/g) ?? [],
    ([, place = "", link]) => ({
      place: new RegExp(place),
      link,
    }),
  );
  const expected = {
    "/": [all],
    "/index.html": [all],
    "/patterns/": [all],
    "/lab/compare/": [all],
    "/patterns/data-lake/": [all, patterns],
    "/patterns/data-lake/index.html": [all, patterns],
    "/api/v1/patterns.json": [],
  };
  for (const [uri, links] of Object.entries(expected)) {
    expect(answered(uri, 200).headers.link?.value, uri).toBe(
      links.length === 0 ? undefined : links.join(", "),
    );
    expect(
      nginx.filter(({ place }) => place.test(uri)).map(({ link }) => link),
      uri,
    ).toEqual(links);
  }
  expect(answered("/patterns/none/", 404).headers.link).toBeUndefined();
  expect(files._headers).toContain(
    `\n/\n  Link: ${all}\n\n/*/\n  Link: ${all}\n\n/patterns/*/\n  Link: ${patterns}\n`,
  );
  expect(files["hosting/nginx.conf"]).toContain(
    "\nadd_header Link $isotherm_link_0;\nadd_header Link $isotherm_link_1;\n",
  );
});

test("no value could end a line or a string of a host's file", () => {
  for (const value of [...Object.values(headers), ...Object.values(types), keptForEver, askedAgain])
    expect(value).toMatch(/^[\x20-\x7e]+$/);
  for (const value of Object.values(headers)) expect(value).not.toMatch(/["\\$]/);
});
