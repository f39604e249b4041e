import type { EarlyFaces } from "./preload-fonts";
import { askedAgain, type Inline, immutable, keptForEver, siteHeaders, types } from "./site-headers";

type Headers = Readonly<Record<string, string>>;

const lines = (headers: Headers, write: (name: string, value: string) => string) =>
  Object.entries(headers).map(([name, value]) => write(name, value));

/** Netlify and Cloudflare Pages: `_headers` at the site's root. */
function headersFile(headers: Headers, early: readonly EarlyFaces[]): string {
  const block = (place: string, values: Headers) =>
    [place, ...lines(values, (name, value) => `  ${name}: ${value}`)].join("\n");
  return `${[
    block("/*", headers),
    ...early.flatMap(({ below, link }) => [
      ...(below === "/" ? [block(below, { Link: link })] : []),
      block(`${below}*/`, { Link: link }),
    ]),
    ...immutable.map(({ below, endsIn }) => block(`/${below}*${endsIn}`, { "Cache-Control": keptForEver })),
    ...Object.entries(types).map(([ending, type]) =>
      block(ending.startsWith("/") ? ending : `/*${ending}`, { "Content-Type": type }),
    ),
  ].join("\n\n")}\n`;
}

/** nginx: to be included in a `server` block whose root is the site's folder. */
function nginxFile(headers: Headers, early: readonly EarlyFaces[]): string {
  const typeLines = Object.entries(types).map(
    ([ending, type]) => `location ~ ${ending.replaceAll(".", "\\.")}$ { types {} default_type "${type}"; }`,
  );
  const hashed = immutable.map(
    ({ below, endsIn }) => `  ~^/${below}.*${endsIn.replaceAll(".", "\\.")}$ "${keptForEver}";`,
  );
  return `${[
    "# In the http block:",
    "#   include …/hosting/nginx-map.conf;",
    "# In the server block, whose root is the site's folder:",
    "#   include …/hosting/nginx.conf;",
    "",
    ...lines(headers, (name, value) => `add_header ${name} "${value}" always;`),
    "# Not sent where it is empty.",
    ...early.map((_, place) => `add_header Link $isotherm_link_${place};`),
    "add_header Cache-Control $isotherm_cache always;",
    "index index.html;",
    "# A folder without a page is not there either.",
    "error_page 403 404 =404 /404.html;",
    "# Behind another server the port of this one is nobody's business.",
    "absolute_redirect off;",
    "charset utf-8;",
    "charset_types text/css text/plain text/xml application/javascript application/json;",
    "gzip_static on;",
    "gzip_vary on;",
    "location / { try_files $uri $uri/ =404; }",
    ...typeLines,
  ].join("\n")}\n---\n${[
    "map $uri $isotherm_cache {",
    `  default "${askedAgain}";`,
    ...hashed,
    "}",
    ...early.map(
      ({ below, link }, place) =>
        `map $uri $isotherm_link_${place} {\n  default "";\n  ~^${below}${below === "/" ? "(?:.*/)?" : ".+/"}(?:index\\.html)?$ "${link}";\n}`,
    ),
  ].join("\n")}\n`;
}

/** S3 behind CloudFront: a function for the viewer's response, and one for the request, since S3 knows no index of a folder. */
function cloudFrontFile(headers: Headers, early: readonly EarlyFaces[]): string {
  return `// CloudFront Functions, runtime 2.0. \`onRequest\` at viewer request, \`onResponse\` at viewer response: each in a function of its own, named handler.
const headers = ${JSON.stringify(headers, null, 2)};
const early = ${JSON.stringify(early, null, 2)};
const immutable = ${JSON.stringify(immutable, null, 2)};

const types = ${JSON.stringify(types, null, 2)};

function onRequest(event) {
  const request = event.request;
  if (request.uri.endsWith("/")) request.uri += "index.html";
  else if (!request.uri.split("/").pop().includes("."))
    return {
      statusCode: 308,
      statusDescription: "Permanent Redirect",
      // Two slashes at the beginning would lead to another host.
      headers: { location: { value: request.uri.replace(/^[/\\\\]+/, "/") + "/" + searchOf(request.querystring) } },
    };
  return request;
}

function searchOf(parameters) {
  const parts = [];
  for (const name of Object.keys(parameters))
    for (const one of parameters[name].multiValue || [parameters[name]])
      parts.push(one.value === "" ? name : name + "=" + one.value);
  return parts.length === 0 ? "" : "?" + parts.join("&");
}

function onResponse(event) {
  const name = event.request.uri.slice(1);
  const response = event.response;
  const isThere = Number(response.statusCode) < 400;
  const isKept = isThere && immutable.some((rule) => name.startsWith(rule.below) && name.endsWith(rule.endsIn));
  for (const key of Object.keys(headers)) response.headers[key.toLowerCase()] = { value: headers[key] };
  // By now a page's address may name its file.
  const page = "/" + name.replace(/(^|\\/)index\\.html$/, "$1");
  const links = early.filter((rule) => page.startsWith(rule.below) && (rule.below === "/" || page !== rule.below));
  if (isThere && page.endsWith("/")) response.headers.link = { value: links.map((rule) => rule.link).join(", ") };
  response.headers["cache-control"] = { value: isKept ? "${keptForEver}" : "${askedAgain}" };
  const ending = Object.keys(types).find((candidate) => ("/" + name).endsWith(candidate));
  if (isThere && ending !== undefined) response.headers["content-type"] = { value: types[ending] };
  return response;
}
`;
}

/**
 * The files that tell other hosts what `npm start` says by itself, by their place below the site's folder. `early` is said with pages
 * alone.
 */
export function hostFiles(inline: Inline, early: readonly EarlyFaces[]): Readonly<Record<string, string>> {
  const headers = siteHeaders(inline);
  const [server = "", map = ""] = nginxFile(headers, early).split("---\n");
  return {
    "hosting/headers.json": JSON.stringify(
      { headers, early, immutable, keptForEver, askedAgain, types },
      null,
      2,
    ),
    _headers: headersFile(headers, early),
    "hosting/nginx.conf": server,
    "hosting/nginx-map.conf": map,
    "hosting/cloudfront-functions.js": cloudFrontFile(headers, early),
  };
}
