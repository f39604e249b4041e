import { readCatalog } from "@/lib/adapters/content";
import { readTwin } from "@/lib/adapters/read-twin";

export const dynamic = "force-static";
export const dynamicParams = false;

type Params = { readonly params: Promise<{ readonly file: string }> };

export async function generateStaticParams() {
  return Array.from((await readCatalog()).pages.keys(), (slug) => ({ file: `${slug}.md` }));
}

/** A pattern's page as Markdown. The step after the build moves it to `/patterns/<slug>.md`, which no route can write beside the page. */
export async function GET(_request: Request, { params }: Params) {
  const { file } = await params;
  const twin = await readTwin(file.replace(/\.md$/, ""));
  return new Response(twin ?? "There is no such page.\n", {
    status: twin === undefined ? 404 : 200,
    headers: { "Content-Type": "text/markdown; charset=utf-8" },
  });
}
