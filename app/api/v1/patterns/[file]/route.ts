import { readCatalog } from "@/lib/adapters/content";
import { recordPattern } from "@/lib/catalog/pattern-record";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly params: Promise<{ readonly file: string }> };

export async function generateStaticParams() {
  const { pages } = await readCatalog();
  return Array.from(pages.keys(), (slug) => ({ file: `${slug}.json` }));
}

/** One pattern's front matter, with slug, url, version and word count: `/api/v1/patterns/<slug>.json`. */
export async function GET(_request: Request, { params }: Params) {
  const { file } = await params;
  const { pages } = await readCatalog();
  const page = pages.get(file.replace(/\.json$/, ""));
  return page
    ? Response.json(recordPattern(page.pattern, page.body.words))
    : Response.json({ error: `There is no pattern in ${file}.` }, { status: 404 });
}
