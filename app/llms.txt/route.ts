import { readCatalog } from "@/lib/adapters/content";
import { llmsText } from "@/lib/machines/llms-text";

export const dynamic = "force-static";

/** What there is, for language models. */
export async function GET() {
  const { patterns } = await readCatalog();
  return new Response(llmsText([...patterns.values()]));
}
