import { readRelations } from "@/lib/adapters/api-files";

export const dynamic = "force-static";

/** The relation graph. */
export const GET = async () => Response.json(await readRelations());
